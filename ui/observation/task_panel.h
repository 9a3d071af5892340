#pragma once

#include "ui/observation/task_model.h"

#include "core/workspace.h"

#include <QWidget>

#include <functional>

namespace ui {

class EditField;
class ListView;
class MemoEdit;
class SectionHead;
class Segmented;

/// The tasks of an observation: outcome, begin and end, severity and a note of the one that is chosen. Each change is a
/// step of history. Not shown where the session's guide has no tasks. Delete says that a task was not begun.
class TaskPanel : public QWidget {
    Q_OBJECT

public:
    explicit TaskPanel(QWidget* parent = nullptr);

    void show(core::Workspace& workspace, core::Id<core::Session> session);
    void setEditable(bool editable);
    /// Where the times come from that are taken over by a button.
    void setPlayhead(std::function<qint64()> playhead) { m_playhead = std::move(playhead); }
    /// Keeps a note that is being written.
    void settle();
    ListView& list() { return *m_list; }
    Segmented& outcome() { return *m_outcome; }
    Segmented& severity() { return *m_severity; }
    EditField& begin() { return *m_begin; }
    EditField& end() { return *m_end; }
    MemoEdit& note() { return *m_note; }

signals:
    void failed(const core::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Field = std::optional<qint64> core::AskedItem::*;
    QWidget* makeForm();
    QWidget* timeRow(EditField* field, Field time, const QString& name);
    void showForm();
    void takeTime(const QString& words, Field time);
    void change(const QString& what, const std::function<void(core::AskedItem&)>& change);
    void takeBack();
    core::AskedItem chosen() const;

    core::Workspace* m_workspace = nullptr;
    core::Id<core::Session> m_session;
    TaskModel m_tasks;
    std::function<qint64()> m_playhead;
    SectionHead* m_head;
    ListView* m_list;
    QWidget* m_form;
    Segmented* m_outcome;
    EditField *m_begin, *m_end;
    Segmented* m_severity;
    MemoEdit* m_note;
};

} // namespace ui
