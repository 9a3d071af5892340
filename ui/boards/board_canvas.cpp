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

constexpr double margin = 24;   // round the board where all is in view; screen pixels
constexpr int refineAfter = 90; // ms without a change of the zoom

template <class Thing> int placeIn(const std::vector<Thing>& sorted, core::Id<Thing> id)
{
    const auto found = std::ranges::lower_bound(sorted, id, {}, &Thing::id);
    return found != sorted.end() && found->id == id ? int(found - sorted.begin()) : -1;
}

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
    if (!itemOf(m_current))
        m_current = {};
    if (m_edited && !itemOf(m_edited))
        closeFields(false);
    BoardSelection left = m_selection;
    left.cards.removeIf([this](auto card) { return placeIn(m_scene.content.cards, card) < 0; });
    left.clusters.removeIf([this](auto cluster) { return placeIn(m_scene.content.clusters, cluster) < 0; });
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
    if (hurried)
        m_refine.start(refineAfter, this);
    placeFields();
    update();
    emit viewChanged();
}

double BoardCanvas::fittingZoom() const
{
    const QRectF all = m_scene.layout.bounds;
    if (all.isEmpty())
        return 1;
    return std::min(
        {1.0, (m_sight.size.width() - 2 * margin) / all.width(), (m_sight.size.height() - 2 * margin) / all.height()});
}

double BoardCanvas::smallestZoom() const
{
    return std::min(leastZoom, std::max(0.001, fittingZoom()));
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

void BoardCanvas::fit()
{
    BoardSight sight = m_sight;
    sight.zoom = std::clamp(fittingZoom(), smallestZoom(), 1.0);
    sight.centre = m_scene.layout.bounds.center();
    look(sight);
    m_fitted = true;
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

std::optional<core::BoardItem> BoardCanvas::itemOf(const BoardThing& thing) const
{
    const int at =
        thing.card ? placeIn(m_scene.content.cards, thing.card) : placeIn(m_scene.content.clusters, thing.cluster);
    return at < 0 ? std::nullopt : std::optional(core::BoardItem{at, bool(thing.card)});
}

BoardThing BoardCanvas::thingOf(core::BoardItem item) const
{
    if (item.isCard)
        return {m_scene.content.cards[size_t(item.at)].id, {}};
    return {{}, m_scene.content.clusters[size_t(item.at)].id};
}

BoardThing BoardCanvas::thingAt(QPointF point) const
{
    const auto item = m_scene.index.at(m_sight.toBoard(point));
    return item ? thingOf(*item) : BoardThing();
}

void BoardCanvas::setSelection(const BoardSelection& selection)
{
    say(selection);
}

void BoardCanvas::say(const BoardSelection& selection)
{
    const bool same = selection == m_selection;
    m_selection = selection;
    m_selectedBounds = boundsOfSelection();
    if (same)
        return placeBar();
    placeBar();
    update();
    emit selectionChanged();
}

void BoardCanvas::go(const BoardThing& thing)
{
    if (m_current == thing)
        return;
    m_current = thing;
    update();
    emit currentChanged();
}

void BoardCanvas::setCurrent(const BoardThing& thing)
{
    go(thing);
    BoardSelection selection;
    selection.add(thing);
    say(selection);
    reveal(thing);
}

std::vector<core::Id<core::Card>> BoardCanvas::selectedCards() const
{
    std::vector<core::Id<core::Card>> cards;
    if (m_selection.cards.isEmpty())
        return cards;
    for (const auto item : m_scene.index.all()) {
        if (!item.isCard || !m_selection.cards.contains(thingOf(item).card))
            continue;
        bool along = false;
        for (int around = m_scene.index.aroundCard(item.at); around >= 0; around = m_scene.index.aroundCluster(around))
            along |= m_selection.clusters.contains(m_scene.content.clusters[size_t(around)].id);
        if (!along)
            cards.push_back(thingOf(item).card);
    }
    return cards;
}

std::vector<core::Id<core::Cluster>> BoardCanvas::selectedClusters() const
{
    std::vector<core::Id<core::Cluster>> clusters;
    for (const auto item : m_scene.index.all()) {
        if (item.isCard || !m_selection.clusters.contains(thingOf(item).cluster))
            continue;
        bool along = false;
        for (int around = m_scene.index.aroundCluster(item.at); around >= 0;
             around = m_scene.index.aroundCluster(around))
            along |= m_selection.clusters.contains(m_scene.content.clusters[size_t(around)].id);
        if (!along)
            clusters.push_back(thingOf(item).cluster);
    }
    return clusters;
}

QRectF BoardCanvas::boundsOfSelection() const
{
    QRectF bounds;
    for (const auto card : m_selection.cards)
        bounds |= m_scene.layout.of(m_scene.content, card);
    for (const auto cluster : m_selection.clusters)
        bounds |= m_scene.layout.of(m_scene.content, cluster);
    return bounds;
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
