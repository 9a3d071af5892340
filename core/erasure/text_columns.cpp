#include "core/erasure/text_columns.h"

#include <QtGlobal>

namespace core::erasure {
namespace {

constexpr auto plain = TextCell::Form::Plain;
constexpr auto json = TextCell::Form::Json;

const std::vector<TextColumn> columns{
    {"entry", "text", QT_TRANSLATE_NOOP("core", "Session text"), "(SELECT title FROM session WHERE id = t.session_id)"},
    {"session", "title", QT_TRANSLATE_NOOP("core", "Session title")},
    {"session", "code", QT_TRANSLATE_NOOP("core", "Session code"), "t.title"},
    {"session", "place", QT_TRANSLATE_NOOP("core", "Place of a session"), "t.title"},
    {"session", "context", QT_TRANSLATE_NOOP("core", "Context of a session"), "t.title"},
    {"session", "channel", QT_TRANSLATE_NOOP("core", "Channel of a session"), "t.title"},
    {"session_item", "note", QT_TRANSLATE_NOOP("core", "Note on a question"),
     "(SELECT title FROM session WHERE id = t.session_id)"},
    {"speaker", "label", QT_TRANSLATE_NOOP("core", "Speaker"), "(SELECT title FROM session WHERE id = t.session_id)"},
    {"attachment", "caption", QT_TRANSLATE_NOOP("core", "Caption of a picture")},
    {"highlight", "memo", QT_TRANSLATE_NOOP("core", "Memo"), "(SELECT title FROM session WHERE id = t.session_id)"},
    {"highlight", "detached_quote", QT_TRANSLATE_NOOP("core", "Detached words"),
     "(SELECT title FROM session WHERE id = t.session_id)"},
    {"follow_up", "text", QT_TRANSLATE_NOOP("core", "Follow-up")},
    {"contact", "how", QT_TRANSLATE_NOOP("core", "Contact log")},
    {"contact", "note", QT_TRANSLATE_NOOP("core", "Contact log")},
    {"participant", "role", QT_TRANSLATE_NOOP("core", "Role"), "t.code"},
    {"participant", "note", QT_TRANSLATE_NOOP("core", "Note on a person"), "t.code"},
    {"consent", "given_how", QT_TRANSLATE_NOOP("core", "Consent"),
     "(SELECT code FROM participant WHERE id = t.participant_id)"},
    {"account", "name", QT_TRANSLATE_NOOP("core", "Account")},
    {"account", "code", QT_TRANSLATE_NOOP("core", "Code of an account"), "t.name"},
    {"account", "industry", QT_TRANSLATE_NOOP("core", "Account"), "t.name"},
    {"account", "region", QT_TRANSLATE_NOOP("core", "Account"), "t.name"},
    {"account", "note", QT_TRANSLATE_NOOP("core", "Note on an account"), "t.name"},
    {"attribute", "name", QT_TRANSLATE_NOOP("core", "Attribute")},
    {"attribute", "choices", QT_TRANSLATE_NOOP("core", "Choices of an attribute"), "t.name"},
    {"attribute_value", "value", QT_TRANSLATE_NOOP("core", "Attribute"),
     "(SELECT name FROM attribute WHERE id = t.attribute_id)"},
    {"study", "name", QT_TRANSLATE_NOOP("core", "Study"), "''", plain, "1"},
    {"study", "goal", QT_TRANSLATE_NOOP("core", "Goal of a study"), "t.name"},
    {"study", "method", QT_TRANSLATE_NOOP("core", "Method of a study"), "t.name"},
    {"study", "cannot_show", QT_TRANSLATE_NOOP("core", "What a study cannot show"), "t.name"},
    {"study_question", "text", QT_TRANSLATE_NOOP("core", "Research question")},
    {"guide", "name", QT_TRANSLATE_NOOP("core", "Guide")},
    {"guide_item", "text", QT_TRANSLATE_NOOP("core", "Guide"), "(SELECT name FROM guide WHERE id = t.guide_id)"},
    {"tag", "name", QT_TRANSLATE_NOOP("core", "Tag"), "''", plain,
     "parent_id IS (SELECT parent_id FROM tag WHERE id = ?2)"},
    {"tag", "description", QT_TRANSLATE_NOOP("core", "Description of a tag"), "t.name"},
    {"claim", "text", QT_TRANSLATE_NOOP("core", "Claim")},
    {"claim", "detail", QT_TRANSLATE_NOOP("core", "Detail of a claim"), "t.text"},
    {"claim", "lasts", QT_TRANSLATE_NOOP("core", "Detail of a claim"), "t.text"},
    {"claim", "roles", QT_TRANSLATE_NOOP("core", "Detail of a claim"), "t.text"},
    {"evidence", "note", QT_TRANSLATE_NOOP("core", "Note on evidence"),
     "(SELECT text FROM claim WHERE id = t.claim_id)"},
    {"board", "name", QT_TRANSLATE_NOOP("core", "Board")},
    {"cluster", "name", QT_TRANSLATE_NOOP("core", "Cluster"), "(SELECT name FROM board WHERE id = t.board_id)"},
    {"cluster", "note", QT_TRANSLATE_NOOP("core", "Note on a cluster"), "t.name"},
    {"card", "text", QT_TRANSLATE_NOOP("core", "Card"), "(SELECT name FROM board WHERE id = t.board_id)"},
    {"segment", "name", QT_TRANSLATE_NOOP("core", "Segment")},
    {"segment", "rule", QT_TRANSLATE_NOOP("core", "Rule of a segment"), "t.name"},
    {"segment", "note", QT_TRANSLATE_NOOP("core", "Note on a segment"), "t.name"},
    {"criterion", "name", QT_TRANSLATE_NOOP("core", "Criterion")},
    {"criterion", "description", QT_TRANSLATE_NOOP("core", "Criterion"), "t.name"},
    {"persona", "name", QT_TRANSLATE_NOOP("core", "Persona"), "''", plain, "1"},
    {"persona", "role", QT_TRANSLATE_NOOP("core", "Persona"), "t.name"},
    {"persona", "line", QT_TRANSLATE_NOOP("core", "Persona"), "t.name"},
    {"persona", "segment_text", QT_TRANSLATE_NOOP("core", "Persona"), "t.name"},
    {"persona_fact", "label", QT_TRANSLATE_NOOP("core", "Persona"),
     "(SELECT name FROM persona WHERE id = t.persona_id)"},
    {"persona_fact", "value", QT_TRANSLATE_NOOP("core", "Persona"),
     "(SELECT name FROM persona WHERE id = t.persona_id)"},
    {"persona_scale", "low", QT_TRANSLATE_NOOP("core", "Scale of a persona"),
     "(SELECT name FROM persona WHERE id = t.persona_id)"},
    {"persona_scale", "high", QT_TRANSLATE_NOOP("core", "Scale of a persona"),
     "(SELECT name FROM persona WHERE id = t.persona_id)"},
    {"persona_version", "content", QT_TRANSLATE_NOOP("core", "Printed version of a persona"),
     "(SELECT name FROM persona WHERE id = t.persona_id)", json},
    {"buying_role", "wants", QT_TRANSLATE_NOOP("core", "Buying role"),
     "(SELECT name FROM persona WHERE id = t.persona_id)"},
    {"saved_search", "name", QT_TRANSLATE_NOOP("core", "Saved search"), "''", plain, "1"},
    {"saved_search", "query", QT_TRANSLATE_NOOP("core", "Saved search"), "t.name"},
    {"mapping", "name", QT_TRANSLATE_NOOP("core", "Mapping")},
    {"mapping", "columns", QT_TRANSLATE_NOOP("core", "Mapping"), "t.name", json},
    {"import_report", "name", QT_TRANSLATE_NOOP("core", "Import report")},
    {"import_report", "report", QT_TRANSLATE_NOOP("core", "Import report"), "t.name", json},
    {"setting", "value", QT_TRANSLATE_NOOP("core", "Setting"), "t.name"},
    {"source", "name", QT_TRANSLATE_NOOP("core", "Name of an original file")},
};

} // namespace

const std::vector<TextColumn>& textColumns()
{
    return columns;
}

} // namespace core::erasure
