#include "core/segments/segment_store.h"

#include "core/error.h"
#include "core/people/people.h"
#include "core/tr.h"

#include <algorithm>

namespace core {
namespace {

struct MemberRow;
struct TargetRow;

const std::string columns = "SELECT id, name, rule, note FROM segment ";

Segment segmentFrom(const db::Row& row)
{
    return {row.id<Segment>(0), row.text(1), row.text(2), row.text(3)};
}

/// A segment without a rule has none, not an empty one.
std::optional<QString> ruleOf(const Segment& segment)
{
    const QString rule = segment.rule.trimmed();
    return rule.isEmpty() ? std::nullopt : std::optional(rule);
}

void requireMet(const db::Connection& db)
{
    if (db.changes() == 0)
        throw Failure(Error::Kind::NotFound, tr("This segment is no longer in the project. Nothing was changed."));
}

} // namespace

std::vector<Segment> SegmentStore::segments() const
{
    return m_db.all(columns + "ORDER BY position, id", segmentFrom);
}

std::optional<Segment> SegmentStore::segment(Id<Segment> id) const
{
    return m_db.one(columns + "WHERE id = ?", segmentFrom, id);
}

std::optional<Segment> SegmentStore::find(const QString& name) const
{
    for (auto& segment : segments())
        if (segment.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return segment;
    return std::nullopt;
}

QString SegmentStore::freeName(const QString& like) const
{
    for (int number = 1;; ++number)
        if (const QString tried = number == 1 ? like : QStringLiteral("%1 %2").arg(like).arg(number); !find(tried))
            return tried;
}

QHash<Id<Segment>, std::vector<Id<Participant>>> SegmentStore::byHand() const
{
    struct Member {
        Id<Segment> segment;
        Id<Participant> person;
        QString code;
    };
    auto members = m_db.all("SELECT m.segment_id, p.id, p.code FROM segment_member m JOIN participant p ON p.id = "
                            "m.participant_id ORDER BY m.id",
                            [](const db::Row& row) {
                                return Member{row.id<Segment>(0), row.id<Participant>(1), row.text(2)};
                            });
    std::stable_sort(members.begin(), members.end(),
                     [](const Member& a, const Member& b) { return codeComesBefore(a.code, b.code); });
    QHash<Id<Segment>, std::vector<Id<Participant>>> people;
    for (const auto& member : members)
        people[member.segment].push_back(member.person);
    return people;
}

void SegmentStore::requireFree(const Segment& segment) const
{
    if (segment.name.trimmed().isEmpty())
        throw Failure(Error::Kind::Refused, tr("A segment needs a name. Nothing was changed."));
    const auto known = find(segment.name);
    if (known && known->id != segment.id)
        throw Failure(Error::Kind::Refused,
                      tr("There is a segment '%1' already. Nothing was changed.").arg(known->name));
}

Id<Segment> SegmentStore::add(const Segment& segment)
{
    requireFree({{}, segment.name, {}, {}});
    if (m_db.number("SELECT (SELECT count(*) FROM segment) + (SELECT count(*) FROM criterion)") == 0)
        addUsualCriteria();
    const auto id = newId<Segment>();
    m_db.run("INSERT INTO segment(id, name, rule, note, position) "
             "VALUES(?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM segment))",
             id, segment.name.trimmed(), ruleOf(segment), segment.note);
    return id;
}

void SegmentStore::update(const Segment& segment)
{
    requireFree(segment);
    m_db.run("UPDATE segment SET name = ?, rule = ?, note = ? WHERE id = ?", segment.name.trimmed(), ruleOf(segment),
             segment.note, segment.id);
    requireMet(m_db);
}

void SegmentStore::move(Id<Segment> moved, int place)
{
    std::vector<Id<Segment>> order;
    for (const auto& segment : segments())
        if (segment.id != moved)
            order.push_back(segment.id);
    order.insert(order.begin() + std::clamp(place, 0, int(order.size())), moved);
    for (size_t at = 0; at < order.size(); ++at)
        m_db.run("UPDATE segment SET position = ? WHERE id = ? AND position <> ?", qint64(at) + 1, order[at],
                 qint64(at) + 1);
}

void SegmentStore::remove(Id<Segment> id)
{
    m_db.run("DELETE FROM segment WHERE id = ?", id);
    requireMet(m_db);
}

bool SegmentStore::addMember(Id<Segment> segment, Id<Participant> person)
{
    if (m_db.number("SELECT count(*) FROM segment_member WHERE segment_id = ? AND participant_id = ?", segment, person))
        return false;
    m_db.run("INSERT INTO segment_member(id, segment_id, participant_id) VALUES(?, ?, ?)", newId<MemberRow>(), segment,
             person);
    return true;
}

bool SegmentStore::removeMember(Id<Segment> segment, Id<Participant> person)
{
    m_db.run("DELETE FROM segment_member WHERE segment_id = ? AND participant_id = ?", segment, person);
    return m_db.changes() > 0;
}

std::vector<Target> SegmentStore::targets(Id<Study> study) const
{
    return m_db.all(
        "SELECT t.study_id, t.segment_id, t.people FROM study_target t JOIN segment s ON s.id = t.segment_id "
        "WHERE t.study_id = ? ORDER BY s.position, s.id",
        [](const db::Row& row) {
            return Target{row.id<Study>(0), row.id<Segment>(1), int(row.integer(2))};
        },
        study);
}

void SegmentStore::setTarget(const Target& target)
{
    if (target.people < 0)
        throw Failure(Error::Kind::Refused, tr("A target cannot be below 0. Nothing was changed."));
    const auto known = m_db.one(
        "SELECT id FROM study_target WHERE study_id = ? AND segment_id = ?",
        [](const db::Row& row) { return row.id<TargetRow>(0); }, target.study, target.segment);
    if (target.people == 0)
        m_db.run("DELETE FROM study_target WHERE id = ?", known);
    else if (known)
        m_db.run("UPDATE study_target SET people = ? WHERE id = ?", target.people, *known);
    else
        m_db.run("INSERT INTO study_target(id, study_id, segment_id, people) VALUES(?, ?, ?, ?)", newId<TargetRow>(),
                 target.study, target.segment, target.people);
}

} // namespace core
