#include "core/analysis/trait_suggestions.h"

#include <algorithm>
#include <tuple>

namespace core {

std::vector<TraitSuggestion> traitSuggestions(const Stores& stores, const QSet<Id<Participant>>& people)
{
    struct Found {
        QSet<Id<Participant>> people;
        std::vector<Id<Highlight>> highlights;
    };
    QHash<Id<Tag>, Found> found;
    for (const auto& passage : stores.highlights.passages()) {
        const auto behind = peopleBehind({passage}) & people;
        if (behind.isEmpty())
            continue;
        for (const auto tag : passage.highlight.tags) {
            found[tag].people.unite(behind);
            found[tag].highlights.push_back(passage.highlight.id);
        }
    }
    const auto archived = archivedTags(stores.tags.tags());
    const auto paths = stores.tags.paths();
    std::vector<TraitSuggestion> suggestions;
    for (auto tag = found.begin(); tag != found.end(); ++tag)
        if (!archived.contains(tag.key()))
            suggestions.push_back({tag.key(), paths[tag.key()], int(tag->people.size()), std::move(tag->highlights)});
    std::ranges::sort(suggestions, [](const auto& a, const auto& b) {
        return std::tuple(-a.people, a.path.toCaseFolded()) < std::tuple(-b.people, b.path.toCaseFolded());
    });
    return suggestions;
}

} // namespace core
