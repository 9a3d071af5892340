#pragma once

#include "ui/widgets/paint.h"

#include <QListView>

class QStyleOptionViewItem;

namespace ui {

/// A list in a panel: no frame, on the panel's own surface, rows painted by its delegate, keyboard focus as a ring.
class ListView : public QListView {
    Q_OBJECT

public:
    explicit ListView(const QString& name, QWidget* parent = nullptr);
    bool showsFocus() const { return m_byKeyboard && hasFocus(); }

protected:
    /// Steps over rows that cannot be chosen, also at both ends.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    QModelIndex chosenFrom(int row, int by) const;

    bool m_byKeyboard = false;
};

/// How a row stands there that a delegate is about to paint; the focus shows in a ListView that the keyboard reached.
paint::RowState rowState(const QStyleOptionViewItem& option);

} // namespace ui
