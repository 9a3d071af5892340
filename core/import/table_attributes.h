#pragma once

#include "core/import/table_people.h"

namespace core::import {

/// Writes the attributes that a table's columns are, of participants and of their accounts. Those that the project does
/// not have are made; choices that it does not know are added.
class TableAttributes {
public:
    TableAttributes(Stores& stores, const Table& table, const TableMapping& mapping, TablePeople& people,
                    TableLosses& losses);

    /// Writes those of a row; tells whether there were any.
    bool write(int row);
    /// What was made, as sentences.
    QStringList kept() const { return m_kept; }

private:
    struct Column {
        int index = 0;
        ColumnMapping mapping;              // with the type that the attribute has
        std::optional<Attribute> attribute; // none: a field that every account has
    };

    void define(int index, ColumnMapping mapping);
    Attribute known(const ColumnMapping& mapping, int index);
    QStringList valuesIn(int index) const;
    void addChoices(Attribute& attribute, int index);
    db::Value valueOf(const Column& column, const QString& cell) const;
    bool write(int row, const Column& column, const QString& cell);
    void writeOfParticipant(int row, const Column& column, const db::Value& value);
    void writeField(Id<Account> account, const Column& column, const QString& cell);

    Stores& m_stores;
    const Table& m_table;
    TablePeople& m_people;
    TableLosses& m_losses;
    std::vector<Column> m_columns;
    QStringList m_kept;
};

} // namespace core::import
