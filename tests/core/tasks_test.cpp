#include "core/analysis/talk_share.h"
#include "core/analysis/tasks.h"
#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace core;
using Catch::Matchers::WithinAbs;
using support::StudyMaker;
using support::TestWorkspace;

namespace {

using Outcome = AskedItem::Outcome;

AskedItem noted(std::optional<Outcome> outcome, qint64 from = 0, std::optional<qint64> until = {})
{
    return {.atMs = from, .untilMs = until, .outcome = outcome};
}

Entry said(qint64 by, const QString& text, std::optional<qint64> at = {}, std::optional<qint64> until = {})
{
    return {.speaker = {by}, .atMs = at, .untilMs = until, .text = text};
}

} // namespace

TEST_CASE("A share has Wilson's interval, and under three it is too few", "[tasks]")
{
    // Figures from Newcombe 1998, table I, method 3.
    const auto share = shareOf(81, 263);
    CHECK_THAT(share.low, WithinAbs(0.2553, 0.0001));
    CHECK_THAT(share.high, WithinAbs(0.3662, 0.0001));
    CHECK_THAT(shareOf(0, 20).low, WithinAbs(0, 1e-12));
    CHECK_THAT(shareOf(0, 20).high, WithinAbs(0.1611, 0.0001));
    CHECK_THAT(shareOf(29, 29).high, WithinAbs(1, 1e-12));
    CHECK(shareOf(2, 2).isTooFew());
    CHECK_FALSE(shareOf(2, 3).isTooFew());
    CHECK(shareOf(0, 0).isTooFew());
}

TEST_CASE("A task's figures count its outcomes, and time only where it was completed", "[tasks]")
{
    auto severe = noted(Outcome::Failed, 0, 900'000);
    severe.severity = 3;
    const auto figures = figuresOf({.text = "Record the part"},
                                   {noted(Outcome::Done, 0, 60'000), noted(Outcome::Helped, 10'000, 110'000), severe,
                                    noted(Outcome::Done), noted({}, 5'000)});
    CHECK(figures.begun == 5);
    CHECK(figures.done == 2);
    CHECK(figures.helped == 1);
    CHECK(figures.failed == 1);
    CHECK(figures.completed == shareOf(3, 4));
    CHECK(figures.medianMs == 80'000);
    CHECK(figures.worstSeverity == 3);
    CHECK_FALSE(figuresOf({}, {noted(Outcome::Failed, 0, 10)}).medianMs);
}

TEST_CASE("The tasks of a study are those that were begun, in the order of the guide", "[tasks]")
{
    TestWorkspace workspace;
    const auto study = workspace
                           ->edit("Add",
                                  [](Stores& stores) {
                                      StudyMaker maker(stores, "Usability");
                                      const auto id = stores.sessions.study("Usability")->id;
                                      const auto guide = stores.guides.add(Guide{{}, id, "Tasks"});
                                      const auto items = stores.guides.add(
                                          std::vector<GuideItem>{{{}, guide, GuideItem::Kind::Question, "How was it?"},
                                                                 {{}, guide, GuideItem::Kind::Task, "First"},
                                                                 {{}, guide, GuideItem::Kind::Task, "Never begun"},
                                                                 {{}, guide, GuideItem::Kind::Task, "Third"}});
                                      for (const int at : {3, 1, 0})
                                          stores.guides.setAsked({.session = maker.session(QString::number(at)),
                                                                  .item = items[size_t(at)],
                                                                  .outcome = Outcome::Done});
                                      return id;
                                  })
                           .value();
    const auto tasks = workspace->read([&](const Stores& stores) { return tasksOf(stores, study); }).value();
    REQUIRE(tasks.size() == 2);
    CHECK(tasks[0].task.text == "First");
    CHECK(tasks[1].task.text == "Third");
    CHECK(tasks[1].done == 1);
}

TEST_CASE("Words are counted as people count them", "[talk]")
{
    CHECK(wordCount(u"") == 0);
    CHECK(wordCount(u"Don't — we've 41 columns (or so) there.") == 7);
    CHECK(wordCount(u"\u2026 ?!") == 0);
}

TEST_CASE("Talk is shared among participants, the researchers apart", "[talk]")
{
    const std::vector<Speaker> speakers{
        {{1}, {}, "M", Part::Moderator}, {{2}, {}, "A"}, {{3}, {}, "B"}, {{4}, {}, "C"}};
    const auto talks = talkShare(speakers, {said(1, "Who goes first?", 0), said(3, "I do it every day", 4000),
                                            said(2, "me too", 10'000, 11'000), said(3, "yes really", 300'000),
                                            said(0, "nobody named"), said(2, "so", 301'000)});
    REQUIRE(talks.size() == 4);
    CHECK(talks[0].speaker.label == "B");
    CHECK(talks[0].words == 7);
    CHECK(talks[0].ms == 7000);
    CHECK(talks[0].wordShare == 0.7);
    CHECK(talks[0].entries == std::vector<int>{1, 3});
    CHECK(talks[1].words == 3);
    CHECK(talks[1].ms == 1000);
    CHECK(talks[2].words == 0);
    CHECK(talks[3].speaker.label == "M");
    CHECK(talks[3].wordShare == 1);
    CHECK(talkShare({{{1}, {}, "A"}}, {said(1, "long", 0), said(1, "pause", 900'000)})[0].ms == 120'000);
}
