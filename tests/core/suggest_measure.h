#pragma once

#include "core/boards/suggest.h"
#include "core/import/delimited_text.h"

#include <QFile>
#include <QMap>

#include <cmath>
#include <map>
#include <random>

/// How near suggested groups come to those that people made, and to plain k-means beside them.
namespace measure {

/// Texts that people put under one theme each. The id of a text is its place in the list.
struct Coded {
    std::vector<core::boards::SuggestText> texts;
    std::vector<int> themes;
};

/// A theme or a group for every text, by its place.
using Parts = std::vector<int>;

struct Agreement {
    double rand = 0;    // adjusted for chance: 0 is chance, 1 the same (Hubert and Arabie 1985)
    double measure = 0; // V: harmonic mean of homogeneity and completeness (Rosenberg and Hirschberg 2007)
};

inline std::vector<QStringList> rowsOf(const QString& path, QChar delimiter)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    core::import::DelimitedText reader(text, delimiter, u'"');
    std::vector<QStringList> rows;
    for (QStringList cells; reader.next(cells);)
        if (cells.size() > 1)
            rows.push_back(cells);
    return rows;
}

/// Numbers the themes in the order in which they come; texts without words or theme are left out.
class CodedBuilder {
public:
    void add(const QString& text, const QString& theme)
    {
        if (text.trimmed().isEmpty() || theme.isEmpty())
            return;
        if (!m_numbers.contains(theme))
            m_numbers.insert(theme, int(m_numbers.size()));
        m_coded.texts.push_back({qint64(m_coded.texts.size()), text, 0});
        m_coded.themes.push_back(m_numbers[theme]);
    }
    Coded coded() const { return m_coded; }

private:
    QMap<QString, int> m_numbers;
    Coded m_coded;
};

/// A question of the survey of 2015: where its answers stand in the export, and its themes in the file beside it.
struct Question {
    QString themes; // the file
    int themeColumn;
    int firstColumn;
    int lastColumn;
};

inline std::vector<Question> questions()
{
    return {{QStringLiteral("hinderances_themes.csv"), 1, 4, 4},
            {QStringLiteral("integrations_themes.csv"), 1, 6, 8},
            {QStringLiteral("workflow_needs_not_addressed_themes.csv"), 1, 14, 16},
            {QStringLiteral("pleasant_aspects_themes.csv"), 1, 17, 19},
            {QStringLiteral("difficult_aspects_themes.csv"), 1, 20, 22},
            {QStringLiteral("features_changes_themes.csv"), 1, 23, 25},
            {QStringLiteral("first_experience_enhancements_themes.csv"), 1, 26, 28},
            {QStringLiteral("roles.csv"), 3, 31, 31}};
}

/// The answers to a question that were given exactly one theme.
inline Coded answersTo(const Question& question, const QString& folder)
{
    const auto answers = rowsOf(folder + QStringLiteral("/20160115235816-SurveyExport.csv"), u',');
    CodedBuilder builder;
    for (const auto& row : rowsOf(folder + u'/' + question.themes, u';')) {
        const auto at = size_t(row[0].toInt()) + 1; // below the headings
        if (row[0].isEmpty() || at >= answers.size() || row.value(question.themeColumn).contains(u','))
            continue;
        QStringList cells;
        for (int i = question.firstColumn; i <= question.lastColumn; ++i)
            cells += answers[at].value(i);
        builder.add(cells.join(u'\n'), row.value(question.themeColumn));
    }
    return builder.coded();
}

/// The highlights of the usability study that have exactly one tag.
inline Coded taggedHighlights(const QString& path)
{
    const auto rows = rowsOf(path, u',');
    QMap<QString, int> tags;
    for (const auto& row : rows)
        ++tags[row[0]];
    CodedBuilder builder;
    for (size_t i = 1; i < rows.size(); ++i)
        if (tags[rows[i][0]] == 1)
            builder.add(rows[i].value(3), rows[i].value(2));
    return builder.coded();
}

/// Reviews by the class of what was bought: parted by a shop, not by research.
inline Coded reviews(const QString& path)
{
    const auto rows = rowsOf(path, u',');
    CodedBuilder builder;
    for (size_t i = 1; i < rows.size(); ++i)
        builder.add(rows[i].value(3) + u'\n' + rows[i].value(4), rows[i].value(10));
    return builder.coded();
}

/// The group of each text; one in no group is alone.
inline Parts partsOf(const std::vector<core::boards::SuggestedGroup>& groups, size_t texts)
{
    Parts parts(texts);
    for (size_t i = 0; i < texts; ++i)
        parts[i] = int(groups.size() + i);
    for (size_t group = 0; group < groups.size(); ++group)
        for (const qint64 card : groups[group].cards)
            parts[size_t(card)] = int(group);
    return parts;
}

inline Agreement agreement(const Parts& people, const Parts& groups)
{
    std::map<int, double> byPeople;
    std::map<int, double> byGroup;
    std::map<std::pair<int, int>, double> both;
    for (size_t i = 0; i < people.size(); ++i) {
        ++byPeople[people[i]];
        ++byGroup[groups[i]];
        ++both[{people[i], groups[i]}];
    }
    const double all = double(people.size());
    const auto sums = [all](const auto& counts) {
        double pairs = 0;
        double entropy = 0;
        for (const auto& [key, count] : counts) {
            pairs += count * (count - 1) / 2;
            entropy -= count / all * std::log(count / all);
        }
        return std::pair(pairs, entropy);
    };
    const auto [peoplePairs, peopleEntropy] = sums(byPeople);
    const auto [groupPairs, groupEntropy] = sums(byGroup);
    const auto [bothPairs, bothEntropy] = sums(both);
    const double chance = peoplePairs * groupPairs / (all * (all - 1) / 2);
    const double most = (peoplePairs + groupPairs) / 2;
    const double mutual = peopleEntropy + groupEntropy - bothEntropy;
    return {most > chance ? (bothPairs - chance) / (most - chance) : 1,
            peopleEntropy + groupEntropy > 0 ? 2 * mutual / (peopleEntropy + groupEntropy) : 1};
}

using Row = std::map<int, double>;

/// TF-IDF over stems without stop words: each row of length 1.
inline std::vector<Row> plainRows(const Coded& coded)
{
    QMap<QString, int> numbers;
    std::vector<Row> rows;
    std::map<int, double> texts;
    for (const auto& text : coded.texts) {
        Row row;
        for (const auto& word : core::boards::wordsOf(text.text, core::boards::Language::English)) {
            if (!numbers.contains(word.stem))
                numbers.insert(word.stem, int(numbers.size()));
            ++row[numbers[word.stem]];
        }
        for (const auto& [term, count] : row)
            ++texts[term];
        rows.push_back(row);
    }
    for (auto& row : rows) {
        double squares = 0;
        for (auto& [term, weight] : row) {
            weight *= 1 + std::log((1.0 + double(rows.size())) / (1 + texts[term]));
            squares += weight * weight;
        }
        for (auto& [term, weight] : row)
            weight /= std::sqrt(squares);
    }
    return rows;
}

/// Middles of k-means, and the squared distance of a row to each.
class Middles {
public:
    void add(const Row& row) { set(m_middles.emplace_back(), row, 1); }
    void forget() { std::fill(m_middles.begin(), m_middles.end(), Middle{}); }
    void move(size_t at, const Row& row, double share) { set(m_middles[at], row, share); }
    size_t count() const { return m_middles.size(); }
    double distance(size_t at, const Row& row) const
    {
        double shared = 0;
        for (const auto& [term, weight] : row)
            if (size_t(term) < m_middles[at].values.size())
                shared += weight * m_middles[at].values[size_t(term)];
        return 1 + m_middles[at].squares - 2 * shared;
    }
    size_t nearest(const Row& row) const
    {
        size_t best = 0;
        for (size_t i = 1; i < count(); ++i)
            if (distance(i, row) < distance(best, row))
                best = i;
        return best;
    }

private:
    struct Middle {
        std::vector<double> values;
        double squares = 0;
    };
    void set(Middle& middle, const Row& row, double share)
    {
        for (const auto& [term, weight] : row) {
            middle.values.resize(std::max(middle.values.size(), size_t(term) + 1));
            double& value = middle.values[size_t(term)];
            middle.squares -= value * value;
            value += weight * share;
            middle.squares += value * value;
        }
    }
    std::vector<Middle> m_middles;
};

/// Plain k-means, begun as k-means++ does (Arthur and Vassilvitskii 2007).
inline Parts kMeans(const std::vector<Row>& rows, size_t count, unsigned start)
{
    std::mt19937 random(start);
    Middles middles;
    middles.add(rows[random() % rows.size()]);
    while (middles.count() < count) {
        std::vector<double> reach{0};
        for (const auto& row : rows)
            reach.push_back(reach.back() + std::max(0.0, middles.distance(middles.nearest(row), row)));
        const double at = reach.back() * double(random()) / double(std::mt19937::max());
        const auto chosen = size_t(std::upper_bound(reach.begin() + 1, reach.end() - 1, at) - reach.begin() - 1);
        middles.add(rows[chosen]);
    }
    Parts parts(rows.size(), -1);
    for (int round = 0; round < 30; ++round) {
        const Parts before = parts;
        std::vector<int> sizes(count, 0);
        for (size_t i = 0; i < rows.size(); ++i)
            ++sizes[size_t(parts[i] = int(middles.nearest(rows[i])))];
        if (parts == before)
            break;
        middles.forget();
        for (size_t i = 0; i < rows.size(); ++i)
            middles.move(size_t(parts[i]), rows[i], 1.0 / sizes[size_t(parts[i])]);
    }
    return parts;
}

/// The mean of `starts` runs of k-means, all with as many groups.
inline Agreement plain(const Coded& coded, size_t count, unsigned starts)
{
    const auto rows = plainRows(coded);
    Agreement mean;
    for (unsigned start = 1; start <= starts; ++start) {
        const auto one = agreement(coded.themes, kMeans(rows, count, start));
        mean.rand += one.rand / starts;
        mean.measure += one.measure / starts;
    }
    return mean;
}

} // namespace measure
