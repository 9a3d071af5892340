#include "core/tags/passage_bounds.h"

#include "core/id.h"

#include <QList>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <optional>

namespace core {
namespace {

TextPlace wholeGrapheme(const EntryTexts& texts, TextPlace place, Edge edge)
{
    const QString& text = texts[size_t(place.entry)];
    QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, text);
    graphemes.setPosition(place.offset);
    if (place.offset == 0 || place.offset == text.size() || graphemes.isAtBoundary())
        return place;
    place.offset = int(edge == Edge::Begin ? graphemes.toPreviousBoundary() : graphemes.toNextBoundary());
    return place;
}

/// The end of the white space that begins at `offset`. A space onto which a mark is joined is none.
int spaceAt(const QString& text, int offset)
{
    QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, text);
    graphemes.setPosition(offset);
    while (offset < text.size() && text[offset].isSpace() && graphemes.toNextBoundary() == offset + 1)
        ++offset;
    return offset;
}

int spaceBefore(const QString& text, int offset)
{
    QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, text);
    graphemes.setPosition(offset);
    while (offset > 0 && text[offset - 1].isSpace() && graphemes.toPreviousBoundary() == offset - 1)
        --offset;
    return offset;
}

/// White space and punctuation between words are none; ideographs and emoji are, one by one.
bool isWord(QStringView part)
{
    const auto letters = part.toUcs4();
    return std::any_of(letters.begin(), letters.end(), [](char32_t letter) {
        return QChar::isLetterOrNumber(letter) || QChar::category(letter) == QChar::Symbol_Other;
    });
}

std::vector<TextRange> wordsIn(const QString& text)
{
    std::vector<TextRange> words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    for (int begin = 0, end = int(finder.toNextBoundary()); end >= 0; begin = end, end = int(finder.toNextBoundary()))
        if (isWord(QStringView(text).mid(begin, end - begin)))
            words.push_back({begin, end});
    return words;
}

std::vector<TextRange> sentencesIn(const QString& text)
{
    std::vector<TextRange> sentences;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    for (int begin = 0, end = int(finder.toNextBoundary()); end >= 0; begin = end, end = int(finder.toNextBoundary())) {
        const TextRange trimmed{spaceAt(text, begin), spaceBefore(text, end)};
        if (!trimmed.isEmpty())
            sentences.push_back(trimmed);
    }
    return sentences;
}

int edgeOf(TextRange range, Edge edge)
{
    return edge == Edge::Begin ? range.begin : range.end;
}

/// The nearest beginning (or end) of a word or sentence past `from`.
std::optional<TextPlace> nextEdge(const EntryTexts& texts, TextPlace from, Edge edge, Unit unit, Way way)
{
    const int by = way == Way::Forth ? 1 : -1;
    for (int entry = from.entry; entry >= 0 && size_t(entry) < texts.size(); entry += by) {
        auto units = unit == Unit::Word ? wordsIn(texts[size_t(entry)]) : sentencesIn(texts[size_t(entry)]);
        if (way == Way::Back)
            std::reverse(units.begin(), units.end());
        for (const auto range : units) {
            const TextPlace place{entry, edgeOf(range, edge)};
            if (way == Way::Forth ? place > from : place < from)
                return place;
        }
    }
    return std::nullopt;
}

} // namespace

TextStretch wholePassage(const EntryTexts& texts, TextStretch stretch)
{
    stretch.begin = wholeGrapheme(texts, stretch.begin, Edge::Begin);
    stretch.end = wholeGrapheme(texts, stretch.end, Edge::End);
    auto& [begin, end] = stretch;
    const auto sizeAt = [&](int entry) { return int(texts[size_t(entry)].size()); };
    begin.offset = spaceAt(texts[size_t(begin.entry)], begin.offset);
    while (begin.offset == sizeAt(begin.entry) && begin.entry < end.entry)
        begin = {begin.entry + 1, spaceAt(texts[size_t(begin.entry) + 1], 0)};
    end.offset = spaceBefore(texts[size_t(end.entry)], end.offset);
    while (end.offset == 0 && begin.entry < end.entry)
        end = {end.entry - 1, spaceBefore(texts[size_t(end.entry) - 1], sizeAt(end.entry - 1))};
    if (end < begin)
        end = begin;
    return stretch;
}

TextStretch withEdgeMoved(const EntryTexts& texts, TextStretch stretch, Edge edge, Unit unit, Way way)
{
    auto moved = stretch;
    auto& place = edge == Edge::Begin ? moved.begin : moved.end;
    const auto next = nextEdge(texts, place, edge, unit, way);
    if (!next)
        return stretch;
    place = *next;
    return moved.isEmpty() ? stretch : moved;
}

} // namespace core
