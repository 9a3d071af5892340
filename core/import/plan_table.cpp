// What a plan says of a table.
#include "core/import/known_observations.h"
#include "core/import/plan_reader.h"
#include "core/tr.h"

namespace core::import {
namespace {

constexpr int rowsChecked = 1000; // for cells that cannot be kept

/// What stands out in a table before it comes in: hints, and cells of its first rows that cannot be kept.
std::vector<Loss> foreseen(const Table& table, const TableMapping& mapping, const QStringList& hints)
{
    auto lost = table.lost;
    for (const auto& hint : hints)
        lost.push_back({tr("columns"), 1, {}, hint, false});
    for (const auto& cell : cellProblems(mapping, table, rowsChecked))
        lost.push_back({tr("cell"), 1, whereIs(table, cell.row, cell.column), cell.why, true});
    return lost;
}

} // namespace

void setMapping(FilePlan& plan, const ReadTable& read, const TableMapping& mapping)
{
    const Table& table = read.table;
    const auto problems = problemsOf(mapping, table);
    plan.mapping = mapping;
    plan.problem = problems.blocking;
    plan.as = sourceKindOf(mapping.kind);
    plan.dialect = table.format;
    plan.encoding = table.reading.encoding;
    plan.why = tr("A table (%1) of %2 and %3, read as %4.")
                   .arg(table.format, counted(table.columns.size(), "%1 column", "%1 columns"),
                        counted(table.cells.rows(), "%1 row", "%1 rows"), wordOf(mapping.kind));
    plan.rows = table.cells.rows();
    const bool isOnBoard = mapping.kind == TableKind::StickyNotes && !plan.asked.board.isEmpty();
    const bool isOfSessions = mapping.kind == TableKind::People || mapping.kind == TableKind::TaskResults;
    plan.sessions = isOfSessions || isOnBoard ? 0 : 1;
    plan.kept = table.kept;
    plan.lost = foreseen(table, mapping, problems.hints);
    if (read.known) {
        const auto homeless = read.known->homeless(table, mapping);
        plan.lost.insert(plan.lost.begin(), homeless.begin(), homeless.end());
    }
}

ReadTable tableOf(const Stores& stores, const FilePlan& plan, core::Progress* progress)
{
    const SourceProgress meter(progress, 1);
    ImportOptions asked = plan.asked;
    asked.mapping = plan.mapping;
    SourceBytes bytes;
    auto read = readMapped(stores, plan.source.fileName(), bytes.of(plan.source), asked, meter.reading());
    if (read.mapping.columns.size() == plan.mapping->columns.size())
        read.mapping = *plan.mapping; // with the reasons for each guess
    return read;
}

} // namespace core::import
