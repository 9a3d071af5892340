#include "ui/tags/tag_tree.h"

#include "ui/quotes/highlight_mime.h"
#include "ui/tags/tag_tree_delegate.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace ui {
namespace {

constexpr int indent = 14;
constexpr int figures = 72; // width of a column of figures

} // namespace

TagTree::TagTree(TagTreeModel& model, QWidget* parent) : QTreeView(parent), m_tree(model)
{
    setAccessibleName(tr("Codebook"));
    auto* delegate = new TagTreeDelegate(this);
    setItemDelegate(delegate);
    setFrameShape(QFrame::NoFrame);
    viewport()->setBackgroundRole(QPalette::Window);
    setUniformRowHeights(true);
    setIndentation(indent);
    setMouseTracking(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setDragEnabled(true);
    setAcceptDrops(true);
    setModel(&model);
    header()->setAccessibleName(tr("Columns"));
    header()->setFocusPolicy(Qt::NoFocus);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setMinimumSectionSize(32);
    header()->setSectionResizeMode(TagTreeModel::Name, QHeaderView::Stretch);
    for (const auto column : {TagTreeModel::Mentions, TagTreeModel::People}) {
        header()->setSectionResizeMode(column, QHeaderView::Fixed);
        header()->resizeSection(column, scaled(figures));
    }
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &TagTree::remember);
    connect(&model, &QAbstractItemModel::modelReset, this, &TagTree::restore);
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        if (!m_restoring && !m_tree.isFiltered())
            m_folded.insert(m_tree.id(index));
    });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex& index) {
        if (!m_restoring && !m_tree.isFiltered())
            m_folded.remove(m_tree.id(index));
    });
    connect(delegate, &TagTreeDelegate::named, this,
            [this](const QModelIndex& index, const QString& name) { emit named(m_tree.id(index), name); });
}

core::Id<core::Tag> TagTree::current() const
{
    return m_tree.id(currentIndex());
}

std::vector<core::Id<core::Tag>> TagTree::chosen() const
{
    auto rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(),
              [this](const QModelIndex& a, const QModelIndex& b) { return visualRect(a).top() < visualRect(b).top(); });
    std::vector<Tag> tags;
    for (const auto& row : rows)
        if (const auto tag = m_tree.id(row))
            tags.push_back(tag);
    return tags;
}

void TagTree::choose(Tag tag)
{
    const auto index = m_tree.indexOf(tag);
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void TagTree::setWithout(const QSet<Tag>& without)
{
    m_without = without;
    viewport()->update();
}

void TagTree::setTarget(Tag tag)
{
    m_target = tag;
    viewport()->update();
}

void TagTree::nameDraft()
{
    const auto draft = m_tree.draftIndex();
    if (!draft.isValid())
        return;
    expand(draft.parent());
    scrollTo(draft);
    setFocus(Qt::OtherFocusReason);
    edit(draft);
}

void TagTree::nameCurrent()
{
    if (current())
        edit(currentIndex().siblingAtColumn(TagTreeModel::Name));
}

void TagTree::foldAll(bool folded)
{
    const QScopedValueRollback<bool> restoring(m_restoring, true);
    m_folded.clear();
    if (folded)
        for (const auto& tag : m_tree.tags())
            m_folded.insert(tag.id);
    folded ? collapseAll() : expandAll();
}

void TagTree::remember()
{
    m_restoring = true;
    m_kept = chosen();
    m_keptCurrent = current();
    m_keptScroll = verticalScrollBar()->value();
}

void TagTree::restore()
{
    expandAll();
    if (!m_tree.isFiltered())
        for (const auto tag : std::as_const(m_folded))
            collapse(m_tree.indexOf(tag));
    QItemSelection kept;
    for (const auto tag : m_kept)
        if (const auto index = m_tree.indexOf(tag); index.isValid())
            kept.select(index, index.siblingAtColumn(TagTreeModel::People));
    if (const auto index = m_tree.indexOf(m_keptCurrent); index.isValid())
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    selectionModel()->select(kept, QItemSelectionModel::Select);
    verticalScrollBar()->setValue(m_keptScroll);
    m_restoring = false;
    if (chosen() != m_kept)
        emit choiceChanged();
}

void TagTree::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    if (!m_restoring)
        emit choiceChanged();
}

void TagTree::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_restoring)
        emit choiceChanged();
}

void TagTree::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint)
{
    QTreeView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    if (m_tree.draft())
        emit draftLeft();
}

void TagTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(this);
    const QRect whole(0, option.rect.top(), viewport()->width(), option.rect.height());
    const bool current = currentIndex().siblingAtColumn(0) == index.siblingAtColumn(0);
    const bool hovered =
        underMouse() && whole.contains(viewport()->mapFromGlobal(QCursor::pos())) && state() != DraggingState;
    paint::row(*painter, whole, theme,
               {selectionModel()->isRowSelected(index.row(), index.parent()), hovered, false, isActiveWindow()});
    QTreeView::drawRow(painter, option, index);
    if (showsFocus() && current)
        paint::focusRing(*painter, whole, theme, 0);
    if (m_target && m_tree.id(index) == m_target) {
        painter->setPen(QPen(theme.accent, 1.5, Qt::DashLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(whole).adjusted(1, 1, -1.5, -1.5));
    }
}

void TagTree::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    if (m_tree.rowCount(index.siblingAtColumn(0)) == 0)
        return;
    const QRect place(rect.right() + 1 - indent + TagTreeDelegate::shift - 5, rect.top(), indent, rect.height());
    paintIcon(*painter, place, isExpanded(index) ? QStringLiteral("go-down") : QStringLiteral("go-next"), 16,
              Theme::of(this).inkSoft);
}

void TagTree::paintEvent(QPaintEvent* event)
{
    QTreeView::paintEvent(event);
    if (m_spot.where == Spot::Where::Nowhere)
        return;
    QPainter painter(viewport());
    paintSpot(painter);
}

void TagTree::keyPressEvent(QKeyEvent* event)
{
    m_byKeyboard = true;
    QTreeView::keyPressEvent(event);
    viewport()->update();
}

void TagTree::mousePressEvent(QMouseEvent* event)
{
    m_byKeyboard = false;
    QTreeView::mousePressEvent(event);
}

void TagTree::focusInEvent(QFocusEvent* event)
{
    m_byKeyboard = reachedByKeyboard(*event);
    QTreeView::focusInEvent(event);
}

} // namespace ui
