// Jobs to be done and the empathy map on the page of personas.
#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/personas/empathy_paint.h"
#include "ui/personas/persona_list.h"
#include "ui/personas/persona_page.h"
#include "ui/personas/sheet_list.h"

#include <QAbstractItemModelTester>

using core::Stores;
using support::UiWindow;
using Kind = ui::SheetModel::Kind;

namespace {

struct OnPerson {
    UiWindow window;
    ui::PersonaPage* page = nullptr;
    core::Id<core::Persona> persona;

    OnPerson()
    {
        REQUIRE(window->workspace()->edit(
            "Make", [&](Stores& stores) { persona = stores.personas.add({.name = "The closer"}); }));
        page = window->findChild<ui::PersonaPage*>();
        window.action("go.personas")->trigger();
        REQUIRE(QTest::qWaitFor([&] { return page->personas().personas().rowCount() == 1; }));
    }

    int steps() { return int(window->workspace()->steps().size()); }
    void choose(const QString& section)
    {
        page->sheetList().setCurrentIndex(page->sheet().index(page->sheet().rowOfSection(section)));
        page->sheetList().setFocus();
    }
    QStringList jobs()
    {
        QStringList texts;
        for (const auto* trait : page->sheet().content().in("jobs"))
            texts << trait->claim.text;
        return texts;
    }
    /// Enter closes the editor when the key has been dealt with.
    void enter()
    {
        UiWindow::press(Qt::Key_Return);
        REQUIRE(QTest::qWaitFor([&] { return page->sheetList().hasFocus(); }));
    }
    void add(const QString& section, const QString& text)
    {
        REQUIRE(window->workspace()->edit(
            "Add", [&](Stores& stores) { stores.claims.add({.persona = persona, .section = section, .text = text}); }));
    }
};

} // namespace

TEST_CASE("A job is written part by part, Tab between them, in one step", "[ui][personas][jobs]")
{
    OnPerson on;
    on.choose("jobs");
    const int before = on.steps();
    on.window.action("persona.add-trait")->trigger();
    CHECK(on.jobs() == QStringList{"When …, I want …, so I can …"});
    UiWindow::type("the month ends");
    UiWindow::press(Qt::Key_Tab);
    UiWindow::type("every figure proven");
    UiWindow::press(Qt::Key_Tab);
    UiWindow::type("go home");
    on.enter();
    CHECK(on.jobs() == QStringList{"When the month ends, I want every figure proven, so I can go home"});
    CHECK(on.steps() == before + 1);
    const int row = on.page->sheet().rowOf(on.page->sheet().content().in("jobs").front()->claim.id);
    CHECK(on.page->sheetList().sizeHintForRow(row) > 2 * on.page->sheetList().sizeHintForRow(0) - 1);
}

TEST_CASE("What a job leaves open goes; one of which nothing was written goes whole", "[ui][personas][jobs]")
{
    OnPerson on;
    on.choose("jobs");
    on.window.action("persona.add-trait")->trigger();
    UiWindow::type("it rains");
    on.enter();
    CHECK(on.jobs() == QStringList{"When it rains"});
    on.window.action("persona.add-trait")->trigger();
    on.enter();
    CHECK(on.jobs() == QStringList{"When it rains"});
}

TEST_CASE("The empathy map shows its four sections, and leads to them", "[ui][personas]")
{
    OnPerson on;
    auto& sheet = on.page->sheet();
    QAbstractItemModelTester tester(const_cast<ui::SheetModel*>(&sheet),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    const int head = sheet.rowOfSection("empathy");
    REQUIRE(head >= 0);
    CHECK(sheet.rowOf(Kind::Empathy, -1) < 0); // nothing stands in it
    on.add("thinks", "Somebody else will look");
    on.add("feels", "Tired");
    const int map = sheet.rowOf(Kind::Empathy, -1);
    REQUIRE(map == head + 1);
    CHECK(sheet.countIn("empathy") == 2);
    CHECK(sheet.index(map).data(Qt::AccessibleTextRole).toString().contains("Thinks: Somebody else will look"));

    on.choose("empathy");
    UiWindow::press(Qt::Key_Return);
    CHECK(sheet.row(on.page->sheetList().currentIndex().row()).section == u"says");
    auto& list = on.page->sheetList();
    list.scrollTo(sheet.index(map), QAbstractItemView::PositionAtCenter);
    const QRect rect = list.visualRect(sheet.index(map));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, rect.bottomRight() - QPoint(60, 12));
    CHECK(list.currentIndex().row() == sheet.rowOfSection("feels"));
}
