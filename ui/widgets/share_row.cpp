#include "ui/widgets/share_row.h"

#include "ui/widgets/list_view.h"

namespace ui {
namespace {

constexpr int side = 12;
constexpr int detailColumn = 104;

} // namespace

int ShareDelegate::height()
{
    return rowHeight(44);
}

QSize ShareDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {120, height()};
}

void ShareDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    paint::row(*painter, option.rect, theme, rowState(option));
    const QRect inside = option.rect.adjusted(side, 4, -side, -4);
    const QRect first(inside.left(), inside.top(), inside.width(), lineHeight(Type::Body));
    const QRect second(inside.left(), first.bottom() + 1, inside.width(), lineHeight(Type::Hint));
    const QString figure = index.data(FigureRole).toString(), detail = index.data(DetailRole).toString();
    paint::text(*painter, first.adjusted(0, 0, -paint::tabularWidth(figure, fontOf(Type::Body)) - 8, 0),
                index.data().toString(), fontOf(Type::Body), theme.ink);
    paint::tabular(*painter, first, figure, fontOf(Type::Body), theme.ink);
    paint::text(*painter, second.adjusted(second.width() - scaled(detailColumn) + 8, 0, 0, 0), detail,
                fontOf(Type::Hint), theme.inkFaint, Qt::AlignRight);
    const int beside = scaled(detailColumn); // the same in all rows, so that bars can be compared
    const QRect bar(second.left(), second.center().y() - 3, second.width() - beside, 6);
    const int hue = index.data(HueRole).toInt();
    painter->fillRect(bar, theme.line);
    painter->fillRect(QRect(bar.left(), bar.top(), qRound(bar.width() * index.data(PartRole).toDouble()), bar.height()),
                      hue > 0 ? theme.tag(hue).bar : theme.inkFaint);
}

} // namespace ui
