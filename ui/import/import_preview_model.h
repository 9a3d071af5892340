#pragma once

#include "core/import/plan.h"

#include <QAbstractTableModel>

namespace ui {

/// The first lines of a source, as they will be read.
class ImportPreviewModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Speaker, Text, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    enum class Of { Session, Project };
    void setLines(const std::vector<core::import::PreviewLine>& lines, Of of);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<core::import::PreviewLine> m_lines;
    Of m_of = Of::Session;
};

} // namespace ui
