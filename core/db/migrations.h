#pragma once

#include "core/db/connection.h"

namespace core::db {

/// One numbered step of the file's form. Shipped ones are never edited.
struct Migration {
    int number = 0;
    QByteArray sql;
    /// Only adds tables, or columns at the end: recorded steps still fit. Said by a first line "-- keeps history".
    bool keepsHistory = false;
};

/// The application id in the file's header: "Ears".
constexpr qint64 applicationId = 0x45617273;

/// All migrations of this program (`:/migrations/0001.sql` …), in order.
const std::vector<Migration>& shippedMigrations();

/// Brings the file to the newest form: each migration that it has not had, one transaction each.
void migrate(Connection& connection, const std::vector<Migration>& migrations);

/// Refuses (Failure Foreign) a file whose tables, indexes, triggers or views are not exactly those of its own version.
void compareSchema(const Connection& connection, const std::vector<Migration>& migrations);

} // namespace core::db
