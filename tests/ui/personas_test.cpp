#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/personas/persona_head.h"
#include "ui/personas/persona_list.h"
#include "ui/personas/persona_page.h"
#include "ui/personas/sheet_list.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/live_field.h"

#include "core/personas/persona_content.h"
#include "core/report/sheet_draft.h"

#include <QAbstractItemModelTester>
#include <QMimeData>

using namespace core;
using support::UiWindow;

namespace {

/// A window on the page of personas; "The careful closer" has two pains, the first on two quotes of P07.
class PersonaWindow : public UiWindow {
public:
    PersonaWindow()
        : m_tester(const_cast<ui::SheetModel*>(&page().sheet()), QAbstractItemModelTester::FailureReportingMode::Fatal),
          m_listTester(&page().personas().personas(), QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        const auto done = (*this)->workspace()->edit("Personas", [this](Stores& stores) {
            for (const auto& passage : stores.highlights.passages())
                if (passage.highlight.session == project().tagged)
                    highlights.push_back(passage.highlight.id);
            closer = stores.personas.add({.name = "The careful closer", .role = "Finance lead"});
            moving = stores.claims.add({.persona = closer, .section = "pains", .text = "Numbers move"});
            alone = stores.claims.add({.persona = closer, .section = "pains", .text = "Nobody else can read it"});
            stores.claims.addEvidence(moving, highlights[0], true);
            stores.claims.addEvidence(moving, highlights[1], true);
            stores.personas.setFacts(closer, {{"Boats", "3 to 7"}});
            stores.personas.add({.name = "Gatekeeper"});
        });
        REQUIRE(done);
        action("go.personas")->trigger();
        settle();
        REQUIRE(page().sheet().content().persona.id == closer);
    }

    ui::PersonaPage& page() const { return *(*const_cast<PersonaWindow*>(this))->findChild<ui::PersonaPage*>(); }
    ui::SheetList& list() const { return page().sheetList(); }
    void settle() const
    {
        REQUIRE(QTest::qWaitFor([this] { return page().personas().personas().rowCount() > 0; }, 5000));
        QTest::qWait(20);
    }
    void choose(Id<Claim> claim) const { list().setCurrentIndex(page().sheet().index(page().sheet().rowOf(claim))); }
    void open(Id<Claim> claim) const
    {
        choose(claim);
        list().setFocus();
        press(Qt::Key_Return);
    }
    QStringList traits(const QString& section) const
    {
        QStringList texts;
        for (const auto* trait : page().sheet().content().in(section))
            texts << trait->claim.text;
        return texts;
    }
    QString undoable() { return (*this)->workspace()->undoable()->label; }

    Id<Persona> closer;
    Id<Claim> moving, alone;
    std::vector<Id<Highlight>> highlights;

private:
    QAbstractItemModelTester m_tester, m_listTester;
};

} // namespace

TEST_CASE("Evidence is noted and moved where it stands, and own words lead to their passage", "[ui][personas]")
{
    PersonaWindow window;
    window.open(window.moving);
    const auto row = [&](int highlight) {
        return window.page().sheet().rowOfEvidence(window.moving, window.highlights[static_cast<size_t>(highlight)]);
    };
    window.list().setCurrentIndex(window.page().sheet().index(row(0)));

    SECTION("noted")
    {
        UiWindow::press(Qt::Key_F2);
        UiWindow::type("said twice");
        UiWindow::press(Qt::Key_Return);
        CHECK(window.page().sheet().evidence(row(0))->note == "said twice");
        REQUIRE(window->workspace()->undo());
        CHECK(window.page().sheet().evidence(row(0))->note.isEmpty());
    }
    SECTION("moved")
    {
        REQUIRE(row(0) < row(1));
        window.action("persona.trait-down")->trigger();
        CHECK(row(0) > row(1));
        CHECK(window.list().currentIndex().row() == row(0));
    }
    SECTION("made the persona's own words, which lead to the passage")
    {
        window.action("persona.own-words")->trigger();
        CHECK_FALSE(window.page().sheet().content().hero.isEmpty());
        window.page().head().findChild<ui::OwnWords*>()->click();
        CHECK(window->sessionPage().isVisible());
        window.action("go.back")->trigger();
        window.action("persona.no-own-words")->trigger();
        CHECK(window.page().sheet().content().hero.isEmpty());
    }
}

TEST_CASE("A name that is empty or that another persona has is not kept", "[ui][personas]")
{
    PersonaWindow window;
    auto* name = window.page().head().findChild<ui::LiveField*>();
    REQUIRE(name->accessibleName() == "Name");
    name->setFocus();
    name->selectAll();

    SECTION("taken")
    {
        UiWindow::type("gatekeeper");
        CHECK(window.page().sheet().content().persona.name == "gatekeepe");
        UiWindow::press(Qt::Key_Return);
        CHECK(name->text() == "gatekeepe");
    }
    SECTION("empty")
    {
        UiWindow::press(Qt::Key_Delete);
        CHECK(window.page().sheet().content().persona.name == "The careful closer");
        window.list().setFocus();
        CHECK(name->text() == "The careful closer");
    }
}

TEST_CASE("Personas are added, put in order and copied", "[ui][personas]")
{
    PersonaWindow window;
    auto& personas = window.page().personas();
    const auto names = [&] {
        QStringList names;
        for (const auto& row : personas.personas().personas())
            names << row.persona.name;
        return names;
    };
    const auto becomes = [&](const QStringList& wanted) {
        return QTest::qWaitFor([&] { return names() == wanted; }, 5000);
    };

    SECTION("added, with the name to be typed")
    {
        window.action("persona.new")->trigger();
        UiWindow::type("Owner");
        CHECK(becomes({"The careful closer", "Gatekeeper", "Owner"}));
    }
    SECTION("put in order")
    {
        personas.setFocus();
        window.action("persona.trait-down")->trigger();
        CHECK(becomes({"Gatekeeper", "The careful closer"}));
        CHECK(personas.current() == window.closer);
    }
    SECTION("put in order by a drop")
    {
        auto& model = personas.personas();
        const std::unique_ptr<QMimeData> data(model.mimeData({model.index(0)}));
        CHECK(model.dropMimeData(data.get(), Qt::MoveAction, 2, 0, {}));
        CHECK(becomes({"Gatekeeper", "The careful closer"}));
    }
    SECTION("copied")
    {
        window.action("persona.duplicate")->trigger();
        CHECK(becomes({"The careful closer", "Gatekeeper", "The careful closer 2"}));
        CHECK(window.traits("pains").size() == 2);
    }
}

TEST_CASE("The figures of a trait are those of plain SQL", "[ui][personas]")
{
    PersonaWindow window;
    const auto* trait = window.page().sheet().content().trait(window.moving);
    const auto counted =
        window->workspace()
            ->read([&](const Stores& stores) {
                return stores.db.number(
                    "SELECT count(DISTINCT k.participant_id) FROM evidence v "
                    "JOIN highlight h ON h.id = v.highlight_id JOIN entry e ON e.id = h.begin_entry_id "
                    "JOIN speaker k ON k.id = e.speaker_id AND k.part = 'participant' "
                    "JOIN session s ON s.id = h.session_id AND s.kind <> 'feedback' "
                    "WHERE v.claim_id = ? AND v.supports",
                    window.moving);
            })
            .value();
    CHECK(counted == 1);
    CHECK(trait->people.facing == counted);
    CHECK(window.page().sheet().content().trait(window.alone)->isAssumption);
}

TEST_CASE("What was printed, and that it has changed since, stands under the sheet", "[ui][personas]")
{
    PersonaWindow window;
    CHECK(window.page().sheet().content().printed.isEmpty());
    REQUIRE(window->workspace()->edit("Print", [&](Stores& stores) {
        stores.personas.addVersion(window.closer, core::personaContent(stores, window.closer));
    }));
    CHECK(window.page().sheet().content().printed.contains("version 1"));
    CHECK_FALSE(window.page().sheet().content().printed.contains("changed since"));
    REQUIRE(window->workspace()->edit("Reword", [&](Stores& stores) {
        auto claim = stores.claims.claim(window.alone).value();
        claim.text = "Only one can read it";
        stores.claims.update(claim);
    }));
    CHECK(window.page().sheet().content().printed.contains("changed since"));
}

TEST_CASE("A portrait is asked about once, then printed and taken away again", "[ui][personas]")
{
    PersonaWindow window;
    const QString path = window.path("face.png");
    QImage picture(40, 60, QImage::Format_RGB32);
    picture.fill(Qt::red);
    REQUIRE(picture.save(path));
    emit window.page().head().portrait().pictureDropped(path);
    auto* ask = window.page().findChild<ui::AskStrip*>();
    REQUIRE(ask->isAsking());
    CHECK(window.page().sheet().content().portrait.isNull());
    UiWindow::press(Qt::Key_Return);
    CHECK(window.page().sheet().content().portrait.size() == picture.size());
    const auto printed = window->workspace()->read([&](const Stores& stores) {
        return report::sheetOf(stores, window.closer, audienceOf(stores, QDate::currentDate(), false)).sheet.portrait;
    });
    CHECK(printed.value().size() == picture.size());
    window.action("persona.no-portrait")->trigger();
    CHECK(window.page().sheet().content().portrait.isNull());
}

TEST_CASE("A sheet that is only worded anew is the one that is built anew", "[ui][personas]")
{
    PersonaWindow window;
    const auto build = [](const Stores& stores, Id<Persona> id) {
        return report::sheetOf(stores, id, audienceOf(stores, QDate::currentDate(), false));
    };
    const auto before =
        window->workspace()->read([&](const Stores& stores) { return build(stores, window.closer); }).value();
    const auto again = [&] {
        return window->workspace()
            ->read([&](const Stores& stores) { return report::reworded(stores, window.closer, before); })
            .value();
    };

    SECTION("words")
    {
        REQUIRE(window->workspace()->edit("Reword", [&](Stores& stores) {
            auto persona = stores.personas.persona(window.closer).value();
            persona.name = "The closer";
            persona.role = "Controller";
            stores.personas.update(persona);
            stores.personas.setFacts(window.closer, {{"Team", "4"}});
            auto claim = stores.claims.claim(window.alone).value();
            claim.text = "Only one can read it";
            stores.claims.update(claim);
        }));
        const auto now =
            window->workspace()->read([&](const Stores& stores) { return build(stores, window.closer); }).value();
        const auto same = again();
        REQUIRE(same);
        CHECK(same->sheet.name == now.sheet.name);
        CHECK(same->sheet.facts == now.sheet.facts);
        CHECK(same->sheet.toAskNext == now.sheet.toAskNext);
        CHECK(same->sheet.changedAt == now.sheet.changedAt);
        for (size_t at = 0; at < 2; ++at)
            CHECK(same->sheet.sections[0].traits[at].text == now.sheet.sections[0].traits[at].text);
    }
    SECTION("a trait more")
    {
        REQUIRE(window->workspace()->edit("Add", [&](Stores& stores) {
            stores.claims.add({.persona = window.closer, .section = "goals", .text = "Be home by six"});
        }));
        CHECK_FALSE(again());
    }
    SECTION("a trait elsewhere")
    {
        REQUIRE(
            window->workspace()->edit("Move", [&](Stores& stores) { stores.claims.move(window.alone, "pains", 0); }));
        CHECK_FALSE(again());
    }
    SECTION("own words")
    {
        REQUIRE(window->workspace()->edit("Own words", [&](Stores& stores) {
            auto persona = stores.personas.persona(window.closer).value();
            persona.hero = window.highlights[0];
            stores.personas.update(persona);
        }));
        CHECK_FALSE(again());
    }
}
