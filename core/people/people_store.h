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
    QStringList roles() const;                                    // that people have, each once, in no order
    std::vector<Account> accounts() const;                        // by code, then name
    std::optional<Account> account(Id<Account> id) const;

    /// The first code of the form P01, P02 … that nobody has.
    QString freeCode() const;

    // A code is given once, without regard to case: add() and update() of participants throw Failure(Refused) for one
    // that another participant has, and Failure(BadInput) for an empty one; those of accounts likewise for names that
    // are empty.

    Id<Participant> add(const Participant& participant);
    /// Many at once; the codes are looked at once for all of them.
    std::vector<Id<Participant>> add(const std::vector<Participant>& participants);
    Id<Account> add(const Account& account);
    void update(const Participant& participant);
    void update(const Account& account);

    // Taking away and merging (people_edits.cpp)

    /// What they said stays, and counts for nobody. Throws Failure(Refused) where they refuse, and there are words of
    /// theirs that nothing would then hold back.
    void remove(Id<Participant> participant, QDate today = QDate::currentDate());
    /// Its people stay, without an account.
    void remove(Id<Account> account);
    /// Gives `into` all that hangs on `other`, fills what is not known of it, and takes `other` away. What either of
    /// them refused on `today` stays refused.
    void merge(Id<Participant> other, Id<Participant> into, QDate today = QDate::currentDate());
    void merge(Id<Account> other, Id<Account> into);
    /// Participants who have the same name, and accounts likewise, without regard to case.
    std::vector<std::vector<Participant>> duplicates() const;
    static std::vector<std::vector<Participant>> duplicatesAmong(const std::vector<Participant>& people);
    std::vector<std::vector<Account>> duplicateAccounts() const;

    // Consent (consent_store.cpp)

    /// All that was recorded about consent; of several rows for a scope the last one holds (see consentOn).
    std::vector<Consent> consents() const;
    QHash<Id<Participant>, std::vector<Consent>> consentsByPerson() const;
    std::vector<Consent> consents(Id<Participant> participant) const;
    void record(const Consent& consent);
    /// Corrects a row. Failure(NotFound) where it is gone.
    void update(const Consent& consent);
    void remove(Id<Consent> consent);
    /// From `on` it is withdrawn, also what would only begin later; where nothing was recorded, that is recorded.
    void withdraw(Id<Participant> participant, Scope scope, QDate on);

private:
    std::vector<Participant> where(const std::string& condition, const db::Values& values) const;
    std::vector<Consent> consentsWhere(const std::string& condition, const db::Values& values) const;
    Id<Participant> insert(const Participant& participant);
    void requireCode(const Participant& participant) const;
    Participant known(Id<Participant> id) const;
    Account known(Id<Account> id) const;
    void mergeValues(const std::string& owner, qint64 other, qint64 into);
    /// Moves rows of a link table whose pairs are unique, so that no pair is there twice.
    void moveLinks(const std::string& table, const std::string& of, const std::string& with, const std::string& others,
                   qint64 other, qint64 into);
    void keepRefusals(const ConsentState& one, const ConsentState& other, Id<Participant> into, QDate today);
};

} // namespace core
