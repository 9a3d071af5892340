#include "core/sessions/session_text.h"
#include "core/tags/follow.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace core;

namespace {

std::optional<PassageEnds> ends(int first, int from, int last, int to)
{
    return PassageEnds{first, from, last, to};
}

/// The passage [4, 8) of one entry, after `[from, to)` of it gave way to `by`.
std::optional<PassageEnds> afterReplacing(int from, int to, const QString& by)
{
    return followed({0, 4, 0, 8}, ReplaceWords{0, from, 0, to, {by}}, {"The pens lie here"});
}

} // namespace

TEST_CASE("A passage follows edits of its entry by the table", "[follow]")
{
    // 0123456789
    // The pens lie here: the passage is "pens".
    CHECK(afterReplacing(2, 2, "xyz") == ends(0, 7, 0, 11));     // 1 insertion before
    CHECK(afterReplacing(4, 4, "xyz") == ends(0, 7, 0, 11));     // 2 at the left edge: outside
    CHECK(afterReplacing(6, 6, "xyz") == ends(0, 4, 0, 11));     // 3 inside
    CHECK(afterReplacing(8, 8, "xyz") == ends(0, 4, 0, 8));      // 4 at the right edge: outside
    CHECK(afterReplacing(0, 2, "") == ends(0, 2, 0, 6));         // 5 wholly before
    CHECK(afterReplacing(0, 4, "A") == ends(0, 1, 0, 5));        // 5 up to the edge
    CHECK(afterReplacing(8, 12, "A") == ends(0, 4, 0, 8));       // 6 wholly after
    CHECK(afterReplacing(4, 6, "A") == ends(0, 4, 0, 7));        // 7 inside, touching the left edge
    CHECK(afterReplacing(6, 8, "ABC") == ends(0, 4, 0, 9));      // 7 inside, touching the right edge
    CHECK(afterReplacing(5, 7, "") == ends(0, 4, 0, 6));         // 7 inside
    CHECK(afterReplacing(4, 8, "pencils") == ends(0, 4, 0, 11)); // 8 a word corrected
    CHECK(afterReplacing(2, 6, "A") == ends(0, 3, 0, 5));        // 9 over the left edge
    CHECK(afterReplacing(6, 10, "A") == ends(0, 4, 0, 6));       // 10 over the right edge
    CHECK(afterReplacing(4, 8, "") == std::nullopt);             // 11 the words are gone
    CHECK(afterReplacing(2, 9, "nothing") == std::nullopt);      // 11 covers more
    CHECK(afterReplacing(2, 9, "my pens ") == ends(0, 5, 0, 9)); // 12 they stand in the new text once
    CHECK(afterReplacing(2, 9, "pens, pens") == std::nullopt);   // 12 not once
}

TEST_CASE("A passage follows a split and a join of entries", "[follow]")
{
    const QStringList one{"The pens lie here"};
    const auto split = [&](int at) { return followed({0, 4, 0, 8}, ReplaceWords{0, at, 0, at, {"", ""}}, one); };
    CHECK(split(2) == ends(1, 2, 1, 6)); // 13 before it
    CHECK(split(4) == ends(1, 0, 1, 4)); // 13 where it begins
    CHECK(split(6) == ends(0, 4, 1, 2)); // 13 inside
    CHECK(split(8) == ends(0, 4, 0, 8)); // 13 where it ends

    const QStringList two{"The pens", "lie here"};
    const auto join = [&](PassageEnds passage, const QString& by) {
        return followed(passage, ReplaceWords{0, 8, 1, 0, {by}}, two);
    };
    CHECK(join({1, 0, 1, 3}, "") == ends(0, 8, 0, 11)); // 14 inside the second
    CHECK(join({1, 0, 1, 3}, " ") == ends(0, 9, 0, 12));
    CHECK(join({0, 4, 1, 3}, " ") == ends(0, 4, 0, 12));
    CHECK(join({0, 4, 1, 0}, " ") == ends(0, 4, 0, 8)); // 14 an end at the start of the second
    CHECK(join({0, 4, 0, 8}, " ") == ends(0, 4, 0, 8));
}

TEST_CASE("A passage follows entries that come, go and move", "[follow]")
{
    const QStringList texts{"one", "two", "three", "four"};
    CHECK(followed({1, 1, 2, 2}, RemoveEntries{0, 1}, texts) == ends(0, 1, 1, 2));
    CHECK(followed({0, 1, 3, 2}, RemoveEntries{1, 2}, texts) == ends(0, 1, 1, 2)); // 15 between the ends
    CHECK(followed({1, 1, 3, 2}, RemoveEntries{1, 1}, texts) == ends(1, 0, 2, 2)); // 16 the entry of b
    CHECK(followed({0, 1, 2, 2}, RemoveEntries{2, 1}, texts) == ends(0, 1, 1, 3)); // 16 the entry of e
    CHECK(followed({1, 1, 2, 2}, RemoveEntries{1, 2}, texts) == std::nullopt);     // 17 all of them
    CHECK(followed({1, 1, 2, 2}, InsertEntries{2, {"new"}}, texts) == ends(1, 1, 3, 2));
    CHECK(followed({1, 1, 2, 2}, InsertEntries{1, {"new"}}, texts) == ends(2, 1, 3, 2));
    CHECK(followed({1, 1, 1, 2}, MoveEntries{1, 1, 3}, texts) == ends(3, 1, 3, 2)); // 18 goes along
    CHECK(followed({0, 1, 2, 2}, MoveEntries{2, 1, 3}, texts) == ends(0, 1, 1, 3)); // 18 the longest run
    CHECK(followed({0, 1, 2, 2}, MoveEntries{0, 1, 3}, texts) == ends(0, 0, 1, 2));
    CHECK(followed({0, 1, 2, 2}, MoveEntries{3, 1, 0}, texts) == ends(1, 1, 3, 2));
}

TEST_CASE("A passage never begins or ends inside a surrogate pair", "[follow]")
{
    const QString face = QString::fromUtf8("😀");
    // 20: the low half of the pair is all that the edit names.
    CHECK(followed({0, 1, 0, 3}, ReplaceWords{0, 2, 0, 3, {QString(face[1])}}, {"a" + face + "b"}) == ends(0, 1, 0, 3));
    const auto found = differenceOf(face, QString::fromUtf8("😁"), 2);
    CHECK(found.begin == 0);
    CHECK(found.beforeEnd == 2);
}

TEST_CASE("Of several differences that would do, the caret tells which", "[follow]")
{
    const int caret = GENERATE(0, 1, 2, 3);
    const auto removed = differenceOf(u"aaaa", u"aaa", caret);
    CHECK(removed.begin == caret);
    CHECK(removed.beforeEnd == caret + 1);
    const auto inserted = differenceOf(u"aaa", u"aaaa", caret + 1);
    CHECK(inserted.begin == caret);
    CHECK(inserted.afterEnd == caret + 1);
}

TEST_CASE("Blocks are compared as entries that came, went and changed", "[follow]")
{
    const SessionText text({"one", "two", "three"});
    const auto edits = [&](const QStringList& blocks, Caret caret) { return text.difference(blocks, caret); };
    CHECK(edits({"one", "two", "three"}, {}).empty());
    CHECK(edits({"one", "", "two", "three"}, {2, 0}) == std::vector<TextEdit>{InsertEntries{1, {""}, 1}});
    CHECK(edits({"one", "", "two", "three"}, {1, 0}) == std::vector<TextEdit>{InsertEntries{1, {""}, 0}});
    CHECK(edits({"one", "three"}, {1, 0}) == std::vector<TextEdit>{RemoveEntries{1, 1}});
    CHECK(edits({"one", "t", "wo", "three"}, {2, 0}) == std::vector<TextEdit>{ReplaceWords{1, 1, 1, 1, {"", ""}}});
    CHECK(edits({"onetwo", "three"}, {0, 3}) == std::vector<TextEdit>{ReplaceWords{0, 3, 1, 0, {""}}});
    CHECK(edits({"one", "too", "tree"}, {2, 1}) ==
          std::vector<TextEdit>{ReplaceWords{2, 1, 2, 2, {""}}, ReplaceWords{1, 1, 1, 2, {"o"}}});
}
