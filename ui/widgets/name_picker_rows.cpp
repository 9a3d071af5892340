#include "ui/widgets/name_picker_rows.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/name_picker_model.h"
#include "ui/widgets/paint.h"

#include <QListView>

namespace ui {
namespace {

constexpr int side = 10;
constexpr int iconRoom = 24;
constexpr int gap = 8;

/// Enter for the current row, Ctrl and a number for those in view.
QString keyOf(const QListView& list, int row)
{
    if (row == list.currentIndex().row())
        return NamePickerDelegate::tr("Enter");
    const int shown = row - qMax(0, list.indexAt(QPoint(1, 1)).row());
    return shown >= 0 && shown < NamePickerDelegate::mostKeys ? NamePickerDelegate::tr("Ctrl+%1").arg(shown + 1)
                                                              : QString();
}

/// As wide for each row, so that the notes stand in a column.
int keyColumn()
{
    return qMax(paint::keyHintSize(NamePickerDelegate::tr("Ctrl+%1").arg(NamePickerDelegate::mostKeys)).width(),
                paint::keyHintSize(NamePickerDelegate::tr("Enter")).width());
}

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
    paint::keyHint(*painter, inside, keyOf(list, index.row()), theme.inkFaint);
    inside.setRight(inside.right() - keyColumn() - gap);
    if (!choice.note.isEmpty()) {
        const int room = qMin(paint::textWidth(choice.note, fontOf(Type::Hint)) + 2, inside.width() / 2);
        paint::text(*painter, inside.adjusted(inside.width() - room, 0, 0, 0), choice.note, fontOf(Type::Hint),
                    theme.inkFaint, Qt::AlignRight);
        inside.setRight(inside.right() - room - gap);
    }
    paint::matched(*painter, inside, theme, choice.name, model.positions(index.row()), fontOf(Type::Body), theme.ink);
}

NamePickerMakeRow::NamePickerMakeRow(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
}

void NamePickerMakeRow::setState(const QString& words, bool current)
{
    setText(words);
    setAccessibleName(words);
    m_current = current;
    update();
}

void NamePickerMakeRow::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    if (m_current || underMouse())
        painter.fillRect(rect().adjusted(1, 1, -1, -4), m_current ? theme.accentTint : theme.hover);
    paint::hairline(painter, rect(), Qt::TopEdge, theme.line);
    QRect inside = rect().adjusted(side, 0, -side, 0);
    if (!m_icon.isEmpty()) {
        paintIcon(painter, QRect(inside.left(), inside.top(), 16, inside.height()), m_icon, 16, theme.inkSoft);
        inside.setLeft(inside.left() + iconRoom);
    }
    const QString key = m_current ? tr("Enter") : tr("Ctrl+Enter");
    paint::keyHint(painter, inside, key, theme.inkFaint);
    inside.setRight(inside.right() - paint::keyHintSize(key).width() - gap);
    paint::text(painter, inside, text(), fontOf(Type::Body), theme.ink);
}

} // namespace ui
