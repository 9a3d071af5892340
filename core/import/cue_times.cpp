#include "core/import/cues.h"

#include <cmath>

namespace core::import {
namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\f';
}

struct Digits {
    qint64 value = 0;
    int count = 0;
};

Digits digits(QStringView line, qsizetype& at)
{
    Digits digits;
    for (; at < line.size() && isDigit(line[at]) && digits.count < 10; ++at, ++digits.count)
        digits.value = digits.value * 10 + (line[at].unicode() - u'0');
    return digits;
}

bool take(QStringView line, qsizetype& at, QChar c)
{
    if (at == line.size() || line[at] != c)
        return false;
    ++at;
    return true;
}

/// "Collect a WebVTT timestamp".
std::optional<qint64> strictTime(QStringView line, qsizetype& at)
{
    Digits hours;
    Digits minutes = digits(line, at);
    const bool hoursFirst = minutes.count != 2 || minutes.value > 59;
    if (minutes.count == 0 || !take(line, at, u':'))
        return std::nullopt;
    Digits seconds = digits(line, at);
    if (hoursFirst || (at < line.size() && line[at] == u':')) {
        if (seconds.count != 2 || !take(line, at, u':'))
            return std::nullopt;
        hours = minutes;
        minutes = seconds;
        seconds = digits(line, at);
    }
    if (seconds.count != 2 || !take(line, at, u'.'))
        return std::nullopt;
    const Digits ms = digits(line, at);
    if (ms.count != 3 || minutes.value > 59 || seconds.value > 59)
        return std::nullopt;
    return ((hours.value * 60 + minutes.value) * 60 + seconds.value) * 1000 + ms.value;
}

/// One to three numbers and a fraction, which is decimal, or in an unpadded time a number of milliseconds.
std::optional<qint64> lenientTime(QStringView line, qsizetype& at, bool& unpadded)
{
    qint64 seconds = 0;
    int parts = 0;
    bool shortPart = false;
    do {
        const Digits part = digits(line, at);
        if (part.count == 0 || part.count > 6 || ++parts > 3)
            return std::nullopt;
        shortPart = shortPart || (parts > 1 && part.count == 1);
        seconds = seconds * 60 + part.value;
    } while (take(line, at, u':'));
    qint64 ms = 0;
    if (take(line, at, u'.') || take(line, at, u',')) {
        const Digits fraction = digits(line, at);
        unpadded = unpadded || (parts == 3 && shortPart);
        double scaled = double(fraction.value);
        for (int i = 3; i < fraction.count; ++i)
            scaled /= 10;
        for (int i = fraction.count; i < 3 && !unpadded; ++i)
            scaled *= 10;
        ms = std::llround(scaled);
    }
    return seconds * 1000 + ms;
}

template <class Time> std::optional<CueTimes> twoTimes(QStringView line, CueTimes times, Time time)
{
    qsizetype at = 0;
    const auto skipBlanks = [&] {
        while (at < line.size() && isBlank(line[at]))
            ++at;
    };
    skipBlanks();
    const auto start = time(line, at);
    skipBlanks();
    if (!start || !line.mid(at).startsWith(u"-->"))
        return std::nullopt;
    at += 3;
    skipBlanks();
    const auto end = time(line, at);
    if (!end)
        return std::nullopt;
    times.startMs = *start;
    times.endMs = *end;
    return times;
}

} // namespace

std::optional<CueTimes> strictTimes(QStringView line)
{
    return twoTimes(line, {}, strictTime);
}

std::optional<CueTimes> lenientTimes(QStringView line)
{
    bool unpadded = false;
    const auto time = [&unpadded](QStringView text, qsizetype& at) { return lenientTime(text, at, unpadded); };
    auto times = twoTimes(line, {}, time);
    // "0:0:10.90 --> 0:0:12.5": only the end may show how the fraction is meant.
    if (times && unpadded)
        times = twoTimes(line, {0, 0, true}, time);
    return times;
}

} // namespace core::import
