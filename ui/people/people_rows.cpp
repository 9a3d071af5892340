#include "ui/people/people_rows.h"

#include "ui/widgets/consent_words.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("people", text);
}

const auto attributePrefix = QStringLiteral("attribute:");

PeopleCell words(const QString& text)
{
    return {text, text.toCaseFolded()};
}

PeopleCell figure(int count)
{
    return {number(count), count};
}

void addFields(PeopleTable& table, const std::vector<core::Attribute>& fields)
{
    for (const auto& field : fields)
        table.columns.push_back({.key = attributeKey(field.id),
                                 .title = field.name,
                                 .figure = field.type == core::AttributeType::Number,
                                 .shown = false});
}

void addValues(PeopleRow& row, const std::vector<core::Attribute>& fields, const core::AttributeStore::Values& values)
{
    for (const auto& field : fields) {
        const auto value = values.value(field.id);
        const QString text = shownValue(field, value);
        QVariant sort = text.toCaseFolded();
        if (const auto* whole = std::get_if<qint64>(&value))
            sort = static_cast<double>(*whole);
        else if (const auto* real = std::get_if<double>(&value))
            sort = *real;
        else if (field.type == core::AttributeType::Date)
            sort = core::written(value);
        row.cells.push_back({text, sort});
    }
}

template <class Named> QSet<core::Id<Named>> twinsAmong(const std::vector<std::vector<Named>>& groups)
{
    QSet<core::Id<Named>> twins;
    for (const auto& group : groups)
        for (const auto& one : group)
            twins.insert(one.id);
    return twins;
}

/// The worst first.
PeopleCell consentCell(const core::ConsentState& state)
{
    const auto badge = badgeOf(state);
    const int rank = state.isRefused() ? 0 : state.isEnding() ? 1 : state.isMissing ? 2 : 3;
    return {badge.text, QStringLiteral("%1%2").arg(rank).arg(badge.text), badge.verdict};
}

} // namespace

QString attributeKey(core::Id<core::Attribute> attribute)
{
    return attributePrefix + QString::number(attribute.value);
}

core::Id<core::Attribute> attributeFrom(const QString& key)
{
    return {key.startsWith(attributePrefix) ? key.mid(attributePrefix.size()).toLongLong() : 0};
}

QString shownValue(const core::Attribute& attribute, const core::db::Value& value)
{
    const QString text = core::written(value);
    if (attribute.type != core::AttributeType::Date)
        return text;
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() ? shortDate(date) : text;
}

PeopleTable participantTable(const core::Stores& stores, const HeardByPerson& heard, QDate today)
{
    const auto fields = stores.attributes.attributes(core::AttributeOf::Participant);
    PeopleTable table{
        {{.key = QStringLiteral("code"), .title = tr("Code"), .width = 64, .strong = true, .editable = true},
         {.key = QStringLiteral("name"), .title = tr("Name"), .width = 124, .editable = true},
         {.key = QStringLiteral("role"), .title = tr("Role"), .width = 114, .editable = true},
         {.key = QStringLiteral("account"), .title = tr("Account"), .width = 114},
         {.key = QStringLiteral("consent"), .title = tr("Consent"), .width = 138},
         {.key = QStringLiteral("sessions"), .title = tr("Sessions"), .width = 72, .figure = true},
         {.key = QStringLiteral("said"), .title = tr("Said"), .width = 52, .figure = true}},
        {}};
    addFields(table, fields);
    QHash<core::Id<core::Account>, QString> accounts;
    for (const auto& account : stores.people.accounts())
        accounts.insert(account.id, account.name);
    const auto consents = stores.people.consentsByPerson();
    const auto values = stores.attributes.valuesOfParticipants();
    const auto people = stores.people.participants(); // by code
    const auto twins = twinsAmong(core::PeopleStore::duplicatesAmong(people));
    for (const auto& person : people) {
        const auto state = core::consentState(today, consents.value(person.id), person.id);
        const auto said = heard.value(person.id);
        PeopleRow row{.id = person.id.value,
                      .cells = {{person.code, int(table.rows.size())},
                                words(person.name),
                                words(person.role),
                                words(accounts.value(person.account)),
                                consentCell(state),
                                figure(said.sessions),
                                figure(said.highlights)},
                      .missing = state.isMissing,
                      .ending = state.isEnding(),
                      .refused = state.isRefused(),
                      .alone = !person.account,
                      .twin = twins.contains(person.id)};
        addValues(row, fields, values.value(person.id));
        table.rows.push_back(std::move(row));
    }
    return table;
}

PeopleTable accountTable(const core::Stores& stores, const HeardByPerson& heard)
{
    const auto fields = stores.attributes.attributes(core::AttributeOf::Account);
    PeopleTable table{
        {{.key = QStringLiteral("name"), .title = tr("Name"), .width = 180, .strong = true, .editable = true},
         {.key = QStringLiteral("industry"), .title = tr("Industry"), .width = 120, .editable = true},
         {.key = QStringLiteral("size"), .title = tr("Size"), .width = 64, .figure = true},
         {.key = QStringLiteral("region"), .title = tr("Region"), .width = 100, .editable = true},
         {.key = QStringLiteral("people"), .title = tr("People"), .width = 64, .figure = true},
         {.key = QStringLiteral("said"), .title = tr("Said"), .width = 52, .figure = true}},
        {}};
    addFields(table, fields);
    QHash<core::Id<core::Account>, std::pair<int, int>> people; // how many, and what they said
    for (const auto& person : stores.people.participants()) {
        auto& [count, said] = people[person.account];
        ++count;
        said += heard.value(person.id).highlights;
    }
    const auto values = stores.attributes.valuesOfAccounts();
    const auto twins = twinsAmong(stores.people.duplicateAccounts());
    for (const auto& account : stores.people.accounts()) {
        const auto [count, said] = people.value(account.id);
        PeopleRow row{.id = account.id.value,
                      .cells = {words(account.name),
                                words(account.industry),
                                {account.size > 0 ? number(account.size) : QString(), account.size},
                                words(account.region),
                                figure(count),
                                figure(said)},
                      .alone = count == 0,
                      .twin = twins.contains(account.id)};
        addValues(row, fields, values.value(account.id));
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace ui
