#include "core/personas/persona_store.h"

namespace core {
namespace {

const std::string columns = "SELECT id, study_id, kind, name, role, line, segment_text, hero_highlight_id, "
                            "segment_id, portrait_source_id, changed_at FROM persona ";

Persona personaFrom(const db::Row& row)
{
    const auto kind = row.text(2) == QLatin1String("enterprise") ? PersonaKind::Enterprise : PersonaKind::Individual;
    return {row.id<Persona>(0), row.id<Study>(1),  kind,           row.text(3),
            row.text(4),        row.text(5),       row.text(6),    row.id<Highlight>(7),
            row.id<Segment>(8), row.id<Source>(9), row.integer(10)};
}

} // namespace

const QStringList& individualSections()
{
    static const QStringList sections{
        QStringLiteral("goals"),       QStringLiteral("needs"),  QStringLiteral("wants"),
        QStringLiteral("motivations"), QStringLiteral("jobs"),   QStringLiteral("pains"),
        QStringLiteral("behaviours"),  QStringLiteral("tools"),  QStringLiteral("environment"),
        QStringLiteral("says"),        QStringLiteral("thinks"), QStringLiteral("does"),
        QStringLiteral("feels")};
    return sections;
}

std::vector<Persona> PersonaStore::personas() const
{
    return m_db.all(columns + "ORDER BY position, id", personaFrom);
}

std::optional<Persona> PersonaStore::find(const QString& name) const
{
    for (auto& persona : personas())
        if (persona.name.compare(name, Qt::CaseInsensitive) == 0)
            return persona;
    return std::nullopt;
}

std::optional<Persona> PersonaStore::persona(Id<Persona> id) const
{
    return m_db.one(columns + "WHERE id = ?", personaFrom, id);
}

std::vector<PersonaFact> PersonaStore::facts(Id<Persona> id) const
{
    return m_db.all(
        "SELECT label, value FROM persona_fact WHERE persona_id = ? ORDER BY position, id",
        [](const db::Row& row) { return PersonaFact(row.text(0), row.text(1)); }, id);
}

qint64 PersonaStore::newestChange(Id<Persona> id) const
{
    return m_db.number("SELECT max(changed_at) FROM (SELECT changed_at FROM persona WHERE id = ? UNION ALL "
                       "SELECT changed_at FROM claim WHERE persona_id = ?)",
                       id, id);
}

} // namespace core
