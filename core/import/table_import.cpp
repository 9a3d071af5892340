#include "core/import/table_import.h"

#include "core/import/importer.h"
#include "core/import/known_observations.h"
#include "core/import/table_reader.h"
#include "core/tr.h"

#include <algorithm>

namespace core::import {
namespace {

std::optional<TableKind> kindAsked(const ImportOptions& options)
{
    return options.as == SessionKind::Feedback ? TableKind::Feedback : options.rows;
}

TableReading readingAsked(const ImportOptions& options)
{
    TableReading reading = options.mapping ? options.mapping->reading : TableReading();
    if (!options.encoding.isEmpty())
        reading.encoding = options.encoding;
    return reading;
}

/// The mapping for rows of another kind; columns that those cannot have are left out.
TableMapping asKind(TableMapping mapping, TableKind kind)
{
    const auto choices = choicesFor(kind);
    mapping.kind = kind;
    for (auto& column : mapping.columns)
        if (std::find(choices.begin(), choices.end(), column.is) == choices.end())
            column.is = ColumnIs::Ignored;
    return mapping;
}

TableMapping mappingOf(const Stores& stores, const Table& table, const ImportOptions& options)
{
    const auto kind = kindAsked(options);
    if (options.mapping) {
        const auto mapping = fitted(*options.mapping, table);
        return kind ? asKind(mapping, *kind) : mapping;
    }
    const auto saved = stores.tables.mappingFor(table);
    if (saved && (!kind || saved->kind == *kind))
        return fitted(*saved, table);
    return guessMapping(table, kind);
}

} // namespace

bool comesAsTable(const QString& fileName, const ImportOptions& options)
{
    if (options.asProject || (options.as && options.as != SessionKind::Feedback))
        return false;
    return options.rows || options.mapping || isTableName(fileName);
}

ReadTable readMapped(const Stores& stores, const QString& fileName, const QByteArray& bytes,
                     const ImportOptions& options, const ReadProgress& progress)
{
    ReadTable read{
        readTable(fileName, bytes, readingAsked(options), progress), {}, std::make_shared<KnownObservations>(stores)};
    read.mapping = mappingOf(stores, read.table, options);
    if (!options.mapping && !read.mapping.name.isEmpty())
        read.table.kept.prepend(tr("with the mapping “%1”").arg(read.mapping.name));
    return read;
}

} // namespace core::import
