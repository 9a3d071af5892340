#include "tests/support/ui_window.h"
#include "ui/claims/evidence_picker.h"
#include "ui/personas/persona_head.h"
#include "ui/personas/persona_list.h"
#include "ui/personas/persona_page.h"
#include "ui/personas/sheet_list.h"
#include "ui/quotes/highlight_mime.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/live_field.h"

#include <QAbstractItemModelTester>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>

using support::UiWindow;
using Kind = ui::SheetModel::Kind;

namespace {

/// The window on a persona with one trait, which stands on one highlight.
struct OnPersona {
    UiWindow window;
    ui::PersonaPage* page = nullptr;
    core::Id<core::Persona> persona;
    core::Id<core::Claim> trait;
    core::Id<core::Highlight> highlight;
    int steps = 0; // when the page opened

    OnPersona()
    {
        REQUIRE(window->workspace()->edit(QStringLiteral("Make"), [&](core::Stores& stores) {
            persona = stores.personas.add(core::Persona{.name = QStringLiteral("The careful closer")});
            trait = stores.claims.ensureTrait(persona, QStringLiteral("goals"), QStringLiteral("Sleep well"));
            highlight = stores.highlights.passages().front().highlight.id;
            stores.claims.addEvidence(trait, highlight, true);
        }));
        page = window->findChild<ui::PersonaPage*>();
        window.action("go.personas")->trigger();
        REQUIRE(QTest::qWaitFor([&] { return page->personas().personas().rowCount() == 1; }));
        REQUIRE(page->sheet().content().persona.id == persona);
        steps = count();
        choose(page->sheet().rowOf(trait));
    }

    int count() { return static_cast<int>(window->workspace()->steps().size()); }
    void choose(int row)
    {
        page->sheetList().setCurrentIndex(page->sheet().index(row));
        page->sheetList().setFocus();
    }
    QStringList traits(const QString& section = QStringLiteral("goals"))
    {
        QStringList texts;
        for (const auto* trait : page->sheet().content().in(section))
            texts << trait->claim.text;
        return texts;
    }
};

} // namespace

TEST_CASE("A trait is added, worded and moved by keyboard; each is one step", "[ui][personas]")
{
    OnPersona on;
    QAbstractItemModelTester tester(const_cast<ui::SheetModel*>(&on.page->sheet()),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    on.window.action("persona.add-trait")->trigger();
    UiWindow::type(QStringLiteral("Go home"));
    CHECK(on.traits() == QStringList{QStringLiteral("Sleep well"), QStringLiteral("Go home")}); // before Enter
    UiWindow::press(Qt::Key_Return);
    CHECK(on.count() == on.steps + 1);
    on.window.action("persona.trait-up")->trigger();
    CHECK(on.traits().front() == u"Go home");
    on.window.action("persona.trait-down")->trigger();
    on.window.action("persona.trait-down")->trigger(); // over the edge, into the next section
    CHECK(on.traits() == QStringList{QStringLiteral("Sleep well")});
    CHECK(on.traits(QStringLiteral("needs")) == QStringList{QStringLiteral("Go home")});
    for (int undone = 0; undone < 4; ++undone)
        REQUIRE(on.window->workspace()->undo());
    CHECK(on.traits() == QStringList{QStringLiteral("Sleep well")});
}

TEST_CASE("Esc leaves a trait as it was, and a new one away", "[ui][personas]")
{
    OnPersona on;
    on.window.action("persona.edit-trait")->trigger();
    UiWindow::type(QStringLiteral("Something else"));
    CHECK(on.traits() == QStringList{QStringLiteral("Something else")});
    UiWindow::press(Qt::Key_Escape);
    CHECK(on.traits() == QStringList{QStringLiteral("Sleep well")});
    on.window.action("persona.add-trait")->trigger();
    UiWindow::press(Qt::Key_Escape);
    CHECK(on.traits() == QStringList{QStringLiteral("Sleep well")});
}

TEST_CASE("Enter opens a trait, then leads down to the passage; Back comes up again", "[ui][personas]")
{
    OnPersona on;
    UiWindow::press(Qt::Key_Return);
    CHECK(on.page->sheet().open() == on.trait);
    UiWindow::press(Qt::Key_Down);
    REQUIRE(on.page->sheet().row(on.page->sheetList().currentIndex().row()).kind == Kind::Evidence);
    UiWindow::press(Qt::Key_Return);
    CHECK(on.window->sessionPage().isVisible());
    on.window.action("go.back")->trigger();
    CHECK(on.page->isVisible());
    CHECK(on.page->sheet().open() == on.trait);
}

TEST_CASE("Evidence turns against a trait, becomes the own words, and is taken away", "[ui][personas]")
{
    OnPersona on;
    UiWindow::press(Qt::Key_Return);
    UiWindow::press(Qt::Key_Down);
    on.window.action("persona.flip-evidence")->trigger();
    CHECK(on.page->sheet().content().traits.front().people.against == 1);
    on.window.action("persona.own-words")->trigger();
    CHECK_FALSE(on.page->sheet().content().hero.isEmpty());
    on.window.action("persona.delete-trait")->trigger();
    CHECK(on.page->sheet().content().traits.front().isAssumption);
    CHECK(on.traits().size() == 1);
    REQUIRE(on.window->workspace()->undo());
    CHECK_FALSE(on.page->sheet().content().traits.front().isAssumption);
}

TEST_CASE("Highlights that are dropped on a trait stand under it", "[ui][personas]")
{
    OnPersona on;
    const auto highlights = on.window->workspace()
                                ->read([](const core::Stores& stores) {
                                    std::vector<core::Id<core::Highlight>> ids;
                                    for (const auto& passage : stores.highlights.passages())
                                        ids.push_back(passage.highlight.id);
                                    return ids;
                                })
                                .value();
    REQUIRE(highlights.size() > 2);
    QMimeData data;
    ui::putHighlights(data, {highlights[1], highlights[2]});
    auto& list = on.page->sheetList();
    const auto at = list.visualRect(on.page->sheet().index(on.page->sheet().rowOf(on.trait))).center();
    const auto between = list.visualRect(on.page->sheet().index(on.page->sheet().rowOf(on.trait) - 1)).center();
    QDragEnterEvent enter(between, Qt::CopyAction, &data, Qt::LeftButton, {}); // over a section's head
    QApplication::sendEvent(list.viewport(), &enter);
    CHECK(enter.isAccepted()); // else it would never hear of the trait
    QDragMoveEvent over(between, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(list.viewport(), &over);
    CHECK_FALSE(over.isAccepted());
    QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(list.viewport(), &move);
    CHECK(move.isAccepted());
    QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(list.viewport(), &drop);
    CHECK(on.page->sheet().content().traits.front().evidence.size() == 3);
    CHECK(on.page->sheet().open() == on.trait);
}

TEST_CASE("The list of evidence closes where another persona is shown", "[ui][personas]")
{
    OnPersona on;
    core::Id<core::Persona> other;
    REQUIRE(on.window->workspace()->edit(QStringLiteral("Make"), [&](core::Stores& stores) {
        other = stores.personas.add(core::Persona{.name = QStringLiteral("Another one")});
    }));
    on.choose(on.page->sheet().rowOf(on.trait));
    on.window.action("persona.add-evidence")->trigger();
    auto* picker = on.page->findChild<ui::EvidencePicker*>();
    REQUIRE(picker->isVisible());
    on.page->reveal(other);
    CHECK_FALSE(picker->isVisible());
}

TEST_CASE("The name follows what is typed and is one step of history", "[ui][personas]")
{
    OnPersona on;
    on.page->head().focusName();
    UiWindow::type(QStringLiteral("Ada at work"));
    CHECK(on.page->sheet().content().persona.name == u"Ada at work");
    CHECK(on.count() == on.steps + 1);
    UiWindow::press(Qt::Key_Escape);
    CHECK(on.page->sheet().content().persona.name == u"The careful closer");
}

TEST_CASE("Before a persona is deleted it is said what goes with it", "[ui][personas]")
{
    OnPersona on;
    on.window.action("persona.delete")->trigger();
    auto* ask = on.page->findChild<ui::AskStrip*>();
    REQUIRE(ask->isVisible());
    CHECK(ask->accessibleName().contains(QStringLiteral("1 trait")));
    UiWindow::press(Qt::Key_Return);
    CHECK(on.window->workspace()
              ->read([](const core::Stores& stores) { return stores.personas.personas().size(); })
              .value() == 0);
    REQUIRE(on.window->workspace()->undo());
    REQUIRE(QTest::qWaitFor([&] { return on.page->sheet().content().persona.id == on.persona; }));
}

TEST_CASE("A trait is found by where it stands", "[ui][personas]")
{
    OnPersona on;
    on.window.action("go.sessions")->trigger();
    emit on.page->goAsked(on.trait);
    CHECK(on.page->isVisible());
    CHECK(on.page->sheet().open() == on.trait);
}
