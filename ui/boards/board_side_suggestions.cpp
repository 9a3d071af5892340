#include "ui/boards/board_side_suggestions.h"

#include "ui/widgets/button.h"
#include "ui/widgets/surface.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScopedValueRollback>

namespace ui {
namespace {

constexpr int side = 12;

/// Its key is one of the list, not of the window, where it may be another's.
QAction* shownAction(QObject* parent, const QString& text, Qt::Key key)
{
    auto* action = new QAction(text, parent);
    action->setShortcut(key);
    return action;
}

} // namespace

BoardSideSuggestions::BoardSideSuggestions(const BoardOutlineModel& board, QWidget* parent)
    : QWidget(parent), m_model(board)
{
    m_accept = shownAction(this, tr("Accept"), Qt::Key_Enter);
    m_dismiss = shownAction(this, tr("Dismiss"), Qt::Key_Delete);
    m_list = new ListView(tr("Groups that are suggested"), this);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new BoardSideSuggestionDelegate(m_list));
    m_list->installEventFilter(this);

    auto* foot = new Surface(&Theme::page, Qt::TopEdge, this);
    auto* buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(side, 8, side, 8);
    buttons->setSpacing(8);
    buttons->addWidget(new Button(m_accept, Button::Look::Primary, foot));
    buttons->addWidget(new Button(m_dismiss, Button::Look::Outlined, foot));
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addWidget(foot);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &BoardSideSuggestions::showCurrent);
    connect(m_accept, &QAction::triggered, this, [this] { emit acceptAsked(current()); });
    connect(m_dismiss, &QAction::triggered, this, [this] { emit dismissAsked(current()); });
    showCurrent();
}

void BoardSideSuggestions::setRows(std::vector<SuggestionRow> rows)
{
    const int before = qMax(0, current());
    const QScopedValueRollback<bool> restoring(m_restoring, true);
    m_model.setRows(std::move(rows));
    setCurrent(qMin(before, m_model.rowCount() - 1));
    showCurrent();
}

int BoardSideSuggestions::current() const
{
    return m_list->currentIndex().row();
}

void BoardSideSuggestions::setCurrent(int row)
{
    const QScopedValueRollback<bool> restoring(m_restoring, true);
    m_list->selectionModel()->setCurrentIndex(m_model.index(row), QItemSelectionModel::ClearAndSelect);
}

void BoardSideSuggestions::showCurrent()
{
    m_accept->setEnabled(current() >= 0);
    m_dismiss->setEnabled(current() >= 0);
    m_list->doItemsLayout(); // the current one is higher than the others
    m_list->scrollTo(m_list->currentIndex());
    if (!m_restoring && current() >= 0)
        emit chosen(current());
}

/// Before the keys of the page, where Delete takes what is selected off the board.
bool BoardSideSuggestions::eventFilter(QObject*, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return false;
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (key.modifiers() & ~Qt::KeypadModifier || current() < 0)
        return false;
    const bool accepts = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (!accepts && key.key() != Qt::Key_Delete)
        return false;
    if (event->type() == QEvent::ShortcutOverride)
        event->accept();
    else
        (accepts ? m_accept : m_dismiss)->trigger();
    return true;
}

} // namespace ui
