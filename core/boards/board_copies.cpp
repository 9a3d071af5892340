// Copies of boards, and what a cluster becomes.
#include "core/boards/board_rows.h"

#include "core/error.h"
#include "core/tr.h"

#include <algorithm>

namespace core {
namespace {

using boards::clusterOn;
using boards::requireAllowed;
using boards::rowsOf;

/// Copies clusters and cards from one board to another; what is at the top there is moved by `offset`.
class Copier {
public:
    Copier(Stores& stores, const BoardContent& from, Id<Board> to, QPointF offset)
        : m_stores(stores), m_from(from), m_to(to), m_offset(offset)
    {
    }

    void cluster(Id<Cluster> id, Id<Cluster> parent)
    {
        Cluster copy = *m_from.cluster(id);
        copy.board = m_to;
        copy.parent = parent;
        if (!parent)
            copy.at += m_offset;
        const auto made = m_stores.boards.add(copy);
        for (const auto card : m_from.cardsIn(id))
            this->card(card, made, {});
        for (const auto inner : m_from.clustersIn(id))
            cluster(inner, made);
    }

    void card(Id<Card> id, Id<Cluster> into, std::optional<QPointF> at)
    {
        Card copy = *m_from.card(id);
        copy.board = m_to;
        copy.cluster = into;
        if (!into)
            copy.at = at.value_or(copy.at) + m_offset;
        m_stores.boards.add(copy);
    }

private:
    Stores& m_stores;
    const BoardContent& m_from;
    Id<Board> m_to;
    QPointF m_offset;
};

std::vector<Id<Highlight>> highlightsBelow(const BoardContent& content, Id<Cluster> cluster)
{
    std::vector<Id<Highlight>> highlights;
    for (const auto id : content.cardsBelow(cluster))
        if (const auto* card = content.card(id); !card->isNote())
            highlights.push_back(card->highlight);
    if (highlights.empty())
        throw Failure(Error::Kind::Refused,
                      tr("There is no quote in this cluster, only notes of your own. Nothing was changed."));
    return highlights;
}

} // namespace

Id<Board> duplicateBoard(Stores& stores, Id<Board> id, const QString& name)
{
    const auto content = rowsOf(stores, id);
    Board copy = content.board;
    copy.name = name;
    copy.step = KjStep::None;
    copy.votesShown = false;
    const auto made = stores.boards.add(copy);
    Copier copier(stores, content, made, {});
    for (const auto cluster : content.clustersIn({}))
        copier.cluster(cluster, {});
    for (const auto card : content.cardsIn({}))
        copier.card(card, {}, {});
    for (auto photo : content.photos) {
        photo.board = made;
        stores.boards.add(photo);
    }
    return made;
}

void copyTo(Stores& stores, Id<Board> from, const std::vector<Id<Card>>& cards,
            const std::vector<Id<Cluster>>& clusters, Id<Board> to)
{
    requireAllowed(stores, to, BoardAct::Change);
    const auto content = rowsOf(stores, from), there = rowsOf(stores, to);
    const auto layout = layoutOf(content);
    // What is in a cluster that is copied comes along with it.
    const auto comesAlong = [&](Id<Cluster> in) {
        return std::ranges::any_of(clusters, [&](Id<Cluster> one) { return content.isIn(in, one); });
    };
    std::vector<Id<Cluster>> outer;
    std::ranges::copy_if(clusters, std::back_inserter(outer), [&](Id<Cluster> id) {
        const auto* cluster = content.cluster(id);
        return cluster && !comesAlong(cluster->parent);
    });
    std::vector<Id<Card>> loose;
    std::ranges::copy_if(cards, std::back_inserter(loose), [&](Id<Card> id) {
        const auto* card = content.card(id);
        return card && !comesAlong(card->cluster);
    });
    QRectF around;
    for (const auto id : outer)
        around |= layout.of(content, id);
    for (const auto id : loose)
        around |= layout.of(content, id);
    const QPointF corner = freePlaces(there, layoutOf(there), {board::card.height()}).front();
    Copier copier(stores, content, to, corner - around.topLeft());
    for (const auto id : outer)
        copier.cluster(id, {});
    for (const auto id : loose)
        copier.card(id, {}, layout.of(content, id).topLeft());
}

Id<Tag> becomeTag(Stores& stores, Id<Cluster> cluster, const QString& tagPath)
{
    const auto content = rowsOf(stores, clusterOn(stores, cluster).board);
    const auto highlights = highlightsBelow(content, cluster);
    const auto tag = stores.tags.ensure(tagPath);
    stores.highlights.addTag(highlights, tag);
    stores.boards.addResult({cluster, tag, {}});
    return tag;
}

Id<Claim> becomeClaim(Stores& stores, Id<Cluster> cluster, const Claim& claim)
{
    const auto content = rowsOf(stores, clusterOn(stores, cluster).board);
    const auto highlights = highlightsBelow(content, cluster);
    const auto made = stores.claims.add(claim);
    for (const auto highlight : highlights)
        stores.claims.addEvidence(made, highlight, true);
    stores.boards.addResult({cluster, {}, made});
    return made;
}

} // namespace core
