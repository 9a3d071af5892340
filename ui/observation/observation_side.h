#pragma once

#include "ui/observation/observation_content.h"

#include "core/workspace.h"

#include <QScrollArea>

namespace ui {

class Label;
class TaskPanel;
class TimeList;

/// The right panel beside the lanes: time by activity, the sequence and where else it was seen, the tasks.
class ObservationSide : public QScrollArea {
    Q_OBJECT

public:
    explicit ObservationSide(QWidget* parent = nullptr);

    void show(core::Workspace& workspace, const SessionContent& session, const ObservationContent& content);
    void setEditable(bool editable);
    TimeList& time() { return *m_time; }
    TaskPanel& tasks() { return *m_tasks; }

signals:
    void failed(const core::Error& error);

private:
    void showSequence(const core::Workspace& workspace, const SessionContent& session);

    TimeList* m_time;
    Label* m_empty;
    TaskPanel* m_tasks;
};

} // namespace ui
