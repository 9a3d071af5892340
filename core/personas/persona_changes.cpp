#include "core/personas/persona_changes.h"

#include "core/claims/short_list.h"
#include "core/personas/buying_parts.h"
#include "core/personas/persona_sections.h"
#include "core/personas/read_content.h"
#include "core/personas/trait_changes.h"
#include "core/tr.h"

#include <algorithm>
#include <tuple>

namespace core {
namespace {

using Kind = PersonaChange::Kind;

/// Gathers what has changed, in the order of the sheet.
class Comparison {
public:
    Comparison(const QString& before, const QString& after, const ContentNames& names)
        : m_before(readContent(before)), m_after(readContent(after)), m_names(names)
    {
    }

    std::vector<PersonaChange> changes()
    {
        head();
        facts();
        accounts();
        roles();
        for (auto& change : traitChanges(m_before.traits, m_after.traits, m_names))
            m_changes.push_back(std::move(change));
        scales();
        return std::move(m_changes);
    }

private:
    void add(Kind kind, const char* part, const QString& subject, const QString& words = {})
    {
        m_changes.push_back({kind, QLatin1String(part), subject, words});
    }

    /// A text that is there, is not there, or says something else.
    void text(const char* part, const QString& subject, const QString& before, const QString& after)
    {
        if (before == after)
            return;
        if (before.isEmpty())
            add(Kind::Added, part, subject, tr("“%1”").arg(after));
        else if (after.isEmpty())
            add(Kind::Gone, part, subject, tr("was “%1”").arg(before));
        else
            add(Kind::Changed, part, subject, tr("“%1”, before “%2”").arg(after, before));
    }

    template <class Entity> void choice(const QString& subject, Id<Entity> before, Id<Entity> after)
    {
        if (before == after)
            return;
        add(!before  ? Kind::Added
            : !after ? Kind::Gone
                     : Kind::Changed,
            "head", subject,
            !before  ? tr("chosen")
            : !after ? tr("left out")
                     : tr("another one chosen"));
    }

    void head()
    {
        const auto& [before, after] = std::tie(m_before.persona, m_after.persona);
        text("head", tr("Name"), before.name, after.name);
        text("head", tr("Role"), before.role, after.role);
        text("head", tr("Line under the name"), before.line, after.line);
        text("head", tr("Segment in words"), before.segmentText, after.segmentText);
        text("head", tr("Segment it stands for"), segment(before.segment), segment(after.segment));
        choice(tr("Own words"), before.hero, after.hero);
        choice(tr("Portrait"), before.portrait, after.portrait);
    }

    QString segment(Id<Segment> id) const
    {
        return id ? m_names.segments.value(id, tr("a segment that is gone")) : QString();
    }

    void facts()
    {
        const auto find = [](const auto& facts, const QString& label) {
            return std::ranges::find(facts, label, &PersonaFact::first);
        };
        for (const auto& [label, value] : m_after.facts) {
            const auto old = find(m_before.facts, label);
            if (old == m_before.facts.end())
                add(Kind::Added, "facts", label, value);
            else if (old->second != value)
                text("facts", label, old->second, value);
        }
        for (const auto& [label, value] : m_before.facts)
            if (find(m_after.facts, label) == m_after.facts.end())
                add(Kind::Gone, "facts", label, tr("was “%1”").arg(value));
    }

    void accounts()
    {
        const auto missing = [&](const auto& from, const auto& in, Kind kind) {
            for (const auto account : from)
                if (std::ranges::find(in, account) == in.end())
                    add(kind, "accounts", m_names.accounts.value(account, tr("an account that is gone")));
        };
        missing(m_after.accounts, m_before.accounts, Kind::Added);
        missing(m_before.accounts, m_after.accounts, Kind::Gone);
    }

    QString playedBy(const BuyingRole& role) const
    {
        return role.individual ? m_names.personas.value(role.individual, tr("a persona that is gone")) : QString();
    }

    static int heard(const BuyingRole& role)
    {
        return int(std::ranges::count_if(role.places, [](const auto& place) { return bool(place.person); }));
    }

    void roles()
    {
        for (const auto& role : m_after.roles) {
            const auto old = std::ranges::find(m_before.roles, role.part, &BuyingRole::part);
            if (old == m_before.roles.end())
                add(Kind::Added, "roles", titleOf(role.part), role.wants);
            else if (!(*old == role))
                add(Kind::Changed, "roles", titleOf(role.part), roleWords(*old, role));
        }
        for (const auto& role : m_before.roles)
            if (std::ranges::find(m_after.roles, role.part, &BuyingRole::part) == m_after.roles.end())
                add(Kind::Gone, "roles", titleOf(role.part), role.wants);
    }

    QString roleWords(const BuyingRole& before, const BuyingRole& after) const
    {
        QStringList words;
        if (before.wants != after.wants)
            words << (after.wants.isEmpty() ? tr("nothing is known of what it wants")
                                            : tr("wants “%1”").arg(after.wants));
        if (before.individual != after.individual)
            words << (after.individual ? tr("played by %1").arg(playedBy(after)) : tr("played by no persona"));
        if (heard(before) != heard(after))
            words << tr("heard at %1, before at %2")
                         .arg(counted(heard(after), "%1 account", "%1 accounts"))
                         .arg(heard(before));
        else if (before.places != after.places)
            words << tr("played by others at the accounts");
        return words.join(QStringLiteral("; "));
    }

    static QString endsOf(const PersonaScale& scale) { return QStringLiteral("%1 / %2").arg(scale.low, scale.high); }

    void scales()
    {
        const auto find = [](const auto& scales, const PersonaScale& like) {
            return std::ranges::find_if(scales, [&](const auto& scale) { return endsOf(scale) == endsOf(like); });
        };
        for (const auto& scale : m_after.scales) {
            const auto old = find(m_before.scales, scale);
            if (old == m_before.scales.end())
                add(Kind::Added, "scales", endsOf(scale), peopleOn(scale));
            else if (!(*old == scale))
                add(Kind::Changed, "scales", endsOf(scale), scaleWords(*old, scale));
        }
        for (const auto& scale : m_before.scales)
            if (find(m_after.scales, scale) == m_after.scales.end())
                add(Kind::Gone, "scales", endsOf(scale), peopleOn(scale));
    }

    static QString peopleOn(const PersonaScale& scale)
    {
        return counted(qint64(scale.places.size()), "%1 person on it", "%1 people on it");
    }

    QString scaleWords(const PersonaScale& before, const PersonaScale& after) const
    {
        QStringList moved;
        for (const auto& place : after.places) {
            const auto old = std::ranges::find(before.places, place.participant, &PersonaScale::Place::participant);
            if (old != before.places.end() && !(*old == place))
                moved << m_names.codes.value(place.participant);
        }
        moved.removeAll(QString());
        QStringList words;
        if (before.places.size() != after.places.size())
            words << tr("%1, before %2").arg(peopleOn(after)).arg(before.places.size());
        if (!moved.isEmpty())
            words << tr("another place for %1").arg(shortList(moved));
        if (words.isEmpty())
            words << (before.attribute != after.attribute ? tr("drawn from something else") : tr("other people on it"));
        return words.join(QStringLiteral("; "));
    }

    const PersonaContent m_before;
    const PersonaContent m_after;
    const ContentNames& m_names;
    std::vector<PersonaChange> m_changes;
};

} // namespace

std::vector<PersonaChange> personaChanges(PersonaKind kind, const QString& before, const QString& after,
                                          const ContentNames& names)
{
    QStringList parts = sectionsOf(kind);
    parts.insert(parts.indexOf(QStringLiteral("says")) < 0 ? parts.size() : parts.indexOf(QStringLiteral("says")),
                 QStringLiteral("scales"));
    parts = QStringList{QStringLiteral("head"), QStringLiteral("facts"), QStringLiteral("accounts"),
                        QStringLiteral("roles")} +
            parts;
    auto changes = Comparison(before, after, names).changes();
    std::ranges::stable_sort(changes, {}, [&](const PersonaChange& change) { return parts.indexOf(change.part); });
    return changes;
}

ContentNames contentNames(const Stores& stores, const QStringList& contents)
{
    QSet<Id<Highlight>> highlights;
    for (const auto& content : contents)
        for (const auto& trait : readContent(content).traits)
            highlights.unite({trait.evidence.begin(), trait.evidence.end()});
    const std::vector<Id<Highlight>> ids(highlights.begin(), highlights.end());
    ContentNames names;
    for (const auto& [highlight, person] : stores.highlights.behind(ids))
        names.people[highlight].insert(person);
    for (const auto& person : stores.people.participants())
        names.codes.insert(person.id, person.code);
    for (const auto& account : stores.people.accounts())
        names.accounts.insert(account.id, account.name);
    for (const auto& persona : stores.personas.personas())
        names.personas.insert(persona.id, persona.name);
    for (const auto& segment : stores.segments.segments())
        names.segments.insert(segment.id, segment.name);
    return names;
}

} // namespace core
