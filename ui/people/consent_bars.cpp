#include "ui/people/consent_bars.h"

#include "ui/widgets/consent_words.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {
namespace {

constexpr int leastMonths = 9;
constexpr int mostMonths = 24;
constexpr int monthsBefore = 12; // today, at most

QDate firstOfMonth(QDate day)
{
    return {day.year(), day.month(), 1};
}

QDate earlier(QDate a, QDate b)
{
    if (!a.isValid() || !b.isValid())
        return a.isValid() ? a : b;
    return std::min(a, b);
}

int monthsBetween(QDate from, QDate to)
{
    return (to.year() - from.year()) * 12 + to.month() - from.month();
}

} // namespace

std::vector<ConsentBar> consentBars(const std::vector<core::Consent>& consents, core::Scope scope, QDate today)
{
    std::vector<core::Consent> rows;
    std::copy_if(consents.begin(), consents.end(), std::back_inserter(rows),
                 [&](const core::Consent& consent) { return consent.scope == scope; });
    const auto day = [](QDate date) { return date.isValid() ? date.toJulianDay() : 0; };
    std::stable_sort(rows.begin(), rows.end(), [&](const core::Consent& a, const core::Consent& b) {
        return std::pair(day(a.from), a.recordedAt) < std::pair(day(b.from), b.recordedAt);
    });
    std::vector<ConsentBar> bars;
    for (size_t at = 0; at < rows.size(); ++at) {
        const auto& row = rows[at];
        const bool isLast = at + 1 == rows.size();
        const QDate next = isLast ? QDate() : rows[at + 1].from;
        if (!isLast && next == row.from)
            continue; // one that was recorded later says otherwise for the very same time
        const bool isOver = !isLast && next <= today;
        const QDate past = row.until.isValid() ? row.until.addDays(1) : QDate();
        const auto kind = row.granted ? ConsentBar::Kind::Given : ConsentBar::Kind::Refused;
        const QString words = row.granted ? consentWords(row)
                                          : QCoreApplication::translate("people", "refused: %1").arg(consentWords(row));
        const QDate end = earlier(earlier(past, row.withdrawnOn), next);
        if (!end.isValid() || !row.from.isValid() || row.from < end)
            bars.push_back({row, isOver ? ConsentBar::Kind::Over : kind, row.from, end, words});
        if (row.withdrawnOn.isValid() && !(next.isValid() && next <= row.withdrawnOn))
            bars.push_back({row, isOver ? ConsentBar::Kind::Over : ConsentBar::Kind::Refused, row.withdrawnOn, next,
                            QCoreApplication::translate("people", "withdrawn %1").arg(shortDate(row.withdrawnOn))});
    }
    return bars;
}

double ConsentAxis::placeOf(QDate day) const
{
    const double inMonth = double(day.day() - 1) / day.daysInMonth();
    return (monthsBetween(begin, firstOfMonth(day)) + inMonth) / months;
}

ConsentAxis axisOver(const std::vector<core::Consent>& consents, QDate today)
{
    QDate first = today, last = today.addMonths(leastMonths - 3);
    for (const auto& consent : consents) {
        first = earlier(first, consent.from);
        for (const QDate day : {consent.from, consent.until, consent.withdrawnOn})
            if (day.isValid())
                last = std::max(last, day);
    }
    first = std::max(first, today.addMonths(-monthsBefore));
    ConsentAxis axis{firstOfMonth(first), leastMonths};
    axis.months = std::clamp(monthsBetween(axis.begin, last) + 1, leastMonths, mostMonths);
    return axis;
}

} // namespace ui
