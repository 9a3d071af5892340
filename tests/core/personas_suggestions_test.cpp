#include "core/analysis/trait_suggestions.h"
#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

using namespace core;
using support::TestWorkspace;

TEST_CASE("Tags are suggested by how many of the people spoke under them", "[personas]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("Study", [&](Stores& stores) {
        support::StudyMaker make(stores);
        const auto talk = make.session("Talk");
        const auto one = make.person("P1"), two = make.person("P2"), other = make.person("P3");
        const auto first = make.said(talk, make.voice(talk, "A", one), "it moves");
        const auto second = make.said(talk, make.voice(talk, "B", two), "it does");
        const auto third = make.said(talk, make.voice(talk, "C", other), "not here");
        make.highlight(first, first, "trust");
        make.highlight(first, first, "trust");
        make.highlight(first, first, "money");
        make.highlight(second, second, "money");
        make.highlight(third, third, "money");
        make.highlight(third, third, "elsewhere");
        make.highlight(second, second, "old");
        auto old = stores.tags.find("old").value();
        stores.tags.setArchived(old.id, true);
        const QSet people{one, two};
        const auto suggestions = traitSuggestions(stores, people);
        REQUIRE(suggestions.size() == 2);
        CHECK(suggestions[0].path == u"money");
        CHECK(suggestions[0].people == 2);
        CHECK(suggestions[0].highlights.size() == 2); // not that of somebody else
        CHECK(suggestions[1].path == u"trust");
        CHECK(suggestions[1].people == 1);
        CHECK(suggestions[1].highlights.size() == 2);
        for (const auto& suggestion : suggestions)
            CHECK(suggestion.people ==
                  stores.db.number("SELECT count(DISTINCT s.participant_id) FROM highlight_tag t JOIN highlight h ON "
                                   "h.id = t.highlight_id JOIN entry e ON e.id = h.begin_entry_id JOIN speaker s ON "
                                   "s.id = e.speaker_id WHERE t.tag_id = ? AND s.participant_id IN (?, ?)",
                                   suggestion.tag, one, two));
    }));
}
