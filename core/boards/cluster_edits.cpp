// What is done to a cluster, to the order of cards, and to a board as a whole.
#include "core/boards/board_rows.h"

#include "core/error.h"
#include "core/tr.h"

#include <algorithm>
#include <random>

namespace core {
namespace boards {

BoardContent rowsOf(const Stores& stores, Id<Board> id)
{
    const auto board = stores.boards.board(id);
    if (!board)
        throw Failure(Error::Kind::NotFound, tr("This board is no longer in the project. Nothing was changed."));
    BoardContent content{.board = *board, .clusters = stores.boards.clusters(id), .cards = stores.boards.cards(id)};
    content.pictures = stores.boards.pictures(id);
    content.photos = stores.boards.photos(id);
    return content;
}

void requireAllowed(const Stores& stores, Id<Board> id, BoardAct act)
{
    const auto board = stores.boards.board(id);
    if (!board)
        throw Failure(Error::Kind::NotFound, tr("This board is no longer in the project. Nothing was changed."));
    if (const auto why = refusal(board->step, act); !why.isEmpty())
        throw Failure(Error::Kind::Refused, why + u' ' + tr("Nothing was changed."));
}

Cluster clusterOn(const Stores& stores, Id<Cluster> id)
{
    auto cluster = stores.boards.cluster(id);
    if (!cluster)
        throw Failure(Error::Kind::NotFound, tr("This cluster is no longer on the board. Nothing was changed."));
    return *std::move(cluster);
}

Cluster clusterOn(const BoardContent& content, Id<Cluster> id)
{
    const auto* cluster = content.cluster(id);
    if (!cluster)
        throw Failure(Error::Kind::NotFound, tr("This cluster is no longer on the board. Nothing was changed."));
    return *cluster;
}

} // namespace boards

namespace {

using boards::clusterOn;
using boards::requireAllowed;
using boards::rowsOf;

template <class Change> void change(Stores& stores, Id<Cluster> id, std::optional<BoardAct> act, Change change)
{
    Cluster cluster = clusterOn(stores, id);
    if (act)
        requireAllowed(stores, cluster.board, *act);
    const Cluster before = cluster;
    change(cluster);
    if (!(cluster == before))
        stores.boards.update(cluster);
}

/// Puts cards that are not sorted into rows, in this order, from where the first rows of them begin.
void layInRows(Stores& stores, const BoardContent& content, const std::vector<Id<Card>>& order)
{
    QRectF around;
    std::vector<double> heights;
    for (const auto id : order) {
        const QSizeF size = sizeOf(content, *content.card(id));
        around |= QRectF(content.card(id)->at, size);
        heights.push_back(size.height());
    }
    const auto places = freePlaces({}, {}, heights);
    for (size_t at = 0; at < order.size(); ++at) {
        Card card = *content.card(order[at]);
        card.at = around.topLeft() + places[at];
        card.z = int(at);
        stores.boards.update(card);
    }
}

QString keyOf(const BoardContent& content, const QHash<Id<Tag>, QString>& tags, Id<Card> id, CardOrder order)
{
    const CardFace face = content.face(*content.card(id));
    switch (order) {
    case CardOrder::Person: return face.people;
    case CardOrder::Tag: return face.tags.empty() ? QString() : tags.value(face.tags.front());
    case CardOrder::Session: return face.sessionName;
    case CardOrder::Text: break;
    }
    return face.text;
}

} // namespace

void rename(Stores& stores, Id<Cluster> cluster, const QString& name)
{
    change(stores, cluster, BoardAct::Name, [&](Cluster& changed) { changed.name = name.simplified(); });
}

void setNote(Stores& stores, Id<Cluster> cluster, const QString& note)
{
    change(stores, cluster, BoardAct::Name, [&](Cluster& changed) { changed.note = note.trimmed(); });
}

void setColour(Stores& stores, Id<Cluster> cluster, int colour)
{
    change(stores, cluster, BoardAct::Name, [&](Cluster& changed) { changed.colour = colour; });
}

void setCollapsed(Stores& stores, std::span<const Id<Cluster>> clusters, bool collapsed)
{
    for (const auto cluster : clusters)
        change(stores, cluster, {}, [&](Cluster& changed) { changed.collapsed = collapsed; });
}

void setWidth(Stores& stores, Id<Cluster> cluster, double width)
{
    change(stores, cluster, BoardAct::Sort,
           [&](Cluster& changed) { changed.width = board::widthOf(board::columnsOf(width)); });
}

void setText(Stores& stores, Id<Card> note, const QString& text)
{
    auto card = stores.boards.card(note);
    if (!card)
        throw Failure(Error::Kind::NotFound, tr("This note is no longer on the board. Nothing was changed."));
    requireAllowed(stores, card->board, BoardAct::Change);
    if (card->text == text.trimmed())
        return;
    card->text = text;
    stores.boards.update(*card);
}

void vote(Stores& stores, Id<Cluster> cluster, int dots)
{
    requireAllowed(stores, clusterOn(stores, cluster).board, BoardAct::Vote);
    stores.boards.vote(cluster, std::max(0, dots));
}

void arrange(Stores& stores, Id<Board> board, Id<Cluster> cluster, CardOrder order)
{
    requireAllowed(stores, board, BoardAct::Sort);
    const auto content = boardContent(stores, board);
    const auto tags = stores.tags.paths();
    auto cards = content.cardsIn(cluster);
    QHash<Id<Card>, QString> keys;
    for (const auto id : cards)
        keys.insert(id, keyOf(content, tags, id, order));
    std::ranges::stable_sort(cards, [&](Id<Card> a, Id<Card> b) {
        const QString &one = keys[a], &other = keys[b];
        if (one.isEmpty() != other.isEmpty())
            return other.isEmpty(); // what has none comes last
        return order == CardOrder::Person ? codeComesBefore(one, other) : one.localeAwareCompare(other) < 0;
    });
    if (cluster)
        moveCards(stores, board, cards, {cluster, 0, {}});
    else
        layInRows(stores, content, cards);
}

void align(Stores& stores, Id<Board> board, const std::vector<Id<Card>>& cards,
           const std::vector<Id<Cluster>>& clusters, BoardEdge edge)
{
    requireAllowed(stores, board, BoardAct::Sort);
    const auto content = rowsOf(stores, board);
    const auto layout = layoutOf(content);
    struct Piece {
        Id<Card> card;
        Id<Cluster> cluster;
        QRectF rect;
    };
    std::vector<Piece> pieces;
    for (const auto id : cards)
        if (const auto* card = content.card(id); card && !card->cluster)
            pieces.push_back({id, {}, layout.of(content, id)});
    for (const auto id : clusters)
        if (const auto* cluster = content.cluster(id); cluster && !cluster->parent)
            pieces.push_back({{}, id, layout.of(content, id)});
    const bool left = edge == BoardEdge::Left;
    std::ranges::stable_sort(pieces, {}, [&](const Piece& piece) { return left ? piece.rect.y() : piece.rect.x(); });
    QRectF around;
    for (const auto& piece : pieces)
        around |= piece.rect;
    double next = left ? around.y() : around.x();
    for (auto& [card, cluster, rect] : pieces) {
        const QPointF before = rect.topLeft();
        rect.moveTopLeft(left ? QPointF(around.x(), std::max(rect.y(), next))
                              : QPointF(std::max(rect.x(), next), around.y()));
        next = (left ? rect.bottom() : rect.right()) + board::gap;
        if (card)
            moveBy(stores, board, {card}, {}, rect.topLeft() - before);
        else
            moveBy(stores, board, {}, {cluster}, rect.topLeft() - before);
    }
}

void goToStep(Stores& stores, Id<Board> id, KjStep step, quint32 seed)
{
    const auto content = rowsOf(stores, id);
    Board board = content.board;
    board.step = step;
    stores.boards.update(board);
    if (step != KjStep::Shuffle)
        return;
    auto cards = content.cardsIn({});
    // Fisher and Yates by hand: std::shuffle differs between libraries.
    std::mt19937 random(seed);
    for (size_t left = cards.size(); left > 1; --left)
        std::swap(cards[left - 1], cards[random() % left]);
    if (!cards.empty())
        layInRows(stores, content, cards);
}

} // namespace core
