#pragma once

#include "core/analysis/study_standing.h"

#include <QWidget>

namespace ui {

/// The tags in use after each person of a study, as core paints them.
class SaturationView : public QWidget {
    Q_OBJECT

public:
    explicit SaturationView(QWidget* parent = nullptr);
    void setPoints(const std::vector<core::SaturationPoint>& points);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<core::SaturationPoint> m_points;
};

} // namespace ui
