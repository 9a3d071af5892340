#include "core/search/tag_matches.h"

#include "core/search/words.h"

#include <QSet>

#include <set>

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

TaggingPreview previewTagging(const Stores& stores, const std::vector<Hit>& hits, Id<Tag> tag)
{
    std::set<std::pair<Id<Entry>, TextRange>> known;
    stores.db.each(
        "SELECT h.begin_entry_id, h.begin_offset, h.end_offset FROM highlight_tag g JOIN highlight h ON h.id = "
        "g.highlight_id WHERE g.tag_id = ? AND h.begin_entry_id = h.end_entry_id",
        {tag.value}, [&](const db::Row& row) {
            known.insert({row.id<Entry>(0), {int(row.integer(1)), int(row.integer(2))}});
        });
    TaggingPreview preview;
    QSet<Id<Participant>> people;
    for (const auto& hit : hits) {
        for (const auto& match : matchesOf({hit})) {
            ++preview.entries;
            preview.passages += qint64(match.ranges.size());
            for (const auto range : match.ranges)
                preview.tagged += qint64(known.count({match.entry, range}));
        }
        if (hit.person)
            people += hit.person;
    }
    preview.people = people.size();
    return preview;
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
