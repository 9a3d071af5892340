#pragma once

#include "ui/widgets/paint.h"

#include "core/sessions/follow_up_store.h"

#include <QAbstractListModel>

namespace ui {

/// A follow-up as a list shows it.
struct FollowUpRow {
    core::FollowUp followUp;
    QString whom;    // the participant's code
    QString session; // where it was noted; empty: it stands by itself
    bool isLine() const { return bool(followUp.entry); }
    bool isDone() const { return followUp.doneAt.isValid(); }
    bool isOverdue(const QDate& today) const { return !isDone() && followUp.dueOn.isValid() && followUp.dueOn < today; }
    /// "overdue, 12 Oct", "due tomorrow", "done 12 Oct"; empty where there is no day.
    QString dayWords(const QDate& today) const;
    friend bool operator==(const FollowUpRow&, const FollowUpRow&) = default;
};

/// Follow-ups in the order of their store. They are checked when they are done; words of those that stand by themselves
/// are edited in place.
class FollowUpModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<FollowUpRow> rows, const QDate& today);
    const std::vector<FollowUpRow>& rows() const { return m_rows; }
    const FollowUpRow& row(int row) const { return m_rows[static_cast<size_t>(row)]; }
    /// The row of the same `?` line or promise; -1: not here.
    int rowOf(const core::FollowUp& followUp) const;
    QDate today() const { return m_today; }
    void setEditable(bool editable) { m_editable = editable; }
    /// A row on top that is still to be worded. It goes with the next rows, or with dropDraft().
    void draft(core::Id<core::Participant> person, const QString& whom);
    void dropDraft();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    /// With the new words; without id and entry where it is new.
    void worded(const core::FollowUp& followUp);
    void doneAsked(const core::FollowUp& followUp, bool done);

private:
    std::vector<FollowUpRow> m_rows;
    QDate m_today;
    bool m_editable = false;
    bool m_drafts = false; // the first row is a draft
};

} // namespace ui
