#pragma once

#include "core/sessions/text_edit.h"
#include "core/workspace.h"

#include <QPointer>

class QAction;
class QMenu;

namespace ui {

class Actions;
class SessionTyping;
class SessionView;
struct SessionContent;

/// What is done to whole entries of a session: the one with the cursor, or all that the selection touches. They are
/// inserted, joined, moved, deleted, and given another speaker, kind or time.
class SessionEntries : public QObject {
    Q_OBJECT

public:
    SessionEntries(Actions& actions, SessionView& view, SessionTyping& typing, QObject* parent);

    void setWorkspace(core::Workspace* workspace) { m_workspace = workspace; }
    /// What the page shows; null: no session. Stays the page's.
    void setContent(const SessionContent* content);
    void setEnabled(bool enabled);

signals:
    void failed(const core::Error& error);

private:
    /// The first of the chosen entries and how many they are.
    struct Chosen {
        int first = 0;
        int count = 0;
    };

    void add(Actions& actions, const struct ActionSpec& spec, void (SessionEntries::*does)());
    void insertBelow();
    void joinWithAbove();
    void moveUp() { move(-1); }
    void moveDown() { move(1); }
    void move(int by);
    void remove();
    void toggleKeyQuote();
    void chooseSpeaker();
    void chooseKind();
    void askTime();
    void setTime(const QString& words);

    Chosen chosen() const;
    bool begin();
    void rewrite(const QString& label, const core::TextEdit& edit);
    void change(const QString& label, const std::function<void(core::Entry&)>& change);
    void refuse(const QString& why);
    QPoint belowCaret() const;
    void openMenu(QMenu* menu);

    core::Workspace* m_workspace = nullptr;
    const SessionContent* m_content = nullptr;
    SessionView& m_view;
    SessionTyping& m_typing;
    QList<QAction*> m_actions;
    QPointer<QMenu> m_menu;
};

} // namespace ui
