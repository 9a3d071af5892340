#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/help/help_page.h"
#include "ui/help/help_view.h"
#include "ui/help/key_page.h"
#include "ui/settings/settings_page.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/type.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QTextCursor>

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

TEST_CASE("The keyboard sheet opens by its key, is searched, and Back leads to where one was", "[ui]")
{
    UiWindow window;
    window.openSession(window.project().tagged);
    UiWindow::press(Qt::Key_F1, Qt::ControlModifier);
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

TEST_CASE("F1 explains the place that is shown, and Back leads there again", "[ui][help]")
{
    UiWindow window;
    window.openSession(window.project().tagged);
    UiWindow::press(Qt::Key_F1);
    REQUIRE(window->helpPage().isVisible());
    CHECK(window->helpPage().topic() == u"session");
    CHECK(window->helpPage().view().toPlainText().contains(u"Ctrl+T opens the tags"));
    UiWindow::press(Qt::Key_Left, Qt::AltModifier);
    CHECK(window->sessionPage().isVisible());
    window.action("go.tags")->trigger();
    UiWindow::press(Qt::Key_F1);
    CHECK(window->helpPage().topic() == u"tags");
}

TEST_CASE("Every place has a page of the help", "[ui][help]")
{
    UiWindow window;
    const ui::HelpModel texts(ui::helpTexts());
    for (const char* place : {"go.studies", "go.sessions", "go.people", "go.tags", "go.personas", "go.insights",
                              "edit.find", "project.print", "edit.history", "project.past-imports"}) {
        window.action(place)->trigger();
        window.action("help.place")->trigger();
        CAPTURE(place);
        CHECK(window->helpPage().topic() != u"start");
        CHECK(texts.rowOf(window->helpPage().topic()) >= 0);
    }
}

TEST_CASE("Every key that the help names is the key of an action", "[ui][help]")
{
    UiWindow window(UiWindow::Opens::Nothing);
    QStringList known;
    for (const auto* action : window->actions().all())
        known << action->objectName();
    const QRegularExpression key(QStringLiteral("\\b(Ctrl|Alt|Shift) ?\\+|\\bF[0-9]+\\b"));
    for (const auto& text : ui::helpTexts()) {
        CAPTURE(text.topic.toStdString());
        CHECK(text.markdown.startsWith(QStringLiteral("# %1\n").arg(text.title)));
        CHECK(key.match(text.markdown).captured().toStdString() == "");
        for (const auto& id : ui::actionsNamedIn(text.markdown)) {
            CAPTURE(id.toStdString());
            CHECK(known.contains(id));
        }
        CHECK_FALSE(ui::withKeys(text.markdown, window->actions()).contains(u'{'));
    }
}

TEST_CASE("The help shows the key that the person has chosen, and names an action without one", "[ui][help]")
{
    UiWindow window(UiWindow::Opens::Nothing);
    auto* again = window.action("tag.again");
    CHECK(ui::withKeys(QStringLiteral("{tag.again}"), window->actions()) == again->shortcut().toString());
    window->actions().setKey(again, QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_9));
    CHECK(ui::withKeys(QStringLiteral("{tag.again}"), window->actions()) == u"Ctrl+Alt+9");
    window->actions().setKey(again, {});
    CHECK(ui::withKeys(QStringLiteral("{tag.again}"), window->actions()) == u"“Same tag again”");
}

TEST_CASE("The help is found by its words, and its links lead to its pages", "[ui][help]")
{
    UiWindow window(UiWindow::Opens::Nothing);
    window.action("help.place")->trigger();
    auto& help = window->helpPage();
    CHECK(help.topic() == u"start");
    emit help.view().anchorClicked(QUrl(QStringLiteral("personas")));
    CHECK(help.topic() == u"personas");
    help.find();
    UiWindow::type(QStringLiteral("saturation"));
    CHECK(help.model().rowCount() == 1);
    CHECK(help.topic() == u"studies");
    CHECK(help.view().extraSelections().size() >= 1);
    UiWindow::type(QStringLiteral("xyz"));
    CHECK(help.model().rowCount() == 0);
    CHECK(help.topic().isEmpty());
    emit help.view().anchorClicked(QUrl(QStringLiteral("tags")));
    CHECK(help.topic() == u"tags");
}

TEST_CASE("Links of the help lead to pages of the help", "[ui][help]")
{
    const ui::HelpModel texts(ui::helpTexts());
    const QRegularExpression link(QStringLiteral("\\]\\(([^)]*)\\)"));
    int links = 0;
    for (int row = 0; row < texts.rowCount(); ++row)
        for (auto match = link.globalMatch(texts.text(row).markdown); match.hasNext(); ++links)
            CHECK(texts.rowOf(match.next().captured(1)) >= 0);
    CHECK(links > 5);
}

TEST_CASE("The help reads no file, whatever a text asks for", "[ui][help]")
{
    QTemporaryDir folder;
    const QString secret = folder.filePath(QStringLiteral("picture.png"));
    QImage wide(400, 300, QImage::Format_RGB32);
    REQUIRE(wide.save(secret));
    ui::HelpView view;
    view.resize(800, 600);
    view.showText(QStringLiteral("![](file://%1)").arg(secret));
    CHECK(view.document()->size().height() < 200);
    view.setSource(QUrl::fromLocalFile(secret));
    CHECK(view.document()->size().height() < 200);
}
