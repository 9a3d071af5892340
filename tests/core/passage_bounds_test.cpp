#include "core/tags/passage_bounds.h"
#include "tests/support/strings.h"

#include <QStringList>

#include <catch2/catch_test_macros.hpp>

using namespace core;

namespace {

/// What stands in the stretch; entries are parted by "|".
QString words(const EntryTexts& texts, TextStretch stretch)
{
    QStringList parts;
    for (int at = stretch.begin.entry; at <= stretch.end.entry; ++at) {
        const QString& text = texts[size_t(at)];
        const int begin = at == stretch.begin.entry ? stretch.begin.offset : 0;
        const int end = at == stretch.end.entry ? stretch.end.offset : int(text.size());
        parts.append(text.mid(begin, end - begin));
    }
    return parts.join(u'|');
}

TextStretch stretchOf(const QString& text, const QString& part, int entry = 0)
{
    const int at = int(text.indexOf(part));
    return {{entry, at}, {entry, at + int(part.size())}};
}

bool cutsPair(const EntryTexts& texts, TextPlace place)
{
    const QString& text = texts[size_t(place.entry)];
    return place.offset > 0 && place.offset < text.size() && text[place.offset].isLowSurrogate();
}

} // namespace

TEST_CASE("A passage is made without the white space at its ends", "[tags]")
{
    const EntryTexts texts{QStringLiteral("one  two\n three "), QString(), QStringLiteral("  four")};
    CHECK(words(texts, wholePassage(texts, {{0, 3}, {0, 10}})) == u"two");
    CHECK(words(texts, wholePassage(texts, {{0, 15}, {2, 4}})) == u"fo");
    CHECK(words(texts, wholePassage(texts, {{0, 10}, {2, 1}})) == u"three");
    CHECK(words(texts, wholePassage(texts, {{0, 0}, {2, 6}})) == u"one  two\n three ||  four");
    CHECK(wholePassage(texts, {{0, 3}, {0, 5}}).isEmpty());
    CHECK(wholePassage(texts, {{0, 15}, {2, 2}}).isEmpty());
}

TEST_CASE("The ends of a passage move outwards to whole graphemes", "[tags]")
{
    const QString family = QString::fromUtf8("\U0001F469\u200D\U0001F467");
    const QString accent = QString::fromUtf8("e\u0301");
    const QString text = QStringLiteral("a") + family + QStringLiteral("b") + accent + QStringLiteral("c");
    const EntryTexts texts{text};
    for (int at = 2; at < 1 + family.size(); ++at) {
        CAPTURE(at);
        CHECK(words(texts, wholePassage(texts, {{0, at}, {0, at}})) == family);
    }
    const int marked = int(text.indexOf(accent)) + 1;
    CHECK(words(texts, wholePassage(texts, {{0, marked}, {0, int(text.size())}})) == accent + u'c');
    // A space with a mark on it is no white space.
    const EntryTexts odd{QString::fromUtf8(" \u0301x ")};
    CHECK(words(odd, wholePassage(odd, {{0, 0}, {0, 4}})) == QString::fromUtf8(" \u0301x"));
}

TEST_CASE("Either end is moved by a word, over the border of an entry", "[tags]")
{
    const EntryTexts texts{QStringLiteral("I don’t trust 5,000 rows."), QStringLiteral("…"),
                           QStringLiteral("Not at all")};
    auto passage = stretchOf(texts[0], QStringLiteral("trust"));
    const auto move = [&](Edge edge, Way way) {
        passage = withEdgeMoved(texts, passage, edge, Unit::Word, way);
        return words(texts, passage);
    };
    CHECK(move(Edge::End, Way::Forth) == u"trust 5,000");
    CHECK(move(Edge::End, Way::Forth) == u"trust 5,000 rows");
    CHECK(move(Edge::End, Way::Forth) == u"trust 5,000 rows.|…|Not");
    CHECK(move(Edge::End, Way::Back) == u"trust 5,000 rows");
    CHECK(move(Edge::Begin, Way::Back) == u"don’t trust 5,000 rows");
    CHECK(move(Edge::Begin, Way::Back) == u"I don’t trust 5,000 rows");
    CHECK(move(Edge::Begin, Way::Back) == u"I don’t trust 5,000 rows");
    CHECK(move(Edge::Begin, Way::Forth) == u"don’t trust 5,000 rows");
    CHECK(move(Edge::Begin, Way::Forth) == u"trust 5,000 rows");
    CHECK(move(Edge::Begin, Way::Forth) == u"5,000 rows");
    CHECK(move(Edge::Begin, Way::Forth) == u"rows");
    // Nothing would be left.
    CHECK(move(Edge::Begin, Way::Forth) == u"rows");
    CHECK(move(Edge::End, Way::Back) == u"rows");
}

TEST_CASE("Either end is moved by a sentence, over the border of an entry", "[tags]")
{
    const EntryTexts texts{QStringLiteral("One is here. Two is there! "), QStringLiteral("Three? Yes.")};
    auto passage = stretchOf(texts[0], QStringLiteral("is there"));
    const auto move = [&](Edge edge, Way way) {
        passage = withEdgeMoved(texts, passage, edge, Unit::Sentence, way);
        return words(texts, passage);
    };
    CHECK(move(Edge::End, Way::Forth) == u"is there!");
    CHECK(move(Edge::End, Way::Forth) == u"is there! |Three?");
    CHECK(move(Edge::End, Way::Forth) == u"is there! |Three? Yes.");
    CHECK(move(Edge::End, Way::Forth) == u"is there! |Three? Yes.");
    CHECK(move(Edge::Begin, Way::Back) == u"Two is there! |Three? Yes.");
    CHECK(move(Edge::Begin, Way::Back) == u"One is here. Two is there! |Three? Yes.");
    CHECK(move(Edge::End, Way::Back) == u"One is here. Two is there! |Three?");
    CHECK(move(Edge::Begin, Way::Forth) == u"Two is there! |Three?");
    CHECK(move(Edge::Begin, Way::Forth) == u"Three?");
    CHECK(move(Edge::End, Way::Back) == u"Three?");
}

TEST_CASE("Words of scripts without spaces can be walked, and no pair of surrogates is ever cut", "[tags]")
{
    const EntryTexts texts{QString::fromUtf8("我不相信报表。 \U0001F600\U0001F601 ok \U00020000\U00020001字"),
                           QString::fromUtf8("ฉันไม่เชื่อ \U0001F469\u200D\U0001F467 x")};
    for (const auto unit : {Unit::Word, Unit::Sentence}) {
        auto passage = wholePassage(texts, {{0, 0}, {0, 1}});
        int steps = 0;
        while (true) {
            const auto next = withEdgeMoved(texts, passage, Edge::End, unit, Way::Forth);
            if (next == passage)
                break;
            REQUIRE(next.end > passage.end);
            CHECK_FALSE(cutsPair(texts, next.end));
            passage = next;
            ++steps;
        }
        CHECK(passage.end == TextPlace{1, int(texts[1].size())});
        CHECK(steps >= (unit == Unit::Word ? 6 : 2));
        while (true) {
            const auto next = withEdgeMoved(texts, passage, Edge::Begin, unit, Way::Forth);
            if (next == passage)
                break;
            CHECK_FALSE(cutsPair(texts, next.begin));
            passage = next;
        }
        CHECK(passage.begin.entry == 1);
    }
}
