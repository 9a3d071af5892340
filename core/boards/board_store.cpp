#include "core/boards/board_store.h"

#include "core/error.h"
#include "core/tr.h"

#include <algorithm>

namespace core {
namespace {

struct VoteRow;
struct ResultRow;

const std::string boardColumns = "SELECT b.id, b.study_id, b.name, b.kj_step, b.colour_by, b.votes_shown FROM board b ";
const std::string clusterColumns =
    "SELECT id, board_id, parent_id, name, colour, x, y, width, collapsed, note FROM cluster ";
const std::string cardColumns = "SELECT id, board_id, cluster_id, highlight_id, text, x, y, z FROM card ";

Board boardFrom(const db::Row& row)
{
    return {row.id<Board>(0),        row.id<Study>(1),          row.text(2),
            kjStepFrom(row.text(3)), colourByFrom(row.text(4)), row.integer(5) != 0};
}

Cluster clusterFrom(const db::Row& row)
{
    return {row.id<Cluster>(0),         row.id<Board>(1), row.id<Cluster>(2),  row.text(3), int(row.integer(4)),
            {row.real(5), row.real(6)}, row.real(7),      row.integer(8) != 0, row.text(9)};
}

Card cardFrom(const db::Row& row)
{
    return {row.id<Card>(0), row.id<Board>(1),           row.id<Cluster>(2), row.id<Highlight>(3),
            row.text(4),     {row.real(5), row.real(6)}, int(row.integer(7))};
}

BoardPhoto photoFrom(const db::Row& row)
{
    return {row.id<BoardPhoto>(0),
            row.id<Board>(1),
            row.id<Source>(2),
            {row.real(3), row.real(4), row.real(5), row.real(6)}};
}

const std::string photoColumns = "SELECT id, board_id, source_id, x, y, width, height FROM board_picture ";
/// Of a highlight with several pictures the first row is the one that is shown.
const std::string pictureColumns =
    "SELECT h.id, a.source_id FROM attachment a JOIN highlight h ON h.begin_entry_id = a.entry_id OR "
    "h.end_entry_id = a.entry_id ";
const std::string pictureOrder = " ORDER BY h.begin_entry_id = a.entry_id DESC, a.position, a.id";

QHash<Id<Highlight>, Id<Source>> firstPictures(const std::vector<std::pair<Id<Highlight>, Id<Source>>>& rows)
{
    QHash<Id<Highlight>, Id<Source>> pictures;
    for (const auto& [highlight, source] : rows)
        if (!pictures.contains(highlight))
            pictures.insert(highlight, source);
    return pictures;
}

std::pair<Id<Highlight>, Id<Source>> pictureFrom(const db::Row& row)
{
    return {row.id<Highlight>(0), row.id<Source>(1)};
}

QString listOf(const QSet<qint64>& ids)
{
    QStringList numbers;
    for (const auto id : ids)
        numbers.append(QString::number(id));
    return u'[' + numbers.join(u',') + u']';
}

std::optional<QString> orNull(const QString& text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

std::optional<int> orNull(int colour)
{
    return colour ? std::optional(colour) : std::nullopt;
}

std::optional<QString> noteOf(const Card& card)
{
    if (!card.isNote())
        return {};
    if (card.text.trimmed().isEmpty())
        throw Failure(Error::Kind::Refused, tr("A note needs words. Nothing was changed."));
    return card.text.trimmed();
}

/// After a write that had to meet one row.
void requireMet(const db::Connection& db, const char* sentence)
{
    if (db.changes() == 0)
        throw Failure(Error::Kind::NotFound, tr(sentence));
}

constexpr const char* boardGone = "This board is no longer in the project. Nothing was changed.";
constexpr const char* clusterGone = "This cluster is no longer on the board. Nothing was changed.";
constexpr const char* photoGone = "This photo is no longer on the board. Nothing was changed.";
constexpr const char* cardGone = "This card is no longer on the board. Nothing was changed.";

} // namespace

std::vector<Board> BoardStore::boards() const
{
    return m_db.all(boardColumns + "ORDER BY b.position, b.id", boardFrom);
}

std::optional<Board> BoardStore::board(Id<Board> id) const
{
    return m_db.one(boardColumns + "WHERE b.id = ?", boardFrom, id);
}

std::optional<Board> BoardStore::find(const QString& name) const
{
    for (auto& board : boards())
        if (board.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return board;
    return std::nullopt;
}

QString BoardStore::freeName(const QString& like) const
{
    for (int number = 1;; ++number)
        if (const QString tried = number == 1 ? like : QStringLiteral("%1 %2").arg(like).arg(number); !find(tried))
            return tried;
}

std::vector<Cluster> BoardStore::clusters(Id<Board> board) const
{
    return m_db.all(clusterColumns + "WHERE board_id = ? ORDER BY id", clusterFrom, board);
}

std::vector<Card> BoardStore::cards(Id<Board> board) const
{
    return m_db.all(cardColumns + "WHERE board_id = ? ORDER BY id", cardFrom, board);
}

std::vector<Cluster> BoardStore::clusters(Id<Board> board, const QSet<qint64>& ids) const
{
    return m_db.all(clusterColumns + "WHERE board_id = ? AND id IN (SELECT value FROM json_each(?)) ORDER BY id",
                    clusterFrom, board, listOf(ids));
}

std::vector<Card> BoardStore::cards(Id<Board> board, const QSet<qint64>& ids) const
{
    return m_db.all(cardColumns + "WHERE +board_id = ? AND id IN (SELECT value FROM json_each(?)) ORDER BY id",
                    cardFrom, board, listOf(ids));
}

std::vector<Card> BoardStore::cardsIn(Id<Board> board, Id<Cluster> cluster) const
{
    if (cluster)
        return m_db.all(cardColumns + "WHERE cluster_id = ? ORDER BY z, id", cardFrom, cluster);
    return m_db.all(cardColumns + "WHERE board_id = ? AND cluster_id IS NULL ORDER BY z, id", cardFrom, board);
}

std::optional<Cluster> BoardStore::cluster(Id<Cluster> id) const
{
    return m_db.one(clusterColumns + "WHERE id = ?", clusterFrom, id);
}

std::optional<Card> BoardStore::card(Id<Card> id) const
{
    return m_db.one(cardColumns + "WHERE id = ?", cardFrom, id);
}

std::vector<Vote> BoardStore::votes(Id<Board> board) const
{
    return m_db.all(
        "SELECT v.cluster_id, v.researcher_id, v.dots FROM vote v JOIN cluster c ON c.id = v.cluster_id "
        "WHERE c.board_id = ? ORDER BY v.id",
        [](const db::Row& row) {
            return Vote{row.id<Cluster>(0), row.id<Researcher>(1), int(row.integer(2))};
        },
        board);
}

std::vector<ClusterResult> BoardStore::results(Id<Board> board) const
{
    return m_db.all(
        "SELECT r.cluster_id, r.tag_id, r.claim_id FROM cluster_result r JOIN cluster c ON c.id = r.cluster_id "
        "WHERE c.board_id = ? ORDER BY r.id",
        [](const db::Row& row) {
            return ClusterResult{row.id<Cluster>(0), row.id<Tag>(1), row.id<Claim>(2)};
        },
        board);
}

std::vector<BoardPhoto> BoardStore::photos(Id<Board> board) const
{
    return m_db.all(photoColumns + "WHERE board_id = ? ORDER BY id", photoFrom, board);
}

std::optional<BoardPhoto> BoardStore::photo(Id<BoardPhoto> id) const
{
    return m_db.one(photoColumns + "WHERE id = ?", photoFrom, id);
}

QHash<Id<Highlight>, Id<Source>> BoardStore::pictures(Id<Board> board) const
{
    return firstPictures(
        m_db.all(pictureColumns + "WHERE EXISTS(SELECT 1 FROM card c WHERE c.highlight_id = h.id AND +c.board_id = ?)" +
                     pictureOrder,
                 pictureFrom, board));
}

QHash<Id<Highlight>, Id<Source>> BoardStore::pictures(const std::vector<Id<Highlight>>& highlights) const
{
    QSet<qint64> ids;
    for (const auto highlight : highlights)
        ids.insert(highlight.value);
    return firstPictures(m_db.all(pictureColumns + "WHERE h.id IN (SELECT value FROM json_each(?))" + pictureOrder,
                                  pictureFrom, listOf(ids)));
}

QHash<Id<Board>, int> BoardStore::cardCounts() const
{
    QHash<Id<Board>, int> counts;
    m_db.each("SELECT board_id, count(*) FROM card GROUP BY board_id", {},
              [&](const db::Row& row) { counts[row.id<Board>(0)] = int(row.integer(1)); });
    return counts;
}

std::vector<Board> BoardStore::boardsOf(Id<Highlight> highlight) const
{
    return m_db.all(boardColumns + "WHERE b.id IN (SELECT board_id FROM card WHERE highlight_id = ?) "
                                   "ORDER BY b.position, b.id",
                    boardFrom, highlight);
}

void BoardStore::requireFree(const QString& name, Id<Board> by) const
{
    if (name.trimmed().isEmpty())
        throw Failure(Error::Kind::Refused, tr("A board needs a name. Nothing was changed."));
    const auto known = find(name);
    if (known && known->id != by)
        throw Failure(Error::Kind::Refused, tr("There is a board '%1' already. Nothing was changed.").arg(known->name));
}

Id<Board> BoardStore::add(const Board& board)
{
    requireFree(board.name, {});
    const auto id = newId<Board>();
    m_db.run("INSERT INTO board(id, study_id, name, kj_step, colour_by, votes_shown, position) "
             "VALUES(?, ?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM board))",
             id, board.study, board.name.trimmed(), orNull(nameOf(board.step)), nameOf(board.colourBy),
             board.votesShown);
    return id;
}

void BoardStore::update(const Board& board)
{
    requireFree(board.name, board.id);
    m_db.run("UPDATE board SET study_id = ?, name = ?, kj_step = ?, colour_by = ?, votes_shown = ? WHERE id = ?",
             board.study, board.name.trimmed(), orNull(nameOf(board.step)), nameOf(board.colourBy), board.votesShown,
             board.id);
    requireMet(m_db, boardGone);
}

void BoardStore::move(Id<Board> moved, int place)
{
    std::vector<Id<Board>> order;
    for (const auto& board : boards())
        if (board.id != moved)
            order.push_back(board.id);
    order.insert(order.begin() + std::clamp(place, 0, int(order.size())), moved);
    for (size_t at = 0; at < order.size(); ++at)
        m_db.run("UPDATE board SET position = ? WHERE id = ? AND position <> ?", qint64(at) + 1, order[at],
                 qint64(at) + 1);
}

void BoardStore::remove(Id<Board> id)
{
    m_db.run("DELETE FROM board WHERE id = ?", id);
    requireMet(m_db, boardGone);
}

Id<Cluster> BoardStore::add(const Cluster& cluster)
{
    const auto id = newId<Cluster>();
    m_db.run("INSERT INTO cluster(id, board_id, parent_id, name, colour, x, y, width, height, collapsed, note) "
             "VALUES(?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)",
             id, cluster.board, cluster.parent, cluster.name.trimmed(), orNull(cluster.colour), cluster.at.x(),
             cluster.at.y(), cluster.width, cluster.collapsed, cluster.note);
    return id;
}

void BoardStore::update(const Cluster& cluster)
{
    m_db.run("UPDATE cluster SET parent_id = ?, name = ?, colour = ?, x = ?, y = ?, width = ?, collapsed = ?, "
             "note = ? WHERE id = ?",
             cluster.parent, cluster.name.trimmed(), orNull(cluster.colour), cluster.at.x(), cluster.at.y(),
             cluster.width, cluster.collapsed, cluster.note, cluster.id);
    requireMet(m_db, clusterGone);
}

void BoardStore::remove(Id<Cluster> id)
{
    m_db.run("DELETE FROM cluster WHERE id = ?", id);
    requireMet(m_db, clusterGone);
}

Id<Card> BoardStore::add(const Card& card)
{
    const auto id = newId<Card>();
    m_db.run("INSERT INTO card(id, board_id, cluster_id, highlight_id, text, x, y, z) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
             id, card.board, card.cluster, card.highlight, noteOf(card), card.at.x(), card.at.y(), card.z);
    return id;
}

void BoardStore::update(const Card& card)
{
    m_db.run("UPDATE card SET cluster_id = ?, text = ?, x = ?, y = ?, z = ? WHERE id = ?", card.cluster, noteOf(card),
             card.at.x(), card.at.y(), card.z, card.id);
    requireMet(m_db, cardGone);
}

void BoardStore::remove(Id<Card> id)
{
    m_db.run("DELETE FROM card WHERE id = ?", id);
    requireMet(m_db, cardGone);
}

Id<BoardPhoto> BoardStore::add(const BoardPhoto& photo)
{
    const auto id = newId<BoardPhoto>();
    const QRectF& place = photo.place;
    m_db.run("INSERT INTO board_picture(id, board_id, source_id, x, y, width, height) VALUES(?, ?, ?, ?, ?, ?, ?)", id,
             photo.board, photo.source, place.x(), place.y(), place.width(), place.height());
    return id;
}

void BoardStore::update(const BoardPhoto& photo)
{
    const QRectF& place = photo.place;
    m_db.run("UPDATE board_picture SET x = ?, y = ?, width = ?, height = ? WHERE id = ?", place.x(), place.y(),
             place.width(), place.height(), photo.id);
    requireMet(m_db, photoGone);
}

void BoardStore::remove(Id<BoardPhoto> id)
{
    m_db.run("DELETE FROM board_picture WHERE id = ?", id);
    requireMet(m_db, photoGone);
}

void BoardStore::vote(Id<Cluster> cluster, int dots)
{
    const auto by = writing().by;
    if (!by)
        throw Failure(Error::Kind::Refused,
                      tr("Votes are kept by who gives them: say in the Settings who you are. Nothing was changed."));
    m_db.run("DELETE FROM vote WHERE cluster_id = ? AND researcher_id = ?", cluster, by);
    if (dots > 0)
        m_db.run("INSERT INTO vote(id, cluster_id, researcher_id, dots) VALUES(?, ?, ?, ?)", newId<VoteRow>(), cluster,
                 by, dots);
}

int BoardStore::dotsOfMine(Id<Cluster> cluster) const
{
    return int(m_db.number("SELECT dots FROM vote WHERE cluster_id = ? AND researcher_id = ?", cluster, writing().by));
}

void BoardStore::addResult(const ClusterResult& result)
{
    if (m_db.number("SELECT count(*) FROM cluster_result WHERE cluster_id = ? AND tag_id IS ? AND claim_id IS ?",
                    result.cluster, result.tag, result.claim) == 0)
        m_db.run("INSERT INTO cluster_result(id, cluster_id, tag_id, claim_id) VALUES(?, ?, ?, ?)", newId<ResultRow>(),
                 result.cluster, result.tag, result.claim);
}

void BoardStore::handOver(Id<Cluster> from, Id<Cluster> to)
{
    m_db.run("UPDATE vote SET dots = dots + (SELECT v.dots FROM vote v WHERE v.cluster_id = ? AND v.researcher_id = "
             "vote.researcher_id) WHERE cluster_id = ? AND researcher_id IN (SELECT researcher_id FROM vote WHERE "
             "cluster_id = ?)",
             from, to, from);
    m_db.run("UPDATE vote SET cluster_id = ? WHERE cluster_id = ? AND researcher_id NOT IN "
             "(SELECT researcher_id FROM vote WHERE cluster_id = ?)",
             to, from, to);
    for (const auto& [cluster, tag, claim] : m_db.all(
             "SELECT cluster_id, tag_id, claim_id FROM cluster_result WHERE cluster_id = ? ORDER BY id",
             [](const db::Row& row) {
                 return ClusterResult{row.id<Cluster>(0), row.id<Tag>(1), row.id<Claim>(2)};
             },
             from))
        addResult({to, tag, claim});
}

} // namespace core
