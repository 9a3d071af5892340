#include "core/import/table_heading.h"

#include "core/error.h"
#include "core/import/table_values.h"
#include "core/tr.h"

#include <QSet>

#include <algorithm>

namespace core::import {
namespace {

bool isValue(const QString& cell)
{
    return numberIn(cell) || dateIn(cell, DateOrder::DayFirst);
}

/// What one row is made of.
struct RowShape {
    int filled = 0;
    int values = 0; // numbers and dates
    bool onlyFirst = false;
    bool isDistinct = true;
};

RowShape shapeOf(const TableCells& cells, int row)
{
    RowShape shape;
    QSet<QString> seen;
    for (int column = 0; column < cells.width(row); ++column) {
        const QString cell = cells.at(row, column);
        if (cell.isEmpty())
            continue;
        shape.onlyFirst = shape.filled == 0 && column == 0;
        ++shape.filled;
        shape.values += isValue(cell);
        shape.isDistinct = shape.isDistinct && !seen.contains(cell);
        seen.insert(cell);
    }
    return shape;
}

/// True where the first row's cells say the same kinds of things as those below: then it is one of them.
bool isLikeRowsBelow(const TableCells& cells, int row)
{
    for (int column = 0; column < cells.width(row); ++column) {
        const QString heading = cells.at(row, column);
        for (int below = row + 1; !heading.isEmpty() && below < qMin(cells.rows(), row + 200); ++below)
            if (heading.compare(cells.at(below, column), Qt::CaseInsensitive) == 0)
                return true;
    }
    return false;
}

int widest(const TableCells& cells)
{
    int most = 0;
    for (int row = 0; row < qMin(cells.rows(), 100); ++row)
        most = qMax(most, shapeOf(cells, row).filled);
    return most;
}

/// The index of the row that `number` names, or of the one after it where that is blank.
int rowNumbered(const TableCells& cells, int number)
{
    int row = 0;
    while (row < cells.rows() && cells.number(row) < number)
        ++row;
    return row < cells.rows() ? row : -1;
}

/// How many columns there are: beyond the last one that has a heading or a cell.
int columnsOf(const TableCells& cells)
{
    int columns = 0;
    for (int row = 0; row < cells.rows(); ++row)
        for (int column = cells.width(row) - 1; column >= columns; --column)
            if (!cells.at(row, column).isEmpty()) {
                columns = column + 1;
                break;
            }
    return columns;
}

QString headingOf(const TableCells& cells, int row, int column)
{
    const QString heading = row < 0 ? QString() : cells.at(row, column).simplified();
    return heading.isEmpty() ? namelessHeading(column) : heading;
}

} // namespace

int guessHeading(const TableCells& cells)
{
    constexpr int titleRows = 10;
    const int most = widest(cells);
    for (int row = 0; row < qMin(cells.rows(), titleRows); ++row) {
        const RowShape shape = shapeOf(cells, row);
        const bool isTitle = most > 1 && (shape.filled * 2 < most || (shape.filled == 1 && shape.onlyFirst));
        if (isTitle)
            continue;
        const bool isHeading = shape.values * 4 <= shape.filled && shape.isDistinct && !isLikeRowsBelow(cells, row);
        // Long surveys ask the same question in several columns.
        const bool isLongHeading = shape.values == 0 && shape.filled > 8 && !isLikeRowsBelow(cells, row);
        return isHeading || isLongHeading ? row : -1;
    }
    return -1;
}

void setHeadings(Table& table, TableCells rows, int blankRows)
{
    const auto asked = table.reading.headerRow;
    const int heading = !asked ? guessHeading(rows) : *asked == 0 ? -1 : rowNumbered(rows, *asked);
    table.reading.headerRow = heading < 0 ? 0 : rows.number(heading);
    const int columns = columnsOf(rows);
    for (int column = 0; column < columns; ++column)
        table.columns.append(headingOf(rows, heading, column));
    if (heading > 0)
        table.kept << counted(heading, "%1 row above the headings was passed over",
                              "%1 rows above the headings were passed over");
    if (heading < 0)
        table.kept << tr("no row was taken for headings");
    if (blankRows > 0)
        table.kept << counted(blankRows, "%1 blank row was passed over", "%1 blank rows were passed over");
    rows.dropFirst(heading + 1);
    table.cells = std::move(rows);
}

} // namespace core::import
