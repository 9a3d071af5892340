#include "core/report/sheet_draft.h"

#include "core/error.h"
#include "core/report/sheet_source.h"
#include "core/tr.h"

#include <QSet>

#include <algorithm>

namespace core::report {
SheetFacts& SheetFacts::operator+=(const SheetFacts& other)
{
    traits += other.traits;
    assumptions += other.assumptions;
    quotes += other.quotes;
    held.quotes += other.held.quotes;
    held.people = std::max(held.people, other.held.people);
    held.notRecorded = std::max(held.notRecorded, other.held.notRecorded);
    for (const auto& [why, count] : other.reasons) {
        const auto known =
            std::find_if(reasons.begin(), reasons.end(), [why = why](const auto& one) { return one.why == why; });
        if (known == reasons.end())
            reasons.push_back({why, count});
        else
            known->quotes += count;
    }
    return *this;
}

SheetFacts factsOf(const PersonaSheet& sheet, const GateCount& held)
{
    SheetFacts facts{.held = held, .reasons = sheet.heldBack};
    QSet<qint64> quotes;
    if (sheet.hero)
        quotes.insert(sheet.hero->highlight);
    for (const SheetSection& section : sheet.sections)
        for (const SheetTrait& trait : section.traits) {
            ++facts.traits;
            facts.assumptions += trait.assumed ? 1 : 0;
            for (const SheetEvidence& evidence : trait.evidence)
                quotes.insert(evidence.highlight);
        }
    facts.quotes = int(quotes.size());
    return facts;
}

QString heldBackWords(const SheetFacts& facts)
{
    if (facts.held.quotes == 0)
        return {};
    const QString quotes = counted(facts.held.quotes, "%1 quote", "%1 quotes");
    const QString people = counted(facts.held.people, "%1 person", "%1 people");
    QStringList reasons;
    for (const auto& [why, count] : facts.reasons)
        reasons << reasonText(why, count);
    const QString words = tr("%1 of %2 held back").arg(quotes, people);
    return reasons.isEmpty() ? words : tr("%1: %2").arg(words, reasons.join(QStringLiteral(", ")));
}

BuiltSheet sheetOf(const Stores& stores, Id<Persona> id, const Audience& audience)
{
    const auto persona = stores.personas.persona(id);
    if (!persona)
        throw Failure(Error::Kind::NotFound, tr("The persona is not in this project any more."));
    return buildSheet(stores, *persona, audience);
}

SheetDraft draftOf(BuiltSheet built, const SheetOptions& options)
{
    SheetDraft draft{.sheet = std::move(built.sheet)};
    draft.facts = factsOf(draft.sheet, built.count);
    draft.pages = layoutSheet(draft.sheet, options);
    return draft;
}

} // namespace core::report
