#pragma once

#include <QStringList>

#include <vector>

namespace core::import {

/// A table as lines of text. `rows` holds the text of the cells, whose paragraphs are parted by '\n'. Where one column
/// names speakers again and again, a row is a turn, "[time] Name: words"; else a row is a line with tabs between its
/// cells, or a line a paragraph where the cells hold several.
QStringList tableLines(const std::vector<QStringList>& rows);

} // namespace core::import
