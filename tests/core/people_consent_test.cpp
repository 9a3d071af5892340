#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

using namespace core;
using support::checkDoUndoRedo;
using support::TestWorkspace;

namespace {

const QDate today(2026, 10, 23);

struct OnePerson {
    TestWorkspace workspace;
    Id<Participant> person =
        workspace->edit("Add", [](Stores& stores) { return support::StudyMaker(stores).person("P07"); }).value();

    std::vector<Consent> rows()
    {
        return workspace->read([&](const Stores& stores) { return stores.people.consents(person); }).value();
    }
    Allowed quote(QDate on = today) { return consentOn(on, rows(), person, Scope::Quote); }
    void record(const Consent& consent)
    {
        checkDoUndoRedo(workspace, "Record", [&](Stores& stores) { stores.people.record(consent); });
    }
};

} // namespace

TEST_CASE("A consent is kept with its dates, how it was given, and the form", "[people]")
{
    OnePerson one;
    Id<Source> form;
    checkDoUndoRedo(one.workspace, "Record", [&](Stores& stores) {
        form = stores.sources.add("form.pdf", "application/pdf", "bytes");
        stores.people.record({.participant = one.person,
                              .scope = Scope::Observe,
                              .from = QDate(2026, 9, 17),
                              .until = QDate(2027, 4, 30),
                              .givenHow = "signed form",
                              .source = form});
    });
    REQUIRE(one.rows().size() == 1);
    auto consent = one.rows().front();
    CHECK(consent.source == form);
    CHECK(consent.givenHow == "signed form");
    CHECK(consent.until == QDate(2027, 4, 30));

    consent.givenHow = "spoken";
    consent.until = {};
    checkDoUndoRedo(one.workspace, "Correct", [&](Stores& stores) { stores.people.update(consent); });
    CHECK(one.rows().front() == consent);
    checkDoUndoRedo(one.workspace, "Remove", [&](Stores& stores) { stores.people.remove(consent.id); });
    CHECK(one.rows().empty());
    CHECK_FALSE(one.workspace->edit("Correct", [&](Stores& stores) { stores.people.update(consent); }));
}

TEST_CASE("Withdrawing ends what holds and what would begin later", "[people]")
{
    OnePerson one;
    one.record({.participant = one.person, .scope = Scope::Quote, .from = QDate(2026, 9, 1)});
    one.record({.participant = one.person, .scope = Scope::Quote, .from = QDate(2026, 12, 1)});
    checkDoUndoRedo(one.workspace, "Withdraw",
                    [&](Stores& stores) { stores.people.withdraw(one.person, Scope::Quote, today); });
    CHECK(one.quote(today.addDays(-1)) == Allowed::Given);
    CHECK(one.quote() == Allowed::Withdrawn);
    CHECK(one.quote(QDate(2027, 1, 1)) == Allowed::Withdrawn);
    CHECK(one.rows().size() == 2);
}

TEST_CASE("Who never gave a consent can withdraw it all the same", "[people]")
{
    OnePerson one;
    CHECK(one.quote() == Allowed::NotRecorded);
    checkDoUndoRedo(one.workspace, "Withdraw",
                    [&](Stores& stores) { stores.people.withdraw(one.person, Scope::Quote, today); });
    CHECK(one.quote() == Allowed::Withdrawn);
}

TEST_CASE("The state of a consent says what is missing, refused and about to end", "[people]")
{
    OnePerson one;
    const auto state = [&] { return consentState(today, one.rows(), one.person); };
    CHECK(state().isMissing);
    CHECK_FALSE(state().isRefused());
    one.record({.participant = one.person, .scope = Scope::Record, .until = today.addDays(31)});
    CHECK_FALSE(state().isMissing);
    CHECK(state().daysLeft == 31);
    CHECK_FALSE(state().isEnding());
    one.record({.participant = one.person, .scope = Scope::Contact, .until = today.addDays(30)});
    CHECK(state().isEnding());
    one.record({.participant = one.person, .scope = Scope::Contact, .granted = false, .from = today});
    CHECK_FALSE(state().isEnding());
    CHECK_FALSE(state().isRefused()); // contact keeps no words back
    one.record({.participant = one.person, .scope = Scope::Quote, .until = today.addDays(-1)});
    CHECK(state().of(Scope::Quote) == Allowed::Expired);
    CHECK(state().isRefused());
    one.record({.participant = one.person, .scope = Scope::Quote, .from = today, .withdrawnOn = today.addDays(3)});
    CHECK(state().of(Scope::Quote) == Allowed::Given);
    CHECK(state().daysLeft == 2);
}
