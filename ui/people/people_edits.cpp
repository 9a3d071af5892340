#include "ui/people/people_edits.h"

#include "ui/widgets/consent_words.h"
#include "ui/widgets/words.h"

#include "core/claims/traces.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

namespace ui {
namespace {

using core::AttributeOf;
using core::Failure;

constexpr qint64 largestForm = 20 * 1024 * 1024;

QString tr(const char* text)
{
    return QCoreApplication::translate("people", text);
}

struct Form {
    QString name;
    QString type;
    QByteArray bytes;
};

/// Read before the step begins; throws Failure where it cannot be.
std::optional<Form> formFrom(const QString& path)
{
    if (path.isEmpty())
        return std::nullopt;
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (file.size() > largestForm)
        throw Failure(core::Error::Kind::BadInput,
                      tr("%1 is larger than 20 MB, so it was not kept. Nothing was changed. Take a smaller scan.")
                          .arg(quoted(name)));
    if (!file.open(QIODevice::ReadOnly))
        throw Failure(core::Error::Kind::NotFound,
                      tr("%1 could not be read: %2. Nothing was changed.").arg(quoted(name), file.errorString()));
    return Form{name, QMimeDatabase().mimeTypeForFile(path).name(), file.readAll()};
}

core::Id<core::Source> keep(core::Stores& stores, const std::optional<Form>& form)
{
    return form ? stores.sources.add(form->name, form->type, form->bytes) : core::Id<core::Source>();
}

QString scopeWords(const std::vector<core::Scope>& scopes)
{
    QStringList words;
    for (const auto scope : scopes)
        words << scopeWord(scope).toLower();
    return words.join(QStringLiteral(", "));
}

struct Stood {
    std::vector<core::Id<core::Highlight>> highlights;
    int sessions = 0;
};

Stood stoodOn(const core::Stores& stores, const PeopleIds& people)
{
    QSet<core::Id<core::Highlight>> highlights;
    QSet<core::Id<core::Session>> sessions;
    for (const auto id : people) {
        for (const auto highlight : core::highlightsOf(stores, {id}))
            highlights.insert(highlight);
        for (const auto& session : core::sessionsOf(stores, {id}))
            sessions.insert(session.id);
    }
    return {{highlights.begin(), highlights.end()}, static_cast<int>(sessions.size())};
}

QString claimWords(const std::vector<core::ClaimOn>& claims)
{
    if (claims.empty())
        return {};
    QStringList first;
    for (size_t at = 0; at < claims.size() && at < 2; ++at)
        first << quoted(claims[at].claim.text);
    const QString count = counted(static_cast<qint64>(claims.size()), tr("%1 claim"), tr("%1 claims"));
    const QString more = claims.size() > 2 ? tr(" and others") : QString();
    return tr("%1 on them would count fewer people: %2%3.").arg(count, first.join(QStringLiteral(", ")), more);
}

} // namespace

core::Result<core::Id<core::Participant>> addParticipant(core::Workspace& workspace)
{
    return workspace.edit(tr("Add a participant"), [](core::Stores& stores) {
        const QString code = stores.people.freeCode();
        stores.setStep(tr("Add participant %1").arg(code));
        return stores.people.add(core::Participant{.code = code});
    });
}

core::Result<core::Id<core::Account>> addAccount(core::Workspace& workspace)
{
    return workspace.edit(tr("Add an account"), [](core::Stores& stores) {
        const auto accounts = stores.people.accounts();
        auto number = accounts.size() + 1;
        const auto taken = [&](const QString& name) {
            return std::any_of(accounts.begin(), accounts.end(),
                               [&](const core::Account& account) { return account.name == name; });
        };
        while (taken(tr("Account %1").arg(number)))
            ++number;
        const QString name = tr("Account %1").arg(number);
        stores.setStep(tr("Add the account '%1'").arg(name));
        return stores.people.add(core::Account{.name = name});
    });
}

QString removalWords(const core::Stores& stores, AttributeOf of, const PeopleIds& ids)
{
    if (of == AttributeOf::Account)
        return tr("Its people stay, without an account; its values of attributes go.");
    const auto stood = stoodOn(stores, ids);
    const auto traces = core::tracesOf(stores, stood.highlights);
    const bool one = ids.size() == 1;
    QStringList words;
    words << (one ? tr("The consents and attributes go.") : tr("Their consents and attributes go."));
    if (stood.highlights.empty() && stood.sessions == 0)
        words << tr("Nothing in the texts counts for them yet.");
    else
        words << tr("%1 and %2 stay, and count for nobody.")
                     .arg(counted(stood.sessions, tr("%1 session"), tr("%1 sessions")),
                          counted(static_cast<qint64>(stood.highlights.size()), tr("%1 highlight"),
                                  tr("%1 highlights")));
    words << claimWords(traces.claims) << tr("One undo brings all back.");
    words.removeAll(QString());
    return words.join(u' ');
}

core::Result<void> removePeople(core::Workspace& workspace, AttributeOf of, const PeopleIds& ids)
{
    return workspace.edit(tr("Delete people"), [&](core::Stores& stores) {
        stores.setStep(tr("Delete %1").arg(nameOf(stores, of, ids)));
        for (const auto id : ids)
            if (of == AttributeOf::Participant)
                stores.people.remove(core::Id<core::Participant>{id});
            else
                stores.people.remove(core::Id<core::Account>{id});
    });
}

QString mergeWords(const core::Stores& stores, AttributeOf of, const PeopleIds& ids)
{
    const QString stays = nameOf(stores, of, {ids.front()});
    if (of == AttributeOf::Account)
        return tr("The people of all of them belong to %1. Where two have a value, that of %1 stays. One undo takes it "
                  "back.")
            .arg(quoted(stays));
    const auto stood = stoodOn(stores, ids);
    return tr("%1 then has %2 in %3, and all their consents; what one of them refused stays refused. Where two have a "
              "value, that of %1 stays. One undo takes it back.")
        .arg(stays, counted(static_cast<qint64>(stood.highlights.size()), tr("%1 highlight"), tr("%1 highlights")),
             counted(stood.sessions, tr("%1 session"), tr("%1 sessions")));
}

core::Result<void> mergePeople(core::Workspace& workspace, AttributeOf of, const PeopleIds& ids)
{
    return workspace.edit(tr("Merge people"), [&](core::Stores& stores) {
        const PeopleIds others(ids.begin() + 1, ids.end());
        stores.setStep(tr("Merge %1 into %2").arg(nameOf(stores, of, others), nameOf(stores, of, {ids.front()})));
        for (const auto id : others)
            if (of == AttributeOf::Participant)
                stores.people.merge(core::Id<core::Participant>{id}, core::Id<core::Participant>{ids.front()});
            else
                stores.people.merge(core::Id<core::Account>{id}, core::Id<core::Account>{ids.front()});
    });
}

core::Result<void> recordConsent(core::Workspace& workspace, const PeopleIds& people, const ConsentEntry& entry)
{
    const auto form = core::guarded([&] { return formFrom(entry.file); });
    if (!form)
        return tl::unexpected(form.error());
    return workspace.edit(tr("Record consent"), [&](core::Stores& stores) {
        const QString what = entry.granted ? tr("Record consent of %1: %2") : tr("Record refusal of %1: %2");
        stores.setStep(what.arg(nameOf(stores, AttributeOf::Participant, people), scopeWords(entry.scopes)));
        const auto source = keep(stores, *form);
        // Without a beginning it would stand behind everything that was recorded with one.
        const QDate from = entry.from.isValid() ? entry.from : QDate::currentDate();
        for (const auto person : people)
            for (const auto scope : entry.scopes)
                stores.people.record({.participant = {person},
                                      .scope = scope,
                                      .granted = entry.granted,
                                      .from = from,
                                      .until = entry.until,
                                      .givenHow = entry.how,
                                      .source = source});
    });
}

core::Result<void> correctConsent(core::Workspace& workspace, const core::Consent& consent, const ConsentEntry& entry)
{
    const auto form = core::guarded([&] { return formFrom(entry.file); });
    if (!form)
        return tl::unexpected(form.error());
    return workspace.edit(tr("Correct a consent"), [&](core::Stores& stores) {
        stores.setStep(tr("Correct the consent of %1: %2")
                           .arg(nameOf(stores, AttributeOf::Participant, {consent.participant.value}),
                                scopeWord(consent.scope).toLower()));
        auto after = consent;
        after.granted = entry.granted;
        after.from = entry.from;
        after.until = entry.until;
        after.givenHow = entry.how;
        if (*form)
            after.source = keep(stores, *form);
        stores.people.update(after);
    });
}

core::Result<void> removeConsent(core::Workspace& workspace, const core::Consent& consent)
{
    return workspace.edit(tr("Remove a consent"), [&](core::Stores& stores) {
        stores.setStep(tr("Remove a record of the consent of %1: %2")
                           .arg(nameOf(stores, AttributeOf::Participant, {consent.participant.value}),
                                scopeWord(consent.scope).toLower()));
        stores.people.remove(consent.id);
    });
}

core::Result<void> withdrawConsent(core::Workspace& workspace, const PeopleIds& people,
                                   const std::vector<core::Scope>& scopes)
{
    return workspace.edit(tr("Withdraw consent"), [&](core::Stores& stores) {
        stores.setStep(tr("Withdraw the consent of %1: %2")
                           .arg(nameOf(stores, AttributeOf::Participant, people), scopeWords(scopes)));
        for (const auto person : people)
            for (const auto scope : scopes)
                stores.people.withdraw({person}, scope, QDate::currentDate());
    });
}

} // namespace ui
