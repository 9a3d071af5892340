#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/help/key_page.h"

#include <QAbstractItemModelTester>

using support::UiWindow;

TEST_CASE("The keyboard sheet lists every action with its key, menu by menu", "[ui]")
{
    UiWindow window;
    ui::KeyModel model(window->actions());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setFilter({});
    CHECK(size_t(model.shown()) == window->actions().all().size());
    CHECK(model.index(0).data().toString() == u"File");
    CHECK(model.index(0).flags() == Qt::NoItemFlags);
    CHECK(model.index(1).data(ui::KeyModel::KeyRole).toString() == u"Ctrl+Alt+N");
    model.setFilter(QStringLiteral("edit history"));
    REQUIRE(model.rowCount() == 2);
    CHECK(model.index(1).data(Qt::AccessibleTextRole).toString() == u"History, Ctrl+Shift+H");
}

TEST_CASE("Help opens by its key, is searched, and Back leads to where one was", "[ui]")
{
    UiWindow window;
    window.openSession(window.project().tagged);
    UiWindow::press(Qt::Key_F1);
    REQUIRE(window->keyPage().isVisible());
    UiWindow::type(QStringLiteral("ctrl+k"));
    CHECK(window->keyPage().model().shown() >= 1);
    CHECK_FALSE(window.action("go.sessions")->isChecked());
    window.action("help.about")->trigger();
    CHECK(window->windowTitle().startsWith(u"About Earshot"));
    UiWindow::press(Qt::Key_Left, Qt::AltModifier);
    CHECK(window->sessionPage().isVisible());
    CHECK(window.action("go.sessions")->isChecked());
}

TEST_CASE("Help is there before a project is open", "[ui]")
{
    UiWindow window(UiWindow::Opens::Nothing);
    window.action("help.keys")->trigger();
    CHECK(window->keyPage().isVisible());
    window.action("go.back")->trigger();
    CHECK_FALSE(window->keyPage().isVisible());
}
