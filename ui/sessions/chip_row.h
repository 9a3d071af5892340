#pragma once

#include "ui/widgets/paint.h"

#include <QWidget>

namespace ui {

/// The tags of a highlight as chips, on as many lines as they need.
class ChipRow : public QWidget {
    Q_OBJECT

public:
    explicit ChipRow(QWidget* parent = nullptr);
    void setChips(const std::vector<paint::Chip>& chips);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {200, heightForWidth(200)}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<QRect> places(int width) const;
    std::vector<paint::Chip> m_chips;
};

} // namespace ui
