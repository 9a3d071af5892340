#include "ui/follow_ups/follow_up_model.h"

#include "ui/follow_ups/day_words.h"

#include <algorithm>

namespace ui {

QString FollowUpRow::dayWords(const QDate& today) const
{
    if (isDone())
        return FollowUpModel::tr("done %1").arg(dayWord(followUp.doneAt.toLocalTime().date(), today));
    if (!followUp.dueOn.isValid())
        return {};
    return (isOverdue(today) ? FollowUpModel::tr("overdue, %1") : FollowUpModel::tr("due %1"))
        .arg(dayWord(followUp.dueOn, today));
}

void FollowUpModel::setRows(std::vector<FollowUpRow> rows, const QDate& today)
{
    if (!m_drafts && rows == m_rows && today == m_today)
        return;
    const bool sameRows =
        !m_drafts &&
        std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), [](const auto& a, const auto& b) {
            return a.followUp.id == b.followUp.id && a.followUp.entry == b.followUp.entry;
        });
    if (!sameRows)
        beginResetModel();
    m_rows = std::move(rows);
    m_today = today;
    m_drafts = false;
    if (!sameRows)
        endResetModel();
    else if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

int FollowUpModel::rowOf(const core::FollowUp& followUp) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const FollowUpRow& row) {
        return followUp.entry ? row.followUp.entry == followUp.entry : row.followUp.id == followUp.id;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void FollowUpModel::draft(core::Id<core::Participant> person, const QString& whom)
{
    dropDraft();
    beginInsertRows({}, 0, 0);
    FollowUpRow row;
    row.followUp.participant = person;
    row.whom = whom;
    m_rows.insert(m_rows.begin(), row);
    m_drafts = true;
    endInsertRows();
}

void FollowUpModel::dropDraft()
{
    if (!m_drafts)
        return;
    beginRemoveRows({}, 0, 0);
    m_rows.erase(m_rows.begin());
    m_drafts = false;
    endRemoveRows();
}

int FollowUpModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FollowUpModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole: return shown.followUp.text;
    case Qt::CheckStateRole: return shown.isDone() ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole: {
        QStringList words{shown.followUp.text, shown.whom, shown.dayWords(m_today), shown.session};
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

bool FollowUpModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    auto followUp = row(index.row()).followUp;
    if (role == Qt::CheckStateRole) {
        emit doneAsked(followUp, value.toInt() == Qt::Checked);
        return true;
    }
    const QString text = value.toString().simplified();
    if (text.isEmpty() || text == followUp.text)
        return false;
    followUp.text = text;
    emit worded(followUp);
    return true;
}

Qt::ItemFlags FollowUpModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (m_editable)
        flags |= Qt::ItemIsUserCheckable;
    if (m_editable && !row(index.row()).isLine())
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace ui
