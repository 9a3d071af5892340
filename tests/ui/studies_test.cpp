#include "tests/support/ui_window.h"
#include "ui/studies/question_list.h"
#include "ui/studies/study_list_page.h"
#include "ui/studies/study_page.h"
#include "ui/widgets/ask_strip.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>

using support::UiWindow;

namespace {

/// The window on the page of its one study.
struct OnStudy {
    UiWindow window;
    ui::StudyPage* page = nullptr;

    OnStudy()
    {
        window.action("go.studies")->trigger();
        UiWindow::press(Qt::Key_Return);
        page = window->findChild<ui::StudyPage*>();
        REQUIRE(page->isVisible());
        REQUIRE(QTest::qWaitFor([&] { return page->standing().sessions > 0; }));
    }

    size_t questions()
    {
        return window->workspace()
            ->read([&](const core::Stores& stores) {
                return stores.sessions.questions(stores.sessions.studies().front().id).size();
            })
            .value();
    }
};

} // namespace

TEST_CASE("A research question is added, worded, turned and deleted by keyboard", "[ui][studies]")
{
    OnStudy on;
    auto& list = on.page->questions();
    QAbstractItemModelTester tester(&list.questions(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(on.window.action("study.add-question")->isEnabled());
    on.window.action("study.add-question")->trigger();
    REQUIRE(on.questions() == 1);
    REQUIRE(list.isVisible());
    REQUIRE(list.current());
    UiWindow::type(QStringLiteral("Who signs?"));
    UiWindow::press(Qt::Key_Return);
    CHECK(on.questions() == 1);
    REQUIRE(QTest::qWaitFor([&] { return list.current() && list.current()->question.text == u"Who signs?"; }));
    on.window.action("study.question-status")->trigger();
    REQUIRE(QTest::qWaitFor([&] { return list.current()->question.status == core::StudyQuestion::Status::Part; }));
    list.setFocus();
    on.window.action("study.delete-question")->trigger();
    CHECK(on.questions() == 0);
    REQUIRE(on.window->workspace()->undo());
    CHECK(on.questions() == 1);
}

TEST_CASE("Back leads from a session to the study it was opened from", "[ui][studies]")
{
    OnStudy on;
    emit on.page->goAsked(core::Place{on.window.project().tagged, {}, {}});
    CHECK(on.window->sessionPage().isVisible());
    on.window.action("go.back")->trigger();
    CHECK(on.page->isVisible());
}

TEST_CASE("Before a study is deleted it is said what goes with it", "[ui][studies]")
{
    UiWindow window;
    window.action("go.studies")->trigger();
    auto* page = window->findChild<ui::StudyListPage*>();
    auto* ask = page->findChild<ui::AskStrip*>();
    window.action("study.delete")->trigger();
    REQUIRE(ask->isVisible());
    CHECK(ask->accessibleName().contains(QStringLiteral("3 sessions")));
    SECTION("Esc leaves it")
    {
        UiWindow::press(Qt::Key_Escape);
        CHECK(page->model().rowCount() == 1);
    }
    SECTION("Enter deletes it, and undo brings it back")
    {
        UiWindow::press(Qt::Key_Return);
        REQUIRE(QTest::qWaitFor([&] { return page->model().rowCount() == 0; }));
        REQUIRE(window->workspace()->undo());
        CHECK(page->model().rowCount() == 1);
    }
}
