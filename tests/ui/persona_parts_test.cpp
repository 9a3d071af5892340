// Enterprise personas and scales on the page of personas.
#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/personas/persona_list.h"
#include "ui/personas/persona_page.h"
#include "ui/personas/sheet_list.h"
#include "ui/personas/sheet_parts_paint.h"
#include "ui/widgets/name_picker.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>

#include <catch2/catch_approx.hpp>

#include <memory>

#include <QThreadPool>

using namespace core;
using support::UiWindow;
using Kind = ui::SheetModel::Kind;

namespace {

/// The window on a persona: an enterprise with two accounts in the project and one in hand, or a person with two
/// people behind it.
struct OnParts {
    UiWindow window;
    ui::PersonaPage* page = nullptr;
    Id<Persona> firm, user;
    Id<Account> mill, bakery;
    Id<Participant> first, second;
    Id<Attribute> team;
    std::unique_ptr<QAbstractItemModelTester> tester;

    explicit OnParts(PersonaKind kind)
    {
        REQUIRE(window->workspace()->edit("Make", [&](Stores& stores) {
            mill = stores.people.add(Account{.name = "Mill", .size = 210});
            bakery = stores.people.add(Account{.name = "Bakery", .size = 40});
            first = stores.people.add(Participant{{}, "X1", "", "Lead", mill});
            second = stores.people.add(Participant{{}, "X2", "", "Clerk", mill});
            team = stores.attributes.add({.name = "Team", .type = AttributeType::Number});
            stores.attributes.set(team, first, db::Value(2.0));
            stores.attributes.set(team, second, db::Value(9.0));
            user = stores.personas.add({.name = "User"});
            firm = stores.personas.add({.kind = PersonaKind::Enterprise, .name = "Firm"});
            stores.personas.setAccounts(firm, {mill});
            stores.personas.setScales(
                user, {{.low = "alone", .high = "in a team", .places = {{first, 0.5, false}, {second, 1, false}}}});
        }));
        page = window->findChild<ui::PersonaPage*>();
        window.action("go.personas")->trigger();
        REQUIRE(QTest::qWaitFor([&] { return page->personas().personas().rowCount() == 2; }));
        page->reveal(kind == PersonaKind::Enterprise ? firm : user);
        tester = std::make_unique<QAbstractItemModelTester>(const_cast<ui::SheetModel*>(&page->sheet()),
                                                            QAbstractItemModelTester::FailureReportingMode::Fatal);
    }

    void choose(Kind kind, int item, int place = -1)
    {
        page->sheetList().setCurrentIndex(page->sheet().index(page->sheet().rowOf(kind, item, place)));
        page->sheetList().setFocus();
    }
    void chooseSection(const QString& section)
    {
        page->sheetList().setCurrentIndex(page->sheet().index(page->sheet().rowOfSection(section)));
        page->sheetList().setFocus();
    }
    void pick(const QString& words)
    {
        auto* names = page->findChild<ui::NamePicker*>();
        REQUIRE(names->isVisible());
        names->field().setFocus();
        UiWindow::type(words);
        UiWindow::press(Qt::Key_Return);
        REQUIRE_FALSE(names->isVisible());
    }
    template <class Query> auto read(Query query) { return window->workspace()->read(query).value(); }
    BuyingRole role(BuyingPart part)
    {
        for (const auto& role : read([&](const Stores& stores) { return stores.personas.buyingRoles(firm); }))
            if (role.part == part)
                return role;
        return {};
    }
    std::vector<PersonaScale> scales()
    {
        return read([&](const Stores& stores) { return stores.personas.scales(user); });
    }
    int count() { return static_cast<int>(window->workspace()->steps().size()); }
};

} // namespace

TEST_CASE("An enterprise persona is made in the window", "[ui][personas]")
{
    OnParts on(PersonaKind::Individual);
    CHECK(on.page->sheet().rowOfSection("roles") < 0);
    on.window.action("persona.new-enterprise")->trigger();
    CHECK(on.page->sheet().content().persona.kind == PersonaKind::Enterprise);
    CHECK(on.page->sheet().rowOfSection("steps") > 0);
    CHECK(on.page->sheet().rowOfSection("goals") < 0);
    CHECK_FALSE(on.window.action("persona.add-scale")->isEnabled());
}

TEST_CASE("Accounts are picked by name and taken out again, each one step", "[ui][personas]")
{
    OnParts on(PersonaKind::Enterprise);
    const auto accounts = [&] {
        return on.read([&](const Stores& stores) { return stores.personas.accounts(on.firm); });
    };
    const int steps = on.count();
    on.chooseSection("accounts");
    UiWindow::press(Qt::Key_Return);
    on.pick("bak");
    CHECK(accounts() == std::vector{on.bakery, on.mill});
    CHECK(on.count() == steps + 1);
    on.choose(Kind::Account, 0);
    on.window.action("persona.delete-trait")->trigger();
    CHECK(accounts() == std::vector{on.mill});
    REQUIRE(on.window->workspace()->undo());
    CHECK(accounts().size() == 2);
}

TEST_CASE("What the accounts have in common is added to the facts by Enter alone", "[ui][personas]")
{
    OnParts on(PersonaKind::Enterprise);
    REQUIRE(on.window->workspace()->edit("Accounts", [&](Stores& stores) {
        stores.personas.setAccounts(on.firm, {on.mill, on.bakery});
    }));
    const auto facts = [&] { return on.read([&](const Stores& stores) { return stores.personas.facts(on.firm); }); };
    REQUIRE(on.page->sheet().rowOf(Kind::Proposed, 0) > 0);
    CHECK(facts().empty());
    on.choose(Kind::Proposed, 0);
    UiWindow::press(Qt::Key_Return);
    CHECK(facts() == std::vector<PersonaFact>{{"People", "40 to 210"}});
    CHECK(on.page->sheet().rowOf(Kind::Proposed, 0) < 0);
}

TEST_CASE("A buying role says what it wants, who plays it where, and which persona that is", "[ui][personas]")
{
    OnParts on(PersonaKind::Enterprise);
    const int champion = int(BuyingPart::Champion);
    on.choose(Kind::Role, champion);
    on.window.action("persona.edit-trait")->trigger();
    UiWindow::type("A quiet month");
    UiWindow::press(Qt::Key_Return);
    CHECK(on.role(BuyingPart::Champion).wants == u"A quiet month");
    on.choose(Kind::Role, champion);
    UiWindow::press(Qt::Key_Return); // opens it
    on.choose(Kind::RolePlace, champion, 0);
    UiWindow::press(Qt::Key_Return);
    on.pick("X1");
    CHECK(on.role(BuyingPart::Champion).places == std::vector<BuyingRole::Place>{{on.mill, on.first}});
    CHECK(ui::heardAt(on.page->sheet().content().parts, on.role(BuyingPart::Champion)) == 1);
    CHECK(ui::heardAt(on.page->sheet().content().parts, on.role(BuyingPart::Buyer)) == 0);
    UiWindow::press(Qt::Key_Return);
    on.pick("Somebody");
    CHECK(on.role(BuyingPart::Champion).places == std::vector<BuyingRole::Place>{{on.mill, {}}});
    on.choose(Kind::RolePersona, champion);
    UiWindow::press(Qt::Key_Return);
    on.pick("User");
    CHECK(on.role(BuyingPart::Champion).individual == on.user);
    on.choose(Kind::RolePersona, champion);
    UiWindow::press(Qt::Key_Return); // leads there
    CHECK(on.page->sheet().content().persona.id == on.user);
}

TEST_CASE("A step of how they buy has what happens, a time and roles", "[ui][personas]")
{
    OnParts on(PersonaKind::Enterprise);
    on.chooseSection("steps");
    UiWindow::press(Qt::Key_Return);
    UiWindow::type("Trial");
    UiWindow::press(Qt::Key_Return);
    on.choose(Kind::Trait, -1);
    UiWindow::press(Qt::Key_Return); // opens it
    const auto step = [&] { return on.page->sheet().content().traits.front().claim; };
    on.choose(Kind::StepDetail, -1);
    UiWindow::press(Qt::Key_Return);
    UiWindow::type("One ward tries it");
    UiWindow::press(Qt::Key_Return);
    CHECK(step().detail == u"One ward tries it");
    on.choose(Kind::StepLasts, -1);
    UiWindow::press(Qt::Key_Return);
    UiWindow::type("2 to 6 weeks");
    UiWindow::press(Qt::Key_Return);
    CHECK(step().lasts == u"2 to 6 weeks");
    on.choose(Kind::StepRoles, -1);
    UiWindow::press(Qt::Key_Return);
    UiWindow::type("champion");
    UiWindow::press(Qt::Key_Escape);
    CHECK(step().roles.isEmpty());
    CHECK(step().text == u"Trial");
}

TEST_CASE("A scale is added, named, moved and deleted", "[ui][personas]")
{
    OnParts on(PersonaKind::Individual);
    on.window.action("persona.add-scale")->trigger();
    UiWindow::type("checks / trusts");
    UiWindow::press(Qt::Key_Return);
    REQUIRE(on.scales().size() == 2);
    CHECK(on.scales()[1].low == u"checks");
    CHECK(on.scales()[1].high == u"trusts");
    on.window.action("persona.trait-up")->trigger();
    CHECK(on.scales()[0].low == u"checks");
    on.window.action("persona.delete-trait")->trigger();
    REQUIRE(on.scales().size() == 1);
    CHECK(on.scales()[0].low == u"alone");
}

TEST_CASE("People are placed on a scale by arrow keys and by mouse, as what was said or as a guess", "[ui][personas]")
{
    OnParts on(PersonaKind::Individual);
    on.choose(Kind::Scale, 0);
    UiWindow::press(Qt::Key_Return);
    on.choose(Kind::ScalePlace, 0, 0);
    const int steps = on.count();
    UiWindow::press(Qt::Key_Left);
    UiWindow::press(Qt::Key_Left);
    CHECK(on.scales()[0].places[0].at == Catch::Approx(0.4));
    CHECK(on.count() == steps + 1); // one step for one person
    UiWindow::press(Qt::Key_Space);
    CHECK(on.scales()[0].places[0].guessed);
    auto& list = on.page->sheetList();
    const QRect axis = ui::scaleAxis(list.visualRect(list.currentIndex()));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, QPoint(axis.right(), axis.center().y()));
    CHECK(on.scales()[0].places[0].at == 1);
    on.window.action("persona.delete-trait")->trigger();
    CHECK(on.scales()[0].places.size() == 1);
}

TEST_CASE("A scale is drawn from an attribute of people, until somebody is moved by hand", "[ui][personas]")
{
    OnParts on(PersonaKind::Individual);
    on.choose(Kind::Scale, 0);
    UiWindow::press(Qt::Key_Return);
    on.choose(Kind::ScaleSource, 0);
    UiWindow::press(Qt::Key_Return);
    on.pick("Team");
    CHECK(on.scales()[0].attribute == on.team);
    CHECK(on.scales()[0].places == std::vector<PersonaScale::Place>{{on.first, 0, false}, {on.second, 1, false}});
    on.choose(Kind::ScalePlace, 0, 0);
    UiWindow::press(Qt::Key_Right);
    CHECK_FALSE(on.scales()[0].attribute);
}

TEST_CASE("A persona begins with a segment, and stands for another", "[ui][personas]")
{
    OnParts on(PersonaKind::Individual);
    Id<Segment> makers, sellers;
    REQUIRE(on.window->workspace()->edit("Segments", [&](Stores& stores) {
        makers = stores.segments.add(Segment{.name = "Makers"});
        sellers = stores.segments.add(Segment{.name = "Sellers"});
        stores.segments.addMember(makers, on.first);
    }));
    auto* names = on.page->findChild<ui::NamePicker*>();
    on.window.action("persona.new-from-segment")->trigger();
    REQUIRE(QTest::qWaitFor([&] { return names->isVisible(); }, 5000));
    on.pick("Makers");
    CHECK(on.page->sheet().content().persona.segment == makers);
    CHECK(on.page->sheet().content().persona.segmentText == u"Makers");
    const auto& people = on.page->sheet().content().parts.people; // who can stand on its scales
    REQUIRE(QTest::qWaitFor([&] { return people.size() == 1; }, 5000));
    CHECK(on.page->sheet().content().parts.people[0].id == on.first);
    on.window.action("persona.segment")->trigger();
    REQUIRE(QTest::qWaitFor([&] { return names->isVisible(); }, 5000));
    on.pick("Sellers");
    CHECK(on.page->sheet().content().persona.segment == sellers);
    REQUIRE(on.window->workspace()->undo());
    CHECK(on.page->sheet().content().persona.segment == makers);
}

TEST_CASE("Whom a persona's segment has is found on a worker, and the newest answer stands", "[ui][personas]")
{
    OnParts on(PersonaKind::Individual);
    Id<Segment> makers;
    Id<Participant> third;
    REQUIRE(on.window->workspace()->edit("Segments", [&](Stores& stores) {
        makers = stores.segments.add(Segment{.name = "Makers"});
        third = stores.people.add(Participant{{}, "X3", "", "Maker", {}});
        stores.segments.addMember(makers, third);
    }));
    const auto& content = on.page->sheet().content();
    const auto standsFor = [&](Id<Segment> segment) {
        REQUIRE(on.window->workspace()->edit("Stand for", [&](Stores& stores) {
            auto user = stores.personas.persona(on.user).value();
            user.segment = segment;
            stores.personas.update(user);
        }));
    };
    standsFor(makers);
    REQUIRE(QTest::qWaitFor([&] { return content.parts.inSegment == QSet{third}; }, 5000));
    CHECK(content.parts.people.size() == 3);
    SECTION("words that are typed leave it as it is")
    {
        REQUIRE(on.window->workspace()->edit("Reword", [&](Stores& stores) {
            auto user = stores.personas.persona(on.user).value();
            user.name = "Other";
            stores.personas.update(user);
        }));
        CHECK(content.persona.name == u"Other");
        CHECK(content.parts.inSegment == QSet{third}); // at once, without a gap
    }
    SECTION("a member that comes is shown, and until then those who were there")
    {
        REQUIRE(on.window->workspace()->edit("Member",
                                             [&](Stores& stores) { stores.segments.addMember(makers, on.first); }));
        CHECK(content.parts.inSegment == QSet{third});
        CHECK(QTest::qWaitFor([&] { return content.parts.inSegment == QSet{third, on.first}; }, 5000));
    }
    SECTION("an answer for a segment that it no longer stands for is not taken")
    {
        standsFor({});
        CHECK(content.parts.inSegment.isEmpty());
        standsFor(makers); // its answer is on the way
        standsFor({});
        QThreadPool::globalInstance()->waitForDone();
        QTest::qWait(50);
        CHECK(content.parts.inSegment.isEmpty());
        CHECK(content.parts.people.size() == 2);
    }
}

TEST_CASE("A suggested trait comes with the highlights of its people, in one step", "[ui][personas]")
{
    OnParts on(PersonaKind::Individual);
    REQUIRE(on.window->workspace()->edit("Members", [&](Stores& stores) {
        const auto everybody = stores.segments.add(Segment{.name = "Everybody"});
        for (const auto& person : stores.people.participants())
            stores.segments.addMember(everybody, person.id);
        auto user = stores.personas.persona(on.user).value();
        user.segment = everybody;
        stores.personas.update(user);
    }));
    on.chooseSection("pains");
    const int steps = on.count();
    auto* names = on.page->findChild<ui::NamePicker*>();
    on.window.action("persona.suggest")->trigger();
    REQUIRE(QTest::qWaitFor([&] { return names->isVisible(); }, 5000));
    CHECK(on.count() == steps); // nothing by itself
    names->field().setFocus();
    UiWindow::press(Qt::Key_Return);
    const auto traits = on.page->sheet().content().in("pains");
    REQUIRE(traits.size() == 1);
    CHECK_FALSE(traits[0]->evidence.empty());
    CHECK(on.count() == steps + 1);
}
