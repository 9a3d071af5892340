#include "ui/quotes/quote_reader.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("quotes", text);
}

/// Words that somebody said, or that were written down as theirs, stand in quotation marks.
bool isSaid(const core::Piece& piece)
{
    return piece.quoted || piece.kind == core::EntryKind::Utterance || piece.kind == core::EntryKind::Feedback;
}

} // namespace

std::optional<QuoteRow::Badge> consentBadge(core::HeldBack why)
{
    using paint::Verdict;
    switch (why) {
    case core::HeldBack::No: return std::nullopt;
    case core::HeldBack::Refused: return QuoteRow::Badge{Verdict::Neutral, tr("No quotes")};
    case core::HeldBack::Withdrawn: return QuoteRow::Badge{Verdict::Bad, tr("Consent withdrawn")};
    case core::HeldBack::Expired: return QuoteRow::Badge{Verdict::Bad, tr("Consent expired")};
    case core::HeldBack::NotRecorded: return QuoteRow::Badge{Verdict::Neutral, tr("No consent recorded")};
    }
    Q_UNREACHABLE();
}

QuoteReader::QuoteReader(const core::Stores& stores)
    : m_gate(stores, core::audienceOf(stores, QDate::currentDate(), false)), m_paths(stores.tags.paths())
{
    for (const auto& speaker : stores.sessions.speakers())
        m_labels.insert(speaker.id, speaker.label);
    for (const auto& session : stores.sessions.sessions())
        m_sessions.insert(session.id, session);
    for (const auto& tag : stores.tags.tags())
        m_hues.insert(tag.id, tag.colour);
}

QString QuoteReader::personOf(const std::vector<core::Piece>& pieces, core::Lane lane) const
{
    QStringList people, labels;
    for (const auto& piece : pieces) {
        const QString code = m_gate.person(piece.person), label = m_labels.value(piece.speaker);
        if (!code.isEmpty() && !people.contains(code))
            people << code;
        if (!label.isEmpty() && !labels.contains(label))
            labels << label;
    }
    if (!people.isEmpty())
        return people.join(QStringLiteral(", "));
    if (lane == core::Lane::Market)
        return tr("Market");
    return labels.join(QStringLiteral(", "));
}

QuoteRow QuoteReader::row(const std::vector<core::Piece>& pieces, core::Id<core::Session> id,
                          const core::OutgoingQuote& outgoing) const
{
    const auto session = m_sessions.value(id);
    const auto& first = pieces.front();
    QStringList words;
    for (const auto& piece : pieces)
        words << piece.text;
    QuoteRow row;
    row.place = {id, first.entry, {}};
    row.person = personOf(pieces, core::laneOf(session.kind));
    row.when = shortDate(first.saidOn.isValid() ? first.saidOn : session.heldOn, QDate::currentDate().year());
    row.time = sessionTime(first.atMs);
    row.words = isSaid(first) ? quoted(words.join(u'\n')) : words.join(u'\n');
    row.badge = consentBadge(outgoing.heldBack());
    if (!row.badge && outgoing.isCut())
        row.badge = QuoteRow::Badge{paint::Verdict::Neutral, tr("Partly held back")};
    return row;
}

QuoteRow QuoteReader::row(const core::Passage& passage)
{
    QuoteRow made = row(passage.pieces, passage.highlight.session, m_gate.pass(passage));
    made.place.highlight = passage.highlight.id;
    if (passage.highlight.isDetached())
        made.badge = QuoteRow::Badge{paint::Verdict::Warn, tr("No longer in the text")};
    for (const auto tag : passage.highlight.tags)
        made.tags.push_back({m_paths.value(tag), m_hues.value(tag)});
    return made;
}

QuoteRow QuoteReader::row(const core::Piece& piece, core::Id<core::Session> session)
{
    return row(std::vector{piece}, session, m_gate.pass(piece, session));
}

std::vector<QuoteRow> QuoteReader::rows(const std::vector<core::Passage>& passages)
{
    std::vector<QuoteRow> rows;
    rows.reserve(passages.size());
    for (const auto& passage : passages)
        rows.push_back(row(passage));
    return rows;
}

} // namespace ui
