#include "core/import/table_sketch.h"

#include "core/import/table_values.h"

#include <QRegularExpression>

namespace core::import {
namespace {

void lookAtNumber(ColumnSketch& sketch, double number, double before)
{
    sketch.counts = sketch.counts && (sketch.numbers == 0 || number == before + 1);
    sketch.least = sketch.numbers == 0 ? number : qMin(sketch.least, number);
    sketch.most = sketch.numbers == 0 ? number : qMax(sketch.most, number);
    ++sketch.numbers;
}

void lookAtDate(ColumnSketch& sketch, DateShape shape)
{
    ++sketch.dates;
    sketch.dayFirst += shape == DateShape::DayFirst;
    sketch.monthFirst += shape == DateShape::MonthFirst;
    sketch.eitherFirst += shape == DateShape::Either;
}

/// Looks at one cell after the other.
class Look {
public:
    void at(ColumnSketch& sketch, const QString& cell);

    QSet<QString> cells;
    QSet<QString> parts;

private:
    double m_before = 0;
};

void Look::at(ColumnSketch& sketch, const QString& cell)
{
    static const QRegularExpression parting(QStringLiteral("[,;\\n]\\s*"));
    static const QRegularExpression code(QStringLiteral("^\\p{Lu}{1,4}[ _-]?\\d{1,5}$"));
    static const QRegularExpression space(QStringLiteral("\\s+"));
    if (const auto number = numberIn(cell)) {
        lookAtNumber(sketch, *number, m_before);
        m_before = *number;
    } else if (const auto shape = dateShape(cell); shape != DateShape::None) {
        lookAtDate(sketch, shape);
    }
    sketch.scores += scoreIn(cell).has_value();
    sketch.codes += code.match(cell).hasMatch();
    sketch.words += int(cell.count(space)) + 1;
    sketch.longest = qMax(sketch.longest, int(cell.size()));
    cells.insert(cell.toCaseFolded());
    const auto several = cell.toCaseFolded().split(parting, Qt::SkipEmptyParts);
    sketch.parts += int(several.size());
    for (const auto& part : several)
        parts.insert(part);
}

} // namespace

bool ColumnSketch::isChoice() const
{
    constexpr int most = 24;
    constexpr int longestChoice = 80;
    return distinct > 0 && distinct <= most && distinct * 2 <= filled && longest <= longestChoice;
}

bool ColumnSketch::isMultipleChoice() const
{
    constexpr int most = 120;
    return parts * 5 > filled * 7 && distinctParts <= most && distinctParts * 4 <= parts;
}

ColumnSketch sketchOf(const Table& table, int column)
{
    constexpr int enough = 5000;
    ColumnSketch sketch;
    Look look;
    sketch.rows = qMin(table.cells.rows(), enough);
    for (int row = 0; row < sketch.rows; ++row) {
        const QString cell = table.cells.at(row, column);
        if (isNothing(cell))
            continue;
        ++sketch.filled;
        look.at(sketch, cell);
    }
    sketch.distinct = int(look.cells.size());
    sketch.distinctParts = int(look.parts.size());
    return sketch;
}

} // namespace core::import
