#pragma once

#include "ui/quotes/quote_row.h"

#include "core/export/gate.h"
#include "core/stores.h"

namespace ui {

/// Makes rows of passages. It knows people, sessions, tags and consents as of its making.
class QuoteReader {
public:
    explicit QuoteReader(const core::Stores& stores);

    QuoteRow row(const core::Passage& passage);
    /// An entry that was found, not a highlight.
    QuoteRow row(const core::Piece& piece, core::Id<core::Session> session);

    std::vector<QuoteRow> rows(const std::vector<core::Passage>& passages);
    QString tagPath(core::Id<core::Tag> tag) const { return m_paths.value(tag); }
    int hue(core::Id<core::Tag> tag) const { return m_hues.value(tag); }
    core::Session session(core::Id<core::Session> id) const { return m_sessions.value(id); }

private:
    QuoteRow row(const std::vector<core::Piece>& pieces, core::Id<core::Session> session,
                 const core::OutgoingQuote& outgoing) const;
    QString personOf(const std::vector<core::Piece>& pieces, core::Lane lane) const;

    core::Gate m_gate;
    QHash<core::Id<core::Speaker>, QString> m_labels;
    QHash<core::Id<core::Session>, core::Session> m_sessions;
    QHash<core::Id<core::Tag>, QString> m_paths;
    QHash<core::Id<core::Tag>, int> m_hues;
};

/// "Consent withdrawn" …: why words do not leave the program; nothing where they do.
std::optional<QuoteRow::Badge> consentBadge(core::HeldBack why);

} // namespace ui
