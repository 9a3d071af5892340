#pragma once

#include "ui/boards/board_list_model.h"
#include "ui/widgets/page.h"

#include "core/workspace.h"

class QStackedLayout;

namespace ui {

class Actions;
class AskStrip;
class Table;

/// The place Boards: the affinity maps of the project.
class BoardListPage : public Page {
    Q_OBJECT

public:
    explicit BoardListPage(Actions& actions, QWidget* parent = nullptr);

    void setWorkspace(core::Workspace* workspace) override;
    const BoardListModel& model() const { return m_model; }
    Table& table() { return *m_table; }

    Heading heading() const override;
    QList<QWidget*> regions() const override;
    bool settle() override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void declare(Actions& actions);
    void refresh();
    void enableActions();
    void fitColumns();
    void addBoard();
    void beginRename();
    bool isNaming() const;
    void rename(core::Id<core::Board> board, const QString& name);
    void duplicate();
    void askRemove();
    std::optional<core::Board> chosen() const;
    void choose(core::Id<core::Board> board);

    core::Workspace* m_workspace = nullptr;
    bool m_isStale = false; // something changed while it was out of view
    BoardListModel m_model;
    QAction *m_add, *m_rename, *m_duplicate, *m_remove;
    AskStrip* m_ask;
    Table* m_table;
    QStackedLayout* m_stack;
};

} // namespace ui
