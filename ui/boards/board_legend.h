#pragma once

#include <QWidget>

#include <vector>

namespace core {
struct BoardColouring;
struct LegendEntry;
} // namespace core

namespace ui {

/// What the colours on a board stand for, in one line at its foot. As many as there is room for, the most cards first;
/// the rest in its tool tip. A sentence on
/// how they were given stands behind them.
class BoardLegend : public QWidget {
    Q_OBJECT

public:
    explicit BoardLegend(QWidget* parent = nullptr);
    void setLegend(const core::BoardColouring& colouring);
    /// No wider than that.
    void setRoom(int pixels);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int widthOf(size_t entry) const;
    size_t fitting() const;
    int remarkWidth() const;
    bool saysRemark() const;

    std::vector<core::LegendEntry> m_legend;
    QString m_remark;
    int m_room = 0;
};

} // namespace ui
