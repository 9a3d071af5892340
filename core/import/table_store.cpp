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
    m_db.run("INSERT INTO mapping(id, name, kind, columns) VALUES(?, ?, ?, ?)", newId<TableMapping>(), mapping.name,
             nameOf(mapping.kind), text);
}

void TableStore::removeMapping(const QString& name)
{
    m_db.run("DELETE FROM mapping WHERE name = ? COLLATE NOCASE", name);
}

std::vector<Id<GuideItem>> TableStore::ask(Id<Session> session, const QStringList& questions)
{
    const auto guide = newId<Guide>();
    m_db.run("INSERT INTO guide(id, study_id, name, position) SELECT ?, study_id, title, "
             "(SELECT coalesce(max(g.position), 0) + 1 FROM guide g WHERE g.study_id = s.study_id) "
             "FROM session s WHERE id = ?",
             guide, session);
    m_db.run("UPDATE session SET guide_id = ? WHERE id = ?", guide, session);
    std::vector<Id<GuideItem>> items;
    for (const auto& question : questions) {
        items.push_back(newId<GuideItem>());
        m_db.run("INSERT INTO guide_item(id, guide_id, kind, text, position) VALUES(?, ?, 'question', ?, ?)",
                 items.back(), guide, question, int(items.size()));
        m_db.run("INSERT INTO session_item(id, session_id, guide_item_id) VALUES(?, ?, ?)", newId<GuideItem>(), session,
                 items.back());
    }
    return items;
}

void TableStore::setAnswers(Id<Entry> entry, Id<GuideItem> question)
{
    m_db.run("UPDATE entry SET guide_item_id = ? WHERE id = ?", question, entry);
}

} // namespace core::import
