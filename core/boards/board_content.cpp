#include "core/boards/board_content.h"

#include "core/changeset.h"
#include "core/error.h"
#include "core/tags/passage_round.h"
#include "core/tr.h"

#include <QMap>

#include <algorithm>

namespace core {
namespace {

template <class Thing> const Thing* byId(const std::vector<Thing>& things, Id<Thing> id)
{
    const auto found = std::ranges::lower_bound(things, id, {}, &Thing::id);
    return found != things.end() && found->id == id ? &*found : nullptr;
}

/// Brings rows that are kept by id up to date with those that came, changed and went.
template <class Thing>
void bringUpToDate(std::vector<Thing>& kept, const std::vector<Thing>& now, const ChangeSet::Rows& rows)
{
    std::erase_if(kept, [&](const Thing& thing) {
        return rows.went.contains(thing.id.value) || rows.changed.contains(thing.id.value) ||
               rows.came.contains(thing.id.value);
    });
    const auto middle = kept.insert(kept.end(), now.begin(), now.end());
    std::inplace_merge(kept.begin(), middle, kept.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
}

QString nameOf(const Session& session)
{
    return QStringList{session.code, session.title}.join(u' ').trimmed();
}

/// Reads what cards show, with the people and sessions as of its making.
class FaceReader {
public:
    explicit FaceReader(const Stores& stores) : m_stores(stores)
    {
        for (const auto& person : stores.people.participants())
            m_codes.insert(person.id, person.code);
        for (const auto& session : stores.sessions.sessions())
            m_sessions.insert(session.id, session);
    }

    void read(BoardContent& content, const std::vector<Id<Highlight>>& highlights) const
    {
        for (const auto& passage : m_stores.highlights.passages(highlights))
            content.faces.insert(passage.highlight.id, faceOf(passage));
    }

private:
    CardFace faceOf(Passage passage) const
    {
        CardFace face;
        widenKeyword(m_stores, passage);
        face.text = passage.quote().simplified();
        face.behind = peopleBehind({passage});
        QStringList codes;
        for (const auto person : face.behind)
            codes.append(m_codes.value(person));
        codes.sort();
        face.people = codes.join(QStringLiteral(", "));
        const Session session = m_sessions.value(passage.highlight.session);
        face.session = session.id;
        face.sessionName = nameOf(session);
        face.study = session.study;
        face.lane = laneOf(session.kind);
        face.tags = passage.highlight.tags;
        face.detached = passage.highlight.isDetached();
        return face;
    }

    const Stores& m_stores;
    QHash<Id<Participant>, QString> m_codes;
    QHash<Id<Session>, Session> m_sessions;
};

/// Reads the faces of cards that have none yet.
void readMissingFaces(BoardContent& content, const Stores& stores)
{
    std::vector<Id<Highlight>> missing;
    for (const auto& card : content.cards)
        if (card.highlight && !content.faces.contains(card.highlight))
            missing.push_back(card.highlight);
    if (!missing.empty())
        FaceReader(stores).read(content, missing);
}

Board knownBoard(const Stores& stores, Id<Board> id)
{
    const auto board = stores.boards.board(id);
    if (!board)
        throw Failure(Error::Kind::NotFound, tr("This board is no longer in the project."));
    return *board;
}

} // namespace

const Cluster* BoardContent::cluster(Id<Cluster> id) const
{
    return byId(clusters, id);
}

const Card* BoardContent::card(Id<Card> id) const
{
    return byId(cards, id);
}

CardFace BoardContent::face(const Card& card) const
{
    if (!card.isNote())
        return faces.value(card.highlight);
    CardFace face;
    face.text = card.text;
    face.study = board.study;
    return face;
}

std::vector<Id<Card>> BoardContent::cardsIn(Id<Cluster> cluster) const
{
    std::vector<const Card*> inside;
    for (const auto& card : cards)
        if (card.cluster == cluster)
            inside.push_back(&card);
    std::ranges::stable_sort(inside, {}, &Card::z);
    std::vector<Id<Card>> ids;
    std::ranges::transform(inside, std::back_inserter(ids), &Card::id);
    return ids;
}

std::vector<Id<Cluster>> BoardContent::clustersIn(Id<Cluster> cluster) const
{
    std::vector<const Cluster*> inside;
    for (const auto& candidate : clusters)
        if (candidate.parent == cluster)
            inside.push_back(&candidate);
    if (cluster)
        std::ranges::stable_sort(inside, {}, [](const Cluster* one) { return one->at.y(); });
    std::vector<Id<Cluster>> ids;
    std::ranges::transform(inside, std::back_inserter(ids), &Cluster::id);
    return ids;
}

std::vector<Id<Card>> BoardContent::cardsBelow(Id<Cluster> cluster) const
{
    auto below = cardsIn(cluster);
    for (const auto inner : clustersIn(cluster))
        std::ranges::copy(cardsBelow(inner), std::back_inserter(below));
    return below;
}

bool BoardContent::isIn(Id<Cluster> id, Id<Cluster> above) const
{
    for (auto at = id; at;) {
        if (at == above)
            return true;
        const auto* known = cluster(at);
        at = known ? known->parent : Id<Cluster>();
    }
    return false;
}

BoardContent boardContent(const Stores& stores, Id<Board> board)
{
    BoardContent content{knownBoard(stores, board),  stores.boards.clusters(board),
                         stores.boards.cards(board), {},
                         stores.boards.votes(board), stores.boards.results(board),
                         boardSegments(stores),      stores.boards.pictures(board),
                         stores.boards.photos(board)};
    readMissingFaces(content, stores);
    return content;
}

bool touchesFaces(const ChangeSet& changes)
{
    static const QStringList ours{
        QStringLiteral("board"),    QStringLiteral("cluster"),        QStringLiteral("card"),
        QStringLiteral("vote"),     QStringLiteral("cluster_result"), QStringLiteral("claim"),
        QStringLiteral("evidence"), QStringLiteral("setting"),        QStringLiteral("board_picture")};
    const auto tables = changes.tables();
    return std::ranges::any_of(tables, [](const QString& table) { return !ours.contains(table); });
}

void refresh(BoardContent& content, const Stores& stores, const ChangeSet& changes)
{
    const auto board = content.board.id;
    content.board = knownBoard(stores, board);
    const auto clusters = changes.rows(QStringLiteral("cluster"));
    if (clusters.all)
        content.clusters = stores.boards.clusters(board);
    else if (clusters.count > 0)
        bringUpToDate(content.clusters, stores.boards.clusters(board, clusters.came + clusters.changed), clusters);
    const auto cards = changes.rows(QStringLiteral("card"));
    if (cards.all)
        content.cards = stores.boards.cards(board);
    else if (cards.count > 0)
        bringUpToDate(content.cards, stores.boards.cards(board, cards.came + cards.changed), cards);
    content.votes = stores.boards.votes(board);
    content.results = stores.boards.results(board);
    content.photos = stores.boards.photos(board);
    if (cards.all || cards.count > 0 || touchesFaces(changes))
        content.pictures = stores.boards.pictures(board);
    if (touchesFaces(changes)) {
        content.faces.clear();
        content.segments = boardSegments(stores);
    }
    readMissingFaces(content, stores);
}

CardFigures figuresOf(const BoardContent& content, const std::vector<Id<Card>>& cards)
{
    CardFigures figures;
    QSet<Id<Participant>> people;
    for (const auto id : cards) {
        const auto* card = content.card(id);
        if (!card)
            continue;
        ++figures.cards;
        if (card->isNote()) {
            ++figures.notes;
            continue;
        }
        const auto face = content.faces.constFind(card->highlight);
        if (face == content.faces.constEnd())
            continue;
        people.unite(face->behind);
        ++(face->lane == Lane::Market ? figures.market : figures.faceToFace);
        for (const auto tag : face->tags)
            ++figures.tags[tag];
    }
    figures.people = int(people.size());
    return figures;
}

std::vector<int> peopleBySegment(const BoardContent& content, const std::vector<Id<Card>>& cards)
{
    QSet<Id<Participant>> people;
    for (const auto id : cards)
        if (const auto* card = content.card(id); card && !card->isNote())
            people.unite(content.faces.value(card->highlight).behind);
    std::vector<int> counts(size_t(content.segments.names.size()) + 1);
    for (const auto person : people)
        ++counts[size_t(content.segments.of.value(person, int(counts.size()) - 1))];
    return counts;
}

} // namespace core
