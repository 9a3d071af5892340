#include "core/export/claim_line.h"
#include "core/export/dump.h"
#include "core/export/gate.h"
#include "core/export/table.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <QBuffer>

#include <algorithm>

using namespace core;
using support::StudyMaker;
using support::TestWorkspace;

namespace {

const QDate today(2026, 6, 1);

/// Anna (P01) and Ben (P02) talk with a moderator; highlights over single voices and over several.
struct Talk {
    Id<Participant> anna, ben;
    Id<Highlight> asked, annas, bens, both, nobodys, note;

    explicit Talk(TestWorkspace& workspace)
    {
        REQUIRE(workspace->edit("Talk", [this](Stores& stores) {
            StudyMaker make(stores);
            anna = make.person("P01", "Anna Alder");
            ben = make.person("P02", "Ben Birch");
            const auto session = make.session("Anna Alder");
            const auto moderator = make.voice(session, "Interviewer", {}, Part::Moderator);
            const auto a = make.voice(session, "Anna Alder", anna);
            const auto b = make.voice(session, "Ben", ben);
            const auto question = make.said(session, moderator, "what is hard");
            const auto first = make.said(session, a, "annas words");
            const auto second = make.said(session, b, "bens words");
            const auto stray = make.said(session, {}, "stray words");
            const auto remark = make.said(session, {}, "researcher remarks", EntryKind::Note);
            asked = make.highlight(question, question);
            annas = make.highlight(first, first, "t");
            bens = make.highlight(second, second, "t");
            both = make.highlight(first, second, "t");
            nobodys = make.highlight(stray, stray);
            note = make.highlight(remark, remark);
        }));
    }
};

void record(TestWorkspace& workspace, Consent consent)
{
    REQUIRE(workspace->edit("Consent", [&](Stores& stores) { stores.people.record(consent); }));
}

OutgoingQuote pass(TestWorkspace& workspace, Id<Highlight> highlight, Audience audience = {.on = today})
{
    return workspace
        ->read([&](const Stores& stores) {
            return outgoing(stores, stores.highlights.passages({highlight}), audience).quotes.front();
        })
        .value();
}

} // namespace

TEST_CASE("A claim that repeats words that are held back is held back itself, in tables and in the dump", "[gate]")
{
    TestWorkspace workspace;
    const Talk talk(workspace);
    Id<Claim> repeats, says, short_;
    REQUIRE(workspace->edit("Claims", [&](Stores& stores) {
        StudyMaker make(stores);
        const auto session = stores.sessions.sessions().front().id;
        const auto voice = stores.sessions.speakers(session)[1].id;
        const auto said = make.said(session, voice, "Well, it's not wrong. It's just late, you know.");
        const auto highlight = make.highlight(said, said);
        const auto claim = [&](const char* text) {
            const auto id = stores.claims.add({.kind = ClaimKind::Insight, .text = QLatin1String(text)});
            stores.claims.addEvidence(id, highlight, true);
            return id;
        };
        repeats = claim("It's not wrong, it's just late");
        says = claim("They do not trust the dates");
        short_ = claim("Just late");
    }));
    const auto line = [&](Id<Claim> id) {
        return workspace
            ->read([&](const Stores& stores) {
                return claimLine(stores, Gate(stores, {.on = today}), id, stores.claims.claim(id)->text);
            })
            .value();
    };
    CHECK(line(repeats) == "It's not wrong, it's just late");
    record(workspace, {.participant = talk.anna, .scope = Scope::Quote, .withdrawnOn = today});
    CHECK(line(repeats).startsWith(u'['));
    CHECK(line(says) == "They do not trust the dates");
    CHECK(line(short_) == "Just late");
    workspace->read([&](const Stores& stores) {
        const Gate gate(stores, {.on = today});
        const auto rows = insightTable(stores, gate).rows;
        CHECK(std::none_of(rows.begin(), rows.end(), [](const auto& row) { return row.front().contains(u"wrong"); }));
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        writeDump(stores, {.on = today}, out);
        CHECK_FALSE(out.data().contains("not wrong"));
        CHECK(out.data().contains("They do not trust the dates"));
    });
}

TEST_CASE("The people behind a highlight are the participants of all entries that it touches", "[gate]")
{
    TestWorkspace workspace;
    const Talk talk(workspace);
    const auto behind = [&](Id<Highlight> highlight) {
        return workspace
            ->read([&](const Stores& stores) { return peopleBehind(stores.highlights.passages({highlight})); })
            .value();
    };
    CHECK(behind(talk.asked).isEmpty());
    CHECK(behind(talk.annas) == QSet{talk.anna});
    CHECK(behind(talk.both) == QSet{talk.anna, talk.ben});
    CHECK(behind(talk.nobodys).isEmpty()); // two participants: it may be either
}

TEST_CASE("An entry without a speaker counts for the session's only participant", "[gate]")
{
    TestWorkspace workspace;
    const auto people = workspace->edit("One", [](Stores& stores) {
        StudyMaker make(stores);
        const auto person = make.person("P09");
        const auto session = make.session("P09");
        make.voice(session, "P09", person);
        const auto line = make.said(session, {}, "words");
        const auto insight = make.said(session, {}, "my idea", EntryKind::Insight);
        CHECK(peopleBehind(stores.highlights.passages({make.highlight(insight, insight)})).isEmpty());
        return peopleBehind(stores.highlights.passages({make.highlight(line, line)})) == QSet{person};
    });
    CHECK(people.value());
}

TEST_CASE("Consent that is not recorded lets words out and is counted", "[gate]")
{
    TestWorkspace workspace;
    const Talk talk(workspace);
    const auto quote = pass(workspace, talk.annas);
    CHECK(quote.words() == "annas words");
    CHECK(quote.consentNotRecorded());
    CHECK(pass(workspace, talk.annas, {.on = today, .unrecordedIsRefused = true}).heldBack() == HeldBack::NotRecorded);
    CHECK_FALSE(pass(workspace, talk.asked).consentNotRecorded());
    CHECK_FALSE(pass(workspace, talk.note).consentNotRecorded());
}

TEST_CASE("A withdrawn consent holds back that person's words and nobody else's", "[gate]")
{
    TestWorkspace workspace;
    const Talk talk(workspace);
    record(workspace, {.participant = talk.anna, .scope = Scope::Quote, .withdrawnOn = today});
    CHECK(pass(workspace, talk.annas).heldBack() == HeldBack::Withdrawn);
    CHECK(pass(workspace, talk.annas).words().isEmpty());
    CHECK(pass(workspace, talk.annas).person() == "P01");
    CHECK(pass(workspace, talk.bens).words() == "bens words");
    CHECK(pass(workspace, talk.both).words() == QStringLiteral("[…]\nbens words"));
    CHECK(pass(workspace, talk.both).isCut());
    CHECK(pass(workspace, talk.asked).words() == "what is hard");
    CHECK(pass(workspace, talk.nobodys).isHeldBack()); // it may be Anna's
    CHECK(pass(workspace, talk.note).words() == "researcher remarks");
    CHECK(pass(workspace, talk.annas, {.on = today.addDays(-1)}).words() == "annas words");
}

TEST_CASE("Of several rows the latest beginning holds, then the one recorded last", "[gate]")
{
    using enum Allowed;
    const Id<Participant> person{1};
    const auto on = [&](std::vector<Consent> rows) { return consentOn(today, rows, person, Scope::Quote); };
    const Consent given{.participant = person, .from = QDate(2026, 1, 1), .recordedAt = 5};
    const Consent refused{.participant = person, .granted = false, .from = QDate(2026, 2, 1), .recordedAt = 4};
    CHECK(on({}) == NotRecorded);
    CHECK(on({given}) == Given);
    CHECK(on({given, refused}) == Refused);
    CHECK(on({refused, given}) == Refused);
    Consent again = given;
    again.granted = false;
    again.recordedAt = 6;
    CHECK(on({given, again}) == Refused);
    Consent later = refused;
    later.from = today.addDays(1);
    CHECK(on({given, later}) == Given);
    Consent ended = given;
    ended.until = today.addDays(-1);
    CHECK(on({ended}) == Expired);
    ended.until = today;
    CHECK(on({ended}) == Given);
    CHECK(consentOn(today, {given}, person, Scope::Record) == NotRecorded);
    CHECK(consentOn(today, {given}, {2}, Scope::Quote) == NotRecorded);
}

TEST_CASE("Names leave as codes unless they are wanted and quoting by name was allowed", "[gate]")
{
    TestWorkspace workspace;
    const Talk talk(workspace);
    CHECK(pass(workspace, talk.annas).person() == "P01");
    CHECK(pass(workspace, talk.annas, {.on = today, .names = true}).person() == "P01");
    CHECK(pass(workspace, talk.annas).speaker() == "P01"); // the label is her name
    CHECK(pass(workspace, talk.bens).speaker() == "Ben");
    record(workspace, {.participant = talk.anna, .scope = Scope::QuoteByName});
    CHECK(pass(workspace, talk.annas, {.on = today, .names = true}).person() == "Anna Alder");
    CHECK(pass(workspace, talk.annas).person() == "P01");
}

TEST_CASE("No output has a word of somebody who withdrew, and the count held back is right", "[gate]")
{
    TestWorkspace workspace;
    const Talk talk(workspace);
    record(workspace, {.participant = talk.anna, .scope = Scope::Quote, .withdrawnOn = today});
    workspace->read([&](const Stores& stores) {
        const Audience audience{.on = today};
        Gate gate(stores, audience);
        QBuffer csv;
        csv.open(QIODevice::WriteOnly);
        writeCsv(highlightTable(stores, gate), csv, true);
        CHECK(gate.count().quotes == 3); // hers, the one with Ben, the stray one
        Gate second(stores, audience);
        QBuffer text;
        text.open(QIODevice::WriteOnly);
        writeDump(stores, audience, text);
        for (const QByteArray& out : {csv.data(), highlightMarkdown(stores, second).toUtf8(), text.data()}) {
            CHECK_FALSE(out.contains("annas words"));
            CHECK_FALSE(out.contains("stray words"));
            CHECK_FALSE(out.contains("Anna Alder"));
            CHECK(out.contains("bens words"));
        }
    });
}

namespace {

/// Anna's session, in which permission was withheld from 12:10 to 14:02.
struct Withheld {
    TestWorkspace workspace;
    Id<Session> session;
    Id<Stretch> stretch;
    Id<Highlight> before, begins, note, untimed, ends, detached;

    Withheld()
    {
        REQUIRE(workspace->edit("Session", [this](Stores& stores) {
            StudyMaker make(stores);
            const auto anna = make.person("P01", "Anna Alder");
            stores.people.record({.participant = anna, .granted = true});
            session = make.session("One");
            const auto voice = make.voice(session, "Anna", anna);
            const auto at = [&](const QString& text, std::optional<qint64> ms, EntryKind kind = EntryKind::Utterance) {
                const bool said = kind == EntryKind::Utterance;
                const auto entry = stores.sessions.add(Entry{.session = session,
                                                             .kind = kind,
                                                             .speaker = said ? voice : Id<Speaker>(),
                                                             .atMs = ms,
                                                             .text = text});
                return make.highlight(entry, entry, "t");
            };
            before = at("before it", 729'999);
            begins = at("as it begins", 730'000);
            note = at("the researcher's own", 780'000, EntryKind::Note);
            untimed = at("split off without a time", std::nullopt);
            ends = at("as it ends", 842'000);
            detached = at("still there", 900'000);
            stretch = stores.captures.add(
                {.session = session, .kind = Stretch::Kind::Withheld, .beginMs = 730'000, .untilMs = 842'000});
            Highlight loose = *stores.highlights.highlight(detached);
            loose.detachedQuote = "gone from the text";
            loose.begin = loose.end = {};
            loose.beginOffset = loose.endOffset = 0;
            stores.highlights.place(loose);
        }));
    }
};

} // namespace

TEST_CASE("What was written while permission was withheld is held back, whoever's words they are", "[gate][capture]")
{
    Withheld held;
    const auto wordsOf = [&](Id<Highlight> highlight) { return pass(held.workspace, highlight).words(); };
    CHECK(wordsOf(held.before) == "before it");
    CHECK(wordsOf(held.ends) == "as it ends");
    for (const auto highlight : {held.begins, held.note, held.untimed, held.detached}) {
        CHECK(wordsOf(highlight).isEmpty());
        CHECK(pass(held.workspace, highlight).heldBack() == HeldBack::Refused);
    }

    const auto written = [&] {
        return held.workspace
            ->read([](const Stores& stores) {
                QBuffer buffer;
                buffer.open(QIODevice::WriteOnly);
                writeDump(stores, {.on = today}, buffer);
                return buffer.data();
            })
            .value();
    };
    for (const char* words : {"as it begins", "the researcher's own", "split off", "gone from"})
        CHECK_FALSE(written().contains(words));

    SECTION("while it lasts, all that comes is held back")
    {
        REQUIRE(held.workspace->edit("Still withheld", [&](Stores& stores) {
            stores.captures.update({held.stretch, held.session, Stretch::Kind::Withheld, 730'000, std::nullopt});
        }));
        CHECK(wordsOf(held.ends).isEmpty());
        CHECK(wordsOf(held.before) == "before it");
    }
    SECTION("a stretch that is taken away holds nothing back, and neither does a pause")
    {
        REQUIRE(held.workspace->edit("Paused", [&](Stores& stores) {
            stores.captures.update({held.stretch, held.session, Stretch::Kind::Paused, 730'000, 842'000});
        }));
        CHECK(wordsOf(held.begins) == "as it begins");
        CHECK(wordsOf(held.detached) == "gone from the text");
        REQUIRE(held.workspace->edit("Remove", [&](Stores& stores) { stores.captures.remove(held.stretch); }));
        CHECK(written().contains("as it begins"));
    }
}
