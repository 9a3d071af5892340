#include "ui/import/import_page.h"

#include "core/import/table_import.h"
#include "core/import/table_reader.h"
#include "ui/import/import_details.h"
#include "ui/import/import_notes.h"
#include "ui/import/import_table.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>

#include <algorithm>

namespace ui {
namespace {

constexpr int notesBesideFrom = 1160; // width of the page
constexpr int notesWidth = 300;

using core::import::SourceKind;

/// The kinds of sessions in the toolbar; behind them stands the table.
constexpr core::SessionKind kinds[] = {core::SessionKind::Interview, core::SessionKind::Observation,
                                       core::SessionKind::FocusGroup, core::SessionKind::Feedback};
constexpr int tablePart = int(std::size(kinds));

int partOf(const core::import::FilePlan& plan)
{
    const auto kind = core::import::sessionKindOf(plan.as);
    return plan.mapping || !kind ? tablePart : int(std::find(std::begin(kinds), std::end(kinds), *kind) - kinds);
}

} // namespace

void ImportPage::setWorkspace(core::Workspace* workspace)
{
    clear();
    m_workspace = workspace;
    if (!workspace)
        return;
    connect(workspace, &core::Workspace::busyChanged, this, &ImportPage::enableActions);
    connect(workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
        if (changes.touchesAny({"participant", "study", "mapping", "board"}))
            readKnown();
    });
    readKnown();
}

void ImportPage::readKnown()
{
    const auto known = m_workspace->read([](const core::Stores& stores) {
        QStringList studies, boards;
        for (const auto& study : stores.sessions.studies())
            studies << study.name;
        for (const auto& board : stores.boards.boards())
            boards << board.name;
        return std::tuple(stores.people.participants(), studies, boards, stores.tables.mappings());
    });
    if (!known)
        return void(emit failed(known.error()));
    const auto& [people, studies, boards, mappings] = *known;
    m_details->setKnown(people, studies);
    m_table->setKnown(studies, boards, mappings);
    showChosen();
}

QList<int> ImportPage::chosen() const
{
    QList<int> rows;
    for (const auto& index : m_list->selectionModel()->selectedIndexes())
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

void ImportPage::showChosen()
{
    const auto rows = chosen();
    const Plan* one = rows.size() == 1 ? &m_model.plan(rows.front()) : nullptr;
    m_hand->setVisible(!rows.isEmpty());
    m_hand->setCurrentWidget(one && one->mapping ? static_cast<QWidget*>(m_table) : m_area);
    if (one && one->mapping) {
        showTable(*one);
    } else if (one) {
        m_details->show(*one);
    } else if (!rows.isEmpty()) {
        std::vector<Plan> plans;
        for (const int row : rows)
            plans.push_back(m_model.plan(row));
        m_details->showSeveral(plans);
    }
    m_notes->showPlan(one);
    if (one && one->as != SourceKind::Project)
        m_kind->setCurrent(partOf(*one));
    showTotals();
}

void ImportPage::showTotals()
{
    m_notes->showTotals(core::import::totalsOf(m_model.plans()));
    m_stack->setCurrentIndex(isEmpty() ? 1 : 0);
    enableActions();
    emit headingChanged();
}

/// The plan has only what was made of a table: its rows are read when it comes in hand.
void ImportPage::showTable(const Plan& plan)
{
    m_table->show(plan);
    if (m_table->has(plan) || isReading())
        return;
    const auto read = [plan](const core::Stores& stores) { return core::import::tableOf(stores, plan, nullptr); };
    m_workspace->readInBackground(read).then(this,
                                             [this, source = plan.source](core::Result<core::import::ReadTable> table) {
                                                 const auto rows = chosen();
                                                 if (!table)
                                                     return void(emit failed(table.error()));
                                                 if (rows.size() == 1 && m_model.plan(rows.front()).source == source)
                                                     m_table->setTable(source, std::move(*table));
                                             });
}

void ImportPage::saveMapping(const core::import::TableMapping& mapping)
{
    const auto done = m_workspace->edit(tr("Save mapping %1").arg(quoted(mapping.name)),
                                        [&](core::Stores& stores) { stores.tables.save(mapping); });
    if (!done)
        emit failed(done.error());
}

void ImportPage::setKind(int part)
{
    std::vector<Plan> plans;
    for (const int row : chosen()) {
        auto plan = m_model.plan(row);
        const bool table = part == tablePart;
        const bool named = core::import::isTableName(plan.source.fileName());
        plan.asked.as = table ? std::nullopt : std::optional(kinds[part]);
        plan.asked.rows = table && !named ? std::optional(core::import::TableKind::Feedback) : std::nullopt;
        plan.asked.mapping.reset();
        if (plan.as != SourceKind::Project)
            plans.push_back(std::move(plan));
    }
    readAgain(plans);
}

void ImportPage::setStudy(const QString& study)
{
    for (const int row : chosen()) {
        auto plan = m_model.plan(row);
        plan.study = study;
        m_model.change(row, plan);
    }
    showChosen();
}

void ImportPage::removeChosen()
{
    const auto rows = chosen();
    if (rows.isEmpty())
        return;
    m_model.remove(rows);
    if (m_model.rowCount() > 0)
        m_list->setCurrentIndex(m_model.index(std::min(rows.front(), m_model.rowCount() - 1)));
    showChosen();
}

void ImportPage::enableActions()
{
    const bool here = isVisible() && m_workspace;
    const bool idle = here && !m_workspace->isBusy();
    const auto totals = core::import::totalsOf(m_model.plans());
    const int all = m_model.rowCount();
    Actions::rename(m_run, totals.sources == all ? counted(all, tr("Bring in %1 source"), tr("Bring in %1 sources"))
                                                 : tr("Bring in %1 of %2").arg(number(totals.sources), number(all)));
    m_run->setEnabled(idle && !isReading() && totals.sources > 0);
    m_drop->setEnabled(idle && !isEmpty());
    const auto rows = chosen();
    m_remove->setEnabled(here && !rows.isEmpty());
    for (auto* action : {m_all, m_none})
        action->setEnabled(here && all > 0);
    m_kind->setEnabled(
        std::any_of(rows.begin(), rows.end(), [this](int row) { return m_model.plan(row).as != SourceKind::Project; }));
}

void ImportPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    enableActions();
}

void ImportPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    enableActions();
}

void ImportPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool beside = width() >= scaled(notesBesideFrom);
    m_beside->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_notes->setMinimumWidth(beside ? scaled(notesWidth) : 0);
    m_notes->setMaximumWidth(beside ? scaled(notesWidth) : QWIDGETSIZE_MAX);
}

Heading ImportPage::heading() const
{
    const int count = m_model.rowCount();
    Heading heading;
    heading.crumb = tr("Import");
    heading.title = count == 1  ? m_model.plan(0).source.fileName()
                    : count > 0 ? counted(count, tr("%1 source"), tr("%1 sources"))
                                : tr("Bring in");
    heading.primary = m_run;
    heading.secondary = {m_drop};
    return heading;
}

QList<QWidget*> ImportPage::regions() const
{
    return {m_kind, m_list, m_hand};
}

QWidget* ImportPage::mainRegion() const
{
    return m_list;
}

QByteArray ImportPage::layoutState() const
{
    return m_splitter->saveState();
}

void ImportPage::restoreLayout(const QByteArray& state)
{
    m_splitter->restoreState(state);
}

} // namespace ui
