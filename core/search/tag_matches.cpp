#include "core/search/tag_matches.h"

#include "core/search/words.h"

namespace core {
namespace {

bool tagRange(Stores& stores, const Entry& entry, TextRange range, Id<Tag> tag)
{
    if (const auto known = stores.highlights.at(entry.id, range))
        return stores.highlights.addTag(*known, tag);
    stores.highlights.add({.session = entry.session,
                           .begin = entry.id,
                           .beginOffset = range.begin,
                           .end = entry.id,
                           .endOffset = range.end,
                           .tags = {tag}});
    return true;
}

} // namespace

int tagMatches(Stores& stores, const std::vector<Match>& matches, const QString& tagPath)
{
    int tagged = 0;
    const auto tag = matches.empty() ? Id<Tag>() : stores.tags.ensure(tagPath);
    for (const auto& match : matches) {
        const auto entry = stores.sessions.entry(match.entry).value();
        for (const auto range : match.ranges)
            tagged += tagRange(stores, entry, range, tag) ? 1 : 0;
    }
    return tagged;
}

std::vector<Match> placesOf(const Stores& stores, const QString& words, Id<Session> session)
{
    if (!session)
        return Search(stores.db).matches({search::Node{search::Term{words}}});
    const search::Needle needle(words);
    std::vector<Match> places;
    for (const auto& entry : stores.sessions.entries(session))
        if (auto ranges = needle.find(entry.text, search::wordsOf(entry.text)); !ranges.empty())
            places.push_back({entry.id, std::move(ranges)});
    return places;
}

} // namespace core
