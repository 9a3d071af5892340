#include "core/claims/strength.h"

#include <algorithm>

namespace core {
namespace {

using People = QSet<Id<Participant>>;

/// Who took part in which face-to-face session, and which guide questions were asked there.
class Attendance {
public:
    explicit Attendance(const Stores& stores)
    {
        for (const auto& session : stores.sessions.sessions()) {
            m_lane[session.id] = laneOf(session.kind);
            m_study[session.id] = session.study;
            m_date[session.id] = session.heldOn;
        }
        for (const auto& speaker : stores.sessions.speakers())
            if (speaker.part == Part::Participant && speaker.participant && lane(speaker.session) == Lane::FaceToFace) {
                m_inSession[speaker.session].insert(speaker.participant);
                m_inStudy[m_study.value(speaker.session)].insert(speaker.participant);
            }
        stores.db.each("SELECT session_id, guide_item_id FROM session_item", {}, [&](const db::Row& row) {
            m_asked[row.id<GuideItem>(1)] += m_inSession.value(row.id<Session>(0));
        });
    }

    Lane lane(Id<Session> session) const { return m_lane.value(session, Lane::FaceToFace); }
    Id<Study> study(Id<Session> session) const { return m_study.value(session); }
    QDate date(const Passage& passage) const
    {
        QDate newest = m_date.value(passage.highlight.session);
        for (const auto& piece : passage.pieces)
            if (piece.saidOn.isValid())
                newest = piece.saidOn;
        return newest;
    }
    People askedItem(Id<GuideItem> item) const { return m_asked.value(item); }
    People inStudy(Id<Study> study) const { return m_inStudy.value(study); }

private:
    QHash<Id<Session>, Lane> m_lane;
    QHash<Id<Session>, Id<Study>> m_study;
    QHash<Id<Session>, QDate> m_date;
    QHash<Id<Session>, People> m_inSession;
    QHash<Id<Study>, People> m_inStudy;
    QHash<Id<GuideItem>, People> m_asked;
};

People askedAbout(const TraitStrength& trait, const Persona& persona, const Attendance& attendance)
{
    People asked;
    bool belongsToQuestion = false;
    QSet<Id<Study>> studies;
    for (const auto& passage : trait.passages) {
        studies.insert(attendance.study(passage.highlight.session));
        for (const auto& piece : passage.pieces)
            if (piece.guideItem) {
                belongsToQuestion = true;
                asked += attendance.askedItem(piece.guideItem);
            }
    }
    if (belongsToQuestion)
        return asked;
    if (persona.study)
        studies = {persona.study};
    for (const auto study : studies)
        asked += attendance.inStudy(study);
    return asked;
}

/// The trait's own columns; who is silent is seen once all of the persona's people are known.
void weigh(TraitStrength& trait, const Attendance& attendance)
{
    Strength& strength = trait.strength;
    People marketAgainst;
    for (size_t i = 0; i < trait.evidence.size(); ++i) {
        const auto& passage = trait.passages[i];
        const People people = peopleBehind({passage});
        const bool market = attendance.lane(passage.highlight.session) == Lane::Market;
        const bool supports = trait.evidence[i].supports;
        (market     ? (supports ? strength.market : marketAgainst)
         : supports ? strength.supporting
                    : strength.against) += people;
        strength.newest = std::max(strength.newest, attendance.date(passage));
    }
    strength.supporting -= strength.against;
    strength.market -= strength.supporting + strength.against + marketAgainst;
    strength.isAssumption = trait.evidence.empty();
}

std::vector<Passage> inOrderOf(const std::vector<Evidence>& evidence, const std::vector<Passage>& passages)
{
    std::vector<Passage> ordered;
    for (const auto& piece : evidence)
        ordered.push_back(*std::find_if(passages.begin(), passages.end(), [&](const Passage& passage) {
            return passage.highlight.id == piece.highlight;
        }));
    return ordered;
}

std::vector<Participant> sortedPeople(const Stores& stores, const People& wanted)
{
    std::vector<Participant> people;
    for (const auto& participant : stores.people.participants())
        if (wanted.contains(participant.id))
            people.push_back(participant);
    QHash<Id<Account>, QString> accounts; // by code; people without one come first
    for (const auto& account : stores.people.accounts())
        accounts[account.id] = account.code + u' ' + account.name;
    std::stable_sort(people.begin(), people.end(), [&](const Participant& a, const Participant& b) {
        return accounts.value(a.account) < accounts.value(b.account);
    });
    return people;
}

TraitStrength weighed(const Stores& stores, const Claim& claim, const Attendance& attendance)
{
    TraitStrength trait{.claim = claim, .evidence = stores.claims.evidenceOf(claim.id)};
    std::vector<Id<Highlight>> highlights;
    for (const auto& piece : trait.evidence)
        highlights.push_back(piece.highlight);
    trait.passages = inOrderOf(trait.evidence, stores.highlights.passages(highlights));
    weigh(trait, attendance);
    return trait;
}

} // namespace

PersonaStrength strengthOf(const Stores& stores, const Persona& persona)
{
    const Attendance attendance(stores);
    PersonaStrength result;
    People own;
    for (const auto& claim : stores.claims.ofPersona(persona.id)) {
        auto trait = weighed(stores, claim, attendance);
        own += trait.strength.supporting + trait.strength.against;
        result.traits.push_back(std::move(trait));
    }
    for (auto& trait : result.traits) {
        auto& strength = trait.strength;
        if (!strength.isAssumption)
            strength.silent = (askedAbout(trait, persona, attendance) & own) - strength.supporting - strength.against;
    }
    result.people = sortedPeople(stores, own);
    return result;
}

Strength strengthOf(const Stores& stores, const Claim& claim)
{
    const auto persona = claim.persona ? stores.personas.persona(claim.persona) : std::nullopt;
    if (persona)
        for (auto& trait : strengthOf(stores, *persona).traits)
            if (trait.claim.id == claim.id)
                return std::move(trait.strength);
    const Attendance attendance(stores);
    auto weighty = weighed(stores, claim, attendance);
    auto& strength = weighty.strength;
    if (!strength.isAssumption)
        strength.silent = askedAbout(weighty, {}, attendance) - strength.supporting - strength.against;
    return strength;
}

} // namespace core
