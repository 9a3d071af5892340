#pragma once

#include "ui/widgets/surface.h"

#include "core/workspace.h"

class QPlainTextEdit;

namespace ui {

class Label;

/// The text of a session as it was imported, to be read beside what it has become.
class OriginalText : public Surface {
    Q_OBJECT

public:
    explicit OriginalText(QWidget* parent = nullptr);

    /// Nothing is shown twice: asking again for the same session is free.
    void show(const core::Workspace& workspace, core::Id<core::Session> session);
    QPlainTextEdit& text() { return *m_text; }
    /// Scrolls to where an entry stands in it; where its words are other ones by now, to about there.
    void follow(const std::vector<core::Entry>& entries, int entry);

signals:
    void failed(const core::Error& error);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    core::Id<core::Source> m_source;
    Label* m_name;
    QPlainTextEdit* m_text;
    QString m_plain;           // its text
    std::vector<int> m_places; // of the entries in it, as far as they were looked for
};

} // namespace ui
