// Insights that say the same become one, after it was said what will be.
#include "ui/claims/claim_words.h"
#include "ui/insights/insight_detail.h"
#include "ui/insights/insight_table.h"
#include "ui/insights/insights_page.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/words.h"

#include "core/claims/claim_merging.h"

#include <algorithm>

namespace ui {
namespace {

/// What merging comes to, in sentences.
QString mergeWords(const core::ClaimMerge& merge, bool several)
{
    const auto tr = [](const char* text) { return InsightsPage::tr(text); };
    QStringList words;
    if (merge.evidence > 0)
        words << counted(merge.evidence, tr("%1 quote comes to it."), tr("%1 quotes come to it."));
    if (merge.shared > 0 && several)
        words << counted(merge.shared, tr("%1 quote stands under more than one of them."),
                         tr("%1 quotes stand under more than one of them."));
    else if (merge.shared > 0)
        words << counted(merge.shared, tr("%1 quote stands under both."), tr("%1 quotes stand under both."));
    if (merge.against > 0)
        words << counted(merge.against, tr("%1 of them is for one and against another: against."),
                         tr("%1 of them are for one and against another: against."));
    if (merge.below > 0 && several)
        words << counted(merge.below, tr("%1 insight under them goes along."), tr("%1 insights under them go along."));
    else if (merge.below > 0)
        words << counted(merge.below, tr("%1 insight under it goes along."), tr("%1 insights under it go along."));
    if (merge.clusters > 0)
        words << counted(merge.clusters, tr("%1 cluster leads to it."), tr("%1 clusters lead to it."));
    words << (several ? tr("Their words stay, as what the other means.")
                      : tr("Its words stay, as what the other means."));
    words << tr("One undo brings all back.");
    return words.join(u' ');
}

} // namespace

/// One insight goes into any other; of several that are chosen, all go into one of them.
void InsightsPage::pickMerge()
{
    m_detail->flush();
    const auto chosen = inHand();
    if (chosen.size() > 1)
        return pickStaying(chosen);
    const auto& gone = chosen.front();
    std::vector<NameChoice> choices;
    for (const auto& row : m_model.insights())
        if (row.claim.id != gone.id)
            choices.push_back({row.claim.id.value, row.claim.text, statusWord(row.claim.status), {}});
    ask(tr("Merge %1 into").arg(claimQuoted(gone.text)), tr("Insight"), std::move(choices),
        [this, gone](const NamePick& pick) {
            const int row = m_model.rowOf({pick.id});
            if (row >= 0)
                askMerge({gone}, m_model.insight(row).claim);
        });
}

void InsightsPage::pickStaying(const std::vector<core::Claim>& chosen)
{
    std::vector<NameChoice> choices;
    for (const auto& claim : chosen)
        choices.push_back({claim.id.value, claim.text, statusWord(claim.status), {}});
    const auto count = static_cast<qint64>(chosen.size());
    ask(tr("Merge the %1 chosen insights into").arg(number(count)), tr("Insight that stays"), std::move(choices),
        [this, chosen](const NamePick& pick) {
            const auto stays = std::find_if(chosen.begin(), chosen.end(),
                                            [&](const core::Claim& claim) { return claim.id.value == pick.id; });
            auto gone = chosen;
            gone.erase(gone.begin() + (stays - chosen.begin()));
            askMerge(gone, *stays);
        });
}

void InsightsPage::askMerge(const std::vector<core::Claim>& gone, const core::Claim& into)
{
    std::vector<core::Id<core::Claim>> ids;
    for (const auto& claim : gone)
        ids.push_back(claim.id);
    const auto merge =
        m_workspace->read([&](const core::Stores& stores) { return core::mergeOf(stores, ids, into.id); });
    if (!merge)
        return void(emit failed(merge.error()));
    const bool several = gone.size() > 1;
    const QString what =
        several ? tr("%1 insights").arg(number(static_cast<qint64>(gone.size()))) : claimQuoted(gone.front().text);
    const QString names = tr("%1 into %2").arg(what, claimQuoted(into.text));
    m_ask->ask({QStringLiteral("merge"), tr("Merge"), names, mergeWords(*merge, several)},
               [this, ids, into, names, several] {
                   const QString label = several ? tr("Merge %1") : tr("Merge insight %1");
                   if (edit(label.arg(names), [&](core::Stores& stores) { core::mergeInto(stores, ids, into.id); }))
                       reveal(into.id);
               });
    if (several)
        return;
    auto* swap = new QAction(tr("Swap"), m_ask);
    Actions::rename(swap, tr("Swap"));
    connect(swap, &QAction::triggered, this, [this, gone, into] { askMerge({into}, gone.front()); });
    m_ask->offer(swap);
}

} // namespace ui
