#include "tests/support/ui_window.h"
#include "ui/import/import_details.h"
#include "ui/import/import_models.h"
#include "ui/import/import_page.h"
#include "ui/import/import_report_page.h"
#include "ui/import/import_table.h"
#include "ui/import/mapping_panel.h"
#include "ui/import/past_imports_page.h"
#include "ui/shell/notice_bar.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/table.h"

#include <QAbstractItemModelTester>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QUrl>

using support::UiWindow;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

QString writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return path;
}

bool reportShown(UiWindow& window)
{
    const auto* page = window->findChild<ui::ImportReportPage*>();
    return QTest::qWaitFor([&] { return page->isVisible(); }, 20'000);
}

/// Waits until so many sources are on the list, and nothing is read any more.
bool listed(UiWindow& window, int count)
{
    auto& page = window->importPage();
    return QTest::qWaitFor([&] { return page.model().rowCount() == count && !page.isReading(); }, 20'000);
}

void drop(UiWindow& window, const QString& path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(700, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&*window, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(700, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&*window, &drop);
}

template <class Widget> Widget* named(QWidget& parent, const QString& name)
{
    for (auto* widget : parent.findChildren<Widget*>())
        if (widget->accessibleName() == name && widget->isVisibleTo(&parent))
            return widget;
    FAIL("nothing is called " << name.toStdString());
    return nullptr;
}

void write(ui::EditField* field, const QString& text)
{
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

const QByteArray call("Interviewer: How do you close?\nP12: By hand, on paper.\n");

} // namespace

TEST_CASE("Files that are dropped are looked at, brought in, reported, and one undo takes them back", "[ui][import]")
{
    UiWindow window;
    drop(window, writeFile(window.path(QStringLiteral("P12 call.txt")), call));
    REQUIRE(listed(window, 1));
    CHECK(window->importPage().isVisible());
    CHECK(window->sessionList().model().rowCount() == 3); // nothing has changed

    drop(window, writeFile(window.path(QStringLiteral("more.txt")), "Bo: And more.\n"));
    REQUIRE(listed(window, 2));
    CHECK(window.action("import.run")->text() == u"Bring in 2 sources");
    window.action("import.run")->trigger();
    const bool shown = reportShown(window);
    INFO(window->notice().words().toStdString());
    REQUIRE(shown);
    CHECK(window->sessionList().model().rowCount() == 5);
    CHECK(window->importPage().isEmpty());
    CHECK_FALSE(window->notice().isVisible());
    window.action("import.undo")->trigger();
    CHECK(window->sessionList().model().rowCount() == 3);
}

TEST_CASE("What is written into the details of a source is what comes in", "[ui][import]")
{
    UiWindow window;
    window->importPaths({writeFile(window.path(QStringLiteral("call.txt")), call)});
    REQUIRE(listed(window, 1));
    auto& page = window->importPage();
    auto& details = page.details();
    write(named<ui::EditField>(details, QStringLiteral("Title")), QStringLiteral("First call"));
    write(named<ui::EditField>(details, QStringLiteral("Study")), QStringLiteral("Spring"));
    write(named<ui::EditField>(details, QStringLiteral("Date")), QStringLiteral("4.3.2026"));
    write(named<ui::EditField>(details, QStringLiteral("Participant behind P12")), QStringLiteral("K9 · Ines"));
    const auto plan = page.model().plan(0);
    CHECK(plan.title == u"First call");
    CHECK(plan.study == u"Spring");
    CHECK(plan.heldOn == QDate(2026, 3, 4));
    CHECK(plan.voices.back().person == core::import::PersonPlan{{}, "K9", "Ines"});

    SECTION("a word that is no date stays with a hint")
    {
        write(named<ui::EditField>(details, QStringLiteral("Date")), QStringLiteral("soon"));
        CHECK(page.model().plan(0).heldOn == QDate(2026, 3, 4));
    }
    SECTION("another encoding and another kind read it again, and what was written stays")
    {
        auto* encoding = named<ui::Choice>(details, QStringLiteral("Encoding"));
        encoding->setCurrentIndex(encoding->findText(QStringLiteral("Windows-1252")));
        emit encoding->activated(encoding->currentIndex());
        REQUIRE(listed(window, 1));
        CHECK(page.model().plan(0).encoding == u"Windows-1252");
        emit page.findChild<ui::Segmented*>()->chosen(1);
        REQUIRE(listed(window, 1));
        CHECK(page.model().plan(0).as == core::import::SourceKind::Observation);
        CHECK(page.model().plan(0).title == u"First call");
    }
    SECTION("it comes in so")
    {
        window.action("import.run")->trigger();
        REQUIRE(reportShown(window));
        const auto session = window->workspace()
                                 ->read([](const core::Stores& stores) { return stores.sessions.sessions().back(); })
                                 .value();
        CHECK(session.title == u"First call");
        CHECK(session.heldOn == QDate(2026, 3, 4));
    }
}

TEST_CASE("A source is checked with the space bar, and taken off the list with Delete", "[ui][import]")
{
    UiWindow window;
    window->importPaths({writeFile(window.path(QStringLiteral("a.txt")), call),
                         writeFile(window.path(QStringLiteral("b.txt")), "Bo: Else.\n"),
                         writeFile(window.path(QStringLiteral("c.png")), "\x89PNG")});
    REQUIRE(listed(window, 3));
    auto& page = window->importPage();
    QAbstractItemModelTester tester(&page.model(), fatal);
    CHECK(window.action("import.run")->text() == u"Bring in 2 of 3");
    page.list().setFocus();
    QTest::keyClick(&page.list(), Qt::Key_Space);
    CHECK(window.action("import.run")->text() == u"Bring in 1 of 3");
    window.action("import.none")->trigger();
    CHECK_FALSE(window.action("import.run")->isEnabled());
    window.action("import.all")->trigger();
    CHECK(window.action("import.run")->text() == u"Bring in 2 of 3"); // a picture cannot come in

    SECTION("a study for several at once")
    {
        page.list().selectAll();
        write(named<ui::EditField>(page.details(), QStringLiteral("Study")), QStringLiteral("All of them"));
        CHECK(page.model().plan(0).study == u"All of them");
        CHECK(page.model().plan(1).study == u"All of them");
    }
    SECTION("those that are taken off do not come in")
    {
        page.list().setCurrentIndex(page.model().index(2));
        window.action("import.remove")->trigger();
        CHECK(page.model().rowCount() == 2);
        window.action("import.drop")->trigger();
        CHECK(page.isEmpty());
        CHECK_FALSE(page.isVisible());
        CHECK(window->sessionList().model().rowCount() == 3);
    }
}

TEST_CASE("The same file once more stays out until it is checked", "[ui][import]")
{
    UiWindow window;
    const QString path = writeFile(window.path(QStringLiteral("call.txt")), call);
    window->importPaths({path});
    REQUIRE(listed(window, 1));
    window.action("import.run")->trigger();
    REQUIRE(reportShown(window));
    window->importPaths({path});
    REQUIRE(listed(window, 1));
    CHECK_FALSE(window.action("import.run")->isEnabled());
    QTest::keyClick(&window->importPage().list(), Qt::Key_Space);
    CHECK(window.action("import.run")->isEnabled());
}

TEST_CASE("Reports of past imports are found again", "[ui][import]")
{
    UiWindow window;
    window.action("project.past-imports")->trigger();
    auto* past = window->findChild<ui::PastImportsPage*>();
    REQUIRE(past->isVisible());
    CHECK(past->table().model()->rowCount() == 0);
    window->importPaths(
        {writeFile(window.path(QStringLiteral("a.txt")), call), writeFile(window.path(QStringLiteral("b.txt")), "")});
    REQUIRE(listed(window, 2));
    window.action("import.run")->trigger();
    REQUIRE(reportShown(window));
    window->workspace()->edit(QStringLiteral("Something else"),
                              [](core::Stores& stores) { stores.sessions.ensureStudy(QStringLiteral("Another")); });
    window.action("project.past-imports")->trigger();
    QAbstractItemModelTester tester(past->table().model(), fatal);
    REQUIRE(past->table().model()->rowCount() == 1);
    past->table().setFocus();
    QTest::keyClick(&past->table(), Qt::Key_Return);
    REQUIRE(reportShown(window));
    auto* report = window->findChild<ui::ImportReportPage*>();
    CHECK(report->heading().title == u"2 files");
    CHECK(report->heading().secondary.isEmpty()); // undo would take something else back
    CHECK_FALSE(window.action("import.undo")->isEnabled());
}

TEST_CASE("A source of which nothing can be read says why, and cannot be brought in", "[ui][import]")
{
    UiWindow window;
    const QByteArray noise("\x00\x01\x02\x7f\x00\xff\xfe\x00\x03", 9);
    window->importPaths({writeFile(window.path(QStringLiteral("noise.docx")), noise)});
    REQUIRE(listed(window, 1));
    CHECK_FALSE(window->importPage().model().plan(0).canComeIn());
    CHECK_FALSE(window.action("import.run")->isEnabled());
    CHECK_FALSE(window->importPage().model().setData(window->importPage().model().index(0), int(Qt::Checked),
                                                     Qt::CheckStateRole));
}

TEST_CASE("The report lists every file, and what was lost of words before what was lost of form", "[ui]")
{
    core::import::FileReport whole{.path = QStringLiteral("/a/whole.txt"),
                                   .as = QStringLiteral("interview"),
                                   .came = true,
                                   .sessions = 1,
                                   .entries = 12};
    core::import::FileReport part{
        .path = QStringLiteral("/a/part.vtt"), .as = QStringLiteral("interview"), .came = true};
    part.lost = {{QStringLiteral("italics"), 4, QStringLiteral("line 3"), QStringLiteral("Only text is kept."), false},
                 {QStringLiteral("cue"), 2, QStringLiteral("line 9"), QStringLiteral("It has no time."), true}};
    core::import::FileReport none{.path = QStringLiteral("/a/none.bin")};
    none.lost = {{QStringLiteral("file"), 1, QStringLiteral("/a/none.bin"), QStringLiteral("It is not text."), true}};

    ui::ImportedFileModel files;
    ui::LossModel losses;
    QAbstractItemModelTester a(&files, fatal), b(&losses, fatal);
    files.setFiles({whole, part, none});
    losses.setFiles({whole, part, none});
    CHECK(files.index(0, ui::ImportedFileModel::Verdict).data().toString() == u"all");
    CHECK(files.index(1, ui::ImportedFileModel::Verdict).data().toString() == u"all but 2");
    CHECK(files.index(2, ui::ImportedFileModel::Verdict).data().toString() == u"left out");
    REQUIRE(losses.rowCount() == 3);
    CHECK(losses.index(0, ui::LossModel::What).data().toString() == u"cue (2)");
    CHECK(losses.index(2, ui::LossModel::What).data().toString() == u"italics (4)");
    CHECK(losses.asText().count(u'\n') == 3);
}

TEST_CASE("The sample study opens with its sessions", "[ui]")
{
    UiWindow window(UiWindow::Opens::Nothing);
    window->createSample(window.path(QStringLiteral("sample.earshot")));
    CHECK(window->sessionList().model().rowCount() > 0);
    CHECK(window->notice().kind() == ui::NoticeBar::Kind::Offer); // and nothing went wrong
}

TEST_CASE("A table stands on the list with its columns, and comes in as they are mapped", "[ui][import]")
{
    UiWindow window;
    window->importPaths({writeFile(window.path(QStringLiteral("people.csv")),
                                   "Code,Name,Job\nK1,Anna Berg,Buyer\nK2,Bo Lind,Owner\n")});
    REQUIRE(listed(window, 1));
    auto& page = window->importPage();
    auto* table = page.findChild<ui::ImportTable*>();
    REQUIRE(QTest::qWaitFor([&] { return table->has(page.model().plan(0)); }, 20'000));
    CHECK(table->isVisible());
    CHECK_FALSE(page.details().isVisible());
    REQUIRE(page.model().plan(0).mapping);

    auto mapping = table->panel().mapping();
    mapping.columns[2].is = core::import::ColumnIs::Ignored;
    emit table->panel().changed(mapping);
    CHECK(page.model().plan(0).mapping == mapping);
    window.action("import.run")->trigger();
    REQUIRE(reportShown(window));
    const auto anna = window->workspace()
                          ->read([](const core::Stores& stores) { return stores.people.byCode(QStringLiteral("K1")); })
                          .value();
    REQUIRE(anna);
    CHECK(anna->name == u"Anna Berg");
    CHECK(anna->role.isEmpty());
}

TEST_CASE("Sticky notes come onto the board that is named on the import page", "[ui][import][boards]")
{
    UiWindow window;
    window->importPaths({writeFile(window.path(QStringLiteral("notes.csv")),
                                   "Note,Cluster\nThe seal broke,Seals\nNobody signs,Waiting\nTwo days,Waiting\n")});
    REQUIRE(listed(window, 1));
    auto& page = window->importPage();
    auto* table = page.findChild<ui::ImportTable*>();
    REQUIRE(QTest::qWaitFor([&] { return table->has(page.model().plan(0)); }, 20'000));
    auto mapping = table->panel().mapping();
    mapping.kind = core::import::TableKind::StickyNotes;
    mapping.columns[0].is = core::import::ColumnIs::Text;
    mapping.columns[1].is = core::import::ColumnIs::Group;
    emit table->panel().changed(mapping);
    ui::EditField* board = nullptr;
    for (auto* field : table->findChildren<ui::EditField*>())
        if (field->accessibleName() == u"Board")
            board = field;
    REQUIRE(board);
    REQUIRE(board->isVisible());
    CHECK(page.model().plan(0).sessions == 1);
    board->setFocus();
    UiWindow::type(QStringLiteral("Workshop"));
    UiWindow::press(Qt::Key_Return);
    CHECK(page.model().plan(0).asked.board == u"Workshop");
    CHECK(page.model().plan(0).sessions == 0);
    window.action("import.run")->trigger();
    REQUIRE(reportShown(window));
    const auto there =
        window->workspace()
            ->read([](const core::Stores& stores) {
                const auto made = stores.boards.find(QStringLiteral("Workshop"));
                return std::pair(stores.boards.clusters(made->id).size(), stores.boards.cards(made->id).size());
            })
            .value();
    CHECK(there == std::pair<size_t, size_t>(2, 3));
}

TEST_CASE("A new version of a file updates its session, unless the person wants both", "[ui][import]")
{
    UiWindow window;
    const QString path = window.path(QStringLiteral("call.txt"));
    window->importPaths({writeFile(path, call)});
    REQUIRE(listed(window, 1));
    window.action("import.run")->trigger();
    REQUIRE(reportShown(window));
    window->importPaths({writeFile(path, call + "P12: Also on Sundays.\n")});
    REQUIRE(listed(window, 1));
    auto& page = window->importPage();
    CHECK(page.model().plan(0).updates());
    auto* again = named<ui::Segmented>(page.details(), QStringLiteral("The session that is here already: Update it"));

    SECTION("updated, there is one session")
    {
        window.action("import.run")->trigger();
        REQUIRE(reportShown(window));
        CHECK(window->sessionList().model().rowCount() == 4);
    }
    SECTION("once more, there are two")
    {
        emit again->chosen(1);
        REQUIRE(listed(window, 1));
        CHECK_FALSE(page.model().plan(0).updates());
        window.action("import.run")->trigger();
        REQUIRE(reportShown(window));
        CHECK(window->sessionList().model().rowCount() == 5);
    }
}
