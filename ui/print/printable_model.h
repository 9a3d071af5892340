#pragma once

#include "core/report/print_order.h"

#include <QAbstractListModel>
#include <QSet>

namespace ui {

/// The personas that can be printed, each with a check: whether it shall be.
class PrintableModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { HintRole = Qt::UserRole, HeldBackRole };

    using QAbstractListModel::QAbstractListModel;

    /// Checks stay with their personas. The first personas of all are checked.
    void setPrintables(std::vector<core::report::Printable> printables);
    void clear();
    void check(const QSet<core::Id<core::Persona>>& personas);
    void checkAll(bool checked);
    const core::report::Printable& printable(int row) const { return m_printables[size_t(row)]; }
    int rowOf(core::Id<core::Persona> persona) const;     // -1: not there
    std::vector<core::Id<core::Persona>> checked() const; // in their order
    QStringList checkedNames() const;
    core::report::SheetFacts checkedFacts() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void checksChanged();

private:
    bool isChecked(const core::report::Printable& printable) const { return m_checked.contains(printable.persona); }

    std::vector<core::report::Printable> m_printables;
    QSet<core::Id<core::Persona>> m_checked;
    bool m_filled = false;
};

} // namespace ui
