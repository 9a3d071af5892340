#include "core/import/column_guess.h"

#include "core/import/table_words.h"
#include "core/tr.h"

namespace core::import {
namespace {

using namespace words;

/// What a column is, and why.
struct Guess {
    ColumnIs is;
    QString reason;
};

QString byHeading()
{
    return tr("by its heading");
}

/// What only values can tell, where the heading says nothing.
Guess byValues(const QString& heading, const ColumnSketch& sketch)
{
    if (sketch.isMostly(sketch.dates))
        return {ColumnIs::Attribute, tr("dates")};
    if (sketch.isNumeric())
        return {ColumnIs::Attribute, tr("numbers")};
    if (sketch.isChoice())
        return {ColumnIs::Attribute,
                counted(sketch.distinct, "%1 value, again and again", "%1 values, again and again")};
    if (sketch.isMultipleChoice())
        return {ColumnIs::Attribute, tr("several of %1 values in a cell").arg(sketch.distinctParts)};
    if (sketch.isMostly(sketch.codes) && sketch.isUnique() && !says(heading, thingWords))
        return {ColumnIs::Code, tr("short codes, each once")};
    if (sketch.wordsEach() >= 4 || (says(heading, textWords) && sketch.wordsEach() > 1.2))
        return {ColumnIs::Text, tr("words of their own")};
    return {ColumnIs::Attribute, tr("short texts")};
}

std::optional<Guess> scoreGuess(const QString& heading, const ColumnSketch& sketch)
{
    const bool isScale = sketch.isMostly(sketch.scores) && sketch.least >= 0 && sketch.most <= 100 && sketch.most > 1;
    if (isScale && (says(heading, npsWords) || says(heading, starWords) || says(heading, scoreWords)))
        return Guess{ColumnIs::Score,
                     tr("by its heading, and numbers from %1 to %2").arg(sketch.least).arg(sketch.most)};
    return std::nullopt;
}

/// True for a column of several people in a cell, or codes as P07.
bool holdsCodes(const QString& heading, const ColumnSketch& sketch)
{
    return says(heading, codeWords) && sketch.longest <= 80 && !sketch.isMostly(sketch.dates);
}

Guess guessed(const QString& heading, bool isNameless, const ColumnSketch& sketch)
{
    const bool isShort = sketch.longest <= 120 && sketch.wordsEach() < 6;
    if (sketch.filled == 0)
        return {ColumnIs::Ignored, tr("nothing is in it")};
    if (const auto score = scoreGuess(heading, sketch))
        return *score;
    const bool isNumbered = sketch.isRunning() || (isNameless && sketch.isMostly(sketch.numbers) && sketch.isUnique());
    if (isNumbered && !says(heading, codeWords))
        return {ColumnIs::Id, tr("a number of the row")};
    if (holdsCodes(heading, sketch))
        return {ColumnIs::Code, byHeading()};
    if (says(heading, dateWords) && sketch.isMostly(sketch.dates))
        return {ColumnIs::Date, tr("by its heading, and dates")};
    if (sketch.isNumeric() && says(heading, xWords))
        return {ColumnIs::X, byHeading()};
    if (sketch.isNumeric() && says(heading, yWords))
        return {ColumnIs::Y, byHeading()};
    if (isShort && says(heading, colourWords))
        return {ColumnIs::Colour, byHeading()};
    if (isShort && says(heading, authorWords))
        return {ColumnIs::Author, byHeading()};
    const bool mayBeName = sketch.longest <= 120 && sketch.wordsEach() < 10; // titles and several family names
    if (mayBeName && says(heading, nameWords))
        return {ColumnIs::Name, byHeading()};
    if (isShort && says(heading, accountWords))
        return {ColumnIs::Account, byHeading()};
    if (isShort && says(heading, roleWords))
        return {ColumnIs::Role, byHeading()};
    if (isShort && says(heading, tagWords))
        return {ColumnIs::Tags, byHeading()};
    if (isShort && says(heading, groupWords))
        return {ColumnIs::Group, byHeading()};
    if (isShort && says(heading, idWords) && !sketch.isChoice())
        return {ColumnIs::Id, byHeading()};
    return byValues(heading, sketch);
}

AttributeType typeOf(const ColumnSketch& sketch)
{
    if (sketch.isNumeric())
        return AttributeType::Number;
    if (sketch.isMostly(sketch.dates))
        return AttributeType::Date;
    return sketch.isChoice() ? AttributeType::Choice : AttributeType::Text;
}

DateOrder orderOf(const ColumnSketch& sketch)
{
    return sketch.dayFirst > 0 ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

ScoreScale scaleOf(const QString& heading, const ColumnSketch& sketch)
{
    if (says(heading, npsWords) && sketch.most < 20) // an 11 is a slip, not another scale
        return ScoreScale::Nps;
    return says(heading, starWords) && sketch.most <= 5 ? ScoreScale::Stars : ScoreScale::Any;
}

} // namespace

ColumnMapping guessColumn(const Table& table, int column, const ColumnSketch& sketch)
{
    constexpr int longestName = 120;
    const QString& heading = table.columns[column];
    const auto [is, reason] = guessed(heading, isNameless(table, column), sketch);
    ColumnMapping mapping{.heading = heading, .is = is, .attribute = heading.left(longestName)};
    mapping.type = typeOf(sketch);
    mapping.dates = orderOf(sketch);
    mapping.scale = scaleOf(heading, sketch);
    mapping.reason = reason;
    return mapping;
}

} // namespace core::import
