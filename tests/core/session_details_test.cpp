#include "core/import/importer.h"
#include "core/import/original.h"
#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <QFile>

using namespace core;
using support::checkDoUndoRedo;
using support::StudyMaker;
using support::TestWorkspace;

namespace {

struct Made {
    Id<Session> session;
    Id<Speaker> anna;
    Id<Entry> said;
};

Made make(TestWorkspace& workspace)
{
    return workspace
        ->edit("Add",
               [](Stores& stores) {
                   StudyMaker study(stores, "First study");
                   Made made;
                   study.session("Another");
                   made.session = study.session("Interview 3");
                   made.anna = study.voice(made.session, "Anna", study.person("P08", "Anna Berg"));
                   made.said = study.said(made.session, made.anna, "We do it by hand.");
                   StudyMaker(stores, "Second study").session("There already");
                   return made;
               })
        .value();
}

Session sessionIn(TestWorkspace& workspace, Id<Session> id)
{
    return workspace->read([&](const Stores& stores) { return stores.sessions.session(id).value(); }).value();
}

} // namespace

TEST_CASE("Every detail of a session can be changed, undone and redone", "[sessions]")
{
    TestWorkspace workspace;
    const auto made = make(workspace);
    auto session = sessionIn(workspace, made.session);
    session.code = "S07";
    session.title = "P01 · Clerk";
    session.kind = SessionKind::Observation;
    session.heldOn = {};
    session.lengthMs = 54 * 60'000;
    session.place = "On site";
    session.context = "Loud, two screens";
    checkDoUndoRedo(workspace, "Change", [&](Stores& stores) { stores.sessions.update(session); });
    CHECK(sessionIn(workspace, made.session) == session);
}

TEST_CASE("A session that moves to another study stands last there, and keeps its place otherwise", "[sessions]")
{
    TestWorkspace workspace;
    const auto made = make(workspace);
    auto session = sessionIn(workspace, made.session);
    checkDoUndoRedo(workspace, "Move", [&](Stores& stores) {
        session.study = stores.sessions.ensureStudy("Second study");
        stores.sessions.update(session);
    });
    const auto all = workspace->read([](const Stores& stores) { return stores.sessions.sessions(); }).value();
    REQUIRE(all.size() == 3);
    CHECK(all[1].title == "There already");
    CHECK(all[2].id == made.session);
    session.title = "Renamed";
    REQUIRE(workspace->edit("Rename", [&](Stores& stores) { stores.sessions.update(session); }));
    CHECK(workspace->read([](const Stores& stores) { return stores.sessions.sessions(); }).value()[2] == session);
}

TEST_CASE("A voice can change its part and its person, and be taken away while its words stay", "[sessions]")
{
    TestWorkspace workspace;
    const auto made = make(workspace);
    checkDoUndoRedo(workspace, "Make Anna a moderator", [&](Stores& stores) {
        auto speaker = stores.sessions.speakers(made.session).front();
        speaker.part = Part::Moderator;
        speaker.label = "Ann";
        speaker.participant = {};
        stores.sessions.update(speaker);
    });
    const auto speakers = [&] {
        return workspace->read([&](const Stores& stores) { return stores.sessions.speakers(made.session); }).value();
    };
    CHECK(speakers().front() == Speaker{made.anna, made.session, "Ann", Part::Moderator, {}});

    CHECK(workspace->read([&](const Stores& stores) { return stores.sessions.entryCount(made.anna); }).value() == 1);
    checkDoUndoRedo(workspace, "Remove", [&](Stores& stores) { stores.sessions.remove(made.anna); });
    CHECK(speakers().empty());
    const auto said = workspace->read([&](const Stores& stores) { return stores.sessions.entry(made.said); }).value();
    REQUIRE(said);
    CHECK(said->text == "We do it by hand.");
    CHECK_FALSE(said->speaker);
}

TEST_CASE("A session knows the file it came from, and its original can be read as it was", "[sessions]")
{
    TestWorkspace workspace;
    const QString path = workspace.folder() + "/talk.txt";
    const QByteArray bytes = "Anna: Gr\xfc\xdf"
                             "e an alle.\r\nBo: Ja.\r\n"; // Windows-1252
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    REQUIRE(workspace->edit("Import", [&](Stores& stores) { import::importFiles(stores, {path}, {}); }));
    workspace->read([&](const Stores& stores) {
        const auto session = stores.sessions.sessions().front();
        const auto origin = stores.sessions.origin(session.id);
        REQUIRE(origin);
        CHECK(origin->name == "talk.txt");
        CHECK(origin->importedAt.secsTo(QDateTime::currentDateTime()) < 60);
        const auto source = stores.sources.source(origin->source);
        REQUIRE(source);
        CHECK(source->bytes == bytes);
        CHECK(import::originalText(*source)->text == u"Anna: Grüße an alle.\nBo: Ja.\n");
        CHECK_FALSE(import::originalText({{}, "study.sqlite3", {}, QByteArray("SQLite format 3\0rest", 20)}));
    });

    const auto made = make(workspace);
    CHECK_FALSE(workspace->read([&](const Stores& stores) { return stores.sessions.origin(made.session); }).value());
}
