#include "tests/bench/bench.h"

#include "core/report/pdf_writer.h"
#include "core/report/sheet_builder.h"
#include "core/report/sheet_layout.h"
#include "core/report/study_report_pages.h"
#include "core/sample/sample.h"
#include "core/workspace.h"
#include "tests/support/study.h"
#include "ui/print/sheet_preview.h"

#include <QBuffer>
#include <QEventLoop>
#include <QTemporaryDir>

#include <thread>

using namespace core;

namespace bench {
namespace {

/// From the keystroke's step to the picture of the page that it changed.
void previewRows(Workspace& workspace)
{
    const auto persona =
        workspace.read([](const Stores& stores) { return stores.personas.personas().front().id; }).value();
    ui::SheetPreview preview;
    preview.resize(436, 800);
    preview.show();
    preview.show(&workspace, persona);
    const auto shown = [&] {
        QEventLoop loop;
        QObject::connect(&preview, &ui::SheetPreview::drafted, &loop, &QEventLoop::quit);
        loop.exec();
    };
    shown();
    int typed = 0;
    GapWatch gaps;
    const double change = median(15, [&] {
        sure(workspace.edit(QStringLiteral("Type"), [&](Stores& stores) {
            auto changed = stores.personas.persona(persona).value();
            changed.line = QStringLiteral("Counts the boats %1 times").arg(++typed);
            stores.personas.update(changed);
        }));
        shown();
    });
    row(QStringLiteral("persona sheet: a change until the preview shows it"), change, 0, QStringLiteral("goal 33 ms"));
    row(QStringLiteral("  longest time that the window did not answer"), gaps.longest());
}

/// The report of a study of 30 people, 33 sessions and 40 tags.
void reportRows()
{
    constexpr int people = 30;
    constexpr int sessions = 33;
    constexpr int tags = 40;
    QTemporaryDir folder;
    auto workspace = Workspace::create(folder.filePath(QStringLiteral("r.earshot")), QStringLiteral("Bench")).value();
    Id<Study> id;
    sure(workspace->edit(QStringLiteral("Make"), [&](Stores& stores) {
        support::StudyMaker study(stores);
        for (int segment = 0; segment < 4; ++segment)
            stores.segments.add(Segment{.name = QStringLiteral("Segment %1").arg(segment),
                                        .rule = QStringLiteral("role:role%1").arg(segment)});
        std::vector<Id<Participant>> all;
        for (int i = 0; i < people; ++i)
            all.push_back(stores.people.add(Participant{{},
                                                        QStringLiteral("P%1").arg(i, 2, 10, QLatin1Char('0')),
                                                        {},
                                                        QStringLiteral("role%1").arg(i % 4),
                                                        {}}));
        for (int i = 0; i < sessions; ++i) {
            const auto session = study.session(QStringLiteral("Session %1").arg(i));
            const auto voice = study.voice(session, QStringLiteral("Voice"), all[size_t(i % people)]);
            for (int tag = 0; tag < tags; ++tag) {
                if ((i + tag) % 3 == 0)
                    continue;
                const auto entry = study.said(
                    session, voice, QStringLiteral("We copy the figures, as I said in week %1. Nobody asks.").arg(tag));
                study.highlight(entry, entry, QStringLiteral("tag %1").arg(tag));
            }
        }
        id = stores.sessions.studies().front().id;
    }));
    const auto build = [&] {
        return workspace->read([&](const Stores& stores) { return report::buildStudyReport(stores, id, {}); }).value();
    };
    const auto report = build().report;
    row(QStringLiteral("study report, 30 people, 33 sessions, 40 tags: gathered"), median(5, build));
    for (const auto layout : {report::SheetTemplate::OnePage, report::SheetTemplate::Full}) {
        const bool full = layout == report::SheetTemplate::Full;
        row(full ? QStringLiteral("  laid out and PDF, with all evidence") : QStringLiteral("  laid out and PDF"),
            median(5, [&] {
                QBuffer buffer;
                buffer.open(QIODevice::WriteOnly);
                report::writePdf(report::layoutReport(report, {.layout = layout}), buffer);
            }));
    }
}

report::PersonaSheet sheetIn(Workspace& workspace, const QString& persona)
{
    return workspace
        .read([&](const Stores& stores) {
            return report::buildSheet(stores, stores.personas.find(persona).value(), {}).sheet;
        })
        .value();
}

void pdfRow(const QString& name, const report::PersonaSheet& sheet, report::SheetTemplate layout, const QString& goal)
{
    const report::SheetOptions options{.layout = layout};
    const auto pages = report::layoutSheet(sheet, options).pages.size();
    row(QStringLiteral("%1: PDF, %2 pages").arg(name).arg(pages),
        median(9,
               [&] {
                   QBuffer buffer;
                   buffer.open(QIODevice::WriteOnly);
                   report::writePdf(report::layoutSheet(sheet, options), buffer);
               }),
        0, goal);
}

/// An enterprise, a poster, and a persona as large as one gets: 60 traits on 400 pieces of evidence.
void otherSheetRows(Workspace& workspace)
{
    const auto enterprise = sheetIn(workspace, QStringLiteral("The small island operator"));
    row(QStringLiteral("enterprise sheet: laid out"), median(9, [&] { report::layoutSheet(enterprise, {}); }), 0,
        QStringLiteral("goal 33 ms"));
    pdfRow(QStringLiteral("enterprise sheet"), enterprise, report::SheetTemplate::Full,
           QStringLiteral("goal 60 ms for two pages"));
    pdfRow(QStringLiteral("enterprise poster"), enterprise, report::SheetTemplate::Poster, {});
    const QString large = QStringLiteral("The large one");
    sure(workspace.edit(QStringLiteral("Large"), [&](Stores& stores) {
        const auto persona = stores.personas.add({.study = stores.sessions.studies().front().id, .name = large});
        const auto passages = stores.highlights.passages();
        const QStringList& sections = individualSections();
        size_t next = 0;
        for (int i = 0; i < 60; ++i) {
            const auto trait = stores.claims.ensureTrait(persona, sections[i % 9],
                                                         QStringLiteral("What they say of thing number %1").arg(i));
            for (int piece = 0; piece < (i < 40 ? 7 : 6); ++piece)
                stores.claims.addEvidence(trait, passages[next++ % passages.size()].highlight.id, piece % 7 != 6);
        }
    }));
    const auto sheet = sheetIn(workspace, large);
    row(QStringLiteral("persona of 60 traits, 400 pieces of evidence: laid out"),
        median(5, [&] { report::layoutSheet(sheet, {}); }), 0, QStringLiteral("goal 33 ms"));
    pdfRow(QStringLiteral("  one-page template"), sheet, report::SheetTemplate::OnePage,
           QStringLiteral("goal 60 ms for two pages"));
    pdfRow(QStringLiteral("  full template"), sheet, report::SheetTemplate::Full, {});
    sure(workspace.undo());
}

} // namespace

void sheetRows()
{
    QTemporaryDir folder;
    auto workspace = Workspace::create(folder.filePath(QStringLiteral("s.earshot")), QStringLiteral("Bench")).value();
    sure(workspace->edit(sampleLabel(), [](Stores& stores) { writeSample(stores); }));
    const auto sheet = workspace
                           ->read([](const Stores& stores) {
                               return report::buildSheet(stores, stores.personas.personas().front(), {}).sheet;
                           })
                           .value();
    const report::SheetOptions full{.layout = report::SheetTemplate::Full};
    const auto pages = report::layoutSheet(sheet, full);
    row(QStringLiteral("persona sheet: values gathered"), median(9, [&] {
            workspace
                ->read([](const Stores& stores) {
                    return report::buildSheet(stores, stores.personas.personas().front(), {}).sheet.people.size();
                })
                .value();
        }));
    // A new thread knows neither fonts nor texts.
    row(QStringLiteral("persona sheet: laid out for the first time"),
        median(9, [&] { std::thread([&] { report::layoutSheet(sheet, full); }).join(); }));
    row(QStringLiteral("persona sheet: laid out"), median(9, [&] { report::layoutSheet(sheet, full); }), 0,
        QStringLiteral("goal 33 ms"));
    row(QStringLiteral("persona sheet: PDF, full template"),
        median(9,
               [&] {
                   QBuffer buffer;
                   buffer.open(QIODevice::WriteOnly);
                   report::writePdf(report::layoutSheet(sheet, full), buffer);
               }),
        0, QStringLiteral("goal 60 ms for two pages"));
    otherSheetRows(*workspace);
    previewRows(*workspace);
    reportRows();
}

} // namespace bench
