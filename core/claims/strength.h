#pragma once

#include "core/stores.h"

#include <QSet>

namespace core {

/// How strong one claim is: by people, face to face; the market lane stands beside it.
struct Strength {
    QSet<Id<Participant>> supporting; // face to face, and not also against
    QSet<Id<Participant>> against;    // face to face
    QSet<Id<Participant>> silent;     // asked, and neither for nor against
    QSet<Id<Participant>> market;     // for, in the market lane only
    int asked() const { return int(supporting.size() + against.size() + silent.size()); }
    QDate newest;             // of its evidence
    bool isAssumption = true; // no evidence at all
};

/// A trait with its evidence and what that comes to.
struct TraitStrength {
    Claim claim;
    std::vector<Evidence> evidence;
    std::vector<Passage> passages; // of the evidence, in its order
    Strength strength;
};

/// A persona's traits and its own people: those with face-to-face evidence on it, by account, then code.
struct PersonaStrength {
    std::vector<TraitStrength> traits;
    std::vector<Participant> people;
};

/// Weighs a persona's traits. Asked about a trait are those in whose sessions a guide question was asked to which some
/// of its evidence belongs; where none of it belongs to a question, everybody who took part in the study. Only the
/// persona's own people are looked at.
PersonaStrength strengthOf(const Stores& stores, const Persona& persona);

/// Weighs one claim: a trait among its persona's own people, any other among all who were asked.
Strength strengthOf(const Stores& stores, const Claim& claim);

/// Weighs many claims in one pass, each as strengthOf() does; in their order.
std::vector<Strength> strengthsOf(const Stores& stores, const std::vector<Claim>& claims);

/// Weighs a theme: who is behind its highlights, among all who were asked about it.
Strength strengthOf(const Stores& stores, const std::vector<Id<Highlight>>& theme);

/// Weighs many themes, each the passages that belong to it; in their order.
std::vector<Strength> strengthsOf(const Stores& stores, std::vector<std::vector<Passage>> themes);

} // namespace core
