#include "core/db/recorder.h"
#include "core/tr.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <exception>

namespace core::db {
namespace {

constexpr std::array notRecorded{"meta", "history", "history_part", "source", "researcher", "receipt"};
constexpr int streamChunk = 256 * 1024;

/// Lets an exception cross SQLite's C code: it is kept, the call is told to abort, and it goes on afterwards.
struct Carried {
    std::exception_ptr exception;
    template <class Work> int run(Work work)
    {
        try {
            work();
            return SQLITE_OK;
        } catch (...) {
            exception = std::current_exception();
            return SQLITE_ABORT;
        }
    }
    void rethrow() const
    {
        if (exception)
            std::rethrow_exception(exception);
    }
};

struct Input {
    const ChangesetSource& source;
    Carried carried;
    static int read(void* self, void* to, int* size)
    {
        auto& input = *static_cast<Input*>(self);
        return input.carried.run([&] { *size = input.source(static_cast<char*>(to), *size); });
    }
};

struct Output {
    const std::function<void(QByteArrayView)>& sink;
    Carried carried;
    static int write(void* self, const void* bytes, int size)
    {
        auto& output = *static_cast<Output*>(self);
        return output.carried.run([&] { output.sink(QByteArrayView(static_cast<const char*>(bytes), size)); });
    }
};

void check(int code)
{
    if (code != SQLITE_OK)
        throw failureFor(code, QString::fromUtf8(sqlite3_errstr(code)));
}

std::optional<QString> textOf(sqlite3_value* value)
{
    if (!value || sqlite3_value_type(value) == SQLITE_NULL)
        return std::nullopt;
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return textFrom(text, sqlite3_value_bytes(value));
}

ChangeSet::Kind kindOf(int operation)
{
    return operation == SQLITE_INSERT   ? ChangeSet::Kind::Came
           : operation == SQLITE_DELETE ? ChangeSet::Kind::Went
                                        : ChangeSet::Kind::Changed;
}

RowChange rowChange(sqlite3_changeset_iter* iterator)
{
    RowChange change;
    int columns = 0;
    int operation = 0;
    check(sqlite3changeset_op(iterator, &change.table, &columns, &operation, nullptr));
    change.kind = kindOf(operation);
    sqlite3_value* key = nullptr; // the id is the first column of every table
    if (operation == SQLITE_INSERT)
        check(sqlite3changeset_new(iterator, 0, &key));
    else
        check(sqlite3changeset_old(iterator, 0, &key));
    change.id = sqlite3_value_int64(key);
    change.oldText = [=](int column) -> std::optional<QString> {
        sqlite3_value* value = nullptr;
        if (operation == SQLITE_INSERT || sqlite3changeset_old(iterator, column, &value) != SQLITE_OK)
            return std::nullopt;
        return textOf(value);
    };
    change.newText = [=](int column) -> std::optional<QString> {
        sqlite3_value* value = nullptr;
        if (operation == SQLITE_DELETE || sqlite3changeset_new(iterator, column, &value) != SQLITE_OK)
            return std::nullopt;
        return textOf(value);
    };
    return change;
}

} // namespace

bool isRecorded(const QString& table)
{
    return std::none_of(notRecorded.begin(), notRecorded.end(),
                        [&](const char* name) { return table == QLatin1String(name); }) &&
           !table.startsWith(QLatin1String("entry_fts")) && !table.startsWith(QLatin1String("sqlite_"));
}

std::vector<QString> recordedTables(const Connection& connection)
{
    auto names = connection.all("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name",
                                [](const Row& row) { return row.text(0); });
    std::erase_if(names, [](const QString& name) { return !isRecorded(name); });
    return names;
}

Recorder::Recorder(Connection& connection)
{
    int chunk = streamChunk;
    sqlite3session_config(SQLITE_SESSION_CONFIG_STRMSIZE, &chunk);
    check(sqlite3session_create(connection.handle(), "main", &m_session));
    sqlite3session_table_filter(
        m_session, [](void*, const char* table) { return int(isRecorded(QString::fromUtf8(table))); }, nullptr);
    check(sqlite3session_attach(m_session, nullptr));
}

Recorder::~Recorder()
{
    sqlite3session_delete(m_session);
}

void Recorder::stream(const std::function<void(QByteArrayView)>& sink)
{
    sqlite3session_enable(m_session, 0);
    Output output{sink, {}};
    const int code = sqlite3session_changeset_strm(m_session, &Output::write, &output);
    output.carried.rethrow();
    check(code);
}

QByteArray Recorder::take()
{
    QByteArray changeset;
    stream([&](QByteArrayView piece) { changeset.append(piece); });
    return changeset;
}

ChangesetSource sourceOf(const QByteArray& changeset)
{
    return [changeset, at = qsizetype(0)](char* to, int size) mutable {
        const auto count = std::min<qsizetype>(size, changeset.size() - at);
        std::copy_n(changeset.constData() + at, count, to);
        at += count;
        return static_cast<int>(count);
    };
}

QByteArray joined(const QByteArray& first, const QByteArray& second)
{
    sqlite3_changegroup* made = nullptr;
    check(sqlite3changegroup_new(&made));
    const std::unique_ptr<sqlite3_changegroup, void (*)(sqlite3_changegroup*)> group(made, sqlite3changegroup_delete);
    // SQLite takes the bytes as not const, but only reads them.
    for (const auto* changeset : {&first, &second})
        check(sqlite3changegroup_add(group.get(), static_cast<int>(changeset->size()),
                                     const_cast<char*>(changeset->constData())));
    int size = 0;
    void* bytes = nullptr;
    check(sqlite3changegroup_output(group.get(), &size, &bytes));
    const std::unique_ptr<void, void (*)(void*)> freeing(bytes, sqlite3_free);
    return QByteArray(static_cast<const char*>(bytes), size);
}

void applyChangeset(Connection& connection, const ChangesetSource& source, Direction direction)
{
    Input input{source, {}};
    const auto onConflict = [](void*, int, sqlite3_changeset_iter*) { return int(SQLITE_CHANGESET_ABORT); };
    const int flags = direction == Direction::Inverse ? SQLITE_CHANGESETAPPLY_INVERT : 0;
    const int code = sqlite3changeset_apply_v2_strm(connection.handle(), &Input::read, &input, nullptr, onConflict,
                                                    nullptr, nullptr, nullptr, flags);
    input.carried.rethrow();
    if (code == SQLITE_ABORT)
        throw Failure(Error::Kind::Damaged, tr("This step of the history does not fit the project any more. "
                                               "Nothing was changed; the project itself is whole."));
    check(code);
}

void readChangeset(const ChangesetSource& source, Direction direction,
                   const std::function<bool(const RowChange&)>& visit)
{
    Input input{source, {}};
    sqlite3_changeset_iter* iterator = nullptr;
    const int flags = direction == Direction::Inverse ? SQLITE_CHANGESETSTART_INVERT : 0;
    check(sqlite3changeset_start_v2_strm(&iterator, &Input::read, &input, flags));
    const std::unique_ptr<sqlite3_changeset_iter, int (*)(sqlite3_changeset_iter*)> closing(iterator,
                                                                                            sqlite3changeset_finalize);
    int code = SQLITE_OK;
    while ((code = sqlite3changeset_next(iterator)) == SQLITE_ROW)
        if (!visit(rowChange(iterator)))
            return;
    input.carried.rethrow();
    if (code != SQLITE_DONE)
        check(code);
}

} // namespace core::db
