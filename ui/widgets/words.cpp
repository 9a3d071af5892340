#include "ui/widgets/words.h"

#include <QLocale>

namespace ui {
namespace {

constexpr QChar thinSpace(0x2009);

/// The person's locale; English where the system has none, for its quotation marks and names of months.
QLocale locale()
{
    const QLocale own;
    return own.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : own;
}

} // namespace

QString number(qint64 value)
{
    QString digits = QString::number(qAbs(value));
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, thinSpace);
    return value < 0 ? QChar(0x2212) + digits : digits;
}

QString counted(qint64 value, const QString& one, const QString& many)
{
    return (value == 1 ? one : many).arg(number(value));
}

QString sessionTime(std::optional<qint64> milliseconds)
{
    if (!milliseconds)
        return {};
    const qint64 seconds = *milliseconds / 1000;
    const QString tail = QStringLiteral("%1").arg(seconds % 60, 2, 10, QLatin1Char('0'));
    const qint64 minutes = seconds / 60;
    if (minutes < 60)
        return QStringLiteral("%1:%2").arg(minutes).arg(tail);
    return QStringLiteral("%1:%2:%3").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0')).arg(tail);
}

QString shortDate(const QDate& date, int withinYear)
{
    if (!date.isValid())
        return {};
    return locale().toString(date, date.year() == withinYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

QString quoted(const QString& words)
{
    return locale().quoteString(words);
}

} // namespace ui
