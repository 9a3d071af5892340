#include "tests/support/test_workspace.h"
#include "tests/support/ui_window.h"
#include "ui/sessions/text_blocks.h"
#include "ui/shell/notice_bar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QTextBlock>

using support::UiWindow;

namespace {

std::vector<core::Entry> entriesOf(UiWindow& window)
{
    return window->workspace()
        ->read([&](const core::Stores& stores) { return stores.sessions.entries(window.project().tagged); })
        .value();
}

QString quoteUnder(UiWindow& window, const QString& tag)
{
    return window->workspace()
        ->read([&](const core::Stores& stores) -> QString {
            const auto content = ui::SessionContent::read(stores, window.project().tagged);
            for (const auto& highlight : content.highlights)
                for (const auto id : highlight.tags)
                    if (content.tag(id)->path == tag)
                        return content.quote(highlight);
            return {};
        })
        .value();
}

/// The page shows what the file holds, line by line.
bool inStep(UiWindow& window)
{
    QStringList texts;
    for (const auto& entry : entriesOf(window))
        texts << entry.text;
    return ui::textsOf(*window->sessionPage().view().document(), texts) == texts;
}

QByteArray dumpOf(UiWindow& window)
{
    return window->workspace()->read([](const core::Stores& stores) { return core::dump(stores.db); }).value();
}

void openTagged(UiWindow& window)
{
    window.openSession(window.project().tagged);
    window->sessionPage().view().setFocus();
}

/// Puts the cursor before `words`, or selects them.
void goTo(UiWindow& window, const QString& words, bool select = false)
{
    auto& view = window->sessionPage().view();
    QTextCursor found = view.document()->find(words, 0, QTextDocument::FindCaseSensitively);
    REQUIRE_FALSE(found.isNull());
    if (!select)
        found.setPosition(found.selectionStart());
    view.setTextCursor(found);
}

int entryWith(UiWindow& window, const QString& words)
{
    const auto entries = entriesOf(window);
    for (size_t at = 0; at < entries.size(); ++at)
        if (entries[at].text.contains(words))
            return static_cast<int>(at);
    return -1;
}

} // namespace

TEST_CASE("What is typed is in the file before half a second is over, as one step", "[ui][editing]")
{
    UiWindow window;
    openTagged(window);
    const auto steps = window->workspace()->steps().size();
    goTo(window, "First thing");
    UiWindow::type("Very ");
    CHECK(entryWith(window, "Very First") < 0);
    CHECK(QTest::qWaitFor([&] { return entryWith(window, "Very First thing") >= 0; }, 700));
    UiWindow::type("much ");
    CHECK(QTest::qWaitFor([&] { return entryWith(window, "Very much First thing") >= 0; }, 700));
    CHECK(window->workspace()->steps().size() == steps + 1);
    CHECK(quoteUnder(window, "workaround/export") == "I pull the open items from the ERP into Excel");
    CHECK(inStep(window));

    window.action("edit.undo")->trigger();
    CHECK(entryWith(window, "Very") < 0);
    CHECK(inStep(window));
}

TEST_CASE("Undo right after a key takes that key back", "[ui][editing]")
{
    UiWindow window;
    openTagged(window);
    const auto before = dumpOf(window);
    goTo(window, "First thing");
    UiWindow::type("x");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(dumpOf(window) == before);
    CHECK(inStep(window));
}

TEST_CASE("A tagged word that is typed anew keeps its tag, however slowly", "[ui][editing]")
{
    UiWindow window;
    openTagged(window);
    goTo(window, "I pull the open items from the ERP into Excel", true);
    for (const QString letters : {"I", " copy", " it"}) {
        UiWindow::type(letters);
        QTest::qWait(550);
    }
    CHECK(quoteUnder(window, "workaround/export") == "I copy it");
}

TEST_CASE("Enter splits an entry inside a passage, Backspace joins it again", "[ui][editing]")
{
    UiWindow window;
    openTagged(window);
    const auto before = dumpOf(window);
    const auto count = entriesOf(window).size();
    goTo(window, " open items");
    UiWindow::press(Qt::Key_Return);
    REQUIRE(entriesOf(window).size() == count + 1);
    const int first = entryWith(window, "First thing");
    CHECK(entriesOf(window)[size_t(first) + 1].speaker == entriesOf(window)[size_t(first)].speaker);
    CHECK_FALSE(entriesOf(window)[size_t(first) + 1].atMs);
    CHECK(quoteUnder(window, "workaround/export") == "I pull the\n open items from the ERP into Excel");
    CHECK(inStep(window));

    UiWindow::press(Qt::Key_Backspace);
    CHECK(entriesOf(window).size() == count);
    CHECK(quoteUnder(window, "workaround/export") == "I pull the open items from the ERP into Excel");
    window.action("edit.undo")->trigger();
    window.action("edit.undo")->trigger();
    CHECK(dumpOf(window) == before);
    window.action("edit.redo")->trigger();
    CHECK(entriesOf(window).size() == count + 1);
    CHECK(inStep(window));
}

TEST_CASE("Backspace puts no speaker's words into another one's mouth", "[ui][editing]")
{
    UiWindow window;
    openTagged(window);
    const auto before = dumpOf(window);
    goTo(window, "First thing");
    UiWindow::press(Qt::Key_Backspace);
    CHECK(inStep(window));

    // What is selected over two speakers is taken out of both, and they stay apart.
    auto& view = window->sessionPage().view();
    QTextCursor cursor = view.document()->find("What did you do first?");
    cursor.setPosition(cursor.selectionStart());
    cursor.setPosition(view.document()->find("I pull").selectionStart(), QTextCursor::KeepAnchor);
    view.setTextCursor(cursor);
    CHECK(dumpOf(window) == before);
    const auto entries = entriesOf(window);
    const int asked = entryWith(window, "What did you do first?");
    UiWindow::press(Qt::Key_Delete);
    const auto after = entriesOf(window);
    REQUIRE(after.size() == entries.size());
    CHECK(after[size_t(asked)].text == "Walk me through last Thursday. ");
    CHECK(after[size_t(asked) + 1].text.startsWith("I pull"));
    CHECK(after[size_t(asked) + 1].speaker == entries[size_t(asked) + 1].speaker);
    window.action("edit.undo")->trigger();
    CHECK(dumpOf(window) == before);
}

TEST_CASE("Lines that are pasted become entries, and one undo takes them back", "[ui][editing]")
{
    UiWindow window;
    openTagged(window);
    const auto before = dumpOf(window);
    const auto count = entriesOf(window).size();
    goTo(window, " Every Friday");
    QStringList lines;
    for (int line = 0; line < 20; ++line)
        lines << QStringLiteral("line %1").arg(line);
    QGuiApplication::clipboard()->setText(lines.join("\r\n\r\n"));
    UiWindow::press(Qt::Key_V, Qt::ControlModifier);
    CHECK(entriesOf(window).size() == count + 19);
    CHECK(inStep(window));
    CHECK(entryWith(window, "line 19") == entryWith(window, "line 0") + 19);
    window.action("edit.undo")->trigger();
    CHECK(dumpOf(window) == before);
    CHECK(inStep(window));
}

TEST_CASE("While an input method composes nothing is written, and then the words are", "[ui][editing]")
{
    UiWindow window;
    openTagged(window);
    goTo(window, "First thing");
    auto& view = window->sessionPage().view();
    QInputMethodEvent composing(QStringLiteral("ni"), {});
    QApplication::sendEvent(&view, &composing);
    QTest::qWait(600);
    CHECK(view.isComposing());
    // What comes from outside waits.
    REQUIRE(window->workspace()->edit("Other", [&](core::Stores& stores) {
        core::Entry entry = stores.sessions.entries(window.project().tagged).front();
        stores.sessions.setText(entry.id, entry.text + " More.");
    }));
    QInputMethodEvent done;
    done.setCommitString(QString::fromUtf8("你"));
    QApplication::sendEvent(&view, &done);
    QTest::qWait(700);
    CHECK(entryWith(window, " More.") == 0);
    CHECK(inStep(window));
}

TEST_CASE("What was typed on a text that changed elsewhere is put on the clipboard, and the page goes on",
          "[ui][editing]")
{
    UiWindow window;
    openTagged(window);
    goTo(window, "First thing");
    UiWindow::type("mine");
    REQUIRE(window->workspace()->edit("Other", [&](core::Stores& stores) {
        const auto entry = stores.sessions.entries(window.project().tagged)[size_t(entryWith(window, "First thing"))];
        stores.sessions.setText(entry.id, "Theirs.");
    }));
    CHECK(QTest::qWaitFor([&] { return window->notice().isVisible(); }, 1000));
    CHECK(QGuiApplication::clipboard()->text().contains("mineFirst thing"));
    CHECK(inStep(window));
    CHECK(window->sessionPage().settle());
    CHECK(entryWith(window, "Theirs.") >= 0);
}

TEST_CASE("Entries are moved, joined, inserted and deleted by key, each as one step", "[ui][editing]")
{
    UiWindow window;
    openTagged(window);
    const auto before = dumpOf(window);
    const auto entries = entriesOf(window);
    const int first = entryWith(window, "First thing");
    goTo(window, "First thing");

    SECTION("moved down, with the passages on it")
    {
        UiWindow::press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        CHECK(entriesOf(window)[size_t(first) + 1].id == entries[size_t(first)].id);
        CHECK(quoteUnder(window, "workaround/export") == "I pull the open items from the ERP into Excel");
        CHECK(window->sessionPage().view().textCursor().blockNumber() == first + 1);
    }
    SECTION("joined with the one above, a space between")
    {
        goTo(window, "It gives me");
        UiWindow::press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        CHECK(entriesOf(window).size() == entries.size() - 1);
        CHECK(entryWith(window, "last week. It gives me") == first);
    }
    SECTION("not joined with another speaker's")
    {
        UiWindow::press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        CHECK(window->notice().isVisible());
        CHECK(dumpOf(window) == before);
        return;
    }
    SECTION("inserted below, by the same speaker")
    {
        UiWindow::press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE(entriesOf(window).size() == entries.size() + 1);
        CHECK(entriesOf(window)[size_t(first) + 1].text.isEmpty());
        CHECK(entriesOf(window)[size_t(first) + 1].speaker == entries[size_t(first)].speaker);
        CHECK(window->sessionPage().view().textCursor().blockNumber() == first + 1);
    }
    SECTION("deleted, and its highlight keeps its words")
    {
        UiWindow::press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        CHECK(entriesOf(window).size() == entries.size() - 1);
        const auto detached =
            window->workspace()->read([](const core::Stores& stores) { return stores.highlights.detached(); }).value();
        REQUIRE(detached.size() == 1);
        CHECK(detached[0].quote() == "I pull the open items from the ERP into Excel");
    }
    SECTION("marked as a key quote")
    {
        UiWindow::press(Qt::Key_Period, Qt::ControlModifier);
        CHECK(entriesOf(window)[size_t(first)].keyQuote);
    }
    CHECK(inStep(window));
    window.action("edit.undo")->trigger();
    CHECK(dumpOf(window) == before);
    CHECK(inStep(window));
}

TEST_CASE("Speaker, kind and time of an entry are changed by key", "[ui][editing]")
{
    UiWindow window;
    openTagged(window);
    const int first = entryWith(window, "First thing");
    goTo(window, "First thing");
    const auto speaker = entriesOf(window)[size_t(first)].speaker;

    UiWindow::press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu);
    QTest::keyClick(menu, Qt::Key_1);
    CHECK(entriesOf(window)[size_t(first)].speaker != speaker);

    UiWindow::press(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
    menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu);
    QTest::keyClick(menu, Qt::Key_3);
    CHECK(entriesOf(window)[size_t(first)].kind == core::EntryKind::Insight);

    UiWindow::press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu);
    auto* field = menu->findChild<QLineEdit*>();
    REQUIRE(field);
    field->setText("1:02:03");
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(entriesOf(window)[size_t(first)].atMs == 3'723'000);
    CHECK(inStep(window));
}

TEST_CASE("A project that is open for reading only takes no key", "[ui][editing]")
{
    UiWindow window;
    const QString path = window->workspace()->path();
    window->closeProject();
    window->openProject(path, core::Workspace::Mode::Read);
    openTagged(window);
    goTo(window, "First thing");
    UiWindow::type("x");
    UiWindow::press(Qt::Key_Return);
    CHECK(inStep(window));
    CHECK_FALSE(window.action("entry.delete")->isEnabled());
}
