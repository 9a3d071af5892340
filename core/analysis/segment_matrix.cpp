#include "core/analysis/segment_matrix.h"

#include "core/claims/attendance.h"

namespace core {
namespace {

using People = QSet<Id<Participant>>;

/// The places of all tags that a tag on a highlight speaks for: its own, and those of the tags above it.
QHash<Id<Tag>, std::vector<size_t>> placesOf(const std::vector<Tag>& tags, bool below)
{
    QHash<Id<Tag>, size_t> place;
    QHash<Id<Tag>, Id<Tag>> parents;
    for (size_t at = 0; at < tags.size(); ++at) {
        place[tags[at].id] = at;
        parents[tags[at].id] = tags[at].parent;
    }
    QHash<Id<Tag>, std::vector<size_t>> places;
    for (const auto& tag : tags)
        for (auto above = tag.id; above; above = below ? parents.value(above) : Id<Tag>())
            if (const auto found = place.constFind(above); found != place.constEnd())
                places[tag.id].push_back(*found);
    return places;
}

/// Calls `visit` with every highlight that carries a tag, and the tag's places.
template <class Visit> void eachTagged(const Stores& stores, const std::vector<Tag>& tags, bool below, Visit visit)
{
    const auto places = placesOf(tags, below);
    stores.db.each("SELECT highlight_id, tag_id FROM highlight_tag", {}, [&](const db::Row& row) {
        const auto found = places.constFind(row.id<Tag>(1));
        if (found != places.constEnd())
            visit(row.id<Highlight>(0), *found);
    });
}

/// What is known of a highlight without its words.
struct Spot {
    Id<Session> session;
    std::vector<Id<Participant>> people;
    std::vector<Id<GuideItem>> questions; // to which its entries belong
};

QHash<Id<Highlight>, Spot> spotsOf(const Stores& stores)
{
    QHash<Id<Highlight>, Spot> spots;
    stores.db.each("SELECT id, session_id FROM highlight", {},
                   [&](const db::Row& row) { spots[row.id<Highlight>(0)].session = row.id<Session>(1); });
    for (const auto& behind : stores.highlights.behind())
        spots[behind.highlight].people.push_back(behind.person);
    const auto take = [&](const db::Row& row) {
        spots[row.id<Highlight>(0)].questions.push_back(row.id<GuideItem>(1));
    };
    stores.db.each("SELECT h.id, e.guide_item_id FROM highlight h JOIN entry e ON e.id = h.begin_entry_id WHERE "
                   "h.begin_entry_id = h.end_entry_id AND e.guide_item_id IS NOT NULL",
                   {}, take);
    stores.db.each("SELECT DISTINCT h.id, e.guide_item_id FROM highlight h JOIN entry b ON b.id = h.begin_entry_id "
                   "JOIN entry z ON z.id = h.end_entry_id JOIN entry e ON e.session_id = h.session_id AND e.position "
                   "BETWEEN b.position AND z.position WHERE h.begin_entry_id <> h.end_entry_id AND e.guide_item_id IS "
                   "NOT NULL",
                   {}, take);
    return spots;
}

int shared(const People& one, const People& other)
{
    const bool isLess = one.size() < other.size();
    int count = 0;
    for (const auto person : isLess ? one : other)
        count += (isLess ? other : one).contains(person);
    return count;
}

} // namespace

std::vector<ThemeVoices> themeVoices(const Stores& stores, const std::vector<Tag>& tags, bool below)
{
    const Attendance attendance(stores);
    const auto spots = spotsOf(stores);
    std::vector<ThemeVoices> voices(tags.size());
    std::vector<QSet<Id<GuideItem>>> questions(tags.size());
    std::vector<QSet<Id<Study>>> studies(tags.size());
    eachTagged(stores, tags, below, [&](Id<Highlight> highlight, const std::vector<size_t>& places) {
        const auto spot = spots.constFind(highlight);
        const bool market = attendance.lane(spot->session) == Lane::Market;
        for (const auto at : places) {
            studies[at].insert(attendance.study(spot->session));
            for (const auto person : spot->people)
                (market ? voices[at].market : voices[at].heard).insert(person);
            for (const auto question : spot->questions)
                if (!market)
                    questions[at].insert(question);
        }
    });
    for (size_t at = 0; at < tags.size(); ++at) {
        voices[at].market -= voices[at].heard;
        voices[at].asked = attendance.asked(questions[at], studies[at]) + voices[at].heard;
    }
    return voices;
}

SegmentMatrix segmentMatrix(const Stores& stores, bool below)
{
    SegmentMatrix matrix{.segments = stores.segments.segments()};
    matrix.members = membersOf(stores, matrix.segments);
    const auto codebook = stores.tags.tags();
    const auto voices = themeVoices(stores, codebook, below);
    const auto archived = archivedTags(codebook);
    for (const auto& tag : codebook)
        if (!archived.contains(tag.id))
            matrix.tags.push_back(tag);
    const People talkedTo = Attendance(stores).inAnyStudy();
    for (const auto& members : matrix.members) {
        const People people = members.people();
        matrix.talkedTo.push_back(shared(people, talkedTo));
        for (size_t at = 0; at < codebook.size(); ++at)
            if (!archived.contains(codebook[at].id))
                matrix.cells.push_back({shareOf(shared(people, voices[at].heard), shared(people, voices[at].asked)),
                                        shared(people, voices[at].market)});
    }
    return matrix;
}

std::vector<Id<Highlight>> highlightsOf(const Stores& stores, const QSet<Id<Participant>>& people, Id<Tag> tag,
                                        bool below)
{
    const auto carrying = stores.highlights.carrying({.with = {tag}, .below = below}, stores.tags.tags());
    std::vector<Id<Highlight>> theirs;
    for (const auto& behind : stores.highlights.behind(carrying))
        if (people.contains(behind.person) && (theirs.empty() || theirs.back() != behind.highlight))
            theirs.push_back(behind.highlight);
    std::vector<Id<Highlight>> ordered;
    for (const auto& spot : stores.highlights.spots(theirs))
        ordered.push_back(spot.highlight);
    return ordered;
}

} // namespace core
