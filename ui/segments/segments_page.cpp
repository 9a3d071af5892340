#include "ui/segments/segments_page.h"

#include "ui/claims/evidence_picker.h"
#include "ui/search/query_bar.h"
#include "ui/segments/characteristics.h"
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

#include <utility>

namespace ui {
SegmentsPage::SegmentsPage(Actions& actions, QWidget* parent) : Page(parent)
{
    declareActions(actions);
    m_characteristics = new Characteristics(actions);
    build();
    connectParts();
    enableActions();
}

void SegmentsPage::setWorkspace(core::Workspace* workspace)
{
    for (auto* reading : {&m_reading, &m_readingQuotes, &m_readingSample, &m_readingComparison})
        if (*reading)
            std::exchange(*reading, nullptr)->cancel();
    m_workspace = workspace;
    m_ask->cancel();
    m_names->close();
    m_picker->setWorkspace(workspace);
    m_panel->setWorkspace(workspace);
    m_characteristics->setWorkspace(workspace);
    m_characteristics->setSegment({}, {});
    m_comparison.clear();
    m_drawer->hide();
    m_current = {};
    m_model.setShown(nullptr);
    m_themes.setShown(nullptr);
    m_grid->setShown(nullptr);
    m_shown = {};
    if (workspace) {
        connect(workspace, &core::Workspace::busyChanged, this, &SegmentsPage::enableActions);
        connect(workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
            if (changes.touchesAny({"segment",  "segment_member", "criterion",     "setting",      "claim",
                                    "evidence", "participant",    "account",       "attribute",    "attribute_value",
                                    "tag",      "highlight",      "highlight_tag", "entry",        "speaker",
                                    "session",  "session_item",   "study",         "study_target", "guide_item"}))
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
    m_criteria.setRanking(m_shown.ranking);
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
    if (m_wanted)
        showWanted();
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
    if (m_bottom->currentIndex() == Comparison)
        listOthers();
    showCharacteristics();
    m_grid->setCurrent(m_current);
    enableActions();
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
    for (auto* action : {m_renameCriterion, m_turn, m_removeCriterion, m_describe})
        action->setEnabled(inTable);
    m_criterionLeft->setEnabled(inTable && m_table->criterion() > 0);
    m_criterionRight->setEnabled(inTable && m_table->criterion() < m_criteria.rowCount() - 1);
    for (const auto& [action, axis] :
         {std::pair(m_across, core::Criterion::Axis::Across), std::pair(m_upward, core::Criterion::Axis::Up)})
        action->setEnabled(inTable && m_criteria.rowCount() > 1 && currentCriterion().axis != axis);
    m_compare->setEnabled(isVisible() && m_model.rowCount() > 1);
    m_characteristics->setWritable(writes);
    m_criteria.setWritable(writes);
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
    heading.menu = QList<QAction*>{m_rename, m_rule, m_include, m_exclude, m_remove, m_compare} +
                   m_characteristics->actions() +
                   QList<QAction*>{m_evidence, m_opinion, m_newCriterion,  m_renameCriterion, m_describe,       m_turn,
                                   m_across,   m_upward,  m_criterionLeft, m_criterionRight,  m_removeCriterion};
    return heading;
}

QList<QWidget*> SegmentsPage::regions() const
{
    if (m_stack->currentIndex() != 0)
        return {m_stack->currentWidget()};
    QList<QWidget*> regions;
    if (auto* slider = m_weights->firstSlider())
        regions << slider;
    regions << m_table << &m_panel->rule().field();
    if (m_bottom->currentIndex() == AllCharacteristics)
        regions << m_characteristics->regions();
    else
        regions << m_bottom->currentWidget();
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
