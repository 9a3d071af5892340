#include "app/persona_versions.h"
#include "app/tr.h"
#include "app/verbs.h"
#include "core/personas/persona.h"
#include "core/personas/persona_sections.h"
#include "core/search/search.h"

namespace app {
namespace {

using core::Error;
using core::Failure;
using core::Id;
using core::Stores;
using core::Workspace;

QDate dateFrom(const Arguments& arguments, const QString& option)
{
    const QString given = arguments.value(option);
    const QDate date = QDate::fromString(given, Qt::ISODate);
    if (!given.isEmpty() && !date.isValid())
        throw Failure(Error::Kind::Usage, tr("--%1 wants a date as 2026-10-31, not '%2'.").arg(option, given));
    return date;
}

core::Consent consentFrom(const Arguments& arguments, QDate today)
{
    const auto scope = core::scopeFrom(arguments.at(2));
    if (!scope)
        throw Failure(
            Error::Kind::Usage,
            tr("'%1' is no scope; there are record, quote, quote-by-name, observe and contact.").arg(arguments.at(2)));
    const QString state = arguments.at(3);
    if (!QStringList{QStringLiteral("given"), QStringLiteral("refused"), QStringLiteral("withdrawn")}.contains(state))
        throw Failure(Error::Kind::Usage, tr("'%1' is none of given, refused, withdrawn.").arg(state));
    return {.scope = *scope,
            .granted = state != QLatin1String("refused"),
            .from = dateFrom(arguments, QStringLiteral("from")),
            .until = dateFrom(arguments, QStringLiteral("until")),
            .withdrawnOn = state == QLatin1String("withdrawn") ? today : QDate()};
}

Outcome consent(const Arguments& arguments)
{
    auto consent = consentFrom(arguments, QDate::currentDate());
    const auto workspace = openProject(arguments, Workspace::Mode::Write);
    const QString step = valueOf(workspace->edit(tr("Record consent"), [&](Stores& stores) {
        const auto person = stores.people.byCode(arguments.at(1));
        if (!person)
            throw Failure(Error::Kind::NotFound,
                          tr("There is no participant with the code '%1'. Nothing was changed.").arg(arguments.at(1)));
        consent.participant = person->id;
        if (consent.withdrawnOn.isValid() && consent.from.isValid())
            consent.withdrawnOn = std::max(consent.withdrawnOn, consent.from);
        // What holds is the latest beginning: a withdrawal or refusal without one must not stand behind an older
        // consent.
        if (!consent.from.isValid())
            for (const auto& earlier : stores.people.consents())
                if (earlier.participant == person->id && earlier.scope == consent.scope && earlier.from.isValid())
                    consent.from = std::max(consent.from, std::min(earlier.from, QDate::currentDate()));
        stores.people.record(consent);
        const QString label = tr("Consent of %1 to %2: %3").arg(person->code, arguments.at(2), arguments.at(3));
        stores.setStep(label);
        return label;
    }));
    Outcome outcome;
    outcome.result[QStringLiteral("step")] = step;
    outcome.lines.append(step);
    return outcome;
}

/// Makes or extends one persona from the words of a call.
class PersonaCall {
public:
    PersonaCall(const Arguments& arguments, Outcome& outcome) : m_arguments(arguments), m_outcome(outcome)
    {
        const QString kind = arguments.value(QStringLiteral("kind"));
        if (!kind.isEmpty() && kind != QLatin1String("individual") && kind != QLatin1String("enterprise"))
            throw Failure(Error::Kind::Usage, tr("--kind takes individual or enterprise, not '%1'.").arg(kind));
    }

    void apply(Stores& stores)
    {
        const QString name = m_arguments.at(1).trimmed();
        if (name.isEmpty())
            throw Failure(Error::Kind::Usage, tr("A persona wants a name."));
        const auto known = stores.personas.find(name);
        core::Persona persona = known.value_or(core::Persona{.name = name});
        takeKind(persona, known.has_value());
        fill(persona, stores);
        if (!known)
            persona.id = stores.personas.add(persona);
        for (const auto& words : m_arguments.all(QStringLiteral("trait")))
            trait(stores, persona.id, words, true);
        for (const auto& words : m_arguments.all(QStringLiteral("against")))
            trait(stores, persona.id, words, false);
        takeStudy(persona, stores);
        if (!known || persona != *known)
            stores.personas.update(persona);
        stores.setStep((known ? tr("Extend persona '%1'") : tr("Make persona '%1'")).arg(persona.name));
        m_outcome.result[QStringLiteral("persona")] = persona.name;
        m_outcome.result[QStringLiteral("traits")] = qint64(stores.claims.ofPersona(persona.id).size());
        m_outcome.result[QStringLiteral("evidence")] = m_evidence;
        m_outcome.lines.append(
            tr("%1: %2, %3 added")
                .arg(persona.name, counted(qint64(stores.claims.ofPersona(persona.id).size()), "%1 trait", "%1 traits"),
                     counted(m_evidence, "%1 piece of evidence", "%1 pieces of evidence")));
    }

private:
    void takeKind(core::Persona& persona, bool isKnown) const
    {
        const auto kind = m_arguments.value(QStringLiteral("kind")) == QLatin1String("enterprise")
                              ? core::PersonaKind::Enterprise
                              : core::PersonaKind::Individual;
        if (!isKnown)
            persona.kind = kind;
        else if (m_arguments.has(QStringLiteral("kind")) && persona.kind != kind)
            throw Failure(Error::Kind::Refused,
                          tr("'%1' is a persona of the other kind. Nothing was changed.").arg(persona.name));
        const auto& sections = core::sectionsOf(persona.kind);
        for (const auto* option : {"trait", "against"})
            for (const auto& words : m_arguments.all(QLatin1String(option)))
                if (!sections.contains(words[0]))
                    throw Failure(Error::Kind::Usage,
                                  tr("'%1' is no section; there are %2.").arg(words[0], sections.join(u' ')));
    }

    void fill(core::Persona& persona, const Stores& stores)
    {
        const auto take = [&](const QString& option, QString& into) {
            if (m_arguments.has(option))
                into = m_arguments.value(option);
        };
        take(QStringLiteral("segment"), persona.segmentText);
        take(QStringLiteral("role"), persona.role);
        take(QStringLiteral("line"), persona.line);
        if (!m_arguments.has(QStringLiteral("hero")))
            return;
        const auto found = highlights(stores, m_arguments.value(QStringLiteral("hero")));
        if (found.empty())
            m_outcome.note(Outcome::Note::LeftOut, QStringLiteral("no-hero"),
                           tr("The query for their own words finds no highlight."));
        else
            persona.hero = found.front();
    }

    std::vector<Id<core::Highlight>> highlights(const Stores& stores, const QString& query) const
    {
        return core::Search(stores.db).highlights(core::search::parse(query));
    }

    void trait(Stores& stores, Id<core::Persona> persona, const QStringList& words, bool supports)
    {
        const auto claim = stores.claims.ensureTrait(persona, words[0], words[1]);
        if (words[2].trimmed().isEmpty())
            return; // an assumption
        const auto found = highlights(stores, words[2]);
        if (found.empty())
            m_outcome.note(Outcome::Note::LeftOut, QStringLiteral("no-evidence"),
                           tr("'%1' finds no highlight, so '%2' got no evidence from it.").arg(words[2], words[1]));
        for (const auto highlight : found)
            m_evidence += stores.claims.addEvidence(claim, highlight, supports) ? 1 : 0;
    }

    /// A persona that stands on one study belongs to it.
    void takeStudy(core::Persona& persona, const Stores& stores) const
    {
        if (persona.study)
            return;
        const auto studies = stores.sessions.studies();
        QSet<Id<core::Study>> used;
        for (const auto& claim : stores.claims.ofPersona(persona.id))
            for (const auto& piece : stores.claims.evidenceOf(claim.id))
                for (const auto& passage : stores.highlights.passages({piece.highlight}))
                    used.insert(stores.sessions.session(passage.highlight.session)->study);
        if (used.size() == 1)
            persona.study = *used.begin();
    }

    const Arguments& m_arguments;
    Outcome& m_outcome;
    int m_evidence = 0;
};

Outcome persona(const Arguments& arguments)
{
    if (arguments.has(QStringLiteral("versions")))
        return personaVersions(arguments);
    Outcome outcome;
    PersonaCall call(arguments, outcome);
    const auto workspace = openProject(arguments, Workspace::Mode::Write);
    valueOf(workspace->edit(tr("Persona"), [&](Stores& stores) { call.apply(stores); }));
    return outcome;
}

} // namespace

std::vector<Verb> personaVerbs()
{
    const QStringList trait{QStringLiteral("SECTION"), QStringLiteral("TEXT"), QStringLiteral("QUERY")};
    return {{QStringLiteral("consent"),
             QStringLiteral("FILE CODE SCOPE given|refused|withdrawn"),
             4,
             4,
             tr("Records what a participant allows."),
             {{QStringLiteral("from"), {QStringLiteral("DATE")}, tr("From when it holds.")},
              {QStringLiteral("until"), {QStringLiteral("DATE")}, tr("The last day on which it holds.")}},
             consent},
            {QStringLiteral("persona"),
             QStringLiteral("FILE NAME"),
             2,
             2,
             tr("Makes or extends a persona, or tells its versions."),
             {{QStringLiteral("kind"),
               {QStringLiteral("individual|enterprise")},
               tr("The kind of a new persona; otherwise individual.")},
              {QStringLiteral("segment"), {QStringLiteral("TEXT")}, tr("The segment, in words.")},
              {QStringLiteral("role"), {QStringLiteral("TEXT")}, tr("What they do.")},
              {QStringLiteral("line"), {QStringLiteral("TEXT")}, tr("The line under the name.")},
              {QStringLiteral("hero"),
               {QStringLiteral("QUERY")},
               tr("In their own words: the first highlight that the query finds.")},
              {QStringLiteral("trait"), trait,
               tr("A trait, and the query whose highlights support it; an empty one makes an assumption.")},
              {QStringLiteral("against"), trait, tr("The same, with highlights that contradict it.")},
              {QStringLiteral("versions"),
               {},
               tr("Changes nothing: tells what was printed of it, and what has changed from one to the next.")}},
             persona}};
}

} // namespace app
