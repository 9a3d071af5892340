#include "core/report/pdf_writer.h"
#include "core/report/study_report_pages.h"
#include "core/report/study_report_text.h"
#include "core/sample/sample.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <catch2/catch_test_macros.hpp>

#include <QBuffer>

using namespace core;
using namespace core::report;
using support::TestWorkspace;

namespace {

BuiltReport reportOf(TestWorkspace& workspace, QDate on = QDate(2026, 11, 22))
{
    return workspace
        ->read([&](const Stores& stores) {
            return buildStudyReport(stores, stores.sessions.studies().front().id, audienceOf(stores, on, false));
        })
        .value();
}

void makeSample(TestWorkspace& workspace)
{
    REQUIRE(workspace->edit(sampleLabel(), writeSample));
}

QByteArray pdfOf(const StudyReport& report)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const WrittenPdf written = writePdf(layoutReport(report, Paper::A4), buffer);
    CHECK(written.note.toStdString() == "");
    return buffer.data();
}

} // namespace

TEST_CASE("The numbers of a study's report are those of plain SQL", "[report][study-report]")
{
    TestWorkspace workspace;
    makeSample(workspace);
    const auto built = reportOf(workspace);
    const auto count = [&](const char* sql) {
        return workspace->read([&](const Stores& stores) { return int(stores.db.number(sql)); }).value();
    };
    const auto& figures = built.report.figures;
    REQUIRE(figures.size() == 5);
    CHECK(figures[0].number == count("SELECT count(DISTINCT w.participant_id) FROM speaker w JOIN session s ON s.id = "
                                     "w.session_id WHERE w.part = 'participant' AND s.kind <> 'feedback'"));
    CHECK(figures[1].number == count("SELECT count(*) FROM session WHERE kind <> 'feedback'"));
    CHECK(figures[2].number == count("SELECT count(*) FROM entry e JOIN session s ON s.id = e.session_id WHERE s.kind "
                                     "= 'feedback'"));
    CHECK(figures[3].number == count("SELECT count(DISTINCT tag_id) FROM highlight_tag"));
    CHECK(figures[4].number == built.facts.count().quotes);
    CHECK(built.report.questions.size() == size_t(count("SELECT count(*) FROM study_question")));
}

TEST_CASE("The same study gives the same bytes, with a bookmark for each theme", "[report][study-report]")
{
    TestWorkspace workspace;
    makeSample(workspace);
    const auto report = reportOf(workspace).report;
    CHECK(pdfOf(report) == pdfOf(reportOf(workspace).report));
    const SheetPages pages = layoutReport(report, Paper::Letter);
    QStringList titles;
    QStringList anchors;
    for (const Page& page : pages.pages) {
        for (const Bookmark& bookmark : page.bookmarks)
            titles << bookmark.title;
        for (const Anchor& anchor : page.anchors)
            anchors << anchor.name;
    }
    for (const auto& theme : report.themes)
        CHECK(titles.contains(theme.trait.text));
    REQUIRE_FALSE(pages.pages.front().links.empty());
    for (const Link& link : pages.pages.front().links)
        CHECK(anchors.contains(link.target));
}

TEST_CASE("A report prints no word of somebody who has withdrawn", "[report][study-report]")
{
    TestWorkspace workspace;
    const QString words = QStringLiteral("The hinge squeaks on Mondays");
    REQUIRE(workspace->edit("Make", [&](Stores& stores) {
        support::StudyMaker study(stores);
        const auto session = study.session("One");
        const auto person = study.person("P01", "Ada Brill");
        const auto entry = study.said(session, study.voice(session, "Ada Brill", person), words);
        study.highlight(entry, entry, "hinge");
    }));
    CHECK(htmlOf(reportOf(workspace).report).contains(words));
    REQUIRE(workspace->edit("Withdraw", [&](Stores& stores) {
        stores.people.record({.participant = stores.people.participants().front().id,
                              .from = QDate(2026, 1, 1),
                              .withdrawnOn = QDate(2026, 2, 1)});
    }));
    const auto built = reportOf(workspace);
    CHECK(built.facts.count().quotes == 1);
    for (const QString& text : {htmlOf(built.report), markdownOf(built.report)}) {
        CHECK_FALSE(text.contains(words));
        CHECK_FALSE(text.contains(QStringLiteral("Ada")));
        CHECK(text.contains(QStringLiteral("1 withdrawn")));
    }
    CHECK(built.report.themes.front().trait.peopleFor == 1);
}

TEST_CASE("An empty study and one with names in any script have a report", "[report][study-report]")
{
    TestWorkspace workspace;
    const QString name = QStringLiteral("研究 <b>*x*</b> مقابلة 😀");
    REQUIRE(workspace->edit("Make", [&](Stores& stores) {
        support::StudyMaker study(stores, name);
        Q_UNUSED(study)
    }));
    const auto report = reportOf(workspace).report;
    CHECK(pdfOf(report).startsWith("%PDF"));
    CHECK(htmlOf(report).contains(QStringLiteral("&lt;b&gt;*x*")));
    CHECK(markdownOf(report).contains(QStringLiteral("\\<b\\>\\*x\\*")));
    CHECK(report.themes.empty());
}
