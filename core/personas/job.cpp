#include "core/personas/job.h"

#include <QRegularExpression>

#include <array>

namespace core {
namespace {

// The pattern that is offered is English, as the book is that it comes from.
const std::array beginnings{QStringLiteral("When "), QStringLiteral(", I want "), QStringLiteral(", so I can ")};

/// The words before the three parts, as people write them in one language.
struct Wording {
    const char *when, *want, *so;
};
constexpr Wording wordings[] = {
    {"when", "I want", "so\\s+(?:that\\s+)?I can"},
    {"wenn|sobald", "(?:möchte|will) ich", "damit ich|sodass ich"},
    {"quand|lorsque", "je veux|je voudrais", "afin de|pour pouvoir|pour que je puisse"},
    {"cuando", "quiero|quisiera", "para poder|para que pueda"},
};

QRegularExpression patternOf(const Wording& wording)
{
    return QRegularExpression(
        QStringLiteral("^\\s*(%1)\\s+(.+?)\\s*,?\\s+(%2)\\s+(.+?)\\s*,?\\s+(%3)\\s+(.+?)\\s*$")
            .arg(QString::fromUtf8(wording.when), QString::fromUtf8(wording.want), QString::fromUtf8(wording.so)),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption |
            QRegularExpression::DotMatchesEverythingOption);
}

} // namespace

std::optional<Job> jobIn(const QString& text)
{
    static const std::array patterns{patternOf(wordings[0]), patternOf(wordings[1]), patternOf(wordings[2]),
                                     patternOf(wordings[3])};
    if (text.contains(openPart))
        return std::nullopt;
    for (const auto& pattern : patterns)
        if (const auto match = pattern.match(text); match.hasMatch())
            return Job{{match.captured(1), match.captured(2)},
                       {match.captured(3), match.captured(4)},
                       {match.captured(5), match.captured(6)}};
    return std::nullopt;
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
