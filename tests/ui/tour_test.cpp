#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/help/tour.h"
#include "ui/personas/persona_page.h"
#include "ui/shell/notice_bar.h"
#include "ui/widgets/button.h"

#include <catch2/generators/catch_generators.hpp>

using support::UiWindow;

namespace {

/// The window on the sample study, with the tour begun.
struct TouredWindow : UiWindow {
    TouredWindow() : UiWindow(Opens::Nothing)
    {
        (*this)->createSample(path(QStringLiteral("Sample.earshot")));
        REQUIRE((*this)->workspace());
        action("help.tour")->trigger();
        REQUIRE(tour().isOn());
    }
    ui::Tour& tour() { return (*this)->tour(); }
    QRect inWindow(const QWidget* widget) { return {widget->mapTo(&**this, QPoint()), widget->size()}; }
};

} // namespace

TEST_CASE("Each stop of the tour points at a control that is there", "[ui][tour]")
{
    TouredWindow window;
    const bool small = GENERATE(false, true);
    if (small)
        window->resize(1024, 640);
    QTest::qWait(1);
    QStringList seen;
    for (int stop = 0; stop < window.tour().stops(); ++stop) {
        CAPTURE(stop, small);
        REQUIRE(window.tour().isOn());
        CHECK(window.tour().stop() == stop);
        QTest::qWait(50); // layouts settle
        const auto* control = window.tour().control();
        REQUIRE(control);
        CHECK(control->width() > 0);
        CHECK(window.tour().outline().isVisible());
        CHECK(window.tour().outline().geometry().contains(window.inWindow(control) & window->rect()));
        CHECK(window->rect().contains(window.tour().geometry()));
        seen << window.tour().accessibleName();
        UiWindow::press(Qt::Key_Return);
    }
    CHECK_FALSE(window.tour().isOn());
    seen.removeDuplicates();
    CHECK(seen.size() >= 6);
    CHECK(seen.size() <= 8);
}

TEST_CASE("The tour covers nothing that it points at where there is room beside it", "[ui][tour]")
{
    TouredWindow window;
    UiWindow::press(Qt::Key_PageDown);
    UiWindow::press(Qt::Key_PageDown);
    QTest::qWait(50);
    REQUIRE(qobject_cast<const ui::Button*>(window.tour().control()));
    CHECK_FALSE(window.tour().geometry().intersects(window.inWindow(window.tour().control())));
}

TEST_CASE("The tour is left at any moment, and nothing stays of it", "[ui][tour]")
{
    TouredWindow window;
    const auto steps = window->workspace()->steps().size();
    const int stop = GENERATE(0, 1, 4, 7);
    for (int i = 0; i < stop; ++i)
        UiWindow::press(Qt::Key_PageDown);
    REQUIRE(window.tour().stop() == stop);
    SECTION("by Esc")
    {
        UiWindow::press(Qt::Key_Escape);
    }
    SECTION("by Esc while a message is shown")
    {
        window->showError({core::Error::Kind::Internal, QStringLiteral("Something happened.")});
        UiWindow::press(Qt::Key_Escape);
        CHECK(window->notice().isVisible());
    }
    SECTION("by Esc while the program is used")
    {
        window.action("go.sessions")->trigger();
        window->sessionList().mainRegion()->setFocus();
        UiWindow::press(Qt::Key_Escape);
        CHECK(window->sessionList().isVisible());
    }
    SECTION("by its button")
    {
        for (auto* button : window.tour().findChildren<ui::Button*>())
            if (button->accessibleName() == u"Leave")
                QTest::mouseClick(button, Qt::LeftButton);
    }
    CHECK_FALSE(window.tour().isOn());
    CHECK_FALSE(window.tour().isVisible());
    CHECK_FALSE(window.tour().outline().isVisible());
    REQUIRE(QApplication::focusWidget());
    CHECK_FALSE(window.tour().isAncestorOf(QApplication::focusWidget()));
    CHECK(window->workspace()->steps().size() == steps);
}

TEST_CASE("While the tour is on, the program can be used, and the tour goes on from there", "[ui][tour]")
{
    TouredWindow window;
    UiWindow::press(Qt::Key_Return);
    REQUIRE(window->sessionPage().isVisible());
    window.action("go.people")->trigger();
    CHECK(window.tour().isOn());
    CHECK(window.tour().isVisible());
    CHECK_FALSE(window.tour().control()); // it is out of view
    CHECK_FALSE(window.tour().outline().isVisible());
    window.action("go.back")->trigger();
    CHECK(window.tour().control());
    CHECK(window.tour().outline().isVisible());
    window.action("go.people")->trigger();
    for (int part = 0; part < 20 && !window.tour().isAncestorOf(QApplication::focusWidget()); ++part)
        window.action("go.next-region")->trigger(); // the bubble is one of the parts that F6 walks
    UiWindow::press(Qt::Key_PageDown);
    CHECK(window->sessionPage().isVisible());
    CHECK(window.tour().stop() == 2);
    UiWindow::press(Qt::Key_PageUp);
    CHECK(window.tour().stop() == 1);
    window->closeProject();
    CHECK_FALSE(window.tour().isOn());
}

TEST_CASE("The outline follows its control", "[ui][tour]")
{
    TouredWindow window;
    UiWindow::press(Qt::Key_Return);
    QTest::qWait(50);
    window->showError({core::Error::Kind::Internal, QStringLiteral("Something happened. It pushes the page down.")});
    QTest::qWait(50);
    CHECK(window.tour().outline().geometry().contains(window.inWindow(window.tour().control())));
    window->resize(1200, 700);
    QTest::qWait(50);
    CHECK(window.tour().outline().geometry().contains(window.inWindow(window.tour().control())));
}

TEST_CASE("What the tour says is said to everybody", "[ui][tour]")
{
    TouredWindow window;
    CHECK(window.tour().accessibleName().startsWith(u"Tour, 1 of 8: "));
    CHECK(window.tour().accessibleDescription().contains(u"Ctrl+2"));
    CHECK_FALSE(window.tour().outline().accessibleName().isEmpty());
    for (const auto* button : window.tour().findChildren<ui::Button*>()) {
        CHECK_FALSE(button->accessibleName().isEmpty());
        CHECK(button->height() >= 24);
    }
}

TEST_CASE("The tour shows evidence of a persona", "[ui][tour]")
{
    TouredWindow window;
    for (int stop = 0; stop < 5; ++stop)
        UiWindow::press(Qt::Key_PageDown);
    const auto& sheet = window->findChild<ui::PersonaPage*>()->sheet();
    CHECK(sheet.content().persona.id);
    CHECK_FALSE(sheet.open());
    UiWindow::press(Qt::Key_PageDown);
    CHECK(sheet.open());
}

TEST_CASE("The tour is offered once, on the sample study", "[ui][tour]")
{
    UiWindow window;
    CHECK_FALSE(window->notice().isVisible());
    window->createSample(window.path(QStringLiteral("Sample.earshot")));
    REQUIRE(window->notice().isVisible());
    CHECK(window->notice().kind() == ui::NoticeBar::Kind::Offer);
    window.action("notice.close")->trigger();
    CHECK_FALSE(window->tour().isOn());
    window->createSample(window.path(QStringLiteral("Another.earshot")));
    CHECK_FALSE(window->notice().isVisible());
}

TEST_CASE("On a study without sessions the tour has nothing to point at in places, and goes on", "[ui][tour]")
{
    UiWindow window(UiWindow::Opens::Nothing);
    window->createProject(window.path(QStringLiteral("Empty.earshot")));
    window.action("help.tour")->trigger();
    for (int stop = 0; stop < window->tour().stops(); ++stop) {
        CHECK(window->rect().contains(window->tour().geometry()));
        UiWindow::press(Qt::Key_PageDown);
    }
    CHECK_FALSE(window->tour().isOn());
}
