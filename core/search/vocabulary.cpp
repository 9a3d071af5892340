#include "core/search/vocabulary.h"

#include "core/search/attributes.h"
#include "core/search/search.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace core::search {
namespace {

constexpr int mostValues = 500; // of an attribute

void addTags(const Stores& stores, Vocabulary& known)
{
    const auto paths = stores.tags.paths();
    for (const auto& tag : stores.tags.tags())
        known.values.push_back({QStringLiteral("tag"), paths.value(tag.id), {}, tag.colour});
}

void addPeople(const Stores& stores, Vocabulary& known)
{
    QSet<QString> roles;
    for (const auto& person : stores.people.participants()) {
        const bool hasCode = !person.code.isEmpty();
        known.values.push_back(
            {QStringLiteral("participant"), hasCode ? person.code : person.name, hasCode ? person.name : QString()});
        roles += person.role;
    }
    for (const auto& account : stores.people.accounts())
        known.values.push_back({QStringLiteral("account"), account.name.isEmpty() ? account.code : account.name});
    auto sorted = roles.values();
    sorted.sort(Qt::CaseInsensitive);
    for (const auto& role : sorted)
        if (!role.isEmpty())
            known.values.push_back({QStringLiteral("role"), role});
}

/// The values that stand in one column, each once.
void addColumn(const Stores& stores, Vocabulary& known, const QString& field, const char* sql,
               const db::Values& asked = {})
{
    stores.db.each(sql, asked, [&](const db::Row& row) { known.values.push_back({field, row.text(0)}); });
}

void addNames(const Stores& stores, Vocabulary& known)
{
    addColumn(stores, known, QStringLiteral("study"), "SELECT name FROM study ORDER BY position, id");
    addColumn(stores, known, QStringLiteral("session"), "SELECT DISTINCT title FROM session ORDER BY title");
    addColumn(stores, known, QStringLiteral("segment"), "SELECT name FROM segment ORDER BY position, id");
    addColumn(stores, known, QStringLiteral("speaker"),
              "SELECT DISTINCT label FROM speaker WHERE label <> '' ORDER BY label LIMIT 500");
}

void addAttributes(const Stores& stores, Vocabulary& known)
{
    const auto attributes = stores.db.all("SELECT id, name FROM attribute ORDER BY position, id",
                                          [](const db::Row& row) { return std::pair(row.integer(0), row.text(1)); });
    for (const auto& [id, name] : attributes)
        addColumn(stores, known, fieldNameText(name),
                  "SELECT DISTINCT value FROM attribute_value WHERE attribute_id = ? ORDER BY value LIMIT ?",
                  {id, qint64(mostValues)});
    addColumn(stores, known, QStringLiteral("industry"),
              "SELECT DISTINCT industry FROM account WHERE industry <> '' ORDER BY 1");
    addColumn(stores, known, QStringLiteral("region"),
              "SELECT DISTINCT region FROM account WHERE region <> '' ORDER BY 1");
}

void addWords(Vocabulary& known)
{
    const std::array<std::pair<const char*, const char*>, 4> words{{
        {"kind", "interview observation focus-group feedback utterance note insight follow-up question activity "
                 "environment interaction object user"},
        {"lane", "face market"},
        {"has", "tag highlight memo evidence speaker participant time score date attachment"},
        {"is", "key quoted tagged untagged"},
    }};
    for (const auto& [field, values] : words)
        for (const auto& value : QString::fromLatin1(values).split(u' '))
            known.values.push_back({QLatin1String(field), value});
}

} // namespace

std::vector<KnownValue> Vocabulary::valuesOf(const QString& field) const
{
    QString key = fieldKey(field);
    for (const auto& of : {QStringLiteral("participant."), QStringLiteral("account.")})
        if (key.startsWith(of))
            key = key.mid(of.size());
    std::vector<KnownValue> found;
    std::copy_if(values.begin(), values.end(), std::back_inserter(found),
                 [&](const KnownValue& known) { return fieldKey(QString(known.field).remove(u'"')) == key; });
    return found;
}

Vocabulary vocabularyOf(const Stores& stores)
{
    Vocabulary known;
    known.fields = Search(stores.db).fieldNames();
    addTags(stores, known);
    addPeople(stores, known);
    addNames(stores, known);
    addAttributes(stores, known);
    addWords(known);
    return known;
}

} // namespace core::search
