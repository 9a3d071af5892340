#pragma once

#include "ui/segments/shown_segments.h"
#include "ui/widgets/table.h"

#include <QAbstractTableModel>

namespace ui {

/// The segments, the best first, with a score on each criterion and what they come to.
class SegmentTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Rank, Name, People, Market, FirstCriterion };

    using QAbstractTableModel::QAbstractTableModel;

    /// The old rows stay where the segments are the same.
    void setShown(const ShownSegments* shown);
    /// The weights have changed, and with them the order.
    void reorder();
    const ShownSegments& shown() const { return *m_shown; }
    size_t segment(int row) const { return m_shown->ranking.order[size_t(row)]; }
    int rowOf(core::Id<core::Segment> segment) const; // -1: none
    int criteria() const { return m_shown ? int(m_shown->ranking.criteria.size()) : 0; }
    int totalColumn() const { return FirstCriterion + criteria(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString scoreWords(size_t segment, size_t criterion) const;
    const ShownSegments* m_shown = nullptr;
};

/// Walked by rows; left and right go from criterion to criterion, and a digit scores the segment on it.
class SegmentTable : public Table {
    Q_OBJECT

public:
    explicit SegmentTable(SegmentTableModel& model, QWidget* parent = nullptr);

    /// The criterion in hand, by its place; -1: there is none.
    int criterion() const;
    void setCriterion(int criterion);
    void fitColumns();

signals:
    void scored(int value);
    void criterionChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    SegmentTableModel& m_segments;
    int m_criterion = 0;
};

} // namespace ui
