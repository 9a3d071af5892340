#include "core/sources.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace core {

QByteArray Sources::digestOf(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Id<Source> Sources::add(const QString& name, const QString& mediaType, const QByteArray& bytes)
{
    return add(name, mediaType, bytes, digestOf(bytes));
}

Id<Source> Sources::add(const QString& name, const QString& mediaType, const QByteArray& bytes,
                        const QByteArray& digest)
{
    if (const Id<Source> known{m_db.number("SELECT id FROM source WHERE sha256 = ?", digest)})
        return known;
    const auto id = newId<Source>();
    m_db.run("INSERT INTO source(id, sha256, name, media_type, added_at, bytes) VALUES(?, ?, ?, ?, ?, ?)", id, digest,
             name, mediaType, writing().now, bytes);
    return id;
}

std::optional<Source> Sources::source(Id<Source> id) const
{
    return m_db.one(
        "SELECT id, name, media_type, bytes FROM source WHERE id = ?",
        [](const db::Row& row) {
            return Source{row.id<Source>(0), row.text(1), row.text(2), row.blob(3)};
        },
        id);
}

std::optional<QString> Sources::madeFrom(const QByteArray& digest) const
{
    return m_db.one(
        "SELECT coalesce(s.title, r.name) FROM source o LEFT JOIN session s ON s.source_id = o.id "
        "LEFT JOIN import_report r ON r.source_id = o.id "
        "WHERE o.sha256 = ? AND (s.id IS NOT NULL OR r.id IS NOT NULL) LIMIT 1",
        [](const db::Row& row) { return row.text(0); }, digest);
}

std::vector<SessionSource> Sources::sessionsFrom(const QString& name) const
{
    return m_db.all(
        "SELECT s.id, o.id FROM source o JOIN session s ON s.source_id = o.id WHERE o.name = ? ORDER BY s.id",
        [](const db::Row& row) {
            return SessionSource{row.id<Session>(0), row.id<Source>(1)};
        },
        name);
}

void Sources::keepReport(const QString& name, const QJsonObject& report, Id<Source> source)
{
    m_db.run("INSERT INTO import_report(id, source_id, name, made_at, report) VALUES(?, ?, ?, ?, ?)", newId<Source>(),
             source, name, writing().now, QString::fromUtf8(QJsonDocument(report).toJson(QJsonDocument::Compact)));
}

std::vector<StoredReport> Sources::reports() const
{
    return m_db.all("SELECT name, made_at, report FROM import_report ORDER BY made_at DESC, id DESC",
                    [](const db::Row& row) {
                        return StoredReport{row.text(0), QDateTime::fromMSecsSinceEpoch(row.integer(1)),
                                            QJsonDocument::fromJson(row.text(2).toUtf8()).object()};
                    });
}

void Sources::dropOrphans()
{
    // A source older than the oldest step that is remembered, and named by no row, can never be needed again.
    m_db.run("DELETE FROM source WHERE coalesce(added_at < (SELECT min(made_at) FROM history), 1) AND id NOT IN ("
             "SELECT source_id FROM session WHERE source_id IS NOT NULL UNION ALL SELECT source_id FROM attachment "
             "UNION ALL "
             "SELECT source_id FROM consent WHERE source_id IS NOT NULL UNION ALL "
             "SELECT portrait_source_id FROM persona WHERE portrait_source_id IS NOT NULL UNION ALL "
             "SELECT source_id FROM board_picture UNION ALL "
             "SELECT source_id FROM import_report WHERE source_id IS NOT NULL)");
}

} // namespace core
