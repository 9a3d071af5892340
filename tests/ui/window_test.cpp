#include "tests/support/ui_window.h"
#include "ui/insights/insights_page.h"
#include "ui/personas/persona_page.h"
#include "ui/segments/segments_page.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/page_header.h"
#include "ui/shell/rail.h"
#include "ui/tags/tag_column.h"
#include "ui/tags/tag_tree.h"
#include "ui/tags/tags_page.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QFile>
#include <QHelpEvent>
#include <QMenuBar>
#include <QToolTip>

#include <set>

using support::UiWindow;

namespace {

QStringList namelessControls(QWidget& window)
{
    QStringList nameless;
    for (auto* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        const auto* accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty())
            nameless << QString::fromLatin1(widget->metaObject()->className());
    }
    return nameless;
}

ui::Rail& rail(UiWindow& window)
{
    return *window->findChild<ui::Rail*>();
}

} // namespace

TEST_CASE("Every action has an id, words and an icon of its own package, and no key means two things", "[ui]")
{
    UiWindow window;
    std::set<QString> ids;
    for (const auto* action : window->actions().all()) {
        CAPTURE(action->objectName().toStdString());
        CHECK(ids.insert(action->objectName()).second);
        CHECK_FALSE(action->text().isEmpty());
        CHECK_FALSE(action->toolTip().isEmpty());
        if (const QString icon = action->icon().name(); !icon.isEmpty())
            CHECK(QFile::exists(QStringLiteral(":/icons/16/%1.svg").arg(icon)));
        if (!action->shortcut().isEmpty())
            CHECK(window->actions().holderOf(action->shortcut(), action) == nullptr);
    }
    CHECK(ids.size() > 20);
}

TEST_CASE("Every control of every page can be named to someone who cannot see it", "[ui]")
{
    UiWindow window(UiWindow::Opens::Nothing);
    CHECK(namelessControls(*window) == QStringList());
    window->createProject(window.path(QStringLiteral("empty.earshot")));
    CHECK(namelessControls(*window) == QStringList());

    UiWindow full;
    CHECK(namelessControls(*full) == QStringList());
    full.openSession(full.project().tagged);
    full.action("session.next-highlight")->trigger();
    full.action("edit.find")->trigger();
    CHECK(namelessControls(*full) == QStringList());
    full.action("go.commands")->trigger();
    CHECK(namelessControls(*full) == QStringList());
    full->palette().hide();
    full.action("go.tags")->trigger();
    CHECK(namelessControls(*full) == QStringList());
}

TEST_CASE("F6 walks the parts of the window in reading order and comes round again", "[ui]")
{
    UiWindow window;
    window.openSession(window.project().tagged);
    std::vector<QWidget*> seen{QApplication::focusWidget()};
    for (int presses = 0; presses < 5; ++presses) {
        UiWindow::press(Qt::Key_F6);
        seen.push_back(QApplication::focusWidget());
    }
    CHECK(seen.front() == &window->sessionPage().view());
    CHECK(seen.back() == seen.front());
    CHECK(std::set<QWidget*>(seen.begin(), seen.end()).size() == 5);
    UiWindow::press(Qt::Key_F6, Qt::ShiftModifier);
    CHECK(QApplication::focusWidget() == seen[4]);
}

TEST_CASE("The palette opens a session by a few of its letters, and Esc goes back to the text", "[ui]")
{
    UiWindow window;
    window.openSession(window.project().plain);
    UiWindow::press(Qt::Key_K, Qt::ControlModifier);
    REQUIRE(window->palette().isVisible());
    UiWindow::press(Qt::Key_Escape);
    CHECK_FALSE(window->palette().isVisible());
    CHECK(QApplication::focusWidget() == &window->sessionPage().view());

    UiWindow::press(Qt::Key_K, Qt::ControlModifier);
    UiWindow::type(QStringLiteral("lowmere"));
    CHECK(window->palette().model().rowCount() == 1);
    UiWindow::press(Qt::Key_Return);
    CHECK(window->sessionPage().session() == window.project().tagged);
}

TEST_CASE("A tag chosen in the palette leads to its place in the codebook", "[ui]")
{
    UiWindow window;
    UiWindow::press(Qt::Key_K, Qt::ControlModifier);
    UiWindow::type(QStringLiteral("#board pack"));
    UiWindow::press(Qt::Key_Return);
    REQUIRE(window->tagsPage().isVisible());
    const auto* tag = window->tagsPage().column().model().tag(window->tagsPage().tree().current());
    REQUIRE(tag);
    CHECK(tag->name == u"board pack");
}

TEST_CASE("A persona, a person, a board and a study are found in the palette by their names", "[ui]")
{
    UiWindow window;
    REQUIRE(window->workspace()->edit(QStringLiteral("Names"), [](core::Stores& stores) {
        stores.personas.add(core::Persona{.name = QStringLiteral("Quixotic Quinn")});
        stores.boards.add(core::Board{.name = QStringLiteral("Quarterly quibbles")});
        stores.people.add(core::Participant{.code = QStringLiteral("Q77"), .name = QStringLiteral("Quentin Quimby")});
    }));
    const auto find = [&](const char* letters) {
        UiWindow::press(Qt::Key_K, Qt::ControlModifier);
        UiWindow::type(QLatin1String(letters));
        REQUIRE(window->palette().model().rowCount() > 0);
        const auto kind = window->palette().model().item(0).kind;
        UiWindow::press(Qt::Key_Return);
        return kind;
    };
    using Kind = ui::PaletteItem::Kind;
    CHECK(find("quixotic") == Kind::Persona);
    auto* personas = window->findChild<ui::PersonaPage*>();
    REQUIRE(personas->isVisible());
    CHECK(personas->sheet().content().persona.name == u"Quixotic Quinn");
    CHECK(find("quibbles") == Kind::Board);
    CHECK(find("q77 quimby") == Kind::Person);
}

TEST_CASE("A segment and an insight are found in the palette by their names, and shown", "[ui]")
{
    UiWindow window;
    core::Id<core::Segment> segment;
    core::Id<core::Claim> insight;
    REQUIRE(window->workspace()->edit(QStringLiteral("Names"), [&](core::Stores& stores) {
        stores.segments.add(core::Segment{.name = QStringLiteral("Others")});
        segment = stores.segments.add(core::Segment{.name = QStringLiteral("Quaint quarries")});
        stores.claims.add(core::Claim{.kind = core::ClaimKind::Insight, .text = QStringLiteral("Month ends are long")});
        insight = stores.claims.add(
            core::Claim{.kind = core::ClaimKind::Insight, .text = QStringLiteral("Queues are quicker on paper")});
    }));
    const auto find = [&](const char* letters) {
        UiWindow::press(Qt::Key_K, Qt::ControlModifier);
        UiWindow::type(QLatin1String(letters));
        REQUIRE(window->palette().model().rowCount() > 0);
        const auto kind = window->palette().model().item(0).kind;
        UiWindow::press(Qt::Key_Return);
        return kind;
    };
    using Kind = ui::PaletteItem::Kind;
    CHECK(find("quarries") == Kind::Segment);
    auto* segments = window->findChild<ui::SegmentsPage*>();
    REQUIRE(segments->isVisible());
    REQUIRE(QTest::qWaitFor([&] { return segments->isRead(); }));
    CHECK(segments->table().currentIndex().siblingAtColumn(ui::SegmentTableModel::Name).data().toString() ==
          u"Quaint quarries");
    CHECK(find("queues quicker") == Kind::Insight);
    auto* insights = window->findChild<ui::InsightsPage*>();
    REQUIRE(insights->isVisible());
    CHECK(insights->shown() == ui::Destination(insight));
}

TEST_CASE("Esc in the palette closes the palette, and not the message under it", "[ui]")
{
    UiWindow window;
    window->showError({core::Error::Kind::DiskFull, QStringLiteral("The disk is full.")});
    UiWindow::press(Qt::Key_K, Qt::ControlModifier);
    REQUIRE(window->palette().isVisible());
    UiWindow::press(Qt::Key_Escape);
    CHECK_FALSE(window->palette().isVisible());
    CHECK(window->notice().isVisible());
}

TEST_CASE("An error pushes the page down, stays, and goes with Esc", "[ui]")
{
    UiWindow window;
    const int top = window->sessionList().mapTo(&*window, QPoint()).y();
    window->showError(
        {core::Error::Kind::DiskFull, QStringLiteral("The disk is full. Your words are kept. Make room and go on.")});
    QTest::qWait(1);
    CHECK(window->notice().isVisible());
    CHECK(window->notice().words() == u"The disk is full. Your words are kept. Make room and go on.");
    CHECK(window->sessionList().mapTo(&*window, QPoint()).y() >= top + 40);
    UiWindow::press(Qt::Key_Escape);
    CHECK_FALSE(window->notice().isVisible());
}

TEST_CASE("A file that is no project is refused with a sentence, and what was open stays open", "[ui]")
{
    UiWindow window;
    QFile file(window.path(QStringLiteral("notes.earshot")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("just some words, and certainly no database");
    file.close();
    window->openProject(file.fileName());
    CHECK(window->notice().isVisible());
    REQUIRE(window->workspace());
    CHECK(window->workspace()->name() == u"Month-end close");
}

TEST_CASE("A narrow window folds the rail, and the person may unfold it", "[ui]")
{
    UiWindow window;
    CHECK_FALSE(rail(window).isFolded());
    window->resize(1200, 800);
    CHECK(rail(window).isFolded());
    window.action("view.rail")->trigger();
    CHECK_FALSE(rail(window).isFolded());
    window->resize(1440, 900);
    window->resize(1200, 800);
    CHECK(rail(window).isFolded());
}

TEST_CASE("Undo is called by its step's name, and the list of sessions follows it", "[ui]")
{
    UiWindow window;
    CHECK(window.action("edit.undo")->text() == u"Undo Import the study");
    CHECK(window->sessionList().model().rowCount() == 3);
    UiWindow::press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(window->sessionList().model().rowCount() == 0);
    CHECK(window.action("edit.redo")->text() == u"Redo Import the study");
    UiWindow::press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(window->sessionList().model().rowCount() == 3);
}

TEST_CASE("A session that is undone away leaves its page", "[ui]")
{
    UiWindow window;
    window.openSession(window.project().tagged);
    window.action("edit.undo")->trigger();
    CHECK(window->sessionList().isVisible());
    CHECK_FALSE(window->sessionPage().isVisible());
}

TEST_CASE("Light and dark can be chosen, and the choice is remembered", "[ui]")
{
    UiWindow window;
    window.action("view.dark")->trigger();
    QTest::qWait(1);
    CHECK(ui::Theme::of(&*window).dark);
    CHECK(ui::WindowSettings().scheme() == ui::Style::Scheme::Dark);
    window.action("view.light")->trigger();
    QTest::qWait(1);
    CHECK_FALSE(ui::Theme::of(&*window).dark);
    window.action("view.system")->trigger();
}

TEST_CASE("A project that was open is offered again at the start", "[ui]")
{
    UiWindow window;
    window->closeProject();
    CHECK(window->workspace() == nullptr);
    CHECK(ui::WindowSettings().recentProjects().size() == 1);
    CHECK_FALSE(window.action("session.next-highlight")->isEnabled());
    CHECK_FALSE(window.action("go.sessions")->isEnabled());
}

TEST_CASE("The name of a study leaves room for the title of its session, and the tool tip says both", "[ui]")
{
    UiWindow window;
    QAction back(QStringLiteral("Back")), menu(QStringLiteral("More"));
    ui::PageHeader header(&back, &menu, &*window);
    ui::Heading heading;
    heading.crumb = QStringLiteral("A study that goes on and on ").repeated(8);
    heading.title = QStringLiteral("P07 How a month is closed");
    header.setHeading(heading);
    header.resize(1200, ui::PageHeader::heightPixels);
    header.show();
    header.grab();
    const int wanted = ui::paint::textWidth(heading.title, ui::fontOf(ui::Type::Title, QFont::DemiBold));
    CHECK(header.titleRect().width() >= wanted);
    QHelpEvent help(QEvent::ToolTip, {100, 20}, header.mapToGlobal(QPoint(100, 20)));
    QApplication::sendEvent(&header, &help);
    CHECK(QToolTip::text().contains(heading.crumb));
    CHECK(QToolTip::text().contains(heading.title));
    QToolTip::hideText();
}
