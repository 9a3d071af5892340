#include "ui/sessions/panel_delegates.h"

#include "ui/sessions/outline_model.h"
#include "ui/sessions/page_tag_model.h"
#include "ui/widgets/broken_lines.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/words.h"

#include <QResizeEvent>

namespace ui {
namespace {

constexpr int side = 12;
constexpr int outlineLeft = 36;
constexpr int timeColumn = 50;
constexpr int mostLines = 3;
constexpr int outlineLine = 18;

QStringList linesOf(const QString& text, int width)
{
    return brokenLines(text, fontOf(Type::Body), width, mostLines);
}

int outlineWidth(const QStyleOptionViewItem& option)
{
    const int whole = option.widget ? qobject_cast<const QAbstractItemView*>(option.widget)->viewport()->width() : 220;
    return whole - outlineLeft - timeColumn - side;
}

} // namespace

void PanelList::resizeEvent(QResizeEvent* event)
{
    ListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
}

QSize PageTagDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {100, rowHeight(26)};
}

void PageTagDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    paint::row(*painter, option.rect, theme, rowState(option));
    QRect inside = option.rect.adjusted(side, 0, -side, 0);
    paint::tagBar(*painter, QRect(inside.left(), inside.center().y() - 6, 4, 14),
                  theme.tag(index.data(PageTagModel::HueRole).toInt()).bar);
    const QString count = number(index.data(PageTagModel::CountRole).toInt());
    paint::tabular(*painter, inside, count, fontOf(Type::Hint), theme.inkFaint);
    inside.adjust(12, 0, -paint::tabularWidth(count, fontOf(Type::Hint)) - 8, 0);
    paint::tagName(*painter, inside, theme, index.data().toString(), fontOf(Type::Body));
}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto lines = linesOf(index.data().toString(), outlineWidth(option)).size();
    return {100, static_cast<int>(lines) * scaled(outlineLine) + 10};
}

void OutlineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    paint::row(*painter, option.rect, theme, rowState(option));
    const int line = scaled(outlineLine);
    QRect row(option.rect.left() + side, option.rect.top() + 5, option.rect.width() - 2 * side, line);
    const QString name = index.data(OutlineModel::IconRole).toString();
    const QRect mark(row.left(), row.top(), 16, line);
    if (name.isEmpty())
        paint::text(*painter, mark, QStringLiteral("?"), fontOf(Type::Body), theme.inkSoft, Qt::AlignHCenter);
    else
        paintIcon(*painter, mark, name, 16, theme.inkSoft);
    paint::tabular(*painter, row, index.data(OutlineModel::TimeRole).toString(), fontOf(Type::Hint), theme.inkFaint);
    row.setLeft(option.rect.left() + outlineLeft);
    row.setWidth(outlineWidth(option));
    for (const auto& words : linesOf(index.data().toString(), outlineWidth(option))) {
        paint::text(*painter, row, words, fontOf(Type::Body), theme.inkSoft);
        row.translate(0, line);
    }
}

} // namespace ui
