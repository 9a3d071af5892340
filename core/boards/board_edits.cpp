#include "core/boards/board_edits.h"

#include "core/boards/board_rows.h"
#include "core/error.h"
#include "core/tr.h"

#include <algorithm>

namespace core {
namespace {

using boards::clusterOn;
using boards::makeRoom;
using boards::requireAllowed;
using boards::rowsOf;

/// New clusters are as broad as the design's: two cards.
constexpr double newWidth = board::widthOf(2);

int above(const std::vector<Card>& cards)
{
    return cards.empty() ? 0 : cards.back().z + 1;
}

/// Puts cards into a cluster, before the place-th of those that are in it and are not among them.
void stack(Stores& stores, Id<Board> board, const std::vector<Card>& moved, Id<Cluster> cluster, int place)
{
    const auto isMoved = [&](const Card& card) { return std::ranges::find(moved, card.id, &Card::id) != moved.end(); };
    auto order = stores.boards.cardsIn(board, cluster);
    std::erase_if(order, isMoved);
    const auto at = place < 0 ? order.end() : order.begin() + std::min(place, int(order.size()));
    int z = at == order.begin() ? 0 : (at - 1)->z + 1;
    std::vector<Card> after(at, order.end());
    for (auto card : moved) {
        card.cluster = cluster;
        card.at = {};
        card.z = z++;
        stores.boards.update(card);
    }
    for (auto& card : after) {
        if (card.z >= z)
            break;
        card.z = z++;
        stores.boards.update(card);
    }
}

/// Lays cards on the canvas, on top of what lies there.
void lay(Stores& stores, Id<Board> board, const std::vector<Card>& cards, const std::vector<QPointF>& places)
{
    int z = above(stores.boards.cardsIn(board, {}));
    for (size_t at = 0; at < cards.size(); ++at) {
        Card card = cards[at];
        card.cluster = {};
        card.at = places[at];
        card.z = z++;
        stores.boards.update(card);
    }
}

std::vector<Card> cardsOn(const BoardContent& content, const std::vector<Id<Card>>& ids)
{
    std::vector<Card> cards;
    for (const auto id : ids)
        if (const auto* card = content.card(id))
            cards.push_back(*card);
    return cards;
}

/// Numbers the clusters in a cluster anew, with `moved` at `place`.
void stackClusters(Stores& stores, const BoardContent& content, const std::vector<Id<Cluster>>& moved,
                   Id<Cluster> parent, int place)
{
    auto order = content.clustersIn(parent);
    std::erase_if(order, [&](Id<Cluster> id) { return std::ranges::find(moved, id) != moved.end(); });
    const auto at = place < 0 ? order.end() : order.begin() + std::min(place, int(order.size()));
    order.insert(at, moved.begin(), moved.end());
    for (size_t y = 0; y < order.size(); ++y) {
        Cluster cluster = *content.cluster(order[y]);
        const Cluster before = cluster;
        cluster.parent = parent;
        cluster.at = QPointF(0, double(y));
        if (!(cluster == before))
            stores.boards.update(cluster);
    }
}

int placeOf(const BoardContent& content, Id<Cluster> cluster)
{
    const auto sisters = content.clustersIn(content.cluster(cluster)->parent);
    return int(std::ranges::find(sisters, cluster) - sisters.begin());
}

/// Puts a new cluster right after `sister`: below it in the cluster around it, or beside it on the canvas.
Id<Cluster> addBeside(Stores& stores, const BoardContent& content, Cluster fresh, Id<Cluster> sister)
{
    fresh.parent = content.cluster(sister)->parent;
    if (!fresh.parent)
        fresh.at = layoutOf(content).of(content, sister).topRight() + QPointF(board::clusterGap, 0);
    fresh.id = stores.boards.add(fresh);
    if (fresh.parent)
        stackClusters(stores, rowsOf(stores, content.board.id), {fresh.id}, fresh.parent, placeOf(content, sister) + 1);
    return fresh.id;
}

QString nameIfAllowed(const BoardContent& content, const QString& name)
{
    return allows(content.board.step, BoardAct::Name) ? name : QString();
}

} // namespace

void moveCards(Stores& stores, Id<Board> board, const std::vector<Id<Card>>& ids, const BoardTarget& target)
{
    requireAllowed(stores, board, BoardAct::Sort);
    const auto content = rowsOf(stores, board);
    const auto cards = cardsOn(content, ids);
    if (cards.empty())
        return;
    if (target.cluster) {
        stack(stores, board, cards, clusterOn(content, target.cluster).id, target.place);
        return makeRoom(stores, content);
    }
    const auto layout = layoutOf(content);
    const QPointF first = layout.of(content, cards.front().id).topLeft();
    std::vector<QPointF> places;
    for (const auto& card : cards)
        places.push_back(target.at + layout.of(content, card.id).topLeft() - first);
    lay(stores, board, cards, places);
}

void moveCluster(Stores& stores, Id<Cluster> id, const BoardTarget& target)
{
    Cluster cluster = clusterOn(stores, id);
    const auto content = rowsOf(stores, cluster.board);
    if (!target.cluster && !cluster.parent)
        return moveBy(stores, cluster.board, {}, {id}, target.at - cluster.at);
    requireAllowed(stores, cluster.board, BoardAct::Group);
    if (target.cluster && content.isIn(target.cluster, id))
        throw Failure(Error::Kind::Refused, tr("A cluster cannot be put into itself. Nothing was changed."));
    if (target.cluster) {
        stackClusters(stores, content, {id}, clusterOn(content, target.cluster).id, target.place);
        return makeRoom(stores, content);
    }
    cluster.parent = {};
    cluster.at = target.at;
    stores.boards.update(cluster);
}

void moveThings(Stores& stores, Id<Board> board, const std::vector<Id<Card>>& cards,
                const std::vector<Id<Cluster>>& clusters, const BoardTarget& target)
{
    const auto content = rowsOf(stores, board);
    const auto layout = layoutOf(content);
    const QPointF first = !cards.empty()      ? layout.of(content, cards.front()).topLeft()
                          : !clusters.empty() ? layout.of(content, clusters.front()).topLeft()
                                              : QPointF();
    if (!cards.empty())
        moveCards(stores, board, cards, target);
    int place = target.place;
    for (const auto cluster : clusters) {
        const QPointF at = target.at + layout.of(content, cluster).topLeft() - first;
        moveCluster(stores, cluster, {target.cluster, place, at});
        place += place < 0 ? 0 : 1;
    }
}

void moveBy(Stores& stores, Id<Board> board, const std::vector<Id<Card>>& cards,
            const std::vector<Id<Cluster>>& clusters, QPointF offset)
{
    if (!allows(stores.boards.board(board).value_or(Board()).step, BoardAct::Group) || !cards.empty())
        requireAllowed(stores, board, BoardAct::Sort);
    for (const auto id : cards)
        if (auto card = stores.boards.card(id); card && !card->cluster) {
            card->at += offset;
            stores.boards.update(*card);
        }
    for (const auto id : clusters)
        if (auto cluster = stores.boards.cluster(id); cluster && !cluster->parent) {
            cluster->at += offset;
            stores.boards.update(*cluster);
        }
}

namespace {

std::vector<double> heightsOf(const Stores& stores, const std::vector<Card>& cards)
{
    std::vector<Id<Highlight>> highlights;
    for (const auto& card : cards)
        if (!card.isNote())
            highlights.push_back(card.highlight);
    const BoardContent pictured{.pictures = stores.boards.pictures(highlights)};
    std::vector<double> heights;
    for (const auto& card : cards)
        heights.push_back(sizeOf(pictured, card).height());
    return heights;
}

std::vector<Id<Card>> addCards(Stores& stores, Id<Board> board, std::vector<Card> cards,
                               const std::optional<BoardTarget>& target)
{
    requireAllowed(stores, board, BoardAct::Change);
    const auto content = rowsOf(stores, board);
    std::vector<QPointF> places(cards.size());
    const auto cluster = target ? target->cluster : Id<Cluster>();
    if (!cluster) {
        places = freePlaces(content, layoutOf(content), heightsOf(stores, cards));
        const QPointF by = target && !places.empty() ? target->at - places.front() : QPointF();
        for (auto& place : places)
            place += by;
    }
    int z = above(stores.boards.cardsIn(board, cluster));
    for (size_t at = 0; at < cards.size(); ++at) {
        cards[at].board = board;
        cards[at].cluster = cluster;
        cards[at].at = places[at];
        cards[at].z = z++;
        cards[at].id = stores.boards.add(cards[at]);
    }
    if (cluster && target->place >= 0)
        stack(stores, board, cards, cluster, target->place);
    if (cluster)
        makeRoom(stores, content);
    std::vector<Id<Card>> ids;
    std::ranges::transform(cards, std::back_inserter(ids), &Card::id);
    return ids;
}

} // namespace

std::vector<Id<Card>> addHighlights(Stores& stores, Id<Board> board, const std::vector<Id<Highlight>>& highlights,
                                    const std::optional<BoardTarget>& target)
{
    QSet<Id<Highlight>> there;
    for (const auto& card : stores.boards.cards(board))
        there.insert(card.highlight);
    std::vector<Card> cards;
    for (const auto highlight : highlights)
        if (!there.contains(highlight)) {
            there.insert(highlight);
            cards.push_back({.highlight = highlight});
        }
    return addCards(stores, board, std::move(cards), target);
}

std::vector<Id<Card>> addNotes(Stores& stores, Id<Board> board, const QStringList& lines,
                               const std::optional<BoardTarget>& target)
{
    std::vector<Card> cards;
    for (const auto& line : lines)
        if (!line.trimmed().isEmpty())
            cards.push_back({.text = line.trimmed()});
    return addCards(stores, board, std::move(cards), target);
}

void removeCards(Stores& stores, Id<Board> board, const std::vector<Id<Card>>& cards)
{
    requireAllowed(stores, board, BoardAct::Change);
    for (const auto card : cards)
        stores.boards.remove(card);
}

Id<Cluster> groupCards(Stores& stores, Id<Board> board, const std::vector<Id<Card>>& ids, const QString& name)
{
    requireAllowed(stores, board, BoardAct::Sort);
    const auto content = rowsOf(stores, board);
    const auto cards = cardsOn(content, ids);
    if (cards.empty())
        throw Failure(Error::Kind::Refused, tr("A cluster is made of cards; none is selected. Nothing was changed."));
    const Cluster fresh{.board = board,
                        .name = nameIfAllowed(content, name),
                        .at = layoutOf(content).of(content, cards.front().id).topLeft(),
                        .width = newWidth};
    const auto around = cards.front().cluster;
    const auto id = around ? addBeside(stores, content, fresh, around) : stores.boards.add(fresh);
    stack(stores, board, cards, id, -1);
    if (Cluster made = clusterOn(stores, id); !made.parent) {
        const auto now = rowsOf(stores, board);
        made.at = nearestFreePlace(now, layoutOf(now), id);
        stores.boards.update(made);
    }
    return id;
}

Id<Cluster> groupClusters(Stores& stores, Id<Board> board, const std::vector<Id<Cluster>>& ids, const QString& name)
{
    requireAllowed(stores, board, BoardAct::Group);
    const auto content = rowsOf(stores, board);
    // Those that are in another one of them come along with it.
    std::vector<Id<Cluster>> outer;
    std::ranges::copy_if(ids, std::back_inserter(outer), [&](Id<Cluster> id) {
        return content.cluster(id) &&
               std::ranges::none_of(ids, [&](Id<Cluster> other) { return other != id && content.isIn(id, other); });
    });
    if (outer.empty())
        throw Failure(Error::Kind::Refused, tr("Clusters are grouped; none is selected. Nothing was changed."));
    const Cluster fresh{.board = board,
                        .name = nameIfAllowed(content, name),
                        .at = layoutOf(content).of(content, outer.front()).topLeft(),
                        .width = newWidth};
    const auto around = content.cluster(outer.front())->parent;
    const auto id = around ? addBeside(stores, content, fresh, outer.front()) : stores.boards.add(fresh);
    stackClusters(stores, rowsOf(stores, board), outer, id, -1);
    return id;
}

void dissolve(Stores& stores, Id<Cluster> id)
{
    const Cluster cluster = clusterOn(stores, id);
    requireAllowed(stores, cluster.board, BoardAct::Sort);
    auto content = rowsOf(stores, cluster.board);
    for (auto& one : content.clusters)
        one.collapsed = one.collapsed && one.id != id; // so that what is in it has a place
    const auto layout = layoutOf(content);
    const auto inner = content.clustersIn(id);
    const auto cards = cardsOn(content, content.cardsIn(id));
    if (cluster.parent) {
        stack(stores, cluster.board, cards, cluster.parent, -1);
        stackClusters(stores, content, inner, cluster.parent, placeOf(content, id) + 1);
    } else {
        std::vector<QPointF> places;
        for (const auto& card : cards)
            places.push_back(layout.of(content, card.id).topLeft());
        lay(stores, cluster.board, cards, places);
        for (const auto one : inner) {
            Cluster freed = *content.cluster(one);
            freed.parent = {};
            freed.at = layout.of(content, one).topLeft();
            stores.boards.update(freed);
        }
    }
    stores.boards.remove(id);
}

void mergeClusters(Stores& stores, Id<Cluster> from, Id<Cluster> into)
{
    const Cluster source = clusterOn(stores, from);
    requireAllowed(stores, source.board, BoardAct::Sort);
    const auto content = rowsOf(stores, source.board);
    Cluster target = clusterOn(content, into);
    if (content.isIn(into, from))
        throw Failure(Error::Kind::Refused, tr("A cluster cannot be merged into itself or into one that is in it. "
                                               "Nothing was changed."));
    stack(stores, source.board, cardsOn(content, content.cardsIn(from)), into, -1);
    stackClusters(stores, content, content.clustersIn(from), into, -1);
    if (!source.note.isEmpty()) {
        target = clusterOn(stores, into);
        target.note = QStringList{target.note, source.note}.join(u'\n').trimmed();
        stores.boards.update(target);
    }
    stores.boards.handOver(from, into);
    stores.boards.remove(from);
}

void removeCluster(Stores& stores, Id<Cluster> id)
{
    const Cluster cluster = clusterOn(stores, id);
    requireAllowed(stores, cluster.board, BoardAct::Change);
    const auto content = rowsOf(stores, cluster.board);
    for (const auto card : content.cardsBelow(id))
        stores.boards.remove(card);
    for (const auto& one : content.clusters)
        if (content.isIn(one.id, id))
            stores.boards.remove(one.id);
}

} // namespace core
