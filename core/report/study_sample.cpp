#include "core/report/study_sample.h"

#include "core/analysis/segment_members.h"
#include "core/sessions/attribution.h"
#include "core/tr.h"

#include <QLocale>

#include <algorithm>
#include <map>
#include <tuple>

namespace core::report {
namespace {

using People = StudySample::People;

constexpr size_t mostRoles = 4;   // with a column of their own
constexpr int enoughPeople = 5;   // to speak of a segment at all
constexpr qsizetype mostThin = 3; // segments that are named as too small

void readSessions(StudySample& sample, const Stores& stores, Id<Study> study)
{
    for (const auto& summary : stores.sessions.summaries())
        if (summary.session.study == study && !summary.session.planned)
            sample.sessions.push_back(summary);
    std::stable_sort(sample.sessions.begin(), sample.sessions.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.session.heldOn, a.session.code) < std::tuple(b.session.heldOn, b.session.code);
    });
    QHash<Id<Session>, Lane> lanes;
    for (const auto& summary : sample.sessions) {
        lanes.insert(summary.session.id, laneOf(summary.session.kind));
        if (laneOf(summary.session.kind) == Lane::Market)
            sample.marketItems += summary.entries;
    }
    for (const auto& speaker : stores.sessions.speakers()) {
        const auto lane = lanes.constFind(speaker.session);
        if (lane == lanes.constEnd() || speaker.part != Part::Participant || !speaker.participant)
            continue;
        (*lane == Lane::Market ? sample.market : sample.people).insert(speaker.participant);
        if (*lane == Lane::FaceToFace)
            sample.inSession[speaker.session].insert(speaker.participant);
    }
    sample.market -= sample.people; // in both lanes: once, face to face
}

QHash<Id<Participant>, int> marketItems(const Stores& stores, Id<Study> study)
{
    QHash<Id<Participant>, int> items;
    stores.db.each("SELECT " + participantOfEntry("e") +
                       " AS person, count(*) FROM entry e JOIN session s ON s.id = e.session_id WHERE s.study_id = ? "
                       "AND s.kind = 'feedback' GROUP BY person",
                   {study.value}, [&](const db::Row& row) { items[row.id<Participant>(0)] = int(row.integer(1)); });
    return items;
}

void readGroups(StudySample& sample, const Stores& stores, Id<Study> study)
{
    const auto segments = stores.segments.segments();
    const auto members = membersOf(stores, segments);
    const auto items = marketItems(stores, study);
    for (size_t i = 0; i < segments.size(); ++i) {
        const People all = members[i].people();
        StudySample::Group group{segments[i].name, all & sample.people, 0};
        for (const auto person : all)
            group.marketItems += items.value(person);
        if (!group.people.isEmpty())
            sample.groups.push_back(std::move(group));
    }
}

size_t groupOf(const StudySample& sample, Id<Participant> person)
{
    const auto found = std::find_if(sample.groups.begin(), sample.groups.end(),
                                    [&](const StudySample::Group& group) { return group.people.contains(person); });
    return size_t(found - sample.groups.begin());
}

void orderPeople(StudySample& sample, const Stores& stores)
{
    std::vector<std::tuple<size_t, Id<Account>, Participant>> order;
    for (const auto& person : stores.people.participants())
        if (sample.people.contains(person.id))
            order.emplace_back(groupOf(sample, person.id), person.account, person);
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        const auto& [group, account, person] = a;
        const auto& [otherGroup, otherAccount, other] = b;
        if (std::tie(group, account) != std::tie(otherGroup, otherAccount))
            return std::tie(group, account) < std::tie(otherGroup, otherAccount);
        return codeComesBefore(person.code, other.code);
    });
    for (size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && std::get<0>(order[i]) != std::get<0>(order[i - 1]))
            sample.gaps.push_back(i);
        sample.order.push_back(std::get<2>(order[i]));
    }
}

/// The roles that most people have, most first; no more than have a column.
QStringList commonRoles(const StudySample& sample)
{
    std::map<QString, int> counts;
    for (const auto& person : sample.order)
        if (!person.role.isEmpty())
            ++counts[person.role];
    std::vector<std::pair<int, QString>> sorted;
    for (const auto& [role, people] : counts)
        sorted.emplace_back(-people, role);
    std::sort(sorted.begin(), sorted.end());
    sorted.resize(std::min(sorted.size(), mostRoles));
    QStringList roles;
    for (const auto& [people, role] : sorted)
        roles << role;
    return roles;
}

} // namespace

int StudySample::count(SessionKind kind, const People& of) const
{
    return int(std::count_if(sessions.begin(), sessions.end(), [&](const SessionSummary& summary) {
        return summary.session.kind == kind && inSession.value(summary.session.id).intersects(of);
    }));
}

StudySample sampleOf(const Stores& stores, Id<Study> study)
{
    StudySample sample;
    readSessions(sample, stores, study);
    readGroups(sample, stores, study);
    orderPeople(sample, stores);
    return sample;
}

void addPeopleRows(StudyReport& report, const Stores& stores, const StudySample& sample)
{
    if (sample.people.isEmpty())
        return;
    const QStringList roles = commonRoles(sample);
    const auto kinds = {SessionKind::Interview, SessionKind::FocusGroup, SessionKind::Observation};
    const auto hasKind = [&](SessionKind kind) { return sample.count(kind, sample.people) > 0; };
    const bool others = !roles.isEmpty() && std::any_of(sample.order.begin(), sample.order.end(),
                                                        [&](const auto& p) { return !roles.contains(p.role); });
    auto& heads = report.peopleHeads;
    heads = roles;
    if (others)
        heads << tr("Other");
    report.totalsFrom = int(heads.size());
    heads << tr("People") << tr("Accounts");
    for (const auto kind : kinds)
        if (hasKind(kind))
            heads << (kind == SessionKind::Interview    ? tr("Interviews")
                      : kind == SessionKind::FocusGroup ? tr("Groups")
                                                        : tr("Observed"));
    if (sample.marketItems > 0)
        heads << tr("Market");
    const auto add = [&](const QString& name, const People& people, int items) {
        StudyReport::PeopleRow row{name, std::vector<int>(size_t(report.totalsFrom), 0)};
        for (const auto& person : sample.order)
            if (const auto role = roles.indexOf(person.role); people.contains(person.id) && report.totalsFrom > 0)
                ++row.counts[role < 0 ? row.counts.size() - 1 : size_t(role)];
        row.counts.push_back(int(people.size()));
        row.counts.push_back(int(accountsOf(stores, people).size()));
        for (const auto kind : kinds)
            if (hasKind(kind))
                row.counts.push_back(sample.count(kind, people));
        if (sample.marketItems > 0)
            row.counts.push_back(items);
        report.peopleRows.push_back(std::move(row));
    };
    People inNone = sample.people;
    int itemsInNone = sample.marketItems;
    for (const auto& group : sample.groups) {
        add(group.name, group.people, group.marketItems);
        inNone -= group.people;
        itemsInNone -= group.marketItems;
    }
    if (!sample.groups.empty() && !inNone.isEmpty())
        add(tr("In no segment"), inNone, std::max(0, itemsInNone));
    add(tr("All"), sample.people, sample.marketItems);
}

QString sessionKinds(const StudySample& sample)
{
    int kinds[4] = {};
    for (const auto& summary : sample.sessions)
        ++kinds[int(summary.session.kind)];
    QStringList words;
    if (const int n = kinds[int(SessionKind::Interview)]; n > 0)
        words << counted(n, "%1 interview", "%1 interviews");
    if (const int n = kinds[int(SessionKind::Observation)]; n > 0)
        words << counted(n, "%1 observation", "%1 observations");
    if (const int n = kinds[int(SessionKind::FocusGroup)]; n > 0)
        words << counted(n, "%1 focus group", "%1 focus groups");
    return words.join(QStringLiteral(", "));
}

QString sampleSentence(const Stores& stores, const StudySample& sample, const QString& language)
{
    QStringList sentences;
    const QString kinds = sessionKinds(sample);
    QDate first;
    QDate last;
    for (const auto& [session, study, count, people, entries, highlights] : sample.sessions)
        if (session.heldOn.isValid() && laneOf(session.kind) == Lane::FaceToFace) {
            first = first.isValid() ? first : session.heldOn; // they are by date
            last = session.heldOn;
        }
    if (sample.people.isEmpty()) {
        sentences << (kinds.isEmpty() ? tr("Nobody has been met face to face yet.")
                                      : tr("Nobody who took part is named; the sessions are: %1.").arg(kinds));
    } else {
        const int accounts = int(accountsOf(stores, sample.people).size());
        QString whom = counted(sample.people.size(), "%1 person", "%1 people");
        if (accounts > 0)
            whom = tr("%1 in %2").arg(whom, counted(accounts, "%1 account", "%1 accounts"));
        const QLocale locale(language);
        const auto shown = [&](QDate day) { return locale.toString(day, QStringLiteral("d MMMM yyyy")); };
        const QString when = !first.isValid() ? tr("dates not known")
                             : first == last  ? tr("on %1").arg(shown(first))
                                              : tr("from %1 to %2").arg(shown(first), shown(last));
        sentences << tr("We met %1, %2: %3.").arg(whom, when, kinds);
    }
    if (sample.marketItems > 0) {
        const QString items = counted(sample.marketItems, "%1 market item", "%1 market items");
        sentences << (sample.market.isEmpty()
                          ? tr("%1 stand apart: they show how common a thing is said to be, never why.").arg(items)
                          : tr("%1 from %2 stand apart: they show how common a thing is said to be, never why.")
                                .arg(items, counted(sample.market.size(), "%1 more person", "%1 more people")));
    }
    return sentences.join(u' ');
}

QString limitsSentence(const StudySample& sample)
{
    const auto count = int(sample.people.size());
    if (count == 0)
        return {};
    if (count < enoughPeople)
        return counted(count, "What %1 person says stands for nobody else.",
                       "%1 people are too few for shares: read what follows as single cases.");
    QStringList thin;
    for (const auto& group : sample.groups)
        if (group.people.size() < enoughPeople)
            thin << tr("“%1” (%2)").arg(group.name, QString::number(group.people.size()));
    if (thin.isEmpty())
        return {};
    const auto more = thin.size() - mostThin;
    QString names = thin.mid(0, mostThin).join(QStringLiteral(", "));
    if (more > 0)
        names = counted(more, "%2 and %1 more", "%2 and %1 more").arg(names);
    return tr("Too few people were met to speak for a segment: %1.").arg(names);
}

} // namespace core::report
