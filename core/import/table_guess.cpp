#include "core/import/table_mapping.h"
#include "core/import/table_sketch.h"
#include "core/tr.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace core::import {
namespace {

bool says(const QString& heading, const char* pattern)
{
    return QRegularExpression(QLatin1String(pattern), QRegularExpression::CaseInsensitiveOption |
                                                          QRegularExpression::UseUnicodePropertiesOption)
        .match(heading)
        .hasMatch();
}

// What headings say. Words are looked for without regard to case.
constexpr auto codeWords =
    "^(?:participant|person|respondent|interviewee|user|customer|member|panelist|subject|case)[ _-]*(?:code|id|no\\.?|"
    "nr\\.?|number|#)$|^(?:participants?|respondents?|pid|code|p)$";
constexpr auto nameWords = "^(?:(?:full|first|last|given|family|participant|person|respondent|customer|contact|user|"
                           "interviewee|client|reviewer)[ _-]*)?(?:name|surname|firstname|lastname)$";
constexpr auto roleWords = "^(?:job|work|current|primary)?[ _-]*(?:role|position|function|occupation|profession|job)$|"
                           "^job[ _-]*title$|^role\\b";
constexpr auto accountWords = "^(?:account|company|organi[sz]ation|employer|firm|business)(?:[ _-]*name)?$";
constexpr auto dateWords = "\\b(?:date|day|time|timestamp|when|created|submitted|completed|posted|updated)\\b|_at$";
constexpr auto npsWords = "\\bnps\\b|net promoter|likely .*recommend|recommend .*(?:0|10)";
constexpr auto starWords = "\\b(?:stars?|rating|rated)\\b";
constexpr auto scoreWords = "\\b(?:score|csat|ces|satisf\\w*|ease)\\b";
constexpr auto tagWords = "^(?:tags?|labels?|codes|themes|keywords?)$";
constexpr auto groupWords = "^(?:group(?:ing)?|cluster|frame|section|list|board|topic|category|theme|swimlane|parent)"
                            "(?:[ _-]*name)?$";
constexpr auto authorWords = "^(?:author|creator|(?:created|added|written|posted|last modified)[ _-]*by|owner)$";
constexpr auto colourWords = "^(?:note|card|fill|background|sticky)?[ _-]*colou?r$";
constexpr auto idWords = "^(?:id|key|#|no\\.?|nr\\.?|row|index|uuid|guid|url|link)$|[ _-](?:id|key|no|number|#)$";
constexpr auto textWords =
    "\\?|\\b(?:text|comments?|feedback|reviews?|verbatim|answers?|responses?|notes?|descriptions?|"
    "findings?|statements?|quotes?|messages?|body|content|why|remarks?|suggestions?|what|how|"
    "please|describe|explain|other|summary|subject|title)\\b";
constexpr auto thingWords = "\\b(?:tasks?|questions?|items?|metrics?|sprints?|issues?|tickets?|steps?)\\b";
constexpr auto industryWords = "^(?:industry|sector|branch|vertical)$";
constexpr auto sizeWords = "^(?:(?:company|account|organi[sz]ation|team|firm)[ _-]*size|employees|headcount|size)$";
constexpr auto regionWords = "^(?:region|territory|market)$";
constexpr auto stickyWords = "\\b(?:stick(?:y|ies)|post-?its?|cards?|shape)\\b";

/// One guess: what the column is, and why.
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

Guess guessColumn(const QString& heading, bool isNameless, const ColumnSketch& sketch)
{
    const bool isShort = sketch.longest <= 120 && sketch.wordsEach() < 6;
    if (sketch.filled == 0)
        return {ColumnIs::Ignored, tr("nothing is in it")};
    const bool isNumbered = sketch.isRunning() || (isNameless && sketch.isMostly(sketch.numbers) && sketch.isUnique());
    if (isNumbered && !says(heading, codeWords))
        return {ColumnIs::Id, tr("a number of the row")};
    if (const auto score = scoreGuess(heading, sketch))
        return *score;
    if (holdsCodes(heading, sketch))
        return {ColumnIs::Code, byHeading()};
    if (says(heading, dateWords) && sketch.isMostly(sketch.dates))
        return {ColumnIs::Date, tr("by its heading, and dates")};
    if (isShort && says(heading, colourWords))
        return {ColumnIs::Colour, byHeading()};
    if (isShort && says(heading, authorWords))
        return {ColumnIs::Author, byHeading()};
    if (isShort && says(heading, nameWords))
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

DateOrder ordersOf(const ColumnSketch& sketch)
{
    return sketch.dayFirst > 0 ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

ScoreScale scaleOf(const QString& heading, const ColumnSketch& sketch)
{
    if (says(heading, npsWords) && sketch.most <= 10)
        return ScoreScale::Nps;
    return says(heading, starWords) && sketch.most <= 5 ? ScoreScale::Stars : ScoreScale::Any;
}

/// What a column turns into where tables of this kind have no such column.
ColumnIs adapted(ColumnIs is, TableKind kind, const ColumnSketch& sketch)
{
    using enum ColumnIs;
    const auto choices = choicesFor(kind);
    if (std::find(choices.begin(), choices.end(), is) != choices.end())
        return is;
    if (kind == TableKind::StickyNotes)
        return is == Id || sketch.wordsEach() < 3 ? Ignored : Text;
    if (kind == TableKind::Feedback)
        return is == Group ? Tags : is == Author ? Name : Ignored;
    return is == Id && sketch.isUnique() ? Code : is == Colour || is == Id || is == Author ? Ignored : Attribute;
}

/// Guesses a whole table: each column by itself first, then what only one of them can be.
class Guessing {
public:
    explicit Guessing(const Table& table) : m_table(table)
    {
        for (int i = 0; i < table.columns.size(); ++i) {
            m_sketches.push_back(sketchOf(table, i));
            const auto [is, reason] = guessColumn(table.columns[i], isNameless(table, i), m_sketches.back());
            m_columns.push_back(described(i, {.heading = table.columns[i], .is = is, .reason = reason}));
        }
    }

    TableMapping mapping(std::optional<TableKind> kind)
    {
        const TableKind is = kind.value_or(guessKind());
        for (size_t i = 0; i < m_columns.size(); ++i)
            setIs(i, adapted(m_columns[i].is, is, m_sketches[i]));
        requireKey(is);
        requireText(is);
        for (const auto single : {ColumnIs::Code, ColumnIs::Role, ColumnIs::Account, ColumnIs::Date, ColumnIs::Score,
                                  ColumnIs::Id, ColumnIs::Group, ColumnIs::Author, ColumnIs::Colour})
            keepOne(single, is);
        nameAttributes();
        return {{}, is, m_table.reading, m_columns};
    }

private:
    ColumnMapping described(int i, ColumnMapping column) const
    {
        const auto& sketch = m_sketches[size_t(i)];
        column.attribute = column.heading.left(120);
        column.type = typeOf(sketch);
        column.dates = ordersOf(sketch);
        column.scale = scaleOf(column.heading, sketch);
        return column;
    }

    std::vector<size_t> which(ColumnIs is) const
    {
        std::vector<size_t> found;
        for (size_t i = 0; i < m_columns.size(); ++i)
            if (m_columns[i].is == is)
                found.push_back(i);
        return found;
    }

    bool any(const char* words) const
    {
        return std::any_of(m_table.columns.begin(), m_table.columns.end(),
                           [&](const QString& heading) { return says(heading, words); });
    }

    TableKind guessKind() const
    {
        const auto texts = which(ColumnIs::Text).size();
        const bool named = !which(ColumnIs::Name).empty();
        const bool coded = !which(ColumnIs::Code).empty();
        const bool isBoard = !which(ColumnIs::Colour).empty() || any(stickyWords) || !which(ColumnIs::Author).empty();
        const bool isGrouped = !which(ColumnIs::Group).empty() && texts > 0 && which(ColumnIs::Score).empty();
        if (!named && texts + which(ColumnIs::Group).size() > 0 && (isBoard || isGrouped) &&
            which(ColumnIs::Date).empty())
            return TableKind::StickyNotes;
        if (isBoard && texts > 0 && !named && !coded)
            return TableKind::StickyNotes;
        // A list of people may have one column of remarks; answers and reviews come with dates and scores.
        const bool isRegister = (named || coded) && which(ColumnIs::Score).empty() && texts <= 1 && isOneRowEach();
        if (isRegister && (texts == 0 || any("^(?:notes?|remarks?|comments?|bio|description)$")))
            return TableKind::People;
        if (texts == 0 && which(ColumnIs::Score).empty() && (named || coded))
            return TableKind::People;
        return TableKind::Feedback;
    }

    bool isOneRowEach() const
    {
        for (const auto is : {ColumnIs::Code, ColumnIs::Name})
            for (const auto i : which(is))
                if (m_sketches[i].isUnique())
                    return true;
        return false;
    }

    /// People need something to be known by.
    void requireKey(TableKind kind)
    {
        if (kind != TableKind::People || !which(ColumnIs::Code).empty() || !which(ColumnIs::Name).empty())
            return;
        for (size_t i = 0; i < m_columns.size(); ++i)
            if (m_sketches[i].isUnique() && m_sketches[i].longest <= 60) {
                m_columns[i].is = m_sketches[i].isMostly(m_sketches[i].codes + m_sketches[i].numbers) ? ColumnIs::Code
                                                                                                      : ColumnIs::Name;
                m_columns[i].reason = tr("the first column in which each value stands once");
                return;
            }
    }

    /// Notes and feedback need words: those of the column that has most of them.
    void requireText(TableKind kind)
    {
        if (kind == TableKind::People || !which(ColumnIs::Text).empty())
            return;
        size_t best = m_columns.size();
        for (size_t i = 0; i < m_columns.size(); ++i) {
            const auto& sketch = m_sketches[i];
            const bool isFree = m_columns[i].is == ColumnIs::Attribute || m_columns[i].is == ColumnIs::Ignored;
            const bool isChosen = kind == TableKind::Feedback && (sketch.isMultipleChoice() || sketch.isChoice());
            if (isFree && !isChosen && !sketch.isMostly(sketch.numbers + sketch.dates) && sketch.filled > 0 &&
                (best == m_columns.size() || sketch.longest > m_sketches[best].longest))
                best = i;
        }
        const bool isWanted = kind == TableKind::StickyNotes || which(ColumnIs::Score).empty();
        if (best < m_columns.size() && (isWanted || says(m_columns[best].heading, textWords))) {
            m_columns[best].is = ColumnIs::Text;
            m_columns[best].reason = tr("the column with the longest texts");
        }
    }

    /// The other columns of a kind that comes once turn into attributes, or are left out.
    void keepOne(ColumnIs is, TableKind kind)
    {
        auto found = which(is);
        if (found.size() < 2)
            return;
        const auto best =
            std::max_element(found.begin(), found.end(), [&](size_t a, size_t b) { return rank(a, is) < rank(b, is); });
        for (const auto i : found)
            if (i != *best) {
                const bool hasAttributes = kind != TableKind::StickyNotes && is != ColumnIs::Id;
                m_columns[i].is = hasAttributes           ? ColumnIs::Attribute
                                  : is == ColumnIs::Group ? ColumnIs::Tags
                                                          : ColumnIs::Ignored;
                m_columns[i].reason = tr("“%1” is that already").arg(m_columns[*best].heading.left(60));
            }
    }

    int rank(size_t i, ColumnIs is) const
    {
        const QString& heading = m_columns[i].heading;
        if (is == ColumnIs::Score)
            return says(heading, npsWords) ? 3 : says(heading, starWords) ? 2 : 1;
        if (is == ColumnIs::Date)
            return says(heading, "submitted|completed|created|date") ? 2 : 1;
        return m_sketches[i].isUnique() ? 2 : 1;
    }

    void setIs(size_t i, ColumnIs is)
    {
        if (m_columns[i].is != is && is != ColumnIs::Ignored)
            m_columns[i].reason = m_columns[i].reason.isEmpty() ? byHeading() : m_columns[i].reason;
        m_columns[i].is = is;
    }

    /// Attributes of one table have different names; industry, size and region are the account's where there is one.
    void nameAttributes()
    {
        const bool hasAccount = !which(ColumnIs::Account).empty();
        QSet<QString> taken;
        for (const auto i : which(ColumnIs::Attribute)) {
            auto& column = m_columns[i];
            for (const auto& [words, name] :
                 {std::pair(industryWords, "industry"), std::pair(sizeWords, "size"), std::pair(regionWords, "region")})
                if (hasAccount && says(column.heading, words)) {
                    column.of = AttributeOf::Account;
                    column.attribute = QLatin1String(name);
                }
            const QString wanted = column.attribute;
            for (int n = 2; taken.contains(column.attribute.toCaseFolded()); ++n)
                column.attribute = QStringLiteral("%1 (%2)").arg(wanted).arg(n);
            taken.insert(column.attribute.toCaseFolded());
        }
    }

    const Table& m_table;
    std::vector<ColumnSketch> m_sketches;
    std::vector<ColumnMapping> m_columns;
};

} // namespace

TableMapping guessMapping(const Table& table, std::optional<TableKind> kind)
{
    return Guessing(table).mapping(kind);
}

} // namespace core::import
