#include "tests/bench/bench.h"

#include "core/export/table.h"
#include "core/workspace.h"

#include <QFile>
#include <QTemporaryDir>

using namespace core;

namespace bench {
namespace {

constexpr int highlightCount = 20'000;

void fill(Stores& stores)
{
    const auto study = stores.sessions.ensureStudy(QStringLiteral("Study"));
    std::vector<Id<Tag>> tags;
    for (int i = 0; i < 200; ++i)
        tags.push_back(stores.tags.ensure(QStringLiteral("tag %1").arg(i)));
    const auto texts = interviews(100);
    for (int i = 0; i < 100; ++i) {
        const auto session = stores.sessions.add({.study = study, .title = QStringLiteral("Interview %1").arg(i)});
        const auto person = stores.people.add(Participant{{}, QStringLiteral("P%1").arg(i), {}, {}, {}});
        const auto voice =
            stores.sessions.add(Speaker{{}, session, QStringLiteral("P%1").arg(i), Part::Participant, person});
        int made = 0;
        for (const auto& line : texts[size_t(i)].split(u'\n')) {
            if (line.trimmed().size() < 60 || made >= highlightCount / 100)
                continue;
            const auto entry = stores.sessions.add(Entry{.session = session, .speaker = voice, .text = line.trimmed()});
            for (int k = 0; k < 4 && made < highlightCount / 100; ++k, ++made)
                stores.highlights.add({.session = session,
                                       .begin = entry,
                                       .beginOffset = 10 * k,
                                       .end = entry,
                                       .endOffset = 10 * k + 20,
                                       .tags = {tags[size_t(i + made) % tags.size()]}});
        }
    }
}

} // namespace

void evidenceRows()
{
    QTemporaryDir folder;
    auto workspace = Workspace::create(folder.filePath(QStringLiteral("e.earshot")), QStringLiteral("Bench")).value();
    sure(workspace->edit(QStringLiteral("Fill"), fill));
    qint64 count = 0;
    const double csv = median(3, [&] {
        const auto rows = workspace->read([&](const Stores& stores) {
            Gate gate(stores, {});
            const auto table = highlightTable(stores, gate);
            QFile file(folder.filePath(QStringLiteral("h.csv")));
            if (!file.open(QIODevice::WriteOnly))
                qFatal("no file");
            writeCsv(table, file, true);
            return qint64(table.rows.size());
        });
        count = rows.value();
    });
    row(QStringLiteral("CSV of %1 highlights").arg(count), csv, 0, QStringLiteral("goal 200 ms for 20,000"));
}

} // namespace bench
