#include "ui/widgets/wrapped_cells.h"

#include "ui/widgets/paint.h"

#include <QTreeView>

namespace ui {
namespace {

constexpr int side = 8;
constexpr int mostLines = 3;

} // namespace

QSize WrappedCells::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* table = qobject_cast<const QTreeView*>(option.widget);
    const int width = table ? table->columnWidth(index.column()) : option.rect.width();
    const int lines = m_lines.of(index.data().toString(), fontOf(Type::Body), width - 2 * side, mostLines);
    return {width, rowHeight(32) + (qMax(1, lines) - 1) * lineHeight(Type::Body)};
}

void WrappedCells::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    const auto lines =
        brokenLines(index.data().toString(), fontOf(Type::Body), option.rect.width() - 2 * side, mostLines);
    const int line = lineHeight(Type::Body);
    QRect row = option.rect.adjusted(side, 0, -side, 0);
    row.setTop(row.top() + (row.height() - static_cast<int>(lines.size()) * line) / 2);
    row.setHeight(line);
    for (const auto& words : lines) {
        paint::text(*painter, row, words, fontOf(Type::Body), theme.ink);
        row.translate(0, line);
    }
}

} // namespace ui
