#include "core/import/table_values.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace core::import {
namespace {

/// 1 to 12 for the English name of a month or its first letters.
int monthFrom(const QString& name)
{
    const QString key = name.toLower();
    for (int month = 1; month <= 12; ++month)
        if (QLocale::c().monthName(month).toLower().startsWith(key))
            return month;
    return 0;
}

int fullYear(const QString& digits)
{
    const int year = digits.toInt();
    return digits.size() > 2 ? year : year + (year < 70 ? 2000 : 1900);
}

std::optional<QDate> valid(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

// A day may be followed by a time, a time zone, or nothing.
constexpr int longestDate = 60;
const QString afterDay = QStringLiteral("(?:[T ,]+\\d.*)?$");

const QRegularExpression& numericDay()
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})") +
                                            afterDay);
    return pattern;
}

const QRegularExpression& isoDay()
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?") + afterDay);
    return pattern;
}

std::optional<QDate> isoDate(const QString& text)
{
    const auto parts = isoDay().match(text);
    if (!parts.hasMatch())
        return std::nullopt;
    const QString day = parts.captured(3);
    return valid(parts.captured(1).toInt(), parts.captured(2).toInt(), day.isEmpty() ? 1 : day.toInt());
}

std::optional<QDate> numericDate(const QString& text, DateOrder order)
{
    const auto parts = numericDay().match(text);
    if (!parts.hasMatch())
        return std::nullopt;
    int day = parts.captured(1).toInt();
    int month = parts.captured(3).toInt();
    if (month > 12 || (day <= 12 && order == DateOrder::MonthFirst))
        std::swap(day, month);
    return valid(fullYear(parts.captured(4)), month, day);
}

std::optional<QDate> namedDate(const QString& text)
{
    static const QRegularExpression dayFirst(
        QStringLiteral("^(?:\\p{L}+,? +)?(\\d{1,2})(?:st|nd|rd|th)?[ .-]+(\\p{L}{3,})"
                       "\\.?,?[ -]+(\\d{4}|\\d{2})") +
        afterDay);
    static const QRegularExpression monthFirst(
        QStringLiteral("^(?:\\p{L}+,? +)?(\\p{L}{3,})\\.? +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})") + afterDay);
    if (const auto parts = dayFirst.match(text); parts.hasMatch())
        return valid(fullYear(parts.captured(3)), monthFrom(parts.captured(2)), parts.captured(1).toInt());
    if (const auto parts = monthFirst.match(text); parts.hasMatch())
        return valid(parts.captured(3).toInt(), monthFrom(parts.captured(1)), parts.captured(2).toInt());
    return std::nullopt;
}

/// The digits with a point before the decimals, whatever parted them.
QString pointed(QString digits)
{
    static const QRegularExpression thousands(QStringLiteral("^[+-]?\\d{1,3}(?:,\\d{3})+$"));
    const auto comma = digits.lastIndexOf(u',');
    const auto point = digits.lastIndexOf(u'.');
    if (comma < 0)
        return digits.count(u'.') > 1 ? digits.remove(u'.') : digits;
    if (point > comma || thousands.match(digits).hasMatch())
        return digits.remove(u',');
    return digits.remove(u'.').replace(u',', u'.');
}

} // namespace

bool isNothing(const QString& cell)
{
    static const QStringList words{QStringLiteral("-"),   QStringLiteral("–"),    QStringLiteral("—"),
                                   QStringLiteral("n/a"), QStringLiteral("na"),   QStringLiteral("#n/a"),
                                   QStringLiteral("nan"), QStringLiteral("null"), QStringLiteral("none")};
    return cell.isEmpty() || words.contains(cell.toLower());
}

std::optional<double> numberIn(const QString& cell)
{
    static const QRegularExpression round(QStringLiteral("[\\s'’%€$£¥]"));
    static const QRegularExpression number(QStringLiteral("^[+-]?(?:\\d[\\d.,]*|\\.\\d+)(?:[eE][+-]?\\d+)?$"));
    static const QRegularExpression meaning(QStringLiteral("\\s*\\([^()]*\\D[^()]*\\)$")); // "1 (very easy)"
    const QString bare = QString(cell).remove(meaning).remove(round);
    if (!number.match(bare).hasMatch())
        return std::nullopt;
    bool isNumber = false;
    const double value = pointed(bare).toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<QDate> dateIn(const QString& cell, DateOrder order)
{
    const QString text = cell.simplified();
    if (text.size() > longestDate)
        return std::nullopt;
    if (const auto date = isoDate(text))
        return date;
    if (const auto date = numericDate(text, order))
        return date;
    return namedDate(text);
}

DateShape dateShape(const QString& cell)
{
    const QString text = cell.simplified();
    if (text.size() > longestDate)
        return DateShape::None;
    if (const auto parts = numericDay().match(text); parts.hasMatch()) {
        if (parts.captured(1).toInt() > 12 || parts.captured(2) == QLatin1String("."))
            return DateShape::DayFirst;
        return parts.captured(3).toInt() > 12 ? DateShape::MonthFirst : DateShape::Either;
    }
    return isoDay().match(text).hasMatch() || namedDate(text) ? DateShape::Clear : DateShape::None;
}

std::optional<double> scoreIn(const QString& cell)
{
    static const QRegularExpression leading(
        QStringLiteral("^(-?\\d+(?:[.,]\\d+)?) *(?:(?:/|out of|of) *\\d+|stars?|points?|[-–—:=(].*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    if (const auto stars = cell.count(u'★') + cell.count(u'⭐'); stars > 0)
        return double(stars);
    const auto parts = leading.match(cell.simplified());
    return parts.hasMatch() ? numberIn(parts.captured(1)) : numberIn(cell);
}

} // namespace core::import
