#pragma once

#include "core/stores.h"

#include <QAbstractTableModel>

namespace ui {

/// The studies of the project, a row each.
class StudyListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Sessions, Tagged, People, Highlights, When, Goal, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setStudies(std::vector<core::StudySummary> studies);
    const core::StudySummary& study(int row) const { return m_studies[static_cast<size_t>(row)]; }
    int rowOf(core::Id<core::Study> id) const; // -1: not here

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<core::StudySummary> m_studies;
};

/// "17 Sep to 6 Nov 2026": when the sessions of a study were held; empty where that is not known.
QString daysOf(const QDate& first, const QDate& last);

} // namespace ui
