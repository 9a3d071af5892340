#include "ui/widgets/consent_words.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace ui {
namespace {

using core::Allowed;
using core::Scope;
using paint::Verdict;

QString tr(const char* text)
{
    return QCoreApplication::translate("people", text);
}

/// The worst that is said about someone's words; nothing where none of them is refused.
std::optional<ConsentBadge> refusal(const core::ConsentState& state)
{
    for (const auto scope : {Scope::Quote, Scope::Observe, Scope::Record}) {
        const bool quotes = scope == Scope::Quote;
        switch (state.of(scope)) {
        case Allowed::Withdrawn:
            return ConsentBadge{Verdict::Bad, quotes ? tr("Withdrawn") : tr("%1 withdrawn").arg(scopeWord(scope))};
        case Allowed::Expired:
            return ConsentBadge{Verdict::Bad, quotes ? tr("Expired") : tr("%1 expired").arg(scopeWord(scope))};
        case Allowed::Refused:
            return ConsentBadge{Verdict::Neutral, quotes ? tr("No quotes") : tr("%1 refused").arg(scopeWord(scope))};
        case Allowed::Given:
        case Allowed::NotRecorded: break;
        }
    }
    return std::nullopt;
}

QString endsIn(int days)
{
    if (days == 0)
        return tr("Ends today");
    return days == 1 ? tr("Ends tomorrow") : tr("Ends in %1 days").arg(days);
}

} // namespace

QString scopeWord(Scope scope)
{
    switch (scope) {
    case Scope::Record: return tr("Record");
    case Scope::Quote: return tr("Quote");
    case Scope::QuoteByName: return tr("By name");
    case Scope::Observe: return tr("Observe");
    case Scope::Contact: return tr("Contact");
    }
    Q_UNREACHABLE();
}

QString allowedWord(Allowed allowed)
{
    switch (allowed) {
    case Allowed::Given: return tr("given");
    case Allowed::NotRecorded: return tr("not recorded");
    case Allowed::Refused: return tr("refused");
    case Allowed::Withdrawn: return tr("withdrawn");
    case Allowed::Expired: return tr("expired");
    }
    Q_UNREACHABLE();
}

ConsentBadge badgeOf(const core::ConsentState& state)
{
    if (state.isMissing)
        return {Verdict::Warn, tr("Not recorded")};
    if (const auto refused = refusal(state))
        return *refused;
    if (state.isEnding())
        return {Verdict::Warn, endsIn(*state.daysLeft)};
    if (state.of(Scope::Quote) == Allowed::NotRecorded)
        return {Verdict::Warn, tr("Quote not recorded")};
    QStringList given;
    for (const auto scope : {Scope::Record, Scope::Quote, Scope::Observe})
        if (state.of(scope) == Allowed::Given)
            given << (given.isEmpty() ? scopeWord(scope) : scopeWord(scope).toLower());
    return {Verdict::Good, given.join(QStringLiteral(", "))};
}

QString consentWords(const core::Consent& consent)
{
    QStringList words;
    if (!consent.givenHow.isEmpty())
        words << consent.givenHow;
    if (consent.from.isValid())
        words << shortDate(consent.from);
    if (consent.until.isValid())
        words << tr("until %1").arg(shortDate(consent.until));
    if (words.isEmpty())
        words << (consent.granted ? tr("given, no date") : tr("refused, no date"));
    return words.join(QStringLiteral(", "));
}

} // namespace ui
