#pragma once

#include "ui/history/history_model.h"
#include "ui/widgets/page.h"

#include "core/workspace.h"

class QLineEdit;
class QStackedLayout;

namespace ui {

class Actions;
class Label;
class ListView;

/// What was done in this project, step by step, and the way back to any of it.
class HistoryPage : public Page {
    Q_OBJECT

public:
    explicit HistoryPage(Actions& actions, QWidget* parent = nullptr);

    void setWorkspace(core::Workspace* workspace) override;
    /// Puts the step that stands now in hand.
    void showNow();
    const HistoryModel& model() const { return m_model; }

    Heading heading() const override;
    QList<QWidget*> regions() const override;
    void find() override;

signals:
    /// The person wants `step` to be the last one that stands; 0: none.
    void stepAsked(qint64 step);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void filter(const QString& words);
    void choose(int row);
    void enableActions();
    void goHere();
    void showPlace();
    std::optional<int> chosen() const; // row

    core::Workspace* m_workspace = nullptr;
    HistoryModel m_model;
    QAction *m_go, *m_place;
    QLineEdit* m_filter;
    Label* m_total;
    ListView* m_list;
    QStackedLayout* m_stack;
};

} // namespace ui
