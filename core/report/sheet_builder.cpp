#include "core/report/sheet_builder.h"

#include "core/export/claim_line.h"
#include "core/personas/persona_sections.h"
#include "core/report/buying_builder.h"
#include "core/report/quote_round.h"
#include "core/report/sheet_order.h"
#include "core/report/sheet_source.h"
#include "core/tr.h"

#include <QLocale>

#include <algorithm>
#include <map>

namespace core::report {
namespace {

constexpr qsizetype longestHero = 180; // UTF-16 units, with the words round the passage

/// Gathers one sheet.
class Builder {
public:
    Builder(const Stores& stores, const Persona& persona, const Audience& audience)
        : m_stores(stores),
          m_persona(persona),
          m_gate(stores, audience),
          m_names(audience.names),
          m_source(stores, m_gate, audience.on),
          m_strength(strengthOf(stores, persona))
    {
    }

    BuiltSheet build()
    {
        head();
        sections();
        hero();
        people();
        buying();
        scales();
        foot();
        return {std::move(m_sheet), std::move(m_facts)};
    }

private:
    void head()
    {
        const auto studies = m_stores.sessions.studies();
        for (const auto& study : studies)
            if (study.id == m_persona.study)
                m_sheet.study = study.name;
        m_sheet.segment = m_persona.segmentText;
        m_sheet.persona = m_persona.id.value;
        m_sheet.name = m_persona.name;
        m_sheet.isEnterprise = m_persona.kind == PersonaKind::Enterprise;
        m_sheet.line = m_persona.line;
        m_sheet.author = m_stores.settings.text(QStringLiteral("team"));
        m_sheet.language = m_stores.settings.text(QStringLiteral("language"), QStringLiteral("en"));
        m_sheet.changedAt = QDateTime::fromMSecsSinceEpoch(m_stores.personas.newestChange(m_persona.id), Qt::UTC);
        m_sheet.date = m_sheet.changedAt.date();
        if (const auto picture = m_persona.portrait ? m_stores.sources.source(m_persona.portrait) : std::nullopt)
            m_sheet.portrait = QImage::fromData(picture->bytes);
    }

    void scales()
    {
        QHash<Id<Participant>, int> seats;
        for (const auto& person : m_strength.people)
            seats.insert(person.id, int(seats.size()));
        for (const auto& scale : m_stores.personas.scales(m_persona.id)) {
            SheetScale printed{.low = scale.low, .high = scale.high};
            for (const auto& place : scale.places)
                if (const auto seat = seats.constFind(place.participant); seat != seats.constEnd())
                    printed.places.push_back({*seat, place.at, place.guessed});
            m_sheet.scales.push_back(std::move(printed));
        }
    }

    void sections()
    {
        const auto& names = sectionsOf(m_persona.kind);
        for (const auto& name : names) {
            SheetSection section{.name = name, .ownOrder = name == QLatin1String("steps")}; // they follow one another
            for (const auto& trait : m_strength.traits)
                if (trait.claim.section == name)
                    section.traits.push_back(sheetTrait(trait));
            if (!section.traits.empty())
                m_sheet.sections.push_back(std::move(section));
            else if (!isEmpathy(name))
                m_sheet.notYetKnown.emplace_back(sectionTitle(name), tr("nothing has been heard"));
        }
    }

    SheetTrait sheetTrait(const TraitStrength& trait)
    {
        const auto& strength = trait.strength;
        SheetTrait printed{.text = claimLine(m_stores, m_gate, trait.claim.id, trait.claim.text),
                           .assumed = strength.isAssumption,
                           .peopleFor = int(strength.supporting.size()),
                           .against = int(strength.against.size()),
                           .silent = int(strength.silent.size()),
                           .asked = strength.asked(),
                           .market = int(strength.market.size()),
                           .newest = strength.newest,
                           .claim = trait.claim.id.value,
                           .detail = trait.claim.detail,
                           .lasts = trait.claim.lasts,
                           .roles = trait.claim.roles};
        for (const auto& person : m_strength.people)
            printed.marks.push_back(markOf(person.id, strength));
        for (size_t i = 0; i < trait.evidence.size(); ++i)
            printed.evidence.push_back(evidence(trait.passages[i], trait.evidence[i].supports));
        ++m_facts.traits;
        m_facts.assumptions += strength.isAssumption ? 1 : 0;
        if (strength.isAssumption)
            m_sheet.toAskNext.push_back(trait.claim.text);
        m_marketPeople += strength.market;
        m_newest = std::max(m_newest, strength.newest);
        return printed;
    }

    SheetEvidence evidence(const Passage& passage, bool supports)
    {
        const auto id = passage.highlight.id;
        if (!m_passed.contains(id))
            m_passed.insert(id, m_gate.pass(passage));
        m_seen.insert(id, passage);
        SheetEvidence out{.quote = m_passed.value(id),
                          .supports = supports,
                          .source = m_source.line(passage),
                          .highlight = id.value,
                          .key = passage.isKeyQuote()};
        if (isTooShort(out.quote))
            showInSentences(out, m_stores, m_gate, passage);
        return out;
    }

    void hero()
    {
        if (!m_persona.hero)
            return;
        auto found = m_stores.highlights.passages({m_persona.hero});
        if (found.empty())
            return;
        Passage passage = std::move(found.front());
        const TextRange marked = widen(m_stores, passage, longestHero);
        SheetEvidence said{.quote = m_gate.pass(passage), .marked = marked, .highlight = m_persona.hero.value};
        said.source = m_source.line(passage);
        m_sheet.heroSource = m_source.sentence(passage);
        for (const auto& trait : m_strength.traits)
            for (size_t i = 0; i < trait.evidence.size(); ++i)
                if (trait.evidence[i].highlight == m_persona.hero && trait.evidence[i].supports &&
                    trait.strength.supporting.size() > 1)
                    m_sheet.heroSource +=
                        u' ' + tr("One of %1 who said as much.").arg(trait.strength.supporting.size());
        m_passed.insert(m_persona.hero, said.quote);
        m_seen.insert(m_persona.hero, passage);
        m_sheet.hero = std::move(said);
    }

    void people()
    {
        m_sheet.people = m_source.people(m_strength.people);
        m_sheet.marketPeople = int(m_marketPeople.size());
        for (const auto& passage : std::as_const(m_seen))
            m_sheet.marketItems += m_source.isMarket(passage) ? 1 : 0;
        QSet<Id<Account>> accounts;
        for (const auto& person : m_strength.people)
            if (person.account)
                accounts.insert(person.account);
        m_accounts = int(accounts.size());
        const QString people = counted(qint64(m_strength.people.size()), "%1 person", "%1 people");
        const QString drawn =
            m_accounts == 0 ? people : tr("%1 in %2").arg(people, counted(m_accounts, "%1 account", "%1 accounts"));
        if (!m_persona.role.isEmpty())
            m_sheet.facts.emplace_back(tr("Role"), m_persona.role);
        for (auto& fact : m_stores.personas.facts(m_persona.id))
            m_sheet.facts.push_back(std::move(fact));
        m_sheet.facts.emplace_back(tr("Drawn from"), drawn);
    }

    void buying()
    {
        if (!m_sheet.isEnterprise)
            return;
        const auto asEvidence = [this](const Passage& passage) { return evidence(passage, true); };
        addBuying(m_sheet, m_stores, m_persona, m_source, m_strength, asEvidence);
    }

    void foot()
    {
        QSet<Id<Session>> sessions;
        for (const auto& passage : std::as_const(m_seen))
            if (!m_source.isMarket(passage) && !peopleBehind({passage}).isEmpty())
                sessions.insert(passage.highlight.session);
        const QString participants = counted(qint64(m_sheet.people.size()), "%1 participant", "%1 participants");
        const QString held = counted(sessions.size(), "%1 session", "%1 sessions");
        m_sheet.sample =
            m_accounts == 0
                ? tr("%1, %2").arg(participants, held)
                : tr("%1 in %2, %3").arg(participants, counted(m_accounts, "%1 account", "%1 accounts"), held);
        if (m_sheet.marketItems > 0)
            m_sheet.sample += tr("; %1 from %2")
                                  .arg(counted(m_sheet.marketItems, "%1 market item", "%1 market items"),
                                       counted(m_sheet.marketPeople, "%1 person", "%1 people"));
        m_sheet.fieldwork = m_source.fieldwork(sessions, m_newest);
        heldBack();
    }

    void heldBack()
    {
        std::map<HeldBack, int> reasons;
        for (auto one = m_passed.cbegin(); one != m_passed.cend(); ++one) {
            m_facts.quotes.insert(one.key());
            if (one->isHeldBack())
                ++reasons[one->heldBack()];
            if (one->isCut())
                m_facts.heldBack.insert(one.key(), one->heldBack());
        }
        m_facts.heldBackPeople = m_gate.heldBackPeople();
        m_facts.peopleNotRecorded = m_gate.peopleNotRecorded();
        for (const auto& [why, quotes] : reasons)
            m_sheet.heldBack.push_back({why, quotes});
        m_sheet.consent = m_source.consentSentence(m_sheet.heldBack, m_facts.count(), m_names);
    }

    const Stores& m_stores;
    const Persona& m_persona;
    Gate m_gate;
    bool m_names;
    SheetSource m_source;
    PersonaStrength m_strength;
    PersonaSheet m_sheet;
    SheetFacts m_facts;
    QHash<Id<Highlight>, OutgoingQuote> m_passed;
    QHash<Id<Highlight>, Passage> m_seen;
    QSet<Id<Participant>> m_marketPeople;
    QDate m_newest;
    int m_accounts = 0;
};

} // namespace

BuiltSheet buildSheet(const Stores& stores, const Persona& persona, const Audience& audience)
{
    return Builder(stores, persona, audience).build();
}

} // namespace core::report
