#include "ui/people/people_fields.h"

#include "ui/people/people_rows.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {
namespace {

using core::AttributeOf;
using core::AttributeType;
using core::Failure;

QString tr(const char* text)
{
    return QCoreApplication::translate("people", text);
}

/// What several have in a field: their common value, or that they differ.
class Common {
public:
    void add(const QString& value)
    {
        m_differs = m_differs || (m_any && value != m_value);
        m_value = value;
        m_any = true;
    }
    PeopleField into(PeopleField field) const
    {
        field.differs = m_differs;
        field.value = m_differs ? QString() : m_value;
        return field;
    }

private:
    QString m_value;
    bool m_any = false;
    bool m_differs = false;
};

template <class Thing, class Value>
PeopleField fieldOver(const std::vector<Thing>& things, PeopleField field, Value valueOf)
{
    Common common;
    for (const auto& thing : things)
        common.add(valueOf(thing));
    return common.into(std::move(field));
}

QStringList sortedSet(QStringList words)
{
    words.removeAll(QString());
    words.removeDuplicates();
    words.sort(Qt::CaseInsensitive);
    return words;
}

template <class Entity>
void addAttributes(std::vector<PeopleField>& fields, const core::Stores& stores, AttributeOf of, const PeopleIds& ids)
{
    std::vector<core::AttributeStore::Values> values;
    for (const auto id : ids)
        values.push_back(stores.attributes.values(core::Id<Entity>{id}));
    for (const auto& attribute : stores.attributes.attributes(of))
        fields.push_back(fieldOver(
            values, {attributeKey(attribute.id), attribute.name, attribute.type, attribute.choices, {}, false},
            [&](const core::AttributeStore::Values& of) { return shownValue(attribute, of.value(attribute.id)); }));
}

std::vector<core::Participant> people(const core::Stores& stores, const PeopleIds& ids)
{
    std::vector<core::Participant> found;
    for (const auto id : ids)
        if (const auto person = stores.people.participant({id}))
            found.push_back(*person);
    return found;
}

std::vector<core::Account> accounts(const core::Stores& stores, const PeopleIds& ids)
{
    std::vector<core::Account> found;
    for (const auto id : ids)
        if (const auto account = stores.people.account({id}))
            found.push_back(*account);
    return found;
}

std::vector<PeopleField> participantFields(const core::Stores& stores, const PeopleIds& ids)
{
    const auto chosen = people(stores, ids);
    QStringList names;
    QHash<core::Id<core::Account>, QString> accountNames;
    for (const auto& account : stores.people.accounts())
        names << (accountNames[account.id] = account.name);
    std::vector<PeopleField> fields;
    const auto text = [](const char* key, const QString& name, const QStringList& completions = {}) {
        return PeopleField{QLatin1String(key), name, AttributeType::Text, completions, {}, false};
    };
    if (chosen.size() == 1) {
        fields.push_back(fieldOver(chosen, text("code", tr("Code")), [](const auto& person) { return person.code; }));
        fields.push_back(fieldOver(chosen, text("name", tr("Name")), [](const auto& person) { return person.name; }));
    }
    fields.push_back(fieldOver(chosen, text("role", tr("Role"), sortedSet(stores.people.roles())),
                               [](const auto& person) { return person.role; }));
    fields.push_back(fieldOver(chosen, text("account", tr("Account"), sortedSet(names)),
                               [&](const auto& person) { return accountNames.value(person.account); }));
    addAttributes<core::Participant>(fields, stores, AttributeOf::Participant, ids);
    return fields;
}

std::vector<PeopleField> accountFields(const core::Stores& stores, const PeopleIds& ids)
{
    const auto chosen = accounts(stores, ids);
    QStringList industries, regions;
    for (const auto& account : stores.people.accounts()) {
        industries << account.industry;
        regions << account.region;
    }
    const auto field = [](const char* key, const QString& name, AttributeType type, const QStringList& completions) {
        return PeopleField{QLatin1String(key), name, type, completions, {}, false};
    };
    std::vector<PeopleField> fields;
    if (chosen.size() == 1) {
        fields.push_back(fieldOver(chosen, field("name", tr("Name"), AttributeType::Text, {}),
                                   [](const auto& account) { return account.name; }));
        fields.push_back(fieldOver(chosen, field("code", tr("Code"), AttributeType::Text, {}),
                                   [](const auto& account) { return account.code; }));
    }
    fields.push_back(fieldOver(chosen, field("industry", tr("Industry"), AttributeType::Text, sortedSet(industries)),
                               [](const auto& account) { return account.industry; }));
    fields.push_back(fieldOver(chosen, field("size", tr("Size"), AttributeType::Number, {}), [](const auto& account) {
        return account.size > 0 ? QString::number(account.size) : QString();
    }));
    fields.push_back(fieldOver(chosen, field("region", tr("Region"), AttributeType::Text, sortedSet(regions)),
                               [](const auto& account) { return account.region; }));
    addAttributes<core::Account>(fields, stores, AttributeOf::Account, ids);
    return fields;
}

core::Id<core::Account> accountNamed(core::Stores& stores, const QString& name)
{
    if (name.isEmpty())
        return {};
    for (const auto& account : stores.people.accounts())
        if (account.name.compare(name, Qt::CaseInsensitive) == 0)
            return account.id;
    return stores.people.add(core::Account{.name = name});
}

int sizeFrom(const QString& text)
{
    const auto value = core::valueFrom({.type = AttributeType::Number}, text);
    const auto* size = value ? std::get_if<qint64>(&*value) : nullptr;
    if (!text.isEmpty() && (!size || *size < 0 || *size > 100'000'000))
        throw Failure(
            core::Error::Kind::BadInput,
            tr("%1 is no number of people. Nothing was changed; Esc brings back what was there.").arg(quoted(text)));
    return size ? static_cast<int>(*size) : 0;
}

void setParticipants(core::Stores& stores, const PeopleIds& ids, const QString& key, const QString& text)
{
    const auto account = key == u"account" ? accountNamed(stores, text) : core::Id<core::Account>();
    for (auto person : people(stores, ids)) {
        if (key == u"code")
            person.code = text;
        else if (key == u"name")
            person.name = text;
        else if (key == u"role")
            person.role = text;
        else
            person.account = account;
        stores.people.update(person);
    }
}

void setAccounts(core::Stores& stores, const PeopleIds& ids, const QString& key, const QString& text)
{
    const int size = key == u"size" ? sizeFrom(text) : 0;
    for (auto account : accounts(stores, ids)) {
        if (key == u"code")
            account.code = text;
        else if (key == u"name")
            account.name = text;
        else if (key == u"industry")
            account.industry = text;
        else if (key == u"region")
            account.region = text;
        else
            account.size = size;
        stores.people.update(account);
    }
}

QString notOfType(const core::Attribute& attribute, const QString& text)
{
    const QString kept = tr(" Nothing was changed; Esc brings back what was there.");
    switch (attribute.type) {
    case AttributeType::Number: return tr("%1 is no number.").arg(quoted(text)) + kept;
    case AttributeType::Date: return tr("%1 is no date. Write it as 2026-10-14.").arg(quoted(text)) + kept;
    default: return tr("%1 is none of the choices of “%2”.").arg(quoted(text), attribute.name) + kept;
    }
}

void setAttribute(core::Stores& stores, AttributeOf of, const PeopleIds& ids, core::Id<core::Attribute> id,
                  const QString& text)
{
    const auto attribute = stores.attributes.attribute(id);
    if (!attribute)
        throw Failure(core::Error::Kind::NotFound,
                      tr("This attribute is no longer in the project. Nothing was changed."));
    const auto value = text.isEmpty() ? std::nullopt : core::valueFrom(*attribute, text);
    if (!value && !text.isEmpty())
        throw Failure(core::Error::Kind::BadInput, notOfType(*attribute, text));
    for (const auto one : ids)
        if (of == AttributeOf::Participant)
            stores.attributes.set(id, core::Id<core::Participant>{one}, value);
        else
            stores.attributes.set(id, core::Id<core::Account>{one}, value);
}

QString stepFor(const QString& whom, const PeopleField& field, const QString& text)
{
    const QString name = field.key.startsWith(u"attribute:") ? field.name : field.name.toLower();
    if (field.key == u"name")
        return text.isEmpty() ? tr("Take the name of %1 away").arg(whom) : tr("Name %1 '%2'").arg(whom, text);
    return text.isEmpty() ? tr("Clear the %1 of %2").arg(name, whom)
                          : tr("Change the %1 of %2 to '%3'").arg(name, whom, text);
}

} // namespace

std::vector<PeopleField> fieldsOf(const core::Stores& stores, AttributeOf of, const PeopleIds& ids)
{
    return of == AttributeOf::Participant ? participantFields(stores, ids) : accountFields(stores, ids);
}

QString nameOf(const core::Stores& stores, AttributeOf of, const PeopleIds& ids)
{
    const bool isPerson = of == AttributeOf::Participant;
    if (ids.size() != 1)
        return isPerson ? counted(static_cast<qint64>(ids.size()), tr("%1 participant"), tr("%1 participants"))
                        : counted(static_cast<qint64>(ids.size()), tr("%1 account"), tr("%1 accounts"));
    if (isPerson) {
        const auto person = stores.people.participant({ids.front()});
        return person ? person->code : QString();
    }
    const auto account = stores.people.account({ids.front()});
    return account ? account->name : QString();
}

core::Result<void> setField(core::Workspace& workspace, AttributeOf of, const PeopleIds& ids, const PeopleField& field,
                            const QString& text)
{
    return workspace.edit(tr("Change people"), [&](core::Stores& stores) {
        stores.setStep(stepFor(nameOf(stores, of, ids), field, text));
        if (const auto attribute = attributeFrom(field.key))
            setAttribute(stores, of, ids, attribute, text);
        else if (of == AttributeOf::Participant)
            setParticipants(stores, ids, field.key, text);
        else
            setAccounts(stores, ids, field.key, text);
    });
}

} // namespace ui
