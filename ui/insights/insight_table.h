#pragma once

#include "ui/insights/insight_filter.h"
#include "ui/widgets/table.h"

namespace ui {

/// The table of insights: claims in up to two lines, the people behind each as a strip; in the tree, indented.
/// Highlights can be dropped on a row, and in the tree insights on and between rows (insight_dragging.cpp); there
/// Left, Right and a click on its arrow fold and unfold a branch.
class InsightTable : public Table {
    Q_OBJECT

public:
    explicit InsightTable(QWidget* parent = nullptr);
    static constexpr int indent = 20; // of a level of the tree

    /// How wide the widest strip is.
    void setStrip(int pixels);
    /// Gives the columns their widths for the room that there is; the claim gets what is left.
    void fitColumns();
    /// What a row shows; `index` is the filter's.
    static const InsightRow& rowAt(const QModelIndex& index);
    static bool isTree(const QModelIndex& index);
    const InsightFilter& filter() const { return *static_cast<const InsightFilter*>(model()); }
    /// The chosen insights, from above.
    std::vector<core::Claim> chosen() const;

signals:
    void dropped(const QModelIndex& on, const std::vector<core::Id<core::Highlight>>& highlights);
    /// An insight is to stand under another one or under nothing, on that place.
    void moved(core::Id<core::Claim> insight, core::Id<core::Claim> parent, int place);
    void foldAsked(core::Id<core::Claim> insight, bool folded);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    /// Where what is dragged would land.
    struct Spot {
        enum class Where { Nowhere, Above, On, Below } where = Where::Nowhere;
        QPersistentModelIndex row;
    };
    void goInOrOut(bool in);
    Spot spotAt(const QDropEvent& event) const;
    void aim(const Spot& spot);
    void dropInsight(const Spot& spot, core::Id<core::Claim> insight);
    bool standsBelow(const InsightRow& row, core::Id<core::Claim> above) const;

    int m_strip = 80;
    Spot m_aim;
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
