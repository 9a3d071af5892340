#include "ui/claims/claim_picker_rows.h"

#include "ui/claims/claim_choice_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QListView>

namespace ui {
namespace {

constexpr int side = 10;
constexpr int iconRoom = 24;

} // namespace

QSize ClaimChoiceDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {100, rowHeight(rowPixels)};
}

void ClaimChoiceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    const auto& list = *qobject_cast<const QListView*>(option.widget);
    const auto& model = *qobject_cast<const ClaimChoiceModel*>(index.model());
    const auto& choice = model.choice(index.row());
    const bool current = index.row() == list.currentIndex().row();
    paint::row(*painter, option.rect, theme, {current, bool(option.state & QStyle::State_MouseOver), false, true});
    QRect inside = option.rect.adjusted(side, 3, -side, -3);
    const int line = inside.height() / 2;
    paintIcon(*painter, QRect(inside.left(), inside.top(), 16, line),
              choice.persona ? QStringLiteral("user-identity") : QStringLiteral("games-hint"), 16, theme.inkSoft);
    inside.setLeft(inside.left() + iconRoom);
    if (choice.standing != ClaimChoice::Standing::No) {
        const bool supports = choice.standing == ClaimChoice::Standing::For;
        const QString words = supports ? tr("for") : tr("against");
        const QSize size = paint::badgeSize(words);
        paint::badge(
            *painter,
            {QPoint(inside.right() + 1 - size.width(), inside.top() + (inside.height() - size.height()) / 2), size},
            theme, supports ? paint::Verdict::Good : paint::Verdict::Bad, words);
        inside.setRight(inside.right() - size.width() - 8);
    }
    if (current) {
        paint::keyHint(*painter, inside, tr("Enter"), theme.inkFaint);
        inside.setRight(inside.right() - paint::keyHintSize(tr("Enter")).width() - 8);
    }
    const QRect first(inside.left(), inside.top(), inside.width(), line);
    paint::matched(*painter, first, theme, choice.text, model.inText(index.row()), fontOf(Type::Body), theme.ink);
    paint::matched(*painter, first.translated(0, line), theme, choice.where, model.inWhere(index.row()),
                   fontOf(Type::Hint), theme.inkFaint);
}

} // namespace ui
