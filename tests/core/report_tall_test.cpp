#include "core/report/sheet_layout.h"
#include "core/report/study_report_pages.h"
#include "core/report/tall_units.h"
#include "tests/support/clinic_sheet.h"
#include "tests/support/pages.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <catch2/catch_test_macros.hpp>

#include <QRegularExpression>
#include <QSet>

using namespace core;
using namespace core::report;
using support::TestWorkspace;

namespace {

/// Words that are told apart: "quote0 quote1 …".
QString many(const QString& word, int count)
{
    QStringList words;
    for (int i = 0; i < count; ++i)
        words << word + QString::number(i);
    return words.join(u' ');
}

/// How many of them are printed somewhere.
int printedOf(const SheetPages& pages, const QString& word, int count)
{
    const QStringList all = support::wordsOf(pages).split(QRegularExpression(QStringLiteral("[^\\w]+")));
    const QSet<QString> printed(all.begin(), all.end());
    int found = 0;
    for (int i = 0; i < count; ++i)
        found += printed.contains(word + QString::number(i)) ? 1 : 0;
    return found;
}

} // namespace

TEST_CASE("A unit that no page could hold is broken between its lines, and nothing of it is lost", "[report]")
{
    Block block;
    const TextStyle style{Face::Sans, 9, 4.35};
    for (int line = 0; line < 100; ++line)
        block.text({0, 4.35 * line + style.baseline()}, QString::number(line), style, Qt::black);
    block.height = 435;
    block.add(Box{{0, 0, 0.9, 435}, Qt::red, 0, false}); // leads down all of it
    block.anchors.push_back({"end", {0, 430}});
    block.links.push_back({{0, 217, 10, 4}, "end", {}});
    const auto units = brokenWhereTall({{{}, 0, true}, {block, 3, false}, {{}, 0, false}}, 200);
    REQUIRE(units.size() == 102);
    CHECK(units[0].keepWithNext);
    CHECK(units[1].before == 3);
    CHECK(units[1].keepWithNext); // no line alone at a page's end
    CHECK_FALSE(units[2].keepWithNext);
    CHECK(units[99].keepWithNext);
    double height = 0;
    size_t anchors = 0, links = 0;
    for (const auto& unit : units) {
        height += unit.block.height;
        anchors += unit.block.anchors.size();
        links += unit.block.links.size();
    }
    CHECK(qAbs(height - 435) < 0.01);
    CHECK(anchors == 1);
    CHECK(links == 1);
    for (size_t i = 1; i <= 100; ++i)
        CHECK(units[i].block.items.size() == 2); // a line and its piece of the bar
}

TEST_CASE("A report whose quotes, insights and table rows are longer than a page breaks them", "[report][study-report]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("Make", [&](Stores& stores) {
        support::StudyMaker study(stores, "Study");
        const auto person = stores.people.add(Participant{{}, "P01", {}, many("role", 700), {}});
        const auto session = study.session("Talk");
        const auto entry = study.said(session, study.voice(session, "P01", person), many("quote", 6000));
        const auto highlight = study.highlight(entry, entry, "tag");
        const auto insight = stores.claims.add({.kind = ClaimKind::Insight, .text = many("insight", 1500)});
        stores.claims.addEvidence(insight, highlight, true);
    }));
    const auto built = workspace
                           ->read([](const Stores& stores) {
                               return buildStudyReport(stores, stores.sessions.studies().front().id,
                                                       audienceOf(stores, QDate(2026, 11, 22), false));
                           })
                           .value();
    const auto pages = layoutReport(built.report, {.layout = SheetTemplate::Full});
    support::checkTidy(pages);
    CHECK(printedOf(pages, "quote", 6000) == 6000);
    CHECK(printedOf(pages, "insight", 1500) == 1500);
    CHECK(printedOf(pages, "role", 700) == 700);
}

TEST_CASE("A sheet whose trait and quote are longer than a page breaks them", "[report]")
{
    auto sheet = support::clinicSheet();
    sheet.sections.front().traits.front().text = many("trait", 2000);
    const auto pages = layoutSheet(sheet, {.layout = SheetTemplate::Full});
    support::checkTidy(pages);
    CHECK(printedOf(pages, "trait", 2000) == 2000);
}
