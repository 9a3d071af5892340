#include "core/sessions/session_store.h"

#include <QCryptographicHash>
#include <QScopeGuard>
#include <QtConcurrentRun>
#include <QtEndian>

namespace core {
namespace {

const char* const sessionColumns = "SELECT s.id, s.study_id, s.code, s.title, s.kind, s.held_on, s.length_ms, s.place, "
                                   "s.state, s.planned_at, s.started_at, s.context, s.channel, s.guide_id ";
const char* const entryColumns = "SELECT id, session_id, position, kind, speaker_id, at_ms, until_ms, time_estimated, "
                                 "quoted, key_quote, said_on, score, "
                                 "text, guide_item_id, open FROM entry ";

Session sessionFrom(const db::Row& row)
{
    return {row.id<Session>(0),
            row.id<Study>(1),
            row.text(2),
            row.text(3),
            sessionKindFrom(row.text(4)).value(),
            row.date(5),
            row.maybeInteger(6),
            row.text(7),
            row.text(8) == QLatin1String("planned"),
            row.maybeInteger(9),
            row.maybeInteger(10),
            row.text(11),
            row.text(12),
            row.id<Guide>(13)};
}

Speaker speakerFrom(const db::Row& row)
{
    return {row.id<Speaker>(0), row.id<Session>(1), row.text(2), partFrom(row.text(3)).value(), row.id<Participant>(4)};
}

Entry entryFrom(const db::Row& row)
{
    return {row.id<Entry>(0),    row.id<Session>(1),    row.integer(2),      entryKindFrom(row.text(3)).value(),
            row.id<Speaker>(4),  row.maybeInteger(5),   row.maybeInteger(6), row.integer(7) != 0,
            row.integer(8) != 0, row.integer(9) != 0,   row.date(10),        row.maybeReal(11),
            row.text(12),        row.id<GuideItem>(13), row.integer(14) != 0};
}

quint64 digestIn(const QByteArray& bytes)
{
    return bytes.size() == 8 ? qFromBigEndian<quint64>(bytes.constData()) : 0;
}

QByteArray digestBytes(quint64 digest)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToBigEndian(digest, bytes.data());
    return bytes;
}

} // namespace

quint64 entryDigest(Id<Entry> entry, const QString& text)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(digestBytes(quint64(entry.value)));
    hash.addData(text.toUtf8());
    return qFromBigEndian<quint64>(hash.result().constData());
}

std::vector<Session> SessionStore::sessions() const
{
    return m_db.all(std::string(sessionColumns) +
                        "FROM session s JOIN study t ON t.id = s.study_id ORDER BY t.position, t.id, s.position, s.id",
                    sessionFrom);
}

std::optional<Session> SessionStore::session(Id<Session> id) const
{
    return m_db.one(std::string(sessionColumns) + "FROM session s WHERE s.id = ?", sessionFrom, id);
}

std::vector<SessionSummary> SessionStore::summaries() const
{
    return m_db.all(
        std::string(sessionColumns) +
            ", t.name, (SELECT count(*) FROM entry e WHERE e.session_id = s.id) - CASE WHEN s.started_at IS NULL THEN "
            "0 "
            "ELSE (SELECT count(*) FROM entry e WHERE e.session_id = s.id AND e.open = 1) END, "
            "(SELECT count(*) FROM highlight h WHERE h.session_id = s.id), "
            "(SELECT group_concat(code, ', ') FROM (SELECT DISTINCT p.code FROM speaker k JOIN participant p ON "
            "p.id = k.participant_id WHERE k.session_id = s.id AND k.part = 'participant' ORDER BY p.code)) "
            "FROM session s JOIN study t ON t.id = s.study_id ORDER BY t.position, t.id, s.position, s.id",
        [](const db::Row& row) {
            const QString people = row.text(17);
            return SessionSummary{
                sessionFrom(row), row.text(14),         people.isEmpty() ? 0 : int(people.count(u',')) + 1,
                people,           int(row.integer(15)), int(row.integer(16))};
        });
}

Id<Session> SessionStore::add(const Session& session, Id<Source> source)
{
    const auto id = newId<Session>();
    m_db.run("INSERT INTO session(id, study_id, code, title, kind, held_on, length_ms, place, source_id, text_digest, "
             "state, planned_at, started_at, context, channel, guide_id, position) "
             "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?, (SELECT coalesce(max(position), 0) + "
             "1 FROM session WHERE study_id = ?))",
             id, session.study, session.code, session.title, nameOf(session.kind), session.heldOn, session.lengthMs,
             session.place, source, digestBytes(0), stateOf(session), session.plannedAt, session.startedAt,
             session.context, session.channel, session.guide, session.study);
    return id;
}

std::vector<Speaker> SessionStore::speakers(Id<Session> session) const
{
    return m_db.all("SELECT id, session_id, label, part, participant_id FROM speaker WHERE session_id = ? ORDER BY id",
                    speakerFrom, session);
}

std::vector<Speaker> SessionStore::speakers() const
{
    return m_db.all("SELECT id, session_id, label, part, participant_id FROM speaker ORDER BY session_id, id",
                    speakerFrom);
}

Id<Speaker> SessionStore::add(const Speaker& speaker)
{
    const auto id = newId<Speaker>();
    m_db.run("INSERT INTO speaker(id, session_id, label, part, participant_id) VALUES(?, ?, ?, ?, ?)", id,
             speaker.session, speaker.label, nameOf(speaker.part), speaker.participant);
    return id;
}

std::vector<Entry> SessionStore::entries(Id<Session> session) const
{
    return m_db.all(std::string(entryColumns) + "WHERE session_id = ? AND open = 0 ORDER BY position", entryFrom,
                    session);
}

std::optional<Entry> SessionStore::entry(Id<Entry> id) const
{
    return m_db.one(std::string(entryColumns) + "WHERE id = ?", entryFrom, id);
}

std::optional<Entry> SessionStore::lastEntry(Id<Session> session) const
{
    return m_db.one(std::string(entryColumns) + "WHERE session_id = ? AND open = 0 ORDER BY position DESC LIMIT 1",
                    entryFrom, session);
}

qint64 SessionStore::positionFor(const Entry& entry)
{
    if (entry.position != 0) {
        m_lastPosition = entry.position;
    } else if (m_lastSession == entry.session) {
        m_lastPosition += positionStep;
    } else {
        m_lastPosition = positionStep + m_db.number("SELECT coalesce(max(position), 0) FROM entry WHERE session_id = ?",
                                                    entry.session);
    }
    m_lastSession = entry.position == 0 ? entry.session : Id<Session>();
    return m_lastPosition;
}

void SessionStore::insert(std::span<const Entry> entries, std::span<const Id<Entry>> ids)
{
    std::string sql = "INSERT INTO entry(id, session_id, position, kind, speaker_id, at_ms, until_ms, time_estimated, "
                      "quoted, key_quote, researcher_id, said_on, score, text, guide_item_id, open) VALUES";
    db::Values values;
    for (size_t at = 0; at < entries.size(); ++at) {
        const Entry& entry = entries[at];
        sql += at == 0 ? "" : ",";
        sql += "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        for (auto& value :
             db::Connection::bound(ids[at], entry.session, positionFor(entry), nameOf(entry.kind), entry.speaker,
                                   entry.atMs, entry.untilMs, entry.timeEstimated, entry.quoted, entry.keyQuote,
                                   writing().by, entry.saidOn, entry.score, entry.text, entry.guideItem, entry.open))
            values.push_back(std::move(value));
    }
    m_db.run(sql, values);
}

Id<Entry> SessionStore::add(const Entry& entry)
{
    const auto id = newId<Entry>();
    insert({&entry, 1}, {&id, 1});
    noteDigest(entry.session, id, entry.text);
    return id;
}

std::vector<Id<Entry>> SessionStore::add(const std::vector<Entry>& entries)
{
    constexpr size_t atOnce = 16; // rows of a statement, which sets up the table's checks once
    std::vector<Id<Entry>> ids;
    for (size_t at = 0; at < entries.size(); ++at)
        ids.push_back(newId<Entry>());
    auto digests = QtConcurrent::run([&] {
        QHash<qint64, quint64> digests;
        for (size_t at = 0; at < entries.size(); ++at)
            digests[entries[at].session.value] ^= entryDigest(ids[at], entries[at].text);
        return digests;
    });
    const auto waits = qScopeGuard([&] { digests.waitForFinished(); });
    for (size_t at = 0; at < entries.size();) {
        const size_t count = entries.size() - at < atOnce ? 1 : atOnce; // two statements are prepared, not sixteen
        insert(std::span(entries).subspan(at, count), std::span(ids).subspan(at, count));
        at += count;
    }
    const auto made = digests.result();
    for (auto it = made.cbegin(); it != made.cend(); ++it)
        writing().digests[it.key()] ^= it.value();
    return ids;
}

void SessionStore::update(const Entry& entry)
{
    m_db.run("UPDATE entry SET kind = ?, speaker_id = ?, at_ms = ?, until_ms = ?, time_estimated = ?, quoted = ?, "
             "key_quote = ?, guide_item_id = ?, open = ? WHERE id = ?",
             nameOf(entry.kind), entry.speaker, entry.atMs, entry.untilMs, entry.timeEstimated, entry.quoted,
             entry.keyQuote, entry.guideItem, entry.open, entry.id);
}

void SessionStore::setText(Id<Entry> id, const QString& text)
{
    const Entry before = entry(id).value();
    noteDigest(before.session, id, before.text);
    noteDigest(before.session, id, text);
    m_db.run("UPDATE entry SET text = ? WHERE id = ?", text, id);
}

void SessionStore::setPosition(Id<Entry> entry, qint64 position)
{
    m_db.run("UPDATE entry SET position = ? WHERE id = ?", position, entry);
}

void SessionStore::moveLast(Id<Entry> entry)
{
    m_db.run(
        "UPDATE entry AS e SET position = (SELECT max(position) FROM entry o WHERE o.session_id = e.session_id) + ? "
        "WHERE e.id = ? AND EXISTS(SELECT 1 FROM entry o WHERE o.session_id = e.session_id AND o.position >= "
        "e.position AND o.id <> e.id)",
        positionStep, entry);
}

void SessionStore::remove(Id<Entry> id)
{
    const Entry before = entry(id).value();
    noteDigest(before.session, id, before.text);
    m_db.run("DELETE FROM entry WHERE id = ?", id);
}

void SessionStore::noteDigest(Id<Session> session, Id<Entry> entry, const QString& text)
{
    writing().digests[session.value] ^= entryDigest(entry, text);
}

void SessionStore::saveDigests()
{
    for (auto it = writing().digests.cbegin(); it != writing().digests.cend(); ++it) {
        const auto before = m_db.one(
            "SELECT text_digest FROM session WHERE id = ?", [](const db::Row& row) { return row.blob(0); }, it.key());
        if (before)
            m_db.run("UPDATE session SET text_digest = ? WHERE id = ?", digestBytes(digestIn(*before) ^ it.value()),
                     it.key());
    }
}

} // namespace core
