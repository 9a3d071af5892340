#include "core/boards/board_brush.h"
#include "core/tr.h"

namespace core {
namespace {

constexpr double side = 8;       // between a head's ends and what is in it
constexpr double between = 10;   // two things in it
constexpr double leastName = 48; // of the room that a name has before the count gives way
constexpr double baseline = 4.6; // below the middle of a line

bool isSuper(const BoardScene& scene, int cluster)
{
    return !scene.index.clustersIn(cluster).empty();
}

QString cardsOf(const BoardScene& scene, int cluster)
{
    const int cards = scene.figures[size_t(cluster)].cards;
    return isSuper(scene, cluster) ? counted(cards, "%1 card", "%1 cards") : QString::number(cards);
}

QString onePerson()
{
    return tr("1 person");
}

bool hasResult(const BoardScene& scene, Id<Cluster> id)
{
    for (const auto& result : scene.content.results)
        if (result.cluster == id)
            return true;
    return false;
}

/// Takes room from the right end of a head, thing by thing.
class FromTheRight {
public:
    FromTheRight(const QRectF& head) : m_head(head), m_right(head.right() - side) {}
    QRectF take(double width, double height)
    {
        const QRectF rect(m_right - width, m_head.center().y() - height / 2, width, height);
        m_right = rect.left() - between;
        return rect;
    }
    double right() const { return m_right; }

private:
    QRectF m_head;
    double m_right;
};

void paintFigures(const BoardBrush& brush, int cluster, const BoardHead& head)
{
    const auto& colours = brush.colours;
    QPainter& painter = brush.painter;
    const double y = head.head.center().y() + baseline;
    const auto words = [&](const QString& text, BoardType type, double x, const QColor& colour) {
        paintLine(painter, brush.texts.line(text, type, 200), {x, y}, colour);
    };
    if (!head.cards.isNull())
        words(cardsOf(brush.scene, cluster), BoardType::Figure, head.cards.left(), colours.inkFaint);
    if (isOnePerson(brush.scene, cluster)) {
        brush.box(head.people, 3, colours.warnTint, {});
        paintWarning(brush, QRectF(head.people.left() + 4, head.people.top(), 14, head.people.height()), colours.warn);
        words(onePerson(), BoardType::Badge, head.people.left() + 21, colours.warn);
    } else if (!head.people.isNull()) {
        paintPerson(brush, QRectF(head.people.left(), head.people.top(), 12, head.people.height()), colours.inkSoft);
        words(QString::number(brush.scene.figures[size_t(cluster)].people), BoardType::Badge, head.people.left() + 17,
              colours.inkSoft);
    }
    if (!head.note.isNull())
        paintNoteMark(brush, head.note, colours.inkSoft);
    if (!head.result.isNull())
        paintResultMark(brush, head.result, colours.accent);
    if (!head.dots.isNull())
        paintDots(brush, head.dots, dotsShown(brush.scene, cluster, brush.how),
                  brush.how.votesShown ? colours.inkSoft : colours.accent);
}

void paintHead(const BoardBrush& brush, int cluster)
{
    const auto& known = brush.scene.content.clusters[size_t(cluster)];
    const BoardHead head = headOf(brush.scene, cluster, brush.how, brush.texts);
    if (known.colour) {
        const QRectF strip(head.head.left() + 3, head.head.top() + 6, 4, head.head.height() - 12);
        brush.painter.fillRect(brush.snapped(strip), brush.colours.bar(known.colour));
    }
    const bool large = isSuper(brush.scene, cluster);
    if (brush.how.namesShown) {
        const auto name =
            brush.texts.line(known.name, large ? BoardType::SuperName : BoardType::ClusterName, head.name.width());
        paintLine(brush.painter, name, {head.name.left(), head.head.center().y() + (large ? 5.4 : 4.8)},
                  brush.colours.ink);
    }
    if (known.collapsed)
        paintChevron(brush, head.chevron, true, brush.colours.inkSoft);
    paintFigures(brush, cluster, head);
}

} // namespace

bool isOnePerson(const BoardScene& scene, int cluster)
{
    const CardFigures& figures = scene.figures[size_t(cluster)];
    return figures.people == 1 && figures.cards - figures.notes > 1;
}

int dotsShown(const BoardScene& scene, int cluster, const BoardPainting& how)
{
    return how.votesShown ? scene.dots[size_t(cluster)] : how.ownDots.value(scene.content.clusters[size_t(cluster)].id);
}

BoardHead headOf(const BoardScene& scene, int cluster, const BoardPainting& how, BoardTexts& texts)
{
    const auto& known = scene.content.clusters[size_t(cluster)];
    const auto width = [&](const QString& text, BoardType type) { return texts.line(text, type, 200).width; };
    BoardHead head;
    head.head = scene.layout.clusters[size_t(cluster)];
    const bool large = isSuper(scene, cluster);
    head.head.setHeight(large ? board::superHead : board::head);
    FromTheRight room(head.head);
    const int people = scene.figures[size_t(cluster)].people;
    if (isOnePerson(scene, cluster))
        head.people = room.take(27 + width(onePerson(), BoardType::Badge), 20);
    else if (people > 0)
        head.people = room.take(17 + width(QString::number(people), BoardType::Badge), 20);
    const int dots = dotsShown(scene, cluster, how);
    if (dots > 0)
        head.dots = room.take(std::max(18.0, 10 + width(QString::number(dots), BoardType::Badge)), 18);
    if (hasResult(scene, known.id))
        head.result = room.take(12, 20);
    if (!known.note.isEmpty())
        head.note = room.take(12, 20);
    const double left = head.head.left() + (known.colour ? side + 4 : side);
    const double count = width(cardsOf(scene, cluster), BoardType::Figure);
    if (room.right() - count - between - left - 16 >= leastName) { // the count stands left of the people
        const double at = head.people.isNull() ? head.head.right() - side : head.people.left() - between;
        head.cards = QRectF(at - count, head.head.center().y() - 10, count, 20);
        for (QRectF* mark : {&head.dots, &head.result, &head.note})
            if (!mark->isNull())
                mark->translate(-count - between, 0);
        room.take(count, 20);
    }
    const double wide = std::max(0.0, room.right() - left - 16); // the chevron stands behind the name
    const auto type = large ? BoardType::SuperName : BoardType::ClusterName;
    head.name = QRectF(left, head.head.top(), wide, head.head.height());
    const double used = how.namesShown ? texts.line(known.name, type, wide).width : 0;
    head.chevron = QRectF(left + used + (used > 0 ? 5 : -2), head.head.center().y() - 8, 12, 16);
    return head;
}

void paintCluster(const BoardBrush& brush, int cluster)
{
    const auto& colours = brush.colours;
    const bool large = isSuper(brush.scene, cluster);
    const QColor outline = isOnePerson(brush.scene, cluster) ? colours.warn : large ? colours.lineStrong : colours.line;
    brush.box(brush.scene.layout.clusters[size_t(cluster)], large ? 6 : 4, large ? colours.chrome : colours.paper,
              outline);
    if (detailAt(brush.zoom()) == CardDetail::Words)
        paintHead(brush, cluster);
}

BoardNames namesOf(const BoardBrush& brush, const std::vector<BoardItem>& items)
{
    constexpr double high = 18, leastWidth = 40, leastHeight = 11; // screen pixels
    const double zoom = brush.zoom();
    BoardNames names;
    for (const BoardItem item : items) {
        if (item.isCard)
            continue;
        const auto& rect = brush.scene.layout.clusters[size_t(item.at)];
        if (rect.width() * zoom < leastWidth)
            continue;
        const auto& known = brush.scene.content.clusters[size_t(item.at)];
        const double above = names.value(brush.scene.index.aroundCluster(item.at)).bottom();
        const bool alone = known.collapsed && (!known.parent || rect.height() * zoom >= leastHeight);
        const double top = alone        ? rect.center().y() - high / zoom / 2
                           : above == 0 ? rect.top()
                                        : std::max(rect.top(), above);
        if (!known.name.isEmpty() && (alone || (rect.bottom() - top) * zoom >= high))
            names.insert(item.at, QRectF(rect.left(), top, rect.width(), high / zoom));
    }
    return names;
}

void paintNames(const BoardBrush& brush, const BoardNames& names)
{
    const double zoom = brush.zoom();
    QPainter& painter = brush.painter;
    for (auto at = names.begin(); at != names.end(); ++at) {
        const double room = at->width() * zoom - 10;
        const auto name = brush.texts.line(brush.scene.content.clusters[size_t(at.key())].name, BoardType::ClusterName,
                                           std::floor(room / 8) * 8);
        const bool large = isSuper(brush.scene, at.key());
        const double hair = brush.hair();
        QRectF ground = brush.snapped(*at).adjusted(hair, hair, -hair, 0);
        if (brush.scene.content.clusters[size_t(at.key())].collapsed) { // higher than what is under it
            painter.fillRect(ground.adjusted(-hair, -hair, hair, 0), brush.colours.line);
            ground.adjust(0, 0, 0, -hair);
        }
        painter.fillRect(ground, large ? brush.colours.chrome : brush.colours.paper);
        painter.save();
        painter.translate(ground.topLeft());
        painter.scale(1 / zoom, 1 / zoom);
        paintLine(painter, name, {4, 13}, brush.colours.ink);
        painter.restore();
    }
}

} // namespace core
