#include "core/import/column_guess.h"
#include "core/import/table_words.h"
#include "core/import/task_table.h"
#include "core/tr.h"

#include <QSet>

#include <algorithm>

namespace core::import {
namespace {

using namespace words;

/// What a column turns into where tables of this kind have no such column.
ColumnIs adapted(ColumnIs is, TableKind kind, const ColumnSketch& sketch, const QString& heading)
{
    using enum ColumnIs;
    if (kind == TableKind::StickyNotes && sketch.filled > 0 && says(heading, noteWords))
        return Text; // also where notes are of one word
    const bool isWords = is == Attribute || is == Text;
    if (kind == TableKind::StickyNotes && isWords && (says(heading, areaWords) || says(heading, groupWords)))
        return Group;
    const auto choices = choicesFor(kind);
    if (std::find(choices.begin(), choices.end(), is) != choices.end())
        return is;
    if (kind == TableKind::StickyNotes)
        return is == Id || sketch.wordsEach() < 3 ? Ignored : Text;
    if (kind == TableKind::Feedback)
        return is == Group ? Tags : is == Author ? Name : is == X || is == Y ? Attribute : Ignored;
    return is == Id && sketch.isUnique() ? Code : is == Colour || is == Id || is == Author ? Ignored : Attribute;
}

/// Guesses a whole table: each column by itself first, then what only one of them can be.
class Guessing {
public:
    explicit Guessing(const Table& table) : m_table(table)
    {
        for (int i = 0; i < table.columns.size(); ++i) {
            m_sketches.push_back(sketchOf(table, i));
            m_columns.push_back(guessColumn(table, i, m_sketches.back()));
        }
    }

    TableMapping mapping(std::optional<TableKind> kind)
    {
        const TableKind is = kind.value_or(guessKind());
        for (size_t i = 0; i < m_columns.size(); ++i)
            m_columns[i].is = adapted(m_columns[i].is, is, m_sketches[i], m_columns[i].heading);
        requireKey(is);
        requireText(is);
        requireAnswers(is);
        for (const auto single :
             {ColumnIs::Code, ColumnIs::Role, ColumnIs::Account, ColumnIs::Date, ColumnIs::Score, ColumnIs::Id,
              ColumnIs::Group, ColumnIs::Author, ColumnIs::Colour, ColumnIs::X, ColumnIs::Y})
            keepOne(single, is);
        nameAttributes();
        return {{}, is, m_table.reading, m_columns};
    }

private:
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
        const bool isPlaced = !which(ColumnIs::X).empty() && !which(ColumnIs::Y).empty();
        const bool isBoard =
            isPlaced || !which(ColumnIs::Colour).empty() || any(stickyWords) || !which(ColumnIs::Author).empty();
        const bool isGrouped = !which(ColumnIs::Group).empty() && texts > 0 && which(ColumnIs::Score).empty();
        if (!named && texts + which(ColumnIs::Group).size() > 0 && (isBoard || isGrouped) &&
            which(ColumnIs::Date).empty())
            return TableKind::StickyNotes;
        if (isBoard && texts > 0 && !named && !coded)
            return TableKind::StickyNotes;
        // Who answered may be known; what is told of people seldom has questions for headings.
        const auto questions = chosen(Heading::Question).size();
        if (questions > 1 && 2 * questions >= which(ColumnIs::Attribute).size())
            return TableKind::Feedback;
        // A list of people may have one column of remarks; answers and reviews come with dates and scores.
        const bool isRegister = (named || coded) && which(ColumnIs::Score).empty() && texts <= 1 && isOneRowEach();
        if (isRegister && (texts == 0 || any("^(?:notes?|remarks?|comments?|bio|description)$")))
            return TableKind::People;
        if (texts == 0 && which(ColumnIs::Score).empty() && (named || coded))
            return TableKind::People;
        return TableKind::Feedback;
    }

    enum class Heading { Any, Question };
    /// The columns with one of a few answers each.
    std::vector<size_t> chosen(Heading heading) const
    {
        auto found = which(ColumnIs::Attribute);
        std::erase_if(found, [&](size_t i) {
            const bool isChosen = m_sketches[i].isChoice() || m_sketches[i].isMultipleChoice();
            return !isChosen || (heading == Heading::Question && !says(m_columns[i].heading, questionWords));
        });
        return found;
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

    /// A survey that was only clicked through speaks by what was chosen: where headings are questions those, else all.
    void requireAnswers(TableKind kind)
    {
        if (kind != TableKind::Feedback || !which(ColumnIs::Text).empty())
            return;
        auto answers = chosen(Heading::Question);
        if (answers.empty() && which(ColumnIs::Score).empty())
            answers = chosen(Heading::Any);
        for (const auto i : answers) {
            m_columns[i].is = ColumnIs::Answer;
            m_columns[i].reason = tr("chosen, and no column has words of its own");
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

    /// Attributes of one table have different names; industry, size and region are the account's where there is one.
    void nameAttributes()
    {
        const bool hasAccount = !which(ColumnIs::Account).empty();
        QSet<QString> taken;
        for (size_t i = 0; i < m_columns.size(); ++i) {
            if (!isAttribute(m_columns[i].is))
                continue;
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
    if (kind == TableKind::TaskResults || (!kind && looksLikeTasks(table)))
        return guessTaskTable(table);
    return Guessing(table).mapping(kind);
}

} // namespace core::import
