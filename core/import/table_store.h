#pragma once

#include "core/db/store.h"
#include "core/import/table_mapping.h"
#include "core/sessions/session.h"

namespace core {
struct Guide;
struct GuideItem;
} // namespace core

namespace core::import {

/// What tables bring that no other store keeps: mappings under a name, and the questions that their columns ask.
class TableStore : public Store {
public:
    using Store::Store;

    std::vector<TableMapping> mappings() const; // the newest first
    /// The newest one for a table with these headings.
    std::optional<TableMapping> mappingFor(const Table& table) const;
    /// Keeps a mapping under its name, in place of the one that had it, without regard to case. Failure(BadInput) where
    /// it has none.
    void save(const TableMapping& mapping);
    void removeMapping(const QString& name);

    /// Makes a guide of `questions`, all of them asked in this session; gives the questions in their order.
    std::vector<Id<GuideItem>> ask(Id<Session> session, const QStringList& questions);
    /// Says that an entry answers a question.
    void setAnswers(Id<Entry> entry, Id<GuideItem> question);
};

} // namespace core::import
