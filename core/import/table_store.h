#pragma once

#include "core/db/store.h"
#include "core/import/table_mapping.h"

namespace core::import {

/// The mappings of tables that are kept under a name.
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
};

} // namespace core::import
