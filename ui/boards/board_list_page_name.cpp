#include "ui/boards/board_list_page_name.h"

#include <QAbstractItemView>
#include <QLineEdit>

namespace ui {

BoardNameDelegate::BoardNameDelegate(QAbstractItemView& table)
    : QStyledItemDelegate(&table), m_cells(*table.itemDelegate())
{
}

QSize BoardNameDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return m_cells.sizeHint(option, index);
}

void BoardNameDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    m_cells.paint(painter, option, index);
}

QWidget* BoardNameDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const
{
    auto* field = new QLineEdit(parent);
    field->setAccessibleName(tr("Name of the board"));
    field->setMaxLength(500);
    return field;
}

void BoardNameDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* field = qobject_cast<QLineEdit*>(editor);
    if (!field->isModified()) // else the boards were read again while one is being named
        field->setText(index.data(Qt::EditRole).toString());
}

void BoardNameDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                             const QModelIndex&) const
{
    editor->setGeometry(option.rect.adjusted(2, 1, -2, -2));
}

} // namespace ui
