#pragma once

#include "core/import/table_mapping.h"

#include <QMap>

namespace core::import {

/// Gathers what could not be kept: the first cells of each column by themselves, the others as a number; rows by what
/// is wrong with them.
class TableLosses {
public:
    explicit TableLosses(const Table& table) : m_table(table) {}
    void add(int row, int column, const QString& why);
    /// The same `what` of several rows becomes one loss; `content` as in Loss.
    void addRow(int row, const QString& what, const QString& why, bool content = true);
    std::vector<Loss> take();

private:
    static constexpr int shown = 20;
    struct Rows {
        QStringList numbers; // the first ones
        int count = 0;
        QString why;
        bool content = true;
    };
    const Table& m_table;
    std::vector<Loss> m_losses;
    QMap<int, int> m_inColumn;
    QMap<QString, Rows> m_ofRows;
};

} // namespace core::import
