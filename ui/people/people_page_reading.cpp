// How the page reads what it shows, and what of the choice stays when that is new.
#include "ui/people/people_page.h"

#include "ui/follow_ups/person_follow_ups.h"
#include "ui/people/attribute_panel.h"
#include "ui/people/consent_form.h"
#include "ui/people/people_panel.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/name_picker.h"
#include "ui/widgets/table.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QStackedLayout>
#include <QStackedWidget>

namespace ui {

using core::AttributeOf;

void PeoplePage::setWorkspace(core::Workspace* workspace)
{
    m_ask->cancel();
    m_panel->form().hide();
    m_names->close();
    m_followUps->setWorkspace(workspace);
    m_workspace = workspace;
    m_heard.clear();
    m_quoteReader.reset();
    if (m_reading)
        m_reading->cancel();
    m_reading.reset();
    m_stale = m_heardStale = true;
    for (auto& view : m_views) {
        view.chosen.clear();
        view.model->setTable({});
    }
    m_filter->clear();
    if (workspace) {
        connect(workspace, &core::Workspace::changed, this, &PeoplePage::changed);
        connect(workspace, &core::Workspace::busyChanged, this, &PeoplePage::enableActions);
    }
    showKind(AttributeOf::Participant);
    if (isVisible())
        refresh();
}

void PeoplePage::changed(const core::ChangeSet& changes)
{
    const bool heard = changes.touchesAny({"session", "speaker", "entry", "highlight"});
    if (!heard && !changes.touchesAny({"participant", "account", "attribute", "attribute_value", "consent",
                                       "highlight_tag", "tag", "claim", "evidence", "card", "persona", "setting"}))
        return;
    m_heardStale = m_heardStale || heard;
    m_stale = true;
    if (isVisible())
        refresh();
}

void PeoplePage::refresh()
{
    if (!m_workspace || !m_stale)
        return enableActions();
    m_stale = false;
    readTables();
    readAttributes();
    readPanel();
    if (m_heardStale)
        countHeard();
    emit headingChanged();
}

/// In the background: with a hundred thousand highlights it takes longer than a frame.
void PeoplePage::countHeard()
{
    if (m_counting)
        return;
    m_counting = true;
    m_heardStale = false;
    m_workspace->readInBackground([](const core::Stores& stores) { return core::heardFrom(stores); })
        .then(this, [this, of = QPointer(m_workspace)](core::Result<HeardByPerson> heard) {
            m_counting = false;
            if (!of || of != m_workspace)
                return;
            if (!heard)
                return void(emit failed(heard.error()));
            m_heard = std::move(*heard);
            readTables();
            if (m_heardStale && isVisible())
                countHeard();
        });
}

/// In the background as well: with thousands of people it is more than a frame.
void PeoplePage::readTables()
{
    if (m_reading)
        m_reading->cancel();
    m_reading = std::make_shared<core::Progress>();
    m_workspace
        ->readInBackground(
            [heard = m_heard](const core::Stores& stores) {
                return Tables{{participantTable(stores, heard, QDate::currentDate()), accountTable(stores, heard)},
                              std::make_shared<QuoteReader>(stores)};
            },
            m_reading)
        .then(this, [this, reading = m_reading](core::Result<Tables> tables) {
            if (reading != m_reading)
                return;
            m_reading.reset();
            if (!tables)
                return void(emit failed(tables.error()));
            showTables(std::move(*tables));
        });
}

void PeoplePage::showTables(Tables tables)
{
    m_quoteReader = std::move(tables.reader);
    m_whole->setCurrentIndex(tables.of[0].rows.empty() && tables.of[1].rows.empty() ? 1 : 0);
    for (size_t at = 0; at < m_views.size(); ++at) {
        auto& view = m_views[at];
        const int scrolled = view.table->verticalScrollBar()->value();
        const auto chosen = view.chosen;
        view.model->setTable(std::move(tables.of[at]));
        view.chosen = chosen;
        keepChoice(view);
        if (std::exchange(view.awaits, false))
            view.table->scrollTo(view.table->currentIndex());
        else
            view.table->verticalScrollBar()->setValue(scrolled);
    }
    fitColumns();
    sayTotal();
    enableActions();
    m_panelSoon.start();
    emit headingChanged();
}

void PeoplePage::readAttributes()
{
    const auto attributes =
        m_workspace->read([this](const core::Stores& stores) { return stores.attributes.attributes(m_of); });
    if (!attributes)
        return emit failed(attributes.error());
    m_attributes->show(m_of, *attributes);
}

/// After a reset of the rows: those that were chosen and are still there, else the first.
void PeoplePage::keepChoice(View& view)
{
    QItemSelection selection;
    QModelIndex current;
    const int last = qMax(0, static_cast<int>(view.model->columns().size()) - 1);
    for (const auto id : view.chosen) {
        const int row = view.model->rowOf(id);
        const auto index = row < 0 ? QModelIndex() : view.filter->mapFromSource(view.model->index(row, 0));
        if (!index.isValid())
            continue;
        selection.select(index, index.siblingAtColumn(last));
        if (!current.isValid())
            current = index;
    }
    if (!current.isValid() && view.filter->rowCount() > 0) {
        current = view.filter->index(0, 0);
        selection.select(current, current.siblingAtColumn(last));
    }
    auto* choice = view.table->selectionModel();
    if (choice->currentIndex().row() != current.row())
        choice->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    if (choice->selection() != selection)
        choice->select(selection, QItemSelectionModel::ClearAndSelect);
}

void PeoplePage::readPanel()
{
    if (!m_workspace)
        return m_beside->setCurrentWidget(m_nobody);
    m_panelSoon.stop();
    if (!m_quoteReader && chosen().empty())
        return; // both come with the tables
    const auto detail = m_workspace->read([this](const core::Stores& stores) {
        if (!m_quoteReader)
            m_quoteReader = std::make_shared<QuoteReader>(stores);
        return readDetail(stores, m_of, chosen(), *m_quoteReader);
    });
    if (!detail)
        return emit failed(detail.error());
    view().chosen = detail->ids; // without those who are gone
    if (detail->ids.empty() && m_reading)
        return enableActions(); // the tables that are being read say who is next
    m_panel->show(*detail, QDate::currentDate());
    if (!m_fields->isChecked())
        m_beside->setCurrentWidget(detail->ids.empty() ? m_nobody : m_panel);
    enableActions();
}

} // namespace ui
