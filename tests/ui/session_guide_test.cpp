#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/guides/guide_panel.h"
#include "ui/guides/session_guide.h"
#include "ui/sessions/outline_drawer.h"
#include "ui/sessions/session_details.h"
#include "ui/widgets/list_view.h"

#include "core/sessions/asking.h"

#include <QAbstractItemModelTester>
#include <QComboBox>

using support::UiWindow;
using Kind = core::GuideItem::Kind;

namespace {

/// The window on a session that follows a guide of three questions.
struct InSession {
    UiWindow window;
    core::Id<core::Session> session;
    std::vector<core::Id<core::GuideItem>> items;

    InSession() : session(window.project().tagged)
    {
        REQUIRE(window->workspace()->edit("Guide", [&](core::Stores& stores) {
            const auto guide = stores.guides.add(core::Guide{{}, stores.sessions.studies().front().id, "Close"});
            items = stores.guides.add({{{}, guide, Kind::Question, "Your role?", 5, {}},
                                       {{}, guide, Kind::Probe, "Since when?", {}, {}},
                                       {{}, guide, Kind::Question, "The last close?", 10, {}},
                                       {{}, guide, Kind::Task, "Close a month", {}, {}}});
            stores.guides.setGuide(session, guide);
        }));
        window.openSession(session);
    }

    ui::SessionGuide& guide() { return window->sessionPage().guide(); }
    ui::GuidePanel& panel()
    {
        for (auto* panel : window->sessionPage().findChildren<ui::GuidePanel*>())
            if (panel->isVisible())
                return *panel;
        FAIL("no guide is in sight");
        throw 0;
    }
    std::vector<core::Entry> entries()
    {
        return window->workspace()
            ->read([&](const core::Stores& stores) { return stores.sessions.entries(session); })
            .value();
    }
};

} // namespace

TEST_CASE("The guide beside a session is asked and taken back by keyboard", "[ui][guide]")
{
    InSession in;
    QAbstractItemModelTester tester(&in.guide().asked(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(in.guide().figures() == "0 of 3 asked");
    const auto before = in.entries().size();
    in.guide().setClock([] { return std::optional<qint64>(20 * 60'000); });
    in.window.action("guide.ask-next")->trigger();
    CHECK(in.guide().figures() == "1 of 3 asked");
    REQUIRE(in.entries().size() == before + 1);
    CHECK(in.entries().back().kind == core::EntryKind::Question);
    CHECK(in.entries().back().atMs == 20 * 60'000);
    CHECK(in.window->sessionPage().content().openingOf(in.entries().back()) == "Q1");
    CHECK(in.guide().asked().state(0) == ui::AskedModel::State::Now);

    SECTION("what is being asked has its probes under it, and the rest its minutes")
    {
        CHECK(in.guide().asked().state(1) == ui::AskedModel::State::Under);
        CHECK(in.guide().asked().state(2) == ui::AskedModel::State::Heading);
        CHECK(in.guide().asked().index(2).data(ui::AskedModel::FigureRole).toString().contains("10 min planned"));
    }
    SECTION("a second question ends the first")
    {
        in.guide().setClock([] { return std::optional<qint64>(23 * 60'000); });
        auto& list = in.panel().list();
        list.setFocus();
        list.setCurrentIndex(in.guide().asked().index(in.guide().asked().rowOf(in.items[2])));
        UiWindow::press(Qt::Key_Return);
        CHECK(in.guide().figures() == "2 of 3 asked");
        CHECK(in.guide().asked().index(0).data(Qt::ToolTipRole).toString().contains("took 3:00"));
        SECTION("and Space takes it back")
        {
            list.setFocus();
            list.setCurrentIndex(in.guide().asked().index(in.guide().asked().rowOf(in.items[2])));
            UiWindow::press(Qt::Key_Space);
            CHECK(in.guide().figures() == "1 of 3 asked");
            CHECK(in.entries().size() == before + 1);
        }
    }
    SECTION("it is taken back with its own line")
    {
        in.window.action("guide.take-back")->trigger();
        CHECK(in.guide().figures() == "0 of 3 asked");
        CHECK(in.entries().size() == before);
        REQUIRE(in.window->workspace()->undo());
        CHECK(in.guide().figures() == "1 of 3 asked");
    }
}

TEST_CASE("Follow-ups stand under the guide, and no longer in the outline", "[ui][guide]")
{
    InSession in;
    REQUIRE(in.panel().followUps().model()->rowCount() == 1);
    CHECK(in.panel().followUps().model()->index(0, 0).data().toString().startsWith("Ask Birgit"));
    in.panel().followUps().setFocus();
    in.panel().followUps().setCurrentIndex(in.panel().followUps().model()->index(0, 0));
    UiWindow::press(Qt::Key_Return);
    const int at = in.window->sessionPage().view().textCursor().blockNumber();
    CHECK(in.entries()[size_t(at)].kind == core::EntryKind::FollowUp);
}

TEST_CASE("In a narrow window the guide lies over the text, and goes when it was used", "[ui][guide]")
{
    InSession in;
    in.window->resize(1024, 640);
    QTest::qWait(1);
    in.window.action("session.outline")->trigger();
    auto* drawer = in.window->sessionPage().findChild<ui::OutlineDrawer*>();
    REQUIRE(drawer->isVisible());
    REQUIRE(drawer->guide().isVisible());
    UiWindow::press(Qt::Key_Escape);
    CHECK_FALSE(drawer->isVisible());
    CHECK(ui::Actions::wordOf(in.window.action("session.outline")) == "Guide 0 of 3");
}

TEST_CASE("A line that was noted without the guide is linked by hand, and its answers follow", "[ui][guide]")
{
    InSession in;
    const auto entries = in.entries();
    size_t first = 0;
    while (entries[first].speaker != entries.front().speaker || first == 0)
        ++first; // the interviewer's second line
    REQUIRE(in.window->workspace()->edit("Asked", [&](core::Stores& stores) {
        core::askedIn(stores, entries.front().id, in.items[0]);
        core::askedIn(stores, entries[first].id, in.items[2]);
    }));
    in.window.action("guide.link-answers")->trigger();
    const auto linked = in.entries();
    for (size_t at = 0; at < linked.size(); ++at)
        CHECK(linked[at].guideItem == (at < first ? in.items[0] : in.items[2]));
    REQUIRE(in.window->workspace()->undo());
    CHECK_FALSE(in.entries()[1].guideItem);

    SECTION("an entry that is put in by hand answers the question of the one before")
    {
        REQUIRE(in.window->workspace()->redo());
        auto& view = in.window->sessionPage().view();
        view.chooseEntries(1, 1, 0);
        view.setFocus();
        in.window.action("entry.insert")->trigger();
        CHECK(in.entries()[2].guideItem == in.items[0]);
    }
}

TEST_CASE("The details of a session choose its guide", "[ui][guide]")
{
    InSession in;
    in.window.action("session.details")->trigger();
    auto& details = in.window->sessionPage().details();
    for (auto* choice : details.findChildren<QComboBox*>())
        if (choice->accessibleName() == u"Guide") {
            CHECK(choice->currentText() == "Close");
            choice->setCurrentIndex(0);
            emit choice->activated(0);
        }
    CHECK_FALSE(in.guide().progress().guide);
    CHECK(in.guide().isWanted()); // one can be chosen
}
