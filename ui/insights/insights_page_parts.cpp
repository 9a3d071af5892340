// What the page is made of: its actions, the list and what stands beside it.
#include "ui/claims/evidence_picker.h"
#include "ui/insights/insight_detail.h"
#include "ui/insights/insight_table.h"
#include "ui/insights/insights_page.h"
#include "ui/quotes/quote_list.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/segmented.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
InsightsPage::InsightsPage(Actions& actions, QWidget* parent) : Page(parent)
{
    declareActions(actions);
    m_shownRows.setSourceModel(&m_model);
    build();
    connectParts();
    enableActions();
}

void InsightsPage::declareActions(Actions& actions)
{
    const QString menu = tr("Insight");
    const auto add = [&](const char* id, const QString& text, const char* icon, const QKeySequence& key, auto does,
                         bool group = false, const QString& word = {}) {
        auto* action = actions.add({.id = QLatin1String(id),
                                    .text = text,
                                    .icon = QLatin1String(icon),
                                    .key = key,
                                    .menu = menu,
                                    .word = word,
                                    .group = group});
        connect(action, &QAction::triggered, this, does);
        return action;
    };
    m_new = add("insight.new", tr("New insight"), "list-add", Qt::CTRL | Qt::Key_N, [this] { addInsight(); });
    m_words = add("insight.reword", tr("Reword insight"), "edit-rename", Qt::Key_F2, [this] { m_detail->editWords(); });
    m_status = add("insight.status", tr("Draft, reviewed or doubtful"), "checkmark", Qt::CTRL | Qt::Key_Period,
                   [this] { turnStatus(); });
    m_remove =
        add("insight.delete", tr("Delete insight"), "edit-delete", Qt::CTRL | Qt::Key_Delete, [this] { askRemove(); });
    m_add = add(
        "insight.add-evidence", tr("Add evidence"), "list-add", Qt::CTRL | Qt::Key_J, [this] { pickEvidence(); }, true,
        tr("Add"));
    m_flip = add("insight.flip-evidence", tr("Turn evidence for or against"), "view-sort",
                 Qt::CTRL | Qt::SHIFT | Qt::Key_J, [this] { flipEvidence(); });
    m_note = add("insight.note", tr("Write note on evidence"), "edit-comment", Qt::CTRL | Qt::Key_M,
                 [this] { m_detail->editNote(); });
    m_up = add("insight.up", tr("Move up"), "go-up", Qt::ALT | Qt::SHIFT | Qt::Key_Up, [this] { moveBy(-1); });
    m_down = add("insight.down", tr("Move down"), "go-down", Qt::ALT | Qt::SHIFT | Qt::Key_Down, [this] { moveBy(1); });
    m_take = add("insight.remove-evidence", tr("Take evidence away"), "dialog-cancel", Qt::Key_Delete,
                 [this] { removeEvidence(); });
    m_tree = add(
        "insight.tree", tr("Show insights as a tree"), "view-task", Qt::CTRL | Qt::SHIFT | Qt::Key_T,
        [this] { showTree(!m_model.isTree()); }, true);
    m_tree->setCheckable(true);
    m_kind = add("insight.kind", tr("Outcome, opportunity, solution or experiment"), "tag", Qt::CTRL | Qt::Key_T,
                 [this] { pickKind(); });
    m_in = add("insight.in", tr("Move insight under the one above it"), "go-next", Qt::ALT | Qt::SHIFT | Qt::Key_Right,
               [this] { moveIn(); });
    m_out = add("insight.out", tr("Move insight out of the one it is under"), "go-previous",
                Qt::ALT | Qt::SHIFT | Qt::Key_Left, [this] { moveOut(); });
    m_merge = add("insight.merge", tr("Merge insight with…"), "merge", Qt::CTRL | Qt::Key_G, [this] { pickMerge(); });
    m_fold = add("insight.fold", tr("Fold all insights"), "collapse-all", {}, [this] { foldAll(true); });
    m_unfold = add("insight.unfold", tr("Unfold all insights"), "expand-all", {}, [this] { foldAll(false); });
    m_sort = add("insight.sort", tr("Sort insights…"), "view-sort", Qt::CTRL | Qt::SHIFT | Qt::Key_S,
                 [this] { pickSort(); });
}

void InsightsPage::build()
{
    m_ask = new AskStrip;
    m_detail = new InsightDetail(m_add);
    auto* full = new QWidget;
    auto* column = columnIn(full);
    column->addWidget(m_ask);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(makeList(), 1);
    columns->addWidget(m_detail);
    column->addLayout(columns, 1);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(full);
    m_stack->addWidget(new EmptyState(tr("An insight is a claim about customers that stands on what they said."),
                                      tr("Write one here, or choose a highlight anywhere and press Ctrl+J."), m_new));
    m_picker = new EvidencePicker(this);
    m_names = new NamePicker(this);
}

QWidget* InsightsPage::makeList()
{
    auto* list = new QWidget;
    auto* toolbar = new Surface(&Theme::page, Qt::BottomEdge);
    toolbar->setFixedHeight(rowHeight(40));
    auto* tools = new QHBoxLayout(toolbar);
    tools->setContentsMargins(16, 0, 12, 0);
    tools->setSpacing(12);
    m_view = new Segmented(tr("How insights stand"), {tr("List"), tr("Tree")});
    m_filter = new Choice(tr("Which insights"));
    m_filter->addItems(
        {tr("All"), tr("Weak"), tr("Contradicted"), tr("Reviewed"), tr("Without evidence"), tr("Lost their evidence")});
    m_field = new QLineEdit;
    m_field->setPlaceholderText(tr("Filter"));
    m_field->setAccessibleName(tr("Filter insights by words"));
    m_field->addAction(icon(QStringLiteral("view-filter")), QLineEdit::LeadingPosition);
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumWidth(scaled(88));
    m_field->setMaximumWidth(scaled(220));
    tools->addWidget(m_view);
    tools->addWidget(m_filter);
    tools->addStretch(1);
    tools->addWidget(m_field, 4);

    m_table = new InsightTable;
    m_table->setModel(&m_shownRows);
    m_table->header()->setSortIndicatorClearable(true);
    m_table->header()->setSortIndicator(-1, Qt::AscendingOrder); // their own order
    auto* foot = new Surface(&Theme::page, Qt::TopEdge);
    auto* legend = new QHBoxLayout(foot);
    legend->setContentsMargins(16, 0, 16, 0);
    legend->addWidget(new StripLegend);
    auto* column = columnIn(list);
    column->addWidget(toolbar);
    column->addWidget(m_table, 1);
    column->addWidget(foot);
    return list;
}

void InsightsPage::connectParts()
{
    connect(m_view, &Segmented::chosen, this, [this](int view) { showTree(view == 1); });
    connect(m_filter, &QComboBox::activated, this, &InsightsPage::setFilter);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& words) {
        const int row = m_table->currentIndex().row();
        m_shownRows.setWords(words);
        choose(m_shownRows.shownFor(m_current), row);
        enableActions();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (!index.isValid())
            return;
        m_detail->flush();
        m_current = m_model.insight(m_shownRows.mapToSource(index).row()).claim.id;
        showCurrent();
        showEvidence();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        enableActions();
        emit headingChanged(); // how many are chosen
    });
    connect(m_table, &InsightTable::foldAsked, this, &InsightsPage::fold);
    connect(m_table, &Table::opened, this, [this] { m_detail->editWords(); });
    connect(m_table, &InsightTable::dropped, this, [this](const QModelIndex& on, const auto& highlights) {
        takeIn(m_model.insight(m_shownRows.mapToSource(on).row()).claim, highlights);
    });
    connect(m_table, &InsightTable::moved, this, &InsightsPage::put);
    connect(m_detail, &InsightDetail::goAsked, this, &InsightsPage::goAsked);
    connect(m_detail, &InsightDetail::changed, this, &InsightsPage::write);
    connect(m_detail, &InsightDetail::noteWritten, this, &InsightsPage::writeNote);
    connect(m_detail, &InsightDetail::choiceChanged, this, &InsightsPage::enableActions);
    connect(m_detail, &InsightDetail::dropped, this, [this](const auto& highlights) {
        if (const auto insight = current())
            takeIn(insight->claim, highlights);
    });
    connect(&m_detail->evidence(), &QuoteList::opened, this, [this](const core::Place& place) { emit goAsked(place); });
    connect(m_picker, &EvidencePicker::failed, this, &InsightsPage::failed);
    m_detail->evidence().installEventFilter(this);
}

void InsightsPage::enableActions()
{
    const bool writes = isVisible() && m_workspace && !m_workspace->isReadOnly() && !m_workspace->isBusy();
    const bool insight = writes && m_current;
    m_new->setEnabled(writes);
    const bool one = insight && inHand().size() == 1;
    for (auto* action : {m_status, m_remove})
        action->setEnabled(insight);
    for (auto* action : {m_words, m_add})
        action->setEnabled(one);
    const auto chosen = insight ? m_detail->chosen() : std::vector<core::Evidence>();
    m_flip->setEnabled(!chosen.empty());
    m_note->setEnabled(chosen.size() == 1);
    const bool inList = m_detail->evidence().hasFocus();
    m_take->setEnabled(!chosen.empty() && inList);
    enableTreeActions(one);
    m_merge->setEnabled(insight && m_model.rowCount() > 1);
    m_model.setEditable(writes);
    m_detail->setEditable(writes);
}

/// Up and down move evidence where it has the focus, else the insight in the tree.
void InsightsPage::enableTreeActions(bool insight)
{
    const bool shown = isVisible() && m_model.rowCount() > 0;
    m_tree->setEnabled(shown);
    m_tree->setChecked(m_model.isTree());
    m_sort->setEnabled(shown && !m_model.isTree());
    const bool folds = shown && m_shownRows.folds();
    m_fold->setEnabled(folds);
    m_unfold->setEnabled(folds);
    m_kind->setEnabled(insight);
    const bool inEvidence = m_detail->evidence().hasFocus();
    const bool inTree = insight && m_model.isTree() && !inEvidence;
    int row = m_detail->evidence().currentIndex().row(), count = m_detail->evidence().model()->rowCount();
    if (inTree) {
        const auto sisters = m_model.sistersOf(current()->claim);
        row = static_cast<int>(std::find(sisters.begin(), sisters.end(), m_current) - sisters.begin());
        count = static_cast<int>(sisters.size());
    }
    const bool moves = inTree || (insight && inEvidence && m_detail->chosen().size() == 1);
    m_up->setEnabled(moves && row > 0);
    m_down->setEnabled(moves && row >= 0 && row < count - 1);
    Actions::rename(m_up, inTree ? tr("Move insight up") : tr("Move evidence up"));
    Actions::rename(m_down, inTree ? tr("Move insight down") : tr("Move evidence down"));
    m_in->setEnabled(inTree && sisterAbove());
    m_out->setEnabled(inTree && current()->claim.parent);
}

} // namespace ui
