// What is done to criteria.
#include "core/error.h"
#include "core/segments/segment_store.h"
#include "core/settings.h"
#include "core/tr.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace core {
namespace {

const std::string columns = "SELECT id, name, description, weight FROM criterion ";
constexpr double usualWeight = 33;

/// The setting that holds the ids of the criteria in which more is worse.
const QString turnedSetting = QStringLiteral("criteria-turned");

/// The settings that hold the criteria along the axes of the attractiveness grid, where somebody chose.
const QString acrossSetting = QStringLiteral("criterion-across");
const QString upSetting = QStringLiteral("criterion-up");

QStringList turnedIds(const Settings& settings)
{
    return settings.text(turnedSetting).split(u' ', Qt::SkipEmptyParts);
}

std::vector<Criterion> withTurned(std::vector<Criterion> criteria, const QStringList& turned)
{
    for (auto& criterion : criteria)
        criterion.isTurned = turned.contains(QString::number(criterion.id.value));
    return criteria;
}

/// Says which run along the axes: those that were chosen, else the first that is free across, and the last one up.
std::vector<Criterion> withAxes(std::vector<Criterion> criteria, const Settings& settings)
{
    const auto end = criteria.end();
    const auto chosen = [&](const QString& setting) {
        return std::find_if(criteria.begin(), end, [id = settings.text(setting)](const Criterion& criterion) {
            return QString::number(criterion.id.value) == id;
        });
    };
    if (criteria.size() < 2)
        return criteria;
    auto across = chosen(acrossSetting), up = chosen(upSetting);
    if (across == end)
        across = criteria.begin() + (up == criteria.begin() ? 1 : 0);
    if (up == end || up == across)
        up = end - (across == end - 1 ? 2 : 1);
    across->axis = Criterion::Axis::Across;
    up->axis = Criterion::Axis::Up;
    return criteria;
}

void requireMet(const db::Connection& db)
{
    if (db.changes() == 0)
        throw Failure(Error::Kind::NotFound, tr("This criterion is no longer in the project. Nothing was changed."));
}

} // namespace

std::vector<Criterion> SegmentStore::criteria() const
{
    const Settings settings(m_db, nullptr);
    return withAxes(
        withTurned(m_db.all(columns + "ORDER BY position, id",
                            [](const db::Row& row) {
                                return Criterion{row.id<Criterion>(0), row.text(1), row.text(2), row.real(3), false};
                            }),
                   turnedIds(settings)),
        settings);
}

std::optional<Criterion> SegmentStore::criterion(Id<Criterion> id) const
{
    for (auto& criterion : criteria())
        if (criterion.id == id)
            return criterion;
    return std::nullopt;
}

std::optional<Criterion> SegmentStore::findCriterion(const QString& name) const
{
    std::vector<Criterion> beginning;
    for (auto& criterion : criteria()) {
        if (criterion.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return criterion;
        if (!name.trimmed().isEmpty() && criterion.name.startsWith(name.trimmed(), Qt::CaseInsensitive))
            beginning.push_back(criterion);
    }
    return beginning.size() == 1 ? std::optional(beginning.front()) : std::nullopt;
}

void SegmentStore::requireRight(const Criterion& criterion) const
{
    const QString name = criterion.name.trimmed();
    if (name.isEmpty())
        throw Failure(Error::Kind::Refused, tr("A criterion needs a name. Nothing was changed."));
    if (!(criterion.weight >= 0) || std::isinf(criterion.weight))
        throw Failure(Error::Kind::Refused, tr("A weight is a number from 0 on. Nothing was changed."));
    for (const auto& known : criteria())
        if (known.id != criterion.id && known.name.compare(name, Qt::CaseInsensitive) == 0)
            throw Failure(Error::Kind::Refused,
                          tr("There is a criterion '%1' already. Nothing was changed.").arg(known.name));
}

void SegmentStore::setTurned(Id<Criterion> id, bool isTurned)
{
    Settings settings(m_db, &writing());
    QStringList turned = turnedIds(settings);
    const QString number = QString::number(id.value);
    if (turned.contains(number) == isTurned)
        return;
    if (isTurned)
        turned.append(number);
    else
        turned.removeAll(number);
    settings.set(turnedSetting, turned.join(u' '));
}

void SegmentStore::setAxis(Id<Criterion> id, Criterion::Axis axis)
{
    auto all = criteria();
    const auto holder = [&](Criterion::Axis of) {
        const auto found = std::ranges::find(all, of, &Criterion::axis);
        return found == all.end() ? Id<Criterion>() : found->id;
    };
    auto across = holder(Criterion::Axis::Across), up = holder(Criterion::Axis::Up);
    auto& taken = axis == Criterion::Axis::Across ? across : up;
    auto& other = axis == Criterion::Axis::Across ? up : across;
    if (axis == Criterion::Axis::None || taken == id)
        return;
    if (other == id)
        other = taken;
    taken = id;
    Settings settings(m_db, &writing());
    settings.set(acrossSetting, QString::number(across.value));
    settings.set(upSetting, QString::number(up.value));
}

Id<Criterion> SegmentStore::add(const Criterion& criterion)
{
    requireRight({{}, criterion.name, {}, criterion.weight, false});
    const auto id = newId<Criterion>();
    m_db.run("INSERT INTO criterion(id, name, description, weight, position) "
             "VALUES(?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM criterion))",
             id, criterion.name.trimmed(), criterion.description, criterion.weight);
    setTurned(id, criterion.isTurned);
    return id;
}

void SegmentStore::update(const Criterion& criterion)
{
    requireRight(criterion);
    m_db.run("UPDATE criterion SET name = ?, description = ?, weight = ? WHERE id = ?", criterion.name.trimmed(),
             criterion.description, criterion.weight, criterion.id);
    requireMet(m_db);
    setTurned(criterion.id, criterion.isTurned);
    setAxis(criterion.id, criterion.axis);
}

void SegmentStore::move(Id<Criterion> moved, int place)
{
    std::vector<Id<Criterion>> order;
    for (const auto& criterion : criteria())
        if (criterion.id != moved)
            order.push_back(criterion.id);
    order.insert(order.begin() + std::clamp(place, 0, int(order.size())), moved);
    for (size_t at = 0; at < order.size(); ++at)
        m_db.run("UPDATE criterion SET position = ? WHERE id = ? AND position <> ?", qint64(at) + 1, order[at],
                 qint64(at) + 1);
}

void SegmentStore::remove(Id<Criterion> id)
{
    m_db.run("DELETE FROM criterion WHERE id = ?", id);
    requireMet(m_db);
    setTurned(id, false);
}

void SegmentStore::addUsualCriteria()
{
    const auto usual = [&](const QString& name, const QString& description) {
        add(Criterion{{}, name, description, usualWeight, false});
    };
    usual(tr("Capacity to serve"), tr("How well we can serve them: 5 with what we have, 1 hardly."));
    usual(tr("Intensity of competition"), tr("How free the field is: 5 hardly anybody serves them, 1 many do."));
    usual(tr("Needs and characteristics of the ideal customer"),
          tr("How near they come to whom we would choose: 5 in all, 1 in hardly anything."));
}

} // namespace core
