#pragma once

#include <QFont>
#include <QStringList>

#include <limits>

namespace ui {

/// `text` broken into lines `width` pixels wide, as a delegate paints them; of more than `most` the last one is elided.
QStringList brokenLines(const QString& text, const QFont& font, int width, int most = std::numeric_limits<int>::max());

} // namespace ui
