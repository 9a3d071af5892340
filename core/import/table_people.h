#pragma once

#include "core/import/table_losses.h"
#include "core/stores.h"

namespace core::import {

/// The people of a table's rows: found in the project by code, else by name, or made; never a second one of either.
/// A row that names several, as "P1, P2", is nobody's; one that names nobody is a new participant in feedback, and
/// nobody's elsewhere.
class TablePeople {
public:
    /// Finds or makes the people of all rows, with their names, roles and accounts.
    TablePeople(Stores& stores, const Table& table, const TableMapping& mapping, TableLosses& losses);

    Id<Participant> of(int row) const;
    Id<Account> accountOf(int row) const;
    bool isNew(int row) const;
    /// How a row names its person: by name, code or row id; several people by all of their codes.
    QString label(int row) const;

    int made() const { return m_made; }
    /// Says that something of a row's person was changed by the table.
    void note(int row, const QString& what, const QString& before, const QString& after);
    int changed() const { return int(m_changed.size()); }
    /// "P07: role “analyst” → “lead”": what was changed of people who were there.
    QStringList changes() const { return m_changes; }

private:
    struct Person {
        Participant now;
        bool isNew = true;
        bool isChanged = false;
    };
    static constexpr int nobody = -1;

    QString cell(int row, ColumnIs is) const;
    QString nameIn(int row) const;
    bool saysAnything(int row) const;
    void readProject();
    int find(int row);
    int byCode(int row, const QString& code, const QString& name);
    int byName(const QString& name);
    int add(const Participant& participant);
    void takeFields(int row, int person);
    void take(int person, QString Participant::*field, const QString& value, const QString& what);
    Id<Account> account(const QString& name);
    QString freeCode();
    void noteChange(int person, const QString& what, const QString& before, const QString& after);
    void write();

    Stores& m_stores;
    const Table& m_table;
    const TableMapping& m_mapping;
    TableLosses& m_losses;
    std::vector<Person> m_people;
    std::vector<int> m_ofRow;     // index into m_people
    QHash<QString, int> m_byCode; // folded
    QHash<QString, int> m_byName;
    QHash<QString, int> m_byLabel; // generic ones, of this table
    QSet<QString> m_codesHere;     // of this table
    QHash<QString, Id<Account>> m_accounts;
    QHash<Id<Account>, QString> m_accountNames;
    QSet<int> m_changed;
    QStringList m_changes;
    qint64 m_nextCode = 0;
    int m_made = 0;
};

} // namespace core::import
