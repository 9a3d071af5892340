#include "core/personas/persona_content.h"
#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/personas/persona_list.h"
#include "ui/personas/persona_page.h"
#include "ui/personas/sheet_list.h"
#include "ui/personas/versions_drawer.h"
#include "ui/widgets/list_view.h"

#include <QAbstractItemModelTester>

using core::Stores;
using support::UiWindow;

TEST_CASE("The versions of a persona stand under its sheet, follow it, and lead to what has changed",
          "[ui][personas][versions]")
{
    UiWindow window;
    core::Id<core::Persona> persona;
    core::Id<core::Claim> trait;
    REQUIRE(window->workspace()->edit("Make", [&](Stores& stores) {
        persona = stores.personas.add({.name = "The closer"});
        trait = stores.claims.add({.persona = persona, .section = "goals", .text = "Sleep well"});
    }));
    auto& page = *window->findChild<ui::PersonaPage*>();
    window.action("go.personas")->trigger();
    REQUIRE(QTest::qWaitFor([&] { return page.personas().model()->rowCount() == 1; }));
    QStringList told;
    QObject::connect(&page, &ui::Page::told, &page, [&](const QString& sentence) { told << sentence; });
    window.action("persona.versions")->trigger();
    REQUIRE(QTest::qWaitFor([&] { return !told.isEmpty(); })); // nothing was printed yet
    CHECK_FALSE(page.versions().isVisible());

    REQUIRE(window->workspace()->edit(
        "Print", [&](Stores& stores) { stores.personas.addVersion(persona, core::personaContent(stores, persona)); }));
    window.action("persona.versions")->trigger();
    REQUIRE(QTest::qWaitFor([&] { return page.versions().isVisible(); }));
    const auto& versions = page.versions().versions();
    QAbstractItemModelTester tester(const_cast<ui::VersionsModel*>(&versions),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(page.versions().list().hasFocus());
    REQUIRE(versions.rowCount() == 2); // its head, and that it is the first
    CHECK(versions.title(0) == u"Version 1");

    REQUIRE(window->workspace()->edit("Reword", [&](Stores& stores) {
        auto claim = *stores.claims.claim(trait);
        claim.text = "Sleep very well";
        stores.claims.update(claim);
    }));
    REQUIRE(QTest::qWaitFor([&] { return versions.rowCount() == 4; }));
    CHECK(versions.title(0) == u"Now");
    CHECK(versions.change(1).subject == u"Sleep very well");
    CHECK(versions.index(1).data(Qt::AccessibleTextRole).toString() ==
          u"Goals, changed, Sleep very well, before “Sleep well”");

    page.versions().list().setCurrentIndex(versions.index(1));
    page.versions().list().setFocus();
    UiWindow::press(Qt::Key_Return);
    CHECK(page.sheetList().hasFocus());
    CHECK(page.sheetList().currentIndex().row() == page.sheet().rowOf(trait));
    window.action("persona.close-versions")->trigger();
    CHECK_FALSE(page.versions().isVisible());
}
