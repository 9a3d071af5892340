#include "core/erasure/erasure_store.h"

#include "core/erasure/text_columns.h"
#include "core/history.h"
#include "core/sessions/attribution.h"
#include "core/tr.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace core::erasure {
namespace {

std::string textsIn(const TextColumn& one)
{
    const bool inOrder = std::string_view(one.table) == "entry";
    return std::string("SELECT t.id, t.") + one.column + ", " + one.of + " FROM " + one.table + " t " +
           (inOrder ? "JOIN session s ON s.id = t.session_id " : "") + "WHERE typeof(t." + one.column +
           ") = 'text' AND t." + one.column + " <> ''" +
           (inOrder ? " ORDER BY s.study_id, s.position, s.id, t.position" : " ORDER BY t.id");
}

struct Counted {
    const char* name;
    const char* table;
    const char* one;
    const char* many;
};

const std::array countedTables{
    Counted{"entries", "entry", QT_TRANSLATE_NOOP("core", "%1 entry"), QT_TRANSLATE_NOOP("core", "%1 entries")},
    Counted{"highlights", "highlight", QT_TRANSLATE_NOOP("core", "%1 highlight"),
            QT_TRANSLATE_NOOP("core", "%1 highlights")},
    Counted{"highlight_tags", "highlight_tag", QT_TRANSLATE_NOOP("core", "%1 tag on a highlight"),
            QT_TRANSLATE_NOOP("core", "%1 tags on highlights")},
    Counted{"evidence", "evidence", QT_TRANSLATE_NOOP("core", "%1 piece of evidence"),
            QT_TRANSLATE_NOOP("core", "%1 pieces of evidence")},
    Counted{"cards", "card", QT_TRANSLATE_NOOP("core", "%1 card"), QT_TRANSLATE_NOOP("core", "%1 cards")},
    Counted{"voices", "speaker", QT_TRANSLATE_NOOP("core", "%1 voice in a session"),
            QT_TRANSLATE_NOOP("core", "%1 voices in sessions")},
    Counted{"consents", "consent", QT_TRANSLATE_NOOP("core", "%1 consent"), QT_TRANSLATE_NOOP("core", "%1 consents")},
    Counted{"attributes", "attribute_value", QT_TRANSLATE_NOOP("core", "%1 attribute"),
            QT_TRANSLATE_NOOP("core", "%1 attributes")},
    Counted{"pictures", "attachment", QT_TRANSLATE_NOOP("core", "%1 picture"),
            QT_TRANSLATE_NOOP("core", "%1 pictures")},
    Counted{"board_pictures", "board_picture", QT_TRANSLATE_NOOP("core", "%1 picture on a board"),
            QT_TRANSLATE_NOOP("core", "%1 pictures on boards")},
    Counted{"follow_ups", "follow_up", QT_TRANSLATE_NOOP("core", "%1 follow-up"),
            QT_TRANSLATE_NOOP("core", "%1 follow-ups")},
    Counted{"contacts", "contact", QT_TRANSLATE_NOOP("core", "%1 contact"), QT_TRANSLATE_NOOP("core", "%1 contacts")},
    Counted{"memberships", "segment_member", QT_TRANSLATE_NOOP("core", "%1 membership of a segment"),
            QT_TRANSLATE_NOOP("core", "%1 memberships of segments")},
    Counted{"scale_places", "scale_place", QT_TRANSLATE_NOOP("core", "%1 place on a scale"),
            QT_TRANSLATE_NOOP("core", "%1 places on scales")},
    Counted{"buying_roles", "buying_role_account", QT_TRANSLATE_NOOP("core", "%1 buying role"),
            QT_TRANSLATE_NOOP("core", "%1 buying roles")},
    Counted{"originals", "source", QT_TRANSLATE_NOOP("core", "%1 original file"),
            QT_TRANSLATE_NOOP("core", "%1 original files")},
};

} // namespace

QString Tally::words() const
{
    const auto one = std::find_if(countedTables.begin(), countedTables.end(),
                                  [&](const Counted& table) { return name == QLatin1String(table.name); });
    return counted(count, one->one, one->many);
}

void ErasureStore::eachText(const std::function<void(const TextCell&)>& visit) const
{
    for (const auto& one : textColumns()) {
        TextCell cell{QLatin1String(one.table), QLatin1String(one.column), 0, {}, one.form, {}};
        m_db.each(textsIn(one), {}, [&](const db::Row& row) {
            cell.row = row.integer(0);
            cell.text = row.text(1);
            const QString of = row.text(2).simplified();
            cell.place = of.isEmpty() ? tr(one.what) : tr("%1: %2").arg(tr(one.what), of);
            visit(cell);
        });
    }
}

void ErasureStore::write(const TextCell& cell, const QString& text)
{
    const auto column = std::find_if(textColumns().begin(), textColumns().end(), [&](const TextColumn& one) {
        return cell.table == QLatin1String(one.table) && cell.column == QLatin1String(one.column);
    });
    QString written = text;
    if (column->sisters)
        for (int n = 2; m_db.number(std::string("SELECT count(*) FROM ") + column->table + " WHERE " + column->sisters +
                                        " AND id <> ?2 AND lower(" + column->column + ") = lower(?1)",
                                    written, cell.row) > 0;
             ++n)
            written = QStringLiteral("%1 %2").arg(text).arg(n);
    m_db.run(std::string("UPDATE ") + column->table + " SET " + column->column + " = ? WHERE id = ?", written,
             cell.row);
    if (cell.table == QLatin1String("persona_version"))
        m_db.run("UPDATE persona_version SET digest = ? WHERE id = ?",
                 QCryptographicHash::hash(written.toUtf8(), QCryptographicHash::Sha256), cell.row);
}

void ErasureStore::eachSource(const std::function<void(const Source&)>& visit) const
{
    m_db.each("SELECT id, name, media_type, bytes FROM source ORDER BY id", {}, [&](const db::Row& row) {
        visit({row.id<Source>(0), row.text(1), row.text(2), row.blob(3)});
    });
}

std::vector<Id<Session>> ErasureStore::sessionsOf(Id<Participant> person) const
{
    return m_db.all(
        "SELECT DISTINCT session_id FROM speaker WHERE participant_id = ? ORDER BY session_id",
        [](const db::Row& row) { return row.id<Session>(0); }, person);
}

QSet<Id<Entry>> ErasureStore::entriesOf(Id<Participant> person) const
{
    QSet<Id<Entry>> entries;
    m_db.each("SELECT e.id FROM entry e WHERE e.session_id IN (SELECT session_id FROM speaker WHERE participant_id = "
              "?1) AND (e.speaker_id IN (SELECT id FROM speaker WHERE participant_id = ?1) OR " +
                  participantOfEntry("e") + " = ?1)",
              {person.value}, [&](const db::Row& row) { entries.insert(row.id<Entry>(0)); });
    return entries;
}

std::vector<Id<Highlight>> ErasureStore::detachedOf(Id<Participant> person) const
{
    // Without a speaker the words count as an entry's would: for the session's only participant.
    return m_db.all(
        "SELECT d.id FROM (SELECT id, session_id, detached_speaker_id AS speaker_id, 'note' AS kind FROM highlight "
        "WHERE detached_quote IS NOT NULL) d WHERE d.speaker_id IN (SELECT id FROM speaker WHERE participant_id = ?1) "
        "OR " +
            participantOfEntry("d") + " = ?1",
        [](const db::Row& row) { return row.id<Highlight>(0); }, person);
}

QStringList ErasureStore::labelsOf(Id<Participant> person) const
{
    const auto labels = m_db.all(
        "SELECT DISTINCT label FROM speaker WHERE participant_id = ? ORDER BY label",
        [](const db::Row& row) { return row.text(0); }, person);
    return {labels.begin(), labels.end()};
}

QSet<qint64> ErasureStore::sourcesOf(Id<Participant> person) const
{
    QSet<qint64> sources;
    m_db.each("SELECT source_id FROM session WHERE source_id IS NOT NULL AND id IN (SELECT session_id FROM speaker "
              "WHERE participant_id = ?1) UNION SELECT source_id FROM consent WHERE participant_id = ?1 AND source_id "
              "IS NOT NULL",
              {person.value}, [&](const db::Row& row) { sources.insert(row.integer(0)); });
    return sources;
}

void ErasureStore::remove(Id<Participant> person)
{
    m_db.run("DELETE FROM speaker WHERE participant_id = ?", person);
    m_db.run("DELETE FROM participant WHERE id = ?", person);
}

void ErasureStore::removeSource(qint64 source)
{
    for (const char* column : {"session SET source_id", "import_report SET source_id", "consent SET source_id",
                               "persona SET portrait_source_id"}) {
        const std::string set = column;
        m_db.run("UPDATE " + set + " = NULL WHERE " + set.substr(set.rfind(' ') + 1) + " = ?", source);
    }
    for (const char* table : {"attachment", "board_picture"})
        m_db.run(std::string("DELETE FROM ") + table + " WHERE source_id = ?", source);
    m_db.run("DELETE FROM source WHERE id = ?", source);
}

QStringList ErasureStore::researchers() const
{
    const auto names =
        m_db.all("SELECT name FROM researcher ORDER BY name", [](const db::Row& row) { return row.text(0); });
    return {names.begin(), names.end()};
}

int ErasureStore::endHistory()
{
    const auto steps = m_db.number("SELECT count(*) FROM history");
    History(m_db).clear();
    return int(steps);
}

Id<Receipt> ErasureStore::addReceipt(Receipt::Kind kind, const QString& text)
{
    const auto id = newId<Receipt>();
    m_db.run("INSERT INTO receipt(id, made_at, kind, text) VALUES(?, ?, ?, ?)", id, writing().now,
             QString(kind == Receipt::Kind::Erased ? QStringLiteral("erased") : QStringLiteral("names-hidden")), text);
    return id;
}

std::vector<Tally> ErasureStore::tallies() const
{
    std::vector<Tally> tallies;
    for (const auto& one : countedTables)
        tallies.push_back({QLatin1String(one.name), m_db.number(std::string("SELECT count(*) FROM ") + one.table)});
    return tallies;
}

qint64 ErasureStore::groundedClaims() const
{
    return m_db.number("SELECT count(DISTINCT claim_id) FROM evidence");
}

} // namespace core::erasure
