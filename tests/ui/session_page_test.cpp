#include "tests/support/ui_window.h"
#include "ui/sessions/marks.h"
#include "ui/sessions/outline_model.h"
#include "ui/sessions/page_tag_model.h"
#include "ui/widgets/ask_strip.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSplitter>
#include <QTextBlock>
#include <QTreeView>

using support::UiWindow;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

ui::SessionContent contentOf(UiWindow& window)
{
    return window->workspace()
        ->read([&](const core::Stores& stores) { return ui::SessionContent::read(stores, window.project().tagged); })
        .value();
}

QString current(UiWindow& window)
{
    const auto content = contentOf(window);
    const int highlight = window->sessionPage().view().currentHighlight();
    return highlight < 0 ? QString() : content.quote(content.highlights[static_cast<size_t>(highlight)]);
}

} // namespace

TEST_CASE("The models of the session page keep the rules of models", "[ui]")
{
    UiWindow window;
    ui::SessionListModel sessions;
    ui::PageTagModel tags;
    ui::OutlineModel outline;
    QAbstractItemModelTester a(&sessions, fatal), b(&tags, fatal), c(&outline, fatal);

    auto summaries =
        window->workspace()->read([](const core::Stores& stores) { return stores.sessions.summaries(); }).value();
    sessions.setSessions(summaries);
    CHECK(sessions.rowCount() == 3);
    summaries.erase(summaries.begin() + 1);
    summaries[0].entries = 99;
    sessions.setSessions(summaries);
    CHECK(sessions.rowCount() == 2);
    CHECK(sessions.index(0, ui::SessionListModel::Entries).data().toString() == u"99");
    std::swap(summaries[0], summaries[1]);
    sessions.setSessions(summaries);
    CHECK(sessions.session(0) == summaries[0]);

    tags.setTags(contentOf(window).tags);
    CHECK(tags.rowCount() == 11);
    outline.setContent(contentOf(window));
    CHECK(outline.rowCount() == 4);
}

TEST_CASE("A filter leaves the sessions that hold its words", "[ui]")
{
    UiWindow window;
    UiWindow::press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    UiWindow::type(QStringLiteral("observation"));
    auto* table = window->sessionList().findChild<QTreeView*>();
    CHECK(table->model()->rowCount() == 1);
    UiWindow::press(Qt::Key_Escape);
}

TEST_CASE("Enter on a row opens its session, Alt+Left goes back to the row", "[ui]")
{
    UiWindow window;
    window->sessionList().regions().last()->setFocus();
    UiWindow::press(Qt::Key_Down);
    UiWindow::press(Qt::Key_Return);
    CHECK(window->sessionPage().session() == window.project().plain);
    UiWindow::press(Qt::Key_Left, Qt::AltModifier);
    CHECK(window->sessionList().isVisible());
    CHECK(QApplication::focusWidget() == window->sessionList().regions().last());
}

TEST_CASE("Sessions are deleted from the list once it was said what goes with them", "[ui]")
{
    UiWindow window;
    auto& list = window->sessionList();
    list.regions().last()->setFocus();
    UiWindow::press(Qt::Key_Home);
    UiWindow::press(Qt::Key_Down, Qt::ShiftModifier);
    UiWindow::press(Qt::Key_Delete);
    auto* ask = list.findChild<ui::AskStrip*>();
    REQUIRE(ask->isVisible());
    CHECK(ask->accessibleName().contains(QStringLiteral("2 sessions")));
    CHECK(list.model().rowCount() == 3);
    UiWindow::press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return list.model().rowCount() == 1; }));
    REQUIRE(window->workspace()->undo());
    CHECK(list.model().rowCount() == 3);
}

TEST_CASE("Every entry is one block, and a line break in it stays inside", "[ui]")
{
    UiWindow window;
    const auto done = window->workspace()->edit(QStringLiteral("Note"), [&](core::Stores& stores) {
        core::Entry entry;
        entry.session = window.project().plain;
        entry.text = QStringLiteral("one\ntwo");
        stores.sessions.add(entry);
    });
    REQUIRE(done);
    window.openSession(window.project().plain);
    const auto* document = window->sessionPage().view().document();
    CHECK(document->blockCount() == 61);
    CHECK(document->lastBlock().text() == QStringLiteral("one") + QChar(QChar::LineSeparator) + QStringLiteral("two"));
}

TEST_CASE("Keys step through the highlights in the order of the text, and round", "[ui]")
{
    UiWindow window;
    window.openSession(window.project().tagged);
    UiWindow::press(Qt::Key_Down, Qt::AltModifier);
    CHECK(current(window) == u"I pull the open items from the ERP into Excel");
    UiWindow::press(Qt::Key_Down, Qt::AltModifier);
    CHECK(current(window) == u"I delete six of them by hand and move the cost centre to the front");
    UiWindow::press(Qt::Key_Up, Qt::AltModifier);
    UiWindow::press(Qt::Key_Up, Qt::AltModifier);
    CHECK(current(window) == u"There is a tab that nobody may sort");
}

TEST_CASE("A click on a bar takes its highlight in hand", "[ui]")
{
    UiWindow window;
    window.openSession(window.project().tagged);
    auto& view = window->sessionPage().view();
    const QRect bar = view.barOf(2);
    REQUIRE(bar.isValid());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, bar.center());
    CHECK(current(window) == u"and move the cost centre to the front");
}

TEST_CASE("A click on tagged words takes the highlight in hand", "[ui]")
{
    UiWindow window;
    window.openSession(window.project().tagged);
    auto& view = window->sessionPage().view();
    const QRect words = view.rectOf(1, {20, 24});
    REQUIRE(words.isValid());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, words.center());
    CHECK(view.currentHighlight() == 0);
}

TEST_CASE("Search in the session marks every place and goes from one to the next", "[ui]")
{
    UiWindow window;
    window.openSession(window.project().tagged);
    UiWindow::press(Qt::Key_F, Qt::ControlModifier);
    UiWindow::type(QStringLiteral("EXCEL"));
    auto& view = window->sessionPage().view();
    CHECK(view.textCursor().blockNumber() == 1);
    UiWindow::press(Qt::Key_Return);
    CHECK(view.textCursor().blockNumber() == 3);
    UiWindow::press(Qt::Key_Return, Qt::ShiftModifier);
    CHECK(view.textCursor().blockNumber() == 1);
    UiWindow::press(Qt::Key_Escape);
    CHECK(QApplication::focusWidget() == &view);
}

TEST_CASE("Words are copied with their source", "[ui]")
{
    UiWindow window;
    window.openSession(window.project().tagged);
    UiWindow::press(Qt::Key_Down, Qt::AltModifier);
    UiWindow::press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(QGuiApplication::clipboard()->text() ==
          u"“I pull the open items from the ERP into Excel” — P07, P07 · Finance lead, Lowmere Textiles, 12:04");
}

TEST_CASE("The text keeps its measure, its margins and its lines at any width", "[ui]")
{
    for (const int width : {500, 740, 1400}) {
        const auto columns = ui::TextColumns::fit(width, 14);
        CAPTURE(width);
        CHECK(columns.textWidth <= 520);
        CHECK(columns.barsLeft >= columns.textLeft + columns.textWidth);
        if (width >= 740)
            CHECK(columns.barsWidth >= 168);
    }
    UiWindow window;
    window.openSession(window.project().tagged);
    auto& view = window->sessionPage().view();
    for (const int width : {1440, 1024, 1920}) {
        window->resize(width, 900);
        QTest::qWait(1);
        view.viewport()->grab();
        const auto* layout = view.document()->findBlockByNumber(1).layout();
        const auto columns = ui::TextColumns::fit(view.viewport()->width(), 14);
        CAPTURE(width);
        CHECK(qRound(layout->lineAt(0).x()) == columns.textLeft);
        CHECK(layout->lineAt(0).naturalTextWidth() <= columns.textWidth);
        CHECK(layout->lineAt(1).y() - layout->lineAt(0).y() == 22);
    }
}

TEST_CASE("Where highlights overlap, the words know all their tags in order", "[ui]")
{
    UiWindow window;
    const auto content = contentOf(window);
    const ui::Marks marks(content);
    const auto stretches = marks.stretches(2, static_cast<int>(content.entries[2].text.size()));
    REQUIRE(stretches.size() == 2);
    CHECK(stretches[0].marks.size() == 1);
    REQUIRE(stretches[1].marks.size() == 2);
    CHECK(marks.tagOf(stretches[1].marks[0])->leaf() == u"re-keying");
    CHECK(marks.tagOf(stretches[1].marks[1])->leaf() == u"spreadsheet");
    CHECK(stretches[0].range.end == stretches[1].range.begin);
}

TEST_CASE("A session that changes under the page keeps the highlight that was in hand", "[ui]")
{
    UiWindow window;
    window.openSession(window.project().tagged);
    UiWindow::press(Qt::Key_Down, Qt::AltModifier);
    UiWindow::press(Qt::Key_Down, Qt::AltModifier);
    const QString before = current(window);
    const auto done = window->workspace()->edit(QStringLiteral("Tag"), [&](core::Stores& stores) {
        core::Highlight first;
        first.session = window.project().tagged;
        first.begin = first.end = contentOf(window).entries[0].id;
        first.endOffset = 4;
        stores.highlights.addTag(stores.highlights.add(first), stores.tags.ensure(QStringLiteral("new")));
    });
    REQUIRE(done);
    CHECK(current(window) == before);
}
