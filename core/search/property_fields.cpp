#include "core/error.h"
#include "core/search/attributes.h"
#include "core/search/field_handlers.h"
#include "core/search/values.h"
#include "core/sessions/session.h"
#include "core/tr.h"

#include <array>

namespace core::search {
namespace {

using On = Condition::On;

[[noreturn]] void fail(const QString& sentence)
{
    throw Failure(Error::Kind::BadInput, sentence);
}

/// A word that a field can have as its value, and what it means.
struct Choice {
    QString name;
    Condition condition;
};

/// The meanings of the field's values; a word may have several.
Conditions chosen(const Field& field, const std::vector<Choice>& choices)
{
    checkNoOrder(field);
    Conditions conditions;
    for (const Value& value : field.values) {
        const auto before = conditions.size();
        for (const Choice& choice : choices)
            if (fieldKey(choice.name) == fieldKey(value.text))
                conditions.push_back(choice.condition);
        if (conditions.size() > before)
            continue;
        QStringList names;
        for (const Choice& choice : choices)
            names += choice.name;
        names.removeDuplicates();
        fail(tr("“%1” cannot be “%2”. It can be: %3.").arg(field.name, value.text, names.join(QLatin1String(", "))));
    }
    return conditions;
}

std::vector<Choice> entryKinds()
{
    std::vector<Choice> choices;
    for (const auto kind : {EntryKind::Utterance, EntryKind::Note, EntryKind::Insight, EntryKind::FollowUp,
                            EntryKind::Question, EntryKind::Activity, EntryKind::Environment, EntryKind::Interaction,
                            EntryKind::Object, EntryKind::User, EntryKind::Feedback})
        choices.push_back({nameOf(kind), {On::Entry, {"e.kind = ?", {nameOf(kind)}}}});
    return choices;
}

const char* const dayOfEntry = "coalesce(e.said_on, (SELECT s.held_on FROM session s WHERE s.id = e.session_id))";

Conditions dateAsked(const Field& field, Op op)
{
    Conditions conditions;
    for (const Value& value : field.values) {
        const auto span = dateSpan(op, value);
        if (!span)
            fail(tr("“%1” is not a date. Dates are written 2024, 2024-03 or 2024-03-15, and two dots between two dates "
                    "mean from one to the other.")
                     .arg(written(value)));
        const db::Values days{span->from.toString(Qt::ISODate), span->upTo.toString(Qt::ISODate)};
        conditions.push_back(
            {On::Entry, {std::string("coalesce(substr(") + dayOfEntry + ", 1, 10) BETWEEN ? AND ?, 0)", days}});
    }
    return conditions;
}

Conditions oneSided(const Field& field, Op op)
{
    if (hasOrder(field.op))
        fail(tr("“%1” says already which way: use : after it.").arg(field.name));
    return dateAsked(field, op);
}

} // namespace

Conditions kindField(const Asked& asked)
{
    auto choices = entryKinds();
    for (const auto kind :
         {SessionKind::Interview, SessionKind::Observation, SessionKind::FocusGroup, SessionKind::Feedback})
        choices.push_back({nameOf(kind), {On::Session, {"s.kind = ?", {nameOf(kind)}}}});
    return chosen(asked.field, choices);
}

Conditions laneField(const Asked& asked)
{
    const Condition market{On::Session, {"s.kind = 'feedback'", {}}};
    const Condition face{On::Session, {"s.kind <> 'feedback'", {}}};
    return chosen(
        asked.field,
        {{QStringLiteral("face"), face}, {QStringLiteral("face to face"), face}, {QStringLiteral("market"), market}});
}

Conditions hasField(const Asked& asked)
{
    static const std::array<std::tuple<const char*, On, const char*>, 10> known{{
        {"tag", On::Highlight, "EXISTS(SELECT 1 FROM highlight_tag g WHERE g.highlight_id = h.id)"},
        {"highlight", On::Highlight, "1"},
        {"memo", On::Highlight, "h.memo <> ''"},
        {"evidence", On::Highlight, "EXISTS(SELECT 1 FROM evidence v WHERE v.highlight_id = h.id)"},
        {"speaker", On::Entry, "e.speaker_id IS NOT NULL"},
        {"participant", On::Participant, "1"},
        {"time", On::Entry, "e.at_ms IS NOT NULL"},
        {"score", On::Entry, "e.score IS NOT NULL"},
        {"date", On::Entry, nullptr},
        {"attachment", On::Entry, "EXISTS(SELECT 1 FROM attachment x WHERE x.entry_id = e.id)"},
    }};
    std::vector<Choice> choices;
    for (const auto& [name, on, sql] : known)
        choices.push_back({QLatin1String(name), {on, {sql ? sql : std::string(dayOfEntry) + " IS NOT NULL", {}}}});
    return chosen(asked.field, choices);
}

Conditions isField(const Asked& asked)
{
    const Sql tagged{"EXISTS(SELECT 1 FROM highlight_tag g WHERE g.highlight_id = h.id)", {}};
    auto choices = entryKinds();
    choices.push_back({QStringLiteral("key"), {On::Entry, {"e.key_quote = 1", {}}}});
    choices.push_back({QStringLiteral("quoted"), {On::Entry, {"e.quoted = 1", {}}}});
    choices.push_back({QStringLiteral("tagged"), {On::Highlight, tagged}});
    choices.push_back({QStringLiteral("untagged"), {On::Highlight, tagged, true}});
    return chosen(asked.field, choices);
}

Conditions dateField(const Asked& asked)
{
    return dateAsked(asked.field, asked.field.op);
}
Conditions beforeField(const Asked& asked)
{
    return oneSided(asked.field, Op::Less);
}
Conditions afterField(const Asked& asked)
{
    return oneSided(asked.field, Op::More);
}

Conditions scoreField(const Asked& asked)
{
    Conditions conditions;
    for (const Value& value : asked.field.values) {
        const auto span = numberSpan(asked.field.op, value);
        if (!span)
            fail(tr("“%1” is not a number, and a score is one.").arg(written(value)));
        const std::string sql = std::string("coalesce(e.score ") + (span->fromIsOpen ? ">" : ">=") + " ? AND e.score " +
                                (span->upToIsOpen ? "<" : "<=") + " ?, 0)";
        conditions.push_back({On::Entry, {sql, {span->from, span->upTo}}});
    }
    return conditions;
}

} // namespace core::search
