#include "ui/boards/board_side_outline.h"

#include "ui/boards/board_side_keys.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QScopedValueRollback>
#include <QScrollBar>

namespace ui {
namespace {

constexpr int indent = 14;

} // namespace

BoardSideOutline::BoardSideOutline(QWidget* parent) : QTreeView(parent)
{
    setAccessibleName(tr("Outline of the board"));
    setItemDelegate(new BoardSideOutlineDelegate(this));
    setFrameShape(QFrame::NoFrame);
    viewport()->setBackgroundRole(QPalette::Window);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(indent);
    setMouseTracking(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setModel(&m_model);
    const auto fold = [this](const QModelIndex& index, bool folded) {
        if (m_restoring)
            return;
        const auto cluster = m_model.node(index).cluster;
        if (!cluster)
            m_notSortedFolded = folded;
        else if (folded)
            m_folded.insert(cluster);
        else
            m_folded.remove(cluster);
    };
    connect(this, &QTreeView::collapsed, this, [fold](const QModelIndex& index) { fold(index, true); });
    connect(this, &QTreeView::expanded, this, [fold](const QModelIndex& index) { fold(index, false); });
    connect(this, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
        if (const auto thing = m_model.thing(index))
            emit opened(thing);
    });
}

void BoardSideOutline::setScene(const core::BoardScene* scene)
{
    const auto before = chosen();
    const auto at = current();
    const int scrolled = verticalScrollBar()->value();
    const QScopedValueRollback<bool> restoring(m_restoring, true);
    if (!m_model.setScene(scene))
        return;
    unfold({});
    QItemSelection kept;
    const auto keep = [&](const BoardThing& thing) {
        if (const auto index = m_model.indexOf(thing); index.isValid())
            kept.select(index, index);
    };
    for (const auto cluster : before.clusters)
        keep({{}, cluster});
    for (const auto card : before.cards)
        keep({card, {}});
    selectionModel()->setCurrentIndex(m_model.indexOf(at), QItemSelectionModel::NoUpdate);
    selectionModel()->select(kept, QItemSelectionModel::Select);
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(scrolled);
}

/// Unfolds what is in `parent`, but for what the person has folded.
void BoardSideOutline::unfold(const QModelIndex& parent)
{
    for (int row = 0; row < m_model.rowCount(parent); ++row) {
        const auto index = m_model.index(row, 0, parent);
        const auto& node = m_model.node(index);
        if (node.below.empty())
            continue;
        setExpanded(index, node.cluster ? !m_folded.contains(node.cluster) : !m_notSortedFolded);
        unfold(index);
    }
}

/// While the selection is in between, the current row may be one that is no longer chosen.
BoardThing BoardSideOutline::current() const
{
    if (selectionModel()->isSelected(currentIndex()))
        return m_model.thing(currentIndex());
    const auto ranges = selectionModel()->selection();
    return ranges.isEmpty() ? BoardThing{} : m_model.thing(ranges.first().topLeft());
}

BoardSelection BoardSideOutline::chosen() const
{
    BoardSelection selection;
    for (const auto& index : selectionModel()->selectedIndexes())
        selection.add(m_model.thing(index));
    return selection;
}

void BoardSideOutline::choose(const BoardThing& thing)
{
    const QScopedValueRollback<bool> restoring(m_restoring, true);
    const auto index = m_model.indexOf(thing);
    if (!index.isValid())
        return selectionModel()->clear();
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
}

bool BoardSideOutline::event(QEvent* event)
{
    // The keys of the tree go before those of the page.
    if (event->type() == QEvent::ShortcutOverride && boardKey(*static_cast<QKeyEvent*>(event)) != BoardKey::None)
        event->accept();
    return QTreeView::event(event);
}

void BoardSideOutline::keyPressEvent(QKeyEvent* event)
{
    m_byKeyboard = true;
    const BoardKey key = current() ? boardKey(*event) : BoardKey::None;
    switch (key) {
    case BoardKey::Open: return void(emit opened(current()));
    case BoardKey::Move: return void(emit moveAsked());
    case BoardKey::Remove: return void(emit removeAsked());
    case BoardKey::None: QTreeView::keyPressEvent(event);
    }
}

void BoardSideOutline::mousePressEvent(QMouseEvent* event)
{
    m_byKeyboard = false;
    QTreeView::mousePressEvent(event);
}

void BoardSideOutline::focusInEvent(QFocusEvent* event)
{
    m_byKeyboard = reachedByKeyboard(*event);
    if (m_byKeyboard && !currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0, 0));
    QTreeView::focusInEvent(event);
}

void BoardSideOutline::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    if (!m_restoring)
        emit choiceChanged();
}

void BoardSideOutline::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_restoring)
        emit choiceChanged();
}

void BoardSideOutline::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(this);
    const QRect whole(0, option.rect.top(), viewport()->width(), option.rect.height());
    const bool hovered = underMouse() && whole.contains(viewport()->mapFromGlobal(QCursor::pos()));
    paint::row(*painter, whole, theme, {selectionModel()->isSelected(index), hovered, false, isActiveWindow()});
    QTreeView::drawRow(painter, option, index);
    if (showsFocus() && currentIndex() == index)
        paint::focusRing(*painter, whole, theme, 0);
}

void BoardSideOutline::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    if (m_model.node(index).below.empty())
        return;
    const QRect place(rect.right() + 1 - indent + BoardSideOutlineDelegate::shift - 5, rect.top(), indent,
                      rect.height());
    paintIcon(*painter, place, isExpanded(index) ? QStringLiteral("go-down") : QStringLiteral("go-next"), 16,
              Theme::of(this).inkSoft);
}

} // namespace ui
