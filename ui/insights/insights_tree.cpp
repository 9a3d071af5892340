// Insights in the tree of opportunities, in another order, and merged: each change one step of history.
#include "ui/claims/claim_words.h"
#include "ui/insights/insight_detail.h"
#include "ui/insights/insight_table.h"
#include "ui/insights/insights_page.h"
#include "ui/quotes/quote_list.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/words.h"

#include "core/claims/claim_tree.h"

#include <QHeaderView>

#include <algorithm>
#include <limits>

namespace ui {
namespace {

/// What merging comes to, in sentences.
QString mergeWords(const core::ClaimMerge& merge)
{
    const auto tr = [](const char* text) { return InsightsPage::tr(text); };
    QStringList words;
    if (merge.evidence > 0)
        words << counted(merge.evidence, tr("%1 quote comes to it."), tr("%1 quotes come to it."));
    if (merge.shared > 0)
        words << counted(merge.shared, tr("%1 quote stands under both."), tr("%1 quotes stand under both."));
    if (merge.against > 0)
        words << counted(merge.against, tr("%1 of them is for one and against the other: against."),
                         tr("%1 of them are for one and against the other: against."));
    if (merge.below > 0)
        words << counted(merge.below, tr("%1 insight under it goes along."), tr("%1 insights under it go along."));
    if (merge.clusters > 0)
        words << counted(merge.clusters, tr("%1 cluster leads to it."), tr("%1 clusters lead to it."));
    words << tr("Its words stay, as what the other means.") << tr("One undo brings all back.");
    return words.join(u' ');
}

struct Order {
    QString name;
    int column; // -1: their own
    Qt::SortOrder order;
};

std::vector<Order> orders()
{
    const auto tr = [](const char* text) { return InsightsPage::tr(text); };
    return {{tr("Their own order"), -1, Qt::AscendingOrder},
            {tr("The strongest first"), InsightModel::For, Qt::DescendingOrder},
            {tr("The weakest first"), InsightModel::For, Qt::AscendingOrder},
            {tr("Most people against first"), InsightModel::Against, Qt::DescendingOrder},
            {tr("Newest evidence first"), InsightModel::Newest, Qt::DescendingOrder},
            {tr("Oldest evidence first"), InsightModel::Newest, Qt::AscendingOrder},
            {tr("By status"), InsightModel::Status, Qt::AscendingOrder},
            {tr("By words"), InsightModel::Words, Qt::AscendingOrder}};
}

} // namespace

/// Asks beside the row in hand.
void InsightsPage::ask(const QString& title, const QString& placeholder, std::vector<NameChoice> choices,
                       std::function<void(const NamePick&)> picked)
{
    NameQuestion question;
    question.title = title;
    question.placeholder = placeholder;
    question.choices = std::move(choices);
    const QRect row = m_table->visualRect(m_table->currentIndex().siblingAtColumn(0));
    question.beside = QRect(m_table->viewport()->mapTo(this, row.topLeft() + QPoint(16, 0)),
                            QSize(scaled(NamePicker::wide), row.height()));
    question.picked = std::move(picked);
    m_names->open(std::move(question));
}

void InsightsPage::put(core::Id<core::Claim> insight, core::Id<core::Claim> parent, int place)
{
    if (!m_new->isEnabled() || m_model.rowOf(insight) < 0)
        return;
    m_detail->flush();
    const auto& claim = m_model.insight(m_model.rowOf(insight)).claim;
    const QString name = claimQuoted(claim.text);
    const QString label =
        claim.parent == parent ? tr("Move insight %1").arg(name)
        : !parent
            ? tr("Put insight %1 at the top").arg(name)
            : tr("Put insight %1 under %2").arg(name, claimQuoted(m_model.insight(m_model.rowOf(parent)).claim.text));
    edit(label, [&](core::Stores& stores) { stores.claims.setParent(insight, parent, place); });
    choose(insight, m_table->currentIndex().row());
    m_table->scrollTo(m_table->currentIndex());
}

void InsightsPage::moveBy(int by)
{
    if (m_detail->evidence().hasFocus())
        return moveEvidence(by);
    const auto claim = current()->claim;
    const auto sisters = m_model.sistersOf(claim);
    const auto at = std::find(sisters.begin(), sisters.end(), claim.id) - sisters.begin();
    put(claim.id, claim.parent, static_cast<int>(at) + by);
}

std::optional<core::Id<core::Claim>> InsightsPage::sisterAbove() const
{
    const auto sisters = m_model.sistersOf(current()->claim);
    const auto at = std::find(sisters.begin(), sisters.end(), m_current);
    return at == sisters.begin() ? std::nullopt : std::optional(*(at - 1));
}

void InsightsPage::moveIn()
{
    put(m_current, *sisterAbove(), std::numeric_limits<int>::max());
}

void InsightsPage::moveOut()
{
    const auto parent = m_model.insight(m_model.rowOf(current()->claim.parent)).claim;
    const auto sisters = m_model.sistersOf(parent);
    const auto at = std::find(sisters.begin(), sisters.end(), parent.id) - sisters.begin();
    put(m_current, parent.parent, static_cast<int>(at) + 1);
}

void InsightsPage::pickKind()
{
    m_detail->flush();
    using Node = core::ClaimNode;
    std::vector<NameChoice> choices;
    for (const auto node : {Node::Outcome, Node::Opportunity, Node::Solution, Node::Experiment})
        choices.push_back({static_cast<qint64>(node), nodeWord(node), {}, {}});
    choices.push_back({-1, tr("None of these"), {}, {}});
    ask(tr("In the tree this insight is"), tr("Kind"), std::move(choices), [this](const NamePick& pick) {
        const auto node = pick.id < 0 ? Node::None : static_cast<Node>(pick.id);
        edit(tr("Make insight %1 %2").arg(claimQuoted(current()->claim.text), core::nounOf(node)),
             [&](core::Stores& stores) { stores.claims.setNode(m_current, node); });
    });
}

void InsightsPage::pickMerge()
{
    m_detail->flush();
    const auto gone = current()->claim;
    std::vector<NameChoice> choices;
    for (const auto& row : m_model.insights())
        if (row.claim.id != gone.id)
            choices.push_back({row.claim.id.value, row.claim.text, statusWord(row.claim.status), {}});
    ask(tr("Merge %1 into").arg(claimQuoted(gone.text)), tr("Insight"), std::move(choices),
        [this, gone](const NamePick& pick) {
            const int row = m_model.rowOf({pick.id});
            if (row >= 0)
                askMerge(gone, m_model.insight(row).claim);
        });
}

void InsightsPage::askMerge(const core::Claim& gone, const core::Claim& into)
{
    const auto merge =
        m_workspace->read([&](const core::Stores& stores) { return stores.claims.mergeOf(gone.id, into.id); });
    if (!merge)
        return void(emit failed(merge.error()));
    const QString names = tr("%1 into %2").arg(claimQuoted(gone.text), claimQuoted(into.text));
    m_ask->ask({QStringLiteral("merge"), tr("Merge"), names, mergeWords(*merge)}, [this, gone, into, names] {
        if (edit(tr("Merge insight %1").arg(names),
                 [&](core::Stores& stores) { stores.claims.mergeInto(gone.id, into.id); }))
            choose(into.id, 0);
    });
    auto* swap = new QAction(tr("Swap"), m_ask);
    Actions::rename(swap, tr("Swap"));
    connect(swap, &QAction::triggered, this, [this, gone, into] { askMerge(into, gone); });
    m_ask->offer(swap);
}

void InsightsPage::pickSort()
{
    std::vector<NameChoice> choices;
    for (const auto& order : orders())
        choices.push_back({static_cast<qint64>(choices.size()) + 1, order.name, {}, {}});
    ask(tr("Sort insights"), tr("Order"), std::move(choices), [this](const NamePick& pick) {
        const auto order = orders()[static_cast<size_t>(pick.id - 1)];
        m_table->header()->setSortIndicator(order.column, order.order);
        m_table->scrollTo(m_table->currentIndex());
    });
}

} // namespace ui
