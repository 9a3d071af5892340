#pragma once

#include <QFont>
#include <QHash>
#include <QStringList>

#include <limits>

namespace ui {

/// `text` broken into lines `width` pixels wide, as a delegate paints them; of more than `most` the last one is elided.
QStringList brokenLines(const QString& text, const QFont& font, int width, int most = std::numeric_limits<int>::max());

/// How many lines texts are broken into, worked out once for each: a list asks for the height of all of its rows.
class LineCounts {
public:
    int of(const QString& text, const QFont& font, int width, int most = std::numeric_limits<int>::max());

private:
    QHash<std::pair<int, QFont>, QHash<QString, int>> m_known; // by width and font
};

} // namespace ui
