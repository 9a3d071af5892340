#include "core/sessions/session_text.h"
#include "core/tags/text_writer.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <QRandomGenerator>

using namespace core;
using support::TestWorkspace;

namespace {

struct MadeStudy {
    Id<Session> session;
    std::vector<Id<Entry>> entries;
    Id<Highlight> highlight;
};

/// Three lines of two voices; the words "pens lie" of the first one are tagged.
MadeStudy study(TestWorkspace& workspace)
{
    return workspace
        ->edit("Study",
               [](Stores& stores) {
                   support::StudyMaker maker(stores);
                   MadeStudy made;
                   made.session = maker.session("One");
                   const auto anna = maker.voice(made.session, "Anna", maker.person("P1"));
                   const auto ben = maker.voice(made.session, "Ben", maker.person("P2"));
                   made.entries = {maker.said(made.session, anna, "The pens lie here"),
                                   maker.said(made.session, ben, "I see"), maker.said(made.session, anna, "Do you")};
                   made.highlight = stores.highlights.add({.session = made.session,
                                                           .begin = made.entries[0],
                                                           .beginOffset = 4,
                                                           .end = made.entries[0],
                                                           .endOffset = 12,
                                                           .tags = {stores.tags.ensure("order")}});
                   return made;
               })
        .value();
}

QStringList textsOf(TestWorkspace& workspace, Id<Session> session)
{
    return workspace
        ->read([&](const Stores& stores) {
            QStringList texts;
            for (const auto& entry : stores.sessions.entries(session))
                texts << entry.text;
            return texts;
        })
        .value();
}

Highlight highlightOf(TestWorkspace& workspace, const MadeStudy& made)
{
    return workspace->read([&](const Stores& stores) { return stores.highlights.ofSession(made.session).front(); })
        .value();
}

auto rewriting(TestWorkspace& workspace, const MadeStudy& made, std::vector<TextEdit> edits)
{
    return [known = textsOf(workspace, made.session), made, edits = std::move(edits)](Stores& stores) {
        rewrite(stores, made.session, known, edits);
    };
}

Result<void> typeIn(TestWorkspace& workspace, std::optional<TypingStart>& start, Id<Entry> entry, const QString& text)
{
    return workspace->edit("Edit text", [&](Stores& stores) {
        if (!stores.joinStep(QStringLiteral("text %1").arg(entry.value)))
            start = typingStart(stores, entry);
        retype(stores, *start, text, int(text.size()));
    });
}

} // namespace

TEST_CASE("Edits of the text write only what differs, and are one step back and forth", "[text]")
{
    TestWorkspace workspace;
    const MadeStudy made = study(workspace);

    SECTION("a split in the middle of a passage")
    {
        support::checkDoUndoRedo(workspace, "Split", rewriting(workspace, made, {ReplaceWords{0, 8, 0, 9, {"", ""}}}));
        CHECK(textsOf(workspace, made.session) == QStringList{"The pens", "lie here", "I see", "Do you"});
        const auto highlight = highlightOf(workspace, made);
        CHECK(highlight.begin == made.entries[0]);
        CHECK(highlight.end != made.entries[0]);
        CHECK(highlight.endOffset == 3);
    }
    SECTION("a join, a removal and a new line")
    {
        support::checkDoUndoRedo(
            workspace, "Edit",
            rewriting(workspace, made,
                      {ReplaceWords{1, 5, 2, 0, {" "}}, InsertEntries{0, {"Before"}, 0}, RemoveEntries{2, 1}}));
        CHECK(textsOf(workspace, made.session) == QStringList{"Before", "The pens lie here"});
    }
    SECTION("an entry moved")
    {
        support::checkDoUndoRedo(workspace, "Move", rewriting(workspace, made, {MoveEntries{0, 1, 2}}));
        CHECK(textsOf(workspace, made.session) == QStringList{"I see", "Do you", "The pens lie here"});
    }
    SECTION("the words of a passage deleted")
    {
        support::checkDoUndoRedo(workspace, "Delete", rewriting(workspace, made, {ReplaceWords{0, 0, 0, 17, {"So"}}}));
        const auto highlight = highlightOf(workspace, made);
        CHECK(highlight.isDetached());
        CHECK(highlight.detachedQuote == "pens lie");
    }
    SECTION("another text than was known is left alone")
    {
        const auto done = workspace->edit("Edit", [&](Stores& stores) {
            rewrite(stores, made.session, {"Something else"}, {RemoveEntries{0, 1}});
        });
        REQUIRE_FALSE(done);
        CHECK(done.error().kind == Error::Kind::Refused);
    }
}

TEST_CASE("A tagged word that is typed anew letter by letter keeps its tag, in one step", "[text]")
{
    TestWorkspace workspace;
    const MadeStudy made = study(workspace);
    const auto before = workspace.dump();
    const auto steps = workspace->steps().size();
    std::optional<TypingStart> start;
    const auto tagged = [&] {
        const auto highlight = highlightOf(workspace, made);
        return highlight.isDetached() ? QString()
                                      : textsOf(workspace, made.session)[0].mid(
                                            highlight.beginOffset, highlight.endOffset - highlight.beginOffset);
    };
    for (const QString text : {"The  here", "The c here", "The cups here", "The cups stand here"})
        REQUIRE(typeIn(workspace, start, made.entries[0], text));
    CHECK(tagged() == "cups stand");
    CHECK(workspace->steps().size() == steps + 1);

    SECTION("and one undo brings all back")
    {
        REQUIRE(workspace->undo());
        CHECK(workspace.dump() == before);
        REQUIRE(workspace->redo());
        CHECK(tagged() == "cups stand");
        CHECK(support::indexAgrees(workspace.path()));
    }
    SECTION("and where everything is typed back, no step is left")
    {
        REQUIRE(typeIn(workspace, start, made.entries[0], "The pens lie here"));
        CHECK(workspace->steps().size() == steps);
        CHECK(workspace.dump() == before);
    }
    SECTION("and what comes between begins a new step")
    {
        REQUIRE(workspace->edit("Tag", [](Stores& stores) { stores.tags.ensure("between"); }));
        REQUIRE(typeIn(workspace, start, made.entries[0], "The cups stand there"));
        CHECK(workspace->steps().size() == steps + 3);
        CHECK(tagged() == "cups stand");
    }
}

TEST_CASE("Random edits of a text, undone one by one, leave what was there", "[text]")
{
    TestWorkspace workspace;
    const MadeStudy made = study(workspace);
    QRandomGenerator random(7);
    std::vector<QByteArray> dumps{workspace.dump()};
    QStringList expected = textsOf(workspace, made.session);
    for (int round = 0; round < 120; ++round) {
        const int count = int(expected.size());
        TextEdit edit = InsertEntries{int(random.bounded(count + 1)), {"new", "lines"}, count - 1};
        const int kind = count == 0 ? 0 : int(random.bounded(5));
        if (kind == 1 && count > 3) {
            edit = RemoveEntries{int(random.bounded(count - 1)), 1};
        } else if (kind == 2 && count > 2) {
            const int moved = 1 + int(random.bounded(2));
            edit = MoveEntries{int(random.bounded(count - moved + 1)), moved, int(random.bounded(count - moved + 1))};
        } else if (kind > 2) {
            const int first = int(random.bounded(count)), last = std::min(count - 1, first + int(random.bounded(2)));
            const int from = int(random.bounded(expected[first].size() + 1));
            const int to = last == first ? from + int(random.bounded(expected[first].size() - from + 1))
                                         : int(random.bounded(expected[last].size() + 1));
            edit = ReplaceWords{first, from, last, to, kind == 3 ? QStringList{"ab"} : QStringList{"c", "", "d"}};
        }
        const auto steps = workspace->steps().size();
        REQUIRE(workspace->edit("Edit", rewriting(workspace, made, {edit})));
        expected = edited(expected, edit);
        CHECK(textsOf(workspace, made.session) == expected);
        if (workspace->steps().size() > steps)
            dumps.push_back(workspace.dump());
    }
    CHECK(support::indexAgrees(workspace.path()));
    while (dumps.size() > 1) {
        CHECK(workspace.dump() == dumps.back());
        dumps.pop_back();
        REQUIRE(workspace->undo());
    }
    CHECK(workspace.dump() == dumps.back());
}
