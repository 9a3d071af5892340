#include "core/personas/buying_parts.h"
#include "core/report/bands.h"
#include "core/report/buying.h"

#include <algorithm>

namespace core::report {
namespace {

constexpr TextStyle name{Face::Sans, 7.9, 3.6, QFont::DemiBold};
constexpr TextStyle text{Face::Sans, 7.9, 3.6};
constexpr double inset = 3.4;

QString onePlaying(BuyingPart part)
{
    switch (part) {
    case BuyingPart::User: return tr("a user");
    case BuyingPart::Champion: return tr("a champion");
    case BuyingPart::DecisionMaker: return tr("a decision maker");
    case BuyingPart::Buyer: return tr("a buyer");
    case BuyingPart::Gatekeeper: return tr("a gatekeeper");
    case BuyingPart::Influencer: return tr("an influencer");
    }
    Q_UNREACHABLE();
}

/// "A7, A8 or A10"
QString joined(QStringList parts, const QString& pattern)
{
    if (parts.size() < 2)
        return parts.join(QString());
    const QString last = parts.takeLast();
    return pattern.arg(parts.join(QStringLiteral(", ")), last);
}

QString all(const QStringList& parts)
{
    return joined(parts, tr("%1 and %2"));
}

QString any(const QStringList& parts)
{
    return joined(parts, tr("%1 or %2"));
}

/// The accounts at which the role's place is as `test` asks.
template <class Test> QStringList accountsWhere(const PersonaSheet& sheet, const SheetRole& role, Test test)
{
    QStringList accounts;
    for (size_t i = 0; i < role.places.size(); ++i)
        if (test(role.places[i]))
            accounts << sheet.accounts[qsizetype(i)];
    return accounts;
}

QStringList heardAt(const PersonaSheet& sheet, const SheetRole& role)
{
    return accountsWhere(sheet, role, [](const SheetRole::Place& place) { return place.heard > 0; });
}

QStringList unheardAt(const PersonaSheet& sheet, const SheetRole& role)
{
    return accountsWhere(sheet, role, [](const SheetRole::Place& place) { return place.exists && place.heard == 0; });
}

QStringList silentAccounts(const PersonaSheet& sheet)
{
    QStringList accounts;
    for (qsizetype i = 0; i < sheet.accounts.size(); ++i)
        if (std::none_of(sheet.roles.begin(), sheet.roles.end(),
                         [&](const SheetRole& role) { return role.places[size_t(i)].heard > 0; }))
            accounts << sheet.accounts[i];
    return accounts;
}

void addGaps(QStringList& sentences, const PersonaSheet& sheet)
{
    QStringList never;
    QStringList once;
    for (const SheetRole& role : sheet.roles) {
        const QStringList heard = heardAt(sheet, role);
        if (isHearsay(role))
            never << onePlaying(role.part);
        else if (heard.size() == 1 && sheet.accounts.size() > 1)
            once << tr("%1 (%2)").arg(onePlaying(role.part), heard.front());
    }
    if (!never.isEmpty())
        sentences << tr("Never heard: %1; %2 of %3 roles.").arg(all(never)).arg(never.size()).arg(sheet.roles.size());
    if (!once.isEmpty())
        sentences << tr("Heard in one account only: %1.").arg(all(once));
    if (const QStringList silent = silentAccounts(sheet); !silent.isEmpty())
        sentences << tr("Nobody in any role was heard in %1.").arg(all(silent));
}

/// The roles of which least is known: those never heard, else those heard in one account only.
void addNext(QStringList& sentences, const PersonaSheet& sheet)
{
    QStringList ask;
    for (const bool hearsay : {true, false})
        for (const SheetRole& role : sheet.roles) {
            if (isHearsay(role) != hearsay || (!hearsay && heardAt(sheet, role).size() > 1))
                continue;
            if (const QStringList there = unheardAt(sheet, role); !there.isEmpty())
                ask << tr("%1 in %2").arg(onePlaying(role.part), any(there));
            else if (hearsay)
                ask << tr("whether there is %1").arg(onePlaying(role.part));
        }
    if (!ask.isEmpty())
        sentences << tr("To ask next: %1.").arg(ask.mid(0, 3).join(QStringLiteral("; ")));
}

void addSteps(QStringList& sentences, const PersonaSheet& sheet)
{
    int steps = 0;
    int assumed = 0;
    for (const SheetSection& section : sheet.sections)
        if (section.name == QLatin1String("steps"))
            for (const SheetTrait& step : section.traits)
                ++steps, assumed += step.assumed;
    if (assumed > 0)
        sentences << counted(assumed, "%1 of the %2 steps is assumed.", "%1 of the %2 steps are assumed.").arg(steps);
}

} // namespace

bool isHearsay(const SheetRole& role)
{
    return role.heard == 0;
}

QStringList cannotTell(const PersonaSheet& sheet)
{
    if (sheet.roles.empty())
        return {tr("Who buys is not known: no buying role has been written down."),
                tr("To ask next: who uses it, who signs for it, and who can stop it.")};
    QStringList sentences;
    addGaps(sentences, sheet);
    addSteps(sentences, sheet);
    if (sentences.isEmpty())
        sentences << tr("Every role was heard in two accounts or more. What the people heard do not know of their own "
                        "accounts is not on it.");
    addNext(sentences, sheet);
    return sentences;
}

Block cannotTellBlock(const SheetView& view, double width)
{
    Block block;
    const QString title = tr("What this sheet cannot tell");
    block.bookmarks.push_back({title, 1, 0});
    const double measure = width - inset;
    double y = block.lines({inset, 0.4}, wrapped(title, name, {measure}), view.palette.ink);
    y = block.lines({inset, y}, wrapped(cannotTell(view.sheet).join(u' '), text, {measure}), view.palette.ink);
    block.height = y + 0.6;
    block.add(Box{{0, 0, 0.9, block.height}, view.palette.against, 0, false});
    return block;
}

} // namespace core::report
