#include "core/import/table_store.h"

#include "core/error.h"
#include "core/tr.h"

#include <QJsonDocument>

namespace core::import {

std::vector<TableMapping> TableStore::mappings() const
{
    const auto texts = m_db.all("SELECT name, columns FROM mapping ORDER BY id DESC",
                                [](const db::Row& row) { return std::pair(row.text(0), row.text(1)); });
    std::vector<TableMapping> mappings;
    for (const auto& [name, text] : texts) {
        mappings.push_back(mappingFrom(QJsonDocument::fromJson(text.toUtf8()).object()));
        mappings.back().name = name;
    }
    return mappings;
}

std::optional<TableMapping> TableStore::mappingFor(const Table& table) const
{
    for (auto& mapping : mappings())
        if (isFor(mapping, table))
            return mapping;
    return std::nullopt;
}

void TableStore::save(const TableMapping& mapping)
{
    if (mapping.name.isEmpty())
        throw Failure(Error::Kind::BadInput, tr("A mapping that is kept needs a name. Nothing was changed."));
    const QString text = QString::fromUtf8(QJsonDocument(toJson(mapping)).toJson(QJsonDocument::Compact));
    const auto known = m_db.one(
        "SELECT columns FROM mapping WHERE name = ? COLLATE NOCASE", [](const db::Row& row) { return row.text(0); },
        mapping.name);
    if (known == text)
        return;
    removeMapping(mapping.name);
    // The text says what the rows are; the file's own column knows no results of tasks.
    const auto kind = mapping.kind == TableKind::TaskResults ? TableKind::Feedback : mapping.kind;
    m_db.run("INSERT INTO mapping(id, name, kind, columns) VALUES(?, ?, ?, ?)", newId<TableMapping>(), mapping.name,
             nameOf(kind), text);
}

void TableStore::removeMapping(const QString& name)
{
    m_db.run("DELETE FROM mapping WHERE name = ? COLLATE NOCASE", name);
}

} // namespace core::import
