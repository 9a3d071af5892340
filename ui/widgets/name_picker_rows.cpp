#include "ui/widgets/name_picker_rows.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/name_picker_model.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/picker_rows.h"

#include <QListView>

namespace ui {
namespace {

constexpr int side = 10;
constexpr int iconRoom = 24;
constexpr int gap = 8;

} // namespace

QSize NamePickerDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {100, rowHeight(rowPixels)};
}

void NamePickerDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    const auto& list = *qobject_cast<const QListView*>(option.widget);
    const auto& model = *qobject_cast<const NamePickerModel*>(index.model());
    const NameChoice& choice = model.choice(index.row());
    const bool current = index.row() == list.currentIndex().row();
    paint::row(*painter, option.rect, theme, {current, bool(option.state & QStyle::State_MouseOver), false, true});
    QRect inside = option.rect.adjusted(side, 0, -side, 0);
    if (!choice.icon.isEmpty()) {
        paintIcon(*painter, QRect(inside.left(), inside.top(), 16, inside.height()), choice.icon, 16, theme.inkSoft);
        inside.setLeft(inside.left() + iconRoom);
    }
    paint::keyHint(*painter, inside, pickerKey(list, index.row()), theme.inkFaint);
    inside.setRight(inside.right() - pickerKeyWidth() - gap);
    if (!choice.note.isEmpty()) {
        const int room = qMin(paint::textWidth(choice.note, fontOf(Type::Hint)) + 2, inside.width() / 2);
        paint::text(*painter, inside.adjusted(inside.width() - room, 0, 0, 0), choice.note, fontOf(Type::Hint),
                    theme.inkFaint, Qt::AlignRight);
        inside.setRight(inside.right() - room - gap);
    }
    paint::matched(*painter, inside, theme, choice.name, model.positions(index.row()), fontOf(Type::Body), theme.ink);
}

} // namespace ui
