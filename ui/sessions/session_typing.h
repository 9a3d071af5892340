#pragma once

#include "core/sessions/session_text.h"
#include "core/tags/text_writer.h"
#include "core/workspace.h"

#include <QTimer>

#include <optional>

namespace ui {

class SessionView;
struct SessionContent;

/// Writes what is typed in a session: at the latest half a second after the first letter that is not written yet, and
/// before any other action. Letters that follow one another become one step of history.
class SessionTyping : public QObject {
    Q_OBJECT

public:
    explicit SessionTyping(SessionView& view, QObject* parent = nullptr);

    void setWorkspace(core::Workspace* workspace) { m_workspace = workspace; }
    /// What is written now; the view shows the same.
    void setContent(const SessionContent& content);

    /// Does the view read as the entries do?
    bool isSettled() const;
    bool isWriting() const { return m_writing; }
    /// Writes what is not written yet. False where that cannot be done now: the words stay in the view and are tried
    /// again.
    bool settle();

    /// Until when at the latest what is typed is written.
    static constexpr int writtenWithinMs = 500;

signals:
    void failed(const core::Error& error);
    /// What was typed can never be written: it is on the clipboard, and the page is to show what there is.
    void overtaken();

private:
    bool write();
    core::Result<void> store(const std::vector<core::TextEdit>& edits);
    core::Result<void> type(int entry, const QString& text);
    void keepOnClipboard();

    SessionView& m_view;
    core::Workspace* m_workspace = nullptr;
    core::Id<core::Session> m_session;
    std::vector<core::Id<core::Entry>> m_entries;
    core::SessionText m_text;
    std::optional<core::TypingStart> m_start;
    QTimer m_timer;
    bool m_writing = false;
    bool m_toldFailure = false;
};

} // namespace ui
