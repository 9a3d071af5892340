#pragma once

#include <QFocusEvent>

namespace ui {

/// The focus ring is shown only where the keyboard brought the focus.
inline bool reachedByKeyboard(const QFocusEvent& event)
{
    return event.reason() == Qt::TabFocusReason || event.reason() == Qt::BacktabFocusReason ||
           event.reason() == Qt::ShortcutFocusReason;
}

} // namespace ui
