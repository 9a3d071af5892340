#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QString>

#include <vector>

namespace ui {

/// One thing that can be done, as it is declared.
struct ActionSpec {
    QString id;   // stable, "session.next-highlight": settings and tests name it
    QString text; // sentence case, verb and noun
    QString icon = {};
    QKeySequence key = {};
    QString menu = {};  // the menu that has it; empty: only palette and buttons
    QString word = {};  // on a button where the text is too long
    bool group = false; // begins a group in its menu
};

/// All actions of the window, each declared once: menus, palette, tool tips and tests read them here.
class Actions : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The keys that the person has chosen, by action, before any is declared.
    void setKeys(const QHash<QString, QKeySequence>& keys) { m_chosen = keys; }
    /// What is declared from here on can be done on one page only; empty: everywhere. Two pages may use the same key.
    void beginPage(const QString& page) { m_page = page; }
    /// Declares an action. Its tool tip is its text with the key.
    QAction* add(const ActionSpec& spec);
    /// Never null: asking for an id that nobody declared is a programmer's mistake.
    QAction* at(const QString& id) const;
    /// In the order of declaration.
    const std::vector<QAction*>& all() const { return m_actions; }
    /// Renames an action whose words depend on what it would do ("Undo Tag 'trust'"); the tool tip follows.
    static void rename(QAction* action, const QString& text);
    /// Switches an action on where there is no refusal, else off, with the reason in its tool tip.
    static void allow(QAction* action, const QString& refusal = {});

    /// Gives an action another key; one that it takes from another action leaves that without.
    void setKey(QAction* action, const QKeySequence& key);
    /// The action that has this key where `action` can be done too; null: it is free.
    QAction* holderOf(const QKeySequence& key, const QAction* action) const;
    static QKeySequence ownKey(const QAction* action); // as it was declared
    /// Those that differ from how they were declared.
    QHash<QString, QKeySequence> chosenKeys() const;

    static QString menuOf(const QAction* action);
    static bool beginsGroup(const QAction* action);
    static QString wordOf(const QAction* action);
    static QString keyOf(const QAction* action);

signals:
    void keysChanged();

private:
    std::vector<QAction*> m_actions;
    QHash<QString, QKeySequence> m_chosen;
    QString m_page;
};

} // namespace ui
