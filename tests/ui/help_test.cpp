#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/help/key_page.h"
#include "ui/settings/settings_page.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/type.h"

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

TEST_CASE("A key is changed by pressing another one, and kept for the next start", "[ui]")
{
    UiWindow window(UiWindow::Opens::Nothing);
    window.action("help.keys")->trigger();
    auto& page = window->keyPage();
    auto* list = page.findChild<ui::ListView*>();
    const auto choose = [&](const char* id) {
        list->setCurrentIndex(page.model().index(page.model().rowOf(window.action(id))));
        list->setFocus();
    };
    choose("edit.history");
    UiWindow::press(Qt::Key_Return);
    UiWindow::press(Qt::Key_Y, Qt::ControlModifier | Qt::AltModifier);
    CHECK(window.action("edit.history")->shortcut().toString() == u"Ctrl+Alt+Y");
    CHECK(QSettings().value(QStringLiteral("keys")).toMap().value(QStringLiteral("edit.history")).toString() ==
          u"Ctrl+Alt+Y");

    SECTION("one that is taken is asked for first")
    {
        choose("view.rail");
        UiWindow::press(Qt::Key_Return);
        UiWindow::press(Qt::Key_Y, Qt::ControlModifier | Qt::AltModifier);
        CHECK(window.action("view.rail")->shortcut().toString() == u"Ctrl+Shift+B");
        auto* ask = page.findChild<ui::AskStrip*>();
        REQUIRE(ask->isVisible());
        UiWindow::press(Qt::Key_Return);
        CHECK(window.action("view.rail")->shortcut().toString() == u"Ctrl+Alt+Y");
        CHECK(window.action("edit.history")->shortcut().isEmpty());
    }
    SECTION("all can be as they came")
    {
        window.action("keys.reset-all")->trigger();
        CHECK(window.action("edit.history")->shortcut().toString() == u"Ctrl+Shift+H");
        CHECK(window->actions().chosenKeys().isEmpty());
    }
    SECTION("Esc leaves it")
    {
        choose("view.rail");
        UiWindow::press(Qt::Key_Return);
        UiWindow::press(Qt::Key_Escape);
        CHECK(window.action("view.rail")->shortcut().toString() == u"Ctrl+Shift+B");
    }
}

TEST_CASE("Settings are kept: one's own with the machine, the project's with the project", "[ui]")
{
    UiWindow window;
    window.action("edit.settings")->trigger();
    auto* page = window->findChild<ui::SettingsPage*>();
    REQUIRE(page->isVisible());
    UiWindow::press(Qt::Key_A, Qt::ControlModifier);
    UiWindow::type(QStringLiteral("Ida"));
    UiWindow::press(Qt::Key_Return);
    CHECK(QSettings().value(QStringLiteral("researcher")).toString() == u"Ida");
    const int before = ui::rowHeight(28);
    emit page->densityChosen(ui::Style::Density::Compact);
    CHECK(ui::rowHeight(28) == before - 4);
    emit page->densityChosen(ui::Style::Density::Comfortable);
    for (auto* field : page->findChildren<ui::EditField*>())
        if (field->accessibleName() == u"Team")
            emit field->entered(QStringLiteral("North"));
    const auto team = [&] {
        return window->workspace()
            ->read([](const core::Stores& stores) { return stores.settings.text(QStringLiteral("team")); })
            .value();
    };
    CHECK(team() == u"North");
    REQUIRE(window->workspace()->undo());
    CHECK(team().isEmpty());
}
