#pragma once

#include "ui/boards/board_outline_model.h"

#include <QSet>
#include <QStyledItemDelegate>
#include <QTreeView>

namespace ui {

/// The board as a tree to walk in. What is chosen, what is folded and the place that was scrolled to stay when the
/// board changes.
class BoardSideOutline : public QTreeView {
    Q_OBJECT

public:
    explicit BoardSideOutline(QWidget* parent = nullptr);

    void setScene(const core::BoardScene* scene);
    const BoardOutlineModel& outline() const { return m_model; }
    BoardThing current() const;
    BoardSelection chosen() const;
    /// Chooses it alone, and unfolds what is around it; no signal. None: nothing.
    void choose(const BoardThing& thing);
    bool showsFocus() const { return m_byKeyboard && hasFocus(); }

signals:
    /// By the person.
    void choiceChanged();
    void opened(const ui::BoardThing& thing);
    void moveAsked();
    void removeAsked();

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void unfold(const QModelIndex& parent);

    BoardOutlineModel m_model;
    QSet<core::Id<core::Cluster>> m_folded;
    bool m_notSortedFolded = false;
    bool m_restoring = false;
    bool m_byKeyboard = false;
};

/// Paints a row of the outline: a cluster with its cards and people, a card with a bar in its colour.
class BoardSideOutlineDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    static constexpr int shift = 10; // of what is painted, for the arrow that folds
};

} // namespace ui
