#include "ui/tags/matched_tag.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace ui {
namespace {

const QChar ellipsis(0x2026);

/// Bold letters are wider than the others.
int widthOf(const QString& text, const std::vector<int>& positions, const QFont& font)
{
    QFont bold = font;
    bold.setWeight(QFont::Bold);
    const QFontMetrics plain(font), strong(bold);
    int width = plain.horizontalAdvance(text);
    for (const int at : positions)
        if (at < text.size())
            width += strong.horizontalAdvance(text[at]) - plain.horizontalAdvance(text[at]);
    return width;
}

/// The path without the letters [from, to), in whose place an ellipsis stands.
ShownPath without(const QString& path, const std::vector<int>& positions, int leaf, int from, int to)
{
    ShownPath shown{path.left(from) + ellipsis + path.mid(to), 0, {}};
    const int shift = 1 - (to - from);
    shown.leafFrom = leaf <= from ? leaf : std::max(from + 1, leaf + shift);
    for (const int at : positions)
        if (at < from || at >= to)
            shown.positions.push_back(at < from ? at : at + shift);
    return shown;
}

} // namespace

ShownPath shownPath(const QString& path, const std::vector<int>& positions, const QFont& font, int width)
{
    const int leaf = static_cast<int>(path.lastIndexOf(u'/')) + 1;
    ShownPath shown{path, leaf, positions};
    const auto fits = [&] { return widthOf(shown.text, shown.positions, font) <= width; };
    for (int from = leaf - 2; from >= 0 && !fits(); --from)
        shown = without(path, positions, leaf, from, leaf - 1);
    // Not even the leaf alone fits: its middle goes too, since sisters often begin alike.
    const ShownPath whole = shown;
    const auto size = static_cast<int>(whole.text.size()) - whole.leafFrom;
    for (int cut = 1; cut < size && !fits(); ++cut) {
        const int from = whole.leafFrom + (size - cut) / 2;
        shown = without(whole.text, whole.positions, whole.leafFrom, from, from + cut);
    }
    return shown;
}

void paintMatchedTag(QPainter& painter, const QRect& rect, const Theme& theme, const QString& path,
                     const std::vector<int>& positions, const QFont& font)
{
    const auto shown = shownPath(path, positions, font, rect.width());
    QTextCharFormat soft, strong;
    soft.setForeground(theme.inkSoft);
    strong.setForeground(theme.accent);
    strong.setFontWeight(QFont::Bold);
    QList<QTextLayout::FormatRange> formats{{0, shown.leafFrom, soft}};
    for (const int at : shown.positions)
        formats.append({at, 1, strong});
    QTextLayout layout(shown.text, font);
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width() * 2); // one line, whatever the rounding of bold letters says
    layout.endLayout();
    painter.setPen(theme.ink);
    layout.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2), {}, rect);
}

} // namespace ui
