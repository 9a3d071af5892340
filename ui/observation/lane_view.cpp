#include "ui/observation/lane_view.h"

#include "ui/widgets/words.h"

#include <QLineEdit>
#include <QScrollBar>

#include <algorithm>

namespace ui {
namespace {

constexpr int headPixels = 148;
constexpr int axisPixels = 26;
constexpr int activityPixels = 62;
constexpr int lanePixels = 34;

} // namespace

LaneView::LaneView(QWidget* parent) : QAbstractScrollArea(parent), m_editor(new QLineEdit(viewport()))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setMouseTracking(true);
    m_editor->hide();
    m_editor->setTextMargins(4, 0, 4, 0);
    m_editor->setAccessibleName(tr("Words of the entry"));
    m_editor->installEventFilter(this);
    say();
}

void LaneView::setContent(const ObservationContent& content)
{
    m_held = {}; // what was held may be another one by now
    const auto placeOf = [&](int before) {
        const auto id = before < 0 ? core::Id<core::Entry>() : m_content.entries[size_t(before)].id;
        const auto found = std::find_if(content.entries.begin(), content.entries.end(),
                                        [id](const core::Entry& entry) { return entry.id == id; });
        return before < 0 || found == content.entries.end() ? -1 : int(found - content.entries.begin());
    };
    const bool edits = m_edited >= 0;
    m_chosen = placeOf(m_chosen);
    m_edited = placeOf(m_edited);
    if (edits && m_edited < 0)
        dropEditor(); // its entry is gone
    m_content = content;
    m_scale.setLength(content.lanes.lengthMs);
    m_playhead = qBound<qint64>(0, m_playhead, m_scale.length());
    layOut();
    say();
}

void LaneView::begin()
{
    dropEditor();
    m_chosen = m_edited = -1;
    m_playhead = 0;
    fit();
}

int LaneView::headWidth() const
{
    return scaled(headPixels);
}

QRect LaneView::axisRect() const
{
    return {headWidth(), 0, viewport()->width() - headWidth(), rowHeight(axisPixels)};
}

QRect LaneView::laneRect(int lane) const
{
    const int first = scaled(activityPixels), other = rowHeight(lanePixels);
    const int top = axisRect().height() + (lane == 0 ? 0 : first + (lane - 1) * other);
    return {headWidth(), top, viewport()->width() - headWidth(), lane == 0 ? first : other};
}

QRect LaneView::timeRect() const
{
    return axisRect().united(laneRect(int(core::observedLanes.size()) - 1));
}

int LaneView::scrolled() const
{
    return horizontalScrollBar()->value();
}

int LaneView::xOf(qint64 ms) const
{
    return headWidth() + m_scale.xOf(ms) - scrolled();
}

core::LaneItem LaneView::shown(const core::LaneItem& item) const
{
    return m_held.moved && m_held.item.entry == item.entry ? m_held.item : item;
}

QRect LaneView::itemRect(int lane, const core::LaneItem& item) const
{
    const QRect row = laneRect(lane);
    const int left = xOf(item.atMs), right = qMax(xOf(item.untilMs), left + 2);
    const int gap = lane == 0 ? 4 : (row.height() - rowHeight(20)) / 2;
    if (item.isPoint())
        return {left - 4, row.top() + gap, 9, row.height() - 2 * gap};
    return {left, row.top() + gap, right - left, row.height() - 2 * gap};
}

QRect LaneView::rectOf(int entry) const
{
    const auto item = m_content.itemOf(entry);
    return item ? itemRect(laneOf(m_content.entries[size_t(entry)].kind), *item) & timeRect() : QRect();
}

int LaneView::itemAt(const QPoint& point) const
{
    for (int lane = 0; lane < int(core::observedLanes.size()); ++lane) {
        if (!laneRect(lane).contains(point))
            continue;
        const auto& items = m_content.lanes.items[size_t(lane)];
        for (auto item = items.rbegin(); item != items.rend(); ++item) // the later one lies above
            if (itemRect(lane, *item).adjusted(-2, 0, 2, 0).contains(point))
                return item->entry;
        // The words of a point stand to its right, up to the next one.
        const auto after = std::find_if(items.begin(), items.end(),
                                        [&](const core::LaneItem& item) { return xOf(item.atMs) > point.x(); });
        if (after != items.begin() && std::prev(after)->isPoint())
            return std::prev(after)->entry;
    }
    return -1;
}

QSize LaneView::sizeHint() const
{
    return {600, laneRect(int(core::observedLanes.size()) - 1).bottom() + 1};
}

void LaneView::layOut()
{
    m_scale.setRoom(viewport()->width() - headWidth() - 8);
    m_scale.setZoom(m_scale.zoom());
    const int room = viewport()->width() - headWidth() - 8;
    horizontalScrollBar()->setRange(0, m_scale.width() - room);
    horizontalScrollBar()->setPageStep(room);
    horizontalScrollBar()->setSingleStep(room / 10);
    const bool scrolls = m_scale.width() > room;
    setFixedHeight(sizeHint().height() + (scrolls ? horizontalScrollBar()->sizeHint().height() : 0));
    viewport()->update();
}

void LaneView::zoomAt(double factor, int x)
{
    closeEditor();
    const qint64 there = timeAt(x);
    const int before = m_scale.xOf(there) - scrolled();
    m_scale.setZoom(m_scale.zoom() * factor);
    layOut();
    horizontalScrollBar()->setValue(m_scale.xOf(there) - before);
}

void LaneView::fit()
{
    closeEditor();
    m_scale.setZoom(1);
    layOut();
}

void LaneView::bringIntoView(qint64 from, qint64 until)
{
    const int room = viewport()->width() - headWidth() - 8;
    const int left = m_scale.xOf(from), right = m_scale.xOf(until);
    if (left < scrolled() || right - left > room)
        horizontalScrollBar()->setValue(left - 20);
    else if (right > scrolled() + room)
        horizontalScrollBar()->setValue(right - room + 20);
}

void LaneView::choose(int entry)
{
    const bool another = m_chosen != entry;
    m_chosen = entry;
    if (entry >= 0 && another) {
        const auto item = m_content.itemOf(entry);
        if (const auto at = m_content.entries[size_t(entry)].atMs)
            m_playhead = *at;
        if (item)
            bringIntoView(item->atMs, item->untilMs);
    }
    say();
    viewport()->update();
}

void LaneView::setPlayhead(qint64 ms)
{
    m_playhead = qBound<qint64>(0, ms, m_scale.length());
    bringIntoView(m_playhead, m_playhead);
    say();
    viewport()->update();
}

void LaneView::say()
{
    QString words = tr("Lanes, playhead at %1").arg(sessionTime(m_playhead));
    if (m_chosen >= 0) {
        const auto& entry = m_content.entries[size_t(m_chosen)];
        const QString took = m_content.took(m_chosen);
        words += QStringLiteral(", ") + laneWord(entry.kind) + QStringLiteral(": ") + entry.text;
        if (entry.atMs)
            words += QStringLiteral(", ") + sessionTime(entry.atMs);
        if (!took.isEmpty())
            words += QStringLiteral(", ") + tr("took %1").arg(took);
    }
    if (m_content.isEmpty())
        words += QStringLiteral(". ") + emptyWords();
    setAccessibleName(words);
}

} // namespace ui
