#pragma once

#include "core/db/store.h"

#include <QJsonObject>

namespace core {

/// The original bytes of something that was imported. Insert only, not recorded: undoing an import leaves them until
/// the step that needs them is forgotten.
struct Source {
    Id<Source> id;
    QString name;
    QString mediaType;
    QByteArray bytes;
};

class Sources : public Store {
public:
    using Store::Store;
    /// Keeps `bytes` once, however often they come.
    Id<Source> add(const QString& name, const QString& mediaType, const QByteArray& bytes);
    std::optional<Source> source(Id<Source> id) const;
    /// The title of a session that was made from these very bytes, or the name of another project made from them.
    std::optional<QString> madeFrom(const QByteArray& bytes) const;
    /// Keeps the report of an import with the project.
    void keepReport(const QString& name, const QJsonObject& report, Id<Source> source = {});
    /// Deletes the bytes that neither a row of the project nor a step of its history needs.
    void dropOrphans();
};

} // namespace core
