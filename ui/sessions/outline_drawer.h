#pragma once

#include "ui/widgets/surface.h"

class QAbstractItemModel;
class QModelIndex;

namespace ui {

class GuidePanel;
class ListView;
class SectionHead;

/// Guide and outline where the window has no room for their column: they lie over the text, and go when they were used.
class OutlineDrawer : public Surface {
    Q_OBJECT

public:
    /// Lies over `over`, from its left edge. Takes `guide` as its own.
    OutlineDrawer(GuidePanel* guide, QAbstractItemModel* outline, QWidget* over);

    void open(bool withGuide);
    GuidePanel& guide() { return *m_guide; }

signals:
    /// A row of the outline was chosen.
    void chosen(int row);
    /// The drawer has closed; the focus is wanted elsewhere.
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose(const QModelIndex& index);
    void close();
    void place();

    GuidePanel* m_guide;
    SectionHead* m_head;
    ListView* m_list;
};

} // namespace ui
