#include "core/import/table_people.h"

#include "core/import/speakers.h"
#include "core/tr.h"

#include <QRegularExpression>

namespace core::import {
namespace {

/// "P1, P2 and P3" in one cell.
bool namesSeveral(const QString& cell)
{
    static const QRegularExpression several(QStringLiteral(
        "^\\p{L}{1,4}[ _-]?\\d{1,4}(?:\\s*(?:[,;/&+]|\\band\\b)\\s*\\p{L}{1,4}[ _-]?\\d{1,4}\\w*)+[,;]?$"));
    return several.match(cell).hasMatch();
}

bool isNobody(const QString& name)
{
    static const QRegularExpression word(QStringLiteral("^(?:anonym\\w*|anon|unknown|no name)$"),
                                         QRegularExpression::CaseInsensitiveOption);
    return isNothing(name) || word.match(name).hasMatch();
}

} // namespace

TablePeople::TablePeople(Stores& stores, const Table& table, const TableMapping& mapping, TableLosses& losses)
    : m_stores(stores), m_table(table), m_mapping(mapping), m_losses(losses)
{
    readProject();
    for (int row = 0; row < m_table.cells.rows(); ++row)
        m_codesHere.insert(cell(row, ColumnIs::Code).toCaseFolded());
    for (int row = 0; row < m_table.cells.rows(); ++row) {
        m_ofRow.push_back(find(row));
        if (m_ofRow.back() != nobody)
            takeFields(row, m_ofRow.back());
    }
    write();
}

QString TablePeople::cell(int row, ColumnIs is) const
{
    for (const int column : m_mapping.columnsOf(is))
        if (const QString text = m_table.cells.at(row, column).simplified(); !isNothing(text))
            return text;
    return {};
}

QString TablePeople::nameIn(int row) const
{
    QStringList parts;
    for (const int column : m_mapping.columnsOf(ColumnIs::Name))
        if (const QString part = m_table.cells.at(row, column).simplified(); !isNobody(part))
            parts << part;
    return parts.join(u' ');
}

void TablePeople::readProject()
{
    for (const auto& account : m_stores.people.accounts()) {
        for (const QString& key : {account.name, account.code})
            if (!key.isEmpty() && !m_accounts.contains(key.toCaseFolded()))
                m_accounts.insert(key.toCaseFolded(), account.id);
        m_accountNames.insert(account.id, account.name);
    }
    for (const auto& participant : m_stores.people.participants())
        m_people[size_t(add(participant))].isNew = false;
    m_made = 0;
}

int TablePeople::add(const Participant& participant)
{
    const int index = int(m_people.size());
    m_people.push_back({participant});
    m_byCode.insert(participant.code.toCaseFolded(), index);
    if (!participant.name.isEmpty() && !m_byName.contains(participant.name.toCaseFolded()))
        m_byName.insert(participant.name.toCaseFolded(), index);
    ++m_made;
    return index;
}

bool TablePeople::saysAnything(int row) const
{
    for (const auto is : {ColumnIs::Text, ColumnIs::Answer, ColumnIs::Score, ColumnIs::Attribute})
        if (!cell(row, is).isEmpty())
            return true;
    return false;
}

int TablePeople::find(int row)
{
    const QString code = cell(row, ColumnIs::Code);
    const QString name = nameIn(row);
    if (namesSeveral(code)) {
        const bool isLost = m_mapping.kind == TableKind::People;
        m_losses.addRow(row, tr("several people in one cell"),
                        isLost ? tr("a row is one person; it was left out")
                               : tr("an entry counts for one person, so these count for nobody; the codes stand as "
                                    "their speaker"),
                        isLost);
        return nobody;
    }
    if (!code.isEmpty())
        return byCode(row, code.left(60), name);
    if (!name.isEmpty())
        return byName(name.left(200));
    if (m_mapping.kind == TableKind::Feedback)
        return saysAnything(row) ? add({{}, freeCode(), {}, {}, {}}) : nobody;
    if (m_mapping.kind == TableKind::People)
        m_losses.addRow(row, tr("a row without code and name"), tr("it cannot be told whose it is; it was left out"));
    return nobody;
}

int TablePeople::byCode(int row, const QString& code, const QString& name)
{
    const auto known = m_byCode.constFind(code.toCaseFolded());
    if (known != m_byCode.constEnd())
        return *known;
    // The same person under another code, unless the table itself tells the two apart.
    const auto namesake = m_byName.value(name.toCaseFolded(), nobody);
    if (namesake != nobody && !m_codesHere.contains(m_people[size_t(namesake)].now.code.toCaseFolded())) {
        m_losses.add(row, m_mapping.columnsOf(ColumnIs::Code).front(),
                     tr("%1 has the code %2 in the project, which was kept; “%3” was not taken")
                         .arg(name, m_people[size_t(namesake)].now.code, code));
        return namesake;
    }
    return add({{}, code, name, {}, {}});
}

int TablePeople::byName(const QString& name)
{
    const bool isGeneric = isGenericLabel(name);
    auto& known = isGeneric ? m_byLabel : m_byName;
    if (const auto found = known.constFind(name.toCaseFolded()); found != known.constEnd())
        return *found;
    const int index = add({{}, freeCode(), isGeneric ? QString() : name, {}, {}});
    known.insert(name.toCaseFolded(), index);
    return index;
}

QString TablePeople::freeCode()
{
    if (m_nextCode == 0)
        m_nextCode = m_stores.people.freeCode().mid(1).toLongLong();
    for (;;) {
        const QString code = QStringLiteral("P%1").arg(m_nextCode++, 2, 10, QLatin1Char('0'));
        if (!m_byCode.contains(code.toCaseFolded()) && !m_codesHere.contains(code.toCaseFolded()))
            return code;
    }
}

Id<Account> TablePeople::account(const QString& name)
{
    auto& id = m_accounts[name.toCaseFolded()];
    if (!id) {
        id = m_stores.people.add(Account{.name = name});
        m_accountNames.insert(id, name);
    }
    return id;
}

void TablePeople::takeFields(int row, int index)
{
    const QString name = nameIn(row).left(200);
    if (!isGenericLabel(name))
        take(index, &Participant::name, name, tr("name"));
    take(index, &Participant::role, cell(row, ColumnIs::Role).left(200), tr("role"));
    const QString named = cell(row, ColumnIs::Account).left(200);
    auto& person = m_people[size_t(index)];
    if (named.isEmpty())
        return;
    const auto before = std::exchange(person.now.account, account(named));
    if (before == person.now.account)
        return;
    noteChange(index, tr("account"), m_accountNames.value(before), named);
}

/// An empty cell says nothing, so it takes nothing away.
void TablePeople::take(int index, QString Participant::*field, const QString& value, const QString& what)
{
    auto& person = m_people[size_t(index)];
    if (value.isEmpty() || value.compare(person.now.*field, Qt::CaseInsensitive) == 0)
        return;
    const QString before = std::exchange(person.now.*field, value);
    noteChange(index, what, before, value);
}

void TablePeople::noteChange(int index, const QString& what, const QString& before, const QString& after)
{
    constexpr int shown = 100;
    auto& person = m_people[size_t(index)];
    person.isChanged = true;
    if (person.isNew)
        return;
    m_changed.insert(index);
    if (m_changes.size() < shown)
        m_changes << (before.isEmpty()
                          ? tr("%1: %2 “%3”").arg(person.now.code, what, after.left(80))
                          : tr("%1: %2 “%3” → “%4”").arg(person.now.code, what, before.left(80), after.left(80)));
}

void TablePeople::note(int row, const QString& what, const QString& before, const QString& after)
{
    noteChange(m_ofRow[size_t(row)], what, before, after);
}

void TablePeople::write()
{
    std::vector<Participant> fresh;
    for (const auto& person : m_people)
        if (person.isNew)
            fresh.push_back(person.now);
        else if (person.isChanged)
            m_stores.people.update(person.now);
    const auto ids = m_stores.people.add(fresh);
    auto id = ids.begin();
    for (auto& person : m_people)
        if (person.isNew)
            person.now.id = *id++;
}

Id<Participant> TablePeople::of(int row) const
{
    const int index = m_ofRow[size_t(row)];
    return index == nobody ? Id<Participant>() : m_people[size_t(index)].now.id;
}

Id<Account> TablePeople::accountOf(int row) const
{
    const int index = m_ofRow[size_t(row)];
    return index == nobody ? Id<Account>() : m_people[size_t(index)].now.account;
}

bool TablePeople::isNew(int row) const
{
    const int index = m_ofRow[size_t(row)];
    return index != nobody && m_people[size_t(index)].isNew;
}

QString TablePeople::label(int row) const
{
    for (const QString& name : {nameIn(row), cell(row, ColumnIs::Code), cell(row, ColumnIs::Id)})
        if (!name.isEmpty())
            return name.left(200);
    const int index = m_ofRow[size_t(row)];
    return index == nobody ? QString() : m_people[size_t(index)].now.code;
}

} // namespace core::import
