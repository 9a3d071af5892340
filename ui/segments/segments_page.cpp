#include "ui/segments/segments_page.h"

#include "ui/claims/evidence_picker.h"
#include "ui/search/query_bar.h"
#include "ui/segments/quote_drawer.h"
#include "ui/segments/segment_grid.h"
#include "ui/segments/segment_panel.h"
#include "ui/segments/weights_bar.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/name_picker.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace ui {
SegmentsPage::SegmentsPage(Actions& actions, QWidget* parent) : Page(parent)
{
    declareActions(actions);
    build();
    connectParts();
    enableActions();
}

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
    m_turn = add("segment.turn-criterion", tr("More of it is worse, or better"), "view-sort", {},
                 [this] { turnCriterion(); });
    m_removeCriterion =
        add("segment.delete-criterion", tr("Delete criterion"), "edit-delete", {}, [this] { askRemoveCriterion(); });
    m_use = add(
        "segment.use-quotes", tr("Use quotes as evidence"), "link", Qt::CTRL | Qt::SHIFT | Qt::Key_J,
        [this] { emit evidenceAsked(m_drawer->quotes().chosenHighlights()); }, true, tr("Use as evidence"));
    m_closeDrawer = add(
        "segment.close-quotes", tr("Close quotes"), "go-down", Qt::CTRL | Qt::Key_Down,
        [this] {
            m_drawer->hide();
            m_matrix->setFocus(Qt::OtherFocusReason);
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
    head->addWidget(new Label(tr("Attractiveness"), Type::Hint, &Theme::ink, QFont::DemiBold));
    head->addStretch(1);
    head->addWidget(new Label(tr("size: people · dashed: mostly opinion"), Type::Hint, &Theme::inkSoft));
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
    m_views = new Segmented(tr("What is shown of the segments"), {tr("Themes"), tr("Sample")});
    m_study = new Choice(tr("Study whose sample is shown"));
    m_hint = new Label({}, Type::Hint, &Theme::inkSoft);
    auto* bar = new Surface(&Theme::page, Qt::TopEdge | Qt::BottomEdge);
    bar->setFixedHeight(rowHeight(40));
    auto* tools = new QHBoxLayout(bar);
    tools->setContentsMargins(12, 0, 12, 0);
    tools->setSpacing(12);
    tools->addWidget(m_views);
    tools->addWidget(m_study);
    tools->addStretch(1);
    tools->addWidget(m_hint, 0, Qt::AlignVCenter);
    m_matrix = new ThemeMatrix(m_themes);
    m_sampleTable = new Table(tr("Sample against target"));
    m_sampleTable->setModel(&m_sample);
    m_sampleTable->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked |
                                   QAbstractItemView::AnyKeyPressed);
    m_sampleTable->header()->setStretchLastSection(true);
    m_drawer = new QuoteDrawer(m_use, m_closeDrawer);
    m_drawer->hide();
    m_bottom = new QStackedWidget;
    m_bottom->addWidget(m_matrix);
    m_bottom->addWidget(m_sampleTable);
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

void SegmentsPage::connectParts()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid())
            m_current = m_shown.ranking.segments[m_model.segment(index.row())].segment.id;
        showCurrent();
    });
    connect(m_table, &Table::opened, this, [this] { m_panel->editRule(); });
    connect(m_table, &SegmentTable::scored, this, &SegmentsPage::score);
    connect(m_table, &SegmentTable::criterionChanged, this, &SegmentsPage::enableActions);
    connect(m_weights, &WeightsBar::moved, this, &SegmentsPage::moveWeights);
    connect(m_weights, &WeightsBar::rested, this, &SegmentsPage::keepWeights);
    connect(m_panel, &SegmentPanel::named, this, &SegmentsPage::writeName);
    connect(m_panel, &SegmentPanel::ruled, this, &SegmentsPage::writeRule);
    connect(m_panel, &SegmentPanel::personAsked, this,
            [this](core::Id<core::Participant> person) { emit goAsked(person); });
    connect(m_grid, &SegmentGrid::chosen, this, &SegmentsPage::choose);
    connect(m_views, &Segmented::chosen, this, &SegmentsPage::showBottom);
    connect(m_study, &QComboBox::currentIndexChanged, this, &SegmentsPage::readSample);
    connect(&m_sample, &SampleModel::targeted, this, &SegmentsPage::writeTarget);
    connect(m_matrix, &ThemeMatrix::opened, this, &SegmentsPage::openCell);
    connect(&m_drawer->quotes(), &QuoteList::opened, this, [this](const core::Place& place) { emit goAsked(place); });
    connect(&m_drawer->quotes(), &QuoteList::choiceChanged, this, &SegmentsPage::enableActions);
    connect(m_picker, &EvidencePicker::failed, this, &SegmentsPage::failed);
}

void SegmentsPage::setWorkspace(core::Workspace* workspace)
{
    for (auto* reading : {&m_reading, &m_readingQuotes, &m_readingSample})
        if (*reading)
            std::exchange(*reading, nullptr)->cancel();
    m_workspace = workspace;
    m_ask->cancel();
    m_names->close();
    m_picker->setWorkspace(workspace);
    m_panel->setWorkspace(workspace);
    m_drawer->hide();
    m_current = {};
    m_model.setShown(nullptr);
    m_themes.setShown(nullptr);
    m_grid->setShown(nullptr);
    m_shown = {};
    if (workspace) {
        connect(workspace, &core::Workspace::busyChanged, this, &SegmentsPage::enableActions);
        connect(workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
            const char* tables[] = {"segment",      "segment_member", "criterion",    "claim",           "evidence",
                                    "participant",  "account",        "attribute",    "attribute_value", "tag",
                                    "highlight",    "highlight_tag",  "entry",        "speaker",         "session",
                                    "session_item", "study",          "study_target", "guide_item"};
            if (std::ranges::any_of(tables, [&](const char* table) { return changes.touches(QLatin1String(table)); }))
                refresh();
        });
    }
    refresh();
}

/// Reads on a worker; what was known before is shown until then.
void SegmentsPage::refresh()
{
    m_stale = !isVisible() && m_workspace;
    if (m_reading)
        m_reading->cancel();
    if (m_stale)
        return;
    if (!m_workspace)
        return take({});
    m_reading = std::make_shared<core::Progress>();
    m_workspace
        ->readInBackground(
            [](const core::Stores& stores) { return std::pair(readSegments(stores), stores.sessions.studies()); },
            m_reading)
        .then(this, [this, reading = m_reading](core::Result<std::pair<ShownSegments, std::vector<core::Study>>> read) {
            if (reading != m_reading || reading->isCancelled())
                return;
            m_reading.reset();
            if (!read)
                return void(emit failed(read.error()));
            m_studies = std::move(read->second);
            take(std::move(read->first));
        });
}

void SegmentsPage::take(ShownSegments shown)
{
    const auto inHand = m_current;
    const int row = m_table->currentIndex().row();
    const QPoint cell(m_matrix->currentIndex().column(), m_matrix->currentIndex().row());
    {
        const QSignalBlocker quiet(m_table->selectionModel());
        m_model.setShown(nullptr);
        m_themes.setShown(nullptr);
        m_shown = std::move(shown);
        m_model.setShown(m_workspace ? &m_shown : nullptr);
        m_themes.setShown(m_workspace ? &m_shown : nullptr);
    }
    m_grid->setShown(m_workspace ? &m_shown : nullptr);
    m_weights->setRanking(m_shown.ranking);
    m_table->fitColumns();
    m_matrix->fitColumns();
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    const int known = m_model.rowOf(inHand);
    m_table->setCurrentIndex(m_model.index(known >= 0 ? known : qBound(0, row, qMax(0, m_model.rowCount() - 1)), 0));
    if (cell.x() >= 0)
        m_matrix->setCurrentIndex(m_themes.index(cell.y(), cell.x()));
    if (m_model.rowCount() == 0)
        m_current = {};
    showBottom(m_views->current());
    showCurrent();
    if (std::exchange(m_isFresh, false))
        m_panel->editName();
    emit headingChanged();
}

void SegmentsPage::choose(core::Id<core::Segment> segment)
{
    if (const int row = m_model.rowOf(segment); row >= 0)
        m_table->setCurrentIndex(m_model.index(row, 0));
}

std::optional<size_t> SegmentsPage::current() const
{
    const int row = m_model.rowCount() > 0 ? m_model.rowOf(m_current) : -1;
    return row < 0 ? std::nullopt : std::optional(m_model.segment(row));
}

const core::Criterion& SegmentsPage::currentCriterion() const
{
    return m_shown.ranking.criteria[size_t(m_table->criterion())];
}

void SegmentsPage::showCurrent()
{
    if (const auto segment = current())
        m_panel->setSegment(m_shown, *segment);
    m_grid->setCurrent(m_current);
    enableActions();
}

void SegmentsPage::showBottom(int view)
{
    m_bottom->setCurrentIndex(view);
    m_study->setVisible(view == 1);
    if (view == 0)
        m_hint->setText(m_themes.columnCount() > ThemeMatrixModel::FirstTheme
                            ? tr("People of those asked, 95 % interval. Enter opens the quotes.")
                            : tr("No theme was heard from these people yet."));
    else
        m_hint->setText(tr("Type a number to set a target."));
    if (view == 1) {
        const QString before = m_study->currentText();
        const QSignalBlocker quiet(m_study);
        m_study->clear();
        for (const auto& study : m_studies)
            m_study->addItem(study.name);
        m_study->setCurrentIndex(qMax(0, m_study->findText(before)));
        readSample();
    }
}

void SegmentsPage::enableActions()
{
    const bool writes = isVisible() && m_workspace && !m_workspace->isReadOnly() && !m_workspace->isBusy();
    const auto segment = current();
    m_new->setEnabled(writes);
    for (auto* action : {m_rename, m_rule, m_include, m_exclude, m_remove})
        action->setEnabled(writes && segment);
    const bool inTable = writes && segment && m_table->criterion() >= 0;
    const bool isScored =
        inTable && m_shown.ranking.segments[*segment].scores[size_t(m_table->criterion())].has_value();
    for (auto* action : {m_opinion, m_evidence, m_noScore})
        action->setEnabled(isScored);
    m_newCriterion->setEnabled(writes && segment);
    for (auto* action : {m_renameCriterion, m_turn, m_removeCriterion})
        action->setEnabled(inTable);
    m_use->setEnabled(writes && m_drawer->isVisible() && !m_drawer->quotes().chosenHighlights().empty());
    m_closeDrawer->setEnabled(m_drawer->isVisible());
    m_weights->setWritable(writes);
    m_panel->setWritable(writes);
    m_sample.setWritable(writes);
}

Heading SegmentsPage::heading() const
{
    Heading heading;
    heading.title = tr("Segments");
    if (m_model.rowCount() > 0) {
        QSet<core::Id<core::Participant>> people;
        for (const auto& members : m_shown.matrix.members)
            people.unite(members.people());
        heading.meta = QStringLiteral("%1 · %2").arg(counted(m_model.rowCount(), tr("%1 segment"), tr("%1 segments")),
                                                     counted(qint64(people.size()), tr("%1 person"), tr("%1 people")));
        heading.secondary = {m_new};
    }
    heading.menu = {m_rename,  m_rule,         m_include,         m_exclude, m_remove,         m_evidence,
                    m_opinion, m_newCriterion, m_renameCriterion, m_turn,    m_removeCriterion};
    return heading;
}

QList<QWidget*> SegmentsPage::regions() const
{
    if (m_stack->currentIndex() != 0)
        return {m_stack->currentWidget()};
    QList<QWidget*> regions;
    if (auto* slider = m_weights->firstSlider())
        regions << slider;
    regions << m_table << &m_panel->rule().field() << m_bottom->currentWidget();
    if (m_drawer->isVisible())
        regions << &m_drawer->quotes();
    return regions;
}

QWidget* SegmentsPage::mainRegion() const
{
    return m_stack->currentIndex() == 0 ? m_table : m_stack->currentWidget();
}

/// A weight that was moved is kept before anything else is done.
bool SegmentsPage::settle()
{
    m_weights->flush();
    return true;
}

void SegmentsPage::resizeEvent(QResizeEvent*)
{
    constexpr int widePage = 1160, besideWide = 436, besideNarrow = 300;
    m_beside->setFixedWidth(scaled(width() < scaled(widePage) ? besideNarrow : besideWide));
}

void SegmentsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale)
        refresh();
    enableActions();
}

void SegmentsPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_ask->cancel();
    enableActions();
}

} // namespace ui
