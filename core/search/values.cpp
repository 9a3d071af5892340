#include "core/search/values.h"

#include "core/error.h"
#include "core/search/words.h"
#include "core/tr.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace core::search {
namespace {

std::optional<double> numberFrom(const QString& text)
{
    bool isNumber = false;
    const double number = QLocale::c().toDouble(text.trimmed(), &isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

/// The days of a YYYY, YYYY-MM or YYYY-MM-DD.
std::optional<DateSpan> daysOf(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$"));
    const auto match = form.match(text.trimmed());
    const int year = match.captured(1).toInt();
    const bool hasMonth = !match.captured(2).isEmpty();
    const bool hasDay = !match.captured(3).isEmpty();
    const QDate first(year, hasMonth ? match.captured(2).toInt() : 1, hasDay ? match.captured(3).toInt() : 1);
    if (!match.hasMatch() || !first.isValid())
        return std::nullopt;
    const QDate next = hasDay ? first.addDays(1) : hasMonth ? first.addMonths(1) : first.addYears(1);
    return DateSpan{first, next.addDays(-1)};
}

/// The ends of a range; an end that was left out stays open.
template <class Span, class Parse, class Take> std::optional<Span> rangeFrom(const Value& value, Parse parse, Take take)
{
    Span span;
    for (const bool isUpper : {false, true}) {
        const QString& text = isUpper ? *value.upTo : value.text;
        const auto end = parse(text);
        if (!end && !text.isEmpty())
            return std::nullopt;
        if (end)
            take(span, *end, isUpper);
    }
    return span;
}

QDate dayFrom(const db::Value& stored)
{
    const auto* text = std::get_if<QString>(&stored);
    return text ? QDate::fromString(text->left(10), Qt::ISODate) : QDate();
}

std::optional<double> numberFrom(const db::Value& stored)
{
    if (const auto* integer = std::get_if<qint64>(&stored))
        return double(*integer);
    if (const auto* real = std::get_if<double>(&stored))
        return *real;
    const auto* text = std::get_if<QString>(&stored);
    return text ? numberFrom(*text) : std::nullopt;
}

QString textFrom(const db::Value& stored)
{
    if (const auto* text = std::get_if<QString>(&stored))
        return *text;
    const auto number = numberFrom(stored);
    return number ? QLocale::c().toString(*number, 'g', QLocale::FloatingPointShortest) : QString();
}

} // namespace

bool NumberSpan::contains(double number) const
{
    return (fromIsOpen ? number > from : number >= from) && (upToIsOpen ? number < upTo : number <= upTo);
}

bool hasOrder(Op op)
{
    return op != Op::Has && op != Op::Equal;
}

std::optional<NumberSpan> numberSpan(Op op, const Value& value)
{
    const auto parse = [](const QString& text) { return numberFrom(text); };
    if (value.upTo && !hasOrder(op))
        return rangeFrom<NumberSpan>(
            value, parse, [](NumberSpan& span, double end, bool isUpper) { (isUpper ? span.upTo : span.from) = end; });
    const auto number = parse(value.text);
    if (!number || value.upTo)
        return std::nullopt;
    NumberSpan span;
    if (op != Op::Less && op != Op::LessOrEqual)
        span.from = *number;
    if (op != Op::More && op != Op::MoreOrEqual)
        span.upTo = *number;
    span.fromIsOpen = op == Op::More;
    span.upToIsOpen = op == Op::Less;
    return span;
}

std::optional<DateSpan> dateSpan(Op op, const Value& value)
{
    if (value.upTo && !hasOrder(op))
        return rangeFrom<DateSpan>(value, daysOf, [](DateSpan& span, const DateSpan& end, bool isUpper) {
            (isUpper ? span.upTo : span.from) = isUpper ? end.upTo : end.from;
        });
    const auto days = daysOf(value.text);
    if (!days || value.upTo)
        return std::nullopt;
    switch (op) {
    case Op::Less: return DateSpan{DateSpan().from, days->from.addDays(-1)};
    case Op::LessOrEqual: return DateSpan{DateSpan().from, days->upTo};
    case Op::More: return DateSpan{days->upTo.addDays(1), DateSpan().upTo};
    case Op::MoreOrEqual: return DateSpan{days->from, DateSpan().upTo};
    case Op::Has:
    case Op::Equal: break;
    }
    return days;
}

bool matchesText(const QString& text, Op op, const Value& value)
{
    if (text.compare(value.text, Qt::CaseInsensitive) == 0)
        return true;
    return op == Op::Has && !value.text.trimmed().isEmpty() && Needle(value.text).isIn(text);
}

bool matchesValue(const db::Value& stored, Op op, const Value& value)
{
    const auto numbers = numberSpan(op, value);
    const auto days = dateSpan(op, value);
    const bool needsOrder = hasOrder(op) || value.upTo;
    if (needsOrder && !numbers && !days)
        throw Failure(
            Error::Kind::BadInput,
            tr("“%1” is neither a number nor a date, so nothing can be more or less than it.").arg(written(value)));
    const auto number = numberFrom(stored);
    if (numbers && number)
        return numbers->contains(*number);
    const QDate day = dayFrom(stored);
    if (days && day.isValid())
        return days->contains(day);
    return !needsOrder && matchesText(textFrom(stored), op, value);
}

QString written(const Value& value)
{
    return value.upTo ? value.text + QLatin1String("..") + *value.upTo : value.text;
}

} // namespace core::search
