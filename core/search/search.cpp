#include "core/search/search.h"

#include "core/error.h"
#include "core/search/plan.h"
#include "core/search/query_edit.h"
#include "core/search/words.h"
#include "core/sessions/attribution.h"
#include "core/sessions/capture_store.h"

#include <algorithm>

namespace core {
namespace {

using namespace core::search;

/// The line that is being typed is found only once it is closed.
const std::string notOpen = std::string("rowid NOT IN (SELECT id FROM ") + openLines + ")";

bool isIndexAlone(const Plan& plan)
{
    return !plan.index.isEmpty() && plan.rest.text.empty();
}

Sql idsOf(const Plan& plan, const SearchOptions& options)
{
    using Order = SearchOptions::Order;
    const bool isRanked = options.order == Order::Rank && !plan.index.isEmpty();
    if (isRanked && isIndexAlone(plan))
        return {"SELECT rowid FROM entry_fts WHERE entry_fts MATCH ? AND " + notOpen + " ORDER BY rank, rowid LIMIT ?",
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
    const Sql sql = isIndexAlone(plan)
                        ? Sql{"SELECT count(*) FROM entry_fts WHERE entry_fts MATCH ? AND " + notOpen, {plan.index}}
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
    return matchesOf(entries(query).hits);
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

std::vector<Problem> Search::problems(const QString& text) const
{
    Rules rules(m_db);
    std::vector<Problem> problems;
    const auto isRight = [&](TextRange range, bool inValue, const auto& look) {
        const auto done = guarded(look);
        if (!done && done.error().kind != Error::Kind::BadInput)
            throw Failure(done.error());
        if (!done)
            problems.push_back({range, done.error().text, inValue});
        return done.has_value();
    };
    if (!isRight({0, int(text.size())}, false, [&] { parse(text, Mode::AsTyped); }))
        return problems;
    for (const auto& [field, range, name, isFilter] : fieldsIn(text)) {
        const TextRange behind{name.end, range.end};
        if (isRight(name, false, [&, name = field.name] { rules.fields().conditions({name, Op::Has, {}}); }))
            isRight(behind, true, [&, &field = field] { rules.fields().conditions(field); });
    }
    return problems;
}

QStringList Search::fieldNames() const
{
    QStringList names = Rules(m_db).fields().names();
    std::transform(names.begin(), names.end(), names.begin(), fieldNameText);
    return names;
}

std::vector<Match> matchesOf(const std::vector<Hit>& hits)
{
    std::vector<Match> matches;
    for (const Hit& hit : hits)
        if (!hit.text.isEmpty())
            matches.push_back(
                {hit.entry, hit.ranges.empty() ? std::vector{TextRange{0, int(hit.text.size())}} : hit.ranges});
    return matches;
}

std::vector<TextRange> wantedRanges(const Query& query, QStringView text)
{
    return rangesOf(needlesOf(query), text);
}

} // namespace core
