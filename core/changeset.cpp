#include "core/changeset.h"

#include <algorithm>

namespace core {
namespace {

constexpr qsizetype mostIds = 10'000;

} // namespace

ChangeSet ChangeSet::ofAll(const std::vector<QString>& tables)
{
    ChangeSet changes;
    for (const auto& table : tables)
        changes.m_tables[table] = Rows{{}, {}, {}, mostIds + 1, true};
    return changes;
}

void ChangeSet::add(const QString& table, qint64 id, Kind kind)
{
    auto& rows = m_tables[table];
    ++rows.count;
    if (rows.all)
        return;
    if (rows.count > mostIds) {
        rows = Rows{{}, {}, {}, rows.count, true};
        return;
    }
    (kind == Kind::Came ? rows.came : kind == Kind::Went ? rows.went : rows.changed).insert(id);
}

void ChangeSet::add(const ChangeSet& later)
{
    for (auto it = later.m_tables.cbegin(); it != later.m_tables.cend(); ++it) {
        auto& rows = m_tables[it.key()];
        rows.count += it->count;
        if (rows.all || it->all || rows.count > mostIds) {
            rows = Rows{{}, {}, {}, rows.count, true};
            continue;
        }
        rows.came.unite(it->came);
        rows.went.unite(it->went);
        rows.changed.unite(it->changed);
    }
}

bool ChangeSet::touchesAny(std::initializer_list<const char*> tables) const
{
    return std::any_of(tables.begin(), tables.end(),
                       [&](const char* table) { return m_tables.contains(QLatin1String(table)); });
}

bool ChangeSet::touches(const QString& table, qint64 id) const
{
    const auto found = m_tables.find(table);
    return found != m_tables.end() &&
           (found->all || found->came.contains(id) || found->went.contains(id) || found->changed.contains(id));
}

} // namespace core
