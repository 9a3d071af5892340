#include "ui/widgets/fuzzy.h"

#include <algorithm>
#include <limits>

namespace ui {
namespace {

constexpr int atStart = 12;   // of the name
constexpr int atWord = 8;     // of a word in it
constexpr int together = 6;   // right after the letter before
constexpr int apart = -1;     // for each letter between, at most five
constexpr int longName = 200; // longer names are cut: nobody types that far
constexpr int none = std::numeric_limits<int>::min() / 2;

QChar folded(QChar letter)
{
    const QString parts = letter.decomposition();
    return (parts.isEmpty() ? letter : parts.front()).toCaseFolded();
}

int startBonus(const QString& name, int at)
{
    if (at == 0)
        return atStart;
    return name[at].isLetterOrNumber() && !name[at - 1].isLetterOrNumber() ? atWord : 0;
}

QString letters(const QString& pattern)
{
    QString kept;
    for (const QChar letter : pattern)
        if (!letter.isSpace())
            kept += folded(letter);
    return kept;
}

/// Best score of each letter at each place, and where the letter before it stood.
struct Table {
    struct Cell {
        int score = none;
        int before = -1;
    };
    Table(int rows, int columns) : columns(columns), cells(static_cast<size_t>(rows) * static_cast<size_t>(columns)) {}
    Cell& at(int row, int column) { return cells[static_cast<size_t>(row * columns + column)]; }
    int columns;
    std::vector<Cell> cells;
};

void fillRow(Table& table, int row, const QString& wanted, const QString& name)
{
    int best = none, bestAt = -1; // of the row above, two or more to the left, as if it stood right here
    for (int at = row; at < table.columns; ++at) {
        if (row > 0 && at >= 2 && table.at(row - 1, at - 2).score >= best - 5) {
            best = table.at(row - 1, at - 2).score;
            bestAt = at - 2;
        }
        if (folded(name[at]) != wanted[row])
            continue;
        auto& cell = table.at(row, at);
        if (row == 0) {
            cell = {startBonus(name, at) + 1, -1};
            continue;
        }
        const int gap = bestAt < 0 ? none : best + std::max(-5, (at - bestAt - 1) * apart);
        const int next = at >= 1 ? table.at(row - 1, at - 1).score + together : none;
        const int from = std::max(gap, next);
        if (from > none / 2)
            cell = {from + startBonus(name, at) + 1, next >= gap ? at - 1 : bestAt};
    }
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& pattern, const QString& name)
{
    const QString wanted = letters(pattern);
    const int rows = static_cast<int>(wanted.size());
    const int columns = static_cast<int>(std::min<qsizetype>(name.size(), longName));
    if (rows == 0)
        return FuzzyMatch{};
    if (rows > columns)
        return std::nullopt;

    Table table(rows, columns);
    for (int row = 0; row < rows; ++row)
        fillRow(table, row, wanted, name);

    int at = 0;
    for (int column = 1; column < columns; ++column)
        if (table.at(rows - 1, column).score > table.at(rows - 1, at).score)
            at = column;
    FuzzyMatch match{table.at(rows - 1, at).score - columns / 16, {}};
    if (match.score < none / 2)
        return std::nullopt;
    for (int row = rows - 1; row >= 0; at = table.at(row, at).before, --row)
        match.positions.insert(match.positions.begin(), at);
    return match;
}

} // namespace ui
