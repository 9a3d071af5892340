#pragma once

#include "core/import/table.h"

namespace core::import {

/// Which of the rows, counted from 0, has the headings; -1: none. Rows of a title above them are passed over.
int guessHeading(const TableCells& cells);

/// Makes the rows of a file a table: takes the headings that `table.reading` asks for, or guesses them, drops what
/// stands above them and columns without anything in them, and says what was passed over.
void setHeadings(Table& table, TableCells rows, int blankRows);

} // namespace core::import
