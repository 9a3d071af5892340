#include "core/boards/suggest_terms.h"

#include <algorithm>
#include <cmath>

namespace core::boards {
namespace {

constexpr double letterShare = 0.15; // of a text's weight; tried from 0 to 0.4, and flat between 0.1 and 0.2
constexpr int fewestLetters = 3;
constexpr int mostLetters = 5;

int numberOf(QHash<QString, int>& numbers, const QString& name)
{
    const auto found = numbers.constFind(name);
    return found != numbers.constEnd() ? *found : *numbers.insert(name, int(numbers.size()));
}

/// How often each term stands in a text, by term.
TermRow countsOf(std::vector<int> terms)
{
    std::sort(terms.begin(), terms.end());
    TermRow row;
    for (const int term : terms) {
        if (row.empty() || row.back().term != term)
            row.push_back({term, 0});
        ++row.back().weight;
    }
    return row;
}

void scale(TermRow& row, double length)
{
    double squares = 0;
    for (const auto& [term, weight] : row)
        squares += weight * weight;
    for (auto& entry : row)
        entry.weight *= length / std::sqrt(squares);
}

std::vector<int> textsByTerm(const std::vector<TermRow>& rows, int termCount)
{
    std::vector<int> texts(size_t(termCount), 0);
    for (const auto& row : rows)
        for (const auto& entry : row)
            ++texts[size_t(entry.term)];
    return texts;
}

/// Counts become weights: sublinear in the text, less for what many texts have, of length `length`.
void weighTerms(std::vector<TermRow>& rows, const std::vector<int>& texts, double length)
{
    const double all = 1.0 + double(rows.size());
    for (auto& row : rows) {
        std::erase_if(row, [&](const TermWeight& entry) { return texts[size_t(entry.term)] < 2; });
        for (auto& entry : row)
            entry.weight = (1 + std::log(entry.weight)) * (1 + std::log(all / (1 + texts[size_t(entry.term)])));
        scale(row, length);
    }
}

} // namespace

Terms::Terms(const QStringList& texts, Progress& progress)
{
    read(texts, progress);
    weigh();
    m_stems = {};
    m_forms = {};
    m_letters = {};
    m_lettersOf = {};
}

void Terms::read(const QStringList& texts, Progress& progress)
{
    const auto usual = languageOf(texts);
    m_mentions.reserve(size_t(texts.size()));
    for (const auto& text : texts) {
        progress.throwIfCancelled();
        progress.report(qint64(m_mentions.size()), 2 * texts.size());
        auto& mentions = m_mentions.emplace_back();
        for (const auto& word : wordsOf(text, usual)) {
            mentions.push_back({stemOf(word.stem), numberOf(m_forms, word.written)});
            if (size_t(mentions.back().written) == m_written.size())
                m_written.push_back(word.written);
        }
    }
    m_stemCount = int(m_stems.size());
    m_letterCount = int(m_letters.size());
}

int Terms::stemOf(const QString& stem)
{
    const int number = numberOf(m_stems, stem);
    if (size_t(number) < m_lettersOf.size())
        return number;
    auto& letters = m_lettersOf.emplace_back();
    const QString bounded = u' ' + stem;
    for (int size = fewestLetters; size <= mostLetters; ++size)
        for (int i = 0; i + size <= bounded.size(); ++i)
            letters.push_back(numberOf(m_letters, bounded.mid(i, size)));
    return number;
}

void Terms::weigh()
{
    std::vector<TermRow> letterRows;
    for (const auto& mentions : m_mentions) {
        std::vector<int> stems;
        std::vector<int> letters;
        for (const auto& mention : mentions) {
            stems.push_back(mention.stem);
            const auto& more = m_lettersOf[size_t(mention.stem)];
            letters.insert(letters.end(), more.begin(), more.end());
        }
        m_rows.push_back(countsOf(std::move(stems)));
        letterRows.push_back(countsOf(std::move(letters)));
    }
    m_textsWith = textsByTerm(m_rows, m_stemCount);
    weighTerms(m_rows, m_textsWith, std::sqrt(1 - letterShare));
    weighTerms(letterRows, textsByTerm(letterRows, m_letterCount), std::sqrt(letterShare));
    for (size_t i = 0; i < m_rows.size(); ++i) {
        for (const auto& [letter, weight] : letterRows[i])
            m_rows[i].push_back({m_stemCount + letter, weight});
        scale(m_rows[i], 1);
    }
}

} // namespace core::boards
