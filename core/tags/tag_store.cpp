#include "core/tags/tag_store.h"

#include "core/db/id_list.h"
#include "core/tags/hue.h"

namespace core {
namespace {

Tag tagFrom(const db::Row& row)
{
    return {row.id<Tag>(0), row.id<Tag>(1), row.text(2), int(row.integer(3)), row.text(4), row.integer(5) != 0};
}

} // namespace

QStringList tagPathParts(const QString& path)
{
    QStringList parts{QString()};
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (path[i] == u'\\' && i + 1 < path.size() && path[i + 1] == u'/')
            parts.last() += path[++i];
        else if (path[i] == u'/')
            parts.append(QString());
        else
            parts.last() += path[i];
    }
    for (auto& part : parts)
        part = part.trimmed();
    parts.removeAll(QString());
    return parts;
}

QString tagPath(const QStringList& parts)
{
    QStringList escaped = parts;
    return escaped.replaceInStrings(QStringLiteral("/"), QStringLiteral("\\/")).join(u'/');
}

std::vector<Tag> TagStore::tags() const
{
    // Depth first, sisters in their own order.
    return m_db.all(
        "WITH RECURSIVE tree(id, path) AS ("
        "SELECT id, printf('%012d.%020d', position, id) FROM tag WHERE parent_id IS NULL UNION ALL "
        "SELECT t.id, tree.path || '/' || printf('%012d.%020d', t.position, t.id) FROM tag t JOIN tree ON "
        "t.parent_id = tree.id) "
        "SELECT t.id, t.parent_id, t.name, t.colour, t.description, t.archived FROM tree JOIN tag t ON t.id = tree.id "
        "ORDER BY tree.path",
        tagFrom);
}

QHash<Id<Tag>, QString> TagStore::paths() const
{
    QHash<Id<Tag>, QString> paths;
    for (const auto& tag : tags()) {
        const QString name = tagPath({tag.name});
        paths[tag.id] = tag.parent ? paths.value(tag.parent) + u'/' + name : name;
    }
    return paths;
}

std::vector<Tag> TagStore::where(const std::string& condition, const db::Values& values) const
{
    return m_db.all("SELECT id, parent_id, name, colour, description, archived FROM tag " + condition, tagFrom, values);
}

std::optional<Tag> TagStore::tag(Id<Tag> id) const
{
    auto found = where("WHERE id = ?", {id.value});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::optional<Tag> TagStore::find(const QString& path) const
{
    std::optional<Tag> found;
    for (const auto& part : tagPathParts(path)) {
        found = sister(found ? found->id : Id<Tag>(), part);
        if (!found)
            return std::nullopt;
    }
    return found;
}

std::optional<Id<Tag>> TagStore::lastUsed() const
{
    const auto all = tags();
    const auto archived = archivedTags(all);
    return m_db.one(
        "SELECT tag_id FROM highlight_tag WHERE tag_id NOT IN (SELECT value FROM json_each(?)) ORDER BY "
        "made_at DESC, id DESC LIMIT 1",
        [](const db::Row& row) { return row.id<Tag>(0); }, db::listOf(archived.begin(), archived.end()));
}

Id<Tag> TagStore::ensure(const QString& path)
{
    return ensure(tagPathParts(path));
}

Id<Tag> TagStore::ensure(const QStringList& parts)
{
    Id<Tag> tag;
    for (const auto& part : parts) {
        const auto known = sister(tag, part);
        if (known && known->archived)
            setArchived(known->id, false);
        tag = known ? known->id : add(tag, part);
    }
    return tag;
}

Id<Tag> TagStore::add(Id<Tag> parent, const QString& name)
{
    const auto id = newId<Tag>();
    m_db.run("INSERT INTO tag(id, parent_id, name, colour, position) VALUES(?, ?, ?, ?, "
             "(SELECT coalesce(max(position), 0) + 1 FROM tag))",
             id, parent, name, nextColour(parent));
    return id;
}

int TagStore::nextColour(Id<Tag> parent) const
{
    return parent && hasColourBelow(parent) ? tag(parent)->colour
                                            : nextHue(int(m_db.number("SELECT count(*) FROM tag")));
}

void TagStore::describe(Id<Tag> tag, const QString& description)
{
    m_db.run("UPDATE tag SET description = ? WHERE id = ?", description, tag);
}

void TagStore::setImportedColour(Id<Tag> tag, const QColor& colour)
{
    m_db.run("UPDATE tag SET colour = ?, imported_colour = ? WHERE id = ?", nearestHue(colour.rgb()),
             qint64(colour.rgb() & 0xffffff), tag);
}

} // namespace core
