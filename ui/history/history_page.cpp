#include "ui/history/history_page.h"

#include "ui/history/history_delegate.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/words.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ui {

HistoryPage::HistoryPage(Actions& actions, QWidget* parent) : Page(parent)
{
    m_go = actions.add(
        {.id = QStringLiteral("history.go-here"), .text = tr("Go back to here"), .icon = QStringLiteral("edit-undo")});
    m_place = actions.add({.id = QStringLiteral("history.show-place"),
                           .text = tr("Show place"),
                           .icon = QStringLiteral("go-next"),
                           .key = QKeySequence(Qt::CTRL | Qt::Key_Return)});

    auto* bar = new FilterBar(tr("Filter: step, day, researcher…"), tr("Filter the history"));
    m_filter = bar->field();
    m_total = bar->total();

    m_list = new ListView(tr("Steps, newest first"));
    m_list->viewport()->setBackgroundRole(QPalette::Base);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new HistoryDelegate(m_list));

    auto* full = new QWidget;
    auto* column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_list);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(full);
    m_stack->addWidget(new EmptyState(tr("Every step you take in this project will stand here, by its name."),
                                      tr("Each can be undone, also tomorrow. The first one is often an import."),
                                      actions.at(QStringLiteral("project.import"))));

    connect(m_filter, &QLineEdit::textChanged, this, &HistoryPage::filter);
    connect(m_go, &QAction::triggered, this, &HistoryPage::goHere);
    connect(m_place, &QAction::triggered, this, &HistoryPage::showPlace);
    connect(m_list, &QListView::activated, this, &HistoryPage::goHere);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPage::enableActions);
    m_filter->installEventFilter(this);
    filter({});
}

void HistoryPage::setWorkspace(core::Workspace* workspace)
{
    m_workspace = workspace;
    m_filter->clear();
    if (workspace) {
        connect(workspace, &core::Workspace::changed, this, &HistoryPage::refresh);
        connect(workspace, &core::Workspace::busyChanged, this, &HistoryPage::enableActions);
    }
    refresh();
}

void HistoryPage::refresh()
{
    if (m_workspace && !isVisible())
        return; // showEvent() reads what has changed in the meantime
    const auto row = chosen();
    const qint64 step = row ? m_model.step(*row) : -1;
    m_model.setSteps(m_workspace ? m_workspace->steps() : std::vector<core::Step>());
    m_stack->setCurrentIndex(m_model.steps() == 0 ? 1 : 0);
    choose(row && m_model.rowOf(step) >= 0 ? m_model.rowOf(step) : m_model.rowOfNow());
    emit headingChanged();
}

void HistoryPage::filter(const QString& words)
{
    const auto row = chosen();
    const qint64 step = row ? m_model.step(*row) : 0;
    m_model.setFilter(words);
    int at = m_model.rowOf(step);
    for (int next = 0; at < 0 && next < m_model.rowCount(); ++next)
        if (m_model.kind(next) == HistoryModel::Kind::Step)
            at = next;
    choose(at);
    m_total->setText(words.trimmed().isEmpty()
                         ? tr("What is undone stays here until the next change.")
                         : tr("%1 of %2 steps").arg(number(m_model.shown()), number(m_model.steps())));
}

void HistoryPage::showNow()
{
    m_filter->clear();
    choose(m_model.rowOfNow());
    m_list->scrollToTop();
    choose(m_model.rowOfNow());
}

void HistoryPage::choose(int row)
{
    m_list->setCurrentIndex(row < 0 ? QModelIndex() : m_model.index(row));
    enableActions();
}

std::optional<int> HistoryPage::chosen() const
{
    const auto index = m_list->currentIndex();
    return index.isValid() ? std::optional(index.row()) : std::nullopt;
}

void HistoryPage::enableActions()
{
    const auto row = isVisible() ? chosen() : std::nullopt;
    const bool writes = m_workspace && !m_workspace->isReadOnly() && !m_workspace->isBusy();
    const bool forth = row && m_model.index(*row).data(HistoryModel::UndoneRole).toBool();
    Actions::rename(m_go, forth ? tr("Go forward to here") : tr("Go back to here"));
    m_go->setIcon(icon(forth ? QStringLiteral("edit-redo") : QStringLiteral("edit-undo")));
    m_go->setEnabled(row && writes && *row != m_model.rowOfNow());
    m_place->setEnabled(row && m_model.kind(*row) == HistoryModel::Kind::Step);
}

void HistoryPage::goHere()
{
    if (const auto row = chosen(); row && m_go->isEnabled())
        emit stepAsked(m_model.step(*row));
}

void HistoryPage::showPlace()
{
    const auto row = chosen();
    if (!row)
        return;
    const auto place = m_workspace->placeOf(m_model.step(*row));
    if (!place)
        emit failed(place.error());
    else if (*place)
        emit goAsked(**place);
    else
        emit told(m_model.index(*row).data(HistoryModel::UndoneRole).toBool()
                      ? tr("What this step touched is not in the project now. Go forward to it first.")
                      : tr("This step touched no session that is in the project now."));
}

Heading HistoryPage::heading() const
{
    Heading heading;
    heading.title = tr("History");
    QStringList meta;
    if (m_model.steps() > 0)
        meta << counted(m_model.steps(), tr("%1 step"), tr("%1 steps"));
    if (m_model.undone() > 0)
        meta << tr("%1 undone").arg(number(m_model.undone()));
    heading.meta = meta.join(QStringLiteral(" · "));
    if (m_model.steps() > 0) {
        heading.secondary = {m_place};
        heading.primary = m_go;
    }
    return heading;
}

QList<QWidget*> HistoryPage::regions() const
{
    if (m_model.steps() == 0)
        return {m_stack->currentWidget()};
    return {m_filter, m_list};
}

void HistoryPage::find()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void HistoryPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    refresh();
}

void HistoryPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    enableActions();
}

bool HistoryPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool toList = key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape;
    if (!toList)
        return false;
    if (key == Qt::Key_Escape)
        m_filter->clear();
    m_list->setFocus(Qt::ShortcutFocusReason);
    return true;
}

} // namespace ui
