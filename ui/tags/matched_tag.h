#pragma once

#include "ui/widgets/theme.h"

#include <QFont>
#include <QRect>
#include <QString>

#include <vector>

class QPainter;

namespace ui {

/// A tag's path cut to a width: the parents give way first, in the middle, and the leaf last.
struct ShownPath {
    QString text;
    int leafFrom = 0;           // where the leaf begins in `text`
    std::vector<int> positions; // those that are still to be seen
};
ShownPath shownPath(const QString& path, const std::vector<int>& positions, const QFont& font, int width);

/// "parent/" soft and the leaf in ink, with the letters that were meant in 700 accent.
void paintMatchedTag(QPainter& painter, const QRect& rect, const Theme& theme, const QString& path,
                     const std::vector<int>& positions, const QFont& font);

} // namespace ui
