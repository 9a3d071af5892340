#include "core/search/search.h"

#include "core/error.h"
#include "core/search/fields.h"
#include "core/search/translation.h"
#include "core/search/words.h"
#include "core/sessions/attribution.h"
#include "core/tr.h"

#include <QHash>

#include <algorithm>

namespace core {
namespace {

using namespace core::search;

constexpr int deepestRule = 50;

/// Finds the participants of a segment's rule, in which other segments may be named.
class Rules {
public:
    explicit Rules(const db::Connection& db)
        : m_db(db), m_fields(db, [this](const QString& segment, const QString& rule) { return people(segment, rule); })
    {
    }
    const Fields& fields() const { return m_fields; }
    std::vector<qint64> people(const QString& segment, const QString& rule);

private:
    const db::Connection& m_db;
    Fields m_fields;
    QStringList m_open; // segments whose rules are being looked at
    QHash<QString, std::vector<qint64>> m_known;
};

std::vector<qint64> ids(const db::Connection& db, const Sql& sql)
{
    return db.all(
        sql.text, [](const db::Row& row) { return row.integer(0); }, sql.values);
}

Sql participantsWhere(const Sql& condition)
{
    return "SELECT p.id FROM participant p WHERE " + condition + " ORDER BY p.code, p.id";
}

std::vector<qint64> Rules::people(const QString& segment, const QString& rule)
{
    if (const auto known = m_known.constFind(segment); known != m_known.constEnd())
        return *known;
    if (m_open.contains(segment))
        throw Failure(Error::Kind::BadInput,
                      tr("The rule of segment “%1” leads back to the segment itself.").arg(segment));
    if (m_open.size() == deepestRule)
        throw Failure(Error::Kind::BadInput, tr("More than %1 segments name one another.").arg(deepestRule));
    m_open.append(segment);
    std::vector<qint64> people;
    try {
        if (const Query query = parse(rule); query.root)
            people = ids(m_db, participantsWhere(Translation(m_db, m_fields).ofParticipant(*query.root)));
    } catch (const Failure& failure) {
        if (m_open.last() != segment) // a segment that this one names has said it
            throw;
        throw Failure(failure.error().kind,
                      tr("The rule of segment “%1” cannot be used. %2").arg(segment, failure.error().text));
    }
    m_open.removeLast();
    return m_known[segment] = people;
}

/// A query on entries, parted so that the full-text index does what it can and leads.
struct Plan {
    QString index; // in the index's language; empty: it cannot lead
    Sql rest;      // what must hold besides; empty: nothing
};

Plan planFor(const Node& root, const Translation& translation)
{
    const auto* every = std::get_if<And>(&root.is);
    const std::vector<Node> parts = every ? every->parts : std::vector{root};
    QStringList wanted;
    QStringList unwanted;
    std::vector<Sql> rest;
    for (const Node& part : parts) {
        const auto* none = std::get_if<Not>(&part.is);
        if (const auto query = indexQuery(part))
            wanted += *query;
        else if (const auto query = none ? indexQuery(none->part.front()) : std::nullopt)
            unwanted += *query;
        else
            rest.push_back(translation.ofEntry(part));
    }
    if (wanted.isEmpty())
        return {QString(), translation.ofEntry(root)};
    Plan plan{u'(' + wanted.join(QLatin1String(" AND ")) + u')', {}};
    if (!unwanted.isEmpty())
        plan.index += QLatin1String(" NOT (") + unwanted.join(QLatin1String(" OR ")) + u')';
    if (!rest.empty())
        plan.rest = joined(rest, " AND ");
    return plan;
}

/// FROM and WHERE of a plan; `join` stands between them.
Sql from(const Plan& plan, const char* join)
{
    if (plan.index.isEmpty())
        return Sql{std::string(" FROM entry e ") + join + " WHERE ", {}} + plan.rest;
    Sql sql{std::string(" FROM entry_fts CROSS JOIN entry e ON e.id = entry_fts.rowid ") + join +
                " WHERE entry_fts MATCH ?",
            {plan.index}};
    return plan.rest.text.empty() ? sql : sql + " AND " + plan.rest;
}

bool isIndexAlone(const Plan& plan)
{
    return !plan.index.isEmpty() && plan.rest.text.empty();
}

Sql idsOf(const Plan& plan, const SearchOptions& options)
{
    using Order = SearchOptions::Order;
    const bool isRanked = options.order == Order::Rank && !plan.index.isEmpty();
    if (isRanked && isIndexAlone(plan))
        return {"SELECT rowid FROM entry_fts WHERE entry_fts MATCH ? ORDER BY rank, rowid LIMIT ?",
                {plan.index, qint64(options.limit)}};
    const bool isInOrder = options.order != Order::Found && !isRanked;
    Sql sql = "SELECT e.id" +
              from(plan, isInOrder ? "JOIN session o ON o.id = e.session_id JOIN study y ON y.id = o.study_id" : "");
    if (isInOrder)
        sql += {" ORDER BY y.position, y.id, o.position, o.id, e.position, e.id", {}};
    else if (isRanked)
        sql += {" ORDER BY bm25(entry_fts), e.id", {}};
    else
        sql += {plan.index.isEmpty() ? " ORDER BY e.id" : " ORDER BY entry_fts.rowid", {}};
    return sql + Sql{" LIMIT ?", {qint64(options.limit)}};
}

qint64 counted(const db::Connection& db, const Plan& plan)
{
    const Sql sql = isIndexAlone(plan) ? Sql{"SELECT count(*) FROM entry_fts WHERE entry_fts MATCH ?", {plan.index}}
                                       : "SELECT count(*)" + from(plan, "");
    return db
        .one(
            sql.text, [](const db::Row& row) { return row.integer(0); }, sql.values)
        .value_or(0);
}

std::vector<Needle> needlesOf(const Query& query)
{
    std::vector<Needle> needles;
    for (const Term& term : wantedTerms(query))
        needles.emplace_back(term.text, term.prefix);
    return needles;
}

std::vector<TextRange> rangesOf(const std::vector<Needle>& needles, QStringView text)
{
    const auto words = wordsOf(text);
    std::vector<TextRange> all;
    for (const Needle& needle : needles)
        for (const TextRange range : needle.find(text, words))
            all.push_back(range);
    std::sort(all.begin(), all.end());
    std::vector<TextRange> merged;
    for (const TextRange range : all)
        if (!merged.empty() && range.begin < merged.back().end)
            merged.back().end = std::max(merged.back().end, range.end);
        else
            merged.push_back(range);
    return merged;
}

Hit hitFrom(const db::Row& row, const std::vector<Needle>& needles)
{
    Hit hit{row.id<Entry>(0),
            row.id<Session>(1),
            row.text(2),
            entryKindFrom(row.text(3)).value(),
            row.id<Participant>(4),
            row.text(5),
            row.text(6),
            row.maybeInteger(7),
            row.text(8),
            {}};
    hit.ranges = rangesOf(needles, hit.text);
    return hit;
}

/// The entries of these ids, in their order.
std::vector<Hit> hitsOf(const db::Connection& db, const std::vector<qint64>& entries, const Query& query)
{
    const auto needles = needlesOf(query);
    const Sql list = oneOf(entries);
    return db.all(
        "SELECT e.id, e.session_id, o.title, e.kind, p.id, p.code, k.label, e.at_ms, e.text FROM json_each(?) j "
        "CROSS JOIN entry e ON e.id = j.value JOIN session o ON o.id = e.session_id LEFT JOIN speaker k ON k.id = "
        "e.speaker_id LEFT JOIN participant p ON p.id = " +
            participantOfEntry("e") + " ORDER BY j.key",
        [&](const db::Row& row) { return hitFrom(row, needles); }, list.values);
}

} // namespace

Hits Search::entries(const Query& query, const SearchOptions& options) const
{
    if (query.isEmpty())
        return {0, {}};
    Rules rules(m_db);
    const Plan plan = planFor(*query.root, Translation(m_db, rules.fields()));
    if (options.order == SearchOptions::Order::Found)
        return {std::nullopt, hitsOf(m_db, ids(m_db, idsOf(plan, options)), query)};
    // The index counts fast by itself; where it cannot, finding all is faster than finding some and counting them all.
    const bool countsApart = isIndexAlone(plan) && options.limit >= 0;
    auto found = ids(m_db, idsOf(plan, {options.order, countsApart ? options.limit : -1}));
    const qint64 total = countsApart ? counted(m_db, plan) : qint64(found.size());
    if (options.limit >= 0 && qint64(found.size()) > options.limit)
        found.resize(options.limit);
    return {total, hitsOf(m_db, found, query)};
}

qint64 Search::count(const Query& query) const
{
    if (query.isEmpty())
        return 0;
    Rules rules(m_db);
    return counted(m_db, planFor(*query.root, Translation(m_db, rules.fields())));
}

std::vector<Match> Search::matches(const Query& query) const
{
    std::vector<Match> matches;
    for (Hit& hit : entries(query).hits) {
        if (hit.text.isEmpty())
            continue;
        if (hit.ranges.empty())
            hit.ranges = {{0, int(hit.text.size())}};
        matches.push_back({hit.entry, std::move(hit.ranges)});
    }
    return matches;
}

std::vector<Id<Highlight>> Search::highlights(const Query& query) const
{
    if (query.isEmpty())
        return {};
    Rules rules(m_db);
    const Sql sql =
        "SELECT h.id FROM highlight h JOIN session o ON o.id = h.session_id JOIN study y ON y.id = o.study_id "
        "LEFT JOIN entry first ON first.id = h.begin_entry_id WHERE " +
        Translation(m_db, rules.fields()).ofHighlight(*query.root) +
        " ORDER BY y.position, y.id, o.position, o.id, first.position, h.begin_offset, h.end_offset, h.id";
    return m_db.all(
        sql.text, [](const db::Row& row) { return row.id<Highlight>(0); }, sql.values);
}

std::vector<Id<Participant>> Search::participants(const Query& query) const
{
    if (query.isEmpty())
        return {};
    Rules rules(m_db);
    const Sql sql = participantsWhere(Translation(m_db, rules.fields()).ofParticipant(*query.root));
    return m_db.all(
        sql.text, [](const db::Row& row) { return row.id<Participant>(0); }, sql.values);
}

QStringList Search::fieldNames() const
{
    QStringList names = Rules(m_db).fields().names();
    std::transform(names.begin(), names.end(), names.begin(), fieldNameText);
    return names;
}

std::vector<TextRange> wantedRanges(const Query& query, QStringView text)
{
    return rangesOf(needlesOf(query), text);
}

} // namespace core
