#pragma once

#include <QWidget>

namespace ui {

/// What the marks of a people strip mean; stands once on a page.
class PeopleLegend : public QWidget {
    Q_OBJECT

public:
    explicit PeopleLegend(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace ui
