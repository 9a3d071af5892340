#include "core/report/pdf_writer.h"
#include "core/report/print_order.h"
#include "core/report/sheet_draft.h"
#include "core/report/sheet_text.h"
#include "core/sample/sample.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>

#include <catch2/generators/catch_generators.hpp>

#include <thread>

using namespace core;
using namespace core::report;
using support::TestWorkspace;

namespace {

/// Three people; Ben says things that only he says, on both sides of a trait and as the hero.
struct Study3 {
    Id<Participant> anna, ben, carl;
    Id<Persona> persona;
};

const QStringList bensWords{QStringLiteral("marmalade"), QStringLiteral("periwinkle"), QStringLiteral("gazebo")};

Study3 addStudy(Stores& stores)
{
    Study3 made;
    support::StudyMaker make(stores);
    made.anna = make.person(QStringLiteral("P1"));
    made.ben = make.person(QStringLiteral("P2"), QStringLiteral("Benedikt Quillfeather"));
    made.carl = make.person(QStringLiteral("P3"));
    const auto talk = make.session(QStringLiteral("Talk"));
    const auto anna = make.voice(talk, QStringLiteral("A"), made.anna);
    const auto ben = make.voice(talk, QStringLiteral("B"), made.ben);
    const auto carl = make.voice(talk, QStringLiteral("C"), made.carl);
    const auto quote = [&](Id<Speaker> by, const QString& text) {
        const auto entry = make.said(talk, by, text);
        return make.highlight(entry, entry);
    };
    const auto annas = quote(anna, QStringLiteral("The lantern goes out at nine"));
    const auto carls = quote(carl, QStringLiteral("I never saw the lantern go out"));
    std::vector<Id<Highlight>> bens;
    for (const auto& word : bensWords)
        bens.push_back(quote(ben, QStringLiteral("It smells of %1 by the door").arg(word)));
    made.persona = stores.personas.add({.name = QStringLiteral("The lamp keeper"), .hero = bens[0]});
    const auto goal = stores.claims.ensureTrait(made.persona, QStringLiteral("goals"), QStringLiteral("Keep it lit"));
    stores.claims.addEvidence(goal, annas, true);
    stores.claims.addEvidence(goal, bens[1], true);
    stores.claims.addEvidence(goal, carls, false);
    const auto pain = stores.claims.ensureTrait(made.persona, QStringLiteral("pains"), QStringLiteral("Wind"));
    stores.claims.addEvidence(pain, bens[2], false);
    stores.claims.ensureTrait(made.persona, QStringLiteral("tools"), QStringLiteral("A ladder"));
    for (const auto person : {made.anna, made.ben, made.carl})
        stores.people.record({.participant = person, .scope = Scope::Quote, .granted = true});
    return made;
}

PrintOrder orderOf(const Study3& study, const QString& folder, SheetFormat format)
{
    PrintOrder order{.personas = {study.persona}, .format = format, .folder = folder, .name = QStringLiteral("sheet")};
    order.options.layout = SheetTemplate::Full;
    return order;
}

Printed printed(TestWorkspace& workspace, const PrintOrder& order)
{
    Progress progress;
    auto done = workspace->read([&](const Stores& stores) { return printSheets(stores, order, progress); });
    if (!done)
        FAIL(done.error().text.toStdString());
    return *done;
}

QString newFolder(const TestWorkspace& workspace)
{
    const QString folder = QDir(workspace.folder()).filePath(QStringLiteral("out"));
    REQUIRE(QDir().mkpath(folder));
    return folder;
}

/// All files of the folder as text; of a PDF its words as a reader finds them, of a picture its raw bytes.
QString wordsOf(const QStringList& files)
{
    QString words;
    for (const QString& path : files) {
        if (path.endsWith(QStringLiteral(".pdf"))) {
            QProcess tool;
            tool.start(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
            if (!tool.waitForFinished())
                SKIP("pdftotext is not here");
            words += QString::fromUtf8(tool.readAllStandardOutput());
            continue;
        }
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        words += QString::fromLatin1(file.readAll());
    }
    return words;
}

} // namespace

TEST_CASE("A person who withdrew: not a word in any format, and they are counted", "[report][print]")
{
    TestWorkspace workspace;
    Study3 study;
    REQUIRE(workspace->edit("Study", [&](Stores& stores) { study = addStudy(stores); }));
    const QString folder = newFolder(workspace);
    const auto format = GENERATE(SheetFormat::Pdf, SheetFormat::Png, SheetFormat::Html, SheetFormat::Markdown);
    const Printed before = printed(workspace, orderOf(study, folder, format));
    CHECK(before.facts.heldBack.isEmpty());
    if (format != SheetFormat::Png)
        for (const QString& word : bensWords)
            CHECK(wordsOf(before.files).contains(word)); // or the check below could not fail

    REQUIRE(workspace->edit("Withdraw", [&](Stores& stores) {
        stores.people.record({.participant = study.ben,
                              .scope = Scope::Quote,
                              .granted = true,
                              .withdrawnOn = QDate::currentDate().addDays(-1)});
    }));
    const Printed after = printed(workspace, orderOf(study, folder, format));
    const QString words = wordsOf(after.files);
    for (const QString& word : bensWords)
        CHECK_FALSE(words.contains(word));
    CHECK_FALSE(words.contains(QStringLiteral("Quillfeather")));
    CHECK(after.facts.count().quotes == 3);
    CHECK(after.facts.count().people == 1);
    CHECK(heldBackSentence(after.facts) == QStringLiteral("3 of 5 quotes are held back, of 1 person: 3 withdrawn."));
    if (format == SheetFormat::Pdf)
        CHECK(words.contains(QStringLiteral("lantern")));
}

TEST_CASE("The numbers on a sheet are those of plain SQL on the file", "[report][print]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit(sampleLabel(), [](Stores& stores) { writeSample(stores); }));
    const auto built =
        workspace
            ->read([](const Stores& stores) {
                return sheetOf(stores, stores.personas.personas().front().id, audienceOf(stores, {}, false));
            })
            .value();
    const auto connection = db::openProject(workspace.path(), db::Access::Read);
    int compared = 0;
    for (const SheetSection& section : built.sheet.sections)
        for (const SheetTrait& trait : section.traits) {
            const auto people = [&](bool supports) {
                return connection
                    ->one(
                        "SELECT count(DISTINCT s.participant_id) FROM claim c JOIN evidence e ON e.claim_id = c.id "
                        "JOIN highlight h ON h.id = e.highlight_id JOIN session m ON m.id = h.session_id "
                        "JOIN entry n ON n.id = h.begin_entry_id JOIN speaker s ON s.id = n.speaker_id "
                        "OR (n.speaker_id IS NULL AND s.session_id = m.id AND s.part = 'participant') "
                        "WHERE c.id = ? AND e.supports = ? AND m.kind <> 'feedback'",
                        [](const db::Row& row) { return int(row.integer(0)); }, trait.claim, supports)
                    .value();
            };
            INFO(trait.text.toStdString());
            CHECK(trait.against == people(false));
            CHECK(trait.peopleFor <= people(true));
            CHECK(trait.peopleFor + trait.against >= people(true));
            CHECK(trait.assumed == (people(true) + people(false) == 0));
            compared += trait.assumed ? 0 : 1;
        }
    CHECK(compared > 10);
    const auto quotes =
        connection
            ->one(
                "SELECT count(DISTINCT e.highlight_id) FROM evidence e JOIN claim c ON c.id = e.claim_id "
                "JOIN persona p ON p.id = c.persona_id WHERE p.name = ?",
                [](const db::Row& row) { return int(row.integer(0)); }, built.sheet.name)
            .value();
    CHECK(built.facts.quotes.size() >= quotes); // and the hero, where it is no evidence
    CHECK(built.facts.quotes.size() <= quotes + 1);
}

TEST_CASE("What consent holds back of a sheet is what plain SQL says", "[report][print]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit(sampleLabel(), [](Stores& stores) {
        writeSample(stores);
        // Four people behind evidence each change their mind in their own way; all had allowed it before.
        QSet<Id<Participant>> known;
        std::vector<Id<Participant>> people;
        for (const auto& claim : stores.claims.ofPersona(stores.personas.personas().front().id))
            for (const auto& evidence : stores.claims.evidenceOf(claim.id))
                for (const auto person : peopleBehind(stores.highlights.passages({evidence.highlight})))
                    if (!known.contains(person)) {
                        known << person;
                        people.push_back(person);
                    }
        REQUIRE(people.size() >= 4);
        const QDate today = QDate::currentDate();
        const auto say = [&](size_t who, Scope scope, bool granted, QDate until, QDate withdrawn) {
            stores.people.record({.participant = people[who],
                                  .scope = scope,
                                  .granted = granted,
                                  .from = today.addDays(-5),
                                  .until = until,
                                  .withdrawnOn = withdrawn});
        };
        say(0, Scope::Quote, true, {}, today.addDays(-1));   // withdrawn
        say(1, Scope::Quote, false, {}, {});                 // refused
        say(2, Scope::Quote, true, today.addDays(-1), {});   // expired
        say(3, Scope::Contact, true, {}, today.addDays(-1)); // no matter for a sheet
    }));
    const auto connection = db::openProject(workspace.path(), db::Access::Read);
    const std::string behind =
        "WITH state AS (SELECT participant_id, scope, granted = 0 OR (withdrawn_on IS NOT NULL AND withdrawn_on <= ?1) "
        "OR (valid_until IS NOT NULL AND valid_until < ?1) AS refused, row_number() OVER (PARTITION BY participant_id, "
        "scope ORDER BY coalesce(valid_from, '') DESC, recorded_at DESC, id DESC) AS place FROM consent "
        "WHERE coalesce(valid_from, '') <= ?1), "
        "said AS (SELECT h.id AS highlight, CASE WHEN n.kind IN ('activity', 'environment', 'interaction', 'object', "
        "'user') THEN 'observe' ELSE 'quote' END AS scope, coalesce(s.participant_id, o.participant_id) AS person "
        "FROM highlight h JOIN entry b ON b.id = h.begin_entry_id JOIN entry z ON z.id = h.end_entry_id "
        "JOIN entry n ON n.session_id = h.session_id AND n.position BETWEEN b.position AND z.position "
        "LEFT JOIN speaker s ON s.id = n.speaker_id LEFT JOIN speaker o ON n.speaker_id IS NULL AND "
        "o.session_id = h.session_id AND o.part = 'participant'), "
        "held AS (SELECT DISTINCT highlight, person FROM said JOIN state ON state.participant_id = person "
        "AND state.scope = said.scope AND place = 1 WHERE refused) ";
    const auto today = QDate::currentDate().toString(Qt::ISODate);
    const auto number = [&](const std::string& query, qint64 id) {
        return connection->number(behind + query, today, id);
    };
    int some = 0;
    const auto personas = workspace->read([](const Stores& stores) { return stores.personas.personas(); }).value();
    for (const auto& persona : personas) {
        const auto facts = workspace
                               ->read([&](const Stores& stores) {
                                   return sheetOf(stores, persona.id, audienceOf(stores, {}, false)).facts;
                               })
                               .value();
        const std::string used = "(SELECT highlight_id FROM evidence e JOIN claim c ON c.id = e.claim_id WHERE "
                                 "c.persona_id = ?2 UNION SELECT hero_highlight_id FROM persona WHERE id = ?2 AND "
                                 "hero_highlight_id IS NOT NULL)";
        INFO(persona.name.toStdString());
        CHECK(facts.quotes.size() == number("SELECT count(*) FROM " + used, persona.id.value));
        CHECK(facts.count().quotes ==
              number("SELECT count(DISTINCT highlight) FROM held WHERE highlight IN " + used, persona.id.value));
        CHECK(facts.count().people ==
              number("SELECT count(DISTINCT person) FROM held WHERE highlight IN " + used, persona.id.value));
        some += facts.count().quotes;
    }
    CHECK(some > 5);
}

TEST_CASE("Printing that is cancelled leaves no file, and what lay there as it was", "[report][print]")
{
    TestWorkspace workspace;
    std::vector<Id<Persona>> personas;
    REQUIRE(workspace->edit(sampleLabel(), [&](Stores& stores) {
        writeSample(stores);
        personas = {stores.personas.personas().front().id};
        for (int i = 0; i < 12; ++i)
            personas.push_back(stores.personas.duplicate(personas.front(), QStringLiteral("Copy %1").arg(i)));
    }));
    const QString folder = newFolder(workspace);
    const QString old = QDir(folder).filePath(QStringLiteral("Copy 3.png"));
    QFile file(old);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("what was there");
    file.close();
    PrintOrder order{.personas = personas, .format = SheetFormat::Png, .fileEach = true, .folder = folder, .name = {}};
    const double from = GENERATE(0.0, 0.3, 0.8);
    Progress progress;
    std::thread canceller([&] {
        while (progress.share() < from)
            std::this_thread::yield();
        progress.cancel();
    });
    const auto done = workspace->read([&](const Stores& stores) { return printSheets(stores, order, progress); });
    canceller.join();
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == Error::Kind::Cancelled);
    CHECK(QDir(folder).entryList(QDir::Files | QDir::Hidden) == QStringList{QStringLiteral("Copy 3.png")});
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "what was there");
}

TEST_CASE("A report that is cancelled leaves what lay there as it was", "[report][print]")
{
    TestWorkspace workspace;
    Id<Study> study;
    REQUIRE(workspace->edit(sampleLabel(), [&](Stores& stores) {
        writeSample(stores);
        study = stores.sessions.studies().front().id;
    }));
    const PrintOrder order{.options = {.layout = SheetTemplate::Full}, .folder = newFolder(workspace), .name = "Old"};
    QFile file(QDir(order.folder).filePath(QStringLiteral("Old.pdf")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("what was there");
    file.close();
    const double from = GENERATE(0.0, 0.3, 0.6); // of it before it is cancelled
    Progress progress;
    std::thread canceller([&] {
        while (progress.share() < from)
            std::this_thread::yield();
        progress.cancel();
    });
    const auto done =
        workspace->read([&](const Stores& stores) { return printReport(stores, study, order, progress); });
    canceller.join();
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == Error::Kind::Cancelled);
    CHECK(QDir(order.folder).entryList(QDir::Files | QDir::Hidden) == QStringList{QStringLiteral("Old.pdf")});
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "what was there");
}

TEST_CASE("A sheet carries the number of its version, which is made where something has changed", "[report][print]")
{
    TestWorkspace workspace;
    Study3 study;
    REQUIRE(workspace->edit("Study", [&](Stores& stores) { study = addStudy(stores); }));
    const auto order = orderOf(study, newFolder(workspace), SheetFormat::Pdf);
    const auto keep = [&](const Printed& done) {
        REQUIRE(workspace->edit("Print", [&](Stores& stores) {
            stores.personas.addVersion(study.persona, done.versions.front().content);
        }));
    };
    const auto state = [&] {
        return workspace->read([](const Stores& stores) { return printables(stores, {}).front(); }).value();
    };
    CHECK(state().version == 0);
    const Printed first = printed(workspace, order);
    CHECK(wordsOf(first.files).contains(QStringLiteral("version 1")));
    keep(first);
    CHECK(state().version == 1);
    CHECK_FALSE(state().changed);
    const Printed again = printed(workspace, order);
    CHECK(wordsOf(again.files).contains(QStringLiteral("version 1")));
    REQUIRE(workspace->edit("Rename", [&](Stores& stores) {
        auto persona = stores.personas.persona(study.persona).value();
        persona.line = QStringLiteral("Sleeps by day");
        stores.personas.update(persona);
    }));
    CHECK(state().changed);
    CHECK(wordsOf(printed(workspace, order).files).contains(QStringLiteral("version 2")));
}

TEST_CASE("Of two personas on the same quotes each quote and person held back counts once", "[report][print]")
{
    TestWorkspace workspace;
    Study3 study;
    Id<Persona> copy;
    REQUIRE(workspace->edit("Study", [&](Stores& stores) {
        study = addStudy(stores);
        copy = stores.personas.duplicate(study.persona, QStringLiteral("Another"));
        stores.people.record({.participant = study.ben, .scope = Scope::Quote, .granted = false});
    }));
    auto order = orderOf(study, newFolder(workspace), SheetFormat::Markdown);
    order.personas.push_back(copy);
    const Printed done = printed(workspace, order);
    CHECK(done.sheets == 2);
    CHECK(done.files.size() == 1);
    CHECK(done.facts.count().quotes == 3);
    CHECK(done.facts.count().people == 1);
}

TEST_CASE("Files take their personas' names as far as a file system allows, each once", "[report][print]")
{
    CHECK(fileNames({QStringLiteral("A/B: the \"c\""), QStringLiteral("..."), QStringLiteral("Kim"),
                     QStringLiteral("kim")}) == QStringList{QStringLiteral("A-B- the -c-"), QStringLiteral("Persona"),
                                                            QStringLiteral("Kim"), QStringLiteral("kim 2")});
    CHECK(fileNames({QString(300, u'x')}).front().size() == 80);
}

TEST_CASE("The sentence round a persona's own line begins behind the mark of a list", "[report]")
{
    const auto heroOf = [](const QString& text, int begin) {
        TestWorkspace workspace;
        QString words;
        const auto done = workspace->edit(QStringLiteral("Make"), [&](Stores& stores) {
            support::StudyMaker make(stores);
            const auto talk = make.session(QStringLiteral("Talk"));
            const auto entry =
                make.said(talk, make.voice(talk, QStringLiteral("A"), make.person(QStringLiteral("P1"))), text);
            const auto highlight = stores.highlights.add({.session = talk,
                                                          .begin = entry,
                                                          .beginOffset = begin,
                                                          .end = entry,
                                                          .endOffset = static_cast<int>(text.size())});
            const auto persona = stores.personas.add({.name = QStringLiteral("Keeper"), .hero = highlight});
            words = sheetOf(stores, persona, audienceOf(stores, QDate::currentDate(), false))
                        .sheet.hero.value()
                        .quote.words();
        });
        return done ? words : done.error().text;
    };
    CHECK(heroOf(QStringLiteral("* The lamp stays lit"), 6) == u"The lamp stays lit");
    CHECK(heroOf(QStringLiteral("12. The lamp stays lit"), 8) == u"The lamp stays lit");
    CHECK(heroOf(QStringLiteral("* The lamp stays lit"), 0) == u"* The lamp stays lit"); // it was chosen
    CHECK(heroOf(QStringLiteral("1984 was the year of the lamp"), 5) == u"1984 was the year of the lamp");
}

TEST_CASE("A session of whom nobody is heard is none of a persona's sample", "[report]")
{
    TestWorkspace workspace;
    const auto sample = workspace->edit(QStringLiteral("Make"), [](Stores& stores) {
        support::StudyMaker make(stores);
        const auto persona = stores.personas.add({.name = QStringLiteral("Keeper")});
        const auto claim = stores.claims.add({.kind = ClaimKind::Trait,
                                              .persona = persona,
                                              .section = QStringLiteral("pains"),
                                              .text = QStringLiteral("Keeps the lamp lit")});
        const auto anna = make.person(QStringLiteral("P1"));
        for (const auto person : {anna, anna, Id<Participant>()}) {
            const auto talk = make.session(QStringLiteral("Talk"));
            const auto said =
                make.said(talk, make.voice(talk, QStringLiteral("A"), person), QStringLiteral("The lamp"));
            stores.claims.addEvidence(claim, make.highlight(said, said), true);
        }
        return sheetOf(stores, persona, audienceOf(stores, QDate::currentDate(), false)).sheet.sample;
    });
    REQUIRE(sample);
    CHECK(*sample == u"1 participant, 2 sessions");
}
