#include "ui/segments/segment_grid.h"

#include "ui/widgets/words.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

using Axis = core::Criterion::Axis;

constexpr double smallest = 5; // px, the radius of a disc of nobody
constexpr double largest = 20;

} // namespace

SegmentGrid::SegmentGrid(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Attractiveness: where the segments stand on two criteria"));
    setMinimumHeight(scaled(180));
}

QSize SegmentGrid::sizeHint() const
{
    return {scaled(400), scaled(300)};
}

void SegmentGrid::setShown(const ShownSegments* shown)
{
    m_shown = shown;
    QStringList words;
    if (shown && canShow())
        for (const auto& point : core::gridOf(shown->ranking))
            words << tr("%1: %2 across, %3 up")
                         .arg(shown->ranking.segments[point.segment].segment.name, QLocale().toString(point.x),
                              QLocale().toString(point.y));
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

void SegmentGrid::setCurrent(core::Id<core::Segment> segment)
{
    m_current = segment;
    update();
}

bool SegmentGrid::canShow() const
{
    return m_shown && m_shown->ranking.along(Axis::Up);
}

/// Only where the grid can be shown.
const core::Criterion& SegmentGrid::along(Axis axis) const
{
    return m_shown->ranking.criteria[*m_shown->ranking.along(axis)];
}

QRectF SegmentGrid::field() const
{
    return QRectF(rect()).adjusted(scaled(68), scaled(30), -scaled(40), -scaled(60));
}

std::vector<SegmentGrid::Disc> SegmentGrid::discs() const
{
    const QRectF field = this->field();
    const auto& people = m_shown->matrix.talkedTo;
    const int most = people.empty() ? 0 : *std::ranges::max_element(people);
    const auto part = [](double score) {
        return (score - core::lowestScore) / (core::highestScore - core::lowestScore);
    };
    std::vector<Disc> discs;
    for (const auto& point : core::gridOf(m_shown->ranking)) {
        const double x = along(Axis::Across).isTurned ? 1 - part(point.x) : part(point.x);
        const double y = along(Axis::Up).isTurned ? 1 - part(point.y) : part(point.y);
        const double share = most > 0 ? people[point.segment] / double(most) : 0;
        discs.push_back({point.segment,
                         {field.left() + x * field.width(), field.bottom() - y * field.height()},
                         std::max(smallest, largest * std::sqrt(share)),
                         point.isMostlyOpinion});
    }
    std::ranges::sort(discs, std::greater(), &Disc::radius); // small ones stay to be seen
    return discs;
}

const SegmentGrid::Disc* SegmentGrid::discAt(const std::vector<Disc>& discs, const QPointF& point) const
{
    for (auto disc = discs.rbegin(); disc != discs.rend(); ++disc)
        if (QLineF(disc->centre, point).length() <= disc->radius + 2)
            return &*disc;
    return nullptr;
}

void SegmentGrid::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.page);
    if (!canShow())
        return paint::text(painter, rect().adjusted(16, 0, -16, 0), tr("The grid is drawn of two criteria."),
                           fontOf(Type::Body), theme.inkFaint, Qt::AlignHCenter);
    paintAxes(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto all = discs();
    for (const auto& disc : all)
        paintDisc(painter, disc);
    if (!all.empty())
        return;
    const QString words = tr("No segment has both scores yet.");
    QRect place(0, 0, paint::textWidth(words, fontOf(Type::Body)) + 16, lineHeight(Type::Body) + 4);
    place.moveCenter(field().center().toPoint() - QPoint(0, qRound(field().height() / 8))); // between two lines
    painter.fillRect(place, theme.page);
    paint::text(painter, place, words, fontOf(Type::Body), theme.inkFaint, Qt::AlignHCenter);
}

void SegmentGrid::paintAxes(QPainter& painter) const
{
    const Theme& theme = Theme::of(this);
    const QRectF field = this->field();
    const int steps = int(core::highestScore - core::lowestScore);
    const QFont hint = fontOf(Type::Hint);
    const int line = lineHeight(Type::Hint);
    for (int step = 0; step <= steps; ++step) {
        const double x = std::round(field.left() + field.width() * step / steps);
        const double y = std::round(field.bottom() - field.height() * step / steps);
        const bool middle = 2 * step == steps;
        painter.fillRect(QRectF(x, field.top(), middle ? 2 : 1, field.height()),
                         middle ? theme.lineStrong : theme.line);
        painter.fillRect(QRectF(field.left(), y, field.width(), middle ? 2 : 1),
                         middle ? theme.lineStrong : theme.line);
        const auto label = [&](const core::Criterion& criterion) {
            return QString::number(int(core::lowestScore) + (criterion.isTurned ? steps - step : step));
        };
        paint::text(painter, QRect(int(x) - 20, int(field.bottom()) + 8, 40, line), label(along(Axis::Across)), hint,
                    theme.inkSoft, Qt::AlignHCenter);
        paint::tabular(painter, QRect(int(field.left()) - 40, int(y) - line / 2, 24, line), label(along(Axis::Up)),
                       hint, theme.inkSoft);
    }
    paint::text(painter, QRect(int(field.left()), int(field.bottom()) + 12 + line, int(field.width()), line),
                along(Axis::Across).name, hint, theme.inkSoft);
    painter.save();
    painter.translate(scaled(8), field.bottom());
    painter.rotate(-90);
    paint::text(painter, QRect(0, 0, int(field.height()), line), along(Axis::Up).name, hint, theme.inkSoft);
    painter.restore();
    const QRect corners = field.toRect().adjusted(6, 4, -6, -4);
    paint::text(painter, QRect(corners.left(), corners.top() + line / 2, corners.width(), line), tr("go first"), hint,
                theme.inkFaint, Qt::AlignRight);
    paint::text(painter, QRect(corners.left(), corners.bottom() - line, corners.width(), line), tr("leave"), hint,
                theme.inkFaint);
}

void SegmentGrid::paintDisc(QPainter& painter, const Disc& disc) const
{
    const Theme& theme = Theme::of(this);
    const bool current = m_shown->ranking.segments[disc.segment].segment.id == m_current;
    QPen pen(theme.accent, 1.5);
    if (disc.isDashed)
        pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(current ? theme.accent : disc.isDashed ? theme.page : theme.accentTint);
    painter.drawEllipse(disc.centre, disc.radius, disc.radius);
    const QString sign = ShownSegments::sign(disc.segment);
    const QFont font = fontOf(Type::Hint, QFont::DemiBold);
    const int width = paint::textWidth(sign, font) + 2;
    const bool inside = disc.radius >= 9;
    const QRect place(qRound(inside ? disc.centre.x() - width / 2.0 : disc.centre.x() + disc.radius + 5),
                      qRound(disc.centre.y()) - lineHeight(Type::Hint) / 2, width, lineHeight(Type::Hint));
    paint::text(painter, place, sign, font, current && inside ? theme.onAccent : theme.ink);
}

void SegmentGrid::mousePressEvent(QMouseEvent* event)
{
    if (!canShow())
        return;
    const auto all = discs();
    if (const auto* disc = discAt(all, event->position()))
        emit chosen(m_shown->ranking.segments[disc->segment].segment.id);
}

bool SegmentGrid::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !canShow())
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto all = discs();
    if (const auto* disc = discAt(all, help->pos())) {
        const int people = m_shown->matrix.talkedTo[disc->segment];
        QToolTip::showText(help->globalPos(),
                           QStringLiteral("%1 · %2").arg(m_shown->ranking.segments[disc->segment].segment.name,
                                                         counted(people, tr("%1 person"), tr("%1 people"))),
                           this);
    } else {
        QToolTip::hideText();
    }
    return true;
}

} // namespace ui
