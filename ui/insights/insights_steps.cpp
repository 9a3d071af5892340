// What is done on the Insights page: each one step of history.
#include "ui/claims/claim_steps.h"
#include "ui/claims/claim_words.h"
#include "ui/claims/evidence_picker.h"
#include "ui/insights/insight_detail.h"
#include "ui/insights/insights_page.h"
#include "ui/quotes/quote_list.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/words.h"

#include <algorithm>

namespace ui {

void InsightsPage::addInsight()
{
    if (!settle())
        return;
    core::Id<core::Claim> added;
    const auto insight = current();
    const bool done = edit(tr("New insight"), [&](core::Stores& stores) {
        const auto studies = stores.sessions.studies();
        const auto study = insight               ? insight->claim.study
                           : studies.size() == 1 ? studies.front().id
                                                 : core::Id<core::Study>();
        added = stores.claims.add({.kind = core::ClaimKind::Insight, .text = tr("New insight"), .study = study});
    });
    if (!done)
        return;
    reveal(added);
    m_detail->editWords();
}

void InsightsPage::write(const core::Claim& claim, const QString& label)
{
    edit(label, [&](core::Stores& stores) {
        stores.joinStep(label + QString::number(claim.id.value));
        stores.claims.update(claim);
    });
}

void InsightsPage::writeNote(const core::Evidence& evidence)
{
    const QString label = tr("Write note on evidence");
    edit(label, [&](core::Stores& stores) {
        stores.joinStep(label + QString::number(evidence.id.value));
        stores.claims.update(evidence);
    });
}

void InsightsPage::turnStatus()
{
    m_detail->flush();
    auto claims = inHand();
    const auto status = static_cast<core::ClaimStatus>((static_cast<int>(current()->claim.status) + 1) % 3);
    const QString label = claims.size() == 1
                              ? tr("Mark insight %1").arg(statusWord(status))
                              : tr("Mark %1 insights %2").arg(number(qint64(claims.size())), statusWord(status));
    edit(label, [&](core::Stores& stores) {
        for (auto& claim : claims) {
            claim.status = status;
            stores.claims.update(claim);
        }
    });
}

void InsightsPage::askRemove()
{
    m_detail->flush();
    const auto claims = inHand();
    const bool one = claims.size() == 1;
    const auto goes = [&](core::Id<core::Claim> id) {
        return std::any_of(claims.begin(), claims.end(), [&](const core::Claim& claim) { return claim.id == id; });
    };
    const auto& rows = m_model.insights();
    const auto below = std::count_if(
        rows.begin(), rows.end(), [&](const InsightRow& row) { return goes(row.claim.parent) && !goes(row.claim.id); });
    const auto quotes = m_detail->evidence().model()->rowCount();
    QString loses = tr("The quotes that they stand on stay.");
    if (one)
        loses = quotes == 0 ? tr("It has no evidence.")
                            : counted(quotes, tr("It no longer stands on %1 quote; the quote stays."),
                                      tr("It no longer stands on %1 quotes; the quotes stay."));
    if (below > 0)
        loses +=
            u' ' + (one ? counted(below, tr("%1 insight under it moves up."), tr("%1 insights under it move up."))
                        : counted(below, tr("%1 insight under them moves up."), tr("%1 insights under them move up.")));
    const QString what = one ? claimQuoted(claims.front().text) : tr("%1 insights").arg(number(qint64(claims.size())));
    m_ask->ask({QStringLiteral("edit-delete"), one ? tr("Delete insight") : tr("Delete insights"),
                one ? claims.front().text : what, loses + u' ' + tr("One undo brings all back.")},
               [this, claims, label = one ? tr("Delete insight %1").arg(what) : tr("Delete %1").arg(what)] {
                   edit(label, [&](core::Stores& stores) {
                       for (const auto& claim : claims)
                           stores.claims.remove(claim.id);
                   });
               });
}

void InsightsPage::pickEvidence()
{
    m_detail->flush();
    const auto insight = current();
    const QPoint at = m_detail->mapTo(this, QPoint(0, 0));
    m_picker->open(insight->claim.id, insight->claim.text, QRect(at, m_detail->size()));
}

void InsightsPage::takeIn(const core::Claim& claim, const std::vector<core::Id<core::Highlight>>& highlights)
{
    if (highlights.empty() || !m_add->isEnabled())
        return;
    const auto done = useAsEvidence(*m_workspace, highlights, {claim.id, {}, {}, claim.text, true});
    if (!done)
        emit failed(done.error());
}

void InsightsPage::flipEvidence()
{
    m_detail->flush();
    const auto chosen = m_detail->chosen();
    const bool supports = !chosen.front().supports;
    const QString quotes = counted(static_cast<qint64>(chosen.size()), tr("%1 quote"), tr("%1 quotes"));
    const QString claim = claimQuoted(current()->claim.text);
    edit((supports ? tr("Turn %1 for %2") : tr("Turn %1 against %2")).arg(quotes, claim), [&](core::Stores& stores) {
        for (auto evidence : chosen) {
            evidence.supports = supports;
            stores.claims.update(evidence);
        }
    });
}

void InsightsPage::removeEvidence()
{
    m_detail->flush();
    const auto chosen = m_detail->chosen();
    const QString quotes = counted(static_cast<qint64>(chosen.size()), tr("%1 quote"), tr("%1 quotes"));
    edit(tr("Take %1 from %2").arg(quotes, claimQuoted(current()->claim.text)), [&](core::Stores& stores) {
        for (const auto& evidence : chosen)
            stores.claims.remove(evidence.id);
    });
}

void InsightsPage::moveEvidence(int by)
{
    m_detail->flush();
    const auto evidence = m_detail->chosen().front();
    const int row = m_detail->evidence().currentIndex().row();
    if (edit(tr("Move evidence"), [&](core::Stores& stores) { stores.claims.move(evidence.id, row + by); }))
        m_detail->choose(evidence.highlight);
}

} // namespace ui
