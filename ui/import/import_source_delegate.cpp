#include "ui/import/import_source_delegate.h"

#include "ui/import/import_source_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/paint_check.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace ui {
namespace {

constexpr int side = 12;
constexpr int textLeft = side + paint::checkSize + 10;

} // namespace

QSize ImportSourceDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, rowHeight(44)};
}

void ImportSourceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    paint::row(*painter, option.rect, theme, rowState(option));
    const bool comes = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    paint::check(*painter, option.rect, side, theme, comes);
    const QRect words = option.rect.adjusted(textLeft, 0, -side, 0);
    const int name = lineHeight(Type::Body), hint = lineHeight(Type::Hint);
    const int top = words.top() + (words.height() - name - hint) / 2;
    QRect first(words.left(), top, words.width(), name);
    if (const QString badge = index.data(ImportSourceModel::BadgeRole).toString(); !badge.isEmpty()) {
        const QSize size = paint::badgeSize(badge);
        const QRect place(QPoint(first.right() - size.width() + 1, first.center().y() - size.height() / 2), size);
        paint::badge(*painter, place, theme,
                     static_cast<paint::Verdict>(index.data(ImportSourceModel::BadgeVerdictRole).toInt()), badge);
        first.setRight(place.left() - 8);
    }
    paint::text(*painter, first, index.data().toString(), fontOf(Type::Body), comes ? theme.ink : theme.inkFaint);
    paint::text(*painter, {words.left(), top + name, words.width(), hint},
                index.data(ImportSourceModel::HintRole).toString(), fontOf(Type::Hint),
                comes ? theme.inkSoft : theme.inkFaint);
}

bool ImportSourceDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
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
