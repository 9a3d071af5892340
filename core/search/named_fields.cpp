#include "core/search/field_handlers.h"
#include "core/search/values.h"
#include "core/tags/tag.h"

#include <QHash>

#include <algorithm>

namespace core::search {
namespace {

using On = Condition::On;

/// The ids of the rows (id, text, text …) of which a text matches a value.
std::vector<qint64> matching(const Asked& asked, const char* sql)
{
    checkNoOrder(asked.field);
    std::vector<qint64> ids;
    asked.db.each(sql, {}, [&](const db::Row& row) {
        bool matches = false;
        for (const Value& value : asked.field.values)
            for (int column = 1; column < row.columns(); ++column)
                matches = matches || (!row.isNull(column) && matchesText(row.text(column), asked.field.op, value));
        if (matches)
            ids.push_back(row.integer(0));
    });
    return ids;
}

Conditions participantsWith(const Asked& asked, const char* sql)
{
    return {{On::Participant, "p.id IN " + oneOf(matching(asked, sql))}};
}

struct TagRow {
    qint64 id = 0;
    qint64 parent = 0;
    QString name;
};

/// Whether `path` names the tag: its own name, with as many of its parents' as are given, or its whole name with
/// slashes.
bool isNamed(const TagRow& tag, const QHash<qint64, TagRow>& tags, const QString& path)
{
    const auto isEqual = [](const QString& a, const QString& b) { return a.compare(b, Qt::CaseInsensitive) == 0; };
    if (isEqual(tag.name, path))
        return true;
    const QStringList parts = tagPathParts(path);
    const TagRow* at = &tag;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        if (!at || !isEqual(at->name, *part))
            return false;
        const auto parent = tags.constFind(at->parent);
        at = parent == tags.constEnd() ? nullptr : &*parent;
    }
    return !parts.isEmpty();
}

} // namespace

Conditions tagField(const Asked& asked)
{
    checkNoOrder(asked.field);
    QHash<qint64, TagRow> tags;
    asked.db.each("SELECT id, parent_id, name FROM tag", {}, [&](const db::Row& row) {
        tags[row.integer(0)] = {row.integer(0), row.integer(1), row.text(2)};
    });
    std::vector<qint64> ids;
    for (const TagRow& tag : tags) {
        const bool isMeant = std::any_of(asked.field.values.begin(), asked.field.values.end(),
                                         [&](const Value& value) { return isNamed(tag, tags, value.text); });
        if (isMeant)
            ids.push_back(tag.id);
    }
    const Sql named = oneOf(ids);
    const Sql meant = asked.field.op == Op::Equal
                          ? named
                          : "(WITH RECURSIVE sub(id) AS (SELECT value FROM " + named +
                                " UNION SELECT t.id FROM tag t JOIN sub ON t.parent_id = sub.id) SELECT id FROM sub)";
    return {{On::Highlight, "h.id IN (SELECT highlight_id FROM highlight_tag WHERE tag_id IN " + meant + ")"}};
}

Conditions speakerField(const Asked& asked)
{
    return {{On::Entry, "coalesce(e.speaker_id IN " +
                            oneOf(matching(asked, "SELECT k.id, k.label, p.code, p.name FROM speaker k LEFT JOIN "
                                                  "participant p ON p.id = k.participant_id")) +
                            ", 0)"}};
}

Conditions participantField(const Asked& asked)
{
    return participantsWith(asked, "SELECT id, code, name FROM participant");
}

Conditions accountField(const Asked& asked)
{
    return participantsWith(asked,
                            "SELECT p.id, a.code, a.name FROM participant p JOIN account a ON a.id = p.account_id");
}

Conditions roleField(const Asked& asked)
{
    return participantsWith(asked, "SELECT id, role FROM participant");
}

Conditions segmentField(const Asked& asked)
{
    std::vector<qint64> people;
    const auto add = [&](qint64 id) { people.push_back(id); };
    for (const qint64 segment : matching(asked, "SELECT id, name FROM segment")) {
        asked.db.each("SELECT participant_id FROM segment_member WHERE segment_id = ?", {segment},
                      [&](const db::Row& row) { add(row.integer(0)); });
        const auto rule = asked.db.one(
            "SELECT name, rule FROM segment WHERE id = ? AND rule <> ''",
            [](const db::Row& row) { return std::pair(row.text(0), row.text(1)); }, segment);
        if (rule)
            for (const qint64 id : asked.rule(rule->first, rule->second))
                add(id);
    }
    return {{On::Participant, "p.id IN " + oneOf(people)}};
}

Conditions studyField(const Asked& asked)
{
    return {{On::Session, "s.study_id IN " + oneOf(matching(asked, "SELECT id, name FROM study"))}};
}

Conditions sessionField(const Asked& asked)
{
    return {{On::Session, "s.id IN " + oneOf(matching(asked, "SELECT id, title, nullif(code, '') FROM session"))}};
}

} // namespace core::search
