#include "core/db/backup.h"
#include "core/db/check.h"
#include "tests/support/program.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace core;
using support::StudyMaker;
using support::TestWorkspace;

namespace {

Error errorOf(const QString& path, Workspace::Mode mode = Workspace::Mode::Write)
{
    const auto opened = Workspace::open(path, mode, "Tester");
    REQUIRE_FALSE(opened);
    CHECK(opened.error().text.contains(QFileInfo(path).fileName()));
    return opened.error();
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void fill(Stores& stores, int lines = 400)
{
    StudyMaker make(stores);
    const auto session = make.session("Talk");
    for (int i = 0; i < lines; ++i)
        make.said(session, {}, QStringLiteral("line %1 with enough words to fill a page or two of the file").arg(i));
}

} // namespace

TEST_CASE("What is wrong with a file is told apart, and the file is left as it was", "[file]")
{
    using Kind = Error::Kind;
    TestWorkspace workspace;
    REQUIRE(workspace->edit("Fill", [](Stores& stores) { fill(stores); }));
    workspace.close();
    const QByteArray whole = bytesOf(workspace.path());
    const QString path = workspace.folder() + "/hurt.earshot";
    const auto kindOf = [&](const QByteArray& bytes) {
        write(path, bytes);
        const auto kind = errorOf(path).kind;
        CHECK(bytesOf(path) == bytes);
        CHECK_FALSE(QFileInfo::exists(path + "-wal"));
        return kind;
    };
    CHECK(errorOf(workspace.folder() + "/none.earshot").kind == Kind::NotFound);
    CHECK(errorOf(workspace.folder()).kind == Kind::Foreign);
    CHECK(kindOf("") == Kind::Damaged);
    CHECK(kindOf(QByteArray(8192, '\0')) == Kind::Damaged);
    CHECK(kindOf(whole.left(whole.size() / 2)) == Kind::Damaged);
    CHECK(kindOf(whole.left(60)) == Kind::Damaged);
    CHECK(kindOf("%PDF-1.4 not a project") == Kind::Foreign);
    QByteArray other = whole;
    other[71] = 'x'; // the application id
    CHECK(kindOf(other) == Kind::Foreign);
    QByteArray newer = whole;
    newer[62] = 9; // the form of the file
    CHECK(kindOf(newer) == Kind::Newer);
}

TEST_CASE("A file whose tables are not ours is not opened", "[file]")
{
    TestWorkspace workspace;
    workspace.close();
    const QByteArrayList strangers{"CREATE TRIGGER t AFTER INSERT ON tag BEGIN DELETE FROM entry; END",
                                   "CREATE VIEW v AS SELECT 1", "CREATE TABLE extra(id INTEGER PRIMARY KEY)",
                                   "DROP INDEX tag_by_parent"};
    for (const auto& sql : strangers) {
        const QString path = workspace.folder() + "/strange.earshot";
        QFile::remove(path);
        REQUIRE(QFile::copy(workspace.path(), path));
        db::Connection::open(path, db::Access::Write)->script(sql);
        const auto opened = Workspace::open(path, Workspace::Mode::Write, "Tester");
        REQUIRE_FALSE(opened);
        CHECK(opened.error().kind == Error::Kind::Foreign);
    }
}

TEST_CASE("No project is made where another one was deleted that is still open, or left its log", "[file]")
{
    TestWorkspace workspace;
    const QString path = workspace.path();
    const auto refusal = [&] {
        const auto made = Workspace::create(path, "Tester");
        REQUIRE_FALSE(made);
        CHECK_FALSE(QFile::exists(path));
        return made.error();
    };
    REQUIRE(QFile::remove(path));
    QFile log(path + "-wal");
    REQUIRE(log.resize(0));
    CHECK(refusal().kind == Error::Kind::Locked);
    workspace.close();
    REQUIRE(log.open(QIODevice::WriteOnly));
    log.write("what was written last");
    log.close();
    CHECK(refusal().text.contains("-wal"));
    REQUIRE(log.remove());
    CHECK(Workspace::create(path, "Tester"));
}

TEST_CASE("A project that is open for writing can be read, not written, by another", "[file]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("Tag", [](Stores& stores) { stores.tags.ensure("x"); }));
    const auto locked = errorOf(workspace.path());
    CHECK(locked.kind == Error::Kind::Locked);
    CHECK(locked.text.contains("Tester"));
    const auto reader = Workspace::open(workspace.path(), Workspace::Mode::Read);
    REQUIRE(reader);
    CHECK((*reader)->steps().size() == 1);
    REQUIRE(workspace->edit("Tag", [](Stores& stores) { stores.tags.ensure("y"); }));
    CHECK((*reader)->steps().size() == 2);
    const auto refused = (*reader)->edit("Tag", [](Stores& stores) { stores.tags.ensure("z"); });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Error::Kind::ReadOnly);
    workspace.close();
    CHECK(Workspace::open(workspace.path(), Workspace::Mode::Write));
}

TEST_CASE("Another program that looks into an open project takes nothing away from it", "[file]")
{
    // SQLite removes the log with the last connection: the other program must see that ours is still there.
    support::TestWorkspace workspace;
    const auto tag = [&](const QString& name) {
        REQUIRE(workspace->edit("Tag", [&](Stores& stores) { stores.tags.ensure(name); }));
    };
    const auto tagsSeen = [&] {
        return support::earshot({"info", workspace.path(), "--json"}).result()[QLatin1String("tags")].toInt();
    };
    tag("first");
    CHECK(tagsSeen() == 1);
    CHECK(QFile::exists(workspace.path() + "-wal"));
    tag("second");
    CHECK(tagsSeen() == 2);
    db::backUp(workspace.path());
    CHECK(tagsSeen() == 2);
    tag("third");
    CHECK(tagsSeen() == 3);
    workspace.reopen();
    CHECK(tagsSeen() == 3);
}

TEST_CASE("Nothing is written to a file that was put in the project's place", "[file]")
{
    TestWorkspace workspace;
    const QString other = workspace.folder() + "/other.earshot";
    REQUIRE(Workspace::create(other, "Tester"));
    REQUIRE(QFile::remove(workspace.path()));
    REQUIRE(QFile::rename(other, workspace.path()));
    const auto before = bytesOf(workspace.path());
    CHECK_FALSE(workspace->edit("Tag", [](Stores& stores) { stores.tags.ensure("x"); }));
    CHECK(bytesOf(workspace.path()) == before);
}

TEST_CASE("A full disk is said, and what was there stays", "[file]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("Fill", [](Stores& stores) { fill(stores, 10); }));
    const auto before = workspace.dump();
    const auto full = workspace->edit("Fill", [](Stores& stores) {
        const_cast<db::Connection&>(stores.db).script("PRAGMA max_page_count=200"); // as small as the disk
        fill(stores, 100'000);
    });
    REQUIRE_FALSE(full);
    CHECK(full.error().kind == Error::Kind::DiskFull);
    CHECK(workspace.dump() == before);
}

TEST_CASE("A backup is a whole project, and restoring one keeps what was there", "[file]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("Fill", [](Stores& stores) { fill(stores); }));
    const auto first = workspace.dump();
    const QString backup = db::backUp(workspace.path()); // while it is open
    REQUIRE(workspace->edit("Tag", [](Stores& stores) { stores.tags.ensure("x"); }));
    const auto second = workspace.dump();
    CHECK(core::guarded([&] { db::restore(workspace.path(), {}, "Other"); }).error().kind == Error::Kind::Locked);
    workspace.close();

    const QString kept = db::restore(workspace.path(), backup, "Tester");
    workspace.reopen();
    CHECK(workspace.dump() == first);
    CHECK(workspace->steps().size() == 1);
    workspace.close();
    db::restore(workspace.path(), kept, "Tester");
    workspace.reopen();
    CHECK(workspace.dump() == second);
    REQUIRE(workspace->undo());
    CHECK(workspace.dump() == first);
}

TEST_CASE("A project that cannot be read any more is kept as it is when a backup takes its place", "[file]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("Fill", [](Stores& stores) { fill(stores); }));
    const auto good = workspace.dump();
    db::backUp(workspace.path());
    workspace.close();
    const QByteArray half = bytesOf(workspace.path()).left(20'000);
    write(workspace.path(), half);
    const QString kept = db::restore(workspace.path(), {}, "Tester");
    CHECK(bytesOf(kept) == half);
    workspace.reopen();
    CHECK(workspace.dump() == good);
}

TEST_CASE("Backups are thinned by age, never the newest five", "[file]")
{
    QTemporaryDir folder;
    const QString project = folder.filePath("p.earshot");
    const QDateTime now(QDate(2026, 6, 30), QTime(12, 0));
    QDir(folder.path()).mkpath("p backups");
    for (int hours = 0; hours < 24 * 60; hours += 6)
        write(
            folder.filePath("p backups/p " + now.addSecs(-3600LL * hours).toString("yyyy-MM-dd HH.mm.ss") + ".earshot"),
            "x");
    db::thinBackups(project, now);
    const auto left = db::backupsOf(project);
    CHECK(left.size() >= 5 + 13 + 6);
    CHECK(left.size() <= 5 + 14 + 8);
    CHECK(left.front().madeAt == now);
    CHECK(left.back().madeAt.daysTo(now) >= 49);
}

TEST_CASE("A backup is due when the newest is half an hour old and something was written since", "[file]")
{
    TestWorkspace workspace;
    const auto now = QDateTime::currentDateTime();
    const auto count = [&] { return db::backupsOf(workspace.path()).size(); };
    db::backUpIfDue(workspace.path(), now);
    CHECK(count() == 0); // nothing was ever done
    REQUIRE(workspace->edit("Fill", [](Stores& stores) { fill(stores); }));
    db::backUpIfDue(workspace.path(), now);
    CHECK(count() == 1);
    db::backUpIfDue(workspace.path(), now.addSecs(60));
    CHECK(count() == 1);
    workspace.close();
    QFile file(workspace.path());
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.setFileTime(now.addSecs(-5), QFileDevice::FileModificationTime));
    file.close();
    db::backUpIfDue(workspace.path(), now.addSecs(7200));
    CHECK(count() == 1);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.setFileTime(now.addSecs(3600), QFileDevice::FileModificationTime));
    file.close();
    db::backUpIfDue(workspace.path(), now.addSecs(7200));
    CHECK(count() == 2);
}

TEST_CASE("An older form is brought up to date after a backup, and keeps its history where it can", "[file]")
{
    for (const bool keeps : {true, false}) {
        TestWorkspace workspace;
        REQUIRE(workspace->edit("Fill", [](Stores& stores) { fill(stores); }));
        workspace.close();
        auto migrations = db::shippedMigrations();
        const int next = migrations.back().number + 1;
        migrations.push_back({next, "CREATE TABLE later(id INTEGER PRIMARY KEY) STRICT;", keeps});
        db::upgradeProject(workspace.path(), "Tester", migrations);
        CHECK(db::backupsOf(workspace.path()).size() == 1);
        const auto connection = db::Connection::open(workspace.path(), db::Access::Read);
        CHECK(connection->number("PRAGMA user_version") == next);
        CHECK(connection->number("SELECT count(*) FROM later") == 0);
        CHECK(connection->number("SELECT count(*) FROM history") == (keeps ? 1 : 0));
        CHECK(connection->number("SELECT count(*) FROM entry") == 400);
    }
}

TEST_CASE("A check finds a flipped word, a stray highlight and an index that disagrees", "[file]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("Fill", [](Stores& stores) {
        fill(stores);
        const auto session = stores.sessions.sessions().front().id;
        const auto entry = stores.sessions.entries(session).front().id;
        StudyMaker(stores).highlight(entry, entry);
    }));
    workspace.close();
    const auto connection = db::openProject(workspace.path(), db::Access::Write);
    CHECK(db::checkProject(*connection).empty());
    const auto kinds = [&] {
        QStringList found;
        for (const auto& problem : db::checkProject(*connection))
            found.append(problem.kind);
        return found.join(' ').toStdString();
    };
    connection->script("UPDATE highlight SET end_offset = 9999");
    CHECK(kinds() == "highlight");
    connection->script("UPDATE highlight SET end_offset = 4; UPDATE entry SET text = 'flipped' WHERE id = (SELECT "
                       "min(id) + 5 FROM entry)");
    CHECK(kinds() == "text-index text");
}
