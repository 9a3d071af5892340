#pragma once

#include "ui/studies/study_list_model.h"
#include "ui/widgets/page.h"

#include "core/workspace.h"

class QStackedLayout;

namespace ui {

class Actions;
class AskStrip;
class Table;

/// The place Studies: what research is under way.
class StudyListPage : public Page {
    Q_OBJECT

public:
    explicit StudyListPage(Actions& actions, QWidget* parent = nullptr);

    void setWorkspace(core::Workspace* workspace) override;
    const StudyListModel& model() const { return m_model; }

    Heading heading() const override;
    QList<QWidget*> regions() const override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void enableActions();
    void fitColumns();
    void addStudy();
    void askRemove();
    std::optional<core::Study> chosen() const;

    core::Workspace* m_workspace = nullptr;
    StudyListModel m_model;
    QAction *m_add, *m_remove;
    AskStrip* m_ask;
    Table* m_table;
    QStackedLayout* m_stack;
};

} // namespace ui
