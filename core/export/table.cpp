#include "core/export/table.h"

#include "core/stores.h"
#include "core/tr.h"

#include <algorithm>

namespace core {
namespace {

/// The paths of a highlight's tags; one empty path where it has none.
QStringList pathsOf(const Highlight& highlight, const QHash<Id<Tag>, QString>& paths)
{
    QStringList names;
    for (const auto tag : highlight.tags)
        names.append(paths.value(tag));
    return names.isEmpty() ? QStringList{QString()} : names;
}

QHash<Id<Session>, Session> sessionsById(const Stores& stores)
{
    QHash<Id<Session>, Session> sessions;
    for (const auto& session : stores.sessions.sessions())
        sessions[session.id] = session;
    return sessions;
}

QHash<Id<Study>, QString> studyNames(const Stores& stores)
{
    QHash<Id<Study>, QString> names;
    for (const auto& study : stores.sessions.studies())
        names[study.id] = study.name;
    return names;
}

QString wordsOf(const OutgoingQuote& quote)
{
    return quote.isHeldBack() ? heldBackText(quote.heldBack()) : quote.words();
}

QString consentText(Allowed allowed)
{
    switch (allowed) {
    case Allowed::Given: return tr("given");
    case Allowed::NotRecorded: return tr("not recorded");
    case Allowed::Refused: return tr("refused");
    case Allowed::Withdrawn: return tr("withdrawn");
    case Allowed::Expired: return tr("expired");
    }
    Q_UNREACHABLE();
}

QDate dateOf(const Session& session, const Passage& passage)
{
    const QDate said = passage.pieces.front().saidOn;
    return said.isValid() ? said : session.heldOn;
}

} // namespace

QString timeText(std::optional<qint64> ms)
{
    if (!ms)
        return {};
    const qint64 seconds = *ms / 1000;
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600, 2, 10, QLatin1Char('0'))
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

Table highlightTable(const Stores& stores, Gate& gate)
{
    Table table{{QStringLiteral("study"), QStringLiteral("session"), QStringLiteral("kind"), QStringLiteral("date"),
                 QStringLiteral("time"), QStringLiteral("participant"), QStringLiteral("speaker"),
                 QStringLiteral("tag"), QStringLiteral("quote"), QStringLiteral("memo"), QStringLiteral("researcher")},
                {}};
    const auto sessions = sessionsById(stores);
    const auto studies = studyNames(stores);
    const auto paths = stores.tags.paths();
    for (const auto& passage : stores.highlights.passages()) {
        const Session session = sessions.value(passage.highlight.session);
        const auto quote = gate.pass(passage);
        for (const auto& tag : pathsOf(passage.highlight, paths))
            table.rows.push_back({studies.value(session.study), gate.label(session.title), nameOf(session.kind),
                                  dateOf(session, passage).toString(Qt::ISODate), timeText(passage.pieces.front().atMs),
                                  quote.person(), quote.speaker(), tag, wordsOf(quote), passage.highlight.memo,
                                  passage.highlight.researcher});
    }
    return table;
}

Table codebookTable(const Stores& stores)
{
    Table table{
        {QStringLiteral("tag"), QStringLiteral("description"), QStringLiteral("mentions"), QStringLiteral("people")},
        {}};
    QHash<Id<Tag>, std::vector<Passage>> under;
    for (const auto& passage : stores.highlights.passages())
        for (const auto tag : passage.highlight.tags)
            under[tag].push_back(passage);
    const auto paths = stores.tags.paths();
    for (const auto& tag : stores.tags.tags()) {
        const auto& passages = under[tag.id];
        table.rows.push_back({paths.value(tag.id), tag.description, QString::number(passages.size()),
                              QString::number(peopleBehind(passages).size())});
    }
    return table;
}

Table peopleTable(const Stores& stores, const Gate& gate, QDate on)
{
    Table table{{QStringLiteral("participant"), QStringLiteral("name"), QStringLiteral("role"),
                 QStringLiteral("account"), QStringLiteral("sessions"), QStringLiteral("consent to quote")},
                {}};
    QHash<Id<Participant>, QSet<Id<Session>>> took;
    for (const auto& speaker : stores.sessions.speakers())
        if (speaker.part == Part::Participant)
            took[speaker.participant].insert(speaker.session);
    QHash<Id<Account>, QString> accounts;
    for (const auto& account : stores.people.accounts())
        accounts[account.id] = account.code.isEmpty() ? account.name : account.code;
    const auto consents = stores.people.consents();
    for (const auto& person : stores.people.participants()) {
        const QString named = gate.person(person.id);
        table.rows.push_back({person.code, named == person.code ? QString() : named, person.role,
                              accounts.value(person.account), QString::number(took.value(person.id).size()),
                              consentText(consentOn(on, consents, person.id, Scope::Quote))});
    }
    return table;
}

Table matrixTable(const Stores& stores, const Gate& gate)
{
    QHash<std::pair<Id<Tag>, Id<Participant>>, int> cells;
    QSet<Id<Participant>> heard;
    for (const auto& passage : stores.highlights.passages())
        for (const auto person : peopleBehind({passage})) {
            heard.insert(person);
            for (const auto tag : passage.highlight.tags)
                ++cells[{tag, person}];
        }
    Table table{{QStringLiteral("tag")}, {}};
    std::vector<Id<Participant>> people;
    for (const auto& person : stores.people.participants())
        if (heard.contains(person.id)) {
            people.push_back(person.id);
            table.columns.append(gate.person(person.id));
        }
    const auto paths = stores.tags.paths();
    for (const auto& tag : stores.tags.tags()) {
        QStringList row{paths.value(tag.id)};
        for (const auto person : people)
            row.append(QString::number(cells.value({tag.id, person})));
        table.rows.push_back(row);
    }
    return table;
}

} // namespace core
