#include "ui/print/printable_delegate.h"

#include "ui/print/printable_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/paint_check.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace ui {
namespace {

constexpr int side = 16;
constexpr int textLeft = side + paint::checkSize + 12;

} // namespace

QSize PrintableDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, rowHeight(44)};
}

void PrintableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    paint::row(*painter, option.rect, theme, rowState(option));
    paint::check(*painter, option.rect, side, theme, index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
    QRect words = option.rect.adjusted(textLeft, 0, -side, 0);
    if (const QString held = index.data(PrintableModel::HeldBackRole).toString(); !held.isEmpty()) {
        const QSize size = paint::badgeSize(held);
        const QRect badge(QPoint(words.right() - size.width() + 1, words.center().y() - size.height() / 2), size);
        paint::badge(*painter, badge, theme, paint::Verdict::Neutral, held);
        words.setRight(badge.left() - 8);
    }
    const int name = lineHeight(Type::Body);
    const int hint = lineHeight(Type::Hint);
    const int top = words.top() + (words.height() - name - hint) / 2;
    paint::text(*painter, {words.left(), top, words.width(), name}, index.data().toString(), fontOf(Type::Body),
                theme.ink);
    paint::text(*painter, {words.left(), top + name, words.width(), hint},
                index.data(PrintableModel::HintRole).toString(), fontOf(Type::Hint), theme.inkSoft);
}

bool PrintableDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                    const QModelIndex& index)
{
    const bool clicked = event->type() == QEvent::MouseButtonRelease &&
                         static_cast<QMouseEvent*>(event)->position().x() < option.rect.left() + textLeft - 4 &&
                         static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton;
    const bool pressed = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    if (!clicked && !pressed)
        return false;
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, int(checked ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
}

} // namespace ui
