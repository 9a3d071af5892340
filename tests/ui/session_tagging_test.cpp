#include "tests/support/strings.h"
#include "tests/ui/tagging_window.h"
#include "ui/sessions/chip_row.h"
#include "ui/sessions/highlight_panel.h"
#include "ui/sessions/session_tagging.h"
#include "ui/shell/notice_bar.h"
#include "ui/tags/tag_picker.h"
#include "ui/widgets/memo_edit.h"

#include <QTextBlock>

using support::TaggingWindow;
using support::UiWindow;

TEST_CASE("Words are tagged by keyboard, in one step that can be undone by its name", "[ui][tags]")
{
    TaggingWindow t;
    const auto before = t.count();
    t.select(QStringLiteral("My name was under it"));
    UiWindow::press(Qt::Key_T, Qt::ControlModifier);
    REQUIRE(t.picker().isVisible());
    const QRect words = t.view().rectOf(5, {65, 70});
    CHECK_FALSE(t.picker().geometry().contains(t.view().viewport()->mapTo(&t.page(), words.center())));
    UiWindow::type(QStringLiteral("numb"));
    UiWindow::press(Qt::Key_Return);
    CHECK(t.inHand() == u"My name was under it: trust/numbers");
    CHECK(t.lastStep() == u"Tag passage 'trust/numbers'");
    CHECK(QApplication::focusWidget() == &t.view());
    UiWindow::press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(t.count() == before);
    UiWindow::press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(t.count() == before + 1);
}

TEST_CASE("Without a selection the highlight in hand is tagged, and without one the entry", "[ui][tags]")
{
    TaggingWindow t;
    t.stepTo(0);
    UiWindow::press(Qt::Key_T, Qt::ControlModifier);
    UiWindow::type(QStringLiteral("trust/report"));
    UiWindow::press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(t.inHand() == u"I pull the open items from the ERP into Excel: workaround/export, trust/report");

    QTest::mouseClick(t.view().viewport(), Qt::LeftButton, {}, t.view().rectOf(6, {0, 3}).center());
    CHECK(t.inHand().isEmpty());
    UiWindow::press(Qt::Key_T, Qt::ControlModifier);
    UiWindow::press(Qt::Key_1, Qt::ControlModifier);
    CHECK(t.inHand() == u"What happened then?: trust/report"); // the last used is the first row
}

TEST_CASE("The arrow keys take the highlight under the cursor in hand, and put it down again", "[ui][tags]")
{
    TaggingWindow t;
    t.stepTo(0);
    const QString first = t.inHand();
    REQUIRE_FALSE(first.isEmpty());
    UiWindow::press(Qt::Key_Right);
    CHECK(t.inHand() == first);
    UiWindow::press(Qt::Key_End, Qt::ControlModifier);
    CHECK(t.inHand() != first);
    UiWindow::press(Qt::Key_Home, Qt::ControlModifier);
    CHECK(t.inHand().isEmpty());
    UiWindow::press(Qt::Key_T, Qt::ControlModifier);
    UiWindow::type(QStringLiteral("trust/report"));
    UiWindow::press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(t.inHand().startsWith(t.view().document()->firstBlock().text())); // the entry of the cursor
}

TEST_CASE("Words beside which something was typed a moment ago are tagged where they stand", "[ui][tags]")
{
    TaggingWindow t;
    QTextCursor cursor(t.view().document()->findBlockByNumber(3));
    t.view().setTextCursor(cursor);
    UiWindow::type(QStringLiteral("Hm. "));
    t.select(QStringLiteral("why in Excel"));
    UiWindow::press(Qt::Key_T, Qt::ControlModifier);
    UiWindow::type(QStringLiteral("numb"));
    UiWindow::press(Qt::Key_Return);
    CHECK(t.inHand() == u"why in Excel: trust/numbers");
    CHECK(t.page().content().entries[3].text.startsWith(QStringLiteral("Hm. And why")));
}

TEST_CASE("Ctrl+E selects the entry, and then the next one with it", "[ui][tags]")
{
    TaggingWindow t;
    t.view().moveCursor(QTextCursor::Start);
    UiWindow::press(Qt::Key_E, Qt::ControlModifier);
    CHECK(t.view().textCursor().selectedText() == t.view().document()->firstBlock().text());
    UiWindow::press(Qt::Key_E, Qt::ControlModifier);
    const auto selection = t.view().selection();
    REQUIRE(selection);
    CHECK(selection->firstEntry == 0);
    CHECK(selection->lastEntry == 1);
    CHECK(selection->lastOffset == t.view().document()->findBlockByNumber(1).length() - 1);
}

TEST_CASE("Several tags are put on one passage without closing the picker, and are ticked there", "[ui][tags]")
{
    TaggingWindow t;
    t.select(QStringLiteral("My name was under it"));
    UiWindow::press(Qt::Key_T, Qt::ControlModifier);
    UiWindow::type(QStringLiteral("numb"));
    UiWindow::press(Qt::Key_Return, Qt::ShiftModifier);
    REQUIRE(t.picker().isVisible());
    CHECK(t.picker().model().choice(0).path == u"trust/numbers"); // the last used
    CHECK(t.picker().model().isOn(0));
    UiWindow::type(QStringLiteral("mood/anger"));
    UiWindow::press(Qt::Key_Return);
    CHECK_FALSE(t.picker().isVisible());
    CHECK(t.inHand() == u"My name was under it: trust/numbers, mood/anger");
    CHECK(t.lastStep() == u"Tag passage 'mood/anger'");
}

TEST_CASE("The last tag is put on other words with one key", "[ui][tags]")
{
    TaggingWindow t;
    t.stepTo(0);
    UiWindow::press(Qt::Key_T, Qt::ControlModifier);
    UiWindow::type(QStringLiteral("mood/anger"));
    UiWindow::press(Qt::Key_Return);
    t.select(QStringLiteral("What happened then"));
    UiWindow::press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(t.inHand() == u"What happened then: mood/anger");
}

TEST_CASE("A tag is taken off with a key, and with the cross of its chip", "[ui][tags]")
{
    TaggingWindow t;
    const auto before = t.count();
    t.stepTo(0);
    CHECK(t.window.action("tag.remove")->text() == u"Remove tag 'workaround/export'");
    SECTION("the key")
    {
        UiWindow::press(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    }
    SECTION("the cross")
    {
        auto& chips = t.part<ui::HighlightPanel>().chips();
        QTest::mouseClick(&chips, Qt::LeftButton, {}, chips.placeOf(0).center());
        CHECK(t.count() == before);
        QTest::mouseClick(&chips, Qt::LeftButton, {}, QPoint(chips.placeOf(0).right() - 8, 10));
    }
    SECTION("Delete on the chip")
    {
        auto& chips = t.part<ui::HighlightPanel>().chips();
        chips.setFocus(Qt::TabFocusReason);
        UiWindow::press(Qt::Key_Delete);
    }
    CHECK(t.count() == before - 1);
    CHECK(t.lastStep() == u"Remove tag 'workaround/export'");
    CHECK(t.inHand().isEmpty());
}

TEST_CASE("“+ Tag” behind the chips opens the picker for the highlight", "[ui][tags]")
{
    TaggingWindow t;
    t.stepTo(0);
    auto& chips = t.part<ui::HighlightPanel>().chips();
    QTest::mouseClick(&chips, Qt::LeftButton, {}, chips.placeOf(1).center());
    REQUIRE(t.picker().isVisible());
    UiWindow::type(QStringLiteral("mood"));
    UiWindow::press(Qt::Key_Return);
    CHECK(t.inHand() == u"I pull the open items from the ERP into Excel: workaround/export, mood");
}

TEST_CASE("One tag is replaced by another", "[ui][tags]")
{
    TaggingWindow t;
    t.stepTo(0);
    t.window.action("tag.replace")->trigger();
    REQUIRE(t.picker().isVisible());
    UiWindow::type(QStringLiteral("re-key"));
    UiWindow::press(Qt::Key_Return);
    CHECK(t.inHand() == u"I pull the open items from the ERP into Excel: workaround/re-keying");
    CHECK(t.lastStep() == u"Replace tag 'workaround/export' by 'workaround/re-keying'");
}

TEST_CASE("A highlight is deleted with all its tags", "[ui][tags]")
{
    TaggingWindow t;
    const auto before = t.count();
    t.stepTo(0);
    t.window.action("tag.delete")->trigger();
    CHECK(t.count() == before - 1);
    CHECK(t.lastStep() == u"Delete highlight");
    CHECK_FALSE(t.window.action("tag.delete")->isEnabled());
    CHECK(t.window.action("tag.delete")->toolTip().contains(QStringLiteral("step to a highlight")));
}

TEST_CASE("All passages with the same words are tagged in one step, their number said beforehand", "[ui][tags]")
{
    TaggingWindow t;
    const auto before = t.count();
    t.select(QStringLiteral("the numbers"));
    REQUIRE(t.view().selection());
    t.select(QStringLiteral("Birgit"));
    t.window.action("tag.all-session")->trigger();
    REQUIRE(t.picker().isVisible());
    CHECK(t.picker().accessibleDescription() == u"3 passages “Birgit” in this session");
    UiWindow::type(QStringLiteral("people/ownership"));
    UiWindow::press(Qt::Key_Return);
    CHECK(t.lastStep() == u"Tag 3 passages 'people/ownership'");
    CHECK(t.count() == before + 3);
    UiWindow::press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(t.count() == before);
    t.select(QStringLiteral("close"));
    t.window.action("tag.all-project")->trigger();
    UiWindow::press(Qt::Key_1, Qt::ControlModifier);
    CHECK(t.lastStep().startsWith(QStringLiteral("Tag 6")));
}

TEST_CASE("What cannot be tagged is told in the bar, and nothing is changed", "[ui][tags]")
{
    TaggingWindow t;
    const QString step = t.lastStep();
    auto cursor = t.view().document()->find(QStringLiteral("thing, "));
    cursor.setPosition(cursor.selectionEnd() - 1);
    cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor);
    t.view().setTextCursor(cursor);
    UiWindow::press(Qt::Key_T, Qt::ControlModifier);
    UiWindow::press(Qt::Key_Return);
    CHECK(t.window->notice().isVisible());
    CHECK(t.lastStep() == step);
}

TEST_CASE("In a project that is open for reading only tagging is off, and the tool tip says why", "[ui][tags]")
{
    TaggingWindow t;
    const QString path = t.window->workspace()->path();
    const auto session = t.window.project().tagged;
    t.window->closeProject();
    t.window->openProject(path, core::Workspace::Mode::Read);
    t.window.openSession(session);
    t.window.action("session.next-highlight")->trigger();
    for (const char* id : {"tag.passage", "tag.again", "tag.remove", "tag.memo", "tag.delete", "tag.end-forth"}) {
        CAPTURE(id);
        CHECK_FALSE(t.window.action(id)->isEnabled());
        CHECK(t.window.action(id)->toolTip().contains(QStringLiteral("reading only")));
    }
    CHECK(t.window.action("tag.entry")->isEnabled());
    CHECK(t.part<ui::HighlightPanel>().memo().isReadOnly());
}
