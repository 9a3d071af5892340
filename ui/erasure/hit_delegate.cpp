#include "ui/erasure/hit_delegate.h"

#include "ui/erasure/hit_model.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/paint_check.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace ui {
namespace {

constexpr int side = 16;
constexpr int textLeft = side + paint::checkSize + 10;

/// The name stands out; one that is to go is struck through.
void paintWords(QPainter& painter, const QRect& line, const Theme& theme, const QModelIndex& index, bool goes)
{
    QFont strong = fontOf(Type::Body, QFont::DemiBold);
    strong.setStrikeOut(goes);
    const std::tuple<int, QFont, QColor> parts[] = {{HitModel::BeforeRole, fontOf(Type::Body), theme.ink},
                                                    {HitModel::WordsRole, strong, goes ? theme.bad : theme.ink},
                                                    {HitModel::AfterRole, fontOf(Type::Body), theme.ink}};
    QRect rest = line;
    for (const auto& [role, font, colour] : parts) {
        const QString words = index.data(role).toString();
        if (rest.width() > 0)
            paint::text(painter, rest, words, font, colour);
        rest.setLeft(rest.left() + paint::textWidth(words, font));
    }
}

} // namespace

QSize HitDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, rowHeight(48)};
}

void HitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    paint::row(*painter, option.rect, theme, rowState(option));
    const bool goes = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    paint::check(*painter, option.rect, side, theme, goes);
    const QRect words = option.rect.adjusted(textLeft, 0, -side, 0);
    const int body = lineHeight(Type::Body), hint = lineHeight(Type::Hint);
    const int top = words.top() + (words.height() - body - hint) / 2;
    const QRect first(words.left(), top, words.width(), body);
    if (index.data(HitModel::WordsRole).toString().isEmpty())
        paint::text(*painter, first, HitModel::tr("Its bytes hold the name."), fontOf(Type::Body), theme.inkSoft);
    else
        paintWords(*painter, first, theme, index, goes);
    paint::text(*painter, {words.left(), top + body, words.width(), hint}, index.data(HitModel::PlaceRole).toString(),
                fontOf(Type::Hint), theme.inkFaint);
    paint::hairline(*painter, option.rect, Qt::BottomEdge, theme.line);
}

bool HitDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
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
