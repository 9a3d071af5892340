#pragma once

#include "ui/observation/observation_content.h"

#include <QAbstractListModel>
#include <QWidget>

class QAction;

namespace ui {

class Button;
class Label;
class ListView;
class SectionHead;

/// The activities of an observation by the time that they took.
class ActivityModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setContent(const ObservationContent& content);
    const core::ActivityTime& activity(int row) const { return m_rows[size_t(row)].time; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        core::ActivityTime time;
        int hue = 0;
        double part = 0; // of the longest one
    };
    std::vector<Row> m_rows;
};

/// "Time by activity" and "Sequence": what the right panel says of an observation. Enter or a click on an activity goes
/// to its next place.
class TimeList : public QWidget {
    Q_OBJECT

public:
    explicit TimeList(QWidget* parent = nullptr);

    void setContent(const ObservationContent& content);
    /// The activities in their order, and a sentence that says where else the order was seen; empty: nowhere.
    void setSequence(const QStringList& activities, const QString& seen);
    ListView& list() { return *m_list; }
    Label& seen() { return *m_seen; }

signals:
    void activityChosen(const std::vector<int>& entries);

private:
    void fitRows();

    ActivityModel m_activities;
    QAction* m_all; // the shorter ones too
    SectionHead* m_head;
    ListView* m_list;
    Button* m_allButton;
    SectionHead* m_sequenceHead;
    Label* m_sequence;
    Label* m_seen;
};

} // namespace ui
