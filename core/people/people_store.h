#pragma once

#include "core/db/store.h"
#include "core/people/consent.h"
#include "core/people/people.h"

namespace core {

/// Participants, accounts and what they allowed.
class PeopleStore : public Store {
public:
    using Store::Store;

    std::vector<Participant> participants() const; // by code
    std::optional<Participant> participant(Id<Participant> id) const;
    std::optional<Participant> byCode(const QString& code) const; // without regard to case
    std::optional<Participant> byName(const QString& name) const; // without regard to case
    std::vector<Account> accounts() const;
    std::optional<Account> account(Id<Account> id) const;

    /// The first code of the form P01, P02 … that nobody has.
    QString freeCode() const;

    Id<Participant> add(const Participant& participant);
    Id<Account> add(const Account& account);
    void update(const Participant& participant);

    /// All that was recorded about consent; of several rows for a scope the last one holds (see consentOn).
    std::vector<Consent> consents() const;
    void record(const Consent& consent);

private:
    std::vector<Participant> where(const std::string& condition, const db::Values& values) const;
};

} // namespace core
