#include "ui/sessions/detail_edits.h"

#include "ui/sessions/session_content.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::SessionDetails", text);
}

QString nameOf(const core::Session& session)
{
    return session.title.isEmpty() ? session.code : session.title;
}

/// "Change the place of 'A' to 'B'", or that it is taken away.
QString changed(const char* to, const char* away, const core::Session& session, const QString& value)
{
    return value.isEmpty() ? tr(away).arg(nameOf(session)) : tr(to).arg(nameOf(session), value);
}

QString labelOf(const core::Session& before, const core::Session& after)
{
    if (before.title != after.title)
        return tr("Rename session to '%1'").arg(after.title);
    if (before.code != after.code)
        return changed("Change the code of '%1' to '%2'", "Take the code of '%1' away", after, after.code);
    if (before.heldOn != after.heldOn)
        return changed("Change the date of '%1' to %2", "Take the date of '%1' away", after, shortDate(after.heldOn));
    if (before.kind != after.kind)
        return tr("Make '%1' a session of kind %2").arg(nameOf(after), kindWord(after.kind));
    if (before.place != after.place)
        return changed("Change the place of '%1' to '%2'", "Take the place of '%1' away", after, after.place);
    if (before.context != after.context)
        return after.context.isEmpty() ? tr("Take the context of '%1' away").arg(nameOf(after))
                                       : tr("Describe the context of '%1'").arg(nameOf(after));
    return changed("Change the length of '%1' to %2", "Take the length of '%1' away", after,
                   sessionTime(after.lengthMs));
}

QString labelOf(const core::Speaker& before, const core::Speaker& after)
{
    if (before.label != after.label)
        return tr("Rename speaker '%1' to '%2'").arg(before.label, after.label);
    switch (after.part) {
    case core::Part::Participant: return tr("Make %1 a participant").arg(after.label);
    case core::Part::Moderator: return tr("Make %1 a moderator").arg(after.label);
    case core::Part::Observer: return tr("Make %1 an observer").arg(after.label);
    }
    return {};
}

std::optional<core::Participant> personFrom(const core::Stores& stores, const QString& who)
{
    if (const auto coded = stores.people.byCode(who.section(QStringLiteral(" · "), 0, 0)))
        return coded;
    return stores.people.byName(who);
}

core::Id<core::Participant> addPerson(core::Stores& stores, const QString& who)
{
    static const QRegularExpression code(QStringLiteral("^[A-Za-z]{1,3}\\d{1,5}$"));
    const bool isCode = code.match(who).hasMatch();
    core::Participant person;
    person.code = isCode ? who : stores.people.freeCode();
    person.name = isCode ? QString() : who;
    return stores.people.add(person);
}

} // namespace

core::Result<void> changeSession(core::Workspace& workspace, const core::Session& before, const core::Session& after)
{
    return workspace.edit(labelOf(before, after), [&](core::Stores& stores) { stores.sessions.update(after); });
}

core::Result<void> moveSession(core::Workspace& workspace, const core::Session& session, const QString& study)
{
    return workspace.edit(tr("Move '%1' to the study '%2'").arg(nameOf(session), study), [&](core::Stores& stores) {
        auto moved = session;
        moved.study = stores.sessions.ensureStudy(study);
        stores.sessions.update(moved);
    });
}

core::Result<void> chooseGuide(core::Workspace& workspace, const core::Session& session,
                               std::optional<core::Id<core::Guide>> guide)
{
    const QString label = guide ? tr("Choose the guide of '%1'").arg(nameOf(session))
                                : tr("Let '%1' follow no guide").arg(nameOf(session));
    return workspace.edit(label, [&](core::Stores& stores) { stores.guides.setGuide(session.id, guide); });
}

core::Result<void> changeSpeaker(core::Workspace& workspace, const core::Speaker& before, const core::Speaker& after)
{
    return workspace.edit(labelOf(before, after), [&](core::Stores& stores) { stores.sessions.update(after); });
}

core::Result<void> sayWhoSpeaks(core::Workspace& workspace, const core::Speaker& speaker, const QString& who)
{
    return workspace.edit(tr("Say that %1 is nobody named").arg(speaker.label), [&](core::Stores& stores) {
        auto known = speaker;
        known.participant = {};
        if (!who.isEmpty()) {
            const auto person = personFrom(stores, who);
            known.participant = person ? person->id : addPerson(stores, who);
            const auto words = personWords(stores.people.participant(known.participant).value());
            stores.setStep((person ? tr("Say that %1 is %2") : tr("Say that %1 is %2, a new participant"))
                               .arg(speaker.label, words));
        }
        stores.sessions.update(known);
    });
}

core::Result<void> addSpeaker(core::Workspace& workspace, core::Id<core::Session> session)
{
    return workspace.edit(tr("Add a speaker"), [&](core::Stores& stores) {
        const auto there = stores.sessions.speakers(session);
        const auto taken = [&](const QString& label) {
            return std::any_of(there.begin(), there.end(), [&](const core::Speaker& s) { return s.label == label; });
        };
        auto number = there.size() + 1;
        while (taken(tr("Speaker %1").arg(number)))
            ++number;
        const QString label = tr("Speaker %1").arg(number);
        stores.sessions.add(core::Speaker{{}, session, label, core::Part::Participant, {}});
        stores.setStep(tr("Add the speaker '%1'").arg(label));
    });
}

core::Result<void> removeSpeaker(core::Workspace& workspace, const core::Speaker& speaker)
{
    return workspace.edit(tr("Remove the speaker '%1'").arg(speaker.label),
                          [&](core::Stores& stores) { stores.sessions.remove(speaker.id); });
}

QString partWord(core::Part part)
{
    switch (part) {
    case core::Part::Participant: return tr("Participant");
    case core::Part::Moderator: return tr("Moderator");
    case core::Part::Observer: return tr("Observer");
    }
    return {};
}

QString personWords(const core::Participant& person)
{
    return person.name.isEmpty() ? person.code : QStringLiteral("%1 · %2").arg(person.code, person.name);
}

std::optional<QDate> dateFrom(const QString& text)
{
    const QLocale own, english(QLocale::English);
    for (const auto& date :
         {QDate::fromString(text, Qt::ISODate), QDate::fromString(text, QStringLiteral("d.M.yyyy")),
          own.toDate(text, QStringLiteral("d MMM yyyy")), english.toDate(text, QStringLiteral("d MMM yyyy")),
          english.toDate(text, QStringLiteral("d MMMM yyyy"))})
        if (date.isValid())
            return date;
    return std::nullopt;
}

std::optional<qint64> lengthFrom(const QString& text)
{
    static const QRegularExpression minutes(QStringLiteral("^(\\d{1,4})(\\s*(min|′|').*)?$"));
    static const QRegularExpression clock(QStringLiteral("^(?:(\\d{1,2}):)?(\\d{1,3}):(\\d\\d)$"));
    if (const auto whole = minutes.match(text); whole.hasMatch())
        return whole.captured(1).toLongLong() * 60'000;
    if (const auto parts = clock.match(text); parts.hasMatch())
        return ((parts.captured(1).toLongLong() * 60 + parts.captured(2).toLongLong()) * 60 +
                parts.captured(3).toLongLong()) *
               1000;
    return std::nullopt;
}

} // namespace ui
