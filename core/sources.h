#pragma once

#include "core/db/store.h"

#include <QDateTime>
#include <QJsonObject>

namespace core {

struct Session;

/// The original bytes of something that was imported. Insert only, not recorded: undoing an import leaves them until
/// the step that needs them is forgotten.
struct Source {
    Id<Source> id;
    QString name;
    QString mediaType;
    QByteArray bytes;
};

/// The report of an import, as it is kept.
struct StoredReport {
    QString name;
    QDateTime madeAt;
    QJsonObject report;
};

/// A session and what it was made from.
struct SessionSource {
    Id<Session> session;
    Id<Source> source;
};

class Sources : public Store {
public:
    using Store::Store;
    /// What bytes are known by: their SHA-256.
    static QByteArray digestOf(const QByteArray& bytes);
    /// Keeps `bytes` once, however often they come.
    Id<Source> add(const QString& name, const QString& mediaType, const QByteArray& bytes);
    /// The same where their digest is known already.
    Id<Source> add(const QString& name, const QString& mediaType, const QByteArray& bytes, const QByteArray& digest);
    std::optional<Source> source(Id<Source> id) const;
    /// The title of a session that was made from the bytes with that digest, or the name of another project made from
    /// them.
    std::optional<QString> madeFrom(const QByteArray& digest) const;
    /// The sessions that were made from files of that name.
    std::vector<SessionSource> sessionsFrom(const QString& name) const;
    /// Keeps the report of an import with the project.
    void keepReport(const QString& name, const QJsonObject& report, Id<Source> source = {});
    /// Those that are kept, newest first.
    std::vector<StoredReport> reports() const;
    /// Deletes the bytes that neither a row of the project nor a step of its history needs.
    void dropOrphans();
};

} // namespace core
