#pragma once

#include <QKeyEvent>

namespace ui {

/// What a key asks of the card or the cluster that is current in a list beside a board.
enum class BoardKey { None, Open, Move, Remove };

inline BoardKey boardKey(const QKeyEvent& event)
{
    if (event.modifiers() & ~Qt::KeypadModifier)
        return BoardKey::None;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return BoardKey::Open;
    case Qt::Key_M: return BoardKey::Move;
    case Qt::Key_Delete: return BoardKey::Remove;
    default: return BoardKey::None;
    }
}

} // namespace ui
