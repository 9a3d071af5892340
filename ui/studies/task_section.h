#pragma once

#include "core/analysis/tasks.h"
#include "core/workspace.h"

#include <QWidget>

namespace ui {

class SectionHead;

/// One row a task: completed of those with an outcome, with Wilson's interval, and the median time.
class TaskFigure : public QWidget {
    Q_OBJECT

public:
    explicit TaskFigure(QWidget* parent = nullptr);
    void setTasks(std::vector<core::TaskFigures> tasks);
    QSize sizeHint() const override;
    /// "Count a shelf: 3 of 4 completed, 1 of them with help, median 2:10".
    static QString wordsOf(const core::TaskFigures& task);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintRow(QPainter& painter, const QRect& row, const core::TaskFigures& task) const;

    std::vector<core::TaskFigures> m_tasks;
};

/// "Tasks" of a study: how they went over all its sessions. Not shown where none was begun.
class TaskSection : public QWidget {
    Q_OBJECT

public:
    explicit TaskSection(QWidget* parent = nullptr);
    void show(const core::Workspace& workspace, core::Id<core::Study> study);
    TaskFigure& figure() { return *m_figure; }

signals:
    void failed(const core::Error& error);

private:
    SectionHead* m_head;
    TaskFigure* m_figure;
};

} // namespace ui
