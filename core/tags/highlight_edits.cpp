// What is done to highlights: made, tagged, moved, taken away.
#include "core/error.h"
#include "core/tags/highlight_store.h"
#include "core/tags/passage_bounds.h"
#include "core/tr.h"

namespace core {

/// Bounds as they may be kept: checked, whole graphemes, no white space at the ends.
struct HighlightStore::Located {
    Id<Session> session;
    PassageBounds bounds;
};

PassageBounds boundsOf(const Highlight& highlight)
{
    return {highlight.begin, highlight.beginOffset, highlight.end, highlight.endOffset};
}

std::optional<Id<Highlight>> HighlightStore::at(const PassageBounds& bounds) const
{
    return m_db.one(
        "SELECT id FROM highlight WHERE begin_entry_id = ? AND begin_offset = ? AND end_entry_id = ? AND "
        "end_offset = ? ORDER BY made_at, id LIMIT 1",
        [](const db::Row& row) { return row.id<Highlight>(0); }, bounds.begin, bounds.beginOffset, bounds.end,
        bounds.endOffset);
}

std::optional<Highlight> HighlightStore::highlight(Id<Highlight> id) const
{
    auto found = passages({id});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front().highlight));
}

Highlight HighlightStore::known(Id<Highlight> id) const
{
    if (auto found = highlight(id))
        return std::move(*found);
    throw Failure(Error::Kind::NotFound, tr("This highlight is no longer in the project. Nothing was changed."));
}

HighlightStore::Located HighlightStore::located(const PassageBounds& bounds) const
{
    Located located;
    std::vector<Id<Entry>> entries;
    EntryTexts texts;
    m_db.each("SELECT e.id, e.text, e.session_id FROM entry b JOIN entry z ON z.session_id = b.session_id JOIN entry e "
              "ON e.session_id = b.session_id AND e.position BETWEEN b.position AND z.position "
              "WHERE b.id = ? AND z.id = ? ORDER BY e.position",
              {bounds.begin.value, bounds.end.value}, [&](const db::Row& row) {
                  entries.push_back(row.id<Entry>(0));
                  texts.push_back(row.text(1));
                  located.session = row.id<Session>(2);
              });
    if (entries.empty())
        throw Failure(Error::Kind::NotFound,
                      tr("The words that were selected are no longer in the session. Nothing was changed."));
    const auto inside = [](const QString& text, int offset) { return qBound(0, offset, int(text.size())); };
    const auto stretch = wholePassage(texts, {{0, inside(texts.front(), bounds.beginOffset)},
                                              {int(texts.size()) - 1, inside(texts.back(), bounds.endOffset)}});
    if (stretch.isEmpty())
        throw Failure(Error::Kind::Refused,
                      tr("There are no words in what is selected. Nothing was changed. Select the words first."));
    located.bounds = {entries[size_t(stretch.begin.entry)], stretch.begin.offset, entries[size_t(stretch.end.entry)],
                      stretch.end.offset};
    return located;
}

Id<Highlight> HighlightStore::tagPassage(const PassageBounds& wanted, const std::vector<Id<Tag>>& tags)
{
    const auto [session, bounds] = located(wanted);
    const auto same = at(bounds);
    const auto id = same ? *same
                         : add({.session = session,
                                .begin = bounds.begin,
                                .beginOffset = bounds.beginOffset,
                                .end = bounds.end,
                                .endOffset = bounds.endOffset});
    for (const auto tag : tags)
        addTag(id, tag);
    return id;
}

void HighlightStore::remove(Id<Highlight> id)
{
    m_db.run("DELETE FROM highlight WHERE id = ?", known(id).id);
}

std::string HighlightStore::nothingBesideTags(const std::string& alias)
{
    return alias + ".memo = '' AND NOT EXISTS(SELECT 1 FROM evidence v WHERE v.highlight_id = " + alias +
           ".id) AND NOT EXISTS(SELECT 1 FROM card c WHERE c.highlight_id = " + alias +
           ".id) AND NOT EXISTS(SELECT 1 FROM persona p WHERE p.hero_highlight_id = " + alias + ".id)";
}

void HighlightStore::removeTag(Id<Highlight> id, Id<Tag> tag)
{
    m_db.run("DELETE FROM highlight_tag WHERE highlight_id = ? AND tag_id = ?", known(id).id, tag);
    removeBare({id});
}

void HighlightStore::replaceTag(Id<Highlight> id, Id<Tag> from, Id<Tag> to)
{
    if (from == to)
        return;
    addTag(known(id).id, to);
    removeTag(id, from);
}

void HighlightStore::setMemo(Id<Highlight> id, const QString& memo)
{
    m_db.run("UPDATE highlight SET memo = ? WHERE id = ?", memo, known(id).id);
}

void HighlightStore::setRange(Id<Highlight> id, const PassageBounds& wanted)
{
    const auto [session, bounds] = located(wanted);
    if (session != known(id).session)
        throw Failure(Error::Kind::Refused,
                      tr("A highlight stays in its session. Nothing was changed. Tag the words there anew."));
    m_db.run("UPDATE highlight SET begin_entry_id = ?, begin_offset = ?, end_entry_id = ?, end_offset = ?, "
             "detached_quote = NULL, detached_speaker_id = NULL WHERE id = ?",
             bounds.begin, bounds.beginOffset, bounds.end, bounds.endOffset, id);
}

void HighlightStore::attach(Id<Highlight> id, const PassageBounds& bounds)
{
    if (!known(id).isDetached())
        throw Failure(Error::Kind::Refused, tr("This highlight stands on its words. Nothing was changed."));
    setRange(id, bounds);
}

} // namespace core
