#include "core/people/attribute_store.h"

#include "core/tr.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace core {
namespace {

constexpr AttributeType types[] = {AttributeType::Text, AttributeType::Number, AttributeType::Date,
                                   AttributeType::Choice};

AttributeType typeFrom(const QString& name)
{
    for (const auto type : types)
        if (nameOf(type) == name)
            return type;
    Q_UNREACHABLE();
}

QStringList choicesFrom(const QString& json)
{
    QStringList choices;
    for (const auto& choice : QJsonDocument::fromJson(json.toUtf8()).array())
        choices.append(choice.toString());
    return choices;
}

db::Value choicesOf(const Attribute& attribute)
{
    if (attribute.type != AttributeType::Choice)
        return {};
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(attribute.choices)).toJson(QJsonDocument::Compact));
}

Attribute attributeFrom(const db::Row& row)
{
    return {row.id<Attribute>(0), row.text(1),
            row.text(2) == nameOf(AttributeOf::Account) ? AttributeOf::Account : AttributeOf::Participant,
            typeFrom(row.text(3)), choicesFrom(row.text(4))};
}

const std::string columns = "SELECT id, name, of, type, choices FROM attribute ";

} // namespace

std::vector<Attribute> AttributeStore::attributes() const
{
    return m_db.all(columns + "ORDER BY of DESC, position, id", attributeFrom);
}

std::vector<Attribute> AttributeStore::attributes(AttributeOf of) const
{
    return m_db.all(columns + "WHERE of = ? ORDER BY position, id", attributeFrom, nameOf(of));
}

std::optional<Attribute> AttributeStore::attribute(Id<Attribute> id) const
{
    return m_db.one(columns + "WHERE id = ?", attributeFrom, id);
}

QHash<Id<Participant>, AttributeStore::Values> AttributeStore::valuesOfParticipants() const
{
    QHash<Id<Participant>, Values> values;
    m_db.each("SELECT participant_id, attribute_id, value FROM attribute_value WHERE participant_id IS NOT NULL", {},
              [&](const db::Row& row) { values[row.id<Participant>(0)][row.id<Attribute>(1)] = row.value(2); });
    return values;
}

QHash<Id<Account>, AttributeStore::Values> AttributeStore::valuesOfAccounts() const
{
    QHash<Id<Account>, Values> values;
    m_db.each("SELECT account_id, attribute_id, value FROM attribute_value WHERE account_id IS NOT NULL", {},
              [&](const db::Row& row) { values[row.id<Account>(0)][row.id<Attribute>(1)] = row.value(2); });
    return values;
}

AttributeStore::Values AttributeStore::values(Id<Participant> participant) const
{
    Values values;
    m_db.each("SELECT attribute_id, value FROM attribute_value WHERE participant_id = ?", {participant.value},
              [&](const db::Row& row) { values[row.id<Attribute>(0)] = row.value(1); });
    return values;
}

AttributeStore::Values AttributeStore::values(Id<Account> account) const
{
    Values values;
    m_db.each("SELECT attribute_id, value FROM attribute_value WHERE account_id = ?", {account.value},
              [&](const db::Row& row) { values[row.id<Attribute>(0)] = row.value(1); });
    return values;
}

Attribute AttributeStore::known(Id<Attribute> id) const
{
    if (const auto found = attribute(id))
        return *found;
    throw Failure(Error::Kind::NotFound, tr("This attribute is no longer in the project. Nothing was changed."));
}

void AttributeStore::requireName(const Attribute& attribute) const
{
    if (attribute.name.trimmed().isEmpty())
        throw Failure(Error::Kind::BadInput, tr("An attribute needs a name. Nothing was changed."));
    for (const auto& other : attributes(attribute.of))
        if (other.id != attribute.id && other.name.compare(attribute.name, Qt::CaseInsensitive) == 0)
            throw Failure(
                Error::Kind::Refused,
                tr("There is an attribute “%1” already. Nothing was changed. Take another name.").arg(other.name));
}

Id<Attribute> AttributeStore::add(const Attribute& attribute)
{
    requireName(attribute);
    const auto id = newId<Attribute>();
    m_db.run("INSERT INTO attribute(id, name, of, type, choices, position) VALUES(?, ?, ?, ?, ?, "
             "(SELECT coalesce(max(position), 0) + 1 FROM attribute WHERE of = ?))",
             db::Values{id.value, attribute.name.trimmed(), nameOf(attribute.of), nameOf(attribute.type),
                        choicesOf(attribute), nameOf(attribute.of)});
    return id;
}

QStringList AttributeStore::inUse(Id<Attribute> id) const
{
    const auto texts = m_db.all(
        "SELECT DISTINCT value FROM attribute_value WHERE attribute_id = ? ORDER BY value",
        [](const db::Row& row) { return written(row.value(0)); }, id);
    return {texts.begin(), texts.end()};
}

void AttributeStore::update(const Attribute& attribute)
{
    const auto before = known(attribute.id);
    requireName(attribute);
    Attribute after = before;
    after.name = attribute.name.trimmed();
    after.choices = attribute.choices;
    if (after.type == AttributeType::Choice)
        for (const auto& value : inUse(after.id))
            if (!after.choices.contains(value))
                throw Failure(Error::Kind::Refused,
                              tr("“%1” is somebody's “%2”, so it stays a choice. Nothing was changed. Give them "
                                 "another value first.")
                                  .arg(value, before.name));
    m_db.run("UPDATE attribute SET name = ?, choices = ? WHERE id = ?",
             db::Values{after.name, choicesOf(after), after.id.value});
}

void AttributeStore::renumber(const std::vector<Attribute>& order)
{
    for (size_t place = 0; place < order.size(); ++place)
        m_db.run("UPDATE attribute SET position = ? WHERE id = ? AND position <> ?", qint64(place), order[place].id,
                 qint64(place));
}

void AttributeStore::move(Id<Attribute> id, int place)
{
    const auto moved = known(id);
    auto order = attributes(moved.of);
    const auto from = std::find(order.begin(), order.end(), moved) - order.begin();
    const auto to = std::clamp<qsizetype>(place > from ? place - 1 : place, 0, qsizetype(order.size()) - 1);
    order.erase(order.begin() + from);
    order.insert(order.begin() + to, moved);
    renumber(order);
}

void AttributeStore::remove(Id<Attribute> id)
{
    m_db.run("DELETE FROM attribute WHERE id = ?", known(id).id);
}

AttributeStore::Retyped AttributeStore::retype(Id<Attribute> id, AttributeType type)
{
    auto attribute = known(id);
    attribute.type = type;
    attribute.choices = type == AttributeType::Choice ? inUse(id) : QStringList();
    Retyped retyped;
    const auto values = m_db.all(
        "SELECT id, value FROM attribute_value WHERE attribute_id = ? ORDER BY id",
        [](const db::Row& row) { return std::pair(row.integer(0), written(row.value(1))); }, id);
    for (const auto& [row, text] : values) {
        if (const auto value = valueFrom(attribute, text)) {
            ++retyped.kept;
            m_db.run("UPDATE attribute_value SET value = ? WHERE id = ?", db::Values{*value, row});
            continue;
        }
        ++retyped.lost;
        if (retyped.examples.size() < 3 && !retyped.examples.contains(text))
            retyped.examples.append(text);
        m_db.run("DELETE FROM attribute_value WHERE id = ?", row);
    }
    m_db.run("UPDATE attribute SET type = ?, choices = ? WHERE id = ?",
             db::Values{nameOf(type), choicesOf(attribute), id.value});
    return retyped;
}

void AttributeStore::setValue(const std::string& owner, Id<Attribute> attribute, qint64 id,
                              const std::optional<db::Value>& value)
{
    const db::Values which{attribute.value, id};
    const auto row = m_db.one(
        "SELECT id FROM attribute_value WHERE +attribute_id = ? AND " + owner + " = ? ORDER BY id LIMIT 1",
        [](const db::Row& found) { return found.integer(0); }, which);
    if (!value)
        return m_db.run("DELETE FROM attribute_value WHERE +attribute_id = ? AND " + owner + " = ?", which);
    if (row)
        return m_db.run("UPDATE attribute_value SET value = ? WHERE id = ?", db::Values{*value, *row});
    m_db.run("INSERT INTO attribute_value(id, attribute_id, " + owner + ", value) VALUES(?, ?, ?, ?)",
             db::Values{newId<db::Value>().value, attribute.value, id, *value});
}

void AttributeStore::set(Id<Attribute> attribute, Id<Participant> participant, const std::optional<db::Value>& value)
{
    setValue("participant_id", known(attribute).id, participant.value, value);
}

void AttributeStore::set(Id<Attribute> attribute, Id<Account> account, const std::optional<db::Value>& value)
{
    setValue("account_id", known(attribute).id, account.value, value);
}

} // namespace core
