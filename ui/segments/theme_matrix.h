#pragma once

#include "ui/segments/shown_segments.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace ui {

/// Segments against themes: people of those asked.
class ThemeMatrixModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Asked, FirstTheme };

    using QAbstractTableModel::QAbstractTableModel;

    void setShown(const ShownSegments* shown);
    const ShownSegments& shown() const { return *m_shown; }
    /// Places in the matrix.
    size_t segment(int row) const { return m_shown->ranking.order[size_t(row)]; }
    size_t tag(int column) const { return m_themes[size_t(column - FirstTheme)]; }
    const core::MatrixCell& cell(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const ShownSegments* m_shown = nullptr;
    std::vector<size_t> m_themes;
};

class ThemeMatrix : public QTableView {
    Q_OBJECT

public:
    explicit ThemeMatrix(ThemeMatrixModel& model, QWidget* parent = nullptr);
    void fitColumns();

signals:
    /// Enter or a double click on a cell of a theme.
    void opened(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    ThemeMatrixModel& m_matrix;
};

} // namespace ui
