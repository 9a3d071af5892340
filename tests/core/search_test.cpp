#include "core/db/migrations.h"
#include "core/error.h"
#include "core/search/search.h"
#include "search_model.h"
#include "tests/support/fixtures.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <catch2/catch_test_macros.hpp>

using namespace core;
using search::Mode;
using search::parse;

namespace {

/// Two interviews and a review: Anna (P01, Acme, 50 people) speaks with Ida, who asks; Ben (P02) has no account.
std::unique_ptr<db::Connection> smallProject()
{
    auto db = db::Connection::inMemory();
    db::migrate(*db, db::shippedMigrations());
    db->script(R"(
        INSERT INTO account(id, name, size, industry) VALUES(1, 'Acme', 50, 'Steel');
        INSERT INTO participant(id, code, name, role, account_id) VALUES(1, 'P01', 'Anna Alt', 'Finance lead', 1), (2, 'P02', 'Ben', NULL, NULL);
        INSERT INTO attribute(id, name, of, type, position) VALUES(1, 'Plan', 'participant', 'choice', 1), (2, 'Plan', 'account', 'choice', 2),
            (3, 'Years in role', 'participant', 'number', 3);
        INSERT INTO attribute_value(id, attribute_id, participant_id, value) VALUES(1, 1, 1, 'Gold'), (2, 3, 1, 7);
        INSERT INTO study(id, name, position) VALUES(1, 'Alpha', 1);
        INSERT INTO session(id, study_id, title, code, kind, held_on, position) VALUES(1, 1, 'Anna talks', 'S01', 'interview', '2024-03-10', 2),
            (2, 1, 'Ben talks', 'S02', 'interview', NULL, 1), (3, 1, 'Reviews', '', 'feedback', NULL, 3);
        INSERT INTO speaker(id, session_id, label, part, participant_id) VALUES(1, 1, 'Anna', 'participant', 1), (2, 1, 'Ida', 'moderator', NULL),
            (3, 2, 'B', 'participant', 2);
        INSERT INTO entry(id, session_id, position, kind, speaker_id, at_ms, text) VALUES
            (1, 1, 2, 'utterance', 1, 61000, 'The annual budget, 😀 the Budget!'), (2, 1, 1, 'utterance', 2, NULL, 'What about the budget?'),
            (3, 2, 1, 'utterance', NULL, NULL, 'No budget'), (4, 2, 2, 'insight', NULL, NULL, 'Budgets matter'), (5, 2, 3, 'note', NULL, NULL, '');
        INSERT INTO entry(id, session_id, position, kind, said_on, score, text) VALUES(6, 3, 1, 'feedback', '2024-02-29', 2, 'Slow. budget budget budget');
        INSERT INTO entry_fts(entry_fts) VALUES('rebuild');
        INSERT INTO segment(id, name, rule, position) VALUES(1, 'Round', 'segment:trip', 1), (2, 'Trip', 'segment:round', 2), (3, 'Broken', 'role:', 3);
    )");
    return db;
}

std::vector<qint64> found(const db::Connection& db, const QString& query, Mode mode = Mode::Strict)
{
    std::vector<qint64> ids;
    for (const Hit& hit : Search(db).entries(parse(query, mode)).hits)
        ids.push_back(hit.entry.value);
    return ids;
}

std::string sentenceOf(const db::Connection& db, const QString& query)
{
    try {
        return "found " + std::to_string(found(db, query).size());
    } catch (const Failure& failure) {
        CHECK(failure.error().kind == Error::Kind::BadInput);
        return failure.error().text.toStdString();
    }
}

using Ids = std::vector<qint64>;

QString nested(const QString& opening, int times, const QString& inner)
{
    return opening.repeated(times) + inner + QString(times * opening.count(u'('), u')');
}

} // namespace

TEST_CASE("A hit says where, who, when and which words", "[search]")
{
    const auto db = smallProject();
    const Hits hits = Search(*db).entries(parse("budget kind:interview"));
    REQUIRE(hits.total == 3);
    REQUIRE(hits.hits.size() == 3);

    const Hit& unnamed = hits.hits[0];
    CHECK(unnamed.entry.value == 3);
    CHECK(unnamed.participant == "P02");
    CHECK(unnamed.speaker.isEmpty());

    const Hit& asked = hits.hits[1];
    CHECK(asked.speaker == "Ida");
    CHECK(asked.participant.isEmpty());
    CHECK_FALSE(asked.person);
    CHECK_FALSE(asked.atMs);

    const Hit& said = hits.hits[2];
    CHECK(said.session.value == 1);
    CHECK(said.sessionTitle == "Anna talks");
    CHECK(said.kind == EntryKind::Utterance);
    CHECK(said.person.value == 1);
    CHECK(said.participant == "P01");
    CHECK(said.speaker == "Anna");
    CHECK(said.atMs == 61000);
    CHECK(said.text == "The annual budget, 😀 the Budget!");
    CHECK(said.ranges == std::vector<TextRange>{{11, 17}, {26, 32}});
}

TEST_CASE("Hits come in the order of sessions, by rank, or as they are found, up to a limit", "[search]")
{
    const auto db = smallProject();
    CHECK(found(*db, "budget") == Ids{3, 2, 1, 6});
    const auto query = parse("budget");
    const Search search(*db);
    CHECK(search.entries(query, {SearchOptions::Order::Rank}).hits.front().entry.value == 6);
    CHECK(search.entries(query, {SearchOptions::Order::Found}).hits.back().entry.value == 6);
    const Hits limited = search.entries(query, {SearchOptions::Order::Session, 2});
    CHECK(limited.hits.size() == 2);
    CHECK(limited.total == 4);
    CHECK(search.entries(query, {SearchOptions::Order::Session, 0}).total == 4);
    CHECK(search.count(query) == 4);
}

TEST_CASE("A query that asks nothing finds nothing", "[search]")
{
    const auto db = smallProject();
    const Search search(*db);
    CHECK(search.entries(parse("")).total == 0);
    CHECK(search.count(parse("")) == 0);
    CHECK(search.matches(parse(" ")).empty());
    CHECK(search.highlights(parse("")).empty());
    CHECK(search.participants(parse("tag:", Mode::AsTyped)).empty());
}

TEST_CASE("Matches are words, or whole entries where no words are looked for", "[search]")
{
    const auto db = smallProject();
    const Search search(*db);
    const auto words = search.matches(parse("budget OR \"annual budget\" -slow"));
    REQUIRE(words.size() == 4);
    CHECK(words[2].entry.value == 1);
    CHECK(words[2].ranges == std::vector<TextRange>{{4, 17}, {26, 32}});

    const auto fields = search.matches(parse("session:S02"));
    REQUIRE(fields.size() == 2); // not the entry without text
    CHECK(fields[1].entry.value == 4);
    CHECK(fields[1].ranges == std::vector<TextRange>{{0, 14}});
    CHECK(search.matches(parse("nowhere")).empty());
}

TEST_CASE("Fields find by people, places and properties", "[search]")
{
    const auto db = smallProject();
    CHECK(found(*db, "participant:P02") == Ids{3, 5});
    CHECK(found(*db, "role:finance") == Ids{1});
    CHECK(found(*db, "role=finance").empty());
    CHECK(found(*db, "account.size>=50") == Ids{1});
    CHECK(found(*db, "size>50").empty());
    CHECK(found(*db, "industry:steel,wood") == Ids{1});
    CHECK(found(*db, "participant.plan:gold") == Ids{1});
    CHECK(found(*db, "\"years in role\"=7.0") == Ids{1});
    CHECK(found(*db, "date:2024") == Ids{2, 1, 6});
    CHECK(found(*db, "before:2024-03") == Ids{6});
    CHECK(found(*db, "after:2024-02") == Ids{2, 1});
    CHECK(found(*db, "date:2024-02-29..2024-03-01") == Ids{6});
    CHECK(found(*db, "score:1..2") == Ids{6});
    CHECK(found(*db, "has:time") == Ids{1});
    CHECK(found(*db, "is:insight") == Ids{4});
    CHECK(found(*db, "lane:market") == Ids{6});
    CHECK(found(*db, "lane:face-to-face -has:speaker") == Ids{3, 4, 5});
    CHECK(found(*db, "speaker:ida") == Ids{2});
    CHECK(found(*db, "speaker:p01") == Ids{1});
    CHECK(found(*db, "bud", Mode::AsTyped) == Ids{3, 4, 2, 1, 6}); // Budgets too
    CHECK(found(*db, "bud").empty());
    CHECK(found(*db, "-budget") == Ids{4, 5});
}

TEST_CASE("What this project does not know gets a sentence", "[search]")
{
    const auto db = smallProject();
    CHECK(sentenceOf(*db, "tga:x") ==
          "There is no field “tga”. Did you mean “tag”? To search for the words themselves, put them in quotes.");
    CHECK(sentenceOf(*db, "mailto:x@example.org")
              .starts_with(
                  "There is no field “mailto”. The fields are: tag, speaker, participant, account, role, segment, "
                  "study, session, kind, lane, date, before, after, has, is, score, participant.code"));
    CHECK(sentenceOf(*db, "plan:gold") ==
          "Participants and accounts both have “plan”: write participant.plan or account.plan.");
    CHECK(sentenceOf(*db, "kind:talk").starts_with("“kind” cannot be “talk”. It can be: utterance, note, "));
    CHECK(sentenceOf(*db, "date:yesterday").starts_with("“yesterday” is not a date."));
    CHECK(sentenceOf(*db, "date:2024-02-30").starts_with("“2024-02-30” is not a date."));
    CHECK(sentenceOf(*db, "date<2024..2025").starts_with("“2024..2025” is not a date."));
    CHECK(sentenceOf(*db, "before>2024") == "“before” says already which way: use : after it.");
    CHECK(sentenceOf(*db, "role>x") == "“role” has no order: use : or = after it.");
    CHECK(sentenceOf(*db, "role:a..b").starts_with("“role” has no order, so it cannot be between two values."));
    CHECK(sentenceOf(*db, "role:\"a..b\"") == "found 0");
    CHECK(sentenceOf(*db, "score:good") == "“good” is not a number, and a score is one.");
    CHECK(sentenceOf(*db, "industry>steel") ==
          "“steel” is neither a number nor a date, so nothing can be more or less than it.");
    CHECK(sentenceOf(*db, "segment:round").ends_with("The rule of segment “Round” leads back to the segment itself."));
    CHECK(
        sentenceOf(*db, "segment:broken").starts_with("The rule of segment “Broken” cannot be used. The field “role”"));
    CHECK(sentenceOf(*db, "tag:nothing") == "found 0");
}

TEST_CASE("The fields of a project can be named for completion, and all of them can be used", "[search]")
{
    const auto db = smallProject();
    const QStringList names = Search(*db).fieldNames();
    CHECK(names.contains("tag"));
    CHECK(names.contains("\"participant.Years in role\""));
    CHECK(names.contains("\"Years in role\""));
    CHECK(names.contains("account.size"));
    CHECK(names.contains("size"));
    CHECK(names.contains("account.Plan"));
    CHECK_FALSE(names.contains("Plan")); // both have one
    for (const QString& name : names) {
        const bool hasVocabulary = QStringList{"kind", "lane", "has", "is"}.contains(name);
        INFO(name.toStdString());
        CHECK(sentenceOf(*db, name + (hasVocabulary ? ":feedback,market,tag,key" : ":2024"))
                  .starts_with(hasVocabulary ? "“" : "found"));
    }
}

TEST_CASE("The widest and deepest query that can be read can be run", "[search]")
{
    const auto db = smallProject();
    const Search search(*db);
    for (const QString& text :
         {QString("budget ").repeated(299), QString("-budget ").repeated(149), QString("-slow -c# ").repeated(70),
          QString("is:key -slow ").repeated(60), nested("-(speaker:a -(b OR ", 5, "role:x"),
          nested("(speaker:a (b OR -", 5, "size>3 -industry:x"), nested("same(-(b is:untagged OR ", 5, "tag:x -role:y"),
          nested("-(-(", 5, "is:untagged")}) {
        INFO(text.left(60).toStdString());
        const auto query = parse(text);
        CHECK_NOTHROW(search.entries(query));
        CHECK_NOTHROW(search.highlights(query));
        CHECK_NOTHROW(search.participants(query));
    }
}

TEST_CASE("A thousand segments that name one another end", "[search]")
{
    const auto db = smallProject();
    for (int i = 0; i < 1000; ++i)
        db->run("INSERT INTO segment(id, name, rule, position) VALUES(?, ?, ?, 0)", 10 + i, QString("s%1").arg(i),
                i < 999 ? QString("segment=s%1 OR segment=s%1").arg(i + 1) : QString("role:finance"));
    CHECK(sentenceOf(*db, "segment=s0") ==
          "The rule of segment “s49” cannot be used. More than 50 segments name one another.");
    CHECK(found(*db, "segment=s990") == Ids{1});
}

TEST_CASE("Every string finds something, nothing, or gets a sentence", "[search]")
{
    QFile file(support::fixture("blns/blns.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto db = smallProject();
    const Search search(*db);
    const auto run = [&](const QString& text, Mode mode) {
        return guarded([&] {
            const auto query = parse(text, mode);
            search.highlights(query);
            search.participants(query);
            return search.entries(query).total.value();
        });
    };
    for (const auto& naughty : QJsonDocument::fromJson(file.readAll()).array())
        for (const Mode mode : {Mode::Strict, Mode::AsTyped}) {
            const QString text = naughty.toString();
            INFO(text.toStdString());
            const auto result = run(text, mode);
            CHECK((result || result.error().kind == Error::Kind::BadInput));
            if (!text.trimmed().isEmpty())
                CHECK(run(toText(search::Node{search::Term{text}}), mode));
        }
}

TEST_CASE("Every string that an entry holds is found by itself in quotes", "[search]")
{
    QFile file(support::fixture("blns/blns.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto db = smallProject();
    qint64 id = 100;
    for (const auto& naughty : QJsonDocument::fromJson(file.readAll()).array()) {
        const QString text = naughty.toString().remove(QChar(u'\0')).normalized(QString::NormalizationForm_C);
        db->run("INSERT INTO entry(id, session_id, position, kind, text) VALUES(?, 2, ?, 'note', ?)", ++id, id, text);
    }
    db->run("INSERT INTO entry_fts(entry_fts) VALUES('rebuild')");
    const Search search(*db);
    struct Stored {
        qint64 entry;
        QString text;
    };
    const auto all = db->all("SELECT id, text FROM entry WHERE id > 100", [](const db::Row& row) {
        return Stored{row.integer(0), row.text(1)};
    });
    for (const Stored& stored : all) {
        if (stored.text.trimmed().isEmpty())
            continue;
        INFO(stored.text.toStdString());
        const Hits hits = search.entries(parse(toText(search::Node{search::Term{stored.text}})));
        const auto hit = std::find_if(hits.hits.begin(), hits.hits.end(),
                                      [&](const Hit& each) { return each.entry.value == stored.entry; });
        REQUIRE(hit != hits.hits.end());
        CHECK_FALSE(hit->ranges.empty());
    }
}
