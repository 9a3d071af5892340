#include "core/db/surroundings.h"
#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/history/backups_page.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/project_care.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>

using support::UiWindow;

namespace {

/// An action of a page; what it begins in the background is awaited.
void doAndWait(UiWindow& window, const char* action)
{
    window->notice().hide();
    window.action(action)->trigger();
    REQUIRE(QTest::qWaitFor([&] { return window->notice().isVisible(); }));
}

int tags(UiWindow& window)
{
    return window->workspace()->read([](const core::Stores& stores) { return int(stores.tags.tags().size()); }).value();
}

void addTag(UiWindow& window, const QString& name)
{
    REQUIRE(window->workspace()->edit("Create tag", [&](core::Stores& stores) { stores.tags.ensure(name); }));
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

} // namespace

TEST_CASE("A project goes back to one of its backups, and what it was is kept as another", "[ui][backups]")
{
    UiWindow window;
    const int before = tags(window);
    window.action("project.backups")->trigger();
    auto& page = window->backupsPage();
    REQUIRE(page.isVisible());
    CHECK(page.model().rowCount() == 0);
    doAndWait(window, "backups.make");
    REQUIRE(page.model().rowCount() == 1);
    const QAbstractItemModelTester tester(&page.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);

    addTag(window, "made after the backup");
    REQUIRE(tags(window) == before + 1);
    doAndWait(window, "backups.restore");
    CHECK(window->notice().words().contains("as it was on"));
    CHECK_FALSE(window->workspace()->isReadOnly());
    CHECK(tags(window) == before);

    window.action("project.backups")->trigger();
    REQUIRE(page.model().rowCount() == 2);
    doAndWait(window, "backups.restore"); // the newest: what was there before
    CHECK(tags(window) == before + 1);
}

TEST_CASE("Backups of one minute are told apart by their seconds, and their sizes are read once", "[ui][backups]")
{
    QTemporaryDir folder;
    const auto made = [&](const QString& name, const QTime& time) {
        const QString path = folder.filePath(name);
        write(path, QByteArray(2048, 'x'));
        return core::db::BackupFile{path, QDateTime(QDate(2026, 10, 14), time)};
    };
    ui::BackupsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setBackups({made("a", {9, 31, 5}), made("b", {9, 30, 40}), made("c", {9, 30, 2})});
    const auto shown = [&](int row, int column) { return model.index(row, column).data().toString(); };
    CHECK(shown(0, ui::BackupsModel::Made).endsWith(u", 09:31"));
    CHECK(shown(1, ui::BackupsModel::Made).endsWith(u", 09:30:40"));
    CHECK(shown(2, ui::BackupsModel::Made).endsWith(u", 09:30:02"));
    const QString size = shown(2, ui::BackupsModel::Size);
    REQUIRE(QFile::remove(folder.filePath("c")));
    CHECK(shown(2, ui::BackupsModel::Size) == size); // nothing is asked of the disk while it is painted
}

TEST_CASE("Closing a project ends the backup that is being made of it", "[ui][backups]")
{
    UiWindow window;
    const QString project = window->workspace()->path();
    window.action("project.backups")->trigger();
    window.action("backups.make")->trigger();
    window->closeProject();
    const QString log = project + "-wal";
    window->openProject(project);
    addTag(window, "after opening again");
    CHECK(QFile::exists(log)); // nobody who was late has tidied it away
    QTest::qWait(100);
    CHECK(QFile::exists(log));
    window->closeProject();
    CHECK_FALSE(QFile::exists(log));
}

TEST_CASE("A backup is looked at without harm to the project, and leads back to it", "[ui][backups]")
{
    UiWindow window;
    const QString project = window->workspace()->path();
    window.action("project.backups")->trigger();
    doAndWait(window, "backups.make");
    addTag(window, "later");
    window.action("backups.look")->trigger();
    REQUIRE(window->workspace()->isReadOnly());
    CHECK(window->workspace()->path() != project);

    window.action("project.backups")->trigger();
    CHECK(window->backupsPage().project() == project);
    CHECK_FALSE(window.action("backups.make")->isEnabled());
}

TEST_CASE("A project that cannot be read any more offers its backups, and one of them takes its place", "[ui][backups]")
{
    UiWindow window;
    const QString project = window->workspace()->path();
    const int before = tags(window);
    window.action("project.backups")->trigger();
    doAndWait(window, "backups.make");
    window->closeProject();
    write(project, QByteArray(8192, '\0'));

    window->openProject(project);
    REQUIRE_FALSE(window->workspace());
    CHECK(window->notice().isVisible());
    REQUIRE(window.action("project.backups")->isEnabled());
    window.action("project.backups")->trigger();
    REQUIRE(window->backupsPage().model().rowCount() == 1);
    doAndWait(window, "backups.restore");
    REQUIRE(window->workspace());
    CHECK(tags(window) == before);
}

TEST_CASE("The look over an open file tells of damage, and of none where there is none", "[ui][backups]")
{
    UiWindow window;
    QStringList found;
    QObject::connect(&window->care(), &ui::ProjectCare::foundDamage, [&](const QStringList& all) { found = all; });
    window->care().check();
    QTest::qWait(300);
    CHECK(found.isEmpty());
    CHECK_FALSE(window->notice().isVisible());

    REQUIRE(window->workspace()->edit("Damage", [&](core::Stores& stores) {
        auto session = stores.sessions.session(window.project().tagged).value();
        const auto entry = stores.sessions.entries(session.id).front();
        stores.highlights.add({.session = session.id, .begin = entry.id, .end = entry.id, .endOffset = 100'000});
    }));
    window->care().check();
    REQUIRE(QTest::qWaitFor([&] { return !found.isEmpty(); }));
    CHECK(found.front().contains("outside its text"));
    CHECK(window->notice().words().contains("damaged"));

    window->care().check();
    window->closeProject(); // in the middle of a look
    CHECK_FALSE(window->workspace());
}

TEST_CASE("That a project lies in a folder that is synchronised is told once", "[ui][backups]")
{
    UiWindow window(UiWindow::Opens::Nothing);
    REQUIRE(QDir().mkpath(window.path("Dropbox")));
    const QString path = window.path("Dropbox/Boats.earshot");
    window->createProject(path);
    CHECK(window->notice().isVisible());
    CHECK(window->notice().words().contains("Dropbox"));
    window->closeProject();
    window->openProject(path);
    REQUIRE(window->workspace());
    CHECK_FALSE(window->notice().isVisible());
}

TEST_CASE("Folders that are synchronised, and the copies of a conflict, are recognised", "[file]")
{
    QTemporaryDir folder;
    const auto in = [&](const char* name) {
        REQUIRE(QDir(folder.path()).mkpath(QLatin1String(name)));
        return folder.filePath(QLatin1String(name)) + "/Boats.earshot";
    };
    CHECK(core::db::syncServiceOf(in("plain/work")).isEmpty());
    CHECK(core::db::syncServiceOf(in("Dropbox (Team)/work")) == "Dropbox");
    CHECK(core::db::syncServiceOf(in("OneDrive - Firm")) == "OneDrive");
    const QString shared = in("shared/deep");
    REQUIRE(QDir(folder.path()).mkpath("shared/.stfolder"));
    CHECK(core::db::syncServiceOf(shared) == "Syncthing");

    const QString project = in("conflicts");
    for (const char* name :
         {"Boats.earshot", "Boats (Ada's conflicted copy 2026-11-22).earshot",
          "Boats.sync-conflict-20261122-140305-ABCDEFG.earshot", "Boats 2.earshot", "Other (conflicted copy).earshot"})
        write(folder.filePath("conflicts/") + QLatin1String(name), "x");
    CHECK(core::db::conflictCopiesOf(project) == QStringList{"Boats (Ada's conflicted copy 2026-11-22).earshot",
                                                             "Boats.sync-conflict-20261122-140305-ABCDEFG.earshot"});
}
