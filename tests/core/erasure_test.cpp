#include "core/db/backup.h"
#include "core/db/check.h"
#include "core/db/recorder.h"
#include "core/db/scrub.h"
#include "core/erasure/erasure.h"
#include "core/erasure/text_columns.h"
#include "tests/support/erasure_study.h"
#include "tests/support/strings.h"

#include <QSignalSpy>

#include <algorithm>

using namespace core;
using namespace core::erasure;
using support::ErasureStudy;
using support::filesHolding;
using support::TestWorkspace;

namespace {

const QList<QByteArray> herNames{"Wilhelmina Quist", "Q77 ", "Q77\"", "I sail on", "Nobody told me"};

ErasureStudy written(TestWorkspace& workspace)
{
    ErasureStudy study;
    REQUIRE(workspace->edit("Make", [&](Stores& stores) { study.write(stores); }));
    return study;
}

QString quoteOf(TestWorkspace& workspace, Id<Highlight> highlight)
{
    return workspace
        ->read([&](const Stores& stores) {
            const auto passages = stores.highlights.passages({highlight});
            return passages.empty() ? QStringLiteral("gone") : passages.front().quote();
        })
        .value();
}

qint64 count(TestWorkspace& workspace, const std::string& from)
{
    return workspace->read([&](const Stores& stores) { return stores.db.number("SELECT count(*) FROM " + from); })
        .value();
}

DoneForGood erased(TestWorkspace& workspace, const ErasureRequest& request)
{
    const auto done = erase(*workspace, request);
    if (!done)
        FAIL(done.error().text.toStdString());
    if (done->unfinished)
        FAIL(done->unfinished->text.toStdString());
    return *done;
}

QStringList problems(const QString& path)
{
    QStringList found;
    for (const auto& problem : db::checkProject(*db::openProject(path, db::Access::Write)))
        found.append(problem.text);
    return found;
}

bool holds(const std::vector<Tally>& tallies, const QString& name, qint64 count)
{
    return std::find(tallies.begin(), tallies.end(), Tally{name, count}) != tallies.end();
}

} // namespace

TEST_CASE("A name is found as whole words, whatever its letters' case and accents", "[erasure]")
{
    const NameFinder finder({"Al", "Ann Lee", "Ann", "José", "王芳"});
    const auto words = [&](const QString& text) {
        QStringList found;
        for (const auto& [range, name] : finder.find(text))
            found.append(text.mid(range.begin, range.end - range.begin));
        return found;
    };
    CHECK(words("Al also saw Allan, AL and al-Ann") == QStringList{"Al", "AL", "al", "Ann"});
    CHECK(words("ann\n lee's and Ann_x") == QStringList{"ann\n lee", "Ann"});
    CHECK(words(QString::fromUtf8("JOSE und Jose\xCC\x81")).size() == 2);
    CHECK(words(QString::fromUtf8("昨天王芳说")) == QStringList{QString::fromUtf8("王芳")});
    CHECK(words("Annual alas").isEmpty());
}

TEST_CASE("Every column with words in it is searched for names", "[erasure]")
{
    // Words of the program's own, and who somebody is.
    const QStringList others{
        "attribute.of",         "attribute.type",       "board.colour_by",    "board.kj_step",
        "buying_role.role",     "claim.kind",           "claim.node",         "claim.section",
        "claim.status",         "consent.scope",        "consent.valid_from", "consent.valid_until",
        "consent.withdrawn_on", "entry.kind",           "entry.said_on",      "follow_up.due_on",
        "guide_item.kind",      "mapping.kind",         "participant.code",   "participant.name",
        "persona.kind",         "session.held_on",      "session.kind",       "session.state",
        "session_item.outcome", "session_stretch.kind", "setting.name",       "source.media_type",
        "speaker.part",         "study_question.status"};
    TestWorkspace workspace;
    QStringList searched, missing;
    for (const auto& column : textColumns())
        searched.append(QLatin1String(column.table) + QStringLiteral(".") + QLatin1String(column.column));
    const auto connection = db::openProject(workspace.path(), db::Access::Read);
    auto tables = db::recordedTables(*connection);
    tables.push_back(QStringLiteral("source"));
    for (const auto& table : tables)
        connection->each("SELECT name, type FROM pragma_table_info(?)", {table}, [&](const db::Row& row) {
            const QString name = table + '.' + row.text(0);
            const bool isText = row.text(1) == QLatin1String("TEXT") || row.text(1) == QLatin1String("ANY");
            if (isText && !searched.contains(name) && !others.contains(name))
                missing.append(name);
        });
    CHECK(missing.join(", ") == "");
}

TEST_CASE("The plan of an erasure lists what goes and where the name stands, and changes nothing", "[erasure]")
{
    TestWorkspace workspace;
    const auto study = written(workspace);
    const QByteArray before = workspace.dump();
    const auto plan = planErasure(*workspace, {study.person, {}, {}}).value();
    CHECK(workspace.dump() == before);
    CHECK(workspace->undoable());

    CHECK(plan.names == QStringList{"Wilhelmina Quist", "Q77", "Wilhelmina"});
    CHECK(holds(plan.goes, "entries", 3));
    CHECK(holds(plan.goes, "highlights", 1));
    CHECK(holds(plan.goes, "evidence", 1));
    CHECK(holds(plan.goes, "consents", 1));
    CHECK(holds(plan.goes, "follow_ups", 1));
    CHECK(holds(plan.goes, "contacts", 1));
    CHECK(plan.claimsLeftBare == 1);
    CHECK(plan.steps == 1);
    CHECK(plan.namesakes.isEmpty());

    QStringList places;
    for (const auto& hit : plan.hits)
        places.append(hit.place + " | " + hit.words);
    CHECK(places.join('\n') ==
          QStringList{"Session text: Q77 Wilhelmina Quist | Wilhelmina", "Session text: Otto alone | WILHELMINA QUIST",
                      "Session text: Otto alone | q77", "Session title | Q77", "Session title | Wilhelmina Quist",
                      "Memo: Otto alone | Wilhelmina  Quist", QString::fromUtf8("Claim | Wilhelmína Quist"),
                      "Import report | Q77", "Import report | Wilhelmina Quist",
                      "Import report: Q77 Wilhelmina Quist.txt | Wilhelmina Quist"}
              .join('\n'));
}

TEST_CASE("Somebody who is erased is in no byte of the file, its log or its backups", "[erasure]")
{
    TestWorkspace workspace;
    const auto study = written(workspace);
    REQUIRE(workspace->edit("More", [&](Stores& stores) {
        stores.people.update(Participant{study.person, "Q77", "Wilhelmina Quist", "sailor", {}});
    }));
    db::backUp(workspace.path());
    REQUIRE_FALSE(filesHolding(workspace.folder(), {herNames[0]}).isEmpty());
    QSignalSpy spy(&*workspace, &Workspace::changed);

    const auto done = erased(workspace, {study.person, {}, {}});
    CHECK(spy.count() == 1);
    CHECK(workspace->steps().empty());
    CHECK(done.receipt.text.contains("3 entries"));
    CHECK(done.receipt.text.contains("nothing names them any more"));
    CHECK(done.receipt.text.contains("Found nowhere."));
    CHECK(done.receipt.text.contains("1 backup was deleted"));
    CHECK_FALSE(done.receipt.text.contains("Quist"));
    CHECK(workspace->receipts().size() == 1);
    workspace.close();
    CHECK(filesHolding(workspace.folder(), herNames).join('\n') == "");
    CHECK(db::backupsOf(workspace.path()).size() == 1);
    CHECK(problems(workspace.path()).join('\n') == "");
}

TEST_CASE("Erasing one takes nothing of the others", "[erasure]")
{
    TestWorkspace workspace;
    const auto study = written(workspace);
    const auto plan = planErasure(*workspace, {study.person, {}, {}}).value();
    const auto before = workspace.dump().split('\n');
    const auto files = count(workspace, "source");
    erased(workspace, {study.person, {}, {}});

    // What is left stood there before, but for the names; what is gone is what the plan said.
    const auto bare = [](QByteArray line) {
        static const QRegularExpression volatileParts(
            R"( (text_digest|source_id|begin_offset|end_offset|begin_entry_id|sha256)=\S+|Wilhelm.na\s+Quist|WILHELMINA QUIST|\bQ77\b|\bq77\b|Wilhelmina|\[erased\])");
        return QString::fromUtf8(line).replace("\\n", "\n").replace(volatileParts, "").simplified();
    };
    QStringList old;
    for (const auto& line : before)
        old.append(bare(line));
    QStringList strange;
    qsizetype left = 0;
    for (const auto& line : workspace.dump().split('\n')) {
        ++left;
        if (!old.contains(bare(line)))
            strange.append(QString::fromUtf8(line));
    }
    CHECK(strange.join('\n') == "");
    qint64 said = 1; // the participant
    for (const auto& tally : plan.goes)
        said += tally.name == "originals" ? 0 : tally.count;
    CHECK(before.size() - left == said);
    CHECK(files - count(workspace, "source") == 1);

    CHECK(quoteOf(workspace, study.aroundName) == "ask [erased] about it");
    CHECK(quoteOf(workspace, study.onName) == "[erased]");
    CHECK(quoteOf(workspace, study.insideName) == "[erased]");
    CHECK(quoteOf(workspace, study.both) == "I was told on Friday.");
}

TEST_CASE("A place that is to stay keeps the name, and the receipt says so", "[erasure]")
{
    TestWorkspace workspace;
    const auto study = written(workspace);
    const auto plan = planErasure(*workspace, {study.person, {}, {}}).value();
    const auto claim = std::find_if(plan.hits.begin(), plan.hits.end(),
                                    [](const Hit& hit) { return hit.table == QLatin1String("claim"); });
    REQUIRE(claim != plan.hits.end());
    const auto done = erased(workspace, {study.person, {}, {claim->key}});
    CHECK(workspace->read([&](const Stores& stores) { return stores.claims.claim(study.claim)->text; }).value() ==
          QString::fromUtf8("Wilhelmína Quist sails"));
    CHECK(done.receipt.text.contains("Left by choice: 1 place."));
    CHECK(done.receipt.text.contains("searched again: 1 place names them"));
    CHECK(done.receipt.text.contains("Found nowhere."));
}

TEST_CASE("A place that is not there any more is refused, and nothing is changed", "[erasure]")
{
    TestWorkspace workspace;
    const auto study = written(workspace);
    const QByteArray before = workspace.dump();
    const auto done = erase(*workspace, {study.person, {}, {"claim.text:1:0"}});
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == Error::Kind::NotFound);
    CHECK(workspace.dump() == before);
    CHECK(workspace->steps().size() == 1);
}

TEST_CASE("Other words that mean a person are erased where they are named", "[erasure]")
{
    TestWorkspace workspace;
    const auto study = written(workspace);
    erased(workspace, {study.person, {"Quist"}, {}});
    workspace.close();
    const auto holding = filesHolding(workspace.folder(), {"Mrs Quist", "Quist sails"});
    CHECK(holding.join('\n') == "");
    CHECK_FALSE(filesHolding(workspace.folder(), {"Quistmas"}).isEmpty());
}

TEST_CASE("A backup that holds nothing of a person stays", "[erasure]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("First", [](Stores& stores) { stores.sessions.ensureStudy("Study"); }));
    const QString early = db::backUp(workspace.path());
    const auto study = written(workspace);
    const QString late = db::backUp(workspace.path());
    const auto plan = planErasure(*workspace, {study.person, {}, {}}).value();
    REQUIRE(plan.backups.size() == 1);
    CHECK(plan.backups.front().path == late);
    CHECK(plan.otherBackups == 1);
    erased(workspace, {study.person, {}, {}});
    CHECK(QFile::exists(early));
    CHECK_FALSE(QFile::exists(late));
}

TEST_CASE("What a killed program left to do after an erasure is done at the next opening", "[erasure]")
{
    TestWorkspace workspace;
    const auto study = written(workspace);
    const QString backup = db::backUp(workspace.path());
    const QByteArray before = workspace.dump();
    erased(workspace, {study.person, {}, {}});
    const QString clean = db::backupsOf(workspace.path()).front().path;
    workspace.close();
    {
        // As it lies after the transaction: the words and the backups that are to go are noted, the pages not cleaned.
        const auto connection = db::openProject(workspace.path(), db::Access::Write);
        db::keepScrub(*connection, {{"Wilhelmina Quist"}, {clean}, 0});
    }
    REQUIRE_FALSE(filesHolding(workspace.folder(), {"Wilhelmina Quist"}).isEmpty());
    workspace.reopen();
    workspace.close();
    CHECK(filesHolding(workspace.folder(), {"Wilhelmina Quist"}).join('\n') == "");
    CHECK_FALSE(QFile::exists(clean));
    CHECK(db::backupsOf(workspace.path()).size() == 1);
    CHECK_FALSE(db::pendingScrub(*db::openProject(workspace.path(), db::Access::Read)));
}

TEST_CASE("The search of a file's bytes finds what lies outside of what the project holds", "[erasure]")
{
    TestWorkspace workspace;
    written(workspace);
    const auto connection = db::openProject(workspace.path(), db::Access::Write);
    db::emptyLog(*connection);
    CHECK(db::searchBytes(*connection, workspace.path(), {"Wilhelmina Quist"}).places == 0); // all of it is held
    connection->script("PRAGMA secure_delete=OFF");
    connection->run("INSERT INTO setting(id, name, value) VALUES(9, 'x', 'not held any more: WILHELMINA QUIST of Q')");
    connection->run("DELETE FROM setting WHERE id = 9");
    db::emptyLog(*connection);
    CHECK(db::searchBytes(*connection, workspace.path(), {"Wilhelmina Quist"}).places > 0);
    db::compact(*connection);
    CHECK(db::searchBytes(*connection, workspace.path(), {"Wilhelmina Quist"}).places == 0);
}
