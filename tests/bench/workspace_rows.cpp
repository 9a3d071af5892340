#include "tests/bench/bench.h"

#include "core/db/backup.h"
#include "core/import/importer.h"
#include "core/search/search.h"
#include "core/workspace.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFutureWatcher>
#include <QTemporaryDir>

using namespace core;

namespace bench {
namespace {

/// Waits for a background step as the window does: the event loop turns. Gives the milliseconds.
template <class Value> double awaited(Delivery<Result<Value>> coming)
{
    return timed([&] {
        QEventLoop loop;
        coming.then(&loop, [&](const Result<Value>& value) {
            sure(value);
            loop.quit();
        });
        loop.exec();
    });
}

/// Writes the interviews as files, as they come from a folder of transcripts.
QStringList written(const QDir& folder, const std::vector<QString>& texts)
{
    QStringList paths;
    for (size_t i = 0; i < texts.size(); ++i) {
        paths << folder.filePath(QStringLiteral("Interview %1.md").arg(i));
        QFile file(paths.back());
        if (!file.open(QIODevice::WriteOnly) || file.write(texts[i].toUtf8()) < 0)
            qFatal("no file");
    }
    return paths;
}

/// The smallest honest program: the same lines of the same files into one table, then a full-text index over them.
double limitOfImport(const QString& path, const QStringList& files)
{
    return timed([&] {
        const auto db = db::Connection::open(path, db::Access::Write);
        db->script(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE entry(id INTEGER PRIMARY KEY, session_id "
            "INTEGER, "
            "position INTEGER, text TEXT) STRICT; CREATE INDEX entry_by_session ON entry(session_id, position);"
            "CREATE VIRTUAL TABLE entry_fts USING fts5(text, content='entry', content_rowid='id', tokenize='unicode61 "
            "remove_diacritics 2'); BEGIN");
        qint64 session = 0;
        for (const auto& name : files) {
            QFile file(name);
            if (!file.open(QIODevice::ReadOnly))
                qFatal("no file");
            int position = 0;
            ++session;
            for (const auto& line : QString::fromUtf8(file.readAll()).split(u'\n'))
                if (!line.trimmed().isEmpty())
                    db->run("INSERT INTO entry(session_id, position, text) VALUES(?, ?, ?)", session, ++position,
                            line.trimmed());
        }
        db->script("INSERT INTO entry_fts(entry_fts) VALUES('rebuild'); COMMIT");
    });
}

void searchRows(Workspace& workspace)
{
    const auto typed = search::parse(QStringLiteral("software"), search::Mode::AsTyped);
    const auto first = [&](SearchOptions options) {
        return median(9, [&] {
            sure(workspace.read([&](const Stores& stores) { return Search(stores.db).entries(typed, options); }));
        });
    };
    row(QStringLiteral("search, first 50 hits as typed"), first({SearchOptions::Order::Found, 50}), 0,
        QStringLiteral("goal 16 ms"));
    row(QStringLiteral("search, first 50 in the order of sessions"), first({SearchOptions::Order::Session, 50}));
    row(QStringLiteral("search, ranked list of a common word"), first({SearchOptions::Order::Rank, 50}), 0,
        QStringLiteral("goal 100 ms"));
}

void tagRow(Workspace& workspace)
{
    const auto session =
        workspace.read([](const Stores& stores) { return stores.sessions.sessions().front().id; }).value();
    const auto entries = workspace.read([&](const Stores& stores) { return stores.sessions.entries(session); }).value();
    int n = 0;
    row(QStringLiteral("tag a passage, durable (median of 200)"),
        median(200,
               [&] {
                   const auto& entry = entries[size_t(++n) % entries.size()];
                   const auto done = workspace.edit(QStringLiteral("Tag"), [&](Stores& stores) {
                       stores.highlights.add({.session = session,
                                              .begin = entry.id,
                                              .end = entry.id,
                                              .endOffset = 1 + n % 20,
                                              .tags = {stores.tags.ensure(QStringLiteral("t"))}});
                   });
                   if (!done)
                       qFatal("%s", qPrintable(done.error().text));
               }),
        0, QStringLiteral("goal 5 ms"));
}

} // namespace

void workspaceRows(int interviewCount)
{
    auto texts = interviews(interviewCount);
    for (size_t i = 0; i < texts.size(); ++i)
        texts[i] += QStringLiteral("\n\nThis was interview %1.\n").arg(i); // no two files are the same
    QTemporaryDir folder;
    const auto files = written(folder.path(), texts);
    const QString path = folder.filePath(QStringLiteral("b.earshot"));
    const double limit = limitOfImport(folder.filePath(QStringLiteral("limit.sqlite")), files);
    auto workspace = Workspace::create(path, QStringLiteral("Bench")).value();
    const auto fresh = [] { return std::make_shared<Progress>(); };

    GapWatch gaps;
    const QString many = QStringLiteral("%1 interviews: ").arg(interviewCount);
    row(many + QStringLiteral("in, searchable"),
        awaited(workspace->editInBackground(
            QStringLiteral("Import"), [&](Stores& stores) { import::importFiles(stores, files, {}); }, fresh())),
        limit, QStringLiteral("goal x 1.5"));
    row(many + QStringLiteral("undo"), awaited(workspace->undoInBackground(fresh())), limit);
    row(many + QStringLiteral("redo"), awaited(workspace->redoInBackground(fresh())), limit);
    note(QStringLiteral("longest gap on the GUI thread meanwhile: %1 ms (goal 16)").arg(gaps.longest(), 0, 'f', 1));

    searchRows(*workspace);
    searchPageRows(*workspace);
    tagRow(*workspace);
    row(QStringLiteral("close"), timed([&] { workspace.reset(); }));
    row(QStringLiteral("open"),
        timed([&] { workspace = Workspace::open(path, Workspace::Mode::Write, QStringLiteral("Bench")).value(); }), 0,
        QStringLiteral("goal 150 ms with the window"));
    for (int i = 0; i < 200; ++i)
        sure(workspace->undo());
    GapWatch again;
    row(many + QStringLiteral("undo after opening"), awaited(workspace->undoInBackground(fresh())), limit);
    note(QStringLiteral("longest gap on the GUI thread meanwhile: %1 ms (goal 16)").arg(again.longest(), 0, 'f', 1));
    awaited(workspace->redoInBackground(fresh()));
    const double size = double(QFileInfo(path).size()) / 1e6;
    const double backup = timed([&] { db::backUp(path, folder.filePath(QStringLiteral("copy.earshot"))); });
    row(QStringLiteral("backup, verified, of %1 MB").arg(size, 0, 'f', 0), backup);
}

} // namespace bench
