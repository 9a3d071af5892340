#include "core/analysis/segment_members.h"

#include "core/error.h"
#include "core/search/plan.h"
#include "core/search/query_edit.h"
#include "core/tr.h"

#include <algorithm>

namespace core {
namespace {

using People = std::vector<Id<Participant>>;

People peopleFrom(const std::vector<qint64>& ids)
{
    People people;
    for (const auto id : ids)
        people.push_back({id});
    return people;
}

/// Whom a rule finds, as a segment's: one that leads back to the segment fails.
People foundBy(search::Rules& rules, const QString& segment, const QString& rule)
{
    return peopleFrom(rules.people(segment, rule));
}

template <class List, class Thing> bool contains(const List& list, const Thing& thing)
{
    return std::find(list.begin(), list.end(), thing) != list.end();
}

Segment known(const Stores& stores, Id<Segment> id)
{
    const auto segment = stores.segments.segment(id);
    if (!segment)
        throw Failure(Error::Kind::NotFound, tr("This segment is no longer in the project. Nothing was changed."));
    return *segment;
}

QString isPerson(const Participant& person)
{
    return search::conditionText(QStringLiteral("participant"), search::Op::Equal, person.code);
}

/// The rule without what leaves a person out of it by their code.
QString withoutExclusion(QString rule, const Participant& person)
{
    const auto fields = search::fieldsIn(rule);
    for (auto written = fields.rbegin(); written != fields.rend(); ++written) {
        const int minus = written->range.begin - 1;
        const QString text = rule.mid(written->range.begin, written->range.length());
        if (minus >= 0 && rule[minus] == u'-' && text.compare(isPerson(person), Qt::CaseInsensitive) == 0)
            rule.remove(minus, written->range.length() + 1);
    }
    return rule.simplified();
}

} // namespace

QSet<Id<Participant>> SegmentMembers::people() const
{
    QSet<Id<Participant>> people(byRule.begin(), byRule.end());
    for (const auto person : byHand)
        people.insert(person);
    return people;
}

SegmentMembers membersOf(const Stores& stores, const Segment& segment)
{
    return membersOf(stores, std::vector{segment}).front();
}

std::vector<SegmentMembers> membersOf(const Stores& stores, const std::vector<Segment>& segments)
{
    const auto byHand = stores.segments.byHand();
    std::optional<search::Rules> rules;
    std::vector<SegmentMembers> members;
    for (const auto& segment : segments) {
        members.push_back({.byHand = byHand.value(segment.id)});
        if (!rules)
            rules.emplace(stores.db);
        auto found = guarded([&] { return foundBy(*rules, segment.name, segment.rule); });
        if (found) {
            members.back().byRule = std::move(*found);
            continue;
        }
        if (found.error().kind != Error::Kind::BadInput)
            throw Failure(found.error());
        members.back().problem = found.error().text;
        rules.reset(); // it has stopped in the middle of a rule
    }
    return members;
}

QSet<Id<Account>> accountsOf(const Stores& stores, const QSet<Id<Participant>>& people)
{
    QSet<Id<Account>> accounts;
    for (const auto& person : stores.people.participants())
        if (person.account && people.contains(person.id))
            accounts.insert(person.account);
    return accounts;
}

RuleFinding findByRule(const Stores& stores, const QString& segment, const QString& rule)
{
    const auto problems = Search(stores.db).problems(rule);
    if (!problems.empty())
        return {{}, problems.front()};
    const auto found = guarded([&] {
        const auto query = search::parse(rule, search::Mode::AsTyped);
        search::Rules rules(stores.db);
        return query.root ? foundBy(rules, segment, search::toText(*query.root)) : People();
    });
    if (found)
        return {*found, std::nullopt};
    if (found.error().kind != Error::Kind::BadInput)
        throw Failure(found.error());
    return {{}, Problem{{0, int(rule.size())}, found.error().text}};
}

void requireRule(const Stores& stores, const Segment& segment)
{
    search::parse(segment.rule); // says the column itself
    const auto problems = Search(stores.db).problems(segment.rule);
    if (!problems.empty())
        throw Failure(
            Error::Kind::BadInput,
            tr("Column %1 of the rule: %2").arg(problems.front().range.begin + 1).arg(problems.front().sentence));
    search::Rules rules(stores.db);
    foundBy(rules, segment.name, segment.rule);
}

bool includeMember(Stores& stores, Id<Segment> id, const Participant& person)
{
    auto segment = known(stores, id);
    if (membersOf(stores, segment).people().contains(person.id))
        return false;
    if (const QString rule = withoutExclusion(segment.rule, person); rule != segment.rule.simplified()) {
        segment.rule = rule;
        stores.segments.update(segment);
    }
    if (!contains(membersOf(stores, segment).byRule, person.id))
        stores.segments.addMember(id, person.id);
    return true;
}

bool excludeMember(Stores& stores, Id<Segment> id, const Participant& person)
{
    auto segment = known(stores, id);
    const bool wasByHand = stores.segments.removeMember(id, person.id);
    if (!contains(membersOf(stores, segment).byRule, person.id))
        return wasByHand;
    segment.rule = search::withCondition(segment.rule, u'-' + isPerson(person));
    stores.segments.update(segment);
    return true;
}

Overlap overlapOf(const Stores& stores, const std::vector<SegmentMembers>& segments)
{
    Overlap overlap;
    std::vector<QSet<Id<Participant>>> people;
    QSet<Id<Participant>> somewhere;
    for (const auto& segment : segments) {
        people.push_back(segment.people());
        somewhere += people.back();
    }
    for (const auto& one : people) {
        overlap.shared.emplace_back();
        for (const auto& other : people)
            overlap.shared.back().push_back(int((QSet(one) &= other).size()));
    }
    for (const auto& person : stores.people.participants())
        if (!somewhere.contains(person.id))
            overlap.inNone.push_back(person);
    return overlap;
}

} // namespace core
