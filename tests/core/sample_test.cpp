#include "core/claims/strength.h"
#include "core/counts.h"
#include "core/db/check.h"
#include "core/export/gate.h"
#include "core/sample/quote_finder.h"
#include "core/sample/sample.h"
#include "core/sessions/answers.h"
#include "core/sessions/asking.h"
#include "tests/support/strings.h"
#include "tests/support/test_workspace.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

using namespace core;
using support::TestWorkspace;

namespace {

QJsonDocument json(const QString& path)
{
    QFile file(QStringLiteral(":/sample/") + path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(file.readAll(), &error);
    INFO(path.toStdString() << ": " << error.errorString().toStdString());
    REQUIRE_FALSE(document.isNull());
    return document;
}

/// The files of all sessions, in the study's order.
std::vector<QJsonObject> sessionFiles()
{
    std::vector<QJsonObject> files;
    for (const auto& title : json("study.json")["sessions"].toArray())
        files.push_back(json(QStringLiteral("sessions/%1.json").arg(title.toString())).object());
    return files;
}

std::vector<QJsonObject> highlightsTold()
{
    std::vector<QJsonObject> told;
    for (const auto& session : sessionFiles())
        for (const auto& highlight : session[QLatin1String("highlights")].toArray())
            told.push_back(highlight.toObject());
    return told;
}

/// A project with the sample study in it.
class SampleWorkspace : public TestWorkspace {
public:
    SampleWorkspace()
    {
        const auto made = (*this)->edit(sampleLabel(), writeSample);
        if (!made)
            FAIL(made.error().text.toStdString());
    }
};

std::map<QString, qint64> countsOf(Workspace& workspace)
{
    const auto counted = workspace.read([](const Stores& stores) { return counts(stores.db); }).value();
    return {counted.begin(), counted.end()};
}

PersonaStrength strengthIn(Workspace& workspace, const QString& persona)
{
    return workspace
        .read([&](const Stores& stores) { return strengthOf(stores, stores.personas.find(persona).value()); })
        .value();
}

QString words(const Strength& strength)
{
    return strength.isAssumption ? QStringLiteral("assumption")
                                 : QStringLiteral("%1 for, %2 against, %3 silent, %4 market")
                                       .arg(strength.supporting.size())
                                       .arg(strength.against.size())
                                       .arg(strength.silent.size())
                                       .arg(strength.market.size());
}

/// "2 for, 1 against, 0 silent, 3 market" of the trait with that text.
QString weightOf(const PersonaStrength& persona, const QString& text)
{
    for (const auto& trait : persona.traits)
        if (trait.claim.text == text)
            return words(trait.strength);
    return QStringLiteral("no such trait");
}

} // namespace

TEST_CASE("The sample study is one step that can be undone and redone", "[sample]")
{
    TestWorkspace workspace;
    support::checkDoUndoRedo(workspace, sampleLabel(), writeSample);
    REQUIRE(workspace->steps().size() == 1);
    CHECK(workspace->steps().front().label == "Make the sample study");
    REQUIRE(workspace->undo());
    for (const auto& [name, count] : countsOf(*workspace)) {
        INFO(name.toStdString());
        CHECK(count == (name == "undone" ? 1 : 0));
    }
}

TEST_CASE("The sample study holds what its files say", "[sample]")
{
    SampleWorkspace workspace;
    qsizetype claims = json("insights.json").array().size();
    for (const auto& persona : json("personas.json").array())
        claims += persona[QLatin1String("traits")].toArray().size();
    for (const auto& segment : json("segments.json").array())
        claims += segment[QLatin1String("scores")].toArray().size() +
                  segment[QLatin1String("characteristics")].toArray().size();
    qsizetype tagged = 0;
    const auto highlights = highlightsTold();
    for (const auto& highlight : highlights)
        tagged += highlight[QLatin1String("tags")].toArray().size();
    auto counted = countsOf(*workspace);
    CHECK(counted["studies"] == 1);
    CHECK(counted["sessions"] == 12);
    CHECK(counted["participants"] == json("people.json")["people"].toArray().size());
    CHECK(counted["accounts"] == json("people.json")["accounts"].toArray().size());
    CHECK(counted["personas"] == 4);
    CHECK(counted["segments"] == json("segments.json").array().size());
    CHECK(counted["tags"] == 40);
    CHECK(counted["claims"] == claims);
    CHECK(counted["highlights"] == qint64(highlights.size()));
    CHECK(counted["highlight_tags"] == tagged);
    CHECK(highlights.size() >= 250);
}

TEST_CASE("Every highlight of the sample study has the words of its file", "[sample]")
{
    SampleWorkspace workspace;
    QStringList wanted;
    int keyQuotes = 0;
    for (const auto& highlight : highlightsTold()) {
        wanted.append(highlight[QLatin1String("quote")].toString());
        keyQuotes += highlight[QLatin1String("keyQuote")].toBool();
    }
    QStringList found;
    int acrossEntries = 0;
    int acrossPeople = 0;
    REQUIRE(workspace->read([&](const Stores& stores) {
        for (const auto& passage : stores.highlights.passages()) {
            found.append(passage.quote());
            acrossEntries += passage.pieces.size() > 1;
            const auto people = peopleBehind({passage}).size();
            acrossPeople += people > 1;
            INFO(found.last().toStdString());
            CHECK((people > 0 || passage.pieces.front().kind == EntryKind::Feedback));
            CHECK_FALSE(passage.highlight.tags.empty());
        }
        for (const auto& session : stores.sessions.sessions())
            for (const auto& entry : stores.sessions.entries(session.id))
                keyQuotes -= entry.keyQuote;
    }));
    wanted.sort();
    found.sort();
    CHECK(found == wanted);
    CHECK(acrossEntries > 5);
    CHECK(acrossPeople == 3);
    CHECK(keyQuotes == 0);
}

TEST_CASE("In the sample study every session is long enough to be read, and dated", "[sample]")
{
    SampleWorkspace workspace;
    REQUIRE(workspace->read([](const Stores& stores) {
        std::map<SessionKind, int> kinds;
        for (const auto& summary : stores.sessions.summaries()) {
            const auto& session = summary.session;
            INFO(session.title.toStdString());
            ++kinds[session.kind];
            CHECK(session.heldOn.year() == 2026);
            const auto entries = stores.sessions.entries(session.id);
            qsizetype words = 0;
            qsizetype timed = 0;
            for (const auto& entry : entries) {
                CHECK_FALSE(entry.text.contains(u'*'));
                words += entry.text.split(u' ').size();
                timed += entry.atMs.has_value();
            }
            CHECK(words >= 800);
            CHECK(words <= 2500);
            if (session.kind == SessionKind::Feedback)
                continue;
            CHECK(summary.people.contains(session.title.left(3)));
            CHECK(session.lengthMs.value_or(0) > 5 * 60'000);
            CHECK(timed > qsizetype(entries.size()) * 8 / 10);
        }
        CHECK(kinds[SessionKind::Interview] == 8);
        CHECK(kinds[SessionKind::Observation] == 3);
        CHECK(kinds[SessionKind::Feedback] == 1);
    }));
}

TEST_CASE("In the sample study the interviewer counts for nobody, and a second voice for somebody", "[sample]")
{
    SampleWorkspace workspace;
    REQUIRE(workspace->read([](const Stores& stores) {
        for (const auto& summary : stores.sessions.summaries()) {
            if (summary.session.kind != SessionKind::Interview)
                continue;
            INFO(summary.session.title.toStdString());
            const auto speakers = stores.sessions.speakers(summary.session.id);
            CHECK(speakers.front().part == Part::Moderator);
            CHECK(summary.participants == int(speakers.size()) - 1);
            CHECK(summary.people == (summary.session.code == "S04" ? "P04, P10" : summary.session.title.left(3)));
            for (const auto& entry : stores.sessions.entries(summary.session.id))
                CHECK(entry.speaker);
        }
    }));
}

TEST_CASE("In the sample study notes of an observation are of the kinds that their marks say", "[sample]")
{
    SampleWorkspace workspace;
    REQUIRE(workspace->read([](const Stores& stores) {
        for (const auto& session : stores.sessions.sessions()) {
            if (session.kind != SessionKind::Observation)
                continue;
            INFO(session.title.toStdString());
            std::map<EntryKind, int> kinds;
            for (const auto& entry : stores.sessions.entries(session.id))
                ++kinds[entry.kind];
            for (const auto kind : {EntryKind::Activity, EntryKind::Environment, EntryKind::Interaction,
                                    EntryKind::Object, EntryKind::User, EntryKind::Insight, EntryKind::Utterance})
                CHECK(kinds[kind] >= 2);
            CHECK(kinds[EntryKind::Question] >= 3); // the tasks
        }
    }));
}

TEST_CASE("Answers of the sample's survey have a day, most a score, and some a name", "[sample]")
{
    SampleWorkspace workspace;
    REQUIRE(workspace->read([](const Stores& stores) {
        for (const auto& session : stores.sessions.sessions()) {
            if (session.kind != SessionKind::Feedback)
                continue;
            int scores = 0;
            int people = 0;
            for (const auto& piece : stores.highlights.wholeEntries(session.id)) {
                const auto entry = stores.sessions.entry(piece.entry).value();
                CHECK(entry.kind == EntryKind::Feedback);
                CHECK(entry.saidOn.isValid());
                CHECK((entry.score.value_or(0) >= 0 && entry.score.value_or(0) <= 10));
                scores += entry.score.has_value();
                people += bool(piece.person);
            }
            CHECK(scores == 44);
            CHECK(people == 26);
        }
    }));
}

TEST_CASE("The sample's personas are as strong as their evidence", "[sample]")
{
    SampleWorkspace workspace;
    const auto keeper = strengthIn(*workspace, "The keeper of the boats");
    CHECK(keeper.people.size() == 9);
    CHECK(weightOf(keeper, "See when a job can be done, not only when it is due") ==
          "6 for, 1 against, 2 silent, 2 market");
    CHECK(weightOf(keeper, "Hear of a job before it is too late for the part") ==
          "2 for, 0 against, 7 silent, 0 market");
    CHECK(weightOf(keeper, "No budget for planning, only for repairs") == "assumption");

    SECTION("who is for and against counts as against")
    {
        CHECK(weightOf(keeper, "What is settled stays red, so red is no longer read") ==
              "4 for, 3 against, 2 silent, 4 market");
    }
    SECTION("traits stand in sections that a sheet knows")
    {
        for (const auto* name : {"The keeper of the boats", "The hand in the glove", "The name on the form"})
            for (const auto& trait : strengthIn(*workspace, name).traits)
                CHECK(individualSections().contains(trait.claim.section));
        const QStringList enterprise{"decides", "needs", "constraints", "pains", "steps"};
        for (const auto& trait : strengthIn(*workspace, "The small island operator").traits)
            CHECK(enterprise.contains(trait.claim.section));
    }
    SECTION("an insight is weighed among all who were asked about it")
    {
        const auto weights = workspace->read([](const Stores& stores) {
            QStringList weights;
            for (const auto& insight : stores.claims.insights())
                weights.append(words(strengthOf(stores, insight)));
            return weights;
        });
        CHECK(weights.value().front() == "4 for, 3 against, 2 silent, 3 market");
        CHECK(weights.value().last() == "assumption");
    }
}

TEST_CASE("In the sample study consent of every kind is met", "[sample]")
{
    SampleWorkspace workspace;
    REQUIRE(workspace->read([](const Stores& stores) {
        const Audience audience{.on = QDate::currentDate(), .names = true};
        std::map<HeldBack, QStringList> people;
        for (const auto& quote : outgoing(stores, stores.highlights.passages(), audience).quotes)
            if (quote.isHeldBack())
                people[quote.heldBack()].append(quote.person());
        for (auto& [why, codes] : people)
            codes.removeDuplicates();
        CHECK(people[HeldBack::Withdrawn].join(", ") == "P02");
        CHECK(people[HeldBack::Refused].join(", ") == "R02, R17, P09");
        const auto stateOf = [&](const QString& code) {
            const auto person = stores.people.byCode(code).value();
            return consentState(audience.on, stores.people.consents(person.id), person.id);
        };
        CHECK(stateOf("P03").of(Scope::QuoteByName) == Allowed::Given);
        CHECK(stateOf("P01").of(Scope::QuoteByName) == Allowed::Refused);
        CHECK(stateOf("P07").isMissing);
        CHECK(stateOf("P06").isEnding());
        CHECK(stateOf("P09").of(Scope::Observe) == Allowed::Given);
    }));
}

TEST_CASE("The sample study says that it is fiction, what it asks, and what it cannot show", "[sample]")
{
    SampleWorkspace workspace;
    REQUIRE(workspace->read([](const Stores& stores) {
        const auto study = stores.sessions.studies().front();
        CHECK(study.goal.contains("fiction"));
        CHECK_FALSE(study.method.isEmpty());
        CHECK_FALSE(study.cannotShow.isEmpty());
        const auto questions = stores.sessions.questions(study.id);
        CHECK(questions.size() == 6);
        CHECK(questions.front().status == StudyQuestion::Status::Answered);
        CHECK(questions.front().tags.size() == 2);
    }));
}

TEST_CASE("The sample's people and accounts have values in all its fields", "[sample]")
{
    SampleWorkspace workspace;
    REQUIRE(workspace->read([](const Stores& stores) {
        QSet<Id<Attribute>> used;
        for (const auto& values : stores.attributes.valuesOfParticipants())
            for (const auto attribute : values.keys())
                used.insert(attribute);
        for (const auto& values : stores.attributes.valuesOfAccounts())
            for (const auto attribute : values.keys())
                used.insert(attribute);
        CHECK(stores.attributes.attributes().size() == 6);
        CHECK(used.size() == 6);
    }));
}

TEST_CASE("In the sample's codebook a tag below has the colour of those above, and every tag is described", "[sample]")
{
    SampleWorkspace workspace;
    REQUIRE(workspace->read([](const Stores& stores) {
        const auto uses = stores.tags.uses();
        QSet<int> colours;
        for (const auto& tag : stores.tags.tags()) {
            INFO(tag.name.toStdString());
            CHECK_FALSE(tag.description.isEmpty());
            CHECK(uses.contains(tag.id));
            if (tag.parent)
                CHECK(tag.colour == stores.tags.tag(tag.parent)->colour);
            else
                colours.insert(tag.colour);
        }
        CHECK(colours.size() == 14);
    }));
}

TEST_CASE("Nothing is wrong with a project made of the sample study", "[sample]")
{
    SampleWorkspace workspace;
    workspace.close();
    const auto connection = db::openProject(workspace.path(), db::Access::Write);
    for (const auto& problem : db::checkProject(*connection))
        FAIL_CHECK(problem.text.toStdString());
}

TEST_CASE("Words that a session has not, or has twice, make no highlight", "[sample]")
{
    const QuoteFinder text("Talk", {{.id = {1}, .text = "One two"}, {.id = {2}, .text = "two three"}});
    const auto across = text.find("two\ntwo");
    CHECK(across.begin == Id<Entry>{1});
    CHECK(across.beginOffset == 4);
    CHECK(across.end == Id<Entry>{2});
    CHECK(across.endOffset == 3);
    CHECK_THROWS_AS(text.find("two"), Failure);
    CHECK_THROWS_AS(text.find("four"), Failure);
    CHECK_THROWS_AS(text.find(""), Failure);
    const auto refused = guarded([&] { return text.find("four"); });
    CHECK(refused.error().text.contains("'four'"));
}

TEST_CASE("The sample's interviews follow its guide, each as far as it came", "[sample]")
{
    SampleWorkspace workspace;
    REQUIRE(workspace->read([](const Stores& stores) {
        const auto guides = stores.guides.guides();
        REQUIRE(guides.size() == 1);
        const auto items = stores.guides.items(guides.front().id);
        const auto count = [&](GuideItem::Kind kind) {
            return std::count_if(items.begin(), items.end(), [&](const auto& item) { return item.kind == kind; });
        };
        CHECK(count(GuideItem::Kind::Question) == 8);
        CHECK(count(GuideItem::Kind::Probe) == 9);
        CHECK(count(GuideItem::Kind::Note) == 3);
        CHECK(plannedMinutes(items) == 15);
        QStringList asked;
        for (const auto& session : stores.sessions.sessions()) {
            INFO(session.title.toStdString());
            const auto progress = guideProgress(stores, session.id);
            CHECK(progress.guide.has_value() == (session.kind == SessionKind::Interview));
            if (!progress.guide)
                continue;
            asked << QString::number(progress.wasAsked());
            CHECK(progress.current() == -1);
            for (const auto& line : progress.lines)
                CHECK((!line.asked || *line.asked->atMs < *line.asked->untilMs));
        }
        CHECK(asked.join(' ') == "8 8 8 6 7 4 6 7");
    }));
}

TEST_CASE("What is said in the sample's interviews answers the question that was asked before", "[sample]")
{
    SampleWorkspace workspace;
    REQUIRE(workspace->read([](const Stores& stores) {
        const auto items = stores.guides.items(stores.guides.guides().front().id);
        const auto hours = std::find_if(items.begin(), items.end(),
                                        [](const auto& item) { return item.text.contains("running hours"); });
        REQUIRE(hours != items.end());
        const auto answers = answersTo(stores, hours->id);
        REQUIRE(answers.size() == 8);
        CHECK(std::count_if(answers.begin(), answers.end(), [](const auto& one) { return one.asked; }) == 6);
        for (const auto& one : answers) {
            CHECK(one.entries.empty() == !one.asked);
            for (const auto& entry : one.entries)
                CHECK(stores.sessions.speakers(one.session.id).front().id != entry.speaker); // not the interviewer
        }
        CHECK(answers[1].entries.front().text.startsWith("Hours are hours."));
    }));
}
