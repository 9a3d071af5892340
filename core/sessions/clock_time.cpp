#include "core/sessions/clock_time.h"

#include <cmath>

namespace core {
namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Up to `most` digits from `at` on; nothing where there is none or more.
std::optional<qint64> digits(QStringView text, qsizetype& at, int most)
{
    qint64 value = 0;
    const qsizetype begin = at;
    for (; at < text.size() && isDigit(text[at]); ++at) {
        if (at - begin == most)
            return std::nullopt;
        value = value * 10 + (text[at].unicode() - u'0');
    }
    return at == begin ? std::nullopt : std::optional(value);
}

std::optional<qint64> fraction(QStringView text, qsizetype& at)
{
    if (at == text.size() || (text[at] != u'.' && text[at] != u','))
        return 0;
    const qsizetype begin = ++at;
    const auto value = digits(text, at, 9);
    if (!value)
        return std::nullopt;
    double ms = double(*value) * 1000;
    for (qsizetype i = begin; i < at; ++i)
        ms /= 10;
    return std::llround(ms);
}

} // namespace

std::optional<qint64> clockTime(QStringView text)
{
    qsizetype at = 0;
    std::optional<qint64> parts[3];
    int count = 0;
    for (; count < 3; ++count) {
        if (count > 0 && (at == text.size() || text[at] != u':'))
            break;
        if (count > 0)
            ++at;
        const qsizetype begin = at;
        parts[count] = digits(text, at, 3);
        const bool twoDigits = at - begin == 2 && parts[count] < 60;
        if (!parts[count] || (count > 0 && !twoDigits))
            return std::nullopt;
    }
    const auto ms = fraction(text, at);
    if (count < 2 || !ms || at != text.size())
        return std::nullopt;
    const qint64 seconds = count == 3 ? *parts[0] * 3600 + *parts[1] * 60 + *parts[2] : *parts[0] * 60 + *parts[1];
    return seconds * 1000 + *ms;
}

std::optional<LeadingTime> leadingTime(QStringView line)
{
    const QChar open = line.isEmpty() ? QChar() : line[0];
    const QChar close = open == u'[' ? u']' : open == u'(' ? u')' : QChar();
    const qsizetype begin = close.isNull() ? 0 : 1;
    qsizetype end = begin;
    while (end < line.size() && end < 20 && (isDigit(line[end]) || QStringView(u":.,").contains(line[end])))
        ++end;
    const auto ms = clockTime(line.mid(begin, end - begin));
    if (!ms || (!close.isNull() && (end == line.size() || line[end] != close)))
        return std::nullopt;
    qsizetype length = close.isNull() ? end : end + 1;
    const bool parted = length == line.size() || line[length].isSpace();
    while (length < line.size() && line[length].isSpace())
        ++length;
    if (length + 1 < line.size() && (line[length] == u'-' || line[length] == u'–') && line[length + 1].isSpace())
        length += 2;
    return parted || !close.isNull() ? std::optional(LeadingTime{*ms, length}) : std::nullopt;
}

} // namespace core
