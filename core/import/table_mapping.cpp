#include "core/import/table_mapping.h"

#include "core/error.h"
#include "core/tr.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace core::import {
namespace {

/// What one of an enumeration's values is called in JSON, and to a person.
template <class Value> struct Named {
    Value value;
    const char* name;
    const char* word;
};

constexpr Named<TableKind> kinds[] = {
    {TableKind::People, "people", QT_TRANSLATE_NOOP("core", "People")},
    {TableKind::Feedback, "feedback", QT_TRANSLATE_NOOP("core", "Feedback")},
    {TableKind::StickyNotes, "sticky-notes", QT_TRANSLATE_NOOP("core", "Sticky notes")},
    {TableKind::TaskResults, "task-results", QT_TRANSLATE_NOOP("core", "Task results")}};

constexpr Named<ColumnIs> columns[] = {{ColumnIs::Ignored, "ignored", QT_TRANSLATE_NOOP("core", "Left out")},
                                       {ColumnIs::Code, "code", QT_TRANSLATE_NOOP("core", "Participant code")},
                                       {ColumnIs::Name, "name", QT_TRANSLATE_NOOP("core", "Name")},
                                       {ColumnIs::Role, "role", QT_TRANSLATE_NOOP("core", "Role")},
                                       {ColumnIs::Account, "account", QT_TRANSLATE_NOOP("core", "Account")},
                                       {ColumnIs::Attribute, "attribute", QT_TRANSLATE_NOOP("core", "Attribute")},
                                       {ColumnIs::Date, "date", QT_TRANSLATE_NOOP("core", "Date")},
                                       {ColumnIs::Score, "score", QT_TRANSLATE_NOOP("core", "Score")},
                                       {ColumnIs::Text, "text", QT_TRANSLATE_NOOP("core", "Free text")},
                                       {ColumnIs::Answer, "answer", QT_TRANSLATE_NOOP("core", "Chosen answer")},
                                       {ColumnIs::Tags, "tags", QT_TRANSLATE_NOOP("core", "Tags")},
                                       {ColumnIs::Group, "group", QT_TRANSLATE_NOOP("core", "Group")},
                                       {ColumnIs::Author, "author", QT_TRANSLATE_NOOP("core", "Author")},
                                       {ColumnIs::Colour, "colour", QT_TRANSLATE_NOOP("core", "Colour")},
                                       {ColumnIs::X, "x", QT_TRANSLATE_NOOP("core", "Place across")},
                                       {ColumnIs::Y, "y", QT_TRANSLATE_NOOP("core", "Place down")},
                                       {ColumnIs::Id, "id", QT_TRANSLATE_NOOP("core", "Row id")},
                                       {ColumnIs::Session, "session", QT_TRANSLATE_NOOP("core", "Session")},
                                       {ColumnIs::Task, "task", QT_TRANSLATE_NOOP("core", "Task")},
                                       {ColumnIs::Outcome, "outcome", QT_TRANSLATE_NOOP("core", "Outcome")},
                                       {ColumnIs::Begun, "begun", QT_TRANSLATE_NOOP("core", "Begun at")},
                                       {ColumnIs::Ended, "ended", QT_TRANSLATE_NOOP("core", "Ended at")},
                                       {ColumnIs::Taken, "time-taken", QT_TRANSLATE_NOOP("core", "Time taken")},
                                       {ColumnIs::Severity, "severity", QT_TRANSLATE_NOOP("core", "Severity")}};

constexpr Named<ScoreScale> scales[] = {
    {ScoreScale::Any, "any", ""}, {ScoreScale::Nps, "nps", ""}, {ScoreScale::Stars, "stars", ""}};
constexpr Named<AskedItem::Outcome> outcomes[] = {{AskedItem::Outcome::Done, "done", ""},
                                                  {AskedItem::Outcome::Helped, "helped", ""},
                                                  {AskedItem::Outcome::Failed, "failed", ""}};
constexpr Named<TimeUnit> units[] = {{TimeUnit::Seconds, "seconds", ""},
                                     {TimeUnit::Minutes, "minutes", ""},
                                     {TimeUnit::Milliseconds, "milliseconds", ""}};
constexpr Named<DateOrder> orders[] = {{DateOrder::DayFirst, "day-first", ""},
                                       {DateOrder::MonthFirst, "month-first", ""}};
constexpr Named<AttributeOf> owners[] = {{AttributeOf::Participant, "participant", ""},
                                         {AttributeOf::Account, "account", ""}};
constexpr Named<AttributeType> types[] = {{AttributeType::Text, "text", ""},
                                          {AttributeType::Number, "number", ""},
                                          {AttributeType::Date, "date", ""},
                                          {AttributeType::Choice, "choice", ""}};

template <class Value, size_t size> const Named<Value>& rowOf(const Named<Value> (&names)[size], Value value)
{
    return *std::find_if(std::begin(names), std::end(names), [&](const auto& row) { return row.value == value; });
}

template <class Value, size_t size> QString nameIn(const Named<Value> (&names)[size], Value value)
{
    return QLatin1String(rowOf(names, value).name);
}

/// The value that `json[key]` names; `otherwise` where it names none at all.
template <class Value, size_t size>
Value valueIn(const Named<Value> (&names)[size], const QJsonObject& json, const QString& key, Value otherwise)
{
    const QString name = json[key].toString();
    if (name.isEmpty())
        return otherwise;
    QStringList known;
    for (const auto& row : names) {
        if (name == QLatin1String(row.name))
            return row.value;
        known << QLatin1String(row.name);
    }
    throw Failure(Error::Kind::BadInput, tr("The mapping has “%1” for “%2”. It takes %3. Nothing was changed.")
                                             .arg(name, key, known.join(QStringLiteral(", "))));
}

void put(QJsonObject& json, const QString& key, const QString& value)
{
    if (!value.isEmpty())
        json[key] = value;
}

QJsonObject toJson(const ColumnMapping& column)
{
    QJsonObject json{{QStringLiteral("heading"), column.heading}, {QStringLiteral("is"), nameOf(column.is)}};
    if (isAttribute(column.is)) {
        json[QStringLiteral("attribute")] = column.attribute;
        json[QStringLiteral("of")] = nameOf(column.of);
        json[QStringLiteral("type")] = nameOf(column.type);
    }
    if (column.is == ColumnIs::Score)
        json[QStringLiteral("scale")] = nameOf(column.scale);
    if (column.is == ColumnIs::Outcome)
        json[QStringLiteral("yes")] = nameIn(outcomes, column.yes);
    if (isTime(column.is))
        json[QStringLiteral("unit")] = nameIn(units, column.unit);
    if (column.is == ColumnIs::Date || (isAttribute(column.is) && column.type == AttributeType::Date))
        json[QStringLiteral("dates")] = nameIn(orders, column.dates);
    return json;
}

ColumnMapping columnFrom(const QJsonObject& json)
{
    ColumnMapping column;
    column.heading = json[QStringLiteral("heading")].toString().simplified();
    if (column.heading.isEmpty())
        throw Failure(Error::Kind::BadInput,
                      tr("A column of the mapping has no “heading”. Nothing was changed; each needs one."));
    column.is = valueIn(columns, json, QStringLiteral("is"), ColumnIs::Ignored);
    column.attribute = json[QStringLiteral("attribute")].toString(column.heading).simplified();
    column.of = valueIn(owners, json, QStringLiteral("of"), AttributeOf::Participant);
    column.type = valueIn(types, json, QStringLiteral("type"), AttributeType::Text);
    column.scale = valueIn(scales, json, QStringLiteral("scale"), ScoreScale::Any);
    column.yes = valueIn(outcomes, json, QStringLiteral("yes"), AskedItem::Outcome::Done);
    column.unit = valueIn(units, json, QStringLiteral("unit"), TimeUnit::Seconds);
    column.dates = valueIn(orders, json, QStringLiteral("dates"), DateOrder::MonthFirst);
    return column;
}

QJsonObject toJson(const TableReading& reading)
{
    QJsonObject json;
    put(json, QStringLiteral("encoding"), reading.encoding);
    put(json, QStringLiteral("sheet"), reading.sheet);
    put(json, QStringLiteral("delimiter"), reading.delimiter.isNull() ? QString() : QString(reading.delimiter));
    put(json, QStringLiteral("quote"), reading.quote.isNull() ? QString() : QString(reading.quote));
    if (reading.headerRow)
        json[QStringLiteral("headerRow")] = *reading.headerRow;
    return json;
}

TableReading readingFrom(const QJsonObject& json)
{
    const auto letter = [&](const QString& key) {
        const QString text = json[key].toString();
        return text.isEmpty() ? QChar() : text.front();
    };
    TableReading reading{json[QStringLiteral("encoding")].toString(),
                         letter(QStringLiteral("delimiter")),
                         letter(QStringLiteral("quote")),
                         {},
                         json[QStringLiteral("sheet")].toString()};
    if (const auto row = json[QStringLiteral("headerRow")]; row.isDouble())
        reading.headerRow = qMax(0, row.toInt());
    return reading;
}

/// The place of each heading, counting those of the same name: "Comment", "Comment" are told apart.
std::vector<std::pair<QString, int>> keysOf(const QStringList& headings)
{
    std::vector<std::pair<QString, int>> keys;
    QHash<QString, int> seen;
    for (const auto& heading : headings) {
        const QString key = heading.simplified().toCaseFolded();
        keys.emplace_back(key, seen[key]++);
    }
    return keys;
}

QStringList headingsOf(const TableMapping& mapping)
{
    QStringList headings;
    for (const auto& column : mapping.columns)
        headings << column.heading;
    return headings;
}

} // namespace

QString nameOf(TableKind kind)
{
    return nameIn(kinds, kind);
}

QString nameOf(ColumnIs is)
{
    return nameIn(columns, is);
}

QString nameOf(ScoreScale scale)
{
    return nameIn(scales, scale);
}

QString wordOf(TableKind kind)
{
    return tr(rowOf(kinds, kind).word);
}

QString wordOf(ColumnIs is)
{
    return tr(rowOf(columns, is).word);
}

bool isAttribute(ColumnIs is)
{
    return is == ColumnIs::Attribute || is == ColumnIs::Answer;
}

bool isTime(ColumnIs is)
{
    return is == ColumnIs::Begun || is == ColumnIs::Ended || is == ColumnIs::Taken;
}

std::optional<TableKind> tableKindFrom(const QString& name)
{
    for (const auto& kind : kinds)
        if (name == QLatin1String(kind.name))
            return kind.value;
    return std::nullopt;
}

std::vector<ColumnIs> choicesFor(TableKind kind)
{
    using enum ColumnIs;
    switch (kind) {
    case TableKind::People: return {Ignored, Code, Name, Role, Account, Attribute};
    case TableKind::Feedback:
        return {Ignored, Text, Answer, Date, Score, Code, Name, Role, Account, Attribute, Tags, Id};
    case TableKind::StickyNotes: return {Ignored, Text, Group, Author, Colour, X, Y, Tags, Date, Code, Name};
    case TableKind::TaskResults:
        return {Ignored, Task, Outcome, Taken, Begun, Ended, Severity, Text, Code, Name, Session};
    }
    Q_UNREACHABLE();
}

std::vector<int> TableMapping::columnsOf(ColumnIs is) const
{
    std::vector<int> found;
    for (size_t i = 0; i < columns.size(); ++i)
        if (columns[i].is == is)
            found.push_back(int(i));
    return found;
}

QJsonObject toJson(const TableMapping& mapping)
{
    QJsonArray array;
    for (const auto& column : mapping.columns)
        array.append(toJson(column));
    QJsonObject json{{QStringLiteral("kind"), nameOf(mapping.kind)},
                     {QStringLiteral("reading"), toJson(mapping.reading)},
                     {QStringLiteral("columns"), array}};
    put(json, QStringLiteral("name"), mapping.name);
    return json;
}

TableMapping mappingFrom(const QJsonObject& json)
{
    if (!json[QStringLiteral("columns")].isArray())
        throw Failure(Error::Kind::BadInput, tr("The mapping has no list of “columns”. Nothing was changed."));
    TableMapping mapping;
    mapping.name = json[QStringLiteral("name")].toString().simplified();
    mapping.kind = valueIn(kinds, json, QStringLiteral("kind"), TableKind::Feedback);
    mapping.reading = readingFrom(json[QStringLiteral("reading")].toObject());
    for (const auto& column : json[QStringLiteral("columns")].toArray())
        mapping.columns.push_back(columnFrom(column.toObject()));
    return mapping;
}

TableMapping mappingFrom(const QByteArray& bytes, const QString& fileName)
{
    QJsonParseError error;
    const auto json = QJsonDocument::fromJson(bytes, &error);
    if (!json.isObject()) {
        const auto line = bytes.left(error.offset).count('\n') + 1;
        throw Failure(Error::Kind::BadInput, tr("“%1” is no mapping: %2 in line %3. Nothing was changed.")
                                                 .arg(QFileInfo(fileName).fileName(), error.errorString())
                                                 .arg(line));
    }
    return mappingFrom(json.object());
}

TableMapping fitted(const TableMapping& mapping, const Table& table)
{
    const auto known = keysOf(headingsOf(mapping));
    const auto keys = keysOf(table.columns);
    TableMapping fit{mapping.name, mapping.kind, table.reading, {}};
    bool any = false;
    for (size_t i = 0; i < keys.size(); ++i) {
        const auto at = std::find(known.begin(), known.end(), keys[i]) - known.begin();
        const bool isKnown = at < std::ptrdiff_t(known.size());
        ColumnMapping column = isKnown ? mapping.columns[size_t(at)] : ColumnMapping{};
        column.heading = table.columns[int(i)];
        column.reason = isKnown ? tr("as in the mapping") : tr("the mapping does not know this column");
        any = any || isKnown;
        fit.columns.push_back(column);
    }
    if (!any)
        throw Failure(Error::Kind::BadInput,
                      tr("The mapping knows none of this table's columns: it has %1, the table %2. It was left out.")
                          .arg(headingsOf(mapping).join(QStringLiteral(", ")).left(300),
                               table.columns.join(QStringLiteral(", ")).left(300)));
    return fit;
}

bool isFor(const TableMapping& mapping, const Table& table)
{
    auto known = keysOf(headingsOf(mapping));
    auto keys = keysOf(table.columns);
    std::sort(known.begin(), known.end());
    std::sort(keys.begin(), keys.end());
    return known == keys;
}

} // namespace core::import
