#include "core/import/task_results.h"

#include "core/analysis/tasks.h"
#include "core/import/importer.h"
#include "core/import/plan.h"
#include "core/import/table_import.h"
#include "core/import/table_reader.h"
#include "core/sessions/asking.h"
#include "tests/support/fixtures.h"
#include "tests/support/strings.h"
#include "tests/support/test_workspace.h"

#include <QFile>

#include <algorithm>

using namespace core;
using namespace core::import;
using Outcome = AskedItem::Outcome;

namespace {

/// A study of observations, one for each code.
void addObservations(support::TestWorkspace& workspace, const QStringList& codes)
{
    REQUIRE(workspace->edit("Make", [&](Stores& stores) {
        const auto study = stores.sessions.ensureStudy("Usability");
        for (const auto& code : codes) {
            const auto person = stores.people.add(Participant{.code = code});
            const auto session = stores.sessions.add(
                Session{.study = study, .title = code + " at the desk", .kind = SessionKind::Observation});
            stores.sessions.add(Speaker{{}, session, code, Part::Participant, person});
        }
    }));
}

QString written(const support::TestWorkspace& workspace, const QString& name, const QByteArray& bytes)
{
    QFile file(workspace.folder() + "/" + name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

ImportReport brought(support::TestWorkspace& workspace, const QStringList& files)
{
    const auto report = workspace->edit("Import", [&](Stores& stores) {
        return importFiles(stores, files, {.rows = TableKind::TaskResults, .study = "Usability"});
    });
    if (!report)
        FAIL(report.error().text.toStdString());
    return *report;
}

FileReport brought(support::TestWorkspace& workspace, const QString& name, const QByteArray& bytes)
{
    return brought(workspace, {written(workspace, name, bytes)}).files.front();
}

/// "T1 done 0-90; T2 failed" of a person's only observation.
QString resultsOf(support::TestWorkspace& workspace, const QString& code)
{
    return workspace
        ->read([&](const Stores& stores) {
            QStringList lines;
            const auto person = stores.people.byCode(code).value();
            for (const auto& speaker : stores.sessions.speakers())
                if (speaker.participant == person.id)
                    for (const auto& asked : stores.guides.asked(speaker.session)) {
                        QStringList words{stores.guides.item(asked.item)->text};
                        if (asked.outcome)
                            words << nameOf(*asked.outcome);
                        if (asked.atMs && asked.untilMs)
                            words << QString("%1-%2").arg(*asked.atMs).arg(*asked.untilMs);
                        if (asked.severity)
                            words << QString("severity %1").arg(*asked.severity);
                        if (!asked.note.isEmpty())
                            words << '(' + asked.note + ')';
                        lines << words.join(' ');
                    }
            return lines.join("; ");
        })
        .value();
}

} // namespace

TEST_CASE("A table of results is recognised, and its columns by their headings", "[tasks][import]")
{
    const auto table = readTable("tasks.csv", "Participant,Task,Completed,Time (min),Severity,Comment\n"
                                              "P1,Log in,yes,1:30,2,lost\nP2,Log in,with help,2,,\n");
    const auto mapping = guessMapping(table);
    CHECK(mapping.kind == TableKind::TaskResults);
    QStringList is;
    for (const auto& column : mapping.columns)
        is << nameOf(column.is);
    CHECK(is.join(' ') == "code task outcome time-taken severity text");
    CHECK(mapping.columns[3].unit == TimeUnit::Minutes);
    CHECK(mappingFrom(toJson(mapping)).columns[3].unit == TimeUnit::Minutes);
    const auto wide = guessMapping(readTable("tasks.csv", ",P1,P2,Total\nT1,1,0,1\nT2,0,1,1\nT3,0,1,1\n"));
    CHECK(wide.kind == TableKind::TaskResults);
    CHECK(wide.columns[0].is == ColumnIs::Task);
    CHECK(wide.columns[3].is == ColumnIs::Ignored);
    CHECK(guessMapping(readTable("s.csv", "Name,Score\nAnn,3\nBo,4\n")).kind != TableKind::TaskResults);
}

TEST_CASE("Words for outcomes, times and severity", "[tasks][import]")
{
    CHECK(saidIn("Completed without assistance") == Said::Done);
    CHECK(saidIn("Success with assistance") == Said::Helped);
    CHECK(saidIn("not completed") == Said::Failed);
    CHECK(saidIn("1") == Said::Yes);
    CHECK(saidIn("No") == Said::No);
    CHECK_FALSE(saidIn("perhaps"));
    CHECK(msIn("03:01.59", TimeUnit::Seconds) == 181590);
    CHECK(msIn("3 min 20 s", TimeUnit::Seconds) == 200000);
    CHECK(msIn("1,5", TimeUnit::Minutes) == 90000);
    CHECK_FALSE(msIn("soon", TimeUnit::Seconds));
    CHECK_FALSE(msIn("-3", TimeUnit::Seconds));
    CHECK_FALSE(msIn("9e300", TimeUnit::Seconds));
    CHECK(severityIn("Blocker") == 4);
    CHECK_FALSE(severityIn("7"));
    CHECK(outcomeAfter(Said::No, Outcome::Done, {}) == Outcome::Failed);
    CHECK(outcomeAfter(Said::No, Outcome::Done, Outcome::Helped) == Outcome::Helped);
    CHECK(outcomeAfter(Said::No, Outcome::Helped, Outcome::Failed) == Outcome::Failed);
}

TEST_CASE("Results come into the observations of those whom the rows name, as one step", "[tasks][import]")
{
    support::TestWorkspace workspace;
    addObservations(workspace, {"P1", "P2"});
    const QByteArray before = workspace.dump();
    const auto report = brought(workspace, "tasks.csv",
                                "Participant,Task,Outcome,Time taken,Severity,Note\n"
                                "P1,Log in,done,90,,\nP1,Export,gave up,2:00,4,No button\n"
                                "P2,Log in,with help,30,5,\nP9,Log in,done,10,,\nTotal,,,,,\n");
    CHECK(resultsOf(workspace, "P1") == "Log in done 0-90000; Export failed 90000-210000 severity 4 (No button)");
    CHECK(resultsOf(workspace, "P2") == "Log in helped 0-30000");
    CHECK(report.as == "task-results");
    CHECK(report.results == 3);
    CHECK(report.participants == 0); // nobody is new
    CHECK(report.kept.front() == "3 results of 2 tasks in 2 sessions: 3 are new, 0 were changed, 0 stay as they were");
    QStringList lost;
    for (const auto& loss : report.lost)
        lost << loss.what + ": " + loss.why;
    CHECK(lost.join('\n').contains("results of P9: there is no observation with P9"));
    CHECK(lost.join('\n').contains("cell: “5” is no severity from 1 to 4"));
    workspace->read([&](const Stores& stores) {
        const auto study = stores.sessions.study(QString("Usability"))->id;
        REQUIRE(stores.guides.guides(study).size() == 1); // one guide for both
        const auto figures = tasksOf(stores, study);
        REQUIRE(figures.size() == 2);
        CHECK(figures[0].begun == 2);
        CHECK(figures[0].helped == 1);
        CHECK(figures[0].medianMs == 60000);
        CHECK(figures[1].failed == 1);
    });
    REQUIRE(workspace->undo());
    CHECK(workspace.dump() == before);
    REQUIRE(workspace->redo());

    SECTION("the same table again, corrected, brings them up to date")
    {
        const auto again = brought(workspace, "tasks.csv",
                                   "Participant,Task,Outcome,Time taken,Severity,Note\n"
                                   "P1,Log in,with help,,,\nP2,Log in,with help,30,,\n");
        CHECK(resultsOf(workspace, "P1") == "Log in helped 0-90000; Export failed 90000-210000 severity 4 (No button)");
        CHECK(again.kept.join('\n').contains("0 are new, 1 was changed, 1 stays as it was"));
    }
}

TEST_CASE("Columns may be participants, or tasks, and the file's name the only one who says who", "[tasks][import]")
{
    support::TestWorkspace workspace;
    addObservations(workspace, {"P1", "P2"});

    SECTION("a column for each participant, in two files whose names say what 1 means, in any order")
    {
        const QByteArray alone = ",P1,P2,Total\nT1,1,0,1\nT2,0,0,0\nTotal,1,0,1\n";
        const QByteArray helped = ",P1,P2,Total\nT1,0,1,1\nT2,0,0,0\n";
        QStringList files{written(workspace, "taskSuccess.csv", alone),
                          written(workspace, "taskSuccessAssistance.csv", helped)};
        const bool turned = GENERATE(false, true);
        if (turned)
            std::swap(files[0], files[1]);
        brought(workspace, files);
        CHECK(resultsOf(workspace, "P1") == "T1 done; T2 failed");
        CHECK(resultsOf(workspace, "P2") == "T1 helped; T2 failed");
    }
    SECTION("a column for each task")
    {
        brought(workspace, "all.csv", "Participant,T1 time,T1 success,T2 time,T2 success\nP1,10,yes,0:20,no\n");
        CHECK(resultsOf(workspace, "P1") == "T1 done 0-10000; T2 failed 10000-30000");
    }
    SECTION("a file for each participant, with running and single times")
    {
        brought(workspace, "TimeTaskP2.csv", "SumTime,SingleTime,Task\n03:01.59,03:01.59,T1\n03:06.33,00:04.74,T2\n");
        CHECK(resultsOf(workspace, "P2") == "T1 0-181590; T2 181590-186330");
        CHECK(resultsOf(workspace, "P1").isEmpty());
    }
    SECTION("nobody known: nothing comes in, and it is said why")
    {
        const auto failed = workspace->edit("Import", [&](Stores& stores) {
            return importFiles(stores, {written(workspace, "TimeTaskP7.csv", "Task,Time\nT1,20\n")},
                               {.rows = TableKind::TaskResults});
        });
        REQUIRE_FALSE(failed);
        CHECK(failed.error().text.contains("there is no observation with P7"));
    }
}

TEST_CASE("A task is found in the guide by its words or its number before it is made", "[tasks][import]")
{
    support::TestWorkspace workspace;
    addObservations(workspace, {"P1"});
    REQUIRE(workspace->edit("Guide", [](Stores& stores) {
        const auto session = stores.sessions.sessions().front();
        const auto guide = stores.guides.add(Guide{{}, session.study, "Desk"});
        for (const auto* text : {"Log in as a clerk", "Send the report"})
            stores.guides.add(GuideItem{.guide = guide, .kind = GuideItem::Kind::Task, .text = text});
        stores.guides.setGuide(session.id, guide);
    }));
    const auto report = brought(workspace, "tasks.csv",
                                "Participant,Task,Outcome\nP1,send the Report,done\nP1,T1,failed\nP1,Print,done\n");
    CHECK(resultsOf(workspace, "P1") == "Log in as a clerk failed; Send the report done; Print done");
    CHECK(report.kept.join('\n').contains("1 task is new in the guide “Desk”"));
    workspace->read([](const Stores& stores) { // none of them is under way
        CHECK(guideProgress(stores, stores.sessions.sessions().front().id).current() == -1);
    });
}

TEST_CASE("The moderator's notes of a usability test take their tasks, times and outcomes", "[tasks][import]")
{
    const QString data = support::fixturePath("serdif-usability/data/");
    if (!QFile::exists(data))
        SKIP("no fixtures here");
    support::TestWorkspace workspace;
    QStringList notes, times;
    for (int i = 1; i <= 17; ++i) {
        notes << data + QString("notes/P%1_Notes.txt").arg(i);
        times << data + QString("tasks/time/TimeTaskP%1.csv").arg(i);
    }
    REQUIRE(workspace->edit("Import", [&](Stores& stores) {
        return importFiles(stores, notes, {.as = SessionKind::Observation, .study = "Usability"});
    }));
    const auto report = brought(workspace, times + QStringList{data + "tasks/completion/taskSuccess.csv",
                                                               data + "tasks/completion/taskSuccessAssistance.csv"});
    CHECK(report.isComplete());
    workspace->read([&](const Stores& stores) {
        const auto figures = tasksOf(stores, stores.sessions.study(QString("Usability"))->id);
        REQUIRE(figures.size() == 9);
        const int done[] = {12, 16, 10, 4, 11, 9, 4, 9, 17};
        const int helped[] = {5, 1, 7, 11, 6, 8, 8, 8, 0};
        for (size_t i = 0; i < 9; ++i) {
            CAPTURE(i);
            CHECK(figures[i].task.text == QString("T%1").arg(i + 1));
            CHECK(figures[i].begun == 17);
            CHECK(figures[i].done == done[i]);
            CHECK(figures[i].helped == helped[i]);
            CHECK(figures[i].failed == 17 - done[i] - helped[i]);
            CHECK(figures[i].medianMs);
        }
    });
    workspace->read([&](const Stores& stores) { // "T1" alone in a line begins the task, and its notes follow
        for (const auto& session : stores.sessions.sessions()) {
            QStringList ofThird;
            for (const auto& entry : stores.sessions.entries(session.id))
                if (entry.guideItem && stores.guides.item(entry.guideItem)->text == "T3")
                    ofThird << entry.text;
            if (session.title == "P1_Notes")
                CHECK(ofThird == QStringList{"T3", "Understands what example event are", "Sort events descending",
                                             "Sort location in alphabetical order",
                                             "Lag and length not clear - add tooltip"});
        }
    });
    CHECK(resultsOf(workspace, "P1").startsWith("T1 helped 0-181590; T2 done 181590-186330; T3 done"));
}

TEST_CASE("Before a table comes in it is said whose results would have no place", "[tasks][import]")
{
    support::TestWorkspace workspace;
    addObservations(workspace, {"P1", "P2"});
    const QString path = written(workspace, "tasks.csv",
                                 "Participant,Task,Outcome\nP1,Log in,done\nP9,Log in,done\nP9,Export,failed\n"
                                 "participant 2,Log in,done\nP8,Log in,\nTotal,,\n");
    const ImportOptions asked{.rows = TableKind::TaskResults, .study = "Usability"};
    const auto planned = [&] {
        FilePlan plan;
        REQUIRE(workspace->read([&](const Stores& stores) {
            planImport(stores, {{path}, asked}, nullptr, [&](FilePlan told) { plan = std::move(told); });
        }));
        return plan;
    };
    const auto plan = planned();
    REQUIRE(!plan.lost.empty());
    CHECK(plan.lost.front().what == "results of P9");
    CHECK(plan.lost.front().count == 2);
    CHECK(plan.lost.front().why.contains("no observation with P9"));
    CHECK(std::ranges::count_if(plan.lost, [](const Loss& loss) { return loss.why.contains("no observation"); }) == 1);

    // Another mapping of the same columns needs no second look at the project.
    ReadTable read;
    REQUIRE(workspace->read([&](const Stores& stores) { read = tableOf(stores, plan, nullptr); }));
    auto again = plan;
    again.lost.clear();
    setMapping(again, read, read.mapping);
    CHECK(again.lost == plan.lost);

    addObservations(workspace, {"P9"});
    for (const auto& loss : planned().lost)
        CHECK(!loss.why.contains("no observation"));
}
