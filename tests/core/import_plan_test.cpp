#include "core/import/importer.h"
#include "core/import/session_writer.h"
#include "tests/support/fixtures.h"
#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace core;
using namespace core::import;
using support::TestWorkspace;

namespace {

QString write(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return path;
}

std::vector<FilePlan> planned(TestWorkspace& workspace, const PlanRequest& request)
{
    std::vector<FilePlan> plans;
    const auto done = workspace->read([&](const Stores& stores) {
        planImport(stores, request, nullptr, [&](FilePlan plan) { plans.push_back(std::move(plan)); });
    });
    if (!done)
        FAIL(done.error().text.toStdString());
    return plans;
}

FilePlan again(TestWorkspace& workspace, const FilePlan& plan)
{
    return workspace->read([&](const Stores& stores) { return plannedAgain(stores, plan, nullptr); }).value();
}

Result<ImportReport> bringIn(TestWorkspace& workspace, const std::vector<FilePlan>& plans)
{
    return workspace->edit("Import", [&](Stores& stores) { return importFiles(stores, plans); });
}

const QByteArray call = "Interviewer: How do you close?\nAnna Berg: By hand, on paper.\nP3: So do I.\n";

} // namespace

TEST_CASE("A plan says what a source will come in as, before anything changes", "[import]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("Add", [](Stores& stores) { support::StudyMaker(stores).person("P01", "Anna Berg"); }));
    const QByteArray before = workspace.dump();
    const auto plans = planned(workspace, {{write(workspace.folder() + "/Field/call.txt", call)}});
    CHECK(workspace.dump() == before);
    REQUIRE(plans.size() == 1);
    const auto& plan = plans.front();
    CHECK(plan.willCome());
    CHECK(plan.as == SourceKind::Interview);
    CHECK(plan.title == u"call");
    CHECK(plan.study == u"Field");
    CHECK(plan.encoding == u"UTF-8");
    CHECK_FALSE(plan.why.isEmpty());
    CHECK(plan.entries == 3);
    REQUIRE(plan.firstLines.size() == 3);
    CHECK(plan.firstLines[1] == PreviewLine{"Anna Berg", {}, "By hand, on paper."});
    REQUIRE(plan.voices.size() == 3);
    CHECK(plan.voices[0].part == Part::Moderator);
    CHECK(plan.voices[1].person.known); // matched by the full name
    CHECK(plan.voices[1].entries == 1);
    CHECK(plan.voices[2].person == PersonPlan{}); // P3 is a place in the talk: somebody new
}

TEST_CASE("What the person changed in a plan is what comes in", "[import]")
{
    TestWorkspace workspace;
    Id<Participant> known;
    REQUIRE(workspace->edit("Add", [&](Stores& stores) { known = support::StudyMaker(stores).person("P01", "Bo"); }));
    auto plans = planned(workspace, {{write(workspace.folder() + "/Field/call.txt", call)}});
    auto& plan = plans.front();
    plan.title = "First call";
    plan.study = "Another study";
    plan.heldOn = QDate(2026, 3, 4);
    plan.voices[0].part = Part::Observer;
    plan.voices[1].person = {{}, "K7", "Anna B."};
    plan.voices[2].person = {known, "P01", "Bo"};
    support::checkDoUndoRedo(workspace, "Import", [&](Stores& stores) { importFiles(stores, plans); });
    workspace->read([&](const Stores& stores) {
        const auto session = stores.sessions.sessions().back();
        CHECK(session.title == u"First call");
        CHECK(session.heldOn == QDate(2026, 3, 4));
        CHECK(stores.sessions.study(session.study)->name == u"Another study");
        const auto speakers = stores.sessions.speakers(session.id);
        REQUIRE(speakers.size() == 3);
        CHECK(speakers[0].part == Part::Observer);
        CHECK(stores.people.participant(speakers[1].participant)->code == u"K7");
        CHECK(speakers[2].participant == known);
    });
}

TEST_CASE("A plan is read again after its kind or its encoding was changed, and keeps what was written", "[import]")
{
    TestWorkspace workspace;
    auto plan = planned(workspace, {{write(workspace.folder() + "/day.txt", "a: opens the file\nGr\xfc\xdf"
                                                                            "e an alle #trust\n")}})
                    .front();
    CHECK(plan.as == SourceKind::Interview);
    CHECK(plan.encoding == u"Windows-1252");
    plan.title = "A day";
    plan.asked.as = SessionKind::Observation;
    plan = again(workspace, plan);
    CHECK(plan.as == SourceKind::Observation);
    CHECK(plan.title == u"A day");
    CHECK(plan.highlights == 1); // note lines are read in observations
    plan.asked.encoding = "Mac Roman";
    plan = again(workspace, plan);
    CHECK(plan.encoding == u"Mac Roman");
    CHECK_FALSE(plan.firstLines.back().text.contains(u"Grüße"));

    plan.asked.encoding = "no such code";
    const auto refused =
        workspace->read([&](const Stores& stores) { return plannedAgain(stores, plan, nullptr).problem; });
    CHECK((!refused || !refused->isEmpty()));
}

TEST_CASE("Files that are named like ones about the others are set aside, and can be checked", "[import]")
{
    TestWorkspace workspace;
    const QString folder = workspace.folder() + "/Field";
    write(folder + "/call.txt", call);
    write(folder + "/licence-renewal-talk.txt", "Anna Berg: We renew it in May.\n");
    const QStringList about{"LICENSE", "README.de.md", "SOURCE.txt", "otel-me-discussion-guide.md"};
    for (const auto& name : about)
        write(folder + u'/' + name, "Some words about " + name.toUtf8() + ".\n");
    auto plans = planned(workspace, {{folder}});
    REQUIRE(plans.size() == 6);
    for (const auto& plan : plans) {
        INFO(plan.source.fileName().toStdString());
        const bool isAbout = about.contains(plan.source.fileName());
        CHECK(plan.isCompanion == isAbout);
        CHECK(plan.willCome() == !isAbout);
        CHECK(plan.remark.isEmpty() == !isAbout);
        CHECK(plan.canComeIn());
    }
    const auto checked =
        std::find_if(plans.begin(), plans.end(), [](const auto& plan) { return plan.title == u"SOURCE"; });
    checked->comesIn = true;
    CHECK(again(workspace, *checked).willCome());
    const auto report = bringIn(workspace, plans);
    REQUIRE(report);
    CHECK(report->files.size() == 6);
    CHECK(std::count_if(report->files.begin(), report->files.end(), [](const auto& file) { return file.came; }) == 3);
    CHECK(report->isComplete()); // nobody asked for the others
}

TEST_CASE("From a folder no file about the others comes in, named by itself it does", "[import]")
{
    TestWorkspace workspace;
    const QString folder = workspace.folder() + "/Field";
    write(folder + "/call.txt", call);
    const QString readme = write(folder + "/README.md", "About the calls.\n");
    const auto bring = [&](const QStringList& paths) {
        return workspace->edit("Import", [&](Stores& stores) { return importFiles(stores, paths, {}); });
    };
    const auto report = bring({folder});
    REQUIRE(report);
    CHECK_FALSE(report->files[0].came);
    CHECK(report->files[0].lost.front().why.contains(u"README.md"));
    CHECK(report->files[1].came);
    CHECK(report->isComplete());
    REQUIRE(bring({readme}));
    workspace->read([](const Stores& stores) { CHECK(stores.sessions.sessions().size() == 2); });
}

TEST_CASE("The same bytes are on the list, and stay out unless the person wants them again", "[import]")
{
    TestWorkspace workspace;
    const QString path = write(workspace.folder() + "/call.txt", call);
    REQUIRE(bringIn(workspace, planned(workspace, {{path}})));
    auto plans = planned(workspace, {{path}});
    CHECK_FALSE(plans.front().willCome());
    CHECK(plans.front().remark.contains(u"call"));
    CHECK_FALSE(bringIn(workspace, plans));
    plans.front().comesIn = true;
    CHECK(bringIn(workspace, plans));

    SECTION("two files of a list with the same bytes are told apart too")
    {
        write(workspace.folder() + "/twins/a.txt", "Bo: Once only.\n");
        write(workspace.folder() + "/twins/b.txt", "Bo: Once only.\n");
        const auto twins = planned(workspace, {{workspace.folder() + "/twins"}});
        REQUIRE(twins.size() == 2);
        CHECK(twins[0].willCome());
        CHECK_FALSE(twins[1].willCome());
        CHECK(twins[1].remark.contains(u"a.txt"));
        const auto more = planned(workspace, {{twins[1].source.path}, {}, {{twins[0].digest, "a.txt"}}});
        CHECK_FALSE(more.front().willCome());
    }
}

TEST_CASE("A source that cannot come in stands on the list with the reason", "[import]")
{
    TestWorkspace workspace;
    write(workspace.folder() + "/all/1.txt", call);
    write(workspace.folder() + "/all/2.txt", "");
    write(workspace.folder() + "/all/3.png", "\x89PNG\r\n");
    const auto plans = planned(workspace, {{workspace.folder() + "/all", workspace.folder() + "/none.txt"}});
    REQUIRE(plans.size() == 4);
    CHECK(plans[0].canComeIn());
    for (size_t at = 1; at < 4; ++at) {
        CHECK_FALSE(plans[at].canComeIn());
        CHECK(plans[at].problem.contains(plans[at].source.fileName()));
    }
    const auto report = bringIn(workspace, plans);
    REQUIRE(report);
    REQUIRE(report->files.size() == 4);
    CHECK_FALSE(report->isComplete());
    CHECK(report->files[1].lost.front().why == plans[1].problem);
}

TEST_CASE("A file that the person leaves out is no loss", "[import]")
{
    TestWorkspace workspace;
    write(workspace.folder() + "/all/1.txt", call);
    write(workspace.folder() + "/all/2.txt", "Bo: I am not wanted.\n");
    auto plans = planned(workspace, {{workspace.folder() + "/all"}});
    plans.back().comesIn = false;
    const auto report = bringIn(workspace, plans);
    REQUIRE(report);
    CHECK(report->files.size() == 1);
    CHECK(report->isComplete());
}

TEST_CASE("A file that was changed after it was planned is left out with the reason", "[import]")
{
    TestWorkspace workspace;
    const QString path = write(workspace.folder() + "/call.txt", call);
    const auto plans = planned(workspace, {{path}});
    write(path, call + "P3: And one more thing.\n");
    const QByteArray before = workspace.dump();
    const auto report = bringIn(workspace, plans);
    REQUIRE_FALSE(report);
    CHECK(report.error().text.contains(u"call.txt"));
    CHECK(workspace.dump() == before);
}

TEST_CASE("A file that is too long for a session is refused before it is read", "[import]")
{
    TestWorkspace workspace;
    QFile file(workspace.folder() + "/endless.txt");
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.resize(500ll * 1024 * 1024)); // takes no room on the disk
    const auto plan = planned(workspace, {{file.fileName()}}).front();
    CHECK_FALSE(plan.canComeIn());
    CHECK(plan.problem.contains(u"endless.txt"));
}

TEST_CASE("Planning tells how far it is, and stops when it is cancelled", "[import]")
{
    TestWorkspace workspace;
    for (int at = 0; at < 5; ++at)
        write(workspace.folder() + QStringLiteral("/all/%1.txt").arg(at), call + QByteArray::number(at));
    core::Progress progress;
    int told = 0;
    const auto done = workspace->read([&](const Stores& stores) {
        planImport(stores, {{workspace.folder() + "/all"}}, &progress, [&](const FilePlan&) {
            if (++told == 3)
                progress.cancel();
        });
    });
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == Error::Kind::Cancelled);
    CHECK(told == 3);
    CHECK(progress.share() > 0.4); // two are done, and the third is read
    CHECK(progress.share() <= 0.6);
}

TEST_CASE("The writing of a long session tells how far it is, and stops when it is cancelled", "[import]")
{
    TestWorkspace workspace;
    Document document;
    document.entries.assign(4, DocumentEntry{.text = QString(100'000, u'a')});
    std::vector<qint64> told;
    const auto written = workspace->edit("Import", [&](Stores& stores) {
        const auto study = stores.sessions.ensureStudy("Field");
        writeSession(stores, {.study = study, .title = "Long"}, document, {}, {}, [&](qint64 done, qint64 total) {
            CHECK(total == 400'000);
            told.push_back(done);
            return told.size() < 2;
        });
    });
    REQUIRE_FALSE(written);
    CHECK(written.error().kind == Error::Kind::Cancelled);
    CHECK(told == std::vector<qint64>{100'000, 200'000});
    workspace->read([](const Stores& stores) { CHECK(stores.sessions.sessions().empty()); });
}

TEST_CASE("Archives and folders give each of their files a plan", "[import]")
{
    TestWorkspace workspace;
    const QString archive = workspace.folder() + "/march calls.zip";
    {
        QuaZip zip(archive);
        REQUIRE(zip.open(QuaZip::mdCreate));
        for (const auto& [name, bytes] : {std::pair("week 1/a.txt", "Bo: One.\n"), std::pair("b.txt", "Cem: Two.\n"),
                                          std::pair("__MACOSX/._b.txt", "junk")}) {
            QuaZipFile file(&zip);
            REQUIRE(file.open(QIODevice::WriteOnly, QuaZipNewInfo(name)));
            file.write(bytes);
            file.close();
        }
        zip.close();
    }
    const auto plans = planned(workspace, {{archive}});
    REQUIRE(plans.size() == 2);
    CHECK(plans[0].source == SourcePath{archive, "b.txt"});
    CHECK(plans[1].source.inside == u"week 1/a.txt");
    CHECK(plans[1].study == u"march calls");
    CHECK(plans[1].title == u"a");
    const auto report = bringIn(workspace, plans);
    REQUIRE(report);
    CHECK(report->files.size() == 2);
    CHECK(report->isComplete());

    SECTION("one that is broken says so")
    {
        const auto broken = planned(workspace, {{write(workspace.folder() + "/broken.zip", "PK\x03\x04 and no more")}});
        REQUIRE(broken.size() == 1);
        CHECK_FALSE(broken.front().canComeIn());
        CHECK(broken.front().problem.contains(u"broken.zip"));
    }
}

TEST_CASE("A table is planned with what its columns are", "[import]")
{
    TestWorkspace workspace;
    const QString path =
        write(workspace.folder() + "/people.csv", "Code,Name,Role\nP01,Anna Berg,Buyer\nP02,Bo,Owner\n");
    auto plan = planned(workspace, {{path}}).front();
    CHECK(plan.as == SourceKind::People);
    REQUIRE(plan.mapping);
    CHECK(plan.rows == 2);
    CHECK(plan.mapping->columns.size() == 3);
    const auto report = bringIn(workspace, {plan});
    REQUIRE(report);
    CHECK(workspace->read([](const Stores& stores) { return stores.people.participants().size(); }) == 2);

    plan = planned(workspace, {{write(path, "Text\nWe wait.\n")}}).front();
    plan.asked.as = SessionKind::Interview;
    plan = again(workspace, plan);
    CHECK(plan.as == SourceKind::Interview);
    CHECK_FALSE(plan.mapping);
}
