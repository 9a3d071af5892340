// What takes highlights along: merging one tag into another, deleting tags; and what each of them comes to.
#include "core/db/id_list.h"
#include "core/error.h"
#include "core/tags/highlight_store.h"
#include "core/tags/tag_store.h"
#include "core/tr.h"

#include <algorithm>

namespace core {
namespace {

const std::string tagged = "(SELECT highlight_id FROM highlight_tag WHERE tag_id IN (SELECT value FROM json_each(?)))";

QString list(const QSet<Id<Tag>>& tags)
{
    return db::listOf(tags.begin(), tags.end());
}

int peopleAmong(const std::vector<Behind>& behind, const std::vector<Id<Highlight>>& highlights)
{
    QSet<Id<Participant>> people;
    for (const auto& one : behind)
        if (std::binary_search(highlights.begin(), highlights.end(), one.highlight))
            people.insert(one.person);
    return int(people.size());
}

} // namespace

TagMerge TagStore::mergeOf(Id<Tag> from, Id<Tag> into) const
{
    const HighlightStore highlights(m_db, nullptr);
    const auto all = tags();
    const auto carrying = [&](const QSet<Id<Tag>>& with, TagQuery::Match match) {
        return highlights.carrying({match, with, {}, false}, all);
    };
    const auto of = carrying({from}, TagQuery::Match::Any), other = carrying({into}, TagQuery::Match::Any);
    const auto after = carrying({from, into}, TagQuery::Match::Any);
    const auto behind = highlights.behind(after);
    TagMerge merge;
    merge.mentions = int(after.size());
    merge.both = int(of.size() + other.size() - after.size());
    merge.people = peopleAmong(behind, after);
    merge.peopleFrom = peopleAmong(behind, of);
    merge.peopleInto = peopleAmong(behind, other);
    const QString chosen = list({from});
    merge.claims =
        int(m_db.number("SELECT count(DISTINCT claim_id) FROM evidence WHERE highlight_id IN " + tagged, chosen));
    merge.cards = int(m_db.number("SELECT count(*) FROM card WHERE highlight_id IN " + tagged, chosen));
    merge.tagsBelow = int(withTagsBelow(all, {from}).size()) - 1;
    merge.hasDescription = !known(from).description.trimmed().isEmpty();
    return merge;
}

TagRemoval TagStore::removalOf(const QSet<Id<Tag>>& chosen) const
{
    const auto gone = withTagsBelow(tags(), chosen);
    const QString going = list(gone);
    const auto count = [&](const std::string& sql) { return int(m_db.number(sql, going)); };
    TagRemoval removal;
    removal.tagsBelow = int(gone.size() - chosen.size());
    removal.mentions = count("SELECT count(*) FROM highlight WHERE id IN " + tagged);
    removal.bare =
        int(m_db.number("SELECT count(*) FROM highlight h WHERE h.id IN " + tagged +
                            " AND NOT EXISTS(SELECT 1 "
                            "FROM highlight_tag g WHERE g.highlight_id = h.id AND g.tag_id NOT IN (SELECT value "
                            "FROM json_each(?))) AND " +
                            HighlightStore::nothingBesideTags("h"),
                        going, going));
    removal.claims = count("SELECT count(DISTINCT claim_id) FROM evidence WHERE highlight_id IN " + tagged);
    removal.cards = count("SELECT count(*) FROM card WHERE highlight_id IN " + tagged);
    return removal;
}

/// Puts what hangs on one tag on the other. Links are made anew: their pairs are unique, and undo could not swap them.
void TagStore::relink(Id<Tag> from, Id<Tag> into)
{
    struct Link {
        qint64 other, researcher, madeAt;
    };
    const auto links = m_db.all(
        "SELECT highlight_id, researcher_id, made_at FROM highlight_tag g WHERE tag_id = ? AND NOT EXISTS(SELECT 1 "
        "FROM "
        "highlight_tag o WHERE o.highlight_id = g.highlight_id AND o.tag_id = ?) ORDER BY highlight_id",
        [](const db::Row& row) {
            return Link{row.integer(0), row.integer(1), row.integer(2)};
        },
        from, into);
    for (const auto& link : links)
        m_db.run("INSERT INTO highlight_tag(id, highlight_id, tag_id, researcher_id, made_at) VALUES(?, ?, ?, ?, ?)",
                 newId<Tag>(), link.other, into, Id<Tag>{link.researcher}, link.madeAt);
    const auto questions = m_db.all(
        "SELECT study_question_id FROM study_question_tag q WHERE tag_id = ? AND NOT EXISTS(SELECT 1 FROM "
        "study_question_tag o WHERE o.study_question_id = q.study_question_id AND o.tag_id = ?)",
        [](const db::Row& row) { return row.integer(0); }, from, into);
    for (const auto question : questions)
        m_db.run("INSERT INTO study_question_tag(id, study_question_id, tag_id) VALUES(?, ?, ?)", newId<Tag>(),
                 question, into);
    m_db.run("UPDATE cluster_result SET tag_id = ? WHERE tag_id = ?", into, from);
}

void TagStore::merge(Id<Tag> from, Id<Tag> into)
{
    const auto gone = known(from), kept = known(into);
    if (withTagsBelow(tags(), {from}).contains(into))
        throw Failure(Error::Kind::Refused,
                      from == into ? tr("A tag cannot be merged into itself. Nothing was changed.")
                                   : tr("'%1' stands below '%2'. Nothing was changed. Merge them the other way round.")
                                         .arg(kept.name, gone.name));
    relink(from, into);
    if (!gone.description.trimmed().isEmpty())
        describe(into, kept.description.trimmed().isEmpty()
                           ? gone.description
                           : kept.description.trimmed() + QStringLiteral("\n\n") + gone.description.trimmed());
    for (const auto& below : sisters(from)) {
        if (const auto same = sister(into, below.name, from)) {
            merge(below.id, same->id);
            continue;
        }
        m_db.run("UPDATE tag SET parent_id = ? WHERE id = ?", into, below.id);
        arrange(sisters(into), below.id, int(sisters(into).size()));
    }
    m_db.run("DELETE FROM tag WHERE id = ?", from);
}

void TagStore::remove(const QSet<Id<Tag>>& chosen)
{
    for (const auto tag : chosen)
        known(tag);
    const QString going = list(withTagsBelow(tags(), chosen));
    const auto touched = m_db.all(
        "SELECT DISTINCT highlight_id FROM highlight_tag WHERE tag_id IN (SELECT value FROM json_each(?))",
        [](const db::Row& row) { return row.id<Highlight>(0); }, going);
    m_db.run("DELETE FROM tag WHERE id IN (SELECT value FROM json_each(?))", going);
    HighlightStore(m_db, &writing()).removeBare(touched);
}

} // namespace core
