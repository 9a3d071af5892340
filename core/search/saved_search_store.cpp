#include "core/search/saved_search_store.h"

#include "core/error.h"
#include "core/tr.h"

namespace core {

std::vector<SavedSearch> SavedSearchStore::all() const
{
    return m_db.all("SELECT id, name, query FROM saved_search ORDER BY position, id", [](const db::Row& row) {
        return SavedSearch{row.id<SavedSearch>(0), row.text(1), row.text(2)};
    });
}

std::optional<SavedSearch> SavedSearchStore::find(const QString& name) const
{
    for (const auto& search : all())
        if (search.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return search;
    return std::nullopt;
}

Id<SavedSearch> SavedSearchStore::add(const QString& name, const QString& query)
{
    if (query.trimmed().isEmpty())
        throw Failure(Error::Kind::Refused, tr("There is nothing to keep: the search is empty."));
    const QString free = freeName(name, {});
    const auto id = newId<SavedSearch>();
    m_db.run("INSERT INTO saved_search(id, name, query, position) VALUES(?, ?, ?, ?)", id, free, query.trimmed(),
             m_db.number("SELECT coalesce(max(position), 0) + 1 FROM saved_search"));
    return id;
}

void SavedSearchStore::rename(Id<SavedSearch> id, const QString& name)
{
    m_db.run("UPDATE saved_search SET name = ? WHERE id = ?", freeName(name, id), id);
}

void SavedSearchStore::setQuery(Id<SavedSearch> id, const QString& query)
{
    m_db.run("UPDATE saved_search SET query = ? WHERE id = ?", query.trimmed(), id);
}

void SavedSearchStore::remove(Id<SavedSearch> id)
{
    m_db.run("DELETE FROM saved_search WHERE id = ?", id);
}

QString SavedSearchStore::freeName(const QString& name, Id<SavedSearch> except) const
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty())
        throw Failure(Error::Kind::Refused, tr("A saved search needs a name. Nothing was changed."));
    if (const auto known = find(wanted); known && known->id != except)
        throw Failure(Error::Kind::Refused,
                      tr("There is a saved search “%1” already. Choose another name.").arg(known->name));
    return wanted;
}

} // namespace core
