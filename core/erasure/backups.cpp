#include "core/erasure/backups.h"

#include "core/db/project_file.h"
#include "core/db/raw_file.h"
#include "core/db/scrub.h"

#include <algorithm>

namespace core::erasure {
namespace {

bool holdsRow(const db::Connection& backup, const QString& table, const QSet<qint64>& ids)
{
    const auto sql = ("SELECT count(*) FROM \"" + table + "\" WHERE id = ?").toStdString();
    return std::any_of(ids.begin(), ids.end(), [&](qint64 id) { return backup.number(sql, id) > 0; });
}

bool holdsName(const db::Row& row, const NameFinder& names, bool isHistory)
{
    for (int column = 0; column < row.columns(); ++column) {
        const db::Value value = row.value(column);
        const auto* text = std::get_if<QString>(&value);
        const auto* bytes = std::get_if<QByteArray>(&value);
        if ((text && names.isIn(*text)) ||
            (bytes && db::holdsWord(isHistory ? qUncompress(*bytes) : *bytes, names.names())))
            return true;
    }
    return false;
}

bool holds(const db::Connection& backup, const Traces& traces, const Progress* progress)
{
    for (auto it = traces.rows.cbegin(); it != traces.rows.cend(); ++it)
        if (holdsRow(backup, it.key(), *it))
            return true;
    const auto tables = backup.all("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'entry_fts%'",
                                   [](const db::Row& row) { return row.text(0); });
    bool found = false;
    for (const auto& table : tables)
        backup.each(("SELECT * FROM \"" + table + '"').toStdString(), {}, [&](const db::Row& row) {
            if (progress)
                progress->throwIfCancelled();
            found = found || holdsName(row, traces.names, table == QLatin1String("history_part"));
        });
    return found;
}

bool holdsInBytes(const QString& path, const QStringList& names)
{
    constexpr int chunk = 4 * 1024 * 1024;
    constexpr qsizetype overlap = 1024;
    bool found = false;
    db::eachChunk(path, chunk, overlap,
                  [&](qint64, QByteArrayView bytes) { found = found || db::holdsWord(bytes.toByteArray(), names); });
    return found;
}

} // namespace

std::vector<db::BackupFile> backupsHolding(const QString& project, const Traces& traces, const Progress* progress)
{
    auto backups = db::backupsOf(project);
    std::erase_if(backups, [&](const db::BackupFile& backup) {
        const auto held =
            guarded([&] { return holds(*db::openProject(backup.path, db::Access::Read), traces, progress); });
        if (!held && held.error().kind == Error::Kind::Cancelled)
            throw Failure(held.error());
        return !(held ? *held : holdsInBytes(backup.path, traces.names.names()));
    });
    return backups;
}

} // namespace core::erasure
