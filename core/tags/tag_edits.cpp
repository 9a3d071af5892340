// What is done to a tag alone: made, named, coloured, moved, archived.
#include "core/error.h"
#include "core/tags/hue.h"
#include "core/tags/tag_store.h"
#include "core/tr.h"

#include <algorithm>

namespace core {

Tag TagStore::known(Id<Tag> id) const
{
    if (auto found = tag(id))
        return std::move(*found);
    throw Failure(Error::Kind::NotFound, tr("This tag is no longer in the project. Nothing was changed."));
}

/// The name as it is kept, or a Failure that says why not.
QString TagStore::freeName(Id<Tag> parent, const QString& name, Id<Tag> than) const
{
    const QString kept = name.simplified();
    if (kept.isEmpty())
        throw Failure(Error::Kind::Refused, tr("A tag needs a name. Nothing was changed."));
    if (const auto taken = sister(parent, kept, than))
        throw Failure(Error::Kind::Refused,
                      tr("Beside it there is a tag '%1' already. Nothing was changed. Merge the two, or choose another "
                         "name.")
                          .arg(taken->name));
    return kept;
}

std::vector<Tag> TagStore::sisters(Id<Tag> parent) const
{
    return where("WHERE parent_id IS ? ORDER BY position, id", {db::toValue(parent)});
}

std::optional<Tag> TagStore::sister(Id<Tag> parent, const QString& name, Id<Tag> than) const
{
    for (auto& tag : sisters(parent))
        if (tag.id != than && tag.name.compare(name.simplified(), Qt::CaseInsensitive) == 0)
            return std::move(tag);
    return std::nullopt;
}

TagPlace TagStore::place(Id<Tag> id) const
{
    const auto parent = known(id).parent;
    const auto all = sisters(parent);
    return {parent,
            int(std::find_if(all.begin(), all.end(), [&](const Tag& tag) { return tag.id == id; }) - all.begin())};
}

/// Writes the order of sisters, with `tag` at the place that it is to have.
void TagStore::arrange(std::vector<Tag> sisters, Id<Tag> tag, int at)
{
    std::vector<Id<Tag>> order;
    for (const auto& sister : sisters)
        if (sister.id != tag)
            order.push_back(sister.id);
    order.insert(order.begin() + std::clamp(at, 0, int(order.size())), tag);
    for (size_t i = 0; i < order.size(); ++i)
        m_db.run("UPDATE tag SET position = ? WHERE id = ? AND position <> ?", qint64(i + 1), order[i], qint64(i + 1));
}

Id<Tag> TagStore::create(const QString& name, const TagPlace& place)
{
    if (place.parent)
        known(place.parent);
    const auto id = add(place.parent, freeName(place.parent, name, {}));
    arrange(sisters(place.parent), id, place.at);
    return id;
}

void TagStore::rename(Id<Tag> id, const QString& name)
{
    const auto tag = known(id);
    m_db.run("UPDATE tag SET name = ? WHERE id = ?", freeName(tag.parent, name, id), id);
}

void TagStore::recolour(Id<Tag> id, int hue)
{
    const bool all = hasColourBelow(id);
    m_db.run("UPDATE tag SET colour = ?, imported_colour = NULL WHERE id = ?", hue, known(id).id);
    if (all)
        setColourBelow(id, true);
}

bool TagStore::hasColourBelow(Id<Tag> id) const
{
    return m_db.number("WITH RECURSIVE below(id, colour) AS (SELECT id, colour FROM tag WHERE parent_id = ? UNION ALL "
                       "SELECT t.id, t.colour FROM tag t JOIN below ON t.parent_id = below.id) "
                       "SELECT min(colour = ?) FROM below",
                       id, known(id).colour) != 0;
}

void TagStore::setColourBelow(Id<Tag> id, bool same)
{
    const int colour = known(id).colour;
    const auto all = tags();
    const auto below = withTagsBelow(all, {id});
    for (size_t i = 0; i < all.size(); ++i)
        if (all[i].id != id && below.contains(all[i].id)) {
            // The next colour may happen to be the same; one that differs is meant.
            const int own = nextHue(int(i)) == colour ? nextHue(int(i) + 1) : nextHue(int(i));
            m_db.run("UPDATE tag SET colour = ?, imported_colour = NULL WHERE id = ? AND colour <> ?",
                     same ? colour : own, all[i].id, same ? colour : own);
        }
}

void TagStore::move(Id<Tag> id, const TagPlace& place)
{
    const auto tag = known(id);
    if (place.parent)
        known(place.parent);
    if (withTagsBelow(tags(), {id}).contains(place.parent))
        throw Failure(Error::Kind::Refused, tr("A tag cannot stand below itself. Nothing was changed."));
    freeName(place.parent, tag.name, id);
    if (place.parent != tag.parent)
        m_db.run("UPDATE tag SET parent_id = ? WHERE id = ?", place.parent, id);
    arrange(sisters(place.parent), id, place.at);
}

void TagStore::setArchived(Id<Tag> id, bool archived)
{
    auto tag = known(id);
    m_db.run("UPDATE tag SET archived = ? WHERE id = ? AND archived <> ?", archived, id, archived);
    for (; !archived && tag.parent; tag = known(tag.parent))
        m_db.run("UPDATE tag SET archived = 0 WHERE id = ? AND archived <> 0", tag.parent);
}

} // namespace core
