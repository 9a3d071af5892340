#pragma once

#include <QWidget>

#include <vector>

namespace core {
struct LegendEntry;
}

namespace ui {

/// What the colours on a board stand for, in one line at its foot. As many as there is room for, the most cards first;
/// the rest in its tool tip.
class BoardLegend : public QWidget {
    Q_OBJECT

public:
    explicit BoardLegend(QWidget* parent = nullptr);
    void setLegend(const std::vector<core::LegendEntry>& legend);
    /// No wider than that.
    void setRoom(int pixels);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int widthOf(size_t entry) const;
    size_t fitting() const;

    std::vector<core::LegendEntry> m_legend;
    int m_room = 0;
};

} // namespace ui
