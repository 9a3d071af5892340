#include "core/claims/strength.h"

#include "core/claims/attendance.h"

#include <algorithm>

namespace core {
namespace {

using People = QSet<Id<Participant>>;

QDate dateOf(const Passage& passage, const Attendance& attendance)
{
    QDate newest = attendance.date(passage.highlight.session);
    for (const auto& piece : passage.pieces)
        if (piece.saidOn.isValid())
            newest = piece.saidOn;
    return newest;
}

/// `study`: the one that the claim belongs to, if any.
People askedAbout(const TraitStrength& trait, Id<Study> study, const Attendance& attendance)
{
    QSet<Id<GuideItem>> questions;
    QSet<Id<Study>> studies;
    for (const auto& passage : trait.passages) {
        studies.insert(attendance.study(passage.highlight.session));
        for (const auto& piece : passage.pieces)
            // A survey asks too, but nobody face to face, whom alone this counts.
            if (piece.guideItem && attendance.lane(passage.highlight.session) == Lane::FaceToFace)
                questions.insert(piece.guideItem);
    }
    return attendance.asked(questions, study ? QSet{study} : studies);
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
        strength.newest = std::max(strength.newest, dateOf(passage, attendance));
    }
    strength.supporting -= strength.against;
    strength.market -= strength.supporting + strength.against + marketAgainst;
    strength.isAssumption = trait.evidence.empty();
}

/// Claims with their evidence and its words, all read at once; not weighed yet.
std::vector<TraitStrength> withEvidence(const Stores& stores, const std::vector<Claim>& claims)
{
    std::vector<TraitStrength> traits;
    std::vector<Id<Claim>> ids;
    QHash<Id<Claim>, size_t> places;
    for (const auto& claim : claims) {
        places.insert(claim.id, traits.size());
        ids.push_back(claim.id);
        traits.push_back({.claim = claim});
    }
    const auto evidence = stores.claims.evidenceOf(ids);
    std::vector<Id<Highlight>> highlights;
    for (const auto& piece : evidence)
        highlights.push_back(piece.highlight);
    QHash<Id<Highlight>, Passage> passages;
    for (const auto& passage : stores.highlights.passages(highlights))
        passages.insert(passage.highlight.id, passage);
    for (const auto& piece : evidence) {
        auto& trait = traits[places.value(piece.claim)];
        trait.evidence.push_back(piece);
        trait.passages.push_back(passages.value(piece.highlight));
    }
    return traits;
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

/// Weighs claims that belong to no persona, among everybody who was asked.
std::vector<Strength> weighedAmongAll(const Stores& stores, const std::vector<Claim>& claims,
                                      const Attendance& attendance)
{
    std::vector<Strength> strengths;
    for (auto& trait : withEvidence(stores, claims)) {
        weigh(trait, attendance);
        trait.strength.silent =
            askedAbout(trait, trait.claim.study, attendance) - trait.strength.supporting - trait.strength.against;
        strengths.push_back(std::move(trait.strength));
    }
    return strengths;
}

PersonaStrength weighedPersona(const Stores& stores, const Persona& persona, const Attendance& attendance)
{
    PersonaStrength result;
    People own;
    result.traits = withEvidence(stores, stores.claims.ofPersona(persona.id));
    for (auto& trait : result.traits) {
        weigh(trait, attendance);
        own += trait.strength.supporting + trait.strength.against;
    }
    for (auto& trait : result.traits) {
        auto& strength = trait.strength;
        if (!strength.isAssumption)
            strength.silent =
                (askedAbout(trait, persona.study, attendance) & own) - strength.supporting - strength.against;
    }
    result.people = sortedPeople(stores, own);
    return result;
}

} // namespace

PersonaStrength strengthOf(const Stores& stores, const Persona& persona)
{
    return weighedPersona(stores, persona, Attendance(stores));
}

Strength strengthOf(const Stores& stores, const Claim& claim)
{
    return strengthsOf(stores, {claim}).front();
}

std::vector<Strength> strengthsOf(const Stores& stores, const std::vector<Claim>& claims)
{
    const Attendance attendance(stores);
    std::vector<Strength> strengths(claims.size());
    QHash<Id<Persona>, QHash<Id<Claim>, Strength>> personas;
    std::vector<Claim> others;
    std::vector<size_t> places; // of the others
    for (size_t at = 0; at < claims.size(); ++at) {
        const auto persona = claims[at].persona;
        if (!persona) {
            others.push_back(claims[at]);
            places.push_back(at);
            continue;
        }
        if (!personas.contains(persona))
            for (const auto& trait :
                 weighedPersona(stores, stores.personas.persona(persona).value(), attendance).traits)
                personas[persona].insert(trait.claim.id, trait.strength);
        strengths[at] = personas.value(persona).value(claims[at].id);
    }
    auto weighed = weighedAmongAll(stores, others, attendance);
    for (size_t at = 0; at < places.size(); ++at)
        strengths[places[at]] = std::move(weighed[at]);
    return strengths;
}

Strength strengthOf(const Stores& stores, const std::vector<Id<Highlight>>& theme)
{
    return std::move(strengthsOf(stores, {stores.highlights.passages(theme)}).front());
}

std::vector<Strength> strengthsOf(const Stores& stores, std::vector<std::vector<Passage>> themes)
{
    const Attendance attendance(stores);
    std::vector<Strength> strengths;
    for (auto& theme : themes) {
        TraitStrength whole{.passages = std::move(theme)};
        whole.evidence.resize(whole.passages.size());
        weigh(whole, attendance);
        if (!whole.strength.isAssumption)
            whole.strength.silent =
                askedAbout(whole, {}, attendance) - whole.strength.supporting - whole.strength.against;
        strengths.push_back(std::move(whole.strength));
    }
    return strengths;
}

} // namespace core
