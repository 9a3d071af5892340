#include "ui/boards/board_canvas.h"

#include "ui/widgets/theme.h"

#include <QGestureEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QPinchGesture>
#include <QToolTip>

#include <algorithm>

namespace ui {
namespace {

constexpr double margin = 24; // round what is brought into view; screen pixels

} // namespace

core::BoardColours boardColours(const QWidget* widget)
{
    const Theme& t = Theme::of(widget);
    return {t.paper,   t.page,     t.chrome, t.line,       t.lineStrong, t.field,    t.ink,
            t.inkSoft, t.inkFaint, t.accent, t.accentTint, t.warn,       t.warnTint, t.dark};
}

BoardCanvas::BoardCanvas(QWidget* parent) : QWidget(parent), m_picture(QGuiApplication::font())
{
    setAccessibleName(tr("Board"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    grabGesture(Qt::PinchGesture);
    m_colours = boardColours(this);
    m_sight.ratio = devicePixelRatioF();
}

BoardCanvas::~BoardCanvas()
{
    closeFields(false);
}

void BoardCanvas::setScene(core::BoardScene scene)
{
    m_scene = std::move(scene);
    m_picture.clear();
    if (m_drag)
        cancel();
    m_landing = {};
    if (m_press.grip == Grip::Photo || m_press.grip == Grip::PhotoCorner)
        m_press = {};
    if (m_photo && !chosenPhoto())
        m_photo = {};
    if (!itemOf(m_current))
        m_current = {};
    if (m_edited && !itemOf(m_edited))
        closeFields(false);
    BoardSelection left = m_selection;
    left.cards.removeIf([this](auto card) { return !itemOf({card, {}}); });
    left.clusters.removeIf([this](auto cluster) { return !itemOf({{}, cluster}); });
    say(left);
    placeFields();
    update();
}

void BoardCanvas::setVotesShown(bool shown)
{
    m_votesShown = shown;
    m_picture.clear();
    update();
}

void BoardCanvas::setOwnDots(const QHash<core::Id<core::Cluster>, int>& dots)
{
    if (dots == m_ownDots)
        return;
    m_ownDots = dots;
    renewPictures();
}

void BoardCanvas::setNamesShown(bool shown)
{
    m_namesShown = shown;
    m_picture.clear();
    update();
}

void BoardCanvas::setSuggestions(std::vector<BoardOutline> outlines)
{
    m_suggestions = std::move(outlines);
    update();
}

void BoardCanvas::setView(QPointF centre, double zoom)
{
    BoardSight sight = m_sight;
    sight.centre = centre;
    sight.zoom = std::clamp(zoom, smallestZoom(), mostZoom);
    look(sight);
}

void BoardCanvas::look(const BoardSight& sight, bool hurried)
{
    m_fitted = false;
    m_hurried = hurried;
    if (sight == m_sight)
        return;
    m_sight = sight;
    placeFields();
    update();
    emit viewChanged();
}

double BoardCanvas::smallestZoom() const
{
    return std::min(leastZoom, std::max(0.001, fittingZoom(m_sight.size) / 2)); // room beside what covers the view
}

void BoardCanvas::zoomTo(double zoom)
{
    zoomAt(zoom, rect().toRectF().center());
}

void BoardCanvas::zoomAt(double zoom, QPointF point)
{
    const QPointF there = m_sight.toBoard(point);
    BoardSight sight = m_sight;
    sight.zoom = std::clamp(zoom, smallestZoom(), mostZoom);
    sight.centre += there - sight.toBoard(point);
    look(sight, true);
}

void BoardCanvas::reveal(const BoardThing& thing)
{
    const auto item = itemOf(thing);
    if (!item)
        return;
    const QRectF place =
        thing.card ? m_scene.layout.cards[size_t(item->at)] : m_scene.layout.clusters[size_t(item->at)];
    const double room = margin / zoom();
    const QRectF wanted = place.adjusted(-room, -room, room, room), seen = visibleArea();
    const auto shift = [](double from, double to, double seenFrom, double seenTo) {
        return from < seenFrom || to - from > seenTo - seenFrom ? from - seenFrom : std::max(0.0, to - seenTo);
    };
    if (place.isNull() || seen.contains(wanted))
        return;
    BoardSight sight = m_sight;
    sight.centre += QPointF(shift(wanted.left(), wanted.right(), seen.left(), seen.right()),
                            shift(wanted.top(), wanted.bottom(), seen.top(), seen.bottom()));
    look(sight);
}

QRect BoardCanvas::rectOf(const BoardThing& thing) const
{
    const auto item = itemOf(thing);
    const QRectF rect = !item          ? QRectF()
                        : item->isCard ? m_scene.layout.cards[size_t(item->at)]
                                       : m_scene.layout.clusters[size_t(item->at)];
    return rect.isNull() ? QRect() : m_sight.toScreen(rect).toRect();
}

void BoardCanvas::takeLooks()
{
    m_colours = boardColours(this);
    m_picture = BoardPicture(QGuiApplication::font());
    update();
}

bool BoardCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
        return true;
    }
    return takeGesture(event) || QWidget::event(event);
}

void BoardCanvas::changeEvent(QEvent* event)
{
    const auto type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::FontChange || type == QEvent::ApplicationFontChange ||
        type == QEvent::StyleChange)
        takeLooks();
    QWidget::changeEvent(event);
}

void BoardCanvas::resizeEvent(QResizeEvent*)
{
    m_sight.size = size();
    if (m_fitted)
        fit();
    placeFields();
    emit viewChanged();
}

void BoardCanvas::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_scroll.timerId())
        return autoScroll();
    if (event->timerId() != m_refine.timerId())
        return QWidget::timerEvent(event);
    m_refine.stop();
    m_hurried = false;
    update();
}

} // namespace ui
