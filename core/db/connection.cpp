#include "core/db/connection.h"

#include "core/progress.h"
#include "core/tr.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>
#include <SQLiteCpp/SQLiteCpp.h>

namespace core::db {
namespace {

constexpr size_t idleStatements = 256;

/// Runs SQLite work and turns SQLiteCpp's exceptions into ours.
template <class Work> auto translated(Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception& exception) {
        throw failureFor(exception.getErrorCode(), QString::fromUtf8(exception.what()));
    }
}

void bindAll(SQLite::Statement& statement, const Values& values)
{
    int place = 0;
    for (const auto& value : values) {
        ++place;
        if (const auto* number = std::get_if<qint64>(&value)) {
            statement.bind(place, static_cast<int64_t>(*number));
        } else if (const auto* real = std::get_if<double>(&value)) {
            statement.bind(place, *real);
        } else if (const auto* text = std::get_if<QString>(&value)) {
            statement.bind(place, text->toStdString());
        } else if (const auto* bytes = std::get_if<QByteArray>(&value)) {
            statement.bind(place, static_cast<const void*>(bytes->constData()), int(bytes->size()));
        } else {
            statement.bind(place);
        }
    }
}

/// What sqlite.org/security.html advises for files from strangers.
void defend(sqlite3* handle)
{
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, 5000);
}

QString messageFor(int code)
{
    switch (code & 0xff) {
    case SQLITE_FULL: return tr("The disk is full. Nothing was changed; make room and try again.");
    case SQLITE_READONLY:
        return tr("The project cannot be written: the file, its folder or the medium "
                  "is read-only. Nothing was changed.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return tr("Another program is writing to the project. Nothing was changed; "
                  "try again in a moment.");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return tr("The project file is damaged. Nothing was changed; restore a backup, "
                  "or run 'earshot check' to see what is hurt.");
    case SQLITE_INTERRUPT: return tr("Cancelled. Nothing was changed.");
    case SQLITE_IOERR: return tr("The disk could not be read or written. Nothing was changed.");
    default: return {};
    }
}

Error::Kind kindFor(int code)
{
    switch (code & 0xff) {
    case SQLITE_FULL: return Error::Kind::DiskFull;
    case SQLITE_READONLY: return Error::Kind::ReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Error::Kind::Locked;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return Error::Kind::Damaged;
    case SQLITE_CANTOPEN: return Error::Kind::NotFound;
    case SQLITE_INTERRUPT: return Error::Kind::Cancelled;
    default: return Error::Kind::Internal;
    }
}

} // namespace

Failure failureFor(int code, const QString& message)
{
    const QString known = messageFor(code);
    if (!known.isEmpty())
        return {kindFor(code), known};
    return {kindFor(code), tr("The project file could not be used (%1). Nothing was changed.").arg(message)};
}

QString textFrom(const char* bytes, qsizetype size)
{
    constexpr QByteArrayView mark("\xEF\xBB\xBF");
    QString text;
    QByteArrayView rest(bytes, size);
    while (rest.startsWith(mark)) {
        text += QChar(QChar::ByteOrderMark);
        rest = rest.sliced(mark.size());
    }
    return text + QString::fromUtf8(rest);
}

int Row::columns() const
{
    return m_statement.getColumnCount();
}
QString Row::name(int column) const
{
    return QString::fromUtf8(m_statement.getColumnName(column));
}
bool Row::isNull(int column) const
{
    return m_statement.getColumn(column).isNull();
}
qint64 Row::integer(int column) const
{
    return m_statement.getColumn(column).getInt64();
}
double Row::real(int column) const
{
    return m_statement.getColumn(column).getDouble();
}

QString Row::text(int column) const
{
    const auto field = m_statement.getColumn(column);
    const char* bytes = field.getText(); // before the size: it may convert
    return textFrom(bytes, field.getBytes());
}

QByteArray Row::blob(int column) const
{
    const auto field = m_statement.getColumn(column);
    const auto* bytes = static_cast<const char*>(field.getBlob());
    return QByteArray(bytes, field.getBytes());
}

QDate Row::date(int column) const
{
    return QDate::fromString(text(column), Qt::ISODate);
}

Value Row::value(int column) const
{
    const auto field = m_statement.getColumn(column);
    if (field.isInteger())
        return qint64(field.getInt64());
    if (field.isFloat())
        return field.getDouble();
    if (field.isText())
        return text(column);
    if (field.isBlob())
        return blob(column);
    return {};
}

std::optional<qint64> Row::maybeInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<double> Row::maybeReal(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

/// A statement taken out of the idle ones for as long as it is read, so that a query inside a query gets its own.
class Connection::Lease {
public:
    Lease(const Connection& connection, const std::string& sql, const Values& values)
        : m_connection(connection), m_sql(sql)
    {
        auto& idle = connection.m_idle[sql];
        if (idle.empty()) {
            m_statement = std::make_unique<SQLite::Statement>(*connection.m_database, sql);
        } else {
            m_statement = std::move(idle.back());
            idle.pop_back();
        }
        bindAll(*m_statement, values);
    }
    ~Lease()
    {
        m_statement->tryReset();
        m_statement->clearBindings();
        if (m_connection.m_idle.size() > idleStatements)
            m_connection.m_idle.clear();
        m_connection.m_idle[m_sql].push_back(std::move(m_statement));
    }
    Lease(const Lease&) = delete;
    SQLite::Statement* operator->() const { return m_statement.get(); }
    SQLite::Statement& operator*() const { return *m_statement; }

private:
    const Connection& m_connection;
    std::string m_sql;
    std::unique_ptr<SQLite::Statement> m_statement;
};

Connection::Connection() = default;

Connection::~Connection()
{
    m_idle.clear();
}

std::unique_ptr<Connection> Connection::open(const QString& path, Access access)
{
    return translated([&] {
        std::unique_ptr<Connection> connection(new Connection);
        // A URI, since only that can say "immutable".
        QByteArray uri = "file:" + QUrl::toPercentEncoding(path, "/");
        if (access == Access::Immutable)
            uri += "?immutable=1";
        // A reader may write as far as SQLite is concerned, or the log's help files would stay behind it.
        const int mode = access == Access::Write  ? SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE
                         : access == Access::Read ? SQLite::OPEN_READWRITE
                                                  : SQLite::OPEN_READONLY;
        connection->m_database = std::make_unique<SQLite::Database>(uri.toStdString(), mode | SQLite::OPEN_URI);
        connection->m_readOnly = access != Access::Write;
        defend(connection->handle());
        connection->script("PRAGMA cell_size_check=ON; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY;");
        if (connection->m_readOnly)
            connection->script("PRAGMA query_only=ON");
        return connection;
    });
}

QByteArray startOf(const QString& path, int size)
{
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &opened, SQLITE_OPEN_READONLY, nullptr);
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> closing(opened, sqlite3_close);
    sqlite3_file* file = nullptr;
    if (code != SQLITE_OK || sqlite3_file_control(opened, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK)
        throw failureFor(SQLITE_CANTOPEN, QString::fromUtf8(sqlite3_errmsg(opened)));
    QByteArray bytes(static_cast<qsizetype>(std::min<qint64>(size, QFileInfo(path).size())), '\0');
    const int read = file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0);
    if (read != SQLITE_OK)
        throw failureFor(read, QString::fromUtf8(sqlite3_errstr(read)));
    return bytes;
}

std::unique_ptr<Connection> Connection::inMemory()
{
    return translated([&] {
        std::unique_ptr<Connection> connection(new Connection);
        connection->m_database =
            std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        defend(connection->handle());
        return connection;
    });
}

void Connection::script(const QByteArray& sql)
{
    translated([&] { m_database->exec(sql.constData()); });
}

void Connection::run(const std::string& sql, const Values& values)
{
    translated([&] {
        Lease statement(*this, sql, values);
        statement->executeStep();
    });
}

int Connection::changes() const
{
    return m_database->getChanges();
}

void Connection::each(const std::string& sql, const Values& values, const std::function<void(const Row&)>& visit) const
{
    translated([&] {
        Lease statement(*this, sql, values);
        const Row row(*statement);
        while (statement->executeStep())
            visit(row);
    });
}

void Connection::firstOf(const std::string& sql, const Values& values,
                         const std::function<void(const Row&)>& visit) const
{
    translated([&] {
        Lease statement(*this, sql, values);
        if (statement->executeStep())
            visit(Row(*statement));
    });
}

void Connection::watch(const Progress* progress)
{
    const auto ask = [](void* asked) { return int(static_cast<const Progress*>(asked)->isCancelled()); };
    sqlite3_progress_handler(handle(), progress ? 10'000 : 0, progress ? +ask : nullptr,
                             const_cast<Progress*>(progress));
}

void Connection::watchLog(std::function<void(int pages)> grown)
{
    m_logGrown = std::move(grown);
    sqlite3_wal_hook(
        handle(),
        [](void* asked, sqlite3*, const char*, int pages) {
            static_cast<Connection*>(asked)->m_logGrown(pages);
            return SQLITE_OK;
        },
        this);
}

sqlite3* Connection::handle() const
{
    return m_database->getHandle();
}

Transaction::Transaction(Connection& connection) : m_connection(connection)
{
    m_connection.script("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    // A rollback must not be interrupted, and an error that already rolled back leaves nothing to do.
    m_connection.watch(nullptr);
    sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_connection.script("COMMIT");
    m_open = false;
}

Snapshot::Snapshot(Connection& connection)
{
    if (!sqlite3_get_autocommit(connection.handle()))
        return;
    connection.script("BEGIN");
    m_connection = &connection;
}

Snapshot::~Snapshot()
{
    if (m_connection)
        sqlite3_exec(m_connection->handle(), "COMMIT", nullptr, nullptr, nullptr);
}

} // namespace core::db
