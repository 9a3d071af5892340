// How the place Segments is put together.
#include "ui/claims/evidence_picker.h"
#include "ui/search/query_bar.h"
#include "ui/segments/characteristics.h"
#include "ui/segments/quote_drawer.h"
#include "ui/segments/segment_grid.h"
#include "ui/segments/segment_panel.h"
#include "ui/segments/segments_page.h"
#include "ui/segments/weights_bar.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/name_picker.h"
#include "ui/widgets/own_action.h"
#include "ui/widgets/segmented.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>

namespace ui {

void SegmentsPage::declareActions(Actions& actions)
{
    const auto add = [&](const char* id, const QString& text, const char* icon, const QKeySequence& key, auto does,
                         bool group = false, const QString& word = {}) {
        auto* action = actions.add({.id = QLatin1String(id),
                                    .text = text,
                                    .icon = QLatin1String(icon),
                                    .key = key,
                                    .menu = tr("Segment"),
                                    .word = word,
                                    .group = group});
        connect(action, &QAction::triggered, this, does);
        return action;
    };
    m_new = add("segment.new", tr("New segment"), "list-add", Qt::CTRL | Qt::Key_N, [this] { addSegment(); });
    m_rename = add("segment.rename", tr("Rename segment"), "edit-rename", Qt::Key_F2, [this] { m_panel->editName(); });
    m_rule =
        add("segment.rule", tr("Write rule"), "view-filter", Qt::CTRL | Qt::Key_R, [this] { m_panel->editRule(); });
    m_include = add(
        "segment.include", tr("Put somebody in by hand"), "list-add-user", Qt::CTRL | Qt::SHIFT | Qt::Key_A,
        [this] { includePerson(); }, false, tr("Put in"));
    m_exclude = add(
        "segment.exclude", tr("Leave somebody out"), "dialog-cancel", Qt::CTRL | Qt::SHIFT | Qt::Key_X,
        [this] { excludePerson(); }, false, tr("Leave out"));
    m_remove = add("segment.delete", tr("Delete segment"), "edit-delete", Qt::CTRL | Qt::Key_Delete,
                   [this] { askRemoveSegment(); });
    m_evidence = add(
        "segment.add-evidence", tr("Add evidence to score"), "link", Qt::CTRL | Qt::Key_J, [this] { addEvidence(); },
        true);
    m_opinion = add("segment.opinion", tr("Mark score as opinion, or not"), "edit-comment", Qt::CTRL | Qt::Key_M,
                    [this] { turnOpinion(); });
    m_noScore =
        add("segment.remove-score", tr("Take score away"), "dialog-cancel", Qt::Key_Delete, [this] { removeScore(); });
    m_newCriterion = add(
        "segment.new-criterion", tr("New criterion"), "list-add", {}, [this] { addCriterion(); }, true);
    m_renameCriterion =
        add("segment.rename-criterion", tr("Rename criterion"), "edit-rename", {}, [this] { renameCriterion(); });
    m_turn = add("segment.turn-criterion", tr("More of it is worse, or better"), "view-sort",
                 Qt::CTRL | Qt::ALT | Qt::Key_M, [this] { turnCriterion(); });
    m_removeCriterion =
        add("segment.delete-criterion", tr("Delete criterion"), "edit-delete", {}, [this] { askRemoveCriterion(); });
    m_describe = add("segment.describe-criterion", tr("Say what criterion means"), "edit-comment", {}, [this] {
        showBottom(Criteria);
        m_criteriaTable->edit(m_criteria.index(m_table->criterion(), CriteriaModel::Description));
    });
    m_criterionLeft = add("segment.criterion-left", tr("Move criterion to the left"), "go-previous",
                          Qt::ALT | Qt::SHIFT | Qt::Key_Left,
                          [this] { moveCriterion(currentCriterion().id, m_table->criterion() - 1); });
    m_criterionRight = add("segment.criterion-right", tr("Move criterion to the right"), "go-next",
                           Qt::ALT | Qt::SHIFT | Qt::Key_Right,
                           [this] { moveCriterion(currentCriterion().id, m_table->criterion() + 1); });
    m_across = add("segment.criterion-across", tr("Let criterion run across the grid"), "go-next",
                   Qt::CTRL | Qt::ALT | Qt::Key_H, [this] { layAlong(core::Criterion::Axis::Across); });
    m_upward = add("segment.criterion-upward", tr("Let criterion run up the grid"), "go-up",
                   Qt::CTRL | Qt::ALT | Qt::Key_U, [this] { layAlong(core::Criterion::Axis::Up); });
    m_compare = add(
        "segment.compare", tr("Compare with another segment"), "view-sort", Qt::CTRL | Qt::Key_D,
        [this] {
            showBottom(Comparison);
            m_comparisonTable->setFocus(Qt::OtherFocusReason);
        },
        true);
    m_use = add(
        "segment.use-quotes", tr("Use quotes as evidence"), "link", Qt::CTRL | Qt::SHIFT | Qt::Key_J,
        [this] { emit evidenceAsked(m_drawer->quotes().chosenHighlights()); }, true, tr("Use as evidence"));
    m_closeDrawer = add(
        "segment.close-quotes", tr("Close quotes"), "go-down", Qt::CTRL | Qt::Key_Down,
        [this] {
            m_drawer->hide();
            m_bottom->currentWidget()->setFocus(Qt::OtherFocusReason);
            enableActions();
        },
        false, tr("Close"));
}

void SegmentsPage::build()
{
    m_ask = new AskStrip;
    m_weights = new WeightsBar;
    auto* parts = new QSplitter(Qt::Vertical);
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(1);
    parts->addWidget(makeTop());
    parts->addWidget(makeBottom());
    parts->setStretchFactor(0, 4);
    parts->setStretchFactor(1, 5);
    parts->setSizes({scaled(330), scaled(440)});
    auto* full = new QWidget;
    auto* column = columnIn(full);
    column->addWidget(m_ask);
    column->addWidget(m_weights);
    column->addWidget(parts, 1);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(full);
    m_stack->addWidget(
        new EmptyState(tr("A segment is a group of customers that a rule finds or a hand puts together."),
                       tr("Make one to see whom to serve first, and on what that stands."), m_new));
    m_picker = new EvidencePicker(this);
    m_names = new NamePicker(this);
}

QWidget* SegmentsPage::makeTop()
{
    m_table = new SegmentTable(m_model);
    m_panel = new SegmentPanel({m_include, m_exclude}, this);
    m_grid = new SegmentGrid;
    auto* left = new Surface(&Theme::paper);
    auto* column = columnIn(left);
    column->addWidget(m_table);
    column->addWidget(m_panel, 1);
    auto* right = new Surface(&Theme::page, Qt::LeftEdge);
    auto* beside = columnIn(right);
    beside->setContentsMargins(1, 10, 0, 0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 0, 12, 0);
    head->setSpacing(12);
    auto* title = new Label(tr("Attractiveness"), Type::Hint, &Theme::ink, QFont::DemiBold);
    title->setMinimumWidth(title->sizeHint().width());
    head->addWidget(title);
    auto* legend = new Label(tr("size: people · dashed: mostly opinion"), Type::Hint, &Theme::inkSoft);
    legend->setElided(true);
    head->addStretch(1);
    head->addWidget(legend);
    beside->addLayout(head);
    beside->addWidget(m_grid, 1);
    m_beside = right;
    auto* top = new QWidget;
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(left, 1);
    row->addWidget(right);
    return top;
}

QWidget* SegmentsPage::makeBottom()
{
    m_views = new Segmented(tr("What is shown of the segments"),
                            {tr("Themes"), tr("Sample"), tr("Characteristics"), tr("Side by side"), tr("Criteria")});
    m_study = new Choice(tr("Study whose sample is shown"));
    m_study->setFixedWidth(scaled(220));
    m_other = new Choice(tr("Segment to compare with"));
    m_other->setFixedWidth(scaled(220));
    m_hint = new Label({}, Type::Hint, &Theme::inkSoft);
    auto* bar = new Surface(&Theme::page, Qt::TopEdge | Qt::BottomEdge);
    bar->setFixedHeight(rowHeight(40));
    auto* tools = new QHBoxLayout(bar);
    tools->setContentsMargins(12, 0, 12, 0);
    tools->setSpacing(12);
    tools->addWidget(m_views);
    tools->addWidget(m_study);
    tools->addWidget(m_other);
    m_hint->setElided(true);
    tools->addWidget(m_hint, 1, Qt::AlignVCenter);
    m_matrix = new ThemeMatrix(m_themes);
    m_sampleTable = new Table(tr("Sample against target"));
    m_sampleTable->setModel(&m_sample);
    m_sampleTable->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked |
                                   QAbstractItemView::AnyKeyPressed);
    m_sampleTable->header()->setStretchLastSection(true);
    m_sampleTable->header()->resizeSection(SampleModel::Name, scaled(280));
    m_drawer = new QuoteDrawer(m_use, m_closeDrawer);
    m_drawer->hide();
    m_bottom = new QStackedWidget;
    m_bottom->addWidget(m_matrix);
    m_bottom->addWidget(m_sampleTable);
    m_bottom->addWidget(m_characteristics);
    m_bottom->addWidget(m_comparisonTable = makeComparison());
    m_bottom->addWidget(m_criteriaTable = makeCriteria());
    auto* split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->addWidget(m_bottom);
    split->addWidget(m_drawer);
    auto* bottom = new Surface(&Theme::paper);
    auto* column = columnIn(bottom);
    column->addWidget(bar);
    column->addWidget(split, 1);
    return bottom;
}

Table* SegmentsPage::makeComparison()
{
    auto* table = new Table(tr("Two segments side by side"));
    table->setModel(&m_comparison);
    auto* header = table->header();
    header->setStretchLastSection(true);
    for (const auto& [column, pixels] : {std::pair(ComparisonModel::What, 280), std::pair(ComparisonModel::One, 200),
                                         std::pair(ComparisonModel::Other, 200)})
        header->resizeSection(column, scaled(pixels));
    connect(table, &Table::opened, this, &SegmentsPage::openCompared);
    connect(ownAction(table, tr("Leave the comparison"), Qt::Key_Escape), &QAction::triggered, this, [this] {
        showBottom(m_before);
        m_table->setFocus(Qt::OtherFocusReason);
    });
    return table;
}

Table* SegmentsPage::makeCriteria()
{
    auto* table = new Table(tr("Criteria"));
    table->setModel(&m_criteria);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    auto* header = table->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(CriteriaModel::Description, QHeaderView::Stretch);
    for (const auto& [column, pixels] : {std::pair(CriteriaModel::Name, 280), std::pair(CriteriaModel::Weight, 72),
                                         std::pair(CriteriaModel::Share, 64), std::pair(CriteriaModel::Turned, 112),
                                         std::pair(CriteriaModel::Axis, 96)})
        header->resizeSection(column, scaled(pixels));
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid())
            m_table->setCriterion(index.row());
    });
    connect(table, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
        if (index.column() == CriteriaModel::Turned && m_turn->isEnabled())
            turnCriterion();
        if (index.column() == CriteriaModel::Axis && m_turn->isEnabled())
            layAlong(currentCriterion().axis == core::Criterion::Axis::Across ? core::Criterion::Axis::Up
                                                                              : core::Criterion::Axis::Across);
    });
    table->setDragDropMode(QAbstractItemView::InternalMove);
    table->setDragDropOverwriteMode(false);
    connect(&m_criteria, &CriteriaModel::changed, this, &SegmentsPage::writeCriterion);
    connect(&m_criteria, &CriteriaModel::dropped, this, [this](core::Id<core::Criterion> criterion, int row) {
        const auto& criteria = m_shown.ranking.criteria;
        const auto from = std::ranges::find(criteria, criterion, &core::Criterion::id) - criteria.begin();
        moveCriterion(criterion, from < row ? row - 1 : row);
    });
    return table;
}

void SegmentsPage::connectParts()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid())
            m_current = m_shown.ranking.segments[m_model.segment(index.row())].segment.id;
        showCurrent();
    });
    connect(m_table, &Table::opened, this, [this] { m_panel->editRule(); });
    connect(m_table, &SegmentTable::scored, this, &SegmentsPage::score);
    connect(m_table, &SegmentTable::criterionChanged, this, [this] {
        m_criteriaTable->setCurrentIndex(m_criteria.index(m_table->criterion(), CriteriaModel::Name));
        enableActions();
    });
    connect(m_weights, &WeightsBar::moved, this, &SegmentsPage::moveWeights);
    connect(m_weights, &WeightsBar::rested, this, &SegmentsPage::keepWeights);
    connect(m_panel, &SegmentPanel::named, this, &SegmentsPage::writeName);
    connect(m_panel, &SegmentPanel::ruled, this, &SegmentsPage::writeRule);
    connect(m_panel, &SegmentPanel::left, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_panel, &SegmentPanel::personAsked, this,
            [this](core::Id<core::Participant> person) { emit goAsked(person); });
    connect(m_grid, &SegmentGrid::chosen, this, &SegmentsPage::choose);
    connect(m_views, &Segmented::chosen, this, &SegmentsPage::showBottom);
    connect(m_other, &QComboBox::currentIndexChanged, this, &SegmentsPage::readComparison);
    connect(m_characteristics, &Characteristics::failed, this, &SegmentsPage::failed);
    connect(m_characteristics, &Characteristics::goAsked, this,
            [this](const core::Place& place) { emit goAsked(place); });
    connect(m_characteristics, &Characteristics::wanted, this, [this] { showBottom(AllCharacteristics); });
    connect(m_characteristics, &Characteristics::evidenceWanted, this,
            [this](core::Id<core::Claim> claim, const QString& text) {
                const auto& table = m_characteristics->table();
                m_picker->open(claim, text, QRect(table.mapTo(this, QPoint(0, 0)), table.size()));
            });
    connect(m_study, &QComboBox::currentIndexChanged, this, &SegmentsPage::readSample);
    connect(&m_sample, &SampleModel::targeted, this, &SegmentsPage::writeTarget);
    connect(m_matrix, &ThemeMatrix::opened, this, &SegmentsPage::openCell);
    connect(&m_drawer->quotes(), &QuoteList::opened, this, [this](const core::Place& place) { emit goAsked(place); });
    connect(&m_drawer->quotes(), &QuoteList::choiceChanged, this, &SegmentsPage::enableActions);
    connect(m_picker, &EvidencePicker::failed, this, &SegmentsPage::failed);
}

} // namespace ui
