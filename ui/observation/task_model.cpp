#include "ui/observation/task_model.h"

#include "ui/widgets/list_view.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

constexpr int side = 12;

} // namespace

QString outcomeWord(core::AskedItem::Outcome outcome)
{
    switch (outcome) {
    case core::AskedItem::Outcome::Done: return TaskModel::tr("Done");
    case core::AskedItem::Outcome::Helped: return TaskModel::tr("Done with help");
    case core::AskedItem::Outcome::Failed: return TaskModel::tr("Failed");
    }
    Q_UNREACHABLE();
}

void TaskModel::setLines(std::vector<core::GuideProgress::Line> lines)
{
    const bool same = lines.size() == m_lines.size();
    if (!same)
        beginResetModel();
    m_lines = std::move(lines);
    if (!same)
        endResetModel();
    else if (!m_lines.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

int TaskModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant TaskModel::data(const QModelIndex& index, int role) const
{
    const auto& line = m_lines[size_t(index.row())];
    QStringList detail;
    if (!line.asked)
        detail << tr("Not begun");
    else
        detail << (line.asked->outcome ? outcomeWord(*line.asked->outcome) : tr("No outcome yet"));
    if (line.asked && line.asked->atMs && line.asked->untilMs)
        detail << sessionTime(*line.asked->untilMs - *line.asked->atMs);
    if (line.asked && line.asked->severity)
        detail << tr("severity %1").arg(*line.asked->severity);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return line.item.text;
    case Qt::AccessibleTextRole: return line.item.text + QStringLiteral(", ") + detail.join(QStringLiteral(", "));
    case DetailRole: return detail.join(QStringLiteral(" · "));
    case VerdictRole: return line.asked && line.asked->outcome ? int(*line.asked->outcome) : 3;
    case NumberRole: return QString::number(line.number);
    default: return {};
    }
}

QSize TaskDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {120, rowHeight(44)};
}

void TaskDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    paint::row(*painter, option.rect, theme, rowState(option));
    const QRect inside = option.rect.adjusted(side, 4, -side, -4);
    const QString number = index.data(TaskModel::NumberRole).toString();
    const int left = scaled(24);
    const QRect first(inside.left() + left, inside.top(), inside.width() - left, lineHeight(Type::Body));
    const QRect second(first.left(), first.bottom() + 1, first.width(), lineHeight(Type::Hint));
    paint::tabular(*painter, QRect(inside.left(), first.top(), left - 6, first.height()), number, fontOf(Type::Body),
                   theme.inkFaint);
    paint::text(*painter, first, index.data().toString(), fontOf(Type::Body), theme.ink);
    const QColor inks[] = {theme.good, theme.warn, theme.bad, theme.inkFaint};
    paint::text(*painter, second, index.data(TaskModel::DetailRole).toString(), fontOf(Type::Hint),
                inks[index.data(TaskModel::VerdictRole).toInt()]);
}

} // namespace ui
