#pragma once

#include "core/import/importer.h"

#include <QAbstractTableModel>

namespace ui {

/// What became of each file of an import.
class ImportedFileModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { File, Verdict, Sessions, Entries, People, Highlights, Remark, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setFiles(const std::vector<core::import::FileReport>& files);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const core::import::FileReport& file, int column) const;
    std::vector<core::import::FileReport> m_files;
};

/// Everything that could not be kept, with where it stood and why.
class LossModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { What, Where, Why, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setFiles(const std::vector<core::import::FileReport>& files);
    /// A line each, with tabs between the columns.
    QString asText() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<core::import::Loss> m_losses;
};

} // namespace ui
