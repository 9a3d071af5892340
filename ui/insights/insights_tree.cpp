// Insights in the tree of opportunities and in another order: each change one step of history.
#include "ui/claims/claim_words.h"
#include "ui/insights/insight_detail.h"
#include "ui/insights/insight_table.h"
#include "ui/insights/insights_page.h"
#include "ui/quotes/quote_list.h"
#include "ui/widgets/segmented.h"

#include "core/claims/claim_tree.h"

#include <QHeaderView>

#include <algorithm>
#include <limits>

namespace ui {
namespace {

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

void InsightsPage::showTree(bool isTree)
{
    m_detail->flush();
    m_view->setCurrent(isTree ? 1 : 0);
    m_table->header()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->header()->setSectionsClickable(!isTree);
    const int row = m_table->currentIndex().row();
    m_model.setTree(isTree);
    choose(m_shownRows.shownFor(m_current), row);
    m_table->fitColumns();
    m_table->scrollTo(m_table->currentIndex());
    enableActions();
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
    m_shownRows.uncover(insight);
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

/// The branch is folded round the insight in hand: where that is inside, the one that is folded comes to hand.
void InsightsPage::fold(core::Id<core::Claim> insight, bool folded)
{
    const auto above = m_model.above(m_model.rowOf(m_current));
    const bool inside = std::find(above.begin(), above.end(), m_model.rowOf(insight)) != above.end();
    if (folded && inside)
        choose(insight, 0);
    m_shownRows.setFolded(insight, folded);
    m_table->doItemsLayout();
}

void InsightsPage::foldAll(bool folded)
{
    const auto above = m_model.above(m_model.rowOf(m_current));
    if (folded && !above.empty())
        choose(m_model.insight(above.back()).claim.id, 0);
    m_shownRows.foldAll(folded);
    m_table->doItemsLayout();
    m_table->scrollTo(m_table->currentIndex());
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
