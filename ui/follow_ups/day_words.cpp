#include "ui/follow_ups/day_words.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("follow-ups", text);
}

/// "In a week", where a day has such a name.
QString nameOf(int daysAhead)
{
    switch (daysAhead) {
    case -7: return tr("A week ago");
    case -1: return tr("Yesterday");
    case 0: return tr("Today");
    case 1: return tr("Tomorrow");
    case 7: return tr("In a week");
    case 14: return tr("In two weeks");
    default: return daysAhead > 0 ? tr("In %1 days").arg(daysAhead) : tr("%1 days ago").arg(-daysAhead);
    }
}

} // namespace

QString dayWord(const QDate& day, const QDate& today)
{
    switch (today.daysTo(day)) {
    case -1: return tr("yesterday");
    case 0: return tr("today");
    case 1: return tr("tomorrow");
    default: return shortDate(day, today.year());
    }
}

std::vector<NameChoice> dayChoices(const QDate& today, const std::vector<int>& daysAhead)
{
    std::vector<NameChoice> choices;
    for (const int ahead : daysAhead) {
        const QDate day = today.addDays(ahead);
        choices.push_back({day.toJulianDay(), nameOf(ahead), shortDate(day), {}});
    }
    return choices;
}

std::optional<QDate> dayPicked(const NamePick& pick)
{
    const QDate day =
        pick.id != 0 ? QDate::fromJulianDay(pick.id) : QDate::fromString(pick.name.trimmed(), Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

} // namespace ui
