#include "core/db/check.h"
#include "core/db/project_file.h"
#include "core/import/importer.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <catch2/catch_all.hpp>

#include <QFile>
#include <QTemporaryDir>

using namespace core;
using namespace core::import;
using support::TestWorkspace;

namespace {

constexpr int fileCount = 60; // more than are read ahead

/// A folder of interviews, each with words that only it has; one of them is empty.
QStringList interviews(const QTemporaryDir& folder, int empty)
{
    QStringList paths;
    for (int i = 0; i < fileCount; ++i) {
        paths << folder.filePath(QStringLiteral("Call %1.txt").arg(i, 2, 10, QLatin1Char('0')));
        QFile file(paths.back());
        REQUIRE(file.open(QIODevice::WriteOnly));
        if (i != empty)
            file.write(QStringLiteral("Interviewer: Question %1?\nAnna Berg: Answer %1.\n").arg(i).toUtf8());
    }
    return paths;
}

} // namespace

TEST_CASE("Many files come in in their order, each with its own words, and a bad one is left out", "[import]")
{
    const QTemporaryDir folder;
    const auto paths = interviews(folder, 30);
    TestWorkspace workspace;
    const auto report =
        workspace->edit("Import", [&](Stores& stores) { return importFiles(stores, paths, {}); }).value();
    REQUIRE(report.files.size() == size_t(fileCount));
    for (int i = 0; i < fileCount; ++i) {
        CHECK(report.files[size_t(i)].path == paths[i]);
        CHECK(report.files[size_t(i)].came == (i != 30));
    }
    const auto sessions = workspace->read([](const Stores& stores) { return stores.sessions.sessions(); }).value();
    REQUIRE(sessions.size() == size_t(fileCount - 1));
    for (size_t i = 0; i < sessions.size(); ++i) {
        const auto number = i < 30 ? i : i + 1;
        const auto entries =
            workspace->read([&](const Stores& stores) { return stores.sessions.entries(sessions[i].id); }).value();
        REQUIRE(entries.size() == 2);
        CHECK(entries[1].text == QStringLiteral("Answer %1.").arg(number));
    }
    // A name that many files have is one person.
    CHECK(workspace->read([](const Stores& stores) { return stores.people.participants().size(); }).value() == 1);
}

TEST_CASE("An import that is cancelled between two files leaves nothing", "[import]")
{
    const QTemporaryDir folder;
    const auto paths = interviews(folder, -1);
    TestWorkspace workspace;
    const auto before = workspace.dump();
    Progress progress;
    const auto done = workspace->edit("Import", [&](Stores& stores) {
        importFiles(stores, paths.mid(0, 5), {}, &progress);
        progress.cancel();
        importFiles(stores, paths.mid(5), {}, &progress);
    });
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == Error::Kind::Cancelled);
    CHECK(workspace.dump() == before);
}

TEST_CASE("A name is found without regard to case, also with letters beyond ASCII", "[people]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("Add", [](Stores& stores) {
        support::StudyMaker study(stores);
        study.person("P10", "Åsa Öberg");
        study.person("P2", "ÅSA ÖBERG");
        study.person("P3", "Åsa Öberg-Lind");
    }));
    workspace->read([](const Stores& stores) {
        REQUIRE(stores.people.byName("åsa öberg"));
        CHECK(stores.people.byName("åsa öberg")->code == "P2"); // the first by code
        CHECK_FALSE(stores.people.byName("asa oberg"));
    });
}

TEST_CASE("A project is not read as a text, least of all the one that is open", "[import]")
{
    const QTemporaryDir folder;
    TestWorkspace workspace;
    const QStringList paths{workspace.path(), interviews(folder, -1).front()};
    const auto report = workspace->edit("Import", [&](Stores& stores) { return importFiles(stores, paths, {}); });
    REQUIRE(report);
    REQUIRE(report->files.size() == 2);
    CHECK_FALSE(report->files.front().came);
    REQUIRE(report->files.front().lost.size() == 1);
    CHECK(report->files.front().lost.front().why.contains("an Earshot project"));
}

TEST_CASE("Entries that are added together are those that are added one by one", "[import]")
{
    TestWorkspace workspace;
    const auto added = workspace->edit("Add", [](Stores& stores) {
        const auto study = stores.sessions.ensureStudy("Study");
        std::vector<Entry> entries;
        const auto one = stores.sessions.add({.study = study, .title = "One"});
        const auto other = stores.sessions.add({.study = study, .title = "Other"});
        for (int i = 0; i < 53; ++i) // three statements of many rows, and some rows that are left
            entries.push_back({.session = one, .kind = EntryKind::Note, .atMs = i, .text = QString("Line %1").arg(i)});
        const auto ids = stores.sessions.add(entries);
        for (auto& entry : entries) {
            entry.session = other;
            stores.sessions.add(entry);
        }
        return std::tuple(ids, stores.sessions.entries(one), stores.sessions.entries(other));
    });
    REQUIRE(added);
    const auto& [ids, together, alone] = *added;
    REQUIRE(together.size() == 53);
    REQUIRE(alone.size() == 53);
    for (size_t i = 0; i < together.size(); ++i) {
        CHECK(together[i].id == ids[i]);
        CHECK(together[i].text == alone[i].text);
        CHECK(together[i].position == alone[i].position);
        CHECK(together[i].atMs == qint64(i));
    }
    workspace.close();
    const auto connection = db::openProject(workspace.path(), db::Access::Read);
    CHECK(db::checkProject(*connection).empty()); // the digests of the texts, too
}
