// What the search page asks of core beside the hits themselves.
#include "core/search/hit_sources.h"
#include "core/search/query_edit.h"
#include "core/search/search.h"
#include "core/search/tag_matches.h"
#include "core/search/vocabulary.h"
#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <algorithm>

using namespace core;
using namespace core::search;
using support::StudyMaker;
using support::TestWorkspace;

namespace {

/// Two interviews of two people, one of them tagged, and a batch of feedback.
void addStudy(Stores& stores)
{
    StudyMaker make(stores, QStringLiteral("Month two"));
    const auto anna = make.person("P01", "Anna");
    const auto ben = make.person("P02");
    const auto first = make.session("With Anna");
    const auto annas = make.voice(first, "Anna", anna);
    const auto moderator = make.voice(first, "Ida", {}, Part::Moderator);
    const auto said = make.said(first, annas, "The sheet is my own sheet");
    make.said(first, moderator, "Which sheet");
    make.highlight(said, said, "work/around");
    const auto second = make.session("With Ben");
    make.said(second, make.voice(second, "Ben", ben), "No sheet here");
    const auto market = make.session("Reviews", SessionKind::Feedback);
    make.said(market, {}, "A sheet would do", EntryKind::Feedback);
    make.said(market, {}, "Nothing to add", EntryKind::Feedback);
}

QStringList written(const HitSources& sources, HitSource::Of of)
{
    QStringList texts;
    for (const auto& source : sources.sources)
        if (source.of == of)
            texts << source.condition + u' ' + QString::number(source.entries);
    texts.sort();
    return texts;
}

HitSources sourcesFor(TestWorkspace& workspace, const QString& query)
{
    return workspace->read([&](const Stores& stores) { return sourcesOf(stores, parse(query)); }).value();
}

std::vector<Problem> problemsOf(TestWorkspace& workspace, const QString& query)
{
    return workspace->read([&](const Stores& stores) { return Search(stores.db).problems(query); }).value();
}

QString typed(const QString& query, int cursor = -1)
{
    const auto found = beingTyped(query, cursor < 0 ? int(query.size()) : cursor);
    if (!found)
        return QStringLiteral("nothing");
    const QString range = QStringLiteral("%1-%2").arg(found->range.begin).arg(found->range.end);
    return (found->what == BeingTyped::What::Word ? QStringLiteral("word") : found->field) + u'|' + found->text + u'|' +
           range;
}

} // namespace

TEST_CASE("Hits are counted by what they come from, and each count is what its condition finds", "[search]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("Study", addStudy));
    const auto sources = sourcesFor(workspace, "sheet");
    CHECK(sources.entries == 4);
    CHECK(sources.sessions == 3);
    CHECK(sources.people == 2);
    using Of = HitSource::Of;
    CHECK(written(sources, Of::Study) == QStringList{"study=\"Month two\" 4"});
    CHECK(written(sources, Of::Session) ==
          QStringList{"session=\"With Anna\" 2", "session=\"With Ben\" 1", "session=Reviews 1"});
    CHECK(written(sources, Of::Person) == QStringList{"participant=P01 1", "participant=P02 1"});
    CHECK(written(sources, Of::Lane) == QStringList{"lane:face 3", "lane:market 1"});
    CHECK(written(sources, Of::Tag) == QStringList{"tag=work/around 1"});
    CHECK(written(sources, Of::Kind) == QStringList{"kind:feedback 1", "kind:interview 3", "kind:utterance 3"});
    for (const auto& source : sources.sources) {
        const auto found = workspace->read([&](const Stores& stores) {
            return Search(stores.db).count(parse(withCondition("sheet", source.condition)));
        });
        INFO(source.condition.toStdString());
        CHECK(found.value() == source.entries);
    }
    CHECK(sourcesFor(workspace, "").sources.empty());
    CHECK(sourcesFor(workspace, "lane:market").entries == 2);
}

TEST_CASE("A condition is put into a query by a click and taken out again", "[search]")
{
    const QString tag = QStringLiteral("tag=work/around");
    CHECK(withCondition({}, tag) == tag);
    CHECK(withCondition("sheet ", tag) == "sheet tag=work/around");
    CHECK(withCondition("a OR b", tag) == "(a OR b) tag=work/around");
    CHECK(withCondition("\"my own", tag) == "\"my own\" tag=work/around");
    CHECK(withCondition("(a (b", tag) == "(a (b)) tag=work/around");
    CHECK(withCondition("sheet tag:", tag) == "sheet tag=work/around");
    CHECK(withCondition("kind:note,", tag) == "kind:note tag=work/around");
    for (const char* query : {"sheet", "a OR b", "\"my own\"", "kind:note"}) {
        const QString with = withCondition(QLatin1String(query), tag);
        CHECK(hasCondition(with, tag));
        CHECK_FALSE(hasCondition(QLatin1String(query), tag));
        CHECK_FALSE(hasCondition(withoutCondition(with, tag), tag));
    }
    CHECK(withoutCondition("\"my  own\" tag=work/around sheet", tag) == "\"my  own\" sheet");
    CHECK(hasCondition("TAG=\"work/around\"", tag));
    CHECK_FALSE(hasCondition("-tag=work/around", tag));
    CHECK_FALSE(hasCondition("(tag=work/around)", tag));
    CHECK_FALSE(hasCondition("tag=work/around OR b", tag));
    CHECK(conditionText("study", Op::Equal, "Month \"two\"") == "study=\"Month \\\"two\\\"\"");
}

TEST_CASE("What is being typed is the value or the word under the cursor", "[search]")
{
    CHECK(typed("") == "nothing");
    CHECK(typed("spread") == "word|spread|0-6");
    CHECK(typed("a spr") == "word|spr|2-5");
    CHECK(typed("tag:") == "tag||4-4");
    CHECK(typed("tag:wo") == "tag|wo|4-6");
    CHECK(typed("tag:wo around", 6) == "tag|wo|4-6");
    CHECK(typed("tag:\"wo ar") == "tag|wo ar|4-10");
    CHECK(typed("tag:\"wo\"") == "nothing");
    CHECK(typed("tag:a,") == "tag||6-6");
    CHECK(typed("tag:a,b") == "tag|b|6-7");
    CHECK(typed("tag:a ") == "nothing");
    CHECK(typed("\"in a phrase") == "nothing");
    CHECK(typed("participant.\"years in role\">") == "participant.years in role||28-28");
    CHECK(typed("tag:x", 2) == "word|ta|0-3");
}

TEST_CASE("A wrong field and a wrong value are said with their places", "[search]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("Study", addStudy));
    CHECK(problemsOf(workspace, "sheet tag:x kind:note \"foo:x").empty());
    const auto name = problemsOf(workspace, "sheet tga:x");
    REQUIRE(name.size() == 1);
    CHECK(name[0].range == TextRange{6, 9});
    CHECK_FALSE(name[0].inValue);
    CHECK(name[0].sentence.contains(u"Did you mean “tag”?"));
    const auto unfinished = problemsOf(workspace, "tga:");
    REQUIRE(unfinished.size() == 1);
    CHECK(unfinished[0].range == TextRange{0, 3});
    const auto value = problemsOf(workspace, "kind:nonsense sheet (date:2024-13)");
    REQUIRE(value.size() == 2);
    CHECK(value[0].range == TextRange{4, 13});
    CHECK(value[0].inValue);
    CHECK(value[1].range == TextRange{25, 33});
    CHECK(problemsOf(workspace, QString(20'000, u'x')).size() == 1);
}

TEST_CASE("The words of a project's queries can be completed", "[search]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("Study", addStudy));
    const auto known = workspace->read([](const Stores& stores) { return vocabularyOf(stores); }).value();
    CHECK(known.fields.contains("tag"));
    CHECK(known.valuesOf("TAG").size() == 2);
    CHECK(known.valuesOf("tag").back().value == "work/around");
    CHECK(known.valuesOf("participant").front() == KnownValue{"participant", "P01", "Anna"});
    CHECK(known.valuesOf("study").front().value == "Month two");
    CHECK(known.valuesOf("session").size() == 3);
    CHECK(known.valuesOf("nothing").empty());
    for (const char* field : {"kind", "lane", "has", "is"})
        for (const auto& value : known.valuesOf(QLatin1String(field)))
            CHECK(problemsOf(workspace, value.field + u':' + value.value).empty());
}

TEST_CASE("Tagging what was found is foretold to the passage", "[search]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("Study", addStudy));
    const auto preview = [&](const QString& query, const QString& path) {
        return workspace
            ->read([&](const Stores& stores) {
                const auto tag = stores.tags.find(path);
                return previewTagging(stores, Search(stores.db).entries(parse(query)).hits, tag ? tag->id : Id<Tag>());
            })
            .value();
    };
    const auto words = preview("sheet", "new");
    CHECK(words.passages == 5);
    CHECK(words.entries == 4);
    CHECK(words.people == 2);
    CHECK(words.tagged == 0);
    CHECK(preview("tag:around", "work/around").tagged == 1);

    int tagged = 0;
    support::checkDoUndoRedo(workspace, "Tag passages", [&](Stores& stores) {
        tagged = tagMatches(stores, Search(stores.db).matches(parse("sheet")), "new");
    });
    CHECK(tagged == words.passages);
    CHECK(preview("sheet", "new").tagged == words.passages);
}

TEST_CASE("A search is kept by name, renamed and forgotten, each a step", "[search]")
{
    TestWorkspace workspace;
    const auto all = [&] {
        return workspace->read([](const Stores& stores) { return stores.savedSearches.all(); }).value();
    };
    Id<SavedSearch> id;
    support::checkDoUndoRedo(workspace, "Save search 'Sheets'",
                             [&](Stores& stores) { id = stores.savedSearches.add(" Sheets ", "sheet tag:x"); });
    REQUIRE(all() == std::vector{SavedSearch{id, "Sheets", "sheet tag:x"}});
    const auto refused = [&](const auto& change) {
        const auto done = workspace->edit("Refused", change);
        return !done && done.error().kind == Error::Kind::Refused;
    };
    CHECK(refused([](Stores& stores) { stores.savedSearches.add("sheets", "other"); }));
    CHECK(refused([](Stores& stores) { stores.savedSearches.add(" ", "other"); }));
    CHECK(refused([](Stores& stores) { stores.savedSearches.add("Empty", " "); }));
    support::checkDoUndoRedo(workspace, "Rename", [&](Stores& stores) { stores.savedSearches.rename(id, "SHEETS"); });
    support::checkDoUndoRedo(workspace, "Change", [&](Stores& stores) { stores.savedSearches.setQuery(id, "paper"); });
    CHECK(all() == std::vector{SavedSearch{id, "SHEETS", "paper"}});
    support::checkDoUndoRedo(workspace, "Delete", [&](Stores& stores) { stores.savedSearches.remove(id); });
    CHECK(all().empty());
}
