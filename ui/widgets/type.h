#pragma once

#include <QFont>

namespace ui {

/// The steps of type, as ratios of the system's font. Nothing smaller than a hint stands on a screen.
enum class Type { Hint, Body, Text, Lead, Title, Big, Clock };

QFont fontOf(Type step, QFont::Weight weight = QFont::Normal);

/// The height of one line at a step, in logical pixels.
int lineHeight(Type step);

/// A length that was drawn for a 13 px font, at the size of the system's: rows grow with the font.
int scaled(int pixels);

/// The height of a row: `pixels` or more where the font needs it.
int rowHeight(int pixels);

/// The system's font, or one of our own choice where the system names none. Set once when the program starts.
QFont systemFont();

} // namespace ui
