#include "core/sessions/guide_store.h"

#include "core/error.h"
#include "core/sessions/session.h"
#include "core/tr.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace core {
namespace {

const std::array<const char*, 4> kindNames{"question", "probe", "task", "note"}; // in the order of GuideItem::Kind
const std::array<const char*, 3> outcomeNames{"done", "helped", "failed"};       // in the order of AskedItem::Outcome

template <class Kind, size_t N> std::optional<Kind> kindIn(const std::array<const char*, N>& names, const QString& name)
{
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const char* known) { return name == QLatin1String(known); });
    return found == names.end() ? std::nullopt : std::optional(static_cast<Kind>(found - names.begin()));
}

const std::string guideColumns = "SELECT g.id, g.study_id, g.name FROM guide g ";
const std::string itemColumns = "SELECT id, guide_id, kind, text, minutes, study_question_id FROM guide_item ";
const std::string askedColumns = "SELECT a.id, a.session_id, a.guide_item_id, a.asked_at_ms, a.until_ms, a.outcome, "
                                 "a.severity, a.note FROM session_item a ";

std::optional<int> maybeInt(const db::Row& row, int column)
{
    const auto value = row.maybeInteger(column);
    return value ? std::optional(int(*value)) : std::nullopt;
}

Guide guideFrom(const db::Row& row)
{
    return {row.id<Guide>(0), row.id<Study>(1), row.text(2)};
}

GuideItem itemFrom(const db::Row& row)
{
    return {row.id<GuideItem>(0), row.id<Guide>(1), guideItemKindFrom(row.text(2)).value(),
            row.text(3),          maybeInt(row, 4), row.id<StudyQuestion>(5)};
}

AskedItem askedFrom(const db::Row& row)
{
    return {row.id<AskedItem>(0), row.id<Session>(1),       row.id<GuideItem>(2), row.maybeInteger(3),
            row.maybeInteger(4),  outcomeFrom(row.text(5)), maybeInt(row, 6),     row.text(7)};
}

} // namespace

QString nameOf(GuideItem::Kind kind)
{
    return QLatin1String(kindNames[static_cast<size_t>(kind)]);
}
QString nameOf(AskedItem::Outcome outcome)
{
    return QLatin1String(outcomeNames[static_cast<size_t>(outcome)]);
}
std::optional<GuideItem::Kind> guideItemKindFrom(const QString& name)
{
    return kindIn<GuideItem::Kind>(kindNames, name);
}
std::optional<AskedItem::Outcome> outcomeFrom(const QString& name)
{
    return kindIn<AskedItem::Outcome>(outcomeNames, name);
}

int plannedMinutes(const std::vector<GuideItem>& items)
{
    return std::accumulate(items.begin(), items.end(), 0,
                           [](int sum, const GuideItem& item) { return sum + item.minutes.value_or(0); });
}

std::vector<Guide> GuideStore::guides(Id<Study> study) const
{
    return m_db.all(guideColumns + "WHERE g.study_id = ? ORDER BY g.position, g.id", guideFrom, study);
}

std::vector<Guide> GuideStore::guides() const
{
    return m_db.all(guideColumns + "JOIN study t ON t.id = g.study_id ORDER BY t.position, t.id, g.position, g.id",
                    guideFrom);
}

std::optional<Guide> GuideStore::guide(Id<Guide> id) const
{
    return m_db.one(guideColumns + "WHERE g.id = ?", guideFrom, id);
}

Id<Guide> GuideStore::add(const Guide& guide)
{
    const auto id = newId<Guide>();
    m_db.run("INSERT INTO guide(id, study_id, name, position) VALUES(?, ?, ?, (SELECT coalesce(max(position), 0) + 1 "
             "FROM guide WHERE study_id = ?))",
             id, guide.study, guide.name, guide.study);
    return id;
}

void GuideStore::update(const Guide& guide)
{
    if (guide.name.trimmed().isEmpty())
        throw Failure(Error::Kind::Refused, tr("A guide needs a name. The old one was kept."));
    m_db.run("UPDATE guide SET name = ? WHERE id = ?", guide.name.trimmed(), guide.id);
}

void GuideStore::remove(Id<Guide> guide)
{
    m_db.run("DELETE FROM guide WHERE id = ?", guide);
}

Id<Guide> GuideStore::copy(Id<Guide> copied, Id<Study> into)
{
    const Guide original = guide(copied).value();
    const auto id = add(Guide{{}, into, original.name});
    auto lines = items(copied);
    for (auto& line : lines) {
        line.guide = id;
        if (into != original.study)
            line.studyQuestion = {};
    }
    add(lines);
    return id;
}

std::vector<GuideItem> GuideStore::items(Id<Guide> guide) const
{
    return m_db.all(itemColumns + "WHERE guide_id = ? ORDER BY position, id", itemFrom, guide);
}

std::optional<GuideItem> GuideStore::item(Id<GuideItem> id) const
{
    return m_db.one(itemColumns + "WHERE id = ?", itemFrom, id);
}

Id<GuideItem> GuideStore::add(const GuideItem& item, int place)
{
    return add(std::vector{item}, place).front();
}

std::vector<Id<GuideItem>> GuideStore::add(const std::vector<GuideItem>& items, int place)
{
    std::vector<Id<GuideItem>> ids;
    for (const auto& item : items) {
        ids.push_back(newId<GuideItem>());
        m_db.run(
            "INSERT INTO guide_item(id, guide_id, kind, text, minutes, study_question_id, position) VALUES(?, ?, ?, "
            "?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM guide_item WHERE guide_id = ?))",
            ids.back(), item.guide, nameOf(item.kind), item.text, item.minutes, item.studyQuestion, item.guide);
    }
    if (place >= 0)
        move(ids, place);
    return ids;
}

void GuideStore::update(const GuideItem& item)
{
    m_db.run("UPDATE guide_item SET kind = ?, text = ?, minutes = ?, study_question_id = ? WHERE id = ?",
             nameOf(item.kind), item.text, item.minutes, item.studyQuestion, item.id);
}

void GuideStore::move(const std::vector<Id<GuideItem>>& moved, int place)
{
    const auto first = moved.empty() ? std::nullopt : item(moved.front());
    if (!first)
        return;
    std::vector<Id<GuideItem>> order;
    for (const auto& other : items(first->guide))
        if (std::find(moved.begin(), moved.end(), other.id) == moved.end())
            order.push_back(other.id);
    order.insert(order.begin() + std::clamp(place, 0, int(order.size())), moved.begin(), moved.end());
    for (size_t at = 0; at < order.size(); ++at)
        m_db.run("UPDATE guide_item SET position = ? WHERE id = ? AND position <> ?", qint64(at) + 1, order[at],
                 qint64(at) + 1);
}

void GuideStore::remove(Id<GuideItem> item)
{
    m_db.run("DELETE FROM guide_item WHERE id = ?", item);
}

std::optional<Id<Guide>> GuideStore::guideOf(Id<Session> session) const
{
    const auto guide = m_db.one(
        "SELECT guide_id FROM session WHERE id = ?", [](const db::Row& row) { return row.id<Guide>(0); }, session);
    return guide && *guide ? guide : std::nullopt;
}

void GuideStore::setGuide(Id<Session> session, std::optional<Id<Guide>> guide)
{
    m_db.run("UPDATE session SET guide_id = ? WHERE id = ?", guide.value_or(Id<Guide>()), session);
}

std::vector<AskedItem> GuideStore::asked(Id<Session> session) const
{
    return m_db.all(askedColumns + "JOIN guide_item i ON i.id = a.guide_item_id WHERE a.session_id = ? "
                                   "ORDER BY i.guide_id, i.position, i.id",
                    askedFrom, session);
}

std::vector<AskedItem> GuideStore::asked(Id<GuideItem> item) const
{
    return m_db.all(askedColumns + "JOIN session s ON s.id = a.session_id WHERE a.guide_item_id = ? "
                                   "ORDER BY s.position, s.id",
                    askedFrom, item);
}

Id<AskedItem> GuideStore::setAsked(const AskedItem& asked)
{
    const auto known = m_db.one(
        "SELECT id FROM session_item WHERE session_id = ? AND guide_item_id = ?",
        [](const db::Row& row) { return row.id<AskedItem>(0); }, asked.session, asked.item);
    const auto id = known.value_or(Id<AskedItem>());
    const auto outcome = asked.outcome ? std::optional(nameOf(*asked.outcome)) : std::nullopt;
    if (id) {
        m_db.run("UPDATE session_item SET asked_at_ms = ?, until_ms = ?, outcome = ?, severity = ?, "
                 "note = ? WHERE id = ?",
                 asked.atMs, asked.untilMs, outcome, asked.severity, asked.note, id);
        return id;
    }
    const auto fresh = newId<AskedItem>();
    m_db.run("INSERT INTO session_item(id, session_id, guide_item_id, asked_at_ms, until_ms, outcome, severity, note) "
             "VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
             fresh, asked.session, asked.item, asked.atMs, asked.untilMs, outcome, asked.severity, asked.note);
    return fresh;
}

void GuideStore::setNotAsked(Id<Session> session, Id<GuideItem> item)
{
    m_db.run("DELETE FROM session_item WHERE session_id = ? AND guide_item_id = ?", session, item);
}

} // namespace core
