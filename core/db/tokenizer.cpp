#include "core/db/tokenizer.h"

#include "core/db/connection.h"

#include <sqlite3.h>

namespace core::db {
namespace {

void require(int code, sqlite3* sqlite)
{
    if (code != SQLITE_OK)
        throw failureFor(code, QString::fromUtf8(sqlite3_errmsg(sqlite)));
}

/// What sqlite.org/fts5.html, "Extending FTS5", says to do.
fts5_api* fullTextOf(sqlite3* sqlite)
{
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    require(sqlite3_prepare_v2(sqlite, "SELECT fts5(?1)", -1, &statement, nullptr), sqlite);
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
    require(sqlite3_finalize(statement), sqlite);
    return api;
}

int visitWord(void* visit, int /*flags*/, const char* word, int size, int begin, int end)
{
    (*static_cast<const Tokenizer::Visit*>(visit))({word, size}, begin, end);
    return SQLITE_OK;
}

} // namespace

struct Tokenizer::Handle {
    explicit Handle(sqlite3* sqlite)
    {
        void* context = nullptr;
        fts5_api* api = fullTextOf(sqlite);
        require(api->xFindTokenizer(api, "unicode61", &context, &methods), sqlite);
        const char* as[] = {"remove_diacritics", "2"}; // as in the schema
        require(methods.xCreate(context, as, 2, &tokenizer), sqlite);
    }
    ~Handle() { methods.xDelete(tokenizer); }
    Handle(const Handle&) = delete;

    fts5_tokenizer methods{};
    Fts5Tokenizer* tokenizer = nullptr;
};

Tokenizer::Tokenizer()
    : m_connection(Connection::inMemory()), m_handle(std::make_unique<Handle>(m_connection->handle()))
{
}

Tokenizer::~Tokenizer() = default;

void Tokenizer::each(const QByteArray& utf8, const Visit& visit) const
{
    const int code = m_handle->methods.xTokenize(m_handle->tokenizer, const_cast<Visit*>(&visit),
                                                 FTS5_TOKENIZE_DOCUMENT, utf8.constData(), int(utf8.size()), visitWord);
    require(code, m_connection->handle());
}

} // namespace core::db
