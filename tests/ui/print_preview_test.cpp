#include "core/sample/sample.h"
#include "tests/support/test_workspace.h"
#include "ui/print/page_picture.h"
#include "ui/print/sheet_preview.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace core;

namespace {

/// A preview of the sample's persona, in view and drawn.
struct Previewed {
    support::TestWorkspace workspace;
    Id<Persona> persona;
    ui::SheetPreview preview;

    explicit Previewed(ui::SheetPreview::Has has = ui::SheetPreview::Has::Choices) : preview(has)
    {
        REQUIRE(workspace->edit(sampleLabel(), [](Stores& stores) { writeSample(stores); }));
        persona = workspace->read([](const Stores& stores) { return stores.personas.personas().front().id; }).value();
        preview.resize(436, 800);
        preview.show();
        preview.show(&*workspace, persona);
        REQUIRE(QTest::qWaitFor([&] { return preview.draft() && preview.picture().hasPicture(); }));
    }

    void waitForNext()
    {
        QSignalSpy drafted(&preview, &ui::SheetPreview::drafted);
        REQUIRE(drafted.wait());
    }
};

/// Where the page's ink is, row by row: changes with any word that changes the lines.
QImage shotOf(ui::SheetPreview& preview)
{
    return preview.picture().grab().toImage();
}

} // namespace

TEST_CASE("The preview follows a change, and says what the sheet comes to", "[print]")
{
    Previewed shown;
    const QImage before = shotOf(shown.preview);
    const int assumptions = shown.preview.draft()->facts.assumptions;
    CHECK(shown.preview.summary().endsWith(QStringLiteral(" page")) != (shown.preview.pageCount() > 1));
    REQUIRE(shown.workspace->edit(QStringLiteral("Add a trait"), [&](Stores& stores) {
        stores.claims.ensureTrait(shown.persona, QStringLiteral("tools"), QStringLiteral("A whistle on a long cord"));
    }));
    shown.waitForNext();
    CHECK(shown.preview.draft()->facts.assumptions == assumptions + 1);
    CHECK(shown.preview.summary().contains(QStringLiteral("%1 assumption").arg(assumptions + 1)));
    CHECK(shotOf(shown.preview) != before);
    REQUIRE(shown.workspace->undo());
    shown.waitForNext();
    CHECK(shotOf(shown.preview) == before);
}

TEST_CASE("Of many changes in a row the last one is shown", "[print]")
{
    Previewed shown;
    for (int i = 1; i <= 20; ++i)
        REQUIRE(shown.workspace->edit(QStringLiteral("Rename"), [&](Stores& stores) {
            auto persona = stores.personas.persona(shown.persona).value();
            persona.name = QStringLiteral("Name %1").arg(i);
            stores.personas.update(persona);
        }));
    CHECK(QTest::qWaitFor([&] { return shown.preview.draft()->sheet.name == u"Name 20"; }));
}

TEST_CASE("Pages turn by key, and a click shows the size of paper", "[print]")
{
    Previewed shown;
    auto options = shown.preview.options();
    options.layout = report::SheetTemplate::Full;
    shown.preview.setOptions(options);
    shown.waitForNext();
    REQUIRE(shown.preview.pageCount() > 1);
    QTest::keyClick(&shown.preview, Qt::Key_PageDown);
    CHECK(shown.preview.page() == 1);
    QTest::keyClick(&shown.preview, Qt::Key_PageUp);
    QTest::keyClick(&shown.preview, Qt::Key_PageUp);
    CHECK(shown.preview.page() == 0);

    ui::PagePicture& picture = shown.preview.picture();
    const double whole = picture.dpi();
    QTest::mouseClick(picture.viewport(), Qt::LeftButton, {}, picture.viewport()->rect().center());
    CHECK(picture.isFullSize());
    CHECK(picture.dpi() > whole);
    CHECK(std::abs(picture.dpi() - 96 * picture.devicePixelRatioF()) < 1);
    QTest::mouseClick(picture.viewport(), Qt::LeftButton, {}, picture.viewport()->rect().center());
    CHECK_FALSE(picture.isFullSize());
}

TEST_CASE("A persona that is gone, and a project that is closed, leave the preview empty", "[print]")
{
    Previewed shown;
    REQUIRE(shown.workspace->edit(QStringLiteral("Delete"),
                                  [&](Stores& stores) { stores.personas.remove(shown.persona); }));
    CHECK(QTest::qWaitFor([&] { return !shown.preview.draft(); }));
    CHECK(shown.preview.summary().isEmpty());
    REQUIRE(shown.workspace->undo());
    CHECK(QTest::qWaitFor([&] { return bool(shown.preview.draft()); }));
    shown.preview.show(nullptr, {});
    CHECK_FALSE(shown.preview.picture().hasPicture());
    shown.workspace.close();
    QTest::qWait(20); // nothing answers late
    CHECK(shown.preview.pageCount() == 0);
}

TEST_CASE("The preview follows what is written of an enterprise's roles and steps", "[print]")
{
    Previewed shown;
    Id<Persona> enterprise;
    REQUIRE(shown.workspace->edit(QStringLiteral("Enterprise"), [&](Stores& stores) {
        enterprise = stores.personas.add({.kind = PersonaKind::Enterprise, .name = QStringLiteral("A county")});
        stores.claims.ensureTrait(enterprise, QStringLiteral("steps"), QStringLiteral("A trial"));
    }));
    shown.preview.show(&*shown.workspace, enterprise);
    const auto sheet = [&] { return shown.preview.draft() ? shown.preview.draft()->sheet : report::PersonaSheet(); };
    REQUIRE(QTest::qWaitFor([&] { return sheet().name == u"A county"; }));
    REQUIRE(shown.workspace->edit(QStringLiteral("Role"), [&](Stores& stores) {
        stores.personas.setBuyingRole(
            {.persona = enterprise, .part = BuyingPart::Buyer, .wants = QStringLiteral("Less")});
    }));
    CHECK(QTest::qWaitFor([&] { return sheet().roles.size() == 6 && sheet().roles[3].wants == u"Less"; }));
    REQUIRE(shown.workspace->edit(QStringLiteral("Step"), [&](Stores& stores) {
        auto claim = stores.claims.ofPersona(enterprise).front();
        claim.lasts = QStringLiteral("2 weeks");
        claim.detail = QStringLiteral("One ward");
        stores.claims.update(claim);
    }));
    const auto step = [&] {
        const auto now = sheet();
        return now.sections.empty() ? report::SheetTrait() : now.sections.back().traits.front();
    };
    CHECK(QTest::qWaitFor([&] { return step().lasts == u"2 weeks" && step().detail == u"One ward"; }));
    REQUIRE(shown.workspace->undo());
    CHECK(QTest::qWaitFor([&] { return step().lasts.isEmpty() && !step().text.isEmpty(); }));
}
