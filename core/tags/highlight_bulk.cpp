// What is done to many highlights at once.
#include "core/db/id_list.h"
#include "core/tags/highlight_store.h"

namespace core {
namespace {

const std::string isNamed = " IN (SELECT value FROM json_each(?))";

QString list(const std::vector<Id<Highlight>>& highlights)
{
    return db::listOf(highlights.begin(), highlights.end());
}

} // namespace

int HighlightStore::addTag(const std::vector<Id<Highlight>>& highlights, Id<Tag> tag)
{
    const auto without = m_db.all(
        "SELECT id FROM highlight h WHERE id" + isNamed +
            " AND NOT EXISTS(SELECT 1 FROM highlight_tag g WHERE g.highlight_id = h.id AND g.tag_id = ?) ORDER BY id",
        [](const db::Row& row) { return row.id<Highlight>(0); }, list(highlights), tag);
    for (const auto highlight : without)
        m_db.run("INSERT INTO highlight_tag(id, highlight_id, tag_id, researcher_id, made_at) VALUES(?, ?, ?, ?, ?)",
                 newId<Highlight>(), highlight, tag, writing().by, writing().now);
    return int(without.size());
}

int HighlightStore::removeTag(const std::vector<Id<Highlight>>& highlights, Id<Tag> tag)
{
    m_db.run("DELETE FROM highlight_tag WHERE tag_id = ? AND highlight_id" + isNamed, tag, list(highlights));
    const int changed = m_db.changes();
    removeBare(highlights);
    return changed;
}

int HighlightStore::replaceTag(const std::vector<Id<Highlight>>& highlights, Id<Tag> from, Id<Tag> to)
{
    if (from == to)
        return 0;
    const auto carrying = m_db.all(
        "SELECT highlight_id FROM highlight_tag WHERE tag_id = ? AND highlight_id" + isNamed,
        [](const db::Row& row) { return row.id<Highlight>(0); }, from, list(highlights));
    addTag(carrying, to);
    return removeTag(carrying, from);
}

void HighlightStore::removeBare(const std::vector<Id<Highlight>>& highlights)
{
    m_db.run("DELETE FROM highlight AS h WHERE h.id" + isNamed +
                 " AND NOT EXISTS(SELECT 1 FROM highlight_tag g WHERE g.highlight_id = h.id) AND " +
                 nothingBesideTags("h"),
             list(highlights));
}

} // namespace core
