#include "core/personas/job.h"

#include <QRegularExpression>

#include <array>

namespace core {
namespace {

// The words of the pattern are English, as the claims are that it was made for; any other wording stays as it is.
const std::array beginnings{QStringLiteral("When "), QStringLiteral(", I want "), QStringLiteral(", so I can ")};

} // namespace

std::optional<Job> jobIn(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*when\\s+(.+?)\\s*,?\\s+I want\\s+(.+?)\\s*,?\\s+so\\s+(?:that\\s+)?I can\\s+(.+?)\\s*$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption |
            QRegularExpression::DotMatchesEverythingOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch() || text.contains(openPart))
        return std::nullopt;
    return Job{match.captured(1), match.captured(2), match.captured(3)};
}

QString jobPattern()
{
    QString pattern;
    for (const auto& beginning : beginnings)
        pattern += beginning + openPart;
    return pattern;
}

QString withoutOpenEnd(const QString& job)
{
    QString text = job.trimmed();
    for (auto beginning = beginnings.rbegin(); beginning != beginnings.rend(); ++beginning)
        for (const auto& end : {*beginning + openPart, *beginning, beginning->trimmed()})
            if (text.endsWith(end, Qt::CaseInsensitive) &&
                (beginning + 1 != beginnings.rend() || text.size() == end.size())) {
                text.chop(end.size());
                text = text.trimmed();
                break;
            }
    return text;
}

} // namespace core
