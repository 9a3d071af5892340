#pragma once

#include "core/sessions/follow_up_store.h"

#include <QAbstractListModel>

namespace ui {

/// When and how somebody was written to or spoken with, newest first. Notes are edited in place.
class ContactModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setContacts(std::vector<core::Contact> contacts, const QDate& today);
    const core::Contact& contact(int row) const { return m_contacts[static_cast<size_t>(row)]; }
    int rowOf(core::Id<core::Contact> id) const; // -1: not here
    QString dayOf(const core::Contact& contact) const;
    /// "Mail": how it is shown.
    static QString howOf(const core::Contact& contact);
    void setEditable(bool editable) { m_editable = editable; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void noted(const core::Contact& contact);

private:
    std::vector<core::Contact> m_contacts;
    QDate m_today;
    bool m_editable = false;
};

} // namespace ui
