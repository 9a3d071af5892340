#include "core/tags/highlight_store.h"

#include "core/sessions/attribution.h"

#include <algorithm>

namespace core {
namespace {

const std::string highlightColumns =
    "h.id, h.session_id, h.begin_entry_id, h.begin_offset, h.end_entry_id, h.end_offset, h.detached_quote, "
    "h.detached_speaker_id, h.memo, h.made_at, coalesce(r.name, '')";
constexpr int highlightColumnCount = 11;
const std::string pieceColumns =
    "e.id, e.text, e.kind, e.speaker_id, e.at_ms, e.said_on, e.quoted, e.guide_item_id, e.key_quote";

Highlight highlightFrom(const db::Row& row)
{
    return {row.id<Highlight>(0), row.id<Session>(1),  row.id<Entry>(2), int(row.integer(3)),
            row.id<Entry>(4),     int(row.integer(5)), row.text(6),      row.id<Speaker>(7),
            row.text(8),          row.integer(9),      row.text(10),     {}};
}

/// Ids as json_each() takes them.
QString listOf(const QSet<qint64>& ids)
{
    QStringList numbers;
    for (const auto id : ids)
        numbers.append(QString::number(id));
    return u'[' + numbers.join(u',') + u']';
}

/// The entry whose columns begin at `at`, as a piece.
Piece wholeEntryFrom(const db::Row& row, int at)
{
    const QString text = row.text(at + 1);
    return {row.id<Entry>(at),
            {0, int(text.size())},
            text,
            entryKindFrom(row.text(at + 2)).value(),
            row.id<Speaker>(at + 3),
            row.id<Participant>(at + 9),
            row.maybeInteger(at + 4),
            row.date(at + 5),
            row.integer(at + 6) != 0,
            row.id<GuideItem>(at + 7),
            row.integer(at + 8) != 0};
}

/// The piece of `highlight` in the entry whose columns follow the highlight's own; detached: its kept words.
Piece pieceFrom(const Highlight& highlight, const db::Row& row)
{
    constexpr int at = highlightColumnCount;
    if (highlight.isDetached())
        return {.text = highlight.detachedQuote,
                .speaker = highlight.detachedSpeaker,
                .person = row.id<Participant>(at + 9)};
    Piece piece = wholeEntryFrom(row, at);
    if (piece.entry == highlight.end)
        piece.range.end = highlight.endOffset;
    if (piece.entry == highlight.begin)
        piece.range.begin = highlight.beginOffset;
    piece.text = piece.text.mid(piece.range.begin, piece.range.length());
    return piece;
}

} // namespace

QString Passage::quote() const
{
    QStringList parts;
    for (const auto& piece : pieces)
        parts.append(piece.text);
    return parts.join(u'\n');
}

bool Passage::isKeyQuote() const
{
    return std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.keyQuote; });
}

std::vector<Passage> HighlightStore::where(const std::string& condition, const db::Values& values) const
{
    std::vector<Passage> passages;
    m_db.each(
        "SELECT " + highlightColumns + ", " + pieceColumns + ", CASE WHEN e.id IS NOT NULL THEN " +
            participantOfEntry("e") +
            " ELSE (SELECT k.participant_id FROM speaker k WHERE k.id = h.detached_speaker_id AND "
            "k.part = 'participant') END "
            "FROM highlight h JOIN session s ON s.id = h.session_id JOIN study t ON t.id = s.study_id "
            "LEFT JOIN researcher r ON r.id = h.researcher_id "
            "LEFT JOIN entry b ON b.id = h.begin_entry_id LEFT JOIN entry z ON z.id = h.end_entry_id "
            "LEFT JOIN entry e ON e.session_id = h.session_id AND e.position BETWEEN b.position AND z.position "
            "AND e.open = 0 " +
            condition +
            " ORDER BY t.position, t.id, s.position, s.id, b.position, h.begin_offset, h.end_offset, h.id, e.position",
        values, [&](const db::Row& row) {
            if (passages.empty() || passages.back().highlight.id != row.id<Highlight>(0))
                passages.push_back({highlightFrom(row), {}});
            auto& passage = passages.back();
            passage.pieces.push_back(pieceFrom(passage.highlight, row));
        });
    addTags(passages, condition, values);
    return passages;
}

void HighlightStore::addTags(std::vector<Passage>& passages, const std::string& condition,
                             const db::Values& values) const
{
    QHash<Id<Highlight>, std::vector<Id<Tag>>> tags;
    m_db.each("SELECT g.highlight_id, g.tag_id FROM highlight_tag g JOIN highlight h ON h.id = g.highlight_id " +
                  condition + " ORDER BY g.highlight_id, g.made_at, g.id",
              values, [&](const db::Row& row) { tags[row.id<Highlight>(0)].push_back(row.id<Tag>(1)); });
    for (auto& passage : passages)
        passage.highlight.tags = tags.value(passage.highlight.id);
}

int HighlightStore::count() const
{
    return int(m_db.number("SELECT count(*) FROM highlight"));
}

std::vector<Passage> HighlightStore::passages() const
{
    return where("", {});
}

std::vector<Passage> HighlightStore::passages(const std::vector<Id<Highlight>>& ids) const
{
    QSet<qint64> numbers;
    for (const auto id : ids)
        numbers.insert(id.value);
    return where("WHERE h.id IN (SELECT value FROM json_each(?))", {listOf(numbers)});
}

std::vector<Id<Highlight>> HighlightStore::newest(int most) const
{
    return m_db.all(
        "SELECT id FROM highlight ORDER BY made_at DESC, id DESC LIMIT ?",
        [](const db::Row& row) { return row.id<Highlight>(0); }, most);
}

std::vector<Passage> HighlightStore::detached() const
{
    return where("WHERE h.begin_entry_id IS NULL", {});
}

std::vector<Piece> HighlightStore::wholeEntries(Id<Session> session) const
{
    return m_db.all(
        "SELECT " + pieceColumns + ", " + participantOfEntry("e") +
            " FROM entry e WHERE e.session_id = ? AND e.open = 0 ORDER BY e.position",
        [](const db::Row& row) { return wholeEntryFrom(row, 0); }, session);
}

Piece HighlightStore::wholeEntry(Id<Entry> entry) const
{
    return m_db
        .one(
            "SELECT " + pieceColumns + ", " + participantOfEntry("e") + " FROM entry e WHERE e.id = ?",
            [](const db::Row& row) { return wholeEntryFrom(row, 0); }, entry)
        .value_or(Piece());
}

std::vector<Highlight> HighlightStore::rows(const std::string& condition, const db::Values& values) const
{
    return m_db.all("SELECT " + highlightColumns +
                        " FROM highlight h LEFT JOIN researcher r ON r.id = h.researcher_id WHERE " + condition +
                        " ORDER BY h.id",
                    highlightFrom, values);
}

std::vector<Highlight> HighlightStore::tagged(const std::string& condition, const db::Values& values) const
{
    auto highlights = rows(condition, values);
    QHash<Id<Highlight>, std::vector<Id<Tag>>> tags;
    m_db.each("SELECT g.highlight_id, g.tag_id FROM highlight h JOIN highlight_tag g ON g.highlight_id = h.id WHERE " +
                  condition + " ORDER BY g.highlight_id, g.made_at, g.id",
              values, [&](const db::Row& row) { tags[row.id<Highlight>(0)].push_back(row.id<Tag>(1)); });
    for (auto& highlight : highlights)
        highlight.tags = tags.value(highlight.id);
    return highlights;
}

std::vector<Highlight> HighlightStore::endsInSession(Id<Session> session) const
{
    return rows("h.session_id = ?", {session.value});
}

std::vector<Highlight> HighlightStore::endingIn(Id<Entry> entry) const
{
    return rows("h.begin_entry_id = ? OR h.end_entry_id = ?", {entry.value, entry.value});
}

std::vector<Highlight> HighlightStore::ofSession(Id<Session> session) const
{
    return tagged("h.session_id = ?", {session.value});
}

std::vector<Highlight> HighlightStore::ofSession(Id<Session> session, const QSet<qint64>& ids) const
{
    return tagged("h.id IN (SELECT value FROM json_each(?)) AND h.session_id = ?", {listOf(ids), session.value});
}

QSet<qint64> HighlightStore::ofLinks(const QSet<qint64>& links) const
{
    QSet<qint64> ids;
    m_db.each("SELECT highlight_id FROM highlight_tag WHERE id IN (SELECT value FROM json_each(?))", {listOf(links)},
              [&](const db::Row& row) { ids.insert(row.integer(0)); });
    return ids;
}

Id<Highlight> HighlightStore::add(const Highlight& highlight)
{
    Q_ASSERT(!highlight.isDetached());
    const auto id = newId<Highlight>();
    m_db.run("INSERT INTO highlight(id, session_id, begin_entry_id, begin_offset, end_entry_id, end_offset, memo, "
             "researcher_id, made_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
             id, highlight.session, highlight.begin, highlight.beginOffset, highlight.end, highlight.endOffset,
             highlight.memo, writing().by, highlight.madeAt ? highlight.madeAt : writing().now);
    for (const auto tag : highlight.tags)
        addTag(id, tag);
    return id;
}

void HighlightStore::place(const Highlight& highlight)
{
    const auto quote = highlight.isDetached() ? std::optional(highlight.detachedQuote) : std::nullopt;
    m_db.run("UPDATE highlight SET begin_entry_id = ?, begin_offset = ?, end_entry_id = ?, end_offset = ?, "
             "detached_quote = ?, detached_speaker_id = ? WHERE id = ?",
             highlight.begin, highlight.beginOffset, highlight.end, highlight.endOffset, quote,
             highlight.detachedSpeaker, highlight.id);
}

bool HighlightStore::addTag(Id<Highlight> highlight, Id<Tag> tag)
{
    m_db.run("INSERT INTO highlight_tag(id, highlight_id, tag_id, researcher_id, made_at) SELECT ?, ?, ?, ?, ? "
             "WHERE NOT EXISTS(SELECT 1 FROM highlight_tag WHERE highlight_id = ? AND tag_id = ?)",
             newId<Highlight>(), highlight, tag, writing().by, writing().now, highlight, tag);
    return m_db.changes() > 0;
}

std::optional<Id<Highlight>> HighlightStore::at(Id<Entry> entry, TextRange range) const
{
    return m_db.one(
        "SELECT id FROM highlight WHERE begin_entry_id = ? AND end_entry_id = ? AND begin_offset = ? AND "
        "end_offset = ? ORDER BY made_at, id LIMIT 1",
        [](const db::Row& row) { return row.id<Highlight>(0); }, entry, entry, range.begin, range.end);
}

QSet<Id<Participant>> peopleBehind(const std::vector<Passage>& passages)
{
    QSet<Id<Participant>> people;
    for (const auto& passage : passages)
        for (const auto& piece : passage.pieces)
            if (piece.person)
                people.insert(piece.person);
    return people;
}

} // namespace core
