#pragma once

#include <QStringList>

namespace core::db {

/// The service that synchronises the folder of a file ("Dropbox"), told by the names of the folders above it and by
/// what the service leaves in them; empty: none that is known.
QString syncServiceOf(const QString& path);

/// The files beside a project that such a service made of it where two computers wrote at once, by their names.
QStringList conflictCopiesOf(const QString& project);

} // namespace core::db
