#include "tests/bench/bench.h"

#include "core/workspace.h"
#include "ui/personas/persona_list.h"
#include "ui/personas/persona_page.h"
#include "ui/personas/sheet_list.h"
#include "ui/print/sheet_preview.h"
#include "ui/shell/application.h"
#include "ui/widgets/actions.h"

#include <QApplication>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace core;

namespace bench {
namespace {

constexpr int sessions = 2'000; // with a person each
constexpr int highlightsEach = 50;
constexpr int traits = 40;
constexpr int evidenceEach = 15;

/// A project of 100,000 highlights with one persona that stands on 600 of them.
Id<Persona> fill(Stores& stores)
{
    const auto study = stores.sessions.ensureStudy(QStringLiteral("Bench"));
    const auto tag = stores.tags.ensure(QStringLiteral("theme"));
    std::vector<Id<Highlight>> highlights;
    for (int at = 0; at < sessions; ++at) {
        const auto person = stores.people.add(Participant{{}, QStringLiteral("P%1").arg(at, 4), {}, {}, {}});
        const auto session = stores.sessions.add({.study = study, .title = QStringLiteral("Session %1").arg(at)});
        const auto voice =
            stores.sessions.add(Speaker{{}, session, QStringLiteral("P%1").arg(at, 4), Part::Participant, person});
        const auto entry = stores.sessions.add(Entry{.session = session,
                                                     .speaker = voice,
                                                     .atMs = 61'000,
                                                     .text = QStringLiteral("words that were said ").repeated(30)});
        for (int one = 0; one < highlightsEach; ++one)
            highlights.push_back(stores.highlights.add({.session = session,
                                                        .begin = entry,
                                                        .beginOffset = one * 10,
                                                        .end = entry,
                                                        .endOffset = one * 10 + 60,
                                                        .tags = {tag}}));
    }
    const auto persona = stores.personas.add({.study = study, .name = QStringLiteral("The careful planner")});
    for (int at = 0; at < traits; ++at) {
        const QString section = individualSections()[at % 9];
        const auto claim = stores.claims.ensureTrait(persona, section, QStringLiteral("Trait %1").arg(at));
        for (int one = 0; one < evidenceEach; ++one) // of 12 people
            stores.claims.addEvidence(claim, highlights[size_t(((at + one) % 12) * highlightsEach + one)], true);
    }
    return persona;
}

} // namespace

void personaRows()
{
    const QTemporaryDir folder;
    auto made = Workspace::create(folder.filePath(QStringLiteral("bench.earshot")), QStringLiteral("Bench"));
    sure(made);
    auto& workspace = **made;
    const auto persona = workspace.edit(QStringLiteral("Fill"), fill);
    sure(persona);
    ui::dressApplication(*qApp);
    ui::Actions actions;
    addWindowActions(actions);
    ui::PersonaPage page(actions);
    page.resize(1264, 820);
    page.setWorkspace(&workspace);
    showPage(page);
    row(QStringLiteral("open a persona of 600 quotes among 100,000, painted"), timed([&] {
            page.reveal(*persona);
            paintChanged(page);
        }));
    auto& preview = *page.findChild<ui::SheetPreview*>();
    if (!QTest::qWaitFor([&] { return preview.draft() && page.personas().personas().rowCount() > 0; }, 20'000))
        qFatal("the sheet never came");
    QTest::qWait(200);

    std::vector<double> keys, sheets;
    page.sheetList().setFocus();
    page.sheetList().editRow(page.sheet().rowOf(page.sheet().content().traits.front().claim.id));
    for (const QChar letter : QStringLiteral("words that stand in a trait")) {
        QEventLoop follows;
        QObject::connect(&preview, &ui::SheetPreview::drafted, &follows, &QEventLoop::quit);
        QElapsedTimer since;
        since.start();
        QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
        page.sheetList().viewport()->repaint();
        keys.push_back(double(since.nsecsElapsed()) / 1e6);
        follows.exec();
        paintChanged(page);
        sheets.push_back(double(since.nsecsElapsed()) / 1e6);
    }
    std::sort(keys.begin(), keys.end());
    std::sort(sheets.begin(), sheets.end());
    row(QStringLiteral("letter in a trait written and shown there, median"), keys[keys.size() / 2], 0,
        QStringLiteral("goal 16 ms"));
    row(QStringLiteral("letter in a trait to the printed page, median"), sheets[sheets.size() / 2], 0,
        QStringLiteral("goal 33 ms"));
}

} // namespace bench
