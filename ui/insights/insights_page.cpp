#include "ui/insights/insights_page.h"

#include "ui/claims/evidence_picker.h"
#include "ui/insights/insight_detail.h"
#include "ui/insights/insight_table.h"
#include "ui/quotes/quote_list.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/memo_edit.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

using Strengths = QHash<core::Id<core::Claim>, core::Strength>;

constexpr int detailWidth = 504;
constexpr int detailNarrow = 384;
constexpr int widePage = 1160;

QVBoxLayout* columnIn(QWidget* parent)
{
    auto* column = new QVBoxLayout(parent);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace

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
    m_up = add("insight.evidence-up", tr("Move evidence up"), "go-up", Qt::ALT | Qt::SHIFT | Qt::Key_Up,
               [this] { moveEvidence(-1); });
    m_down = add("insight.evidence-down", tr("Move evidence down"), "go-down", Qt::ALT | Qt::SHIFT | Qt::Key_Down,
                 [this] { moveEvidence(1); });
    m_take = add("insight.remove-evidence", tr("Take evidence away"), "dialog-cancel", Qt::Key_Delete,
                 [this] { removeEvidence(); });
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
}

QWidget* InsightsPage::makeList()
{
    auto* list = new QWidget;
    auto* toolbar = new Surface(&Theme::page, Qt::BottomEdge);
    toolbar->setFixedHeight(rowHeight(40));
    auto* tools = new QHBoxLayout(toolbar);
    tools->setContentsMargins(16, 0, 12, 0);
    tools->setSpacing(12);
    m_filter = new Segmented(tr("Which insights"),
                             {tr("All"), tr("Weak"), tr("Contradicted"), tr("Reviewed"), tr("Without evidence")});
    m_field = new QLineEdit;
    m_field->setPlaceholderText(tr("Filter"));
    m_field->setAccessibleName(tr("Filter insights by words"));
    m_field->addAction(icon(QStringLiteral("view-filter")), QLineEdit::LeadingPosition);
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumWidth(scaled(88));
    m_field->setMaximumWidth(scaled(220));
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
    connect(m_filter, &Segmented::chosen, this, &InsightsPage::setFilter);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& words) {
        const int row = m_table->currentIndex().row();
        m_shownRows.setWords(words);
        choose(m_current, row);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (!index.isValid())
            return;
        m_detail->flush();
        m_current = m_model.insight(m_shownRows.mapToSource(index).row()).claim.id;
        showCurrent();
        showEvidence();
    });
    connect(m_table, &Table::opened, this, [this] { m_detail->editWords(); });
    connect(m_table, &InsightTable::dropped, this, [this](const QModelIndex& on, const auto& highlights) {
        takeIn(m_model.insight(m_shownRows.mapToSource(on).row()).claim, highlights);
    });
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

void InsightsPage::setWorkspace(core::Workspace* workspace)
{
    if (m_reading)
        m_reading->cancel();
    m_workspace = workspace;
    m_current = {};
    m_ask->cancel();
    m_picker->setWorkspace(workspace);
    if (workspace) {
        connect(workspace, &core::Workspace::busyChanged, this, &InsightsPage::enableActions);
        connect(workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
            const char* tables[] = {"claim",   "evidence",     "highlight", "entry",   "speaker",   "participant",
                                    "session", "session_item", "study",     "consent", "guide_item"};
            if (std::any_of(std::begin(tables), std::end(tables),
                            [&](const char* table) { return changes.touches(QLatin1String(table)); }))
                refresh();
        });
    }
    refresh();
}

void InsightsPage::refresh()
{
    m_stale = !isVisible() && m_workspace;
    if (m_stale)
        return;
    std::vector<core::Claim> insights;
    if (m_workspace) {
        auto read = m_workspace->read(
            [](const core::Stores& stores) { return std::pair(stores.claims.insights(), stores.sessions.studies()); });
        if (!read)
            return void(emit failed(read.error()));
        insights = std::move(read->first);
        m_detail->setStudies(read->second);
    }
    const int row = m_table->currentIndex().row();
    m_model.setInsights(insights);
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    const auto shown = m_current;
    choose(m_current, row);
    if (m_current == shown || !m_current) { // otherwise it was shown by choosing it
        showCurrent();
        showEvidence();
    }
    readStrengths();
    emit headingChanged();
}

/// Who stands behind each, weighed on a worker; what was known before is shown until then.
void InsightsPage::readStrengths()
{
    if (m_reading)
        m_reading->cancel();
    if (!m_workspace || m_model.rowCount() == 0)
        return;
    m_reading = std::make_shared<core::Progress>();
    m_workspace
        ->readInBackground(
            [](const core::Stores& stores) {
                const auto claims = stores.claims.insights();
                const auto strengths = core::strengthsOf(stores, claims);
                Strengths known;
                for (size_t at = 0; at < claims.size(); ++at)
                    known.insert(claims[at].id, strengths[at]);
                return known;
            },
            m_reading)
        .then(this, [this, reading = m_reading](const core::Result<Strengths>& strengths) {
            if (reading != m_reading || reading->isCancelled())
                return;
            if (!strengths)
                return void(emit failed(strengths.error()));
            const int row = m_table->currentIndex().row();
            m_model.setStrengths(*strengths);
            int strip = 0;
            for (const auto& row : m_model.insights())
                strip = qMax(strip, paint::peopleStripSize(row.people).width());
            m_table->setStrip(strip);
            choose(m_current, row); // it may have come into the filter
            if (const auto insight = current())
                m_detail->setInsight(*insight);
            emit headingChanged();
        });
}

std::optional<InsightRow> InsightsPage::current() const
{
    const int row = m_model.rowOf(m_current);
    return row < 0 ? std::nullopt : std::optional(m_model.insight(row));
}

/// Puts the table on an insight; where it is gone or filtered out, on the one that took its place in `row`.
void InsightsPage::choose(core::Id<core::Claim> claim, int row)
{
    const int known = m_model.rowOf(claim);
    QModelIndex index = known < 0 ? QModelIndex() : m_shownRows.mapFromSource(m_model.index(known, 0));
    if (!index.isValid())
        index = m_shownRows.index(qBound(0, row, qMax(0, m_shownRows.rowCount() - 1)), 0);
    if (index.isValid() && m_table->currentIndex().row() != index.row())
        m_table->setCurrentIndex(index);
    if (index.isValid())
        m_current = m_model.insight(m_shownRows.mapToSource(index).row()).claim.id;
    else if (m_model.rowCount() == 0)
        m_current = {};
}

void InsightsPage::showCurrent()
{
    const auto insight = current();
    m_detail->setVisible(insight.has_value());
    if (insight) {
        m_detail->setInsight(*insight);
    } else {
        m_detail->clear();
        m_picker->close();
    }
    enableActions();
}

void InsightsPage::showEvidence()
{
    if (!m_workspace || !m_current)
        return;
    auto rows = m_workspace->read([&](const core::Stores& stores) { return evidenceRows(stores, m_current); });
    if (!rows)
        return void(emit failed(rows.error()));
    m_detail->setEvidence(std::move(*rows));
    enableActions();
}

void InsightsPage::setFilter(int part)
{
    m_shownRows.setShows(static_cast<InsightFilter::Shows>(part));
    choose(m_current, 0);
    m_table->doItemsLayout();
}

void InsightsPage::enableActions()
{
    const bool writes = isVisible() && m_workspace && !m_workspace->isReadOnly() && !m_workspace->isBusy();
    const bool insight = writes && m_current;
    m_new->setEnabled(writes);
    for (auto* action : {m_words, m_status, m_remove, m_add})
        action->setEnabled(insight);
    const auto chosen = insight ? m_detail->chosen() : std::vector<core::Evidence>();
    m_flip->setEnabled(!chosen.empty());
    m_note->setEnabled(chosen.size() == 1);
    const bool inList = m_detail->evidence().hasFocus();
    m_take->setEnabled(!chosen.empty() && inList);
    const int row = m_detail->evidence().currentIndex().row();
    m_up->setEnabled(chosen.size() == 1 && inList && row > 0);
    m_down->setEnabled(chosen.size() == 1 && inList && row < m_detail->evidence().model()->rowCount() - 1);
    m_detail->setEditable(writes);
}

bool InsightsPage::accepts(const Destination& destination) const
{
    const auto* claim = std::get_if<core::Id<core::Claim>>(&destination);
    if (!claim || !m_workspace)
        return false;
    const auto found = m_workspace->read([&](const core::Stores& stores) { return stores.claims.claim(*claim); });
    return found && *found && (*found)->kind == core::ClaimKind::Insight;
}

void InsightsPage::reveal(const Destination& destination)
{
    m_detail->flush();
    const auto claim = std::get<core::Id<core::Claim>>(destination);
    if (m_model.rowOf(claim) < 0)
        return void(emit failed({core::Error::Kind::NotFound, tr("This insight is no longer in the project.")}));
    if (!m_shownRows.mapFromSource(m_model.index(m_model.rowOf(claim), 0)).isValid()) { // out of the filter
        m_filter->setCurrent(0);
        m_field->clear();
        setFilter(0);
    }
    choose(claim, 0);
    m_table->scrollTo(m_table->currentIndex());
    m_table->setFocus(Qt::OtherFocusReason);
}

std::optional<Destination> InsightsPage::shown() const
{
    return m_current ? std::optional<Destination>(m_current) : std::nullopt;
}

void InsightsPage::find()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

bool InsightsPage::settle()
{
    m_detail->flush();
    return true;
}

void InsightsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale)
        refresh();
    enableActions();
}

void InsightsPage::hideEvent(QHideEvent* event)
{
    m_detail->flush();
    Page::hideEvent(event);
    m_ask->cancel();
    m_picker->close();
    enableActions();
}

bool InsightsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (isVisible() && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        enableActions(); // some only work where the evidence has the focus
    return Page::eventFilter(watched, event);
}

void InsightsPage::resizeEvent(QResizeEvent*)
{
    m_detail->setFixedWidth(scaled(width() < scaled(widePage) ? detailNarrow : detailWidth));
}

Heading InsightsPage::heading() const
{
    Heading heading;
    heading.title = tr("Insights");
    const auto& rows = m_model.insights();
    if (!rows.empty()) {
        const auto reviewed = std::count_if(rows.begin(), rows.end(), [](const InsightRow& row) {
            return row.claim.status == core::ClaimStatus::Reviewed;
        });
        heading.meta = counted(m_model.rowCount(), tr("%1 insight"), tr("%1 insights"));
        if (reviewed > 0)
            heading.meta += tr(" · %1 reviewed").arg(number(reviewed));
        heading.secondary = {m_new};
    }
    heading.menu = {m_words, m_status, m_add, m_flip, m_take, m_remove};
    return heading;
}

QList<QWidget*> InsightsPage::regions() const
{
    if (m_model.rowCount() == 0)
        return {const_cast<InsightsPage*>(this)};
    return {m_field, m_table, &m_detail->words(), &m_detail->evidence()};
}

QWidget* InsightsPage::mainRegion() const
{
    return m_model.rowCount() == 0 ? regions().front() : m_table;
}

} // namespace ui
