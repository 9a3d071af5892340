#include "ui/widgets/table.h"

#include "ui/widgets/focus.h"
#include "ui/widgets/paint.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>

namespace ui {
namespace {

constexpr int cellSide = 8;

class CellDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const QString text = index.data().toString();
        return {paint::textWidth(text, cellFont(index)) + 2 * cellSide + 2, rowHeight(32)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.palette);
        const QRect inside = option.rect.adjusted(cellSide, 0, -cellSide, 0);
        if (const auto verdict = index.data(VerdictRole); verdict.isValid()) {
            const QSize size = paint::badgeSize(index.data().toString());
            const QRect badge(QPoint(inside.left(), inside.top() + (inside.height() - size.height()) / 2),
                              size.boundedTo(inside.size()));
            return paint::badge(*painter, badge, theme, static_cast<paint::Verdict>(verdict.toInt()),
                                index.data().toString());
        }
        const QColor ink = index.data(SoftRole).toBool() ? theme.inkSoft : theme.ink;
        if (index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight)
            paint::tabular(*painter, inside, index.data().toString(), cellFont(index), ink);
        else
            paint::text(*painter, inside, index.data().toString(), cellFont(index), ink);
    }

private:
    static QFont cellFont(const QModelIndex& index)
    {
        return fontOf(Type::Body, index.data(StrongRole).toBool() ? QFont::DemiBold : QFont::Normal);
    }
};

} // namespace

Table::Table(const QString& name, QWidget* parent) : QTreeView(parent)
{
    setAccessibleName(name);
    header()->setAccessibleName(tr("Columns"));
    setItemDelegate(new CellDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setMouseTracking(true);
    setIndentation(0);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    header()->setHighlightSections(false);
    header()->setMinimumSectionSize(40);
    header()->setFocusPolicy(Qt::NoFocus);
    connect(this, &QTreeView::doubleClicked, this, &Table::opened);
}

void Table::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(this);
    const QRect whole(0, option.rect.top(), viewport()->width(), option.rect.height());
    paint::RowState state;
    state.selected = selectionModel()->isRowSelected(index.row(), index.parent());
    state.hovered = indexAt(viewport()->mapFromGlobal(QCursor::pos())).row() == index.row() && underMouse();
    state.focused = hasFocus() && m_byKeyboard && currentIndex().row() == index.row();
    state.activeWindow = isActiveWindow();
    paint::row(*painter, whole, theme, {state.selected, state.hovered, false, state.activeWindow});
    QTreeView::drawRow(painter, option, index);
    paint::hairline(*painter, whole, Qt::BottomEdge, theme.line);
    if (state.focused)
        paint::focusRing(*painter, whole, theme, 0);
}

void Table::focusInEvent(QFocusEvent* event)
{
    m_byKeyboard = reachedByKeyboard(*event);
    if (m_byKeyboard && !currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
    QTreeView::focusInEvent(event);
}

void Table::keyPressEvent(QKeyEvent* event)
{
    m_byKeyboard = true;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() == EditingState)
        return; // the editor passes it on when it is done
    if (enter && currentIndex().isValid())
        emit opened(currentIndex());
    else
        QTreeView::keyPressEvent(event);
}

void Table::mousePressEvent(QMouseEvent* event)
{
    m_byKeyboard = false;
    QTreeView::mousePressEvent(event);
}

} // namespace ui
