#include "core/import/table_mapping.h"
#include "core/import/table_sketch.h"
#include "core/import/task_table.h"
#include "core/tr.h"

namespace core::import {
namespace {

bool isDate(const ColumnMapping& column)
{
    return column.is == ColumnIs::Date || (isAttribute(column.is) && column.type == AttributeType::Date);
}

QString scoreProblem(ScoreScale scale, const QString& cell)
{
    const auto score = scoreIn(cell);
    if (!score)
        return tr("“%1” is no score").arg(cell);
    if (scale == ScoreScale::Nps && (*score < 0 || *score > 10))
        return tr("%1 is not between 0 and 10").arg(cell);
    if (scale == ScoreScale::Stars && (*score < 0 || *score > 5))
        return tr("%1 is not between 0 and 5 stars").arg(cell);
    return {};
}

/// Why nothing could come in.
QString blockingProblem(const TableMapping& mapping)
{
    if (mapping.kind == TableKind::TaskResults)
        return taskTableProblem(mapping);
    if (mapping.kind == TableKind::People) {
        if (!mapping.has(ColumnIs::Code) && !mapping.has(ColumnIs::Name))
            return tr("No column is a participant's code or name, so nobody could be told from anybody else.");
        return {};
    }
    if (mapping.has(ColumnIs::Text))
        return {};
    if (mapping.kind == TableKind::StickyNotes)
        return tr("No column is free text, so there would be no note.");
    const bool any = mapping.has(ColumnIs::Score) || mapping.has(ColumnIs::Answer) || mapping.has(ColumnIs::Attribute);
    return any ? QString() : tr("No column is free text or a score, so nothing would come in.");
}

} // namespace

QString whereIs(const Table& table, int row, int column)
{
    return tr("row %1, column “%2”").arg(table.cells.number(row)).arg(table.columns[column].left(60));
}

QString problemOf(const ColumnMapping& column, const QString& cell)
{
    if (isNothing(cell))
        return {};
    if (isDate(column))
        return dateIn(cell, column.dates) ? QString() : tr("“%1” is no date").arg(cell.left(80));
    if (column.is == ColumnIs::Outcome)
        return saidIn(cell) ? QString()
                            : tr("“%1” is no outcome: done, with help, failed, yes or no").arg(cell.left(80));
    if (isTime(column.is))
        return msIn(cell, column.unit) ? QString() : tr("“%1” is no time").arg(cell.left(80));
    if (column.is == ColumnIs::Severity)
        return severityIn(cell) ? QString() : tr("“%1” is no severity from 1 to 4").arg(cell.left(80));
    if (column.is == ColumnIs::Score)
        return scoreProblem(column.scale, cell.left(80));
    if (isAttribute(column.is) && column.type == AttributeType::Number && !numberIn(cell))
        return tr("“%1” is no number").arg(cell.left(80));
    return {};
}

std::vector<CellProblem> cellProblems(const TableMapping& mapping, const Table& table, int rows)
{
    std::vector<CellProblem> problems;
    for (int row = 0; row < qMin(rows, table.cells.rows()); ++row)
        for (int column = 0; column < int(mapping.columns.size()); ++column)
            if (const QString why = problemOf(mapping.columns[size_t(column)], table.cells.at(row, column));
                !why.isEmpty())
                problems.push_back({row, column, why});
    return problems;
}

MappingProblems problemsOf(const TableMapping& mapping, const Table& table)
{
    MappingProblems problems{blockingProblem(mapping), {}};
    for (int i = 0; i < int(mapping.columns.size()); ++i) {
        const auto& column = mapping.columns[size_t(i)];
        if (!isDate(column))
            continue;
        const auto sketch = sketchOf(table, i);
        if (sketch.eitherFirst > 0 && sketch.dayFirst == 0 && sketch.monthFirst == 0)
            problems.hints << (column.dates == DateOrder::MonthFirst
                                   ? tr("“%1”: the dates do not say whether the day or the month is first; the month "
                                        "was taken.")
                                   : tr("“%1”: the dates do not say whether the day or the month is first; the day was "
                                        "taken."))
                                  .arg(column.heading);
    }
    if (mapping.kind == TableKind::Feedback && !mapping.has(ColumnIs::Code) && !mapping.has(ColumnIs::Name))
        problems.hints << tr("No column names the people, so each row makes a new participant.");
    if (const auto answers = mapping.columnsOf(ColumnIs::Answer).size(); answers > 0)
        problems.hints << counted(qint64(answers),
                                  "%1 column is an answer that was chosen: each answer becomes an entry with its "
                                  "question, and an attribute. Say “Attribute” where no entry is wanted.",
                                  "%1 columns are answers that were chosen: each answer becomes an entry with its "
                                  "question, and an attribute. Say “Attribute” where no entry is wanted.");
    else if (mapping.kind == TableKind::Feedback && !mapping.has(ColumnIs::Text))
        problems.hints << tr("No column is free text or a chosen answer, so the session has no entries: only what is "
                             "known of the people comes in.");
    if (mapping.kind == TableKind::TaskResults)
        problems.hints << taskTableHints(mapping, table);
    return problems;
}

} // namespace core::import
