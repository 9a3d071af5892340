#include "core/erasure/name_finder.h"

#include "core/search/words.h"

#include <algorithm>

namespace core::erasure {

NameFinder::NameFinder(QStringList names) : m_names(std::move(names))
{
    for (int name = 0; name < m_names.size(); ++name) {
        const search::Needle needle(m_names[name]);
        if (needle.isSubstring()) {
            if (!needle.text().trimmed().isEmpty())
                m_withoutWords.push_back(name);
        } else {
            m_byFirstWord[needle.words().front()].push_back({needle.words(), name});
        }
    }
    for (auto& alike : m_byFirstWord)
        std::stable_sort(alike.begin(), alike.end(),
                         [](const Words& a, const Words& b) { return a.folded.size() > b.folded.size(); });
}

std::vector<Found> NameFinder::find(const QString& text) const
{
    const auto words = search::wordsOf(text);
    std::vector<Found> found;
    for (size_t at = 0; at < words.size(); ++at) {
        const auto alike = m_byFirstWord.constFind(words[at].folded);
        if (alike == m_byFirstWord.constEnd())
            continue;
        for (const auto& [folded, name] : *alike) {
            const bool here = at + folded.size() <= words.size() &&
                              std::equal(folded.begin(), folded.end(), words.begin() + qptrdiff(at),
                                         [](const QString& word, const auto& other) { return word == other.folded; });
            if (!here)
                continue;
            found.push_back({{words[at].range.begin, words[at + folded.size() - 1].range.end}, name});
            at += folded.size() - 1;
            break;
        }
    }
    for (const int name : m_withoutWords)
        for (const auto range : search::Needle(m_names[name]).find(text, words))
            if (std::none_of(found.begin(), found.end(), [&](const Found& f) { return f.range.overlaps(range); }))
                found.push_back({range, name});
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.range.begin < b.range.begin; });
    return found;
}

} // namespace core::erasure
