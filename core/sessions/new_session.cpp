#include "core/sessions/new_session.h"

#include "core/error.h"
#include "core/stores.h"
#include "core/tr.h"

#include <QRegularExpression>

namespace core {
namespace {

Participant ensurePerson(Stores& stores, const QString& who)
{
    if (auto known = stores.people.byCode(who))
        return *known;
    if (auto known = stores.people.byName(who))
        return *known;
    static const QRegularExpression code(QStringLiteral("^[A-Z]{1,3}[0-9]{1,3}$"));
    Participant person;
    const bool isCode = code.match(who).hasMatch();
    person.code = isCode ? who : stores.people.freeCode();
    person.name = isCode ? QString() : who;
    person.id = stores.people.add(person);
    return person;
}

} // namespace

Id<Session> addSession(Stores& stores, const NewSession& wanted)
{
    if (wanted.title.trimmed().isEmpty() && wanted.people.isEmpty())
        throw Failure(Error::Kind::Refused, tr("A session needs a title or a person. Nothing was made."));
    if (wanted.study.trimmed().isEmpty())
        throw Failure(Error::Kind::Refused, tr("A session belongs to a study. Nothing was made; name one."));
    std::vector<Participant> people;
    for (const auto& who : wanted.people)
        people.push_back(ensurePerson(stores, who));
    QStringList codes;
    for (const auto& person : people)
        codes << person.code;

    Session session;
    session.study = stores.sessions.ensureStudy(wanted.study.trimmed());
    session.title = wanted.title.trimmed().isEmpty() ? codes.join(QStringLiteral(", ")) : wanted.title.trimmed();
    session.kind = wanted.kind;
    session.planned = wanted.plannedAt.has_value();
    session.plannedAt = wanted.plannedAt;
    session.guide = wanted.guide;
    session.id = stores.sessions.add(session);
    for (const auto& person : people)
        stores.sessions.add(Speaker{{}, session.id, person.code, Part::Participant, person.id});
    stores.sessions.add(Speaker{{}, session.id, QStringLiteral("I"), Part::Moderator, {}});
    return session.id;
}

} // namespace core
