// What the editions in words say of how an enterprise buys.
#include "core/personas/buying_parts.h"
#include "core/report/buying.h"
#include "core/report/quote.h"
#include "core/report/sheet_words.h"

namespace core::report {
namespace {

/// "A1 1 heard, A4 exists there, A2 not known"; past ten accounts only the totals.
QString placesText(const PersonaSheet& sheet, const SheetRole& role)
{
    if (sheet.accounts.size() > mostAccountRows)
        return totalsText(role);
    QStringList places;
    for (qsizetype i = 0; i < sheet.accounts.size(); ++i) {
        const SheetRole::Place& place = role.places[size_t(i)];
        places << (place.heard > 0 ? tr("%1: %2 heard").arg(sheet.accounts[i]).arg(place.heard)
                   : place.exists  ? tr("%1: exists, not heard").arg(sheet.accounts[i])
                                   : tr("%1: not known").arg(sheet.accounts[i]));
    }
    return places.join(QStringLiteral("; "));
}

} // namespace

QStringList SheetWords::roleHeads()
{
    return {tr("Role"), tr("Heard"), tr("Wants"), tr("Accounts")};
}

QStringList SheetWords::cellsOf(const SheetRole& role) const
{
    QString wants = isHearsay(role) ? hearsayText(role) : role.wants;
    if (role.quote)
        wants += QStringLiteral(" %1 (%2)")
                     .arg(inQuoteMarks(role.quote->quote.words().simplified(), sheet.language))
                     .arg(numbers.of(*role.quote));
    return {titleOf(role.part), QString::number(role.heard), wants.trimmed(), placesText(sheet, role)};
}

QStringList SheetWords::stepHeads()
{
    return {tr("Step"), tr("Lasts"), tr("Who takes part"), tr("People")};
}

QStringList SheetWords::cellsOf(const SheetTrait& step)
{
    const QString text = step.detail.isEmpty() ? step.text : tr("%1: %2").arg(step.text, step.detail);
    return {text, lastsText(step), step.roles, countsInWords(step)};
}

QString SheetWords::placeOf(const SheetRole& role) const
{
    const QString other = prefixes.value(role.individualId);
    return other.isEmpty() ? QString() : u'#' + other + QStringLiteral("top");
}

} // namespace core::report
