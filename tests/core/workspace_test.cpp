#include "core/db/check.h"
#include "tests/support/test_workspace.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace core;
using support::awaited;
using support::TestWorkspace;

namespace {

Id<Session> addSession(Stores& stores, const QString& title, int entries)
{
    const auto session = stores.sessions.add(Session{{}, stores.sessions.ensureStudy("Study"), {}, title});
    for (int i = 0; i < entries; ++i)
        stores.sessions.add(Entry{.session = session, .text = QStringLiteral("line %1 of %2").arg(i).arg(title)});
    return session;
}

qint64 hits(Workspace& workspace, const QString& word)
{
    return workspace
        .read([&](const Stores& stores) {
            return stores.db.number("SELECT count(*) FROM entry_fts WHERE entry_fts MATCH ?", word);
        })
        .value();
}

/// One change of a random kind, large or small.
void randomEdit(Stores& stores, QRandomGenerator& random)
{
    const auto sessions = stores.sessions.sessions();
    const auto pick = [&]() { return sessions[size_t(random.bounded(int(sessions.size())))].id; };
    switch (sessions.empty() ? 0 : random.bounded(5)) {
    case 0: addSession(stores, QStringLiteral("s%1").arg(random.bounded(1000)), random.bounded(1, 30)); break;
    case 1: stores.tags.ensure(QStringLiteral("a/b%1").arg(random.bounded(40))); break;
    case 2: {
        const auto entries = stores.sessions.entries(pick());
        const auto& entry = entries[size_t(random.bounded(int(entries.size())))];
        stores.highlights.add({.session = entry.session,
                               .begin = entry.id,
                               .end = entry.id,
                               .endOffset = int(entry.text.size()),
                               .tags = {stores.tags.ensure(QStringLiteral("t%1").arg(random.bounded(9)))}});
        break;
    }
    case 3: stores.settings.set("team", QString::number(random.generate())); break;
    case 4: stores.people.add(Participant{{}, stores.people.freeCode(), "Name", {}, {}}); break;
    }
}

} // namespace

TEST_CASE("An edit is one step that can be undone and redone", "[workspace]")
{
    TestWorkspace workspace;
    int signalled = 0;
    QObject::connect(&*workspace, &Workspace::changed, [&](const ChangeSet& changes) {
        ++signalled;
        CHECK(changes.touches("session"));
        CHECK_FALSE(changes.touches("persona"));
    });
    support::checkDoUndoRedo(workspace, "Add", [](Stores& stores) { addSession(stores, "one", 3); });
    CHECK(signalled == 3);
    CHECK(hits(*workspace, "line") == 3);
    CHECK(workspace->steps().size() == 1);
    CHECK(workspace->steps().front().researcher == "Tester");
}

TEST_CASE("Who says in the midst who they are makes the next step under that name", "[workspace]")
{
    TestWorkspace workspace;
    const auto step = [&] {
        REQUIRE(workspace->edit("Add", [](Stores& stores) { addSession(stores, "one", 2); }));
        return workspace->undoable().value();
    };
    CHECK(step().researcher == "Tester");
    const auto before = workspace->researcher();
    CHECK(before);
    workspace->setResearcher("Somebody Else");
    CHECK(step().researcher == "Somebody Else");
    CHECK(workspace->researcher() != before);
    workspace->setResearcher("Tester");
    CHECK(step().researcher == "Tester");
    CHECK(workspace->researcher() == before);
}

TEST_CASE("An edit that fails leaves nothing behind", "[workspace]")
{
    TestWorkspace workspace;
    const auto before = workspace.dump();
    const auto done = workspace->edit("Add", [](Stores& stores) {
        addSession(stores, "one", 3);
        throw Failure(Error::Kind::BadInput, "no");
    });
    REQUIRE_FALSE(done);
    CHECK(done.error().text == "no");
    CHECK(workspace.dump() == before);
    CHECK(workspace->steps().empty());
    CHECK(hits(*workspace, "line") == 0);
}

TEST_CASE("An edit that changes nothing makes no step", "[workspace]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("Nothing", [](Stores&) {}));
    CHECK(workspace->steps().empty());
}

TEST_CASE("A new step forgets the undone ones", "[workspace]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("One", [](Stores& stores) { stores.tags.ensure("one"); }));
    REQUIRE(workspace->undo());
    REQUIRE(workspace->edit("Two", [](Stores& stores) { stores.tags.ensure("two"); }));
    CHECK_FALSE(workspace->redo());
    REQUIRE(workspace->steps().size() == 1);
    CHECK(workspace->steps().front().label == "Two");
}

TEST_CASE("An undone id is never given again", "[workspace]")
{
    TestWorkspace workspace;
    const auto first = workspace->edit("One", [](Stores& stores) { return stores.tags.ensure("one"); });
    REQUIRE(workspace->undo());
    workspace.reopen();
    const auto second = workspace->edit("Two", [](Stores& stores) { return stores.tags.ensure("two"); });
    CHECK(first->value != second->value);
    CHECK((second->value & 0xffffffff) > (first->value & 0xffffffff));
    CHECK(second->value < qint64(1) << 53);
}

TEST_CASE("Many random edits all undone give the first state, redone the last, also after a restart", "[workspace]")
{
    TestWorkspace workspace;
    QRandomGenerator random(7);
    std::vector<QByteArray> states{workspace.dump()};
    while (states.size() < 120) {
        REQUIRE(workspace->edit("Edit", [&](Stores& stores) { randomEdit(stores, random); }));
        const auto state = workspace.dump();
        if (state != states.back()) // a tag that is there already: no step
            states.push_back(state);
    }
    const auto last = states.size() - 1;
    for (size_t i = last; i-- > 0;) {
        REQUIRE(workspace->undo());
        REQUIRE(workspace.dump() == states[i]);
        if (i == last / 2)
            workspace.reopen();
    }
    CHECK_FALSE(workspace->undo());
    CHECK(support::indexAgrees(workspace.path()));
    workspace.reopen();
    for (size_t i = 1; i <= last; ++i)
        REQUIRE(workspace->redo());
    CHECK(workspace.dump() == states[last]);
    CHECK(support::indexAgrees(workspace.path()));
}

TEST_CASE("A step with very many entries rebuilds the index both ways", "[workspace]")
{
    TestWorkspace workspace;
    support::checkDoUndoRedo(workspace, "Add", [](Stores& stores) { addSession(stores, "big", 21'000); });
    CHECK(hits(*workspace, "line") == 21'000);
    REQUIRE(workspace->undo());
    CHECK(hits(*workspace, "line") == 0);
}

TEST_CASE("A long log is folded into the file by itself, and no commit waits for that", "[workspace]")
{
    TestWorkspace workspace;
    const auto size = [&] { return QFileInfo(workspace.path()).size(); };
    const QByteArray bytes(8'000'000, 'x');
    REQUIRE(workspace->edit("Add", [&](Stores& stores) {
        stores.sources.add("large.txt", "text/plain", bytes);
        addSession(stores, "one", 3);
    }));
    CHECK(QTest::qWaitFor([&] { return size() > bytes.size(); }));
    CHECK(hits(*workspace, "line") == 3);
}

TEST_CASE("A file whose log is being folded into it opens, also where the program died meanwhile", "[workspace]")
{
    const auto bytesOf = [](const QString& path) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const auto write = [](const QString& path, const QByteArray& bytes) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    };
    TestWorkspace workspace;
    workspace.close();
    const QByteArray before = bytesOf(workspace.path());
    workspace.reopen();
    REQUIRE(workspace->edit("Add", [&](Stores& stores) {
        stores.sources.add("some.txt", "text/plain", QByteArray(1'000'000, 'x'));
        addSession(stores, "one", 3);
    }));
    const QByteArray log = bytesOf(workspace.path() + "-wal");
    const QByteArray dump = workspace.dump();
    workspace.close();
    const QByteArray after = bytesOf(workspace.path());
    REQUIRE(after.size() > before.size() + 900'000);

    constexpr int page = 4096; // the first one is written, and none of the others
    write(workspace.path(), after.first(page) + before.mid(page));
    write(workspace.path() + "-wal", log);
    workspace.reopen();
    CHECK(workspace.dump() == dump);
    workspace.close();

    write(workspace.path(), after.first(after.size() - page));
    const auto cut = Workspace::open(workspace.path(), Workspace::Mode::Write, "Tester");
    REQUIRE_FALSE(cut);
    CHECK(cut.error().kind == Error::Kind::Damaged);
}

TEST_CASE("A background edit leaves the window reading the state before it, and other edits busy", "[workspace]")
{
    TestWorkspace workspace;
    const auto progress = std::make_shared<Progress>();
    std::atomic<bool> inside = false;
    std::atomic<bool> goOn = false;
    auto future = workspace->editInBackground(
        "Import",
        [&](Stores& stores) {
            addSession(stores, "slow", 5);
            inside = true;
            while (!goOn)
                QThread::msleep(1);
            return 42;
        },
        progress);
    while (!inside)
        QThread::msleep(1);
    CHECK(workspace->isBusy());
    CHECK(hits(*workspace, "line") == 0);
    const auto refused = workspace->edit("Other", [](Stores& stores) { stores.tags.ensure("x"); });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Error::Kind::Busy);
    goOn = true;
    CHECK(awaited(future).value() == 42);
    CHECK_FALSE(workspace->isBusy());
    CHECK(hits(*workspace, "line") == 5);
}

TEST_CASE("A cancelled background edit changes nothing", "[workspace]")
{
    TestWorkspace workspace;
    const auto before = workspace.dump();
    const auto progress = std::make_shared<Progress>();
    auto future = workspace->editInBackground(
        "Import",
        [progress](Stores& stores) {
            for (int i = 0; true; ++i) {
                addSession(stores, QString::number(i), 10);
                if (i == 5)
                    progress->cancel();
                progress->throwIfCancelled();
            }
        },
        progress);
    CHECK(awaited(future).error().kind == Error::Kind::Cancelled);
    CHECK(workspace.dump() == before);
    CHECK(support::indexAgrees(workspace.path()));
}

TEST_CASE("A long read goes on while the project is changed, and can be cancelled", "[workspace]")
{
    TestWorkspace workspace;
    std::atomic<bool> inside = false;
    std::atomic<bool> goOn = false;
    auto count = workspace->readInBackground([&](const Stores& stores) {
        const auto before = stores.tags.tags().size();
        inside = true;
        while (!goOn)
            QThread::msleep(1);
        return std::pair(before, stores.tags.tags().size());
    });
    while (!inside)
        QThread::msleep(1);
    REQUIRE(workspace->edit("Make a tag", [](Stores& stores) { stores.tags.ensure("new"); }));
    goOn = true;
    CHECK(awaited(count).value() == std::pair<size_t, size_t>(0, 0)); // it sees one state from start to end

    const auto progress = std::make_shared<Progress>();
    progress->cancel();
    auto endless = workspace->readInBackground(
        [](const Stores& stores) {
            return stores.db.number("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                    "SELECT count(*) FROM n");
        },
        progress);
    const auto result = awaited(endless);
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == Error::Kind::Cancelled);
}

TEST_CASE("What a worker has done at once comes by the event loop all the same", "[workspace]")
{
    TestWorkspace workspace;
    QObject view;
    int came = 0;
    auto twice =
        Delivery<int>::ready(7).then(&view, [&](int value) { return came = value; }).then(&view, [&](int value) {
            return Delivery<int>::ready(2 * value);
        });
    CHECK(came == 0); // a view that asks while it paints is not changed under its own hands
    CHECK(awaited(twice) == 14);
    CHECK(came == 7);

    auto gone = std::make_unique<QObject>();
    Delivery<int>::ready(8).then(gone.get(), [&](int value) { return came = value; }).then(&view, [&](int value) {
        came = value;
    });
    gone.reset();
    QTest::qWait(1);
    CHECK(came == 7);
}

TEST_CASE("History keeps at least the newest steps and forgets the oldest", "[workspace]")
{
    TestWorkspace workspace;
    for (int i = 0; i < 510; ++i)
        REQUIRE(workspace->edit("Set", [&](Stores& stores) { stores.settings.set("n", QString::number(i)); }));
    // 510 small steps are far under 200 MB, which keeps more than 500 steps.
    CHECK(workspace->steps().size() == 510);
}

TEST_CASE("Every table is either recorded or on the list of those that are not", "[workspace]")
{
    TestWorkspace workspace;
    const QStringList expected{"meta", "history", "history_part", "source", "researcher", "receipt"};
    const auto names = workspace
                           ->read([](const Stores& stores) {
                               return stores.db.all("SELECT name FROM sqlite_master WHERE type = 'table'",
                                                    [](const db::Row& row) { return row.text(0); });
                           })
                           .value();
    for (const auto& name : names)
        CHECK(db::isRecorded(name) ==
              !(expected.contains(name) || name.startsWith("entry_fts") || name.startsWith("sqlite_")));
    CHECK(names.size() > 40);
}

TEST_CASE("Every foreign key that an ordinary delete can touch has an index", "[workspace]")
{
    TestWorkspace workspace;
    // Rows of these are never deleted by an ordinary step.
    const QStringList kept{"source", "researcher"};
    const auto missing =
        workspace
            ->read([&](const Stores& stores) {
                QStringList without;
                for (const auto& table : db::recordedTables(stores.db))
                    stores.db.each(
                        "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)", {table}, [&](const db::Row& row) {
                            const auto indexed =
                                stores.db.number("SELECT count(*) FROM pragma_index_list(?) l, "
                                                 "pragma_index_info(l.name) i WHERE i.seqno = 0 AND i.name = ?",
                                                 table, row.text(0));
                            if (!indexed && !kept.contains(row.text(1)))
                                without.append(table + u'.' + row.text(0));
                        });
                return without;
            })
            .value();
    CHECK(missing.join(' ').toStdString() == "");
}

TEST_CASE("The bytes of an import stay as long as a step may need them", "[workspace]")
{
    TestWorkspace workspace;
    Id<Session> session;
    REQUIRE(workspace->edit("Import", [&](Stores& stores) {
        const auto source = stores.sources.add("a.txt", "text/plain", "the bytes");
        session = stores.sessions.add({.study = stores.sessions.ensureStudy("Study"), .title = "a"}, source);
    }));
    const auto sources = [&] {
        return workspace->read([](const Stores& stores) { return stores.db.number("SELECT count(*) FROM source"); })
            .value();
    };
    REQUIRE(workspace->edit("Delete", [&](Stores& stores) {
        stores.sources.dropOrphans();
        CHECK(stores.sources.madeFrom(Sources::digestOf("the bytes")) == "a");
        stores.tags.ensure("y");
    }));
    CHECK(sources() == 1);
    REQUIRE(workspace->undo());
    REQUIRE(workspace->undo());
    CHECK(sources() == 1);
    QTest::qSleep(2);
    REQUIRE(workspace->edit("Other", [](Stores& stores) { stores.tags.ensure("x"); }));
    CHECK(sources() == 0); // the step that brought it is forgotten
}

TEST_CASE("Text comes back as it was written, also with a byte order mark at its start", "[workspace]")
{
    TestWorkspace workspace;
    const QStringList texts{QString::fromUtf8("\uFEFFmarked"), QString::fromUtf8("\uFEFF\uFEFF"),
                            QString::fromUtf8("a\uFEFFb"), QString::fromUtf8("\u00A0\U0001F600"), QString()};
    Id<Session> session;
    REQUIRE(workspace->edit("Add", [&](Stores& stores) {
        session = addSession(stores, "s", 0);
        for (const auto& text : texts)
            stores.sessions.add(Entry{.session = session, .text = text});
    }));
    const auto entries = workspace->read([&](const Stores& stores) { return stores.sessions.entries(session); });
    REQUIRE(entries);
    for (qsizetype i = 0; i < texts.size(); ++i)
        CHECK((*entries)[size_t(i)].text == texts[i]);
    REQUIRE(workspace->undo());
    REQUIRE(workspace->redo());
    workspace.close();
    CHECK(db::checkProject(*db::openProject(workspace.path(), db::Access::Write)).empty());
}
