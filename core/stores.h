#pragma once

#include "core/boards/board_store.h"
#include "core/claims/claim_store.h"
#include "core/import/table_store.h"
#include "core/people/attribute_store.h"
#include "core/people/people_store.h"
#include "core/personas/persona_store.h"
#include "core/search/saved_search_store.h"
#include "core/segments/segment_store.h"
#include "core/sessions/attachment_store.h"
#include "core/sessions/capture_store.h"
#include "core/sessions/follow_up_store.h"
#include "core/sessions/guide_store.h"
#include "core/sessions/session_store.h"
#include "core/settings.h"
#include "core/sources.h"
#include "core/tags/highlight_store.h"
#include "core/tags/tag_store.h"

namespace core {

/// Everything that the project holds, a store for each room. The stores and core/search are the only places with SQL.
struct Stores {
    /// For reading; writing through it is a programmer's mistake.
    explicit Stores(db::Connection& connection) : Stores(connection, nullptr) {}
    /// For the length of one edit.
    Stores(db::Connection& connection, Writing& writing) : Stores(connection, &writing) {}

    /// Renames the step that is being made, once its outcome is known ("Tag 3 passages 'workaround'").
    void setStep(const QString& label, const QString& focus = {});

    /// Makes this step and the one before one step of history, where that one had the same `key`, was made less than
    /// `withinMs` ago, and nothing came between: typing is undone by pauses, not by letters. Tells whether it is so.
    bool joinStep(const QString& key, qint64 withinMs = 2000);

    const db::Connection& db;
    PeopleStore people;
    AttributeStore attributes;
    SessionStore sessions;
    GuideStore guides;
    CaptureStore captures;
    AttachmentStore attachments;
    FollowUpStore followUps;
    TagStore tags;
    HighlightStore highlights;
    BoardStore boards;
    ClaimStore claims;
    SegmentStore segments;
    PersonaStore personas;
    SavedSearchStore savedSearches;
    import::TableStore tables;
    Settings settings;
    Sources sources;

private:
    Stores(db::Connection& connection, Writing* writing);
    Writing* m_writing;
};

} // namespace core
