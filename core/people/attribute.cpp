#include "core/people/attribute.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace core {
namespace {

std::optional<db::Value> numberFrom(QString text)
{
    text.remove(QRegularExpression(QStringLiteral("[\\s\u2009\u202f]")));
    bool isNumber = false;
    double number = QLocale::c().toDouble(text, &isNumber);
    if (!isNumber)
        number = QLocale().toDouble(text, &isNumber);
    if (!isNumber || !std::isfinite(number))
        return std::nullopt;
    constexpr double exact = 1LL << 53;
    const bool whole = number == std::floor(number) && std::abs(number) < exact;
    return whole ? db::Value(qint64(number)) : db::Value(number);
}

std::optional<db::Value> choiceFrom(const QStringList& choices, const QString& text)
{
    for (const auto& choice : choices)
        if (choice.compare(text, Qt::CaseInsensitive) == 0)
            return choice;
    return std::nullopt;
}

} // namespace

QString nameOf(AttributeOf of)
{
    return of == AttributeOf::Participant ? QStringLiteral("participant") : QStringLiteral("account");
}

QString nameOf(AttributeType type)
{
    switch (type) {
    case AttributeType::Text: return QStringLiteral("text");
    case AttributeType::Number: return QStringLiteral("number");
    case AttributeType::Date: return QStringLiteral("date");
    case AttributeType::Choice: return QStringLiteral("choice");
    }
    Q_UNREACHABLE();
}

std::optional<QDate> dateFrom(const QString& written)
{
    static const QRegularExpression whole(QStringLiteral("^(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?$"));
    const QString text = written.trimmed();
    if (const auto parts = whole.match(text); parts.hasMatch()) {
        const auto part = [&](int at) { return parts.captured(at).isEmpty() ? 1 : parts.captured(at).toInt(); };
        const QDate date(part(1), part(2), part(3));
        return date.isValid() ? std::optional(date) : std::nullopt;
    }
    const QLocale own, english(QLocale::English);
    for (const auto& date :
         {QDate::fromString(text, QStringLiteral("d.M.yyyy")), own.toDate(text, QStringLiteral("d MMM yyyy")),
          english.toDate(text, QStringLiteral("d MMM yyyy")), english.toDate(text, QStringLiteral("d MMMM yyyy"))})
        if (date.isValid())
            return date;
    return std::nullopt;
}

std::optional<db::Value> valueFrom(const Attribute& attribute, const QString& written)
{
    const QString text = written.trimmed();
    switch (attribute.type) {
    case AttributeType::Text: return text;
    case AttributeType::Number: return numberFrom(text);
    case AttributeType::Choice: return choiceFrom(attribute.choices, text);
    case AttributeType::Date: break;
    }
    const auto date = dateFrom(text);
    return date ? std::optional<db::Value>(date->toString(Qt::ISODate)) : std::nullopt;
}

QString written(const db::Value& value)
{
    if (const auto* text = std::get_if<QString>(&value))
        return *text;
    if (const auto* whole = std::get_if<qint64>(&value))
        return QString::number(*whole);
    if (const auto* number = std::get_if<double>(&value))
        return QLocale::c().toString(*number, 'g', QLocale::FloatingPointShortest);
    return {};
}

} // namespace core
