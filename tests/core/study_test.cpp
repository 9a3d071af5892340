#include "core/analysis/saturation_chart.h"
#include "core/analysis/study_standing.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <QImage>
#include <QPainter>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace core;
using support::StudyMaker;
using support::TestWorkspace;

namespace {

const QDate today(2026, 4, 1);

/// Three people in two sessions; the first two are tagged, the third says something that nobody tagged.
struct Two {
    Id<Study> study;
    Id<Session> first, second;
    Id<Participant> anna, ben, cleo;

    explicit Two(Workspace& workspace)
    {
        REQUIRE(workspace.edit("Make", [&](Stores& stores) {
            StudyMaker make(stores);
            study = stores.sessions.study(QStringLiteral("Study"))->id;
            anna = make.person(QStringLiteral("P1"));
            ben = make.person(QStringLiteral("P2"));
            cleo = make.person(QStringLiteral("P3"));
            first = make.session(QStringLiteral("One"));
            second = make.session(QStringLiteral("Two"));
            const auto a = make.voice(first, QStringLiteral("P1"), anna);
            const auto b = make.voice(first, QStringLiteral("P2"), ben);
            const auto c = make.voice(second, QStringLiteral("P3"), cleo);
            const auto one = make.said(first, a, QStringLiteral("I print it"));
            const auto two = make.said(first, b, QStringLiteral("So do I"));
            make.said(second, c, QStringLiteral("Never"));
            make.highlight(one, one, QStringLiteral("paper"));
            make.highlight(one, two, QStringLiteral("habit"));
        }));
    }

    StudyStanding standing(Workspace& workspace) const
    {
        return workspace.read([&](const Stores& stores) { return standingOf(stores, study, today); }).value();
    }
};

int count(const StudyStanding& standing, Missing::Kind kind)
{
    return int(std::count_if(standing.missing.begin(), standing.missing.end(),
                             [&](const Missing& missing) { return missing.kind == kind; }));
}

} // namespace

TEST_CASE("A study's questions are asked, reworded, moved and taken back", "[studies]")
{
    TestWorkspace workspace;
    const Two two(*workspace);
    const auto before = workspace.dump();
    Id<StudyQuestion> why, how;
    REQUIRE(workspace->edit("Ask", [&](Stores& stores) {
        why = stores.sessions.add(StudyQuestion{.study = two.study, .text = QStringLiteral("Why print?")});
        how = stores.sessions.add(StudyQuestion{.study = two.study, .text = QStringLiteral("How often?")});
    }));
    REQUIRE(workspace->edit("Turn", [&](Stores& stores) {
        auto question = stores.sessions.questions(two.study).front();
        question.status = StudyQuestion::Status::Answered;
        question.tags = {stores.tags.find(QStringLiteral("paper"))->id};
        stores.sessions.update(question);
        stores.sessions.move(how, 0);
    }));
    const auto questions =
        workspace->read([&](const Stores& stores) { return stores.sessions.questions(two.study); }).value();
    REQUIRE(questions.size() == 2);
    CHECK(questions[0].id == how);
    CHECK(questions[1].status == StudyQuestion::Status::Answered);
    CHECK(questions[1].tags.size() == 1);
    const auto after = workspace.dump();
    REQUIRE(workspace->undo());
    REQUIRE(workspace->undo());
    CHECK(workspace.dump() == before);
    REQUIRE(workspace->redo());
    REQUIRE(workspace->redo());
    CHECK(workspace.dump() == after);
}

TEST_CASE("A study's name is its own, and never empty", "[studies]")
{
    TestWorkspace workspace;
    const Two two(*workspace);
    const auto rename = [&](const QString& name) {
        return workspace->edit("Rename", [&](Stores& stores) {
            stores.sessions.ensureStudy(QStringLiteral("Other"));
            auto study = stores.sessions.study(two.study).value();
            study.name = name;
            stores.sessions.update(study);
        });
    };
    CHECK(rename(QStringLiteral("other")).error().kind == Error::Kind::Refused);
    CHECK(rename(QStringLiteral("  ")).error().kind == Error::Kind::Refused);
    CHECK(rename(QStringLiteral("Printing")));
}

TEST_CASE("A study goes with its sessions and all on them, and one undo brings all back", "[studies]")
{
    TestWorkspace workspace;
    const Two two(*workspace);
    const auto before = workspace.dump();
    const auto contents =
        workspace->read([&](const Stores& stores) {
                     return stores.sessions.contentsOf({two.first, two.second});
                 })
            .value();
    CHECK(contents.entries == 3);
    CHECK(contents.highlights == 2);
    REQUIRE(workspace->edit("Delete", [&](Stores& stores) { stores.sessions.remove(two.study); }));
    CHECK(workspace->read([](const Stores& stores) { return stores.highlights.passages().size(); }).value() == 0);
    CHECK(support::indexAgrees(workspace.path()));
    REQUIRE(workspace->undo());
    CHECK(workspace.dump() == before);
    CHECK(support::indexAgrees(workspace.path()));
}

TEST_CASE("Who was heard on a question are the people under its tags", "[studies]")
{
    TestWorkspace workspace;
    const Two two(*workspace);
    REQUIRE(workspace->edit("Ask", [&](Stores& stores) {
        stores.sessions.add(StudyQuestion{.study = two.study,
                                          .text = QStringLiteral("Habits?"),
                                          .tags = {stores.tags.find(QStringLiteral("habit"))->id}});
    }));
    const auto standing = two.standing(*workspace);
    CHECK(standing.asked == 3);
    REQUIRE(standing.questions.size() == 1);
    CHECK(standing.questions[0].heard == 2); // the highlight spans both voices
}

TEST_CASE("Saturation counts the tags that each person brings", "[studies]")
{
    TestWorkspace workspace;
    const Two two(*workspace);
    const auto standing = two.standing(*workspace);
    const std::vector<SaturationPoint> wanted{
        {QStringLiteral("P1"), 2, 2}, {QStringLiteral("P2"), 2, 0}, {QStringLiteral("P3"), 2, 0}};
    CHECK(standing.saturation == wanted);
    CHECK(saturationWords(standing.saturation) == u"2 tags, 0 new among the last 2 people");

    QImage picture(400, 200, QImage::Format_ARGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    paintSaturation(painter, picture.rect(), standing.saturation,
                    {Qt::lightGray, Qt::gray, Qt::blue, Qt::black, Qt::darkGray, Qt::white, QFont()});
    painter.end();
    int blue = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            blue += picture.pixelColor(x, y) == QColor(Qt::blue);
    CHECK(blue > 20); // the line is there
}

TEST_CASE("What is missing in a study is seen", "[studies]")
{
    TestWorkspace workspace;
    const Two two(*workspace);
    using Kind = Missing::Kind;
    REQUIRE(workspace->edit("Go on", [&](Stores& stores) {
        stores.sessions.add(StudyQuestion{.study = two.study, .text = QStringLiteral("Untagged?")});
        stores.people.record({.participant = two.anna, .scope = Scope::Quote, .until = today.addDays(9)});
        stores.people.record({.participant = two.cleo, .scope = Scope::Quote, .granted = false});
        stores.claims.add(Claim{.kind = ClaimKind::Insight, .text = QStringLiteral("All print")});
        const auto lone = stores.claims.add(Claim{.kind = ClaimKind::Insight, .text = QStringLiteral("One prints")});
        for (const auto& passage : stores.highlights.passages())
            if (passage.pieces.size() == 1)
                stores.claims.addEvidence(lone, passage.highlight.id, true);
    }));
    const auto standing = two.standing(*workspace);
    CHECK(count(standing, Kind::NotTagged) == 1);
    CHECK(count(standing, Kind::QuestionUntagged) == 1);
    CHECK(count(standing, Kind::NoConsent) == 1); // only the one with highlights and nothing recorded
    CHECK(count(standing, Kind::ConsentEnds) == 1);
    CHECK(count(standing, Kind::Assumption) == 1);
    CHECK(count(standing, Kind::OnePerson) == 1);
    CHECK(count(standing, Kind::NobodyNamed) == 0);
}
