#include "ui/boards/board_list_page.h"

#include "ui/boards/board_list_page_name.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/table.h"
#include "ui/widgets/type.h"
#include "ui/widgets/words.h"

#include "core/boards/board_edits.h"

#include <QApplication>
#include <QHeaderView>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ui {

BoardListPage::BoardListPage(Actions& actions, QWidget* parent) : Page(parent)
{
    declare(actions);
    m_ask = new AskStrip;
    m_table = new Table(tr("Boards"));
    m_table->setModel(&m_model);
    m_table->setItemDelegateForColumn(BoardListModel::Name, new BoardNameDelegate(*m_table));
    m_table->header()->setStretchLastSection(true);

    auto* full = new QWidget;
    auto* column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_ask);
    column->addWidget(m_table);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(full);
    m_stack->addWidget(new EmptyState(tr("A board is where you sort what customers said into groups."),
                                      tr("Make one, then add highlights by tag, search or study."), m_add));
    connect(m_table, &Table::opened, this, [this](const QModelIndex& index) {
        if (!isNaming()) // the field leaves its Enter to the table
            emit goAsked(m_model.board(index.row()).board.id);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &BoardListPage::enableActions);
    connect(&m_model, &BoardListModel::renamed, this, &BoardListPage::rename);
    enableActions();
}

void BoardListPage::declare(Actions& actions)
{
    m_add = actions.add({.id = QStringLiteral("board.new"),
                         .text = tr("New board"),
                         .icon = QStringLiteral("list-add"),
                         .key = QKeySequence(Qt::CTRL | Qt::Key_N),
                         .menu = tr("Board")});
    m_rename = actions.add({.id = QStringLiteral("board.rename"),
                            .text = tr("Rename board"),
                            .icon = QStringLiteral("edit-rename"),
                            .key = QKeySequence(Qt::Key_F2),
                            .menu = tr("Board")});
    m_duplicate = actions.add({.id = QStringLiteral("board.duplicate"),
                               .text = tr("Duplicate board"),
                               .icon = QStringLiteral("edit-copy"),
                               .menu = tr("Board")});
    m_remove = actions.add({.id = QStringLiteral("board.delete"),
                            .text = tr("Delete board"),
                            .icon = QStringLiteral("edit-delete"),
                            .key = QKeySequence(Qt::Key_Delete),
                            .menu = tr("Board")});
    connect(m_add, &QAction::triggered, this, &BoardListPage::addBoard);
    connect(m_rename, &QAction::triggered, this, &BoardListPage::beginRename);
    connect(m_duplicate, &QAction::triggered, this, &BoardListPage::duplicate);
    connect(m_remove, &QAction::triggered, this, &BoardListPage::askRemove);
}

void BoardListPage::setWorkspace(core::Workspace* workspace)
{
    m_workspace = workspace;
    m_ask->cancel();
    if (workspace) {
        connect(workspace, &core::Workspace::busyChanged, this, &BoardListPage::enableActions);
        connect(workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
            if (changes.touchesAny(
                    {"board", "cluster", "card", "highlight", "entry", "speaker", "participant", "study"}))
                refresh();
        });
    }
    refresh();
}

/// Out of view it waits: while a board is sorted, nobody reads the figures of all of them.
void BoardListPage::refresh()
{
    m_isStale = m_workspace && !isVisible();
    if (m_isStale)
        return;
    std::vector<BoardSummary> boards;
    if (m_workspace) {
        auto read = m_workspace->read([](const core::Stores& stores) { return boardSummaries(stores); });
        if (!read)
            return void(emit failed(read.error()));
        boards = std::move(*read);
    }
    const auto before = chosen();
    const int row = m_table->currentIndex().row();
    m_model.setBoards(std::move(boards));
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    if (before && m_model.rowOf(before->id) >= 0)
        choose(before->id);
    else if (m_model.rowCount() > 0)
        choose(m_model.board(qBound(0, row, m_model.rowCount() - 1)).board.id);
    fitColumns();
    enableActions();
    emit headingChanged();
}

void BoardListPage::enableActions()
{
    const bool writes = isVisible() && m_workspace && !m_workspace->isReadOnly() && !m_workspace->isBusy();
    m_add->setEnabled(writes);
    for (auto* action : {m_rename, m_duplicate, m_remove})
        action->setEnabled(writes && chosen());
    m_model.setEditable(writes);
}

std::optional<core::Board> BoardListPage::chosen() const
{
    const auto index = m_table->currentIndex();
    return index.isValid() ? std::optional(m_model.board(index.row()).board) : std::nullopt;
}

void BoardListPage::choose(core::Id<core::Board> board)
{
    if (const int row = m_model.rowOf(board); row >= 0)
        m_table->selectionModel()->setCurrentIndex(m_model.index(row, 0),
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void BoardListPage::addBoard()
{
    const auto added = m_workspace->edit(tr("New board"), [](core::Stores& stores) {
        return stores.boards.add(core::Board{.name = stores.boards.freeName(tr("New board"))});
    });
    if (!added)
        return void(emit failed(added.error()));
    emit goAsked(*added);
}

void BoardListPage::beginRename()
{
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->edit(m_table->currentIndex().siblingAtColumn(BoardListModel::Name));
}

void BoardListPage::rename(core::Id<core::Board> board, const QString& name)
{
    const auto done = m_workspace->edit(tr("Rename board %1").arg(quoted(name)), [&](core::Stores& stores) {
        auto changed = stores.boards.board(board);
        if (!changed)
            throw core::Failure(core::Error::Kind::NotFound, tr("This board is no longer in the project."));
        changed->name = name;
        stores.boards.update(*changed);
    });
    if (!done)
        emit failed(done.error());
}

void BoardListPage::duplicate()
{
    const auto board = chosen();
    const auto made = m_workspace->edit(tr("Duplicate board %1").arg(quoted(board->name)), [&](core::Stores& stores) {
        return core::duplicateBoard(stores, board->id, stores.boards.freeName(tr("%1 copy").arg(board->name)));
    });
    if (!made)
        return void(emit failed(made.error()));
    choose(*made);
}

void BoardListPage::askRemove()
{
    const auto& row = m_model.board(m_table->currentIndex().row());
    QStringList inside;
    if (row.cards > 0)
        inside << counted(row.cards, tr("%1 card"), tr("%1 cards"));
    if (row.clusters > 0)
        inside << counted(row.clusters, tr("%1 cluster"), tr("%1 clusters"));
    const QString goes = inside.isEmpty()
                             ? tr("There is nothing on it.")
                             : tr("With it go: %1. Highlights and tags stay.").arg(inside.join(tr(" and ")));
    m_ask->ask({QStringLiteral("edit-delete"), tr("Delete board"), row.board.name,
                goes + u' ' + tr("One undo brings all back.")},
               [this, board = row.board] {
                   const auto done = m_workspace->edit(tr("Delete board %1").arg(quoted(board.name)),
                                                       [&](core::Stores& stores) { stores.boards.remove(board.id); });
                   if (!done)
                       emit failed(done.error());
               });
}

bool BoardListPage::isNaming() const
{
    return m_table->viewport()->isAncestorOf(QApplication::focusWidget());
}

bool BoardListPage::settle()
{
    if (isNaming())
        m_table->setFocus(Qt::OtherFocusReason); // what leaves the field is kept
    return true;
}

void BoardListPage::fitColumns()
{
    const std::pair<int, int> widths[] = {{BoardListModel::Name, qBound(scaled(160), width() / 3, scaled(420))},
                                          {BoardListModel::Study, qBound(scaled(96), width() / 5, scaled(260))},
                                          {BoardListModel::Cards, scaled(68)},
                                          {BoardListModel::Clusters, scaled(80)},
                                          {BoardListModel::People, scaled(72)}};
    for (const auto& [column, pixels] : widths)
        m_table->header()->resizeSection(column, pixels);
}

void BoardListPage::resizeEvent(QResizeEvent*)
{
    fitColumns();
}

void BoardListPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_isStale)
        refresh();
    enableActions();
}

void BoardListPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_ask->cancel();
    enableActions();
}

Heading BoardListPage::heading() const
{
    Heading heading;
    heading.title = tr("Boards");
    if (m_model.rowCount() > 0) {
        heading.meta = counted(m_model.rowCount(), tr("%1 board"), tr("%1 boards"));
        heading.secondary = {m_add};
    }
    heading.menu = {m_rename, m_duplicate, m_remove};
    return heading;
}

QList<QWidget*> BoardListPage::regions() const
{
    return {m_table};
}

} // namespace ui
