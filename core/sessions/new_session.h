#pragma once

#include "core/sessions/guide.h"
#include "core/sessions/session.h"

#include <QStringList>

namespace core {

struct Stores;

/// A session that is made by hand, before it is held.
struct NewSession {
    QString title; // empty: its people
    SessionKind kind = SessionKind::Interview;
    QString study;      // made where there is none of that name
    QStringList people; // codes or names; made where nobody has them
    Id<Guide> guide;
    std::optional<qint64> plannedAt; // UTC milliseconds; none: it is held now
};

/// Makes the session, with its people and a moderator "I" as speakers. Throws Failure(Refused) where it has neither a
/// title nor people, or no study.
Id<Session> addSession(Stores& stores, const NewSession& session);

} // namespace core
