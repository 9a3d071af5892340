#include "core/report/pdf_writer.h"
#include "core/report/sheet_order.h"
#include "core/report/study_report_pages.h"
#include "core/report/study_report_text.h"
#include "core/report/study_report_words.h"
#include "core/sample/sample.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <catch2/catch_test_macros.hpp>

#include <QBuffer>

#include <set>

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
    const WrittenPdf written = writePdf(layoutReport(report, {}), buffer);
    CHECK(written.note.toStdString() == "");
    return buffer.data();
}

const SheetOptions withEvidence{.layout = SheetTemplate::Full};

/// All words of a page, as they are read.
QString wordsOf(const Page& page)
{
    QString words;
    for (const Item& item : page.items)
        if (const auto* run = std::get_if<TextRun>(&item))
            words += run->text + u' ';
    return words;
}

QString wordsOf(const SheetPages& pages)
{
    QString words;
    for (const Page& page : pages.pages)
        words += wordsOf(page);
    return words;
}

/// Whether something stands over an edge of the paper.
bool isOverEdge(const SheetPages& pages)
{
    for (const Page& page : pages.pages)
        for (const Item& item : page.items) {
            const QRectF bounds = boundsOf(item);
            if (bounds.bottom() > page.size.height() || bounds.right() > page.size.width() + 0.01 || bounds.left() < 0)
                return true;
        }
    return false;
}

/// A study of `people` in interviews of one each, in `segments` by turns, with `tags` said by everybody.
void makeLarge(TestWorkspace& workspace, int people, int segments, int tags, const QString& words)
{
    REQUIRE(workspace->edit("Make", [&](Stores& stores) {
        support::StudyMaker study(stores, words);
        for (int i = 0; i < segments; ++i)
            stores.segments.add(
                Segment{.name = QStringLiteral("%1 %2").arg(words).arg(i), .rule = QStringLiteral("role:r%1").arg(i)});
        for (int i = 0; i < people; ++i) {
            const QString role = segments > 0 ? QStringLiteral("r%1").arg(i % segments) : words;
            const auto person = stores.people.add(
                Participant{{}, QStringLiteral("P%1").arg(i + 1, 2, 10, QLatin1Char('0')), {}, role, {}});
            const auto session = study.session(words);
            const auto voice = study.voice(session, words, person);
            for (int tag = 0; tag < tags; ++tag) {
                const auto entry = study.said(session, voice, words);
                study.highlight(entry, entry, QStringLiteral("%1 %2").arg(words).arg(tag));
            }
        }
    }));
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
    const SheetPages pages = layoutReport(report, {.paper = Paper::Letter});
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
    CHECK(htmlOf(reportOf(workspace).report, {}).contains(words));
    REQUIRE(workspace->edit("Withdraw", [&](Stores& stores) {
        stores.people.record({.participant = stores.people.participants().front().id,
                              .from = QDate(2026, 1, 1),
                              .withdrawnOn = QDate(2026, 2, 1)});
    }));
    const auto built = reportOf(workspace);
    CHECK(built.facts.count().quotes == 1);
    for (const QString& text : {htmlOf(built.report, {}), markdownOf(built.report, {})}) {
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
    CHECK(htmlOf(report, {}).contains(QStringLiteral("&lt;b&gt;*x*")));
    CHECK(markdownOf(report, {}).contains(QStringLiteral("\\<b\\>\\*x\\*")));
    CHECK(report.themes.empty());
}

TEST_CASE("Every small number of a report with evidence leads to its entry, and back", "[report][study-report]")
{
    TestWorkspace workspace;
    makeSample(workspace);
    const auto report = reportOf(workspace).report;
    const SheetPages pages = layoutReport(report, withEvidence);
    QStringList anchors;
    for (const Page& page : pages.pages)
        for (const Anchor& anchor : page.anchors)
            anchors << anchor.name;
    int leading = 0;
    int back = 0;
    for (const Page& page : pages.pages)
        for (const Link& link : page.links) {
            CHECK(anchors.contains(link.target));
            leading += link.target.startsWith(u'e') && link.target != part::evidence() ? 1 : 0;
            back += link.target.startsWith(u'n') ? 1 : 0;
        }
    CHECK(leading > int(report.themes.size()));
    CHECK(back > leading / 2);
    const SheetPages plain = layoutReport(report, {});
    CHECK(plain.pages.size() < pages.pages.size());
    for (const Page& page : plain.pages)
        for (const Link& link : page.links)
            CHECK_FALSE(link.target.startsWith(u'e'));
    for (const QString& text : {htmlOf(report, withEvidence), markdownOf(report, withEvidence)})
        CHECK(text.contains(QStringLiteral("id=\"e1\"")));
    CHECK_FALSE(htmlOf(report, {}).contains(QStringLiteral("id=\"e1\"")));
}

TEST_CASE("Key quotes alone have an entry for every quote that the report prints", "[report][study-report]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("Make", [](Stores& stores) {
        support::StudyMaker study(stores);
        for (int i = 1; i <= 4; ++i) {
            const auto session = study.session("Talk");
            const auto voice = study.voice(session, "Voice", study.person(QStringLiteral("P%1").arg(i)));
            for (int said = 0; said < 4; ++said) {
                const auto entry =
                    study.said(session, voice, QStringLiteral("A sentence of %1 for number %2").arg(i).arg(said));
                study.highlight(entry, entry, "sheets");
            }
        }
    }));
    const auto report = reportOf(workspace).report;
    REQUIRE(report.themes.front().shown.size() == 3);
    const SheetPages pages = layoutReport(report, {.layout = SheetTemplate::Full, .keyQuotesOnly = true});
    QSet<QString> entries;
    for (const Page& page : pages.pages)
        for (const Anchor& anchor : page.anchors)
            entries.insert(anchor.name);
    const PersonaSheet sheet = evidenceOf(report);
    const Numbering numbers(sheet, orderOf(sheet));
    for (const auto& evidence : report.themes.front().shown)
        CHECK(entries.contains(QStringLiteral("e%1").arg(numbers.of(evidence))));
    CHECK_FALSE(entries.contains("e2"));
}

TEST_CASE("The contents name the pages on which the parts begin", "[report][study-report]")
{
    TestWorkspace workspace;
    makeSample(workspace);
    const SheetPages pages = layoutReport(reportOf(workspace).report, withEvidence);
    const QString front = wordsOf(pages.pages.front());
    for (const QString& title :
         {part::method(), part::saturation(), part::themes(), part::insights(), part::matrix(), part::evidence()}) {
        int at = 0;
        for (size_t i = 0; i < pages.pages.size(); ++i)
            for (const Anchor& anchor : pages.pages[i].anchors)
                if (anchor.name == title)
                    at = int(i) + 1;
        CHECK(at > 1);
        CHECK(front.contains(QStringLiteral("%1 %2 ").arg(title).arg(at)));
    }
}

TEST_CASE("A report says how the tasks went, and nothing of tasks where none was begun", "[report][study-report]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("Make", [](Stores& stores) {
        support::StudyMaker study(stores, "Usability");
        const auto guide = stores.guides.add(Guide{{}, stores.sessions.study("Usability")->id, "Tasks"});
        const auto items = stores.guides.add(
            std::vector<GuideItem>{{{}, guide, GuideItem::Kind::Task, "Find the upload"},
                                   {{}, guide, GuideItem::Kind::Task, QString("Share it with everybody ").repeated(9)},
                                   {{}, guide, GuideItem::Kind::Task, "Never begun"}});
        using Outcome = AskedItem::Outcome;
        for (int i = 0; i < 5; ++i) {
            const auto session = study.session(QString::number(i));
            stores.guides.setAsked({.session = session,
                                    .item = items[0],
                                    .atMs = 0,
                                    .untilMs = 60'000 * (i + 1),
                                    .outcome = i == 4   ? Outcome::Failed
                                               : i == 3 ? Outcome::Helped
                                                        : Outcome::Done});
            if (i < 2)
                stores.guides.setAsked({.session = session, .item = items[1], .outcome = Outcome::Failed});
        }
    }));
    const StudyReport report = reportOf(workspace).report;
    REQUIRE(report.tasks.size() == 2);
    const SheetPages pages = layoutReport(report, {});
    const QString words = wordsOf(pages);
    CHECK_FALSE(isOverEdge(pages));
    CHECK(words.count(part::tasks()) >= 2); // among the contents, and over the table
    CHECK(words.contains("4/5"));
    CHECK(words.contains("00:02:30")); // the middle of 1, 2, 3 and 4 minutes
    CHECK(words.contains("0 of 2, too few"));
    CHECK_FALSE(words.contains("Never begun"));
    CHECK(markdownOf(report, {}).contains("| Find the upload | 3 | 1 | 1 | 4 of 5 | 00:02:30 |"));
    CHECK(htmlOf(report, {}).contains("<td dir=\"auto\">4 of 5</td>"));

    TestWorkspace none;
    REQUIRE(none->edit("Make", [](Stores& stores) { support::StudyMaker(stores, "Usability").session("S"); }));
    CHECK_FALSE(wordsOf(layoutReport(reportOf(none).report, {})).contains(part::tasks()));
}

TEST_CASE("The tagged words are marked in the sentence in which they were said", "[report][study-report]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("Make", [](Stores& stores) {
        support::StudyMaker study(stores);
        const auto session = study.session("One");
        const auto entry = study.said(session, study.voice(session, "Ada", study.person("P01")),
                                      "First this. I do not trust the sheet until I see it. Then that.");
        const QString said = stores.sessions.entry(entry)->text;
        const int begin = int(said.indexOf("until"));
        const int end = int(said.indexOf(". Then"));
        Highlight highlight{.session = session, .begin = entry, .beginOffset = begin, .end = entry, .endOffset = end};
        highlight.tags.push_back(stores.tags.ensure("trust"));
        stores.highlights.add(highlight);
    }));
    const auto report = reportOf(workspace).report;
    REQUIRE(report.themes.size() == 1);
    REQUIRE(report.themes.front().shown.size() == 1);
    const SheetEvidence& quote = report.themes.front().shown.front();
    CHECK(quote.quote.words() == "I do not trust the sheet until I see it.");
    CHECK(quote.quote.words().mid(quote.marked.begin, quote.marked.length()) == "until I see it");
    const SheetEvidence& listed = report.themes.front().trait.evidence.front(); // too short to stand by itself
    CHECK(listed.quote.words() == quote.quote.words());
    CHECK(listed.marked == quote.marked);
    CHECK(htmlOf(report, {}).contains("<mark>until I see it</mark>"));
    const QColor yellow = Palette::colour().mark;
    const SheetPages pages = layoutReport(report, {});
    bool drawn = false;
    for (const Page& page : pages.pages)
        for (const Item& item : page.items)
            if (const auto* box = std::get_if<Box>(&item))
                drawn = drawn || (box->colour == yellow && box->rect.width() > 10 && box->rect.height() < 6);
    CHECK(drawn);
}

TEST_CASE("The quotes of a report are of as many people as there are, key quotes first", "[report][study-report]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("Make", [](Stores& stores) {
        support::StudyMaker study(stores);
        const QString words = QStringLiteral("I copy the number by hand into a sheet of my own");
        for (int i = 1; i <= 6; ++i) {
            const auto session = study.session("Talk");
            const auto moderator = study.voice(session, "Moderator", {}, Part::Moderator);
            const auto voice = study.voice(session, "Voice", study.person(QStringLiteral("P%1").arg(i)));
            const auto asked = study.said(session, moderator, "And what do you do when it is late?");
            study.highlight(asked, asked, "sheets");
            for (const char* tag : {"sheets", "waiting"}) {
                const auto entry = study.said(session, voice, words);
                study.highlight(entry, entry, tag);
            }
        }
    }));
    const auto quoted = [&] {
        QStringList people;
        for (const auto& theme : reportOf(workspace).report.themes)
            for (const auto& evidence : theme.shown)
                people << evidence.quote.person();
        return people;
    };
    CHECK(quoted() == QStringList{"P1", "P2", "P3", "P4", "P5", "P6"});

    REQUIRE(workspace->edit("Mark key quote", [](Stores& stores) {
        auto entry = stores.sessions.entries(stores.sessions.sessions().back().id)[1];
        entry.keyQuote = true;
        stores.sessions.update(entry);
    }));
    CHECK(quoted() == QStringList{"P6", "P1", "P2", "P3", "P4", "P5"});
}

TEST_CASE("The table of people has a column for each common role, and adds up", "[report][study-report]")
{
    TestWorkspace workspace;
    makeSample(workspace);
    const auto report = reportOf(workspace).report;
    REQUIRE(report.totalsFrom == 5); // four roles and the others
    REQUIRE(report.peopleRows.size() == report.segments.size() + 1);
    const auto& all = report.peopleRows.back();
    CHECK(all.counts.size() == size_t(report.peopleHeads.size()));
    CHECK(all.counts[size_t(report.totalsFrom)] == int(report.people.size()));
    for (const auto& row : report.peopleRows) {
        int inRoles = 0;
        for (int role = 0; role < report.totalsFrom; ++role)
            inRoles += row.counts[size_t(role)];
        CHECK(inRoles == row.counts[size_t(report.totalsFrom)]);
    }
    const auto sessions = [&](const char* kind) {
        return workspace
            ->read([&](const Stores& stores) {
                return int(stores.db.number("SELECT count(*) FROM session WHERE state = 'held' AND kind = ?",
                                            QString::fromLatin1(kind)));
            })
            .value();
    };
    CHECK(all.counts[size_t(report.peopleHeads.indexOf("Interviews"))] == sessions("interview"));
    CHECK(all.counts[size_t(report.peopleHeads.indexOf("Observed"))] == sessions("observation"));
}

TEST_CASE("What came late is named with the session that brought it", "[report][study-report]")
{
    StudyReport report;
    const auto session = [&](const char* code, int tags, int fresh) {
        report.sessions.push_back({.code = QLatin1String(code), .tags = tags, .fresh = fresh});
    };
    CHECK(saturationText(report).isEmpty());
    session("S1", 9, 9);
    session("S2", 20, 11);
    session("S3", 30, 10);
    CHECK(saturationText(report).contains("too few"));
    session("S4", 39, 9);
    session("S5", 40, 1);
    session("S6", 40, 0);
    CHECK(lastSessions(report) == 2);
    CHECK(saturationText(report) ==
          "After 4 of 6 sessions, 39 of 40 tags had been heard. The one that came later is from S5.");
    report.sessions[4] = {.code = "S5", .tags = 44, .fresh = 5};
    report.sessions[5] = {.code = "S6", .tags = 47, .fresh = 3};
    CHECK(saturationText(report).endsWith("from S5 and S6. New things were still coming when we stopped."));
    report.sessions[4] = report.sessions[5] = {.code = "S5", .tags = 39, .fresh = 0};
    CHECK(saturationText(report).endsWith("the last 2 brought nothing new."));
}

TEST_CASE("Only segments whose lines do not overlap are said to differ", "[report][study-report]")
{
    StudyReport report;
    report.segments = {{"Makers", 12}, {"Groups", 14}, {"Practices", 3}};
    report.matrix = {{"Rates", {shareOf(0, 12), shareOf(13, 14), shareOf(2, 2)}},
                     {"Paper", {shareOf(6, 12), shareOf(7, 14), shareOf(0, 3)}}};
    CHECK(careText(report) == "With 3 to 14 people a segment, two segments differ only where their lines do not "
                              "overlap: here in “Rates” (Makers against Groups).");
    report.matrix.erase(report.matrix.begin());
    CHECK(careText(report).endsWith(": here in no theme."));
    report.segments.resize(1);
    CHECK(careText(report).isEmpty());
}

TEST_CASE("A report of nothing says so in sentences", "[report][study-report]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("Make", [](Stores& stores) {
        support::StudyMaker study(stores, QStringLiteral("Nothing yet"));
        Q_UNUSED(study)
    }));
    const auto report = reportOf(workspace).report;
    const QString printed = wordsOf(layoutReport(report, withEvidence)).simplified();
    const QString written = htmlOf(report, withEvidence);
    for (const QString& sentence : {noThemes(), noInsights(), report.sample}) {
        CHECK(printed.contains(sentence));
        CHECK(written.contains(sentence.toHtmlEscaped()));
    }
    CHECK(printed.contains("There is no evidence yet."));
}

TEST_CASE("Extremes stay on the paper, and no table leaves a row alone", "[report][study-report]")
{
    TestWorkspace workspace;
    const QString arabic = QStringLiteral("لا أثق بالأرقام حتى أراها في جدولي");
    SECTION("one person, no segment")
    {
        makeLarge(workspace, 1, 0, 1, QStringLiteral("One"));
    }
    SECTION("40 people, 6 segments, 60 tags, right to left")
    {
        makeLarge(workspace, 40, 6, 60, arabic);
    }
    SECTION("120 sessions")
    {
        makeLarge(workspace, 120, 3, 2, QStringLiteral("Many"));
    }
    SECTION("names without end")
    {
        makeLarge(workspace, 6, 2, 30,
                  QStringLiteral("Donaudampfschifffahrtsgesellschaftskapitän ").repeated(9).trimmed());
    }
    const auto report = reportOf(workspace).report;
    for (const auto paper : {Paper::A4, Paper::Letter}) {
        const SheetPages pages = layoutReport(report, {.layout = SheetTemplate::Full, .paper = paper});
        CHECK_FALSE(isOverEdge(pages));
        for (size_t i = 2; i < pages.pages.size(); ++i) { // without segments the people's table has one row
            std::set<double> rows;                        // of tables: each ends in a hair line over the page's width
            for (const Item& item : pages.pages[i].items)
                if (const auto* box = std::get_if<Box>(&item))
                    if (box->colour == Palette::colour().hair && box->rect.width() > 181)
                        rows.insert(box->rect.top());
            CHECK((rows.size() != 1 || report.people.size() == 1));
        }
    }
}
