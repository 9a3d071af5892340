#include "ui/segments/shown_segments.h"

#include "ui/claims/claim_words.h"

#include "core/claims/strength.h"

#include <algorithm>

namespace ui {

QString ShownSegments::sign(size_t segment)
{
    constexpr size_t letters = 26;
    return segment < letters ? QString(QChar(ushort('A' + segment))) : QString::number(segment + 1);
}

paint::People ShownSegments::behindScore(size_t segment, size_t criterion) const
{
    const auto& score = ranking.segments[segment].scores[criterion];
    return score ? behind.value(score->claim) : paint::People();
}

std::vector<size_t> ShownSegments::themes() const
{
    std::vector<std::pair<int, size_t>> heard;
    for (size_t tag = 0; tag < matrix.tags.size(); ++tag) {
        int people = 0;
        for (size_t segment = 0; segment < matrix.segments.size(); ++segment)
            people += matrix.at(segment, tag).share.count + matrix.at(segment, tag).market;
        if (!matrix.tags[tag].parent && people > 0)
            heard.push_back({people, tag});
    }
    std::ranges::stable_sort(heard, std::greater(), &std::pair<int, size_t>::first);
    std::vector<size_t> themes;
    for (const auto& [people, tag] : heard)
        themes.push_back(tag);
    return themes;
}

namespace {

std::vector<std::vector<Characteristic>> readCharacteristics(const core::Stores& stores,
                                                             const std::vector<core::Segment>& segments)
{
    std::vector<std::vector<Characteristic>> all;
    for (const auto& segment : segments) {
        const auto claims = stores.claims.ofSegment(segment.id);
        const auto strengths = core::strengthsOf(stores, claims);
        std::vector<Characteristic> own;
        for (size_t at = 0; at < claims.size(); ++at)
            own.push_back({claims[at], peopleOf(strengths[at]), strengths[at].newest, strengths[at].isAssumption});
        all.push_back(std::move(own));
    }
    return all;
}

} // namespace

ShownSegments readSegments(const core::Stores& stores)
{
    ShownSegments shown;
    shown.ranking = core::rankingOf(stores);
    shown.matrix = core::segmentMatrix(stores);
    shown.overlap = core::overlapOf(stores, shown.matrix.members);
    shown.sample = core::sampleOf(stores);
    shown.people = stores.people.participants();
    shown.scores = stores.claims.scores();
    const auto strengths = core::strengthsOf(stores, shown.scores);
    for (size_t at = 0; at < strengths.size(); ++at)
        shown.behind.insert(shown.scores[at].id,
                            {int(strengths[at].supporting.size()), int(strengths[at].market.size()),
                             int(strengths[at].against.size()), 0});
    shown.characteristics = readCharacteristics(stores, shown.matrix.segments);
    shown.known = core::search::vocabularyOf(stores);
    return shown;
}

} // namespace ui
