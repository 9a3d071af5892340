#include "core/sample/sample.h"
#include "tests/support/ui_window.h"
#include "ui/personas/persona_page.h"
#include "ui/print/print_form.h"
#include "ui/print/print_page.h"
#include "ui/print/sheet_preview.h"
#include "ui/shell/notice_bar.h"
#include "ui/widgets/segmented.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>

using namespace core;

namespace {

/// The window with the sample's first persona and a copy of it, on the page that prints.
struct Printing {
    support::UiWindow window{support::UiWindow::Opens::Nothing};
    Id<Persona> first;
    Id<Persona> second;
    QString folder;

    Printing()
    {
        window->createProject(window.path(QStringLiteral("printing.earshot")));
        REQUIRE(window->workspace()->edit(sampleLabel(), [&](Stores& stores) {
            writeSample(stores);
            first = stores.personas.personas().front().id;
            for (const auto& other : stores.personas.personas())
                if (other.id != first)
                    stores.personas.remove(other.id);
            second = stores.personas.duplicate(first, QStringLiteral("Night: watch/keeper"));
        }));
        folder = window.path(QStringLiteral("out"));
        REQUIRE(QDir().mkpath(folder));
        window.action("project.print")->trigger();
        REQUIRE(QTest::qWaitFor([&] { return page().personas().rowCount() == 2; }));
        page().setFolder(folder);
    }

    ui::PrintPage& page() { return window->printPage(); }
    QStringList files() const { return QDir(folder).entryList(QDir::Files, QDir::Name); }
    void print()
    {
        QSignalSpy ended(&page(), &ui::Page::workEnded);
        REQUIRE(window.action("print.run")->isEnabled());
        window.action("print.run")->trigger();
        REQUIRE(ended.wait(20'000));
    }
    std::optional<PersonaVersion> versionOf(Id<Persona> persona)
    {
        return window->workspace()
            ->read([&](const Stores& stores) { return stores.personas.lastVersion(persona); })
            .value();
    }
};

} // namespace

TEST_CASE("Printing by keyboard writes the file, notes the version once, and says where it lies", "[print]")
{
    Printing printing;
    QAbstractItemModelTester tester(&printing.page().personas(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    printing.page().choose(printing.first);
    REQUIRE(QTest::qWaitFor([&] { return printing.page().personas().checked().size() == 1; }));
    printing.print();
    REQUIRE(printing.files().size() == 1);
    CHECK(printing.files().front().endsWith(QStringLiteral(".pdf")));
    CHECK(printing.window->notice().words().contains(QDir::toNativeSeparators(printing.folder)));
    CHECK(printing.window.action("print.open-folder")->isEnabled());
    REQUIRE(printing.versionOf(printing.first));
    CHECK(printing.versionOf(printing.first)->number == 1);
    CHECK_FALSE(printing.versionOf(printing.second));

    const auto hint = [&] { return printing.page().personas().index(0).data(ui::PrintableModel::HintRole).toString(); };
    CHECK(QTest::qWaitFor([&] { return hint().endsWith(QStringLiteral("version 1")); }));
    printing.print();
    CHECK(printing.versionOf(printing.first)->number == 1); // nothing has changed

    REQUIRE(printing.window->workspace()->edit(QStringLiteral("Add a trait"), [&](Stores& stores) {
        stores.claims.ensureTrait(printing.first, QStringLiteral("tools"), QStringLiteral("A whistle"));
    }));
    CHECK(QTest::qWaitFor([&] { return hint().endsWith(QStringLiteral("changed since")); }));
    printing.print();
    CHECK(printing.versionOf(printing.first)->number == 2);
}

TEST_CASE("One file each is named by its persona", "[print]")
{
    Printing printing;
    for (auto* choice : printing.page().form().findChildren<ui::Segmented*>())
        if (choice->accessibleName().startsWith(QStringLiteral("Files")))
            QTest::keyClick(choice, Qt::Key_Right);
    REQUIRE(printing.page().form().order().fileEach);
    printing.window.action("print.all")->trigger();
    CHECK(printing.window.action("print.run")->text() == QStringLiteral("Print 2 sheets"));
    printing.print();
    const QStringList files = printing.files();
    REQUIRE(files.size() == 2);
    CHECK(files.contains(QStringLiteral("Night- watch-keeper.pdf")));
}

TEST_CASE("Without a checked persona or a folder there is nothing to print with, and the page says why", "[print]")
{
    Printing printing;
    CHECK(printing.window.action("print.run")->isEnabled());
    printing.window.action("print.none")->trigger();
    CHECK_FALSE(printing.window.action("print.run")->isEnabled());
    CHECK(printing.page().facts() == QStringLiteral("Nothing."));
    printing.window.action("print.all")->trigger();
    CHECK(printing.window.action("print.run")->isEnabled());
    printing.page().setFolder(printing.folder + QStringLiteral("/none"));
    CHECK_FALSE(printing.window.action("print.run")->isEnabled());
    CHECK(printing.window.action("print.run")->toolTip().contains(QStringLiteral("folder")));
}

TEST_CASE("Space checks a persona, and what is held back is said before", "[print]")
{
    Printing printing;
    auto* list = printing.page().mainRegion();
    const auto before = printing.page().personas().checked().size();
    QTest::keyClick(list, Qt::Key_Space);
    CHECK(printing.page().personas().checked().size() == before - 1);
    QTest::keyClick(list, Qt::Key_Space);
    CHECK(printing.page().personas().checked().size() == before);
    REQUIRE(printing.window->workspace()->edit(QStringLiteral("Withdraw"), [](Stores& stores) {
        for (const auto& person : stores.people.participants())
            stores.people.record({.participant = person.id,
                                  .scope = Scope::Quote,
                                  .granted = true,
                                  .withdrawnOn = QDate::currentDate().addDays(-1)});
    }));
    const auto facts = [&] { return printing.page().personas().checkedFacts(); };
    REQUIRE(QTest::qWaitFor([&] { return !facts().heldBack.isEmpty(); }));
    CHECK(printing.page().facts().contains(core::report::heldBackSentence(facts())));
}

TEST_CASE("From the page of a persona that one is printed", "[print]")
{
    Printing at;
    CHECK(at.page().personas().checked().size() == 2);
    at.window.action("go.personas")->trigger();
    auto* personas = at.window->findChild<ui::PersonaPage*>();
    REQUIRE(QTest::qWaitFor([&] { return bool(personas->persona()); }));
    at.window.action("project.print")->trigger();
    CHECK(at.page().personas().checked() == std::vector{personas->persona()});
}

TEST_CASE("A poster is chosen by keyboard with paper for a wall, and not as words", "[print]")
{
    Printing printing;
    auto& form = printing.page().form();
    const auto choice = [&](const QString& name) {
        for (auto* one : form.findChildren<ui::Segmented*>())
            if (one->accessibleName().startsWith(name))
                return one;
        throw std::runtime_error("no such choice");
    };
    using namespace core::report;
    CHECK(form.order().options.paper == Paper::A4);
    QTest::keyClick(choice("Template"), Qt::Key_Right);
    QTest::keyClick(choice("Template"), Qt::Key_Right);
    CHECK(form.order().options.layout == SheetTemplate::Poster);
    CHECK(choice("Paper")->accessibleName() == QStringLiteral("Paper: A3"));
    CHECK(printing.page().facts().contains(QStringLiteral("stay off the poster")));
    QTest::keyClick(choice("Paper"), Qt::Key_Right);
    CHECK(form.order().options.paper == Paper::A2);

    const QByteArray state = form.state();
    QTest::keyClick(choice("Template"), Qt::Key_Left);
    CHECK(form.order().options.paper == Paper::A4);
    form.restore(state);
    CHECK(form.order().options.layout == SheetTemplate::Poster);
    CHECK(form.order().options.paper == Paper::A3);

    CHECK(printing.window.action("print.run")->isEnabled());
    QTest::keyClick(choice("Format"), Qt::Key_Right);
    CHECK(printing.window.action("print.run")->isEnabled());
    QTest::keyClick(choice("Format"), Qt::Key_Right);
    CHECK_FALSE(printing.window.action("print.run")->isEnabled());
    CHECK(printing.window.action("print.run")->toolTip().contains(QStringLiteral("PDF or PNG")));
    QTest::keyClick(choice("Format"), Qt::Key_Left);
    QTest::keyClick(choice("Format"), Qt::Key_Left);
    printing.print();
    CHECK(printing.files().size() == 1);
}
