#include "ui/widgets/paint.h"

#include "ui/widgets/icons.h"

#include <QFontMetrics>
#include <QTextLayout>

#include <algorithm>

namespace ui::paint {
namespace {

QRect middle(const QRect& rect, int width, int height)
{
    return {rect.left() + (rect.width() - width) / 2, rect.top() + (rect.height() - height) / 2, width, height};
}

int widestDigit(const QFontMetrics& metrics)
{
    int widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    return widest;
}

/// The baseline that puts a line of text in the middle of `rect`.
int baseline(const QRect& rect, const QFontMetrics& metrics)
{
    return rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
}

} // namespace

void row(QPainter& painter, const QRect& rect, const Theme& theme, const RowState& state)
{
    if (state.selected)
        painter.fillRect(rect, state.activeWindow ? theme.accentTint : theme.hover);
    else if (state.hovered)
        painter.fillRect(rect, theme.hover);
    if (state.focused)
        focusRing(painter, rect, theme, 0);
}

void text(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QColor& colour,
          Qt::Alignment align)
{
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    const int spare = rect.width() - metrics.horizontalAdvance(shown);
    int x = rect.left();
    if (align & Qt::AlignRight)
        x += spare;
    else if (align & Qt::AlignHCenter)
        x += spare / 2;
    painter.setFont(font);
    painter.setPen(colour);
    const auto direction = painter.layoutDirection();
    painter.setLayoutDirection(shown.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight); // for the place of its "…"
    painter.drawText(x, baseline(rect, metrics), shown);
    painter.setLayoutDirection(direction);
}

int textWidth(const QString& text, const QFont& font)
{
    return QFontMetrics(font).horizontalAdvance(text);
}

void tabular(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QColor& colour,
             Qt::Alignment align)
{
    const QFontMetrics metrics(font);
    const int digit = widestDigit(metrics);
    int x = align & Qt::AlignRight ? rect.right() + 1 - tabularWidth(text, font) : rect.left();
    painter.setFont(font);
    painter.setPen(colour);
    for (const QChar c : text) {
        const int width = metrics.horizontalAdvance(c);
        const int advance = c.isDigit() ? digit : width;
        painter.drawText(x + (advance - width) / 2, baseline(rect, metrics), QString(c));
        x += advance;
    }
}

int tabularWidth(const QString& text, const QFont& font)
{
    const QFontMetrics metrics(font);
    const int digit = widestDigit(metrics);
    int width = 0;
    for (const QChar c : text)
        width += c.isDigit() ? digit : metrics.horizontalAdvance(c);
    return width;
}

void matched(QPainter& painter, const QRect& rect, const Theme& theme, const QString& text,
             const std::vector<int>& positions, const QFont& font, const QColor& colour)
{
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    QTextLayout layout(shown, font);
    QTextCharFormat strong;
    strong.setFontWeight(QFont::Bold);
    strong.setForeground(theme.accent);
    QList<QTextLayout::FormatRange> formats;
    for (const int position : positions)
        if (position < shown.size())
            formats.append({position, 1, strong});
    layout.setFormats(formats);
    layout.beginLayout();
    layout.createLine().setLineWidth(rect.width() * 2); // bold letters are a little wider than the elision thinks
    layout.endLayout();
    painter.setPen(colour);
    layout.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - layout.lineAt(0).height()) / 2), {}, rect);
}

void tagName(QPainter& painter, const QRect& rect, const Theme& theme, const QString& path, const QFont& font)
{
    const auto slash = path.lastIndexOf(u'/') + 1;
    const QString parents = path.left(slash);
    const QFontMetrics metrics(font);
    // The leaf matters most: the parents give way first.
    const int leaf = metrics.horizontalAdvance(path.mid(slash));
    const int whole = metrics.horizontalAdvance(parents);
    const int room = std::clamp(rect.width() - leaf, 0, whole);
    const int used = room < metrics.averageCharWidth() * 3 ? 0 : room;
    if (used > 0)
        text(painter, QRect(rect.left(), rect.top(), room == whole ? whole + 2 : used, rect.height()), parents, font,
             theme.inkSoft);
    text(painter, rect.adjusted(used, 0, 1, 0), path.mid(slash), font, theme.ink);
}

void chip(QPainter& painter, const QRect& rect, const Theme& theme, const Chip& chip)
{
    const TagColour colour = theme.tag(chip.hue);
    painter.setClipRect(rect.adjusted(4, 0, 0, 0));
    box(painter, rect, 3, colour.tint);
    painter.setClipRect(rect.adjusted(0, 0, 4 - rect.width(), 0));
    box(painter, rect.adjusted(0, 0, 8 - rect.width(), 0), 2, colour.bar);
    painter.setClipping(false);

    QRect inside = rect.adjusted(10, 0, -6, 0);
    if (chip.closable) {
        const QRect cross = middle(QRect(inside.right() - 7, rect.top(), 8, rect.height()), 7, 7);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.inkSoft, 1.2));
        painter.drawLine(cross.topLeft(), cross.bottomRight());
        painter.drawLine(cross.topRight(), cross.bottomLeft());
        painter.setRenderHint(QPainter::Antialiasing, false);
        inside.setRight(cross.left() - 6);
    }
    if (chip.count >= 0) {
        const QString count = QString::number(chip.count);
        tabular(painter, inside, count, fontOf(Type::Hint), theme.inkSoft);
        inside.setRight(inside.right() - tabularWidth(count, fontOf(Type::Hint)) - 6);
    }
    tagName(painter, inside, theme, chip.path, fontOf(Type::Hint));
}

QSize chipSize(const Chip& chip)
{
    int width = 10 + textWidth(chip.path, fontOf(Type::Hint)) + 8;
    if (chip.count >= 0)
        width += 6 + tabularWidth(QString::number(chip.count), fontOf(Type::Hint));
    if (chip.closable)
        width += 14;
    return {width, qMax(20, lineHeight(Type::Hint) + 4)};
}

void tagBar(QPainter& painter, const QRect& rect, const QColor& colour)
{
    box(painter, rect, 1, colour);
}

void badge(QPainter& painter, const QRect& rect, const Theme& theme, Verdict verdict, const QString& words)
{
    struct Look {
        QColor fill, ink;
        const char* icon;
    };
    const Look looks[] = {{theme.goodTint, theme.good, "checkmark"},
                          {theme.warnTint, theme.warn, "data-warning"},
                          {theme.badTint, theme.bad, "dialog-cancel"},
                          {theme.hover, theme.inkSoft, "dialog-cancel"}};
    const Look& look = looks[static_cast<size_t>(verdict)];
    box(painter, rect, 3, look.fill);
    paintIcon(painter, QRect(rect.left() + 5, rect.top(), 16, rect.height()), QLatin1String(look.icon), 16, look.ink);
    text(painter, rect.adjusted(25, 0, -7, 0), words, fontOf(Type::Hint, QFont::Medium), look.ink);
}

QSize badgeSize(const QString& words)
{
    return {25 + textWidth(words, fontOf(Type::Hint, QFont::Medium)) + 8, qMax(20, lineHeight(Type::Hint) + 4)};
}

void assumption(QPainter& painter, const QRect& rect, const Theme& theme)
{
    painter.setBrush(Qt::NoBrush);
    QPen pen(theme.warn, 1);
    pen.setDashPattern({3, 3});
    painter.setPen(pen);
    painter.drawRect(rect.adjusted(0, 0, -1, -1));
}

void focusRing(QPainter& painter, const QRect& rect, const Theme& theme, int radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.accent, 2));
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

void keyHint(QPainter& painter, const QRect& rect, const QString& key, const QColor& colour)
{
    text(painter, rect, key, fontOf(Type::Hint), colour, Qt::AlignRight);
}

QSize keyHintSize(const QString& key)
{
    return {textWidth(key, fontOf(Type::Hint)), lineHeight(Type::Hint)};
}

void interval(QPainter& painter, const QRect& rect, const Theme& theme, double low, double middle, double high)
{
    const auto x = [&](double at) { return rect.left() + at * (rect.width() - 1); };
    const double y = rect.center().y() + 0.5;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(QPointF(x(0), y), QPointF(x(1), y));
    painter.setPen(QPen(theme.inkSoft, 1.5));
    painter.drawLine(QPointF(x(low), y), QPointF(x(high), y));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.ink);
    painter.drawEllipse(QPointF(x(middle), y), 3, 3);
    painter.restore();
}

void hairline(QPainter& painter, const QRect& rect, Qt::Edge edge, const QColor& colour)
{
    QPen pen(colour, 1);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QPoint corners[] = {rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()};
    const int first = edge == Qt::TopEdge ? 0 : edge == Qt::RightEdge ? 1 : edge == Qt::BottomEdge ? 2 : 3;
    painter.drawLine(corners[first], corners[(first + 1) % 4]);
}

void box(QPainter& painter, const QRect& rect, int radius, const QColor& fill, const QColor& outline)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(outline.isValid() ? QPen(outline, 1) : QPen(Qt::NoPen));
    const qreal inset = outline.isValid() ? 0.5 : 0;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

} // namespace ui::paint
