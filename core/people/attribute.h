#pragma once

#include "core/db/connection.h"
#include "core/id.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace core {

enum class AttributeOf { Participant, Account };
enum class AttributeType { Text, Number, Date, Choice };

QString nameOf(AttributeOf of);     // "participant"
QString nameOf(AttributeType type); // "choice"

/// A field that the project defines for its participants or its accounts.
struct Attribute {
    Id<Attribute> id;
    QString name;
    AttributeOf of = AttributeOf::Participant;
    AttributeType type = AttributeType::Text;
    QStringList choices; // of a choice
    friend bool operator==(const Attribute&, const Attribute&) = default;
};

/// What was written as a value of that type: a number, a date as ISO text, the choice as it is spelled, or text. None
/// where it is no number, no date, none of the choices.
std::optional<db::Value> valueFrom(const Attribute& attribute, const QString& written);
/// A value as valueFrom() reads it.
QString written(const db::Value& value);

/// "2026-10-14", "14.10.2026", "14 Oct 2026"; a year or a year and month stand for their first day.
std::optional<QDate> dateFrom(const QString& written);

} // namespace core
