#include "core/import/task_values.h"

#include "core/import/table_values.h"
#include "core/sessions/clock_time.h"

#include <QRegularExpression>

#include <cmath>

namespace core::import {
namespace {

bool says(const QString& cell, const char* pattern)
{
    return QRegularExpression(QLatin1String(pattern), QRegularExpression::CaseInsensitiveOption).match(cell).hasMatch();
}

constexpr auto yesWords = "^(?:1(?:\\.0+)?|y|yes|true|x|✓|✔|☑)$";
constexpr auto noWords = "^(?:0(?:\\.0+)?|n|no|false|✗|✘|☐)$";
constexpr auto failedWords =
    "^(?:fail|abandon|gave up|give[ns]? up|not |in-?complete|un-?(?:success|complete)|could not)";
constexpr auto helpedWords = "\\b(?:help|assist|prompt|hint|partial)";
constexpr auto aloneWords = "\\b(?:without|no|un)[ -]?(?:any )?(?:help|assist|prompt|hint)";
constexpr auto doneWords = "^(?:done|complete|success|succeed|pass|achieved|solved|finished|ok$)";
constexpr qint64 longest = 24LL * 3600 * 1000; // of a session; what is longer is no time of a task

} // namespace

std::optional<Said> saidIn(const QString& cell)
{
    const QString text = cell.simplified();
    if (says(text, yesWords))
        return Said::Yes;
    if (says(text, noWords))
        return Said::No;
    if (says(text, failedWords))
        return Said::Failed;
    if (says(text, aloneWords))
        return Said::Done;
    if (says(text, helpedWords))
        return Said::Helped;
    return says(text, doneWords) ? std::optional(Said::Done) : std::nullopt;
}

std::optional<AskedItem::Outcome> outcomeAfter(Said said, AskedItem::Outcome yes,
                                               std::optional<AskedItem::Outcome> known)
{
    using Outcome = AskedItem::Outcome;
    const bool wasHelped = known == Outcome::Helped;
    switch (said) {
    case Said::Done: return Outcome::Done;
    case Said::Helped: return Outcome::Helped;
    case Said::Failed: return Outcome::Failed;
    case Said::Yes: return yes;
    case Said::No: break;
    }
    switch (yes) {
    case Outcome::Done: return wasHelped ? known : Outcome::Failed;
    case Outcome::Failed: return wasHelped ? known : Outcome::Done;
    case Outcome::Helped: break;
    }
    return known;
}

std::optional<qint64> msIn(const QString& cell, TimeUnit unit)
{
    static const QRegularExpression worded(
        QStringLiteral("^(?:(\\d+) ?h(?:ours?|rs?)?)? ?(?:(\\d+) ?m(?:in(?:ute)?s?)?)? ?(?:(\\d+(?:[.,]\\d+)?) "
                       "?s(?:ec(?:ond)?s?)?)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString text = cell.simplified();
    std::optional<qint64> ms = clockTime(text);
    if (const auto number = ms ? std::nullopt : numberIn(text); number && std::abs(*number) < double(longest)) {
        const double of[] = {1000, 60000, 1};
        ms = std::llround(*number * of[int(unit)]);
    } else if (const auto parts = worded.match(text); !ms && !text.isEmpty() && parts.hasMatch()) {
        ms = (parts.captured(1).toLongLong() * 60 + parts.captured(2).toLongLong()) * 60000 +
             std::llround(parts.captured(3).replace(u',', u'.').toDouble() * 1000);
    }
    return ms && *ms >= 0 && *ms <= longest ? ms : std::nullopt;
}

std::optional<int> severityIn(const QString& cell)
{
    if (const auto number = numberIn(cell))
        return *number == std::floor(*number) && *number >= 0 && *number <= 4 ? std::optional(int(*number))
                                                                              : std::nullopt;
    const char* const words[] = {"^(?:none|no problem)", "^(?:cosmetic|trivial|low)", "^(?:minor|medium|moderate)",
                                 "^(?:major|high|serious|severe)", "^(?:critical|blocker|blocking|catastroph|stops)"};
    for (int severity = 0; severity <= 4; ++severity)
        if (says(cell.simplified(), words[severity]))
            return severity;
    return std::nullopt;
}

} // namespace core::import
