#include "ui/follow_ups/contact_model.h"

#include "ui/follow_ups/day_words.h"

#include <algorithm>

namespace ui {

void ContactModel::setContacts(std::vector<core::Contact> contacts, const QDate& today)
{
    if (contacts == m_contacts && today == m_today)
        return;
    const bool sameRows = std::equal(contacts.begin(), contacts.end(), m_contacts.begin(), m_contacts.end(),
                                     [](const core::Contact& a, const core::Contact& b) { return a.id == b.id; });
    if (!sameRows)
        beginResetModel();
    m_contacts = std::move(contacts);
    m_today = today;
    if (!sameRows)
        endResetModel();
    else if (!m_contacts.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

int ContactModel::rowOf(core::Id<core::Contact> id) const
{
    const auto found =
        std::find_if(m_contacts.begin(), m_contacts.end(), [&](const core::Contact& one) { return one.id == id; });
    return found == m_contacts.end() ? -1 : static_cast<int>(found - m_contacts.begin());
}

QString ContactModel::dayOf(const core::Contact& contact) const
{
    return dayWord(contact.at.toLocalTime().date(), m_today);
}

QString ContactModel::howOf(const core::Contact& contact)
{
    return contact.how.left(1).toUpper() + contact.how.mid(1);
}

int ContactModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_contacts.size());
}

QVariant ContactModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& shown = contact(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole: return shown.note;
    case Qt::AccessibleTextRole: {
        QStringList words{dayOf(shown), shown.how, shown.note};
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

bool ContactModel::setData(const QModelIndex& index, const QVariant& value, int)
{
    auto changed = contact(index.row());
    const QString note = value.toString().simplified();
    if (note == changed.note)
        return false;
    changed.note = note;
    emit noted(changed);
    return true;
}

Qt::ItemFlags ContactModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren |
           (m_editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

} // namespace ui
