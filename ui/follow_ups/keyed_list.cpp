#include "ui/follow_ups/keyed_list.h"

#include <QKeyEvent>

namespace ui {

QAction* KeyedList::actionFor(const QKeyEvent& event) const
{
    return event.modifiers() == Qt::NoModifier ? m_keys.value(event.key()).data() : nullptr;
}

bool KeyedList::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && actionFor(static_cast<QKeyEvent&>(*event))) {
        event->accept();
        return true;
    }
    return ListView::event(event);
}

void KeyedList::keyPressEvent(QKeyEvent* event)
{
    if (auto* action = actionFor(*event))
        action->trigger(); // nothing where it is switched off
    else
        ListView::keyPressEvent(event);
}

} // namespace ui
