#include "core/claims/traces.h"
#include "core/export/gate.h"
#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <algorithm>

using namespace core;
using support::checkDoUndoRedo;
using support::StudyMaker;
using support::TestWorkspace;

namespace {

const QDate today(2026, 10, 23);

template <class Make> auto made(TestWorkspace& workspace, Make make)
{
    auto done = workspace->edit("Make", make);
    if (!done)
        FAIL(done.error().text.toStdString());
    return *done;
}

template <class Read> auto seen(TestWorkspace& workspace, Read read)
{
    return workspace->read(read).value();
}

Consent quoteGiven(Id<Participant> person, QDate from = {})
{
    return {.participant = person, .scope = Scope::Quote, .from = from};
}

/// One person with two codes: each in a session of their own, both in a third.
struct Twins {
    Id<Participant> one, other;
    Id<Session> shared;
};

Twins makeTwins(Stores& stores)
{
    StudyMaker study(stores);
    Twins twins;
    twins.one = study.person("P01", "Anna Berg");
    twins.other = study.person("P9", "anna  berg");
    twins.shared = study.session("Both");
    for (const auto& [person, label] : {std::pair(twins.one, "Anna"), std::pair(twins.other, "Speaker 2")}) {
        const auto own = study.session(label);
        const auto words = study.said(own, study.voice(own, label, person), "We do it by hand.");
        study.highlight(words, words, "workaround");
        study.said(twins.shared, study.voice(twins.shared, label, person), "Here too.");
    }
    return twins;
}

Participant personIn(TestWorkspace& workspace, Id<Participant> id)
{
    return seen(workspace, [&](const Stores& stores) { return stores.people.participant(id).value(); });
}

} // namespace

TEST_CASE("A participant is changed, and a code is given once whatever its case", "[people]")
{
    TestWorkspace workspace;
    const auto [one, account] = made(workspace, [](Stores& stores) {
        StudyMaker study(stores);
        study.person("P02");
        return std::pair(study.person("P01"), stores.people.add(Account{.name = "Halvik"}));
    });
    Participant person{one, "F7", "Anna Berg", "Clerk", account};
    checkDoUndoRedo(workspace, "Change", [&](Stores& stores) { stores.people.update(person); });
    CHECK(personIn(workspace, one) == person);

    person.code = "p02";
    const auto taken = workspace->edit("Change", [&](Stores& stores) { stores.people.update(person); });
    REQUIRE_FALSE(taken);
    CHECK(taken.error().kind == Error::Kind::Refused);
    CHECK(taken.error().text.contains("P02"));
    CHECK_FALSE(workspace->edit("Add", [](Stores& stores) { stores.people.add(Participant{.code = "f7"}); }));
    person.code = " ";
    CHECK_FALSE(workspace->edit("Change", [&](Stores& stores) { stores.people.update(person); }));
    CHECK(personIn(workspace, one).code == "F7");
}

TEST_CASE("Codes stand in the order of their numbers, and what follows a number comes after it", "[people]")
{
    QStringList codes{"R1", "P10", "P01b", "p2", "Q", "P01a", "P1"};
    std::sort(codes.begin(), codes.end(), core::codeComesBefore);
    CHECK(codes == QStringList{"P1", "P01a", "P01b", "p2", "P10", "Q", "R1"});
}

TEST_CASE("Accounts are changed, and leave their people here when they go", "[people]")
{
    TestWorkspace workspace;
    const auto account = made(workspace, [](Stores& stores) { return stores.people.add(Account{.name = "Halvik"}); });
    const auto person = made(
        workspace, [&](Stores& stores) { return stores.people.add(Participant{.code = "P01", .account = account}); });
    const Account after{account, "A1", "Halvik Freight", "Freight", 96, "North"};
    checkDoUndoRedo(workspace, "Change", [&](Stores& stores) { stores.people.update(after); });
    CHECK(seen(workspace, [&](const Stores& stores) { return stores.people.account(account); }) == after);
    CHECK_FALSE(workspace->edit("Change", [&](Stores& stores) { stores.people.update(Account{account, {}, " "}); }));
    checkDoUndoRedo(workspace, "Remove", [&](Stores& stores) { stores.people.remove(account); });
    CHECK_FALSE(personIn(workspace, person).account);
}

TEST_CASE("Whoever is removed leaves sessions and highlights that count for nobody", "[people]")
{
    TestWorkspace workspace;
    const auto twins = made(workspace, makeTwins);
    checkDoUndoRedo(workspace, "Remove", [&](Stores& stores) { stores.people.remove(twins.other, today); });
    seen(workspace, [&](const Stores& stores) {
        CHECK(stores.people.participants().size() == 1);
        CHECK(stores.highlights.passages().size() == 2);
        CHECK(peopleBehind(stores.highlights.passages()) == QSet{twins.one});
        return 0;
    });
}

TEST_CASE("Whoever refused is not removed while their words are here", "[people]")
{
    TestWorkspace workspace;
    const auto twins = made(workspace, makeTwins);
    const auto silent = made(workspace, [&](Stores& stores) {
        stores.people.withdraw(twins.one, Scope::Quote, today);
        const auto silent = stores.people.add(Participant{.code = "P50"});
        stores.people.withdraw(silent, Scope::Quote, today);
        return silent;
    });
    const auto done = workspace->edit("Remove", [&](Stores& stores) { stores.people.remove(twins.one, today); });
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == Error::Kind::Refused);
    CHECK(workspace->edit("Remove", [&](Stores& stores) { stores.people.remove(silent, today); }));
}

TEST_CASE("Two codes of one person become one, with all that hangs on them", "[people]")
{
    TestWorkspace workspace;
    const auto twins = made(workspace, makeTwins);
    const auto [role, years] = made(workspace, [&](Stores& stores) {
        auto other = stores.people.participant(twins.other).value();
        other.role = "Clerk";
        other.account = stores.people.add(Account{.name = "Halvik"});
        stores.people.update(other);
        const auto first = stores.attributes.add({.name = "Team"});
        const auto second = stores.attributes.add({.name = "Years", .type = AttributeType::Number});
        stores.attributes.set(first, twins.one, QString("Kept"));
        stores.attributes.set(first, twins.other, QString("Gone"));
        stores.attributes.set(second, twins.other, qint64(4));
        stores.people.record(quoteGiven(twins.other));
        return std::pair(first, second);
    });
    checkDoUndoRedo(workspace, "Merge", [&](Stores& stores) { stores.people.merge(twins.other, twins.one, today); });
    seen(workspace, [&, role = role, years = years](const Stores& stores) {
        CHECK(stores.people.participants().size() == 1);
        const auto person = stores.people.participant(twins.one).value();
        CHECK(person.name == "Anna Berg");
        CHECK(person.role == "Clerk");
        CHECK(person.account);
        const auto values = stores.attributes.values(twins.one);
        CHECK(written(values.value(role)) == "Kept");
        CHECK(written(values.value(years)) == "4");
        CHECK(values.size() == 2);
        CHECK(consentOn(today, stores.people.consents(), twins.one, Scope::Quote) == Allowed::Given);
        CHECK(heardFrom(stores).value(twins.one) == Heard{3, 2});
        CHECK(sessionsOf(stores, twins.one).size() == 3);
        return 0;
    });
}

TEST_CASE("What one of two refused stays refused when they are merged", "[people]")
{
    TestWorkspace workspace;
    const auto twins = made(workspace, makeTwins);
    made(workspace, [&](Stores& stores) {
        stores.people.withdraw(twins.other, Scope::Quote, QDate(2026, 3, 1));
        stores.people.record(quoteGiven(twins.one, QDate(2026, 5, 1)));
        return 0;
    });
    checkDoUndoRedo(workspace, "Merge", [&](Stores& stores) { stores.people.merge(twins.other, twins.one, today); });
    seen(workspace, [&](const Stores& stores) {
        CHECK(consentOn(today, stores.people.consents(), twins.one, Scope::Quote) == Allowed::Refused);
        CHECK(outgoing(stores, stores.highlights.passages(), {.on = today}).count.quotes == 2);
        return 0;
    });
}

TEST_CASE("People of the same name are offered as possible duplicates", "[people]")
{
    TestWorkspace workspace;
    const auto twins = made(workspace, [](Stores& stores) {
        StudyMaker study(stores);
        study.person("P20", "Somebody else");
        study.person("P21");
        study.person("P22");
        stores.people.add(Account{.name = "Halvik"});
        stores.people.add(Account{.name = "HALVIK"});
        return makeTwins(stores);
    });
    const auto people = seen(workspace, [](const Stores& stores) { return stores.people.duplicates(); });
    REQUIRE(people.size() == 1);
    CHECK(people[0][0].id == twins.one);
    CHECK(people[0][1].id == twins.other);
    const auto accounts = seen(workspace, [](const Stores& stores) { return stores.people.duplicateAccounts(); });
    REQUIRE(accounts.size() == 1);
    checkDoUndoRedo(workspace, "Merge",
                    [&](Stores& stores) { stores.people.merge(accounts[0][1].id, accounts[0][0].id); });
    CHECK(seen(workspace, [](const Stores& stores) { return stores.people.accounts().size(); }) == 1);
}

TEST_CASE("A merged account brings its people, its values and its places on personas", "[people]")
{
    TestWorkspace workspace;
    const auto [one, other, person, field] = made(workspace, [](Stores& stores) {
        const auto one = stores.people.add(Account{.name = "Halvik"});
        const auto other = stores.people.add(Account{.name = "Halvik Freight", .industry = "Freight", .size = 96});
        const auto person = stores.people.add(Participant{.code = "P01", .account = other});
        const auto field = stores.attributes.add({.name = "ERP", .of = AttributeOf::Account});
        stores.attributes.set(field, other, QString("Tern"));
        return std::tuple(one, other, person, field);
    });
    checkDoUndoRedo(workspace, "Merge",
                    [&, one = one, other = other](Stores& stores) { stores.people.merge(other, one); });
    CHECK(personIn(workspace, person).account == one);
    seen(workspace, [&, one = one, field = field](const Stores& stores) {
        CHECK(stores.people.account(one) == Account{one, {}, "Halvik", "Freight", 96, {}});
        CHECK(written(stores.attributes.values(one).value(field)) == "Tern");
        return 0;
    });
}

TEST_CASE("Everybody's highlights and sessions are counted, also where nobody is named", "[people]")
{
    TestWorkspace workspace;
    const auto [anna, bo] = made(workspace, [](Stores& stores) {
        StudyMaker study(stores);
        const auto anna = study.person("P01"), bo = study.person("P02");
        const auto alone = study.session("Alone");
        study.voice(alone, "P01", anna);
        study.voice(alone, "I", {}, Part::Moderator);
        const auto first = study.said(alone, {}, "Nobody is named here.");
        const auto last = study.said(alone, {}, "So it is hers.");
        study.highlight(first, first, "a");
        study.highlight(first, last, "b");
        const auto note = study.said(alone, {}, "My own thought.", EntryKind::Insight);
        study.highlight(note, note, "a");
        const auto both = study.session("Both");
        const auto annas = study.said(both, study.voice(both, "A", anna), "One.");
        study.said(both, study.voice(both, "B", bo), "Two.");
        const auto again = study.said(both, stores.sessions.speakers(both).front().id, "Three.");
        study.highlight(annas, again, "a");
        return std::pair(anna, bo);
    });
    seen(workspace, [&, anna = anna, bo = bo](const Stores& stores) {
        const auto heard = heardFrom(stores);
        CHECK(heard.value(anna) == Heard{2, 3});
        CHECK(heard.value(bo) == Heard{1, 1});
        CHECK(heard.size() == 2);
        for (const auto person : {anna, bo}) {
            const auto ids = highlightsOf(stores, person);
            CHECK(int(ids.size()) == heard.value(person).highlights);
            CHECK(peopleBehind(stores.highlights.passages(ids)).contains(person));
        }
        const auto tags = tracesOf(stores, highlightsOf(stores, anna)).tags;
        REQUIRE(tags.size() == 2);
        CHECK(tags[0].path == "a");
        CHECK(tags[0].mentions == 2);
        return 0;
    });
}

TEST_CASE("Claims and cards that stand on a person are known", "[people]")
{
    TestWorkspace workspace;
    const auto twins = made(workspace, [](Stores& stores) {
        const auto twins = makeTwins(stores);
        const auto persona = stores.personas.add({.name = "The clerk"});
        const auto trait = stores.claims.ensureTrait(persona, "pains", "Types it twice");
        const auto other = stores.claims.ensureTrait(persona, "goals", "Home at five");
        const auto ones = highlightsOf(stores, twins.one), others = highlightsOf(stores, twins.other);
        stores.claims.addEvidence(trait, ones.front(), true);
        stores.claims.addEvidence(trait, others.front(), true);
        stores.claims.addEvidence(other, others.front(), false);
        return twins;
    });
    seen(workspace, [&](const Stores& stores) {
        CHECK(tracesOf(stores, highlightsOf(stores, twins.one)).claims.size() == 1);
        CHECK(tracesOf(stores, highlightsOf(stores, twins.other)).claims.size() == 2);
        CHECK(tracesOf(stores, {}).claims.empty());
        return 0;
    });
}
