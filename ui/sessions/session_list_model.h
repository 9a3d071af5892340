#pragma once

#include "core/stores.h"

#include <QAbstractTableModel>

namespace ui {

/// The sessions of the project, a row each.
class SessionListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Code, Title, Kind, Date, Entries, Highlights, Study, People, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Takes over what is new and what has changed, and leaves the other rows, so that views keep their place.
    void setSessions(const std::vector<core::SessionSummary>& sessions);
    const core::SessionSummary& session(int row) const { return m_sessions[static_cast<size_t>(row)]; }
    int rowOf(core::Id<core::Session> id) const; // -1: not here
    bool hasCodes() const;
    bool hasSeveralStudies() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const core::SessionSummary& summary, int column) const;
    QVariant sortKey(const core::SessionSummary& summary, int column) const;

    std::vector<core::SessionSummary> m_sessions;
};

} // namespace ui
