#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/claims/claim_picker.h"
#include "ui/claims/evidence_rows.h"
#include "ui/sessions/session_tagging.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>

using support::UiWindow;

namespace {

/// The window on a tagged session with a highlight in hand, a persona with a trait, and an insight.
class Claiming {
public:
    Claiming()
    {
        const auto made = window->workspace()->edit(QStringLiteral("Claims"), [&](core::Stores& stores) {
            const auto closer = stores.personas.add({.name = QStringLiteral("The careful closer")});
            trait = stores.claims.ensureTrait(closer, QStringLiteral("pains"), QStringLiteral("Numbers move"));
            insight =
                stores.claims.add({.kind = core::ClaimKind::Insight, .text = QStringLiteral("The sheet is a seal")});
        });
        REQUIRE(made);
        window.openSession(window.project().tagged);
        UiWindow::press(Qt::Key_Down, Qt::AltModifier);
        highlight = page().content().highlights[static_cast<size_t>(page().view().currentHighlight())].id;
    }

    ui::SessionPage& page() { return window->sessionPage(); }
    ui::ClaimPicker& picker() { return window->claimPicker(); }
    QString lastStep() { return window->workspace()->undoable()->label; }
    void ask()
    {
        window.action("session.evidence")->trigger();
        REQUIRE(picker().isVisible());
    }
    std::vector<core::ClaimOn> claims()
    {
        return window->workspace()
            ->read([&](const core::Stores& stores) { return stores.claims.claimsOn(highlight); })
            .value();
    }

    UiWindow window;
    core::Id<core::Claim> trait, insight;
    core::Id<core::Highlight> highlight;
};

} // namespace

TEST_CASE("A highlight becomes evidence of the claim that a few letters find", "[ui][claims]")
{
    Claiming c;
    c.ask();
    UiWindow::type(QStringLiteral("seal"));
    CHECK(c.picker().model().rowCount() == 1);
    SECTION("for it, with Enter")
    {
        UiWindow::press(Qt::Key_Return);
        CHECK_FALSE(c.picker().isVisible());
        REQUIRE(c.claims().size() == 1);
        CHECK(c.claims()[0].claim.id == c.insight);
        CHECK(c.claims()[0].supports);
        CHECK(c.lastStep() == u"Use 1 passage as evidence for “The sheet is a seal”");
        CHECK(c.page().view().hasFocus());
        REQUIRE(c.window->workspace()->undo());
        CHECK(c.claims().empty());
    }
    SECTION("against it, with Ctrl+Enter")
    {
        UiWindow::press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(c.claims().size() == 1);
        CHECK_FALSE(c.claims()[0].supports);
        CHECK(c.lastStep() == u"Use 1 passage as evidence against “The sheet is a seal”");
    }
    SECTION("against it, where the switch says so")
    {
        UiWindow::press(Qt::Key_Tab);
        UiWindow::press(Qt::Key_Return);
        REQUIRE(c.claims().size() == 1);
        CHECK_FALSE(c.claims()[0].supports);
    }
    SECTION("or nothing happens, with Esc")
    {
        UiWindow::press(Qt::Key_Escape);
        CHECK_FALSE(c.picker().isVisible());
        CHECK(c.claims().empty());
        CHECK(c.page().view().hasFocus());
    }
}

TEST_CASE("A trait is found by its persona, and the one that was used last comes first", "[ui][claims]")
{
    Claiming c;
    c.ask();
    UiWindow::type(QStringLiteral("closer"));
    REQUIRE(c.picker().model().rowCount() == 1);
    UiWindow::press(Qt::Key_Return);
    CHECK(c.claims()[0].claim.id == c.trait);
    c.ask();
    REQUIRE(c.picker().model().rowCount() == 2);
    CHECK(c.picker().model().choice(0).claim == c.trait);
    CHECK(c.picker().model().choice(0).standing == ui::ClaimChoice::Standing::For);
    CHECK(c.picker().model().choice(1).standing == ui::ClaimChoice::Standing::No);
}

TEST_CASE("What was typed becomes a new insight", "[ui][claims]")
{
    Claiming c;
    c.ask();
    UiWindow::type(QStringLiteral("Export is a detour"));
    REQUIRE(c.picker().model().rowCount() == 0);
    UiWindow::press(Qt::Key_Return);
    REQUIRE(c.claims().size() == 1);
    CHECK(c.claims()[0].claim.kind == core::ClaimKind::Insight);
    CHECK(c.claims()[0].claim.text == u"Export is a detour");
    CHECK(c.claims()[0].claim.study);
    CHECK(c.lastStep() == u"New insight “Export is a detour” with 1 passage");
}

TEST_CASE("What was typed becomes a new trait in a section of a persona", "[ui][claims]")
{
    Claiming c;
    c.ask();
    UiWindow::type(QStringLiteral("Keeps the export apart"));
    UiWindow::press(Qt::Key_Down);
    UiWindow::press(Qt::Key_Return);
    REQUIRE(c.picker().isVisible());
    CHECK(c.picker().model().choice(0).section == u"pains"); // the one that was used last
    SECTION("that is chosen")
    {
        UiWindow::type(QStringLiteral("behav"));
        UiWindow::press(Qt::Key_Return);
        REQUIRE(c.claims().size() == 1);
        CHECK(c.claims()[0].claim.section == u"behaviours");
        CHECK(c.claims()[0].claim.text == u"Keeps the export apart");
        CHECK(c.claims()[0].owner == u"The careful closer");
        CHECK(c.lastStep() == u"New trait “Keeps the export apart” with 1 passage");
    }
    SECTION("or Esc leads back to the words")
    {
        UiWindow::press(Qt::Key_Escape);
        REQUIRE(c.picker().isVisible());
        CHECK(c.picker().field().text() == u"Keeps the export apart");
        UiWindow::press(Qt::Key_Return);
        CHECK(c.claims()[0].claim.kind == core::ClaimKind::Insight);
    }
}

TEST_CASE("Evidence is found by what was said, and by a part of the name of its tag", "[ui][claims]")
{
    Claiming c;
    const auto found = [&](const char* query) {
        const auto read = c.window->workspace()->read(
            [&](const core::Stores& stores) { return ui::evidenceFound(stores, c.trait, QLatin1String(query), 50); });
        REQUIRE(read);
        return *read;
    };
    const auto tagged = found("tag:trust/numbers");
    REQUIRE(tagged.total > 0);
    const auto named = found("umber");
    CHECK(named.total >= tagged.total);
    CHECK(found("zzyzx").total == 0);
    const auto said = found("Excel"); // both stand once, and what was said comes first
    REQUIRE(said.total > 0);
    CHECK(said.quotes.front().words.contains(QStringLiteral("Excel")));
}

TEST_CASE("The picker's list is a sound model", "[ui][claims]")
{
    ui::ClaimChoiceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setChoices(
        {{{1}, {}, {}, QStringLiteral("Insight"), QStringLiteral("The sheet is a seal"), QStringLiteral("Insight")},
         {{2},
          {3},
          QStringLiteral("pains"),
          QStringLiteral("Pat"),
          QStringLiteral("Numbers move"),
          QStringLiteral("Pat · Pains"),
          ui::ClaimChoice::Standing::Against}});
    CHECK(model.rowCount() == 2);
    model.setPattern(QStringLiteral("pat num"));
    REQUIRE(model.rowCount() == 1);
    CHECK(model.inWhere(0) == std::vector{0, 1, 2});
    CHECK(model.inText(0) == std::vector{0, 1, 2});
    CHECK(model.data(model.index(0), Qt::AccessibleTextRole).toString() ==
          u"Pat · Pains, Numbers move, evidence against it already");
}
