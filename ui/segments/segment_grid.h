#pragma once

#include "ui/segments/shown_segments.h"

#include <QWidget>

namespace ui {

/// The attractiveness grid: where segments stand on two criteria. The area of a disc is people; dashed: mostly opinion.
class SegmentGrid : public QWidget {
    Q_OBJECT

public:
    explicit SegmentGrid(QWidget* parent = nullptr);

    /// Null: nothing. `shown` stays until the next call.
    void setShown(const ShownSegments* shown);
    void setCurrent(core::Id<core::Segment> segment);
    QSize sizeHint() const override;

signals:
    void chosen(core::Id<core::Segment> segment);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Disc {
        size_t segment;
        QPointF centre;
        double radius;
        bool isDashed;
    };
    std::vector<Disc> discs() const;
    const Disc* discAt(const std::vector<Disc>& discs, const QPointF& point) const;
    QRectF field() const;
    void paintAxes(QPainter& painter) const;
    void paintDisc(QPainter& painter, const Disc& disc) const;
    const core::Criterion& along(core::Criterion::Axis axis) const;
    bool canShow() const;

    const ShownSegments* m_shown = nullptr;
    core::Id<core::Segment> m_current;
};

} // namespace ui
