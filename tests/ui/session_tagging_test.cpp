#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/quotes/highlight_mime.h"
#include "ui/sessions/chip_row.h"
#include "ui/sessions/detached_panel.h"
#include "ui/sessions/highlight_claims.h"
#include "ui/sessions/highlight_panel.h"
#include "ui/sessions/session_tagging.h"
#include "ui/shell/notice_bar.h"
#include "ui/tags/tag_picker.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/memo_edit.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTextBlock>

using support::UiWindow;

namespace {

/// The window with the tagged session open, and what a person does in it.
class Tagging {
public:
    Tagging() { window.openSession(window.project().tagged); }

    ui::SessionPage& page() { return window->sessionPage(); }
    ui::SessionView& view() { return page().view(); }
    ui::TagPicker& picker() { return page().tagging().picker(); }
    template <class Part> Part& part() { return *page().findChild<Part*>(); }

    void select(const QString& words)
    {
        auto cursor = view().document()->find(words);
        REQUIRE_FALSE(cursor.isNull());
        view().setTextCursor(cursor);
    }
    void stepTo(int highlight)
    {
        for (int i = 0; i <= highlight; ++i)
            UiWindow::press(Qt::Key_Down, Qt::AltModifier);
    }
    /// The quote in hand with its tags: "words: a, b".
    QString inHand()
    {
        const int current = view().currentHighlight();
        if (current < 0)
            return {};
        const auto& content = page().content();
        const auto& highlight = content.highlights[static_cast<size_t>(current)];
        QStringList paths;
        for (const auto tag : highlight.tags)
            paths << content.tag(tag)->path;
        return QStringLiteral("%1: %2").arg(content.quote(highlight), paths.join(QStringLiteral(", ")));
    }
    QString memoInHand() { return page().content().highlights[static_cast<size_t>(view().currentHighlight())].memo; }
    QString lastStep() { return window->workspace()->undoable()->label; }
    size_t count() { return page().content().highlights.size(); }

    UiWindow window;
};

} // namespace

TEST_CASE("Words are tagged by keyboard, in one step that can be undone by its name", "[ui][tags]")
{
    Tagging t;
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
    Tagging t;
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

TEST_CASE("Words beside which something was typed a moment ago are tagged where they stand", "[ui][tags]")
{
    Tagging t;
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

TEST_CASE("A memo that is being written is kept before anything else is done", "[ui][tags]")
{
    Tagging t;
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

TEST_CASE("Ctrl+E selects the entry, and then the next one with it", "[ui][tags]")
{
    Tagging t;
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
    Tagging t;
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
    Tagging t;
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
    Tagging t;
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
    Tagging t;
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
    Tagging t;
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
    Tagging t;
    const auto before = t.count();
    t.stepTo(0);
    t.window.action("tag.delete")->trigger();
    CHECK(t.count() == before - 1);
    CHECK(t.lastStep() == u"Delete highlight");
    CHECK_FALSE(t.window.action("tag.delete")->isEnabled());
    CHECK(t.window.action("tag.delete")->toolTip().contains(QStringLiteral("step to a highlight")));
}

TEST_CASE("Before a highlight goes that is evidence, it is said what stands on it", "[ui][tags]")
{
    Tagging t;
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
    Tagging t;
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
    Tagging t;
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
    Tagging t;
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

TEST_CASE("All passages with the same words are tagged in one step, their number said beforehand", "[ui][tags]")
{
    Tagging t;
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

TEST_CASE("A double click on a bar or its label opens the picker for its highlight", "[ui][tags]")
{
    Tagging t;
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
    Tagging t;
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

TEST_CASE("What cannot be tagged is told in the bar, and nothing is changed", "[ui][tags]")
{
    Tagging t;
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
    Tagging t;
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

TEST_CASE("A detached highlight shows its old words and can be put on others or deleted", "[ui][tags]")
{
    Tagging t;
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
    Tagging t;
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
