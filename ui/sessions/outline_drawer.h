#pragma once

#include "ui/widgets/surface.h"

class QAbstractItemModel;
class QModelIndex;

namespace ui {

class ListView;

/// The outline where the window has no room for its column: it lies over the text, and goes when it was used.
class OutlineDrawer : public Surface {
    Q_OBJECT

public:
    /// Lies over `over`, from its left edge.
    OutlineDrawer(QAbstractItemModel* outline, QWidget* over);

    void open();

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

    ListView* m_list;
};

} // namespace ui
