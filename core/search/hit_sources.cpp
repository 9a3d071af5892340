#include "core/search/hit_sources.h"

#include "core/search/plan.h"
#include "core/search/query_edit.h"
#include "core/sessions/attribution.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace core {
namespace {

using namespace core::search;
using Of = HitSource::Of;

/// Adds up entries by what they come from.
class Sum {
public:
    void add(Of of, const QString& name, const QString& condition, qint64 entries, int hue = 0)
    {
        HitSource& source = m_sources[{int(of), condition}];
        source.of = of;
        source.name = name;
        source.condition = condition;
        source.hue = hue;
        source.entries += entries;
    }
    std::vector<HitSource> sorted() const
    {
        std::vector<HitSource> sources(m_sources.begin(), m_sources.end());
        std::stable_sort(sources.begin(), sources.end(), [](const HitSource& a, const HitSource& b) {
            return a.of != b.of ? a.of < b.of : a.entries > b.entries;
        });
        return sources;
    }

private:
    QMap<std::pair<int, QString>, HitSource> m_sources;
};

/// One voice of one session, and how many of the hits it said as entries of one kind.
struct Group {
    qint64 session = 0;
    QString sessionTitle;
    QString sessionKind;
    QString study;
    QString kind;
    qint64 person = 0;
    QString code;
    QString name;
    qint64 entries = 0;
};

std::vector<Group> groupsOf(const db::Connection& db, const Plan& plan)
{
    const Sql sql =
        "WITH f AS (SELECT e.session_id, e.speaker_id, e.kind, count(*) AS entries" + from(plan, "") +
        " GROUP BY e.session_id, e.speaker_id, e.kind) SELECT f.session_id, s.title, s.kind, y.name, f.kind, "
        "p.id, p.code, p.name, f.entries FROM f JOIN session s ON s.id = f.session_id JOIN study y ON y.id = "
        "s.study_id LEFT JOIN participant p ON p.id = " +
        participantOfEntry("f").c_str();
    return db.all(
        sql.text,
        [](const db::Row& row) {
            return Group{row.integer(0), row.text(1), row.text(2), row.text(3),   row.text(4),
                         row.integer(5), row.text(6), row.text(7), row.integer(8)};
        },
        sql.values);
}

QString conditionOf(const char* field, const QString& value)
{
    return conditionText(QLatin1String(field), Op::Equal, value);
}

void addGroup(Sum& sum, const Group& group)
{
    sum.add(Of::Study, group.study, conditionOf("study", group.study), group.entries);
    sum.add(Of::Session, group.sessionTitle, conditionOf("session", group.sessionTitle), group.entries);
    const QString lane =
        group.sessionKind == QLatin1String("feedback") ? QStringLiteral("market") : QStringLiteral("face");
    sum.add(Of::Lane, lane, conditionText(QStringLiteral("lane"), Op::Has, lane), group.entries);
    for (const QString& kind : QSet<QString>{group.kind, group.sessionKind})
        sum.add(Of::Kind, kind, conditionText(QStringLiteral("kind"), Op::Has, kind), group.entries);
    const QString& known = group.code.isEmpty() ? group.name : group.code;
    if (group.person != 0 && !known.isEmpty())
        sum.add(Of::Person, group.name.isEmpty() || group.code.isEmpty() ? known : group.code + u' ' + group.name,
                conditionOf("participant", known), group.entries);
}

void addTags(Sum& sum, const Stores& stores, const Plan& plan)
{
    const auto paths = stores.tags.paths();
    const Sql sql =
        "WITH f AS MATERIALIZED (SELECT e.id, e.session_id" + from(plan, "") +
        ") SELECT g.tag_id, count(DISTINCT t.id) FROM highlight h JOIN entry b ON b.id = h.begin_entry_id JOIN "
        "entry z ON z.id = h.end_entry_id JOIN entry t ON t.session_id = h.session_id AND t.position BETWEEN "
        "b.position AND z.position JOIN highlight_tag g ON g.highlight_id = h.id WHERE h.session_id IN (SELECT "
        "session_id FROM f) AND t.id IN (SELECT id FROM f) GROUP BY g.tag_id";
    QHash<qint64, qint64> entries;
    stores.db.each(sql.text, sql.values, [&](const db::Row& row) { entries[row.integer(0)] = row.integer(1); });
    for (const Tag& tag : stores.tags.tags())
        if (entries.contains(tag.id.value))
            sum.add(Of::Tag, paths.value(tag.id), conditionOf("tag", paths.value(tag.id)), entries[tag.id.value],
                    tag.colour);
}

} // namespace

HitSources sourcesOf(const Stores& stores, const Query& query)
{
    HitSources sources;
    if (query.isEmpty())
        return sources;
    Rules rules(stores.db);
    const Plan plan = planFor(*query.root, Translation(stores.db, rules.fields()));
    Sum sum;
    QSet<qint64> sessions;
    QSet<qint64> people;
    for (const Group& group : groupsOf(stores.db, plan)) {
        addGroup(sum, group);
        sources.entries += group.entries;
        sessions += group.session;
        if (group.person != 0)
            people += group.person;
    }
    addTags(sum, stores, plan);
    sources.sessions = sessions.size();
    sources.people = people.size();
    sources.sources = sum.sorted();
    return sources;
}

} // namespace core
