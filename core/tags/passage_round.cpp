#include "core/tags/passage_round.h"

#include "core/stores.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace core {
namespace {

/// Where the words of an entry begin: behind the mark of a list that a note was written as ("* ", "- ", "2. ").
int wordsBegin(const QString& text)
{
    static const QRegularExpression mark(QStringLiteral(R"(^\s*(?:[*+\-\x{2022}]|\d{1,3}[.)])\s+)"));
    return int(mark.match(text).capturedLength());
}

/// The whole sentences round a passage of one entry.
TextRange sentencesRound(const QString& text, TextRange range)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    finder.setPosition(range.begin);
    const bool atStart = range.begin == 0 || finder.isAtBoundary();
    const int begin = atStart ? range.begin : int(std::max<qsizetype>(0, finder.toPreviousBoundary()));
    finder.setPosition(range.end);
    const bool atEnd = range.end == text.size() || finder.isAtBoundary();
    const int end = atEnd ? range.end : int(finder.toNextBoundary());
    return {begin, end < 0 ? int(text.size()) : end};
}

} // namespace

TextRange widen(const Stores& stores, Passage& passage, qsizetype longest)
{
    if (passage.pieces.size() != 1 || !passage.pieces.front().entry)
        return {0, int(passage.quote().size())};
    Piece& piece = passage.pieces.front();
    const QString text = stores.sessions.entry(piece.entry)->text;
    TextRange whole = sentencesRound(text, piece.range);
    while (whole.end > piece.range.end && text[whole.end - 1].isSpace())
        --whole.end;
    whole.begin = std::max(whole.begin, std::min(wordsBegin(text), piece.range.begin));
    if (whole.length() > longest)
        whole = piece.range;
    const TextRange marked{piece.range.begin - whole.begin, piece.range.end - whole.begin};
    piece.range = whole;
    piece.text = text.mid(whole.begin, whole.length());
    return marked;
}

void widenKeyword(const Stores& stores, Passage& passage)
{
    constexpr qsizetype longest = 600;
    if (passage.quote().size() < shortestQuote)
        widen(stores, passage, longest);
}

} // namespace core
