#pragma once

#include <QAction>
#include <QKeySequence>
#include <QWidget>

namespace ui {

/// An action of one widget alone, with a key that works while the focus is in it; the window does not know of it.
inline QAction* ownAction(QWidget* widget, const QString& text, const QKeySequence& key)
{
    auto* action = new QAction(text, widget);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    widget->addAction(action);
    return action;
}

} // namespace ui
