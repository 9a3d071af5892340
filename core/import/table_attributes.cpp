#include "core/import/table_attributes.h"

#include "core/tr.h"

#include <algorithm>
#include <cmath>

namespace core::import {
namespace {

/// The fields that every account has.
bool isAccountField(const ColumnMapping& column)
{
    static const QStringList fields{QStringLiteral("industry"), QStringLiteral("size"), QStringLiteral("region")};
    return column.of == AttributeOf::Account && fields.contains(column.attribute.toLower());
}

db::Value numberValue(double number)
{
    constexpr double exact = 1LL << 53;
    const bool isWhole = number == std::floor(number) && std::abs(number) < exact;
    return isWhole ? db::Value(qint64(number)) : db::Value(number);
}

} // namespace

TableAttributes::TableAttributes(Stores& stores, const Table& table, const TableMapping& mapping, TablePeople& people,
                                 TableLosses& losses)
    : m_stores(stores), m_table(table), m_people(people), m_losses(losses)
{
    for (int index = 0; index < int(mapping.columns.size()); ++index)
        if (isAttribute(mapping.columns[size_t(index)].is))
            define(index, mapping.columns[size_t(index)]);
    // A score is the entry's, and the person's too: it stays where there is a mark and no word.
    for (const int index : mapping.columnsOf(ColumnIs::Score)) {
        ColumnMapping score = mapping.columns[size_t(index)];
        score.type = AttributeType::Number;
        score.of = AttributeOf::Participant;
        define(index, score);
    }
}

void TableAttributes::define(int index, ColumnMapping mapping)
{
    if (mapping.attribute.isEmpty())
        mapping.attribute = mapping.heading.left(120);
    if (isAccountField(mapping)) {
        mapping.attribute = mapping.attribute.toLower();
        mapping.type = mapping.attribute == QLatin1String("size") ? AttributeType::Number : AttributeType::Text;
        m_columns.push_back({index, mapping, {}});
        return;
    }
    auto attribute = known(mapping, index);
    if (attribute.type == AttributeType::Choice)
        addChoices(attribute, index);
    mapping.type = attribute.type;
    m_columns.push_back({index, mapping, attribute});
}

Attribute TableAttributes::known(const ColumnMapping& mapping, int index)
{
    for (const auto& attribute : m_stores.attributes.attributes(mapping.of))
        if (attribute.name.compare(mapping.attribute, Qt::CaseInsensitive) == 0)
            return attribute;
    Attribute made{{}, mapping.attribute, mapping.of, mapping.type, {}};
    if (made.type == AttributeType::Choice)
        made.choices = valuesIn(index);
    made.id = m_stores.attributes.add(made);
    m_kept << tr("the attribute “%1” was made (%2)").arg(made.name, nameOf(made.type));
    return made;
}

/// The different values of a column, in the order in which they come.
QStringList TableAttributes::valuesIn(int index) const
{
    QStringList values;
    QSet<QString> seen;
    for (int row = 0; row < m_table.cells.rows(); ++row) {
        const QString cell = m_table.cells.at(row, index);
        if (isNothing(cell) || seen.contains(cell.toCaseFolded()))
            continue;
        seen.insert(cell.toCaseFolded());
        values << cell;
    }
    return values;
}

void TableAttributes::addChoices(Attribute& attribute, int index)
{
    QStringList added;
    for (const auto& value : valuesIn(index))
        if (!attribute.choices.contains(value, Qt::CaseInsensitive))
            added << value;
    if (added.isEmpty())
        return;
    attribute.choices << added;
    m_stores.attributes.update(attribute);
    m_kept << tr("“%1” can be %2 now, too").arg(attribute.name, added.join(QStringLiteral(", ")).left(300));
}

db::Value TableAttributes::valueOf(const Column& column, const QString& cell) const
{
    switch (column.mapping.type) {
    case AttributeType::Number:
        return numberValue((column.mapping.is == ColumnIs::Score ? scoreIn(cell) : numberIn(cell)).value());
    case AttributeType::Date: return dateIn(cell, column.mapping.dates)->toString(Qt::ISODate);
    case AttributeType::Choice:
        for (const auto& choice : column.attribute->choices)
            if (choice.compare(cell, Qt::CaseInsensitive) == 0)
                return choice;
        return cell;
    case AttributeType::Text: break;
    }
    return cell;
}

bool TableAttributes::write(int row)
{
    bool any = false;
    for (const auto& column : m_columns)
        if (const QString cell = m_table.cells.at(row, column.index); !isNothing(cell))
            any = write(row, column, cell) || any;
    return any;
}

bool TableAttributes::write(int row, const Column& column, const QString& cell)
{
    if (const QString why = problemOf(column.mapping, cell); !why.isEmpty()) {
        m_losses.add(row, column.index, why);
        return false;
    }
    if (!m_people.of(row))
        return false;
    if (column.mapping.of == AttributeOf::Participant) {
        writeOfParticipant(row, column, valueOf(column, cell));
        return true;
    }
    const auto account = m_people.accountOf(row);
    if (!account) {
        m_losses.add(row, column.index, tr("“%1” is of an account, and the row names none").arg(cell.left(80)));
        return false;
    }
    if (column.attribute)
        m_stores.attributes.set(column.attribute->id, account, valueOf(column, cell));
    else
        writeField(account, column, cell);
    return true;
}

void TableAttributes::writeOfParticipant(int row, const Column& column, const db::Value& value)
{
    const auto person = m_people.of(row);
    if (!m_people.isNew(row)) {
        const auto before = m_stores.attributes.values(person).value(column.attribute->id);
        if (before == value)
            return;
        m_people.note(row, column.attribute->name, written(before), written(value));
    }
    m_stores.attributes.set(column.attribute->id, person, value);
}

void TableAttributes::writeField(Id<Account> id, const Column& column, const QString& cell)
{
    auto account = m_stores.people.account(id).value();
    const auto before = account;
    if (column.mapping.attribute == QLatin1String("size"))
        account.size = int(qBound(0.0, numberIn(cell).value(), 2e9));
    else
        (column.mapping.attribute == QLatin1String("industry") ? account.industry : account.region) = cell.simplified();
    if (account != before)
        m_stores.people.update(account);
}

} // namespace core::import
