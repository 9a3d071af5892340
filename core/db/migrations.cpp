#include "core/db/migrations.h"

#include "core/tr.h"
#include "resources/resources.h"

#include <QDir>
#include <QFile>

namespace core::db {
namespace {

std::vector<Migration> readMigrations()
{
    initEarshotResources();
    std::vector<Migration> migrations;
    const QDir folder(QStringLiteral(":/migrations"));
    for (const auto& name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("migration %s is missing from the program", qUtf8Printable(name));
        const auto sql = file.readAll();
        migrations.push_back({name.left(4).toInt(), sql, sql.startsWith("-- keeps history")});
    }
    return migrations;
}

std::vector<QString> schemaOf(const Connection& connection)
{
    return connection.all(
        "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_master "
        "WHERE name NOT LIKE 'sqlite_stat%' ORDER BY 1",
        [](const Row& row) { return row.text(0); });
}

} // namespace

const std::vector<Migration>& shippedMigrations()
{
    static const auto migrations = readMigrations();
    return migrations;
}

void migrate(Connection& connection, const std::vector<Migration>& migrations)
{
    const auto version = connection.number("PRAGMA user_version");
    for (const auto& migration : migrations) {
        if (migration.number <= version)
            continue;
        Transaction transaction(connection);
        connection.script(migration.sql);
        if (version > 0 && !migration.keepsHistory)
            connection.run("DELETE FROM history");
        connection.script("PRAGMA application_id=" + QByteArray::number(applicationId));
        connection.script("PRAGMA user_version=" + QByteArray::number(migration.number));
        transaction.commit();
    }
}

void compareSchema(const Connection& connection, const std::vector<Migration>& migrations)
{
    const auto version = connection.number("PRAGMA user_version");
    const auto expected = Connection::inMemory();
    for (const auto& migration : migrations)
        if (migration.number <= version)
            expected->script(migration.sql);
    if (schemaOf(connection) != schemaOf(*expected))
        throw Failure(Error::Kind::Foreign, tr("The tables of this file are not those of an Earshot project, so it "
                                               "was not opened and nothing in it was run or changed."));
}

} // namespace core::db
