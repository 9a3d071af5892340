#include "core/search/translation.h"

#include "core/sessions/attribution.h"

#include <QStringList>

namespace core::search {
namespace {

using On = Condition::On;

const char* const touchedEntries = " FROM highlight h JOIN entry b ON b.id = h.begin_entry_id JOIN entry z ON z.id = "
                                   "h.end_entry_id JOIN entry t ON t.session_id = h.session_id AND t.position BETWEEN "
                                   "b.position AND z.position ";

/// A word or phrase in the index's language: in quotes, so that nothing in it is an operator.
QString indexPhrase(const Needle& needle)
{
    const QStringList words(needle.words().begin(), needle.words().end());
    return u'"' + words.join(u' ') + (needle.isPrefix() ? QLatin1String("\" *") : QLatin1String("\""));
}

std::optional<QString> indexQuery(const std::vector<Node>& parts, const char* word)
{
    QStringList queries;
    for (const Node& part : parts) {
        const auto query = search::indexQuery(part);
        if (!query)
            return std::nullopt;
        queries += *query;
    }
    return u'(' + queries.join(QLatin1String(word)) + u')';
}

Sql wordInEntry(const Needle& needle)
{
    if (!needle.isSubstring())
        return {"e.id IN (SELECT rowid FROM entry_fts WHERE entry_fts MATCH ?)", {indexPhrase(needle)}};
    QString pattern = needle.text();
    pattern.replace(u'\\', QLatin1String("\\\\"))
        .replace(u'%', QLatin1String("\\%"))
        .replace(u'_', QLatin1String("\\_"));
    return {"e.text LIKE ? ESCAPE '\\'", {QString(u'%' + pattern + u'%')}};
}

Sql fieldOfEntry(const Condition& condition)
{
    switch (condition.on) {
    case On::Entry: return condition.sql;
    case On::Session: return "e.session_id IN (SELECT s.id FROM session s WHERE " + condition.sql + ")";
    case On::Highlight: return "e.id IN (SELECT t.id" + (touchedEntries + ("WHERE " + condition.sql)) + ")";
    case On::Participant: break;
    }
    const Sql people = "(SELECT p.id FROM participant p WHERE " + condition.sql + ")";
    // The sessions only lead to the entries quickly.
    return "(e.session_id IN (SELECT w.session_id FROM speaker w WHERE w.participant_id IN " + people + ") AND " +
           Sql{"coalesce(" + participantOfEntry("e") + " IN ", {}} + people + ", 0))";
}

Sql negatedWhere(bool isNegated, const Sql& sql)
{
    return isNegated ? "NOT " + sql : sql;
}

Sql inEntryOfHighlight(const Sql& condition)
{
    return "EXISTS(SELECT 1 FROM entry b JOIN entry z ON z.id = h.end_entry_id JOIN entry e ON e.session_id = "
           "h.session_id "
           "AND e.position BETWEEN b.position AND z.position WHERE b.id = h.begin_entry_id AND " +
           condition + ")";
}

/// A detached highlight has no entries, but its session and the voice that it was taken from.
Sql fieldOfHighlight(const Condition& condition)
{
    switch (condition.on) {
    case On::Highlight: return condition.sql;
    case On::Session: return "h.session_id IN (SELECT s.id FROM session s WHERE " + condition.sql + ")";
    case On::Entry: return inEntryOfHighlight(condition.sql);
    case On::Participant: break;
    }
    return "(" + inEntryOfHighlight(fieldOfEntry(condition)) +
           " OR EXISTS(SELECT 1 FROM speaker k JOIN participant p ON p.id = k.participant_id WHERE k.id = "
           "h.detached_speaker_id AND k.part = 'participant' AND " +
           condition.sql + "))";
}

Sql inEntryOfParticipant(const Sql& condition)
{
    return Sql{"coalesce(p.id IN (SELECT " + participantOfEntry("e") + " FROM entry e WHERE e.open = 0 AND (", {}} +
           condition + ")), 0)";
}

} // namespace

Sql Translation::ofEntry(const Node& node) const
{
    return translated(node, Of::Entry);
}
Sql Translation::ofHighlight(const Node& node) const
{
    return translated(node, Of::Highlight);
}
Sql Translation::ofParticipant(const Node& node) const
{
    return translated(node, Of::Participant);
}

Sql Translation::translated(const Node& node, Of of) const
{
    if (const auto* any = std::get_if<Or>(&node.is))
        return all(any->parts, " OR ", of);
    if (const auto* every = std::get_if<And>(&node.is))
        return all(every->parts, " AND ", of);
    if (const auto* none = std::get_if<Not>(&node.is))
        return "NOT " + translated(none->part.front(), of);
    if (const auto* same = std::get_if<Same>(&node.is))
        return leaf(*same, of);
    if (const auto* term = std::get_if<Term>(&node.is))
        return leaf(*term, of);
    return leaf(std::get<Field>(node.is), of);
}

Sql Translation::all(const std::vector<Node>& parts, const char* word, Of of) const
{
    std::vector<Sql> translations;
    for (const Node& part : parts)
        translations.push_back(translated(part, of));
    return joined(translations, word);
}

Sql Translation::leaf(const Same& same, Of of) const
{
    const Sql inOneEntry = ofEntry(same.part.front());
    switch (of) {
    case Of::Entry: break;
    case Of::Highlight: return inEntryOfHighlight(inOneEntry);
    case Of::Participant: return inEntryOfParticipant(inOneEntry);
    }
    return inOneEntry;
}

Sql Translation::leaf(const Term& term, Of of) const
{
    const Needle needle(term.text, term.prefix);
    switch (of) {
    case Of::Entry: break;
    case Of::Highlight: return inQuotes(needle);
    case Of::Participant: return inEntryOfParticipant(wordInEntry(needle));
    }
    return wordInEntry(needle);
}

Sql Translation::leaf(const Field& field, Of of) const
{
    std::vector<Sql> any;
    for (const Condition& condition : m_fields.conditions(field)) {
        const Sql ofEntry = negatedWhere(condition.isNegated, fieldOfEntry(condition));
        if (of == Of::Entry)
            any.push_back(ofEntry);
        else if (of == Of::Highlight)
            any.push_back(negatedWhere(condition.isNegated, fieldOfHighlight(condition)));
        else
            any.push_back(condition.on == On::Participant ? condition.sql : inEntryOfParticipant(ofEntry));
    }
    return joined(any, " OR ");
}

Sql Translation::inQuotes(const Needle& needle) const
{
    std::vector<qint64> found;
    for (const Quote& quote : quotes())
        if (!needle.find(quote.text, quote.words).empty())
            found.push_back(quote.highlight);
    return "h.id IN " + oneOf(found);
}

const std::vector<Translation::Quote>& Translation::quotes() const
{
    if (m_quotes)
        return *m_quotes;
    m_quotes.emplace();
    const auto add = [&](qint64 highlight, const QString& text) {
        if (m_quotes->empty() || m_quotes->back().highlight != highlight)
            m_quotes->push_back({highlight, text, {}});
        else
            m_quotes->back().text += u'\n' + text;
    };
    m_db.each("SELECT h.id, t.id = h.begin_entry_id, h.begin_offset, t.id = h.end_entry_id, h.end_offset, t.text" +
                  std::string(touchedEntries) + "ORDER BY h.id, t.position",
              {}, [&](const db::Row& row) {
                  const QString text = row.text(5);
                  const int begin = row.integer(1) ? int(row.integer(2)) : 0;
                  const int end = row.integer(3) ? int(row.integer(4)) : int(text.size());
                  add(row.integer(0), text.mid(begin, end - begin));
              });
    m_db.each("SELECT h.id, h.detached_quote FROM highlight h WHERE h.begin_entry_id IS NULL", {},
              [&](const db::Row& row) { add(row.integer(0), row.text(1)); });
    for (Quote& quote : *m_quotes)
        quote.words = wordsOf(quote.text);
    return *m_quotes;
}

std::optional<QString> indexQuery(const Node& node)
{
    if (const auto* any = std::get_if<Or>(&node.is))
        return indexQuery(any->parts, " OR ");
    if (const auto* every = std::get_if<And>(&node.is))
        return indexQuery(every->parts, " AND ");
    if (const auto* same = std::get_if<Same>(&node.is))
        return indexQuery(same->part.front());
    const auto* term = std::get_if<Term>(&node.is);
    const Needle needle(term ? term->text : QString(), term && term->prefix);
    return needle.isSubstring() ? std::nullopt : std::optional(indexPhrase(needle));
}

} // namespace core::search
