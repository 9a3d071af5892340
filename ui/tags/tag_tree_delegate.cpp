#include "ui/tags/tag_tree_delegate.h"

#include "ui/tags/tag_tree.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/words.h"

#include <QLineEdit>

namespace ui {
namespace {

constexpr int bar = 4;
constexpr int barHeight = 14;
constexpr int beforeName = 12; // from the left edge of the bar
constexpr int side = 12;

void paintFigure(QPainter& painter, const QRect& rect, const Theme& theme, const QModelIndex& index)
{
    const int value = index.data().toInt();
    const QColor ink = value > 0 ? theme.inkSoft : theme.inkFaint;
    paint::tabular(painter, rect.adjusted(0, 0, -side, 0), number(value), fontOf(Type::Hint), ink);
}

} // namespace

TagTreeDelegate::TagTreeDelegate(TagTree* tree) : QStyledItemDelegate(tree), m_tree(*tree) {}

QSize TagTreeDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {60, rowHeight(26)};
}

void TagTreeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    if (index.data(TagTreeModel::DraftRole).toBool())
        return;
    if (index.column() != TagTreeModel::Name)
        return paintFigure(*painter, option.rect, theme, index);
    const QRect swatch(option.rect.left() + shift, option.rect.top() + (option.rect.height() - barHeight) / 2, bar,
                       barHeight);
    paint::tagBar(*painter, swatch, theme.tag(index.data(TagTreeModel::HueRole).toInt()).bar);
    const bool archived = index.data(TagTreeModel::ArchivedRole).toBool();
    const bool without = m_tree.without().contains({index.data(TagTreeModel::IdRole).toLongLong()});
    QFont font = fontOf(Type::Body, index.data(TagTreeModel::HasBelowRole).toBool() ? QFont::DemiBold : QFont::Normal);
    font.setStrikeOut(without);
    QRect words = option.rect.adjusted(shift + beforeName, 0, -4, 0);
    if (archived) {
        const QString note = tr("archived");
        const int width = paint::textWidth(note, fontOf(Type::Hint));
        paint::text(*painter, QRect(words.right() - width, words.top(), width + 1, words.height()), note,
                    fontOf(Type::Hint), theme.inkFaint);
        words.setRight(words.right() - width - 6);
    }
    const QColor ink = archived || without ? theme.inkFaint : theme.ink;
    paint::matched(*painter, words, theme, index.data().toString(),
                   index.data(TagTreeModel::MatchRole).value<std::vector<int>>(), font, ink);
}

QWidget* TagTreeDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* field = new QLineEdit(parent);
    field->setAccessibleName(tr("Name of the tag"));
    field->setPlaceholderText(index.data(TagTreeModel::DraftRole).toBool() ? tr("Name of the new tag") : QString());
    field->setMaxLength(500);
    return field;
}

void TagTreeDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* field = qobject_cast<QLineEdit*>(editor);
    if (field->isModified())
        return; // the tags were read again while it is being named
    field->setText(index.data(Qt::EditRole).toString());
    field->selectAll();
}

void TagTreeDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const
{
    const QString name = qobject_cast<QLineEdit*>(editor)->text().simplified();
    if (!name.isEmpty() && name != index.data(Qt::EditRole).toString())
        emit named(index, name);
}

void TagTreeDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                           const QModelIndex&) const
{
    editor->setGeometry(option.rect.adjusted(shift + beforeName - 6, 0, -2, 0));
}

} // namespace ui
