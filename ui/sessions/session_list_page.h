#pragma once

#include "ui/sessions/session_list_model.h"
#include "ui/widgets/page.h"

#include "core/workspace.h"

#include <QSortFilterProxyModel>

class QAction;
class QLineEdit;
class QStackedLayout;

namespace ui {

class Actions;
class AskStrip;
class Label;
class NewSessionStrip;
class Table;

/// The place Sessions: what was held and logged, to be opened.
class SessionListPage : public Page {
    Q_OBJECT

public:
    explicit SessionListPage(Actions& actions, QWidget* parent = nullptr);

    void setWorkspace(core::Workspace* workspace) override;
    const SessionListModel& model() const { return m_model; }
    NewSessionStrip& newSession() { return *m_new; }

    Heading heading() const override;
    QList<QWidget*> regions() const override;
    void find() override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh(const core::ChangeSet* changes = nullptr);
    void fitColumns();
    void filter(const QString& words);
    void takeARow();
    void openRow(const QModelIndex& index);
    std::vector<core::Session> chosen() const; // in the order of the list
    void askRemove();
    void remove(const std::vector<core::Session>& sessions);
    void enableActions();
    void showMenu(const QPoint& at);

    Actions& m_actions;
    core::Workspace* m_workspace = nullptr;
    int m_people = 0;
    bool m_stale = false; // something changed while another page was in view
    SessionListModel m_model;
    QSortFilterProxyModel m_sorted;
    void askNew();

    QAction *m_open, *m_remove, *m_add;
    AskStrip* m_ask;
    NewSessionStrip* m_new;
    QLineEdit* m_filter;
    Label* m_total;
    Table* m_table;
    QStackedLayout* m_stack;
};

} // namespace ui
