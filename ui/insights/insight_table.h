#pragma once

#include "ui/insights/insight_model.h"
#include "ui/widgets/table.h"

namespace ui {

/// The table of insights: claims in up to two lines, the people behind each as a strip. Highlights can be dropped on a
/// row.
class InsightTable : public Table {
    Q_OBJECT

public:
    explicit InsightTable(QWidget* parent = nullptr);

    /// How wide the widest strip is.
    void setStrip(int pixels);
    /// Gives the columns their widths for the room that there is; the claim gets what is left.
    void fitColumns();

signals:
    void dropped(const QModelIndex& on, const std::vector<core::Id<core::Highlight>>& highlights);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void aim(const QModelIndex& index);

    int m_strip = 80;
    QPersistentModelIndex m_aim; // where what is dragged would land
};

/// What the marks of a strip mean, once a page.
class StripLegend : public QWidget {
    Q_OBJECT

public:
    explicit StripLegend(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace ui
