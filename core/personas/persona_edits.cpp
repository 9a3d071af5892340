// What is done to personas.
#include "core/error.h"
#include "core/personas/persona_store.h"
#include "core/tr.h"

#include <QCryptographicHash>

#include <algorithm>

namespace core {
namespace {

struct PersonaFactRow;
struct EvidenceRow;

QString nameOf(PersonaKind kind)
{
    return kind == PersonaKind::Enterprise ? QStringLiteral("enterprise") : QStringLiteral("individual");
}

const std::string printed =
    "SELECT number, printed_at, digest, content FROM persona_version WHERE persona_id = ? ORDER BY number DESC";

PersonaVersion versionFrom(const db::Row& row)
{
    return {int(row.integer(0)), row.integer(1), row.blob(2), row.text(3)};
}

} // namespace

void PersonaStore::requireFree(const QString& name, Id<Persona> by) const
{
    if (name.trimmed().isEmpty())
        throw Failure(Error::Kind::Refused, tr("A persona needs a name. Nothing was changed."));
    const auto known = find(name.trimmed());
    if (known && known->id != by)
        throw Failure(Error::Kind::Refused,
                      tr("There is a persona '%1' already. Nothing was changed.").arg(known->name));
}

QString PersonaStore::freeName(const QString& like) const
{
    for (int number = 1;; ++number)
        if (const QString tried = number == 1 ? like : QStringLiteral("%1 %2").arg(like).arg(number); !find(tried))
            return tried;
}

Id<Persona> PersonaStore::add(const Persona& persona)
{
    requireFree(persona.name, {});
    const auto id = newId<Persona>();
    m_db.run("INSERT INTO persona(id, study_id, kind, name, role, line, segment_text, hero_highlight_id, "
             "segment_id, portrait_source_id, changed_at, position) "
             "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM persona))",
             id, persona.study, nameOf(persona.kind), persona.name.trimmed(), persona.role, persona.line,
             persona.segmentText, persona.hero, persona.segment, persona.portrait, writing().now);
    return id;
}

void PersonaStore::update(const Persona& persona)
{
    requireFree(persona.name, persona.id);
    m_db.run("UPDATE persona SET study_id = ?, name = ?, role = ?, line = ?, segment_text = ?, hero_highlight_id = ?, "
             "segment_id = ?, portrait_source_id = ?, changed_at = ? WHERE id = ?",
             persona.study, persona.name.trimmed(), persona.role, persona.line, persona.segmentText, persona.hero,
             persona.segment, persona.portrait, writing().now, persona.id);
}

void PersonaStore::addFact(Id<Persona> id, const QString& label, const QString& value)
{
    m_db.run("INSERT INTO persona_fact(id, persona_id, label, value, position) VALUES(?, ?, ?, ?, "
             "(SELECT coalesce(max(position), 0) + 1 FROM persona_fact WHERE persona_id = ?))",
             newId<PersonaFactRow>(), id, label, value, id);
    m_db.run("UPDATE persona SET changed_at = ? WHERE id = ?", writing().now, id);
}

void PersonaStore::setFacts(Id<Persona> id, const std::vector<PersonaFact>& facts)
{
    if (facts == this->facts(id))
        return;
    m_db.run("DELETE FROM persona_fact WHERE persona_id = ?", id);
    for (const auto& [label, value] : facts)
        addFact(id, label, value);
    m_db.run("UPDATE persona SET changed_at = ? WHERE id = ?", writing().now, id);
}

void PersonaStore::move(Id<Persona> moved, int place)
{
    std::vector<Id<Persona>> order;
    for (const auto& persona : personas())
        if (persona.id != moved)
            order.push_back(persona.id);
    order.insert(order.begin() + std::clamp(place, 0, int(order.size())), moved);
    for (size_t at = 0; at < order.size(); ++at)
        m_db.run("UPDATE persona SET position = ? WHERE id = ? AND position <> ?", qint64(at) + 1, order[at],
                 qint64(at) + 1);
}

void PersonaStore::remove(Id<Persona> id)
{
    m_db.run("DELETE FROM persona WHERE id = ?", id);
}

Id<Persona> PersonaStore::duplicate(Id<Persona> id, const QString& name)
{
    auto original = persona(id);
    if (!original)
        throw Failure(Error::Kind::NotFound, tr("This persona is no longer in the project. Nothing was changed."));
    original->name = name;
    const auto copy = add(*original);
    copyFacts(id, copy);
    setScales(copy, scales(id));
    copyTraits(id, copy);
    copyBuying(id, copy);
    return copy;
}

void PersonaStore::copyFacts(Id<Persona> from, Id<Persona> to)
{
    for (const auto& [label, value] : facts(from))
        addFact(to, label, value);
}

void PersonaStore::copyTraits(Id<Persona> from, Id<Persona> to)
{
    const auto traits = m_db.all(
        "SELECT id FROM claim WHERE persona_id = ? AND kind = 'trait' ORDER BY position, id",
        [](const db::Row& row) { return row.id<Claim>(0); }, from);
    for (const auto trait : traits) {
        const auto copy = newId<Claim>();
        m_db.run("INSERT INTO claim(id, kind, text, status, persona_id, section, detail, lasts, roles, study_id, "
                 "changed_at, researcher_id, made_at, position) "
                 "SELECT ?, kind, text, status, ?, section, detail, lasts, roles, study_id, ?, ?, ?, position "
                 "FROM claim WHERE id = ?",
                 copy, to, writing().now, writing().by, writing().now, trait);
        const auto evidence = m_db.all(
            "SELECT id FROM evidence WHERE claim_id = ? ORDER BY position, id",
            [](const db::Row& row) { return row.id<EvidenceRow>(0); }, trait);
        for (const auto piece : evidence)
            m_db.run(
                "INSERT INTO evidence(id, claim_id, highlight_id, supports, note, researcher_id, made_at, position) "
                "SELECT ?, ?, highlight_id, supports, note, researcher_id, made_at, position FROM evidence "
                "WHERE id = ?",
                newId<EvidenceRow>(), copy, piece);
    }
}

std::vector<PersonaVersion> PersonaStore::versions(Id<Persona> id) const
{
    return m_db.all(printed, versionFrom, id);
}

std::optional<PersonaVersion> PersonaStore::lastVersion(Id<Persona> id) const
{
    return m_db.one(printed + " LIMIT 1", versionFrom, id);
}

void PersonaStore::touch(Id<Persona> id)
{
    m_db.run("UPDATE persona SET changed_at = ? WHERE id = ?", writing().now, id);
}

PersonaVersion PersonaStore::addVersion(Id<Persona> id, const QString& content)
{
    const QByteArray digest = QCryptographicHash::hash(content.toUtf8(), QCryptographicHash::Sha256);
    const auto last = lastVersion(id);
    if (last && last->digest == digest)
        return *last;
    const PersonaVersion made{last ? last->number + 1 : 1, writing().now, digest, content};
    m_db.run(
        "INSERT INTO persona_version(id, persona_id, number, printed_at, digest, content) VALUES(?, ?, ?, ?, ?, ?)",
        newId<PersonaVersion>(), id, made.number, made.printedAt, made.digest, made.content);
    return made;
}

} // namespace core
