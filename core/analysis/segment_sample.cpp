#include "core/analysis/segment_sample.h"

namespace core {

std::vector<SegmentSample> sampleOf(const Stores& stores, Id<Study> study)
{
    QHash<Id<Session>, Lane> lanes; // of the sessions that were held
    for (const auto& session : stores.sessions.sessions())
        if (!session.planned && (!study || session.study == study))
            lanes.insert(session.id, laneOf(session.kind));
    QSet<Id<Participant>> faceToFace, market;
    for (const auto& speaker : stores.sessions.speakers())
        if (const auto lane = lanes.constFind(speaker.session);
            lane != lanes.constEnd() && speaker.part == Part::Participant)
            (*lane == Lane::FaceToFace ? faceToFace : market).insert(speaker.participant);
    QHash<Id<Segment>, int> targets;
    for (const auto& target : stores.segments.targets(study))
        targets.insert(target.segment, target.people);

    const auto segments = stores.segments.segments();
    const auto members = membersOf(stores, segments);
    const auto everybody = stores.people.participants();
    std::vector<SegmentSample> samples;
    for (size_t at = 0; at < segments.size(); ++at) {
        samples.push_back({.segment = segments[at]});
        auto& sample = samples.back();
        if (const auto target = targets.constFind(segments[at].id); target != targets.constEnd())
            sample.target = *target;
        const auto people = members[at].people();
        for (const auto& person : everybody)
            if (people.contains(person.id))
                (faceToFace.contains(person.id) ? sample.faceToFace
                 : market.contains(person.id)   ? sample.market
                                                : sample.notYet)
                    .push_back(person);
    }
    return samples;
}

} // namespace core
