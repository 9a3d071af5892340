#include "ui/claims/evidence_rows.h"

#include "ui/quotes/quote_reader.h"

#include "core/search/search.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <set>

namespace ui {
namespace {

using Badge = QuoteRow::Badge;

QString tr(const char* text)
{
    return QCoreApplication::translate("claims", text);
}

/// Passages in the order of the ids.
std::vector<core::Passage> inOrder(const core::Stores& stores, const std::vector<core::Id<core::Highlight>>& ids)
{
    QHash<core::Id<core::Highlight>, core::Passage> known;
    for (const auto& passage : stores.highlights.passages(ids))
        known.insert(passage.highlight.id, passage);
    std::vector<core::Passage> passages;
    for (const auto id : ids)
        passages.push_back(known.value(id));
    return passages;
}

QHash<core::Id<core::Participant>, QString> rolesOf(const core::Stores& stores)
{
    QHash<core::Id<core::Participant>, QString> roles;
    for (const auto& person : stores.people.participants())
        roles.insert(person.id, person.role);
    return roles;
}

std::optional<Badge> standingOf(const core::Evidence& evidence, core::Lane lane)
{
    if (!evidence.supports)
        return Badge{paint::Verdict::Bad, lane == core::Lane::Market ? tr("against, market") : tr("against")};
    return lane == core::Lane::Market ? std::optional(Badge{paint::Verdict::Neutral, tr("market")}) : std::nullopt;
}

} // namespace

EvidenceRows evidenceRows(const core::Stores& stores, core::Id<core::Claim> claim)
{
    EvidenceRows rows{stores.claims.evidenceOf(claim), {}};
    std::vector<core::Id<core::Highlight>> highlights;
    for (const auto& piece : rows.evidence)
        highlights.push_back(piece.highlight);
    const auto passages = inOrder(stores, highlights);
    const auto roles = rolesOf(stores);
    QuoteReader reader(stores);
    rows.quotes = reader.rows(passages);
    for (size_t at = 0; at < passages.size(); ++at) {
        auto& quote = rows.quotes[at];
        const auto& evidence = rows.evidence[at];
        quote.tags.clear(); // what counts here is who said it
        quote.note = evidence.note.isEmpty() ? roles.value(passages[at].pieces.front().person) : evidence.note;
        quote.standing = standingOf(evidence, core::laneOf(reader.session(passages[at].highlight.session).kind));
    }
    return rows;
}

namespace {

using Highlights = std::vector<core::Id<core::Highlight>>;

Highlights searched(const core::Stores& stores, const QString& query)
{
    return core::Search(stores.db).highlights(core::search::parse(query, core::search::Mode::AsTyped));
}

/// The highlights under tags whose names hold the letters; none where they say more than letters.
Highlights underTagsNamed(const core::Stores& stores, const QString& letters)
{
    static const QRegularExpression asked(QStringLiteral("[\":=<>()*,]|^-"));
    if (letters.size() < 2 || letters.contains(asked))
        return {};
    QStringList tags;
    for (const auto& path : stores.tags.paths())
        if (path.contains(letters, Qt::CaseInsensitive) && !path.contains(u'"'))
            tags << QStringLiteral("\"%1\"").arg(path);
    return tags.isEmpty() ? Highlights() : searched(stores, QStringLiteral("tag:") + tags.join(u','));
}

/// What was said in these words first, then what stands under a tag of that name.
Highlights foundBy(const core::Stores& stores, const QString& query)
{
    Highlights found = searched(stores, query);
    const std::set<core::Id<core::Highlight>> said(found.begin(), found.end());
    for (const auto id : underTagsNamed(stores, query))
        if (!said.contains(id))
            found.push_back(id);
    return found;
}

} // namespace

EvidenceFound evidenceFound(const core::Stores& stores, core::Id<core::Claim> claim, const QString& query, int most)
{
    const QString asked = query.trimmed();
    auto ids = asked.isEmpty() ? stores.highlights.newest(most) : foundBy(stores, asked);
    EvidenceFound found{{}, static_cast<int>(ids.size()), {}};
    if (ids.empty())
        for (const auto& problem : core::Search(stores.db).problems(query))
            found.problem = problem.sentence;
    ids.resize(qMin(ids.size(), static_cast<size_t>(most)));
    QHash<core::Id<core::Highlight>, bool> standing;
    for (const auto& piece : stores.claims.evidenceOf(claim))
        standing.insert(piece.highlight, piece.supports);
    QuoteReader reader(stores);
    found.quotes = reader.rows(inOrder(stores, ids));
    for (auto& quote : found.quotes)
        if (const auto known = standing.constFind(quote.place.highlight); known != standing.constEnd())
            quote.standing = *known ? Badge{paint::Verdict::Good, tr("for already")}
                                    : Badge{paint::Verdict::Bad, tr("against already")};
    return found;
}

} // namespace ui
