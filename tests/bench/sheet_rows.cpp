#include "tests/bench/bench.h"

#include "core/report/pdf_writer.h"
#include "core/report/sheet_builder.h"
#include "core/report/sheet_layout.h"
#include "core/sample/sample.h"
#include "core/workspace.h"

#include <QBuffer>
#include <QTemporaryDir>

using namespace core;

namespace bench {

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
}

} // namespace bench
