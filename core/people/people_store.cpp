#include "core/people/people_store.h"

#include "core/tr.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace core {

namespace {

/// What codes are put in order by: the letters before the number, then the number, then what follows it.
auto orderOf(const QString& code)
{
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    const auto first = std::find_if(code.begin(), code.end(), isDigit);
    const auto last = std::find_if_not(first, code.end(), isDigit);
    const auto from = first - code.begin(), to = last - code.begin();
    return std::tuple(code.left(from).toCaseFolded(), code.mid(from, to - from).toLongLong(),
                      code.mid(to).toCaseFolded(), code);
}

} // namespace

bool codeComesBefore(const QString& a, const QString& b)
{
    return orderOf(a) < orderOf(b);
}

std::vector<Participant> PeopleStore::where(const std::string& condition, const db::Values& values) const
{
    auto people = m_db.all(
        "SELECT id, code, name, role, account_id FROM participant " + condition + " ORDER BY id",
        [](const db::Row& row) {
            return Participant{row.id<Participant>(0), row.text(1), row.text(2), row.text(3), row.id<Account>(4)};
        },
        values);
    std::vector<std::pair<decltype(orderOf({})), size_t>> order;
    for (size_t at = 0; at < people.size(); ++at)
        order.emplace_back(orderOf(people[at].code), at);
    std::sort(order.begin(), order.end());
    std::vector<Participant> sorted;
    sorted.reserve(people.size());
    for (const auto& [key, at] : order)
        sorted.push_back(std::move(people[at]));
    return sorted;
}

std::vector<Participant> PeopleStore::participants() const
{
    return where("", {});
}

namespace {

std::optional<Participant> firstOf(std::vector<Participant> found)
{
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

} // namespace

std::optional<Participant> PeopleStore::participant(Id<Participant> id) const
{
    return firstOf(where("WHERE id = ?", {id.value}));
}

std::optional<Participant> PeopleStore::byCode(const QString& code) const
{
    return firstOf(where("WHERE lower(code) = lower(?)", {code}));
}

std::optional<Participant> PeopleStore::byName(const QString& name) const
{
    // Names that differ in case only are equally long, so the others need not be made strings of: thousands are asked
    // for when many interviews come in.
    std::vector<Id<Participant>> same;
    m_db.each("SELECT id, name FROM participant WHERE length(name) = ? ORDER BY id", {qint64(name.toUcs4().size())},
              [&](const db::Row& row) {
                  if (row.text(1).compare(name, Qt::CaseInsensitive) == 0)
                      same.push_back(row.id<Participant>(0));
              });
    std::optional<Participant> first;
    for (const auto id : same)
        if (auto found = participant(id); !first || codeComesBefore(found->code, first->code))
            first = std::move(found);
    return first;
}

QStringList PeopleStore::roles() const
{
    const auto roles = m_db.all("SELECT DISTINCT role FROM participant WHERE role <> ''",
                                [](const db::Row& row) { return row.text(0); });
    return {roles.begin(), roles.end()};
}

namespace {

const std::string accountColumns = "SELECT id, code, name, industry, size, region FROM account ";

Account accountFrom(const db::Row& row)
{
    return {row.id<Account>(0), row.text(1), row.text(2), row.text(3), int(row.integer(4)), row.text(5)};
}

} // namespace

std::vector<Account> PeopleStore::accounts() const
{
    return m_db.all(accountColumns + "ORDER BY code, name, id", accountFrom);
}

std::optional<Account> PeopleStore::account(Id<Account> id) const
{
    return m_db.one(accountColumns + "WHERE id = ?", accountFrom, id);
}

QString PeopleStore::freeCode() const
{
    const auto last = m_db.number("SELECT max(CAST(substr(code, 2) AS INTEGER)) FROM participant "
                                  "WHERE code GLOB 'P[0-9]*' AND length(code) <= 7");
    return QStringLiteral("P%1").arg(last + 1, 2, 10, QLatin1Char('0'));
}

namespace {

db::Value nullIfEmpty(const QString& text)
{
    return text.isEmpty() ? db::Value() : db::Value(text);
}

void requireName(const Account& account)
{
    if (account.name.trimmed().isEmpty())
        throw Failure(Error::Kind::BadInput, tr("An account needs a name. Nothing was changed."));
}

} // namespace

void PeopleStore::requireCode(const Participant& participant) const
{
    if (participant.code.trimmed().isEmpty())
        throw Failure(Error::Kind::BadInput, tr("A participant needs a code. Nothing was changed."));
    const auto other = m_db.one(
        "SELECT code FROM participant WHERE code = ? COLLATE NOCASE AND id <> ? LIMIT 1",
        [](const db::Row& row) { return row.text(0); }, participant.code, participant.id.value);
    if (other)
        throw Failure(Error::Kind::Refused,
                      tr("%1 is another participant's code already. Nothing was changed. Take another code, or merge "
                         "the two.")
                          .arg(*other));
}

Id<Participant> PeopleStore::insert(const Participant& participant)
{
    const auto id = newId<Participant>();
    m_db.run("INSERT INTO participant(id, code, name, role, account_id) VALUES(?, ?, ?, ?, ?)",
             db::Values{id.value, participant.code, nullIfEmpty(participant.name), nullIfEmpty(participant.role),
                        db::toValue(participant.account)});
    return id;
}

Id<Participant> PeopleStore::add(const Participant& participant)
{
    requireCode(participant);
    return insert(participant);
}

std::vector<Id<Participant>> PeopleStore::add(const std::vector<Participant>& participants)
{
    QSet<QString> codes;
    m_db.each("SELECT code FROM participant", {}, [&](const db::Row& row) { codes.insert(row.text(0).toUpper()); });
    std::vector<Id<Participant>> ids;
    for (const auto& participant : participants) {
        const auto known = codes.size();
        codes.insert(participant.code.toUpper());
        if (codes.size() == known) // taken: the sentence says by whom
            requireCode(participant);
        ids.push_back(participant.code.trimmed().isEmpty() ? add(participant) : insert(participant));
    }
    return ids;
}

Id<Account> PeopleStore::add(const Account& account)
{
    requireName(account);
    const auto id = newId<Account>();
    m_db.run("INSERT INTO account(id, code, name, industry, size, region) VALUES(?, ?, ?, ?, ?, ?)",
             db::Values{id.value, account.code, account.name, nullIfEmpty(account.industry),
                        account.size ? db::Value(qint64(account.size)) : db::Value(), nullIfEmpty(account.region)});
    return id;
}

void PeopleStore::update(const Participant& participant)
{
    requireCode(participant);
    m_db.run("UPDATE participant SET code = ?, name = ?, role = ?, account_id = ? WHERE id = ?",
             db::Values{participant.code, nullIfEmpty(participant.name), nullIfEmpty(participant.role),
                        db::toValue(participant.account), participant.id.value});
}

void PeopleStore::update(const Account& account)
{
    requireName(account);
    m_db.run("UPDATE account SET code = ?, name = ?, industry = ?, size = ?, region = ? WHERE id = ?",
             db::Values{account.code, account.name, nullIfEmpty(account.industry),
                        account.size ? db::Value(qint64(account.size)) : db::Value(), nullIfEmpty(account.region),
                        account.id.value});
}

} // namespace core
