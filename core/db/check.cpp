#include "core/db/check.h"

#include "core/db/recorder.h"
#include "core/history.h"
#include "core/sessions/session_store.h"
#include "core/tr.h"

#include <QtEndian>

namespace core::db {
namespace {

using Problems = std::vector<Problem>;

/// A part of the check that the damage itself may stop; that it was stopped is then the finding.
void look(Problems& problems, const QString& kind, const std::function<void()>& part)
{
    try {
        part();
    } catch (const Failure& failure) {
        if (failure.error().kind == Error::Kind::Cancelled)
            throw;
        problems.push_back({kind, failure.error().text});
    }
}

void checkPages(const Connection& connection, Problems& problems)
{
    connection.each("PRAGMA integrity_check(100)", {}, [&](const Row& row) {
        if (row.text(0) != QLatin1String("ok"))
            problems.push_back({QStringLiteral("file"), tr("The file is damaged: %1").arg(row.text(0))});
    });
}

void checkReferences(const Connection& connection, Problems& problems)
{
    connection.each("PRAGMA foreign_key_check", {}, [&](const Row& row) {
        problems.push_back({QStringLiteral("reference"), tr("Row %1 of '%2' points to a row of '%3' that is not there.")
                                                             .arg(row.text(1), row.text(0), row.text(2))});
    });
}

void checkTextIndex(Connection& connection, Problems& problems)
{
    if (connection.isReadOnly())
        return;
    try {
        connection.run("INSERT INTO entry_fts(entry_fts, rank) VALUES('integrity-check', 1)");
    } catch (const Failure&) {
        problems.push_back({QStringLiteral("text-index"),
                            tr("The search index does not agree with the text; search may miss words.")});
    }
}

void checkDigests(const Connection& connection, Problems& problems, const Progress* progress)
{
    const auto report = [&](qint64 session, const QString& title, quint64 expected, const QByteArray& stored) {
        if (session != 0 && stored.size() == 8 && qFromBigEndian<quint64>(stored.constData()) != expected)
            problems.push_back(
                {QStringLiteral("text"), tr("The text of session '%1' is not what was written.").arg(title)});
    };
    qint64 session = 0;
    QString title;
    QByteArray stored;
    quint64 digest = 0;
    connection.each(
        "SELECT s.id, s.title, s.text_digest, e.id, e.text FROM session s LEFT JOIN entry e ON e.session_id = s.id "
        "ORDER BY s.id",
        {}, [&](const Row& row) {
            if (row.integer(0) != session) {
                report(session, title, digest, stored);
                session = row.integer(0);
                title = row.text(1);
                stored = row.blob(2);
                digest = 0;
                if (progress)
                    progress->throwIfCancelled();
            }
            if (!row.isNull(3))
                digest ^= entryDigest(row.id<Entry>(3), row.text(4));
        });
    report(session, title, digest, stored);
}

void checkHighlights(const Connection& connection, Problems& problems)
{
    connection.each(
        "SELECT h.id, s.title, h.begin_offset, h.end_offset, b.text, z.text, b.session_id = h.session_id AND "
        "z.session_id = h.session_id, b.position > z.position OR (b.id = z.id AND h.begin_offset > h.end_offset) "
        "FROM highlight h JOIN session s ON s.id = h.session_id JOIN entry b ON b.id = h.begin_entry_id "
        "JOIN entry z ON z.id = h.end_entry_id",
        {}, [&](const Row& row) {
            const bool inside = row.integer(2) >= 0 && row.integer(2) <= row.text(4).size() && row.integer(3) >= 0 &&
                                row.integer(3) <= row.text(5).size();
            if (!inside || !row.integer(6) || row.integer(7))
                problems.push_back(
                    {QStringLiteral("highlight"),
                     tr("Highlight %1 in session '%2' lies outside its text.").arg(row.text(0), row.text(1))});
        });
}

void checkHistory(Connection& connection, Problems& problems)
{
    const History history(connection);
    for (const auto& step : history.steps())
        look(problems, QStringLiteral("history"), [&] {
            readChangeset(history.changeset(step.id), Direction::Forward, [](const RowChange&) { return true; });
        });
}

void checkIds(const Connection& connection, Problems& problems)
{
    const auto next = connection.number("SELECT value FROM meta WHERE key = 'next_id'");
    for (const auto& table : recordedTables(connection)) {
        const auto beyond = connection.number(
            ("SELECT count(*) FROM \"" + table + "\" WHERE (id & 4294967295) >= ?").toStdString(), next);
        if (beyond)
            problems.push_back(
                {QStringLiteral("id"), tr("%1 rows of '%2' have ids that were never given.").arg(beyond).arg(table)});
    }
}

} // namespace

std::vector<Problem> checkProject(Connection& connection, const Progress* progress)
{
    Problems problems;
    look(problems, QStringLiteral("file"), [&] { checkPages(connection, problems); });
    look(problems, QStringLiteral("reference"), [&] { checkReferences(connection, problems); });
    look(problems, QStringLiteral("text-index"), [&] { checkTextIndex(connection, problems); });
    look(problems, QStringLiteral("text"), [&] { checkDigests(connection, problems, progress); });
    look(problems, QStringLiteral("highlight"), [&] { checkHighlights(connection, problems); });
    look(problems, QStringLiteral("history"), [&] { checkHistory(connection, problems); });
    look(problems, QStringLiteral("id"), [&] { checkIds(connection, problems); });
    return problems;
}

} // namespace core::db
