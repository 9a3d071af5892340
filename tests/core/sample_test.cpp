#include "core/claims/strength.h"
#include "core/counts.h"
#include "core/db/check.h"
#include "core/export/gate.h"
#include "core/sample/quote_finder.h"
#include "core/sample/sample.h"
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

QJsonObject manifest()
{
    QFile file(":/sample/study.json");
    REQUIRE(file.open(QIODevice::ReadOnly));
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(file.readAll(), &error);
    INFO(error.errorString().toStdString());
    REQUIRE(document.isObject());
    return document.object();
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

PersonaStrength strengthIn(Workspace& workspace)
{
    return workspace.read([](const Stores& stores) { return strengthOf(stores, stores.personas.personas().front()); })
        .value();
}

/// "2 for, 1 against, 0 silent" of the trait with that text.
QString weightOf(const PersonaStrength& persona, const QString& text)
{
    for (const auto& trait : persona.traits)
        if (trait.claim.text == text)
            return trait.strength.isAssumption ? QStringLiteral("assumption")
                                               : QStringLiteral("%1 for, %2 against, %3 silent")
                                                     .arg(trait.strength.supporting.size())
                                                     .arg(trait.strength.against.size())
                                                     .arg(trait.strength.silent.size());
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

TEST_CASE("The sample study holds what its manifest says", "[sample]")
{
    SampleWorkspace workspace;
    const auto said = manifest();
    int highlights = 0;
    int tagged = 0;
    for (const QJsonValue session : said["sessions"].toArray())
        for (const auto& highlight : session[QLatin1String("highlights")].toArray()) {
            ++highlights;
            tagged += int(highlight[QLatin1String("tags")].toArray().size());
        }
    auto counted = countsOf(*workspace);
    CHECK(counted["studies"] == 1);
    CHECK(counted["sessions"] == 3);
    CHECK(counted["participants"] == 3);
    CHECK(counted["accounts"] == 3);
    CHECK(counted["personas"] == 1);
    CHECK(counted["tags"] == said["tags"].toArray().size());
    CHECK(counted["claims"] == said["persona"]["traits"].toArray().size());
    CHECK(counted["highlights"] == highlights);
    CHECK(counted["highlight_tags"] == tagged);
    CHECK(highlights >= 60);
    CHECK(counted["entries"] > 120);
}

TEST_CASE("Every highlight of the sample study has the words of its manifest", "[sample]")
{
    SampleWorkspace workspace;
    QStringList wanted;
    for (const auto& session : manifest()["sessions"].toArray())
        for (const auto& highlight : session[QLatin1String("highlights")].toArray())
            wanted.append(highlight[QLatin1String("quote")].toString());
    QStringList found;
    int acrossEntries = 0;
    const auto passages = workspace->read([](const Stores& stores) { return stores.highlights.passages(); });
    REQUIRE(passages);
    for (const auto& passage : *passages) {
        found.append(passage.quote());
        acrossEntries += passage.pieces.size() > 1;
        CHECK(peopleBehind({passage}).size() == 1);
    }
    wanted.sort();
    found.sort();
    CHECK(found == wanted);
    CHECK(acrossEntries == 2);
}

TEST_CASE("In the sample study everybody speaks with a time, and the interviewer counts for nobody", "[sample]")
{
    SampleWorkspace workspace;
    REQUIRE(workspace->read([](const Stores& stores) {
        for (const auto& summary : stores.sessions.summaries()) {
            INFO(summary.session.title.toStdString());
            CHECK(summary.participants == 1);
            CHECK(summary.session.title.startsWith(summary.people));
            CHECK(summary.session.heldOn.year() == 2026);
            CHECK(summary.session.lengthMs.value_or(0) > 5 * 60'000);
            const auto speakers = stores.sessions.speakers(summary.session.id);
            REQUIRE(speakers.size() == 2);
            CHECK(speakers[0].part == Part::Moderator);
            CHECK(speakers[1].part == Part::Participant);
            int timed = 0;
            int spreadsheets = 0;
            for (const auto& entry : stores.sessions.entries(summary.session.id)) {
                CHECK(entry.speaker);
                CHECK_FALSE(entry.text.contains(u'*'));
                timed += entry.atMs ? 1 : 0;
                spreadsheets += int(entry.text.count("spreadsheet"));
            }
            CHECK(timed > summary.entries * 8 / 10);
            CHECK(spreadsheets >= 3);
        }
    }));
}

TEST_CASE("The sample's persona is as strong as its evidence", "[sample]")
{
    SampleWorkspace workspace;
    const auto persona = strengthIn(*workspace);
    CHECK(persona.people.size() == 3);
    CHECK(weightOf(persona, "See when a job can be done, not only when it is due") == "3 for, 0 against, 0 silent");
    CHECK(weightOf(persona, "Record a job with a photo or a spoken sentence") == "2 for, 0 against, 1 silent");
    CHECK(weightOf(persona, "Keeps a spreadsheet beside Skerrylog for what is meant to be done") ==
          "2 for, 1 against, 0 silent");
    CHECK(weightOf(persona, "Decides alone about software of a few hundred a month") == "assumption");

    SECTION("who is for and against counts as against")
    {
        CHECK(weightOf(persona, "Trusts the running hours as they were entered") == "2 for, 1 against, 0 silent");
        CHECK(weightOf(persona, "What is settled stays red, so red is no longer read") == "2 for, 1 against, 0 silent");
    }
    SECTION("traits stand in sections that a sheet knows")
    {
        for (const auto& trait : persona.traits)
            CHECK(individualSections().contains(trait.claim.section));
    }
}

TEST_CASE("In the sample study one person's words are held back, and one goes by name", "[sample]")
{
    SampleWorkspace workspace;
    REQUIRE(workspace->read([](const Stores& stores) {
        const Audience audience{.on = QDate(2026, 11, 1), .names = true};
        QStringList people;
        QStringList heldBack;
        for (const auto& quote : outgoing(stores, stores.highlights.passages(), audience).quotes)
            (quote.isHeldBack() ? heldBack : people).append(quote.person());
        people.removeDuplicates();
        heldBack.removeDuplicates();
        CHECK(people.join(", ") == "P01, Priya Sandall");
        CHECK(heldBack.join(", ") == "P02");
        const auto persona = stores.personas.personas().front();
        CHECK_FALSE(outgoing(stores, stores.highlights.passages({persona.hero}), audience).quotes[0].isHeldBack());
        CHECK(stores.personas.facts(persona.id).size() == 3);
        CHECK(stores.sessions.studies().front().goal.contains("fiction"));
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
