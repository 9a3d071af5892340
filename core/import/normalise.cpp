#include "core/import/normalise.h"

#include <algorithm>

namespace core::import {
namespace {

constexpr char16_t firstThatCombines = 0x0300;
constexpr qsizetype longestRun = 64;

// Vowels and last consonants of Hangul join the consonant before them.
bool joinsBackwards(char32_t c)
{
    return c >= firstThatCombines && (QChar::isMark(c) || (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FF));
}

qsizetype nextSafeCut(QStringView text, qsizetype from)
{
    while (from < text.size() && !isSafeCut(text, from))
        ++from;
    return from;
}

} // namespace

bool isSafeCut(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isLowSurrogate())
        return at == 0 || !text[at - 1].isHighSurrogate();
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return !joinsBackwards(QChar::surrogateToUcs4(c, text[at + 1]));
    return !joinsBackwards(c.unicode());
}

// QString::normalized moves the rest of the string for each character that it takes apart, and sorts stacked accents by
// swapping neighbours: pieces between safe cuts keep both small.
QString normalised(const QString& text)
{
    constexpr qsizetype piece = 1024;
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= firstThatCombines; }))
        return text;
    QString result;
    result.reserve(text.size());
    const QStringView view(text);
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = begin;
        qsizetype cut = begin;
        while (end < text.size() && end - begin < piece) {
            cut = nextSafeCut(view, end + 1);
            if (cut - end > longestRun)
                break;
            end = cut;
        }
        result += view.mid(begin, end - begin).toString().normalized(QString::NormalizationForm_C);
        if (cut > end)
            result += view.mid(end, cut - end);
        begin = qMax(cut, end);
    }
    return result;
}

} // namespace core::import
