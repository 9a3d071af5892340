#pragma once

#include "core/error.h"
#include "core/id.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

struct sqlite3;
namespace SQLite {
class Database;
class Statement;
} // namespace SQLite

namespace core {
class Progress;
}

namespace core::db {

/// What can be bound to a `?`: NULL, a number, text or bytes.
using Value = std::variant<std::monostate, qint64, double, QString, QByteArray>;
using Values = std::vector<Value>;

inline Value toValue(std::monostate)
{
    return {};
}
inline Value toValue(qint64 number)
{
    return number;
}
inline Value toValue(int number)
{
    return qint64(number);
}
inline Value toValue(bool flag)
{
    return qint64(flag);
}
inline Value toValue(double number)
{
    return number;
}
inline Value toValue(const QString& text)
{
    return text;
}
inline Value toValue(const QByteArray& bytes)
{
    return bytes;
}
inline Value toValue(QDate date)
{
    return date.isValid() ? Value(date.toString(Qt::ISODate)) : Value();
}
template <class Entity> Value toValue(Id<Entity> id)
{
    return id ? Value(id.value) : Value();
}
template <class Inner> Value toValue(const std::optional<Inner>& maybe)
{
    return maybe ? toValue(*maybe) : Value();
}

/// UTF-8 as it was stored. Unlike QString::fromUtf8 it keeps U+FEFF at the start, which is a character of the text
/// here.
QString textFrom(const char* bytes, qsizetype size);

/// One row of a result, valid until the next one is read. NULL reads as 0, empty or "none".
class Row {
public:
    explicit Row(SQLite::Statement& statement) : m_statement(statement) {}
    int columns() const;
    QString name(int column) const;
    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    QDate date(int column) const;
    Value value(int column) const;
    std::optional<qint64> maybeInteger(int column) const;
    std::optional<double> maybeReal(int column) const;
    template <class Entity> Id<Entity> id(int column) const { return {integer(column)}; }

private:
    SQLite::Statement& m_statement;
};

/// How a file is opened. Immutable is for a medium that cannot be written: no lock, no WAL is looked at.
enum class Access { Write, Read, Immutable };

/// One connection to one SQLite file, with prepared statements kept, and errors as core::Failure. Only core/db knows
/// SQLite.
class Connection {
public:
    static std::unique_ptr<Connection> open(const QString& path, Access access);
    static std::unique_ptr<Connection> inMemory();
    ~Connection();
    Connection(const Connection&) = delete;

    /// Runs statements without results; several parted by semicolons only in `script`.
    void script(const QByteArray& sql);
    /// What the parameters of a statement are bound to.
    template <class... Args> static Values bound(const Args&... args) { return Values{toValue(args)...}; }
    void run(const std::string& sql, const Values& values);
    template <class... Args> void run(const std::string& sql, const Args&... args) { run(sql, bound(args...)); }
    /// Rows changed by the last `run`.
    int changes() const;

    void each(const std::string& sql, const Values& values, const std::function<void(const Row&)>& visit) const;

    template <class Map> auto all(const std::string& sql, Map map, const Values& values) const
    {
        std::vector<decltype(map(std::declval<const Row&>()))> rows;
        each(sql, values, [&](const Row& row) { rows.push_back(map(row)); });
        return rows;
    }
    template <class Map, class... Args> auto all(const std::string& sql, Map map, const Args&... args) const
    {
        return all(sql, map, bound(args...));
    }

    /// The first row, if there is one.
    template <class Map> auto one(const std::string& sql, Map map, const Values& values) const
    {
        std::optional<decltype(map(std::declval<const Row&>()))> first;
        firstOf(sql, values, [&](const Row& row) { first = map(row); });
        return first;
    }
    template <class Map, class... Args> auto one(const std::string& sql, Map map, const Args&... args) const
    {
        return one(sql, map, bound(args...));
    }

    /// The first column of the first row as a number; 0 where there is none.
    template <class... Args> qint64 number(const std::string& sql, const Args&... args) const
    {
        return one(
                   sql, [](const Row& row) { return row.integer(0); }, bound(args...))
            .value_or(0);
    }

    /// Asks `progress` now and then while a statement runs, and interrupts it when it was cancelled. Null: no more.
    void watch(const Progress* progress);

    /// Calls `grown` after each commit, on its thread, with the pages that the write-ahead log has then. The log is no
    /// longer folded into the file by the commit itself.
    void watchLog(std::function<void(int pages)> grown);

    sqlite3* handle() const;
    bool isReadOnly() const { return m_readOnly; }

private:
    class Lease;
    Connection();
    void firstOf(const std::string& sql, const Values& values, const std::function<void(const Row&)>& visit) const;

    std::unique_ptr<SQLite::Database> m_database;
    mutable std::unordered_map<std::string, std::vector<std::unique_ptr<SQLite::Statement>>> m_idle;
    std::function<void(int pages)> m_logGrown;
    bool m_readOnly = false;
};

/// The first bytes of a file, fewer where it is shorter. Read through SQLite, never by opening the file oneself:
/// closing a second descriptor would drop all locks that this process holds on it (sqlite.org/howtocorrupt.html, 2.2),
/// and another program would then take the log away from under an open project.
QByteArray startOf(const QString& path, int size);

/// BEGIN IMMEDIATE … COMMIT; rolls back where it is left without commit().
class Transaction {
public:
    explicit Transaction(Connection& connection);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    void commit();

private:
    Connection& m_connection;
    bool m_open = true;
};

/// One consistent state of the file for several queries. One inside another shares the outer one's.
class Snapshot {
public:
    explicit Snapshot(Connection& connection);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;

private:
    Connection* m_connection = nullptr; // none: an outer one is open
};

/// The Failure for an SQLite result code, as a sentence for a person.
Failure failureFor(int code, const QString& message);

} // namespace core::db
