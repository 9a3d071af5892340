#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/history/history_page.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/rail.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>

using support::UiWindow;
using Kind = ui::HistoryModel::Kind;

namespace {

core::Step step(qint64 id, const char* label, const QDateTime& at, bool undone = false, const char* by = "Ada")
{
    return {id, QLatin1String(label), at, QLatin1String(by), undone, 100, {}};
}

QStringList rowsOf(const ui::HistoryModel& model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows << model.index(row).data().toString();
    return rows;
}

void edit(UiWindow& window, const QString& label, const std::function<void(core::Stores&)>& change)
{
    REQUIRE(window->workspace()->edit(label, change));
}

/// Three more steps after the import, the last one a highlight in the tagged session.
void makeSteps(UiWindow& window)
{
    edit(window, QStringLiteral("Create tag 'one'"), [](core::Stores& stores) { stores.tags.ensure("one"); });
    edit(window, QStringLiteral("Create tag 'two'"), [](core::Stores& stores) { stores.tags.ensure("two"); });
    edit(window, QStringLiteral("Tag passage 'paper'"), [&](core::Stores& stores) {
        const auto entries = stores.sessions.entries(window.project().tagged);
        stores.highlights.add({.session = window.project().tagged,
                               .begin = entries[5].id,
                               .end = entries[5].id,
                               .endOffset = 4,
                               .tags = {stores.tags.ensure("paper")}});
    });
}

void openHistory(UiWindow& window)
{
    UiWindow::press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(window->historyPage().isVisible());
}

qsizetype standing(UiWindow& window)
{
    const auto steps = window->workspace()->steps();
    return std::count_if(steps.begin(), steps.end(), [](const core::Step& s) { return !s.undone; });
}

} // namespace

TEST_CASE("The history stands newest first under its days, undone steps above the line Now", "[ui][history]")
{
    ui::HistoryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QDateTime today = QDateTime::currentDateTime();
    const QDateTime before = QDateTime(QDate(2026, 10, 14), QTime(9, 30));
    model.setSteps({step(4, "Import", before), step(5, "Tag 'a'", before), step(6, "Tag 'b'", today, false, "Bo"),
                    step(7, "Rename 'b'", today, true)});
    CHECK(rowsOf(model) == QStringList{"Today", "Rename 'b'", "Now", "Tag 'b'",
                                       today.date().year() == 2026 ? "14 Oct" : "14 Oct 2026", "Tag 'a'", "Import",
                                       "History begins here, 14 Oct 2026"});
    CHECK(model.step(model.rowOfNow()) == 6);
    CHECK(model.undone() == 1);
    CHECK(model.index(1).data(Qt::AccessibleTextRole).toString().startsWith(u"Undone: Rename 'b'"));
    CHECK(model.index(5).data(ui::HistoryModel::TimeRole).toString() == u"09:30");
    for (int row = 0; row < model.rowCount(); ++row) {
        const bool chosen = model.kind(row) == Kind::Step || model.kind(row) == Kind::Beginning;
        CHECK(bool(model.flags(model.index(row)) & Qt::ItemIsSelectable) == chosen);
    }

    SECTION("a filter looks at labels, days and researchers, all its words")
    {
        model.setFilter("bo tag");
        CHECK(rowsOf(model) == QStringList{"Now", "Today", "Tag 'b'"});
        model.setFilter("oct 2026");
        CHECK(model.shown() == 2);
    }
    SECTION("where all is undone, the beginning is what stands")
    {
        model.setSteps({step(4, "Import", today, true)});
        CHECK(rowsOf(model).mid(0, 3) == QStringList{"Today", "Import", "Now"});
        CHECK(model.kind(model.rowOfNow()) == Kind::Beginning);
    }
}

TEST_CASE("Keys go back to any step of the history, and forth again", "[ui][history]")
{
    UiWindow window;
    makeSteps(window);
    openHistory(window);
    CHECK_FALSE(window.action("history.go-here")->isEnabled());
    UiWindow::press(Qt::Key_Down);
    UiWindow::press(Qt::Key_Down);
    CHECK(window.action("history.go-here")->text() == u"Go back to here");
    UiWindow::press(Qt::Key_Return);
    CHECK(standing(window) == 2);
    CHECK(window.action("edit.undo")->text() == u"Undo Create tag 'one'");
    CHECK_FALSE(window.action("history.go-here")->isEnabled());

    UiWindow::press(Qt::Key_Home);
    CHECK(window.action("history.go-here")->text() == u"Go forward to here");
    UiWindow::press(Qt::Key_Return);
    CHECK(standing(window) == 4);

    UiWindow::press(Qt::Key_End);
    UiWindow::press(Qt::Key_Return);
    CHECK(standing(window) == 0);
    CHECK(window->historyPage().isVisible());
    CHECK(window->historyPage().heading().meta == u"4 steps · 4 undone");
}

TEST_CASE("A step of the history leads to the place that it touched", "[ui][history]")
{
    UiWindow window;
    makeSteps(window);
    openHistory(window);
    UiWindow::press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(window->sessionPage().isVisible());
    CHECK(window->sessionPage().session() == window.project().tagged);
    CHECK(window->sessionPage().view().textCursor().blockNumber() == 5);
    CHECK(window->sessionPage().view().currentHighlight() >= 0);

    openHistory(window);
    UiWindow::press(Qt::Key_Down);
    UiWindow::press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(window->historyPage().isVisible());
    CHECK(window->notice().words().trimmed() == u"This step touched no session that is in the project now.");
    UiWindow::press(Qt::Key_Left, Qt::AltModifier);
    CHECK(window->sessionPage().isVisible());
}

TEST_CASE("The history is filtered by words, and Esc takes the filter away", "[ui][history]")
{
    UiWindow window;
    makeSteps(window);
    openHistory(window);
    UiWindow::press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    UiWindow::type(QStringLiteral("create two"));
    CHECK(window->historyPage().model().shown() == 1);
    UiWindow::press(Qt::Key_Return);
    UiWindow::press(Qt::Key_Return);
    CHECK(window.action("edit.undo")->text() == u"Undo Create tag 'two'");
    UiWindow::press(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    UiWindow::press(Qt::Key_Escape);
    CHECK(window->historyPage().model().shown() == 4);
    CHECK(QApplication::focusWidget() == window->historyPage().regions().last());
}

TEST_CASE("A project without steps says what its history will hold", "[ui][history]")
{
    UiWindow window(UiWindow::Opens::Nothing);
    CHECK_FALSE(window.action("edit.history")->isEnabled());
    window->createProject(window.path(QStringLiteral("empty.earshot")));
    openHistory(window);
    CHECK_FALSE(window.action("history.show-place")->isEnabled());
    edit(window, QStringLiteral("Create tag 'one'"), [](core::Stores& stores) { stores.tags.ensure("one"); });
    CHECK(window->historyPage().model().steps() == 1);
}

TEST_CASE("A far journey through the history runs in the background and can be stopped on its way", "[ui][history]")
{
    UiWindow window;
    for (int i = 0; i < 150; ++i)
        edit(window, QStringLiteral("Create tag %1").arg(i),
             [&](core::Stores& stores) { stores.tags.ensure(QStringLiteral("tag %1").arg(i)); });
    openHistory(window);
    UiWindow::press(Qt::Key_End);
    UiWindow::press(Qt::Key_Return);
    CHECK(window->workspace()->isBusy());
    CHECK_FALSE(window.action("history.go-here")->isEnabled());
    window.action("task.cancel")->trigger();
    REQUIRE(QTest::qWaitFor([&] { return !window->workspace()->isBusy() && window->notice().isVisible(); }));
    CHECK(window->notice().words().startsWith(u"Stopped after "));
    CHECK(standing(window) > 0);
}
