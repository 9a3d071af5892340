#include "ui/tags/tag_picker_rows.h"

#include "ui/tags/matched_tag.h"
#include "ui/tags/tag_choice_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/picker_rows.h"
#include "ui/widgets/words.h"

#include <QListView>

namespace ui {
namespace {

constexpr int side = 10;
constexpr int peopleColumn = 22;
constexpr int mentionsColumn = 30;

/// Paints at the right end of `inside`, and takes what it needs from it.
void takeFigure(QPainter& painter, const Theme& theme, QRect& inside, int value, int column)
{
    paint::tabular(painter, inside, number(value), fontOf(Type::Hint), theme.inkFaint);
    inside.setRight(inside.right() - scaled(column));
}

void takeIcon(QPainter& painter, QRect& inside, const char* name, int pixels, const QColor& colour)
{
    paintIcon(painter, QRect(inside.right() + 1 - pixels, inside.top(), pixels, inside.height()), QLatin1String(name),
              pixels, colour);
    inside.setRight(inside.right() - pixels - 6);
}

} // namespace

QSize TagChoiceDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {100, rowHeight(rowPixels)};
}

void TagChoiceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    const auto& list = *qobject_cast<const QListView*>(option.widget);
    const auto& model = *qobject_cast<const TagChoiceModel*>(index.model());
    const TagChoice& choice = model.choice(index.row());
    const bool current = index.row() == list.currentIndex().row();
    paint::row(*painter, option.rect, theme, {current, bool(option.state & QStyle::State_MouseOver), false, true});
    QRect inside = option.rect.adjusted(side, 0, -side, 0);
    paint::tagBar(*painter, QRect(inside.left(), inside.center().y() - 6, 4, 14), theme.tag(choice.hue).bar);
    inside.setLeft(inside.left() + 12);
    paint::keyHint(*painter, inside, pickerKey(list, index.row()), theme.inkFaint);
    inside.setRight(inside.right() - pickerKeyWidth() - 8);
    takeFigure(*painter, theme, inside, choice.use.people, peopleColumn);
    takeIcon(*painter, inside, "user", 14, theme.inkFaint);
    takeFigure(*painter, theme, inside, choice.use.mentions, mentionsColumn);
    if (model.isOn(index.row()))
        takeIcon(*painter, inside, "checkmark", 16, theme.good);
    paintMatchedTag(*painter, inside, theme, choice.path, model.positions(index.row()), fontOf(Type::Body));
}

} // namespace ui
