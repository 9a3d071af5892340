#include "core/import/name_date.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <vector>

namespace core::import {
namespace {

int monthIn(const QString& word)
{
    static const QString names = QStringLiteral("janfebmaraprmayjunjulaugsepoctnovdec");
    return int(names.indexOf(word.left(3).toLower())) / 3 + 1;
}

/// With numbers only: the year last, and the day or the month first.
QDate yearLast(int first, int second, int year)
{
    if (first <= 12 && second <= 12 && first != second)
        return {};
    return first > 12 ? QDate(year, second, first) : QDate(year, first, second);
}

QDate dateOf(const QRegularExpressionMatch& match)
{
    const auto number = [&](const char* name) { return match.captured(QLatin1String(name)).toInt(); };
    const QString month = match.captured(QStringLiteral("month"));
    if (!month.isEmpty())
        return {number("year"), monthIn(month), number("day")};
    if (match.hasCaptured(QStringLiteral("first")))
        return yearLast(number("first"), number("second"), number("year"));
    return {number("year"), number("numbered"), number("day")};
}

/// The forms in which a name may say a date.
std::vector<QRegularExpression> dateShapes()
{
    const QString year = QStringLiteral("(?<year>(?:19|20)\\d\\d)");
    const QString month = QStringLiteral("(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
                                         "aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)");
    const QString day = QStringLiteral("(?<day>\\d{1,2})(?:st|nd|rd|th)?");
    const QString gap = QStringLiteral("[-_., ]{0,2}");
    const auto whole = [](const QString& pattern) {
        return QRegularExpression(QStringLiteral("(?<!\\d)(?:%1)(?!\\d)").arg(pattern),
                                  QRegularExpression::CaseInsensitiveOption);
    };
    return {whole(year + QStringLiteral("(?:(?<parting>[-_. ])(?<numbered>\\d{1,2})\\k<parting>(?<day>\\d{1,2}))")),
            whole(year + QStringLiteral("(?<numbered>\\d\\d)(?<day>\\d\\d)")),
            whole(QStringLiteral("(?<first>\\d{1,2})(?<parting>[-_. ])(?<second>\\d{1,2})\\k<parting>") + year),
            whole(day + gap + month + gap + year),
            whole(QStringLiteral("(?<!\\pL)") + month + gap + day + gap + year),
            whole(year + gap + month + gap + day)};
}

} // namespace

QDate dateInName(const QString& fileName)
{
    constexpr int earliest = 1980; // before it nobody recorded into files
    static const auto shapes = dateShapes();
    const QString name = QFileInfo(fileName).completeBaseName();
    QSet<QDate> said;
    for (const auto& shape : shapes)
        for (auto matches = shape.globalMatch(name); matches.hasNext();)
            said.insert(dateOf(matches.next()));
    const QDate only = said.size() == 1 ? *said.cbegin() : QDate();
    return only.isValid() && only.year() >= earliest && only <= QDate::currentDate() ? only : QDate();
}

} // namespace core::import
