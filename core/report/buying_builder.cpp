#include "core/report/buying_builder.h"

#include "core/personas/buying_parts.h"
#include "core/tr.h"

#include <algorithm>

namespace core::report {
namespace {

/// Quotes that may stand for somebody on the sheet, by who said them.
using QuotesByPerson = QHash<Id<Participant>, std::vector<SheetEvidence>>;

constexpr qsizetype shortestQuote = 12; // UTF-16 units; less says nothing without its question

std::vector<Account> accountsOf(const Stores& stores, const Persona& persona, const std::vector<BuyingRole>& roles)
{
    auto ids = stores.personas.accounts(persona.id);
    for (const auto& role : roles)
        for (const auto& place : role.places)
            if (std::ranges::find(ids, place.account) == ids.end())
                ids.push_back(place.account);
    std::vector<Account> accounts;
    for (const auto id : ids)
        accounts.push_back(stores.people.account(id).value());
    std::ranges::stable_sort(accounts, [](const Account& a, const Account& b) {
        return a.code.isEmpty() != b.code.isEmpty() ? b.code.isEmpty() : codeComesBefore(a.code, b.code);
    });
    return accounts;
}

/// The shortest that says something, and that no other role has.
std::optional<SheetEvidence> quoteFor(const QSet<Id<Participant>>& people, const QuotesByPerson& quotes,
                                      QSet<qint64>& taken)
{
    const auto rank = [](const SheetEvidence& one) { return std::pair(one.quote.words().size(), one.highlight); };
    const SheetEvidence* best = nullptr;
    for (auto one = quotes.cbegin(); one != quotes.cend(); ++one) {
        if (!people.contains(one.key()))
            continue;
        for (const SheetEvidence& quote : *one)
            if (!taken.contains(quote.highlight) && quote.quote.words().size() >= shortestQuote &&
                (!best || rank(quote) < rank(*best)))
                best = &quote;
    }
    if (!best)
        return std::nullopt;
    taken.insert(best->highlight);
    return *best;
}

/// Who was heard in a role, at each account and in all.
QSet<Id<Participant>> putPlaces(SheetRole& printed, const BuyingRole& role, const std::vector<Account>& accounts,
                                const SheetSource& source)
{
    QSet<Id<Participant>> people;
    printed.places.resize(accounts.size());
    for (size_t i = 0; i < accounts.size(); ++i) {
        QSet<Id<Participant>> here;
        for (const auto& place : role.places) {
            if (place.account != accounts[i].id)
                continue;
            printed.places[i].exists = true;
            if (place.person && source.wasHeard(place.person))
                here.insert(place.person);
        }
        printed.places[i].heard = int(here.size());
        people += here;
    }
    printed.heard = int(people.size());
    return people;
}

/// Only what one person said face to face, and what may go out whole, stands for them.
QuotesByPerson quotesOf(const PersonaStrength& strength, const SheetSource& source,
                        const std::function<SheetEvidence(const Passage&)>& asEvidence)
{
    QuotesByPerson quotes;
    for (const auto& trait : strength.traits)
        for (size_t i = 0; i < trait.evidence.size(); ++i) {
            const auto people = peopleBehind({trait.passages[i]});
            if (!trait.evidence[i].supports || people.size() != 1 || source.isMarket(trait.passages[i]))
                continue;
            auto said = asEvidence(trait.passages[i]);
            if (!said.quote.isHeldBack() && !said.quote.isCut() && !said.quote.seen())
                quotes[*people.begin()].push_back(std::move(said));
        }
    return quotes;
}

void addRoles(PersonaSheet& sheet, const Stores& stores, const Persona& persona, const SheetSource& source,
              const QuotesByPerson& quotes)
{
    const auto roles = stores.personas.buyingRoles(persona.id);
    const auto accounts = accountsOf(stores, persona, roles);
    for (size_t i = 0; i < accounts.size(); ++i)
        sheet.accounts << source.nameOf(accounts[i], int(i) + 1);
    if (roles.empty()) {
        sheet.notYetKnown.emplace_back(tr("Who buys"), tr("no buying role has been written down"));
        return;
    }
    QSet<qint64> taken;
    for (const auto part : buyingParts) {
        SheetRole printed{.part = part};
        const auto role = std::ranges::find(roles, part, &BuyingRole::part);
        printed.places.resize(accounts.size());
        if (role != roles.end()) {
            printed.isTold = true;
            printed.wants = role->wants.trimmed();
            printed.quote = quoteFor(putPlaces(printed, *role, accounts, source), quotes, taken);
            if (const auto individual = role->individual ? stores.personas.persona(role->individual) : std::nullopt) {
                printed.individual = individual->name;
                printed.individualId = individual->id.value;
            }
        }
        sheet.roles.push_back(std::move(printed));
    }
}

/// Who told how their accounts buy.
void countTellers(PersonaSheet& sheet, const PersonaStrength& strength)
{
    QSet<Id<Participant>> people;
    for (const auto& trait : strength.traits)
        if (trait.claim.section == QLatin1String("steps"))
            people += trait.strength.supporting + trait.strength.against;
    QSet<Id<Account>> accounts;
    for (const auto& person : strength.people)
        if (people.contains(person.id) && person.account)
            accounts.insert(person.account);
    sheet.stepPeople = int(people.size());
    sheet.stepAccounts = int(accounts.size());
}

} // namespace

void addBuying(PersonaSheet& sheet, const Stores& stores, const Persona& persona, const SheetSource& source,
               const PersonaStrength& strength, const std::function<SheetEvidence(const Passage&)>& asEvidence)
{
    addRoles(sheet, stores, persona, source, quotesOf(strength, source, asEvidence));
    countTellers(sheet, strength);
    for (size_t i = 1; i < strength.people.size(); ++i)
        sheet.people[i].group =
            sheet.people[i - 1].group + (strength.people[i].account == strength.people[i - 1].account ? 0 : 1);
}

} // namespace core::report
