#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/follow_ups/day_words.h"
#include "ui/follow_ups/keyed_list.h"
#include "ui/follow_ups/person_follow_ups.h"
#include "ui/people/people_page.h"
#include "ui/people/people_panel.h"
#include "ui/studies/study_page.h"
#include "ui/widgets/segmented.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>

using core::FollowUp;
using support::UiWindow;

namespace {

QString lastStep(UiWindow& window)
{
    return window->workspace()->undoable()->label;
}

std::vector<FollowUp> all(UiWindow& window)
{
    return window->workspace()->read([](const core::Stores& stores) { return stores.followUps.followUps(); }).value();
}

core::Participant person(UiWindow& window, const QString& code)
{
    return window->workspace()
        ->read([&](const core::Stores& stores) { return stores.people.byCode(code).value(); })
        .value();
}

/// Enter in an editor, which commits once the key was handled.
void enter()
{
    UiWindow::press(Qt::Key_Return);
    QTest::qWait(20);
}

void trigger(UiWindow& window, const char* id)
{
    CAPTURE(id);
    REQUIRE(window.action(id)->isEnabled());
    window.action(id)->trigger();
}

/// The window on the page of its one study, its follow-ups read: one `?` line, of P07's session.
struct OnStudy {
    UiWindow window;
    ui::StudyPage* page = nullptr;

    OnStudy()
    {
        window.action("go.studies")->trigger();
        UiWindow::press(Qt::Key_Return);
        page = window->findChild<ui::StudyPage*>();
        REQUIRE(page->isVisible());
        waitFor(1);
        list().setFocus(Qt::TabFocusReason);
    }
    ui::FollowUpSection& section() { return page->followUps(); }
    ui::KeyedList& list() { return section().list(); }
    const ui::FollowUpRow& row(int row) { return section().model().row(row); }
    void waitFor(int rows)
    {
        REQUIRE(QTest::qWaitFor([&] { return section().model().rowCount() == rows; }));
    }
    /// Until what was done is shown.
    template <class Test> void waitUntil(Test test) { REQUIRE(QTest::qWaitFor(test)); }
};

/// The window at People on P07, with the view of follow-ups.
struct OnPerson {
    UiWindow window;

    OnPerson()
    {
        window.action("go.people")->trigger();
        REQUIRE(QTest::qWaitFor([&] { return !page().isReading(); }));
        page().reveal(person(window, QStringLiteral("P07")).id);
        QTest::qWait(20);
        page().panel().views().setCurrent(4);
        emit page().panel().views().chosen(4);
        REQUIRE(parts().isVisible());
        REQUIRE(QTest::qWaitFor([&] { return parts().followUps().model().rowCount() == 1; }));
    }
    ui::PeoplePage& page() { return *window->findChild<ui::PeoplePage*>(); }
    ui::PersonFollowUps& parts() { return page().panel().followUps(); }
};

} // namespace

TEST_CASE("A study shows its ? lines, done by Space and undone by it", "[ui][follow-ups]")
{
    OnStudy on;
    QAbstractItemModelTester tester(on.list().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(on.row(0).followUp.text == u"Ask Birgit for the template and the three filters");
    CHECK(on.row(0).whom == u"P07");
    CHECK(on.section().toDo() == 1);
    CHECK_FALSE(on.window.action("study.delete-follow-up")->isEnabled()); // its words are the session's
    UiWindow::press(Qt::Key_Space);
    CHECK(all(on.window)[0].doneAt.isValid());
    CHECK(lastStep(on.window) == u"Mark follow-up “Ask Birgit for the template and the thr…” done");
    on.waitUntil([&] { return on.row(0).isDone(); });
    CHECK(on.row(0).dayWords(QDate::currentDate()) == u"done today");
    CHECK(on.section().toDo() == 0);
    UiWindow::press(Qt::Key_Space);
    CHECK_FALSE(all(on.window)[0].doneAt.isValid());
    on.waitUntil([&] { return !on.row(0).isDone(); });
    trigger(on.window, "study.follow-up-done");
    CHECK(all(on.window)[0].doneAt.isValid());
}

TEST_CASE("A follow-up gets a day by its name or as a date, and is told when it is overdue", "[ui][follow-ups]")
{
    OnStudy on;
    const QDate today = QDate::currentDate();
    trigger(on.window, "study.follow-up-day");
    UiWindow::type(QStringLiteral("tomorrow"));
    UiWindow::press(Qt::Key_Return);
    CHECK(all(on.window)[0].dueOn == today.addDays(1));
    on.waitUntil([&] { return on.row(0).dayWords(today) == u"due tomorrow"; });
    trigger(on.window, "study.follow-up-day");
    UiWindow::type(QStringLiteral("2020-05-17"));
    UiWindow::press(Qt::Key_Return);
    CHECK(all(on.window)[0].dueOn == QDate(2020, 5, 17));
    on.waitUntil([&] { return on.row(0).isOverdue(today); });
    CHECK(on.row(0).dayWords(today) == u"overdue, 17 May 2020");
    CHECK(on.list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"overdue"));
    trigger(on.window, "study.follow-up-day");
    UiWindow::type(QStringLiteral("2020-13-45"));
    UiWindow::press(Qt::Key_Return);
    CHECK(all(on.window)[0].dueOn == QDate(2020, 5, 17)); // no such day
    REQUIRE(on.window->workspace()->undo());
    CHECK(all(on.window)[0].dueOn == today.addDays(1));
}

TEST_CASE("A promise is made to one of the study's people, reworded and deleted, each in one step", "[ui][follow-ups]")
{
    OnStudy on;
    trigger(on.window, "study.add-follow-up");
    UiWindow::type(QStringLiteral("P02"));
    UiWindow::press(Qt::Key_Return);
    SECTION("Esc makes none")
    {
        UiWindow::press(Qt::Key_Escape);
        on.waitFor(1);
        CHECK(all(on.window).size() == 1);
    }
    SECTION("Enter makes it")
    {
        UiWindow::type(QStringLiteral("Send the summary"));
        enter();
        CHECK(lastStep(on.window) == u"Add follow-up “Send the summary”");
        on.waitFor(2);
        on.waitUntil([&] { return on.row(0).followUp.text == u"Send the summary"; });
        CHECK(on.row(0).whom == u"P02");
        on.list().setFocus(Qt::TabFocusReason);
        on.list().setCurrentIndex(on.list().model()->index(0, 0));
        UiWindow::press(Qt::Key_F2);
        UiWindow::type(QStringLiteral("Send the findings"));
        enter();
        CHECK(lastStep(on.window) == u"Reword follow-up “Send the findings”");
        on.waitUntil([&] { return on.row(0).followUp.text == u"Send the findings"; });
        on.list().setFocus(Qt::TabFocusReason);
        UiWindow::press(Qt::Key_Delete);
        on.waitFor(1);
        CHECK(lastStep(on.window) == u"Delete follow-up “Send the findings”");
        REQUIRE(on.window->workspace()->undo());
        on.waitFor(2);
    }
}

TEST_CASE("Enter on a ? line leads to it in its session", "[ui][follow-ups]")
{
    OnStudy on;
    UiWindow::press(Qt::Key_Return);
    CHECK(on.window->sessionPage().isVisible());
    on.window.action("go.back")->trigger();
    CHECK(on.page->isVisible());
}

TEST_CASE("A person's follow-ups and contacts are kept with them", "[ui][follow-ups]")
{
    OnPerson on;
    auto& contacts = on.parts().contacts();
    QAbstractItemModelTester tester(contacts.list().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    trigger(on.window, "people.log-contact");
    UiWindow::type(QStringLiteral("tele"));
    UiWindow::press(Qt::Key_Return);
    REQUIRE(contacts.model().rowCount() == 1);
    CHECK(lastStep(on.window) == u"Log contact with P07");
    UiWindow::type(QStringLiteral("Agreed on May"));
    enter();
    CHECK(contacts.model().contact(0).note == u"Agreed on May");
    CHECK(contacts.model().contact(0).how == u"telephone");
    CHECK(contacts.model().dayOf(contacts.model().contact(0)) == u"today");

    contacts.list().setFocus(Qt::TabFocusReason);
    trigger(on.window, "people.contact-day");
    UiWindow::type(QStringLiteral("2026-03-02"));
    UiWindow::press(Qt::Key_Return);
    CHECK(contacts.model().contact(0).at.date() == QDate(2026, 3, 2));
    trigger(on.window, "people.contact-how");
    UiWindow::type(QStringLiteral("carrier pigeon"));
    UiWindow::press(Qt::Key_Return);
    CHECK(contacts.model().contact(0).how == u"carrier pigeon");
    CHECK(contacts.model().contact(0).note == u"Agreed on May");

    contacts.list().setFocus(Qt::TabFocusReason);
    UiWindow::press(Qt::Key_Delete);
    CHECK(contacts.model().rowCount() == 0); // and the person is still there
    CHECK(person(on.window, QStringLiteral("P07")).id);
    REQUIRE(on.window->workspace()->undo());
    CHECK(contacts.model().rowCount() == 1);

    trigger(on.window, "people.add-follow-up"); // for the person in hand, nobody is asked for
    UiWindow::type(QStringLiteral("Ask again in June"));
    enter();
    REQUIRE(QTest::qWaitFor([&] { return on.parts().followUps().toDo() == 2; }));
    CHECK(all(on.window).size() == 2);
}

TEST_CASE("Days have the names that people give them", "[follow-ups]")
{
    const QDate today(2026, 11, 22);
    CHECK(ui::dayWord(today, today) == u"today");
    CHECK(ui::dayWord(today.addDays(1), today) == u"tomorrow");
    CHECK(ui::dayWord(today.addDays(-1), today) == u"yesterday");
    CHECK(ui::dayWord(today.addDays(-3), today) == u"19 Nov");
    const auto choices = ui::dayChoices(today, {0, 7});
    REQUIRE(choices.size() == 2);
    CHECK(choices[1].name == u"In a week");
    CHECK(ui::dayPicked({choices[1].id, choices[1].name}) == QDate(2026, 11, 29));
    CHECK(ui::dayPicked({0, QStringLiteral(" 2026-12-01 ")}) == QDate(2026, 12, 1));
    CHECK_FALSE(ui::dayPicked({0, QStringLiteral("soon")}));
}
