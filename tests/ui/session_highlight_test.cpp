#include "tests/support/strings.h"
#include "tests/ui/tagging_window.h"
#include "ui/quotes/highlight_mime.h"
#include "ui/sessions/detached_panel.h"
#include "ui/sessions/highlight_claims.h"
#include "ui/sessions/highlight_panel.h"
#include "ui/sessions/session_tagging.h"
#include "ui/tags/tag_picker.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/memo_edit.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>

using support::TaggingWindow;
using support::UiWindow;

TEST_CASE("A memo that is being written is kept before anything else is done", "[ui][tags]")
{
    TaggingWindow t;
    t.stepTo(0);
    UiWindow::press(Qt::Key_M, Qt::ControlModifier);
    UiWindow::type(QStringLiteral("Ask again"));
    CHECK(t.page().settle());
    CHECK(t.memoInHand() == u"Ask again");
    CHECK(t.part<ui::HighlightPanel>().memo().toPlainText() == u"Ask again");
    const auto steps = t.window->workspace()->steps().size();
    UiWindow::press(Qt::Key_Escape); // as before the writing began, and no step is left of it
    CHECK(t.memoInHand().isEmpty());
    CHECK(t.window->workspace()->steps().size() == steps - 1);
}

TEST_CASE("Before a highlight goes that is evidence, it is said what stands on it", "[ui][tags]")
{
    TaggingWindow t;
    t.stepTo(0);
    REQUIRE(t.window->workspace()->edit(QStringLiteral("Evidence"), [&](core::Stores& stores) {
        const auto trait =
            stores.claims.ensureTrait(stores.personas.add({.name = QStringLiteral("The careful closer")}),
                                      QStringLiteral("pains"), QStringLiteral("Numbers move"));
        stores.claims.addEvidence(trait, t.page().content().highlights[0].id, true);
    }));
    const auto before = t.count();
    t.window.action("tag.delete")->trigger();
    REQUIRE(t.page().ask().isVisible());
    CHECK(t.page().ask().accessibleName().contains(QStringLiteral("The careful closer")));
    CHECK(t.count() == before);
    SECTION("Esc leaves it")
    {
        UiWindow::press(Qt::Key_Escape);
        CHECK(t.count() == before);
        CHECK(t.lastStep() == u"Evidence");
    }
    SECTION("Enter deletes it")
    {
        UiWindow::press(Qt::Key_Return);
        CHECK(t.count() == before - 1);
    }
    CHECK_FALSE(t.page().ask().isVisible());
}

TEST_CASE("What is selected is cut, and a highlight in it goes along to other lists", "[ui][tags]")
{
    TaggingWindow t;
    const auto first = t.page().content().highlights[0].id;
    t.select(QStringLiteral("First thing, I pull the open items from the ERP into Excel."));
    CHECK(t.view().highlightsSelected() == std::vector{first});
    t.view().cutWords();
    CHECK(ui::highlightsIn(*QGuiApplication::clipboard()->mimeData()) == std::vector{first});
    CHECK(QGuiApplication::clipboard()->text() == u"First thing, I pull the open items from the ERP into Excel.");
    CHECK_FALSE(t.view().toPlainText().contains(QStringLiteral("First thing")));
}

TEST_CASE("A memo is written in the panel", "[ui][tags]")
{
    TaggingWindow t;
    t.stepTo(0);
    UiWindow::press(Qt::Key_M, Qt::ControlModifier);
    REQUIRE(QApplication::focusWidget() == &t.part<ui::HighlightPanel>().memo());
    UiWindow::type(QStringLiteral("Ask again"));
    SECTION("Ctrl+Enter keeps it and goes back to the text")
    {
        UiWindow::press(Qt::Key_Return, Qt::ControlModifier);
        CHECK(QApplication::focusWidget() == &t.view());
        CHECK(t.memoInHand() == u"Ask again");
        CHECK(t.lastStep() == u"Write memo");
        UiWindow::press(Qt::Key_Z, Qt::ControlModifier);
        CHECK(t.memoInHand().isEmpty());
        CHECK_FALSE(t.part<ui::HighlightPanel>().memo().isVisible());
    }
    SECTION("it is kept while it is typed, and Esc takes it back")
    {
        const QString step = t.lastStep();
        CHECK(QTest::qWaitFor([&] { return t.memoInHand() == u"Ask again"; }, 900));
        UiWindow::press(Qt::Key_Escape);
        CHECK(t.memoInHand().isEmpty());
        CHECK(t.lastStep() == step);
    }
    SECTION("it is kept when the focus leaves")
    {
        t.view().setFocus();
        CHECK(t.memoInHand() == u"Ask again");
    }
    SECTION("it is kept on its own highlight when another one is stepped to")
    {
        UiWindow::press(Qt::Key_Down, Qt::AltModifier);
        CHECK(t.memoInHand().isEmpty());
        CHECK(t.part<ui::HighlightPanel>().memo().toPlainText().isEmpty());
        UiWindow::press(Qt::Key_Up, Qt::AltModifier);
        CHECK(t.memoInHand() == u"Ask again");
    }
    SECTION("it is kept when the project is closed")
    {
        const QString path = t.window->workspace()->path();
        t.window->closeProject();
        t.window->openProject(path);
        CHECK(t.lastStep() == u"Write memo");
    }
    SECTION("Esc brings back what was there")
    {
        const QString step = t.lastStep();
        UiWindow::press(Qt::Key_Escape);
        CHECK(t.memoInHand().isEmpty());
        CHECK(t.lastStep() == step);
        CHECK(QApplication::focusWidget() == &t.view());
    }
}

TEST_CASE("The passage in hand is stretched and shrunk with keys", "[ui][tags]")
{
    TaggingWindow t;
    const auto keys = Qt::AltModifier | Qt::ShiftModifier;
    t.stepTo(0);
    UiWindow::press(Qt::Key_Right, keys);
    CHECK(t.inHand() == u"I pull the open items from the ERP into Excel. Every: workaround/export");
    CHECK(t.lastStep() == u"Move end of passage");
    UiWindow::press(Qt::Key_Left, keys);
    UiWindow::press(Qt::Key_Left, keys);
    CHECK(t.inHand() == u"I pull the open items from the ERP into: workaround/export");
    REQUIRE(t.window->workspace()->undo()); // at one go: one step
    CHECK(t.inHand() == u"I pull the open items from the ERP into Excel: workaround/export");
    REQUIRE(t.window->workspace()->redo());
    CHECK(t.inHand() == u"I pull the open items from the ERP into: workaround/export");
    UiWindow::press(Qt::Key_Home, keys);
    CHECK(t.inHand() == u"thing, I pull the open items from the ERP into: workaround/export");
    UiWindow::press(Qt::Key_End, keys);
    UiWindow::press(Qt::Key_End, keys);
    CHECK(t.inHand() == u"pull the open items from the ERP into: workaround/export");
    UiWindow::press(Qt::Key_Down, keys);
    CHECK(t.inHand() == u"pull the open items from the ERP into Excel.: workaround/export");
    CHECK(t.lastStep() == u"Move end of passage");
    UiWindow::press(Qt::Key_PageUp, keys);
    CHECK(t.inHand() == u"First thing, I pull the open items from the ERP into Excel.: workaround/export");
}

TEST_CASE("A double click on a bar or its label opens the picker for its highlight", "[ui][tags]")
{
    TaggingWindow t;
    const QPoint bar = t.view().barOf(2).center();
    SECTION("the bar")
    {
        QTest::mouseDClick(t.view().viewport(), Qt::LeftButton, {}, bar);
    }
    SECTION("the label")
    {
        const QPoint label = t.view().barOf(0).center() + QPoint(46, 4);
        REQUIRE(t.view().barAt(label) == 0);
        QTest::mouseDClick(t.view().viewport(), Qt::LeftButton, {}, label);
    }
    CHECK(t.picker().isVisible());
    CHECK(t.view().currentHighlight() >= 0);
}

TEST_CASE("The menu on tagged words takes their highlight in hand and offers to untag", "[ui][tags]")
{
    TaggingWindow t;
    const QPoint place = t.view().rectOf(1, {20, 24}).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, t.view().viewport()->mapToGlobal(place));
    QApplication::sendEvent(t.view().viewport(), &event);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu);
    QStringList words;
    for (const auto* action : menu->actions())
        words << action->text();
    CHECK(words.contains(QStringLiteral("Remove tag 'workaround/export'")));
    CHECK(words.contains(QStringLiteral("Copy with source")));
    CHECK(t.inHand() == u"I pull the open items from the ERP into Excel: workaround/export");
    menu->close();
}

TEST_CASE("A detached highlight shows its old words and can be put on others or deleted", "[ui][tags]")
{
    TaggingWindow t;
    const auto before = t.count();
    auto& panel = t.part<ui::DetachedPanel>();
    CHECK_FALSE(panel.isVisible());
    REQUIRE(t.window->workspace()->edit(QStringLiteral("Delete words"), [&](core::Stores& stores) {
        const_cast<core::db::Connection&>(stores.db).run(
            "UPDATE highlight SET begin_entry_id = NULL, end_entry_id = NULL, begin_offset = 0, end_offset = 0, "
            "detached_quote = 'words that are gone' WHERE id = ?",
            t.page().content().highlights[5].id);
    }));
    REQUIRE(panel.isVisible());
    CHECK(t.count() == before - 1);
    auto* attach = t.window.action("tag.attach");
    t.view().moveCursor(QTextCursor::Start);
    CHECK_FALSE(attach->isEnabled());
    const auto button = [&](const QString& name) {
        for (auto* one : panel.findChildren<QAbstractButton*>())
            if (one->accessibleName() == name)
                return one;
        return static_cast<QAbstractButton*>(nullptr);
    };
    SECTION("put on what is selected")
    {
        t.select(QStringLiteral("a figure that was two days old"));
        CHECK(attach->isEnabled());
        button(QStringLiteral("Attach to selection"))->click();
        CHECK(t.inHand() == u"a figure that was two days old: outcome/board pack");
        CHECK(t.lastStep() == u"Attach highlight to words");
        CHECK(t.count() == before);
    }
    SECTION("deleted")
    {
        button(QStringLiteral("Delete"))->click();
        CHECK(t.lastStep() == u"Delete highlight");
        CHECK(t.count() == before - 1);
    }
    CHECK_FALSE(panel.isVisible());
}

TEST_CASE("The claims that a highlight stands under are shown with their people", "[ui][tags]")
{
    TaggingWindow t;
    t.stepTo(0);
    auto& claims = t.part<ui::HighlightClaims>();
    CHECK_FALSE(claims.isVisible());
    REQUIRE(t.window->workspace()->edit(QStringLiteral("Evidence"), [&](core::Stores& stores) {
        const auto trait =
            stores.claims.ensureTrait(stores.personas.add({.name = QStringLiteral("The careful closer")}),
                                      QStringLiteral("pains"), QStringLiteral("Numbers move"));
        stores.claims.addEvidence(trait, t.page().content().highlights[0].id, true);
    }));
    REQUIRE(claims.isVisible());
    auto& list = claims.list();
    const QString words = list.model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    CHECK(words == u"The careful closer, Pains · Numbers move, 1 person for");
    QSignalSpy asked(&t.page(), &ui::Page::goAsked);
    list.setFocus(Qt::TabFocusReason);
    UiWindow::press(Qt::Key_Return);
    REQUIRE(asked.count() == 1);
    CHECK(std::holds_alternative<core::Id<core::Claim>>(asked.front().front().value<ui::Destination>()));
}
