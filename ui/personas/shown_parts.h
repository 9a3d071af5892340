#pragma once

#include "core/stores.h"

#include <QHash>
#include <QSet>

namespace ui {

/// What a sheet has beside its facts and traits: scales, and for an enterprise its accounts and buying roles.
struct ShownParts {
    QString segment; // that it stands for
    std::vector<core::Account> accounts;
    std::vector<core::PersonaFact> proposed; // by what is known of the accounts, without those that stand there
    std::vector<core::BuyingRole> roles;     // of an enterprise: all parts; those that nobody wrote have no id
    std::vector<core::PersonaScale> scales;
    QSet<core::Id<core::Participant>> inSegment; // those in that segment, as far as they are known
    std::vector<core::Participant>
        people; // who can stand on a scale: those behind it, in its segment, or there already
    QHash<core::Id<core::Participant>, QString> codes;
    QHash<core::Id<core::Persona>, QString> personas;
    QHash<core::Id<core::Attribute>, QString> attributes;

    /// `behind`: the people who stand behind its traits. `inSegment`: those in its segment; a rule takes its time to
    /// find them, so they are read apart.
    static ShownParts read(const core::Stores& stores, const core::Persona& persona,
                           const std::vector<core::Participant>& behind,
                           const QSet<core::Id<core::Participant>>& inSegment);
};

/// At how many of the accounts somebody was heard who plays the part.
int heardAt(const ShownParts& parts, const core::BuyingRole& role);
/// Who plays the part at an account; null: it is not known whether anybody does.
const core::BuyingRole::Place* placeAt(const core::BuyingRole& role, core::Id<core::Account> account);

} // namespace ui
