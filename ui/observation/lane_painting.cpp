// How the lanes look. Painted is only what is in view.
#include "ui/observation/lane_view.h"
#include "ui/widgets/words.h"

#include <QTextLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int axisStep = 84; // pixels between two times at least
constexpr int dot = 6;
constexpr int side = 12;

/// `text` on at most two lines of `width`, the last one elided.
QStringList twoLines(const QString& text, const QFont& font, int width)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid() && lines.size() < 2; line = layout.createLine()) {
        line.setLineWidth(width);
        const bool last = lines.size() == 1 || line.naturalTextWidth() > width;
        const QString words = last ? text.mid(line.textStart()) : text.mid(line.textStart(), line.textLength());
        lines << words.trimmed();
        if (last)
            break;
    }
    layout.endLayout();
    return lines;
}

} // namespace

QString LaneView::wordsOf(int entry) const
{
    return m_content.entries[size_t(entry)].text.simplified();
}

void LaneView::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.paper);
    paintGrid(painter, theme);
    painter.setClipRect(timeRect());
    for (int lane = 0; lane < int(core::observedLanes.size()); ++lane)
        paintLane(painter, theme, lane);
    if (m_content.lanes.items.front().empty())
        paintTasks(painter, theme);
    if (m_content.isEmpty())
        paintEmpty(painter, theme);
    paintChosen(painter, theme);
    paintPlayhead(painter, theme);
    painter.setClipping(false);
    paintHeads(painter, theme);
}

void LaneView::paintHeads(QPainter& painter, const Theme& theme) const
{
    const QRect all(0, 0, headWidth(), timeRect().bottom() + 1);
    painter.fillRect(all, theme.page);
    paint::hairline(painter, all, Qt::RightEdge, theme.line);
    paint::hairline(painter, QRect(0, 0, viewport()->width(), axisRect().height()), Qt::BottomEdge, theme.line);
    for (int lane = 0; lane < int(core::observedLanes.size()); ++lane) {
        const auto kind = core::observedLanes[size_t(lane)];
        const QRect row = laneRect(lane);
        paint::hairline(painter, QRect(0, row.top(), viewport()->width(), row.height()), Qt::BottomEdge, theme.line);
        QRect words(side, row.top(), headWidth() - 2 * side, row.height());
        paint::text(painter, words, laneMark(kind), fontOf(Type::Body, QFont::DemiBold), theme.ink);
        const QString key = laneMark(kind).toLower() + u':';
        paint::text(painter, words, key, fontOf(Type::Hint), theme.inkFaint, Qt::AlignRight);
        words.adjust(scaled(18), 0, -scaled(18), 0);
        paint::text(painter, words, laneWord(kind), fontOf(Type::Body), theme.inkSoft);
    }
}

void LaneView::paintGrid(QPainter& painter, const Theme& theme) const
{
    const qint64 step = m_scale.step(scaled(axisStep));
    const QRect axis = axisRect();
    const int bottom = timeRect().bottom();
    for (qint64 at = timeAt(axis.left()) / step * step; at <= m_scale.length() && xOf(at) <= axis.right(); at += step) {
        const int x = xOf(at);
        painter.fillRect(QRect(x, axis.top(), 1, bottom - axis.top()), theme.line);
        const QString time = sessionTime(at);
        const QRect place(x + 4, axis.top(), paint::tabularWidth(time, fontOf(Type::Hint)), axis.height());
        if (!place.intersects(playheadTime()))
            paint::tabular(painter, place, time, fontOf(Type::Hint), theme.inkFaint, Qt::AlignLeft);
    }
}

void LaneView::paintLane(QPainter& painter, const Theme& theme, int lane) const
{
    const QRect row = laneRect(lane);
    const auto& items = m_content.lanes.items[size_t(lane)];
    int painted = row.left() - 1000; // where the last one was painted that is not wider than a line
    for (size_t at = 0; at < items.size(); ++at) {
        const auto item = shown(items[at]);
        const QRect rect = itemRect(lane, item);
        if (rect.right() < row.left() && !item.isPoint())
            continue;
        if (rect.left() > row.right())
            break;
        if (rect.width() <= 2 && rect.left() == painted)
            continue; // there is one already on this line of pixels
        painted = rect.left();
        const int next = at + 1 < items.size() ? qMin(xOf(items[at + 1].atMs), row.right() + 4) : row.right() + 4;
        paintItem(painter, theme, lane, item, next - rect.left());
    }
}

/// Where no activity was written down, the tasks say what was done when. They are changed in their own list.
void LaneView::paintTasks(QPainter& painter, const Theme& theme) const
{
    const QRect row = laneRect(0);
    const int high = rowHeight(20);
    for (const auto& task : m_content.tasks) {
        const int left = xOf(task.atMs), right = qMax(xOf(task.untilMs), left + 2);
        paintSpan(painter, theme, task.text, {left, row.center().y() - high / 2, right - left, high});
    }
}

QString LaneView::emptyWords() const
{
    return m_content.tasks.empty()
               ? tr("Nothing is on the lanes yet. The letters a, e, i, o and u add what begins at the playhead.")
               : tr("These are the times of the tasks. The letters a, e, i, o and u add what else was observed.");
}

void LaneView::paintEmpty(QPainter& painter, const Theme& theme) const
{
    const QRect words = laneRect(1).united(laneRect(2)).adjusted(side, 0, -side, 0);
    painter.fillRect(QRect(words.left() - 4, words.top() + 1, words.width() + 8, words.height() - 2), theme.paper);
    painter.setFont(fontOf(Type::Body));
    painter.setPen(theme.inkFaint);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, emptyWords());
}

void LaneView::paintItem(QPainter& painter, const Theme& theme, int lane, const core::LaneItem& item, int room) const
{
    const QRect rect = itemRect(lane, item);
    if (item.isPoint())
        paintPoint(painter, theme, item, rect, room - 8);
    else if (lane == 0)
        paintActivity(painter, theme, item, rect);
    else
        paintSpan(painter, theme, wordsOf(item.entry), rect);
}

void LaneView::paintActivity(QPainter& painter, const Theme& theme, const core::LaneItem& item, const QRect& rect) const
{
    const int hue = m_content.hueOf(item.entry);
    const QColor neutral[] = {theme.page, theme.hover, theme.line};
    const TagColour colour =
        hue > 0 ? theme.tag(hue) : TagColour{theme.inkFaint, neutral[m_content.fillOf(item.entry)]};
    const QRect fill = rect.adjusted(0, 0, rect.width() > 8 ? -1 : 0, 0); // a line of paper between two
    painter.fillRect(fill, colour.tint);
    const int bar = qBound(1, fill.width() / 3, 4); // where many stand close, their fills are still to be seen
    painter.fillRect(QRect(fill.left(), fill.top(), bar, fill.height()), colour.bar);
    // What began before the view has its words where the view begins.
    const int left = qMax(fill.left(), timeRect().left());
    const int right = qMin(fill.right(), timeRect().right());
    QRect words(left + 10, fill.top() + 3, right - left - 12, lineHeight(Type::Hint));
    if (words.width() < scaled(20))
        return;
    const QFont font = fontOf(Type::Hint, QFont::Medium);
    const QStringList lines = twoLines(wordsOf(item.entry), font, words.width());
    for (const auto& line : lines) {
        paint::text(painter, words, line, font, theme.ink);
        words.translate(0, words.height());
    }
    const QString took = sessionTime(item.untilMs - item.atMs);
    if (paint::tabularWidth(took, fontOf(Type::Hint)) <= words.width() && words.bottom() <= fill.bottom())
        paint::tabular(painter, words, took, fontOf(Type::Hint), theme.inkSoft, Qt::AlignLeft);
}

void LaneView::paintSpan(QPainter& painter, const Theme& theme, const QString& text, const QRect& rect) const
{
    paint::box(painter, rect.adjusted(0, 0, rect.width() > 8 ? -1 : 0, 0), 2, theme.page, theme.lineStrong);
    const int left = qMax(rect.left(), timeRect().left());
    const int right = qMin(rect.right(), timeRect().right());
    const QRect words(left + 7, rect.top(), right - left - 12, rect.height());
    if (words.width() >= scaled(14))
        paint::text(painter, words, text, fontOf(Type::Hint), theme.ink);
}

void LaneView::paintPoint(QPainter& painter, const Theme& theme, const core::LaneItem& item, const QRect& rect,
                          int room) const
{
    const QFont font = fontOf(Type::Hint);
    const int hue = m_content.hueOf(item.entry);
    const int wide = qMin(room - dot - 6, paint::textWidth(wordsOf(item.entry), font) + 1);
    const QRect words(rect.left() + dot + 8, rect.top(), wide, rect.height());
    painter.fillRect(QRect(rect.left(), rect.top(), qMax(dot + 4, wide + dot + 10), rect.height()), theme.paper);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(hue > 0 ? theme.tag(hue).bar : theme.inkSoft);
    painter.drawEllipse(QPointF(rect.left() + 4.5, rect.center().y() + 0.5), dot / 2.0, dot / 2.0);
    painter.restore();
    if (wide >= scaled(20))
        paint::text(painter, words, wordsOf(item.entry), font, theme.ink);
}

void LaneView::paintChosen(QPainter& painter, const Theme& theme) const
{
    const auto item = m_chosen < 0 ? std::nullopt : m_content.itemOf(m_chosen);
    if (!item)
        return;
    QRect rect = itemRect(laneOf(m_content.entries[size_t(m_chosen)].kind), shown(*item)).adjusted(-1, -1, 0, 0);
    if (item->isPoint()) {
        const int words = paint::textWidth(wordsOf(m_chosen), fontOf(Type::Hint)) + dot + 10;
        const auto& items = m_content.lanes.items[size_t(laneOf(m_content.entries[size_t(m_chosen)].kind))];
        const auto after = std::find_if(items.begin(), items.end(),
                                        [&](const core::LaneItem& next) { return next.atMs > item->atMs; });
        const int room = (after == items.end() ? timeRect().right() : xOf(after->atMs) - 6) - rect.left();
        rect.setWidth(qMax(rect.width(), qMin(words, room)));
    }
    painter.setPen(QPen(theme.accent, hasFocus() && m_byKeyboard ? 2 : 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect);
}

void LaneView::paintPlayhead(QPainter& painter, const Theme& theme) const
{
    painter.fillRect(QRectF(xOf(m_playhead) - 0.25, axisRect().top(), 1.5, timeRect().height()), theme.accent);
    const QRect place = playheadTime();
    painter.fillRect(place, theme.accentTint);
    paint::tabular(painter, place.adjusted(4, 0, -4, 0), sessionTime(m_playhead), fontOf(Type::Hint, QFont::Medium),
                   theme.accent, Qt::AlignLeft);
}

QRect LaneView::playheadTime() const
{
    const QRect axis = axisRect();
    const int x = xOf(m_playhead);
    const int wide = paint::tabularWidth(sessionTime(m_playhead), fontOf(Type::Hint, QFont::Medium)) + 8;
    return {x + wide > axis.right() ? x - wide : x + 1, axis.top(), wide, axis.height() - 1};
}

} // namespace ui
