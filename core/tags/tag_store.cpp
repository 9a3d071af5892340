#include "core/tags/tag_store.h"

#include "core/sessions/attribution.h"
#include "core/tags/hue.h"

namespace core {
namespace {

Tag tagFrom(const db::Row& row)
{
    return {row.id<Tag>(0), row.id<Tag>(1), row.text(2), int(row.integer(3)), row.text(4)};
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
    return m_db.all("WITH RECURSIVE tree(id, path) AS ("
                    "SELECT id, printf('%012d.%020d', position, id) FROM tag WHERE parent_id IS NULL UNION ALL "
                    "SELECT t.id, tree.path || '/' || printf('%012d.%020d', t.position, t.id) FROM tag t JOIN tree ON "
                    "t.parent_id = tree.id) "
                    "SELECT t.id, t.parent_id, t.name, t.colour, t.description FROM tree JOIN tag t ON t.id = tree.id "
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

std::optional<Tag> TagStore::child(Id<Tag> parent, const QString& name) const
{
    const auto sisters =
        m_db.all("SELECT id, parent_id, name, colour, description FROM tag WHERE parent_id IS ?", tagFrom, parent);
    for (const auto& tag : sisters)
        if (tag.name.compare(name, Qt::CaseInsensitive) == 0)
            return tag;
    return std::nullopt;
}

std::optional<Tag> TagStore::find(const QString& path) const
{
    std::optional<Tag> found;
    for (const auto& part : tagPathParts(path)) {
        found = child(found ? found->id : Id<Tag>(), part);
        if (!found)
            return std::nullopt;
    }
    return found;
}

QHash<Id<Tag>, TagUse> TagStore::uses() const
{
    QHash<Id<Tag>, TagUse> uses;
    m_db.each("SELECT g.tag_id, count(DISTINCT g.highlight_id), count(DISTINCT CASE WHEN e.id IS NOT NULL THEN " +
                  participantOfEntry("e") +
                  " ELSE (SELECT k.participant_id FROM speaker k WHERE k.id = h.detached_speaker_id AND "
                  "k.part = 'participant') END), max(g.made_at) "
                  "FROM highlight_tag g JOIN highlight h ON h.id = g.highlight_id "
                  "LEFT JOIN entry b ON b.id = h.begin_entry_id LEFT JOIN entry z ON z.id = h.end_entry_id "
                  "LEFT JOIN entry e ON e.session_id = h.session_id AND e.position BETWEEN b.position AND z.position "
                  "GROUP BY g.tag_id",
              {}, [&](const db::Row& row) {
                  uses[row.id<Tag>(0)] = {int(row.integer(1)), int(row.integer(2)), row.integer(3)};
              });
    return uses;
}

std::optional<Id<Tag>> TagStore::lastUsed() const
{
    return m_db.one("SELECT tag_id FROM highlight_tag ORDER BY made_at DESC, id DESC LIMIT 1",
                    [](const db::Row& row) { return row.id<Tag>(0); });
}

Id<Tag> TagStore::ensure(const QString& path)
{
    return ensure(tagPathParts(path));
}

Id<Tag> TagStore::ensure(const QStringList& parts)
{
    Id<Tag> tag;
    for (const auto& part : parts) {
        const auto known = child(tag, part);
        tag = known ? known->id : add(tag, part);
    }
    return tag;
}

Id<Tag> TagStore::add(Id<Tag> parent, const QString& name)
{
    const auto id = newId<Tag>();
    m_db.run("INSERT INTO tag(id, parent_id, name, colour, position) VALUES(?, ?, ?, ?, "
             "(SELECT coalesce(max(position), 0) + 1 FROM tag))",
             id, parent, name, nextColour());
    return id;
}

int TagStore::nextColour() const
{
    return nextHue(int(m_db.number("SELECT count(*) FROM tag")));
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
