#pragma once

#include <QRegularExpression>
#include <QString>

/// What the headings of tables say: patterns for what a column may be.
namespace core::import::words {

/// True where a heading matches a pattern, without regard to case.
inline bool says(const QString& heading, const char* pattern)
{
    return QRegularExpression(QLatin1String(pattern), QRegularExpression::CaseInsensitiveOption |
                                                          QRegularExpression::UseUnicodePropertiesOption)
        .match(heading)
        .hasMatch();
}

inline constexpr auto codeWords =
    "^(?:participant|person|respondent|interviewee|user|customer|member|panelist|subject|case)[ _-]*(?:code|id|no\\.?|"
    "nr\\.?|number|#)$|^(?:participants?|respondents?|pid|code|p)$";
inline constexpr auto nameWords =
    "^(?:(?:full|first|last|given|family|participant|person|respondent|customer|contact|user|"
    "interviewee|client|reviewer)[ _-]*)?(?:name|surname|firstname|lastname)$";
inline constexpr auto roleWords =
    "^(?:job|work|current|primary)?[ _-]*(?:role|position|function|occupation|profession|job)$|"
    "^job[ _-]*title$|^role\\b";
inline constexpr auto accountWords = "^(?:account|company|organi[sz]ation|employer|firm|business)(?:[ _-]*name)?$";
inline constexpr auto dateWords =
    "\\b(?:date|day|time|timestamp|when|created|submitted|completed|posted|updated)\\b|_at$";
inline constexpr auto npsWords = "\\bnps\\b|net promoter|likely .*recommend|recommend .*(?:0|10)";
inline constexpr auto starWords = "\\b(?:stars?|rating|rated)\\b";
inline constexpr auto scoreWords = "\\b(?:score|csat|ces|satisf\\w*|ease)\\b";
inline constexpr auto tagWords = "^(?:tags?|labels?|codes|themes|keywords?)$";
inline constexpr auto groupWords =
    "^(?:group(?:ing)?|cluster|frame|section|list|board|topic|category|theme|swimlane|parent)"
    "(?:[ _-]*name)?$";
inline constexpr auto authorWords =
    "^(?:author|creator|(?:created|added|written|posted|(?:last )?(?:modified|updated))[ _-]*by|owner)$";
inline constexpr auto colourWords = "^(?:note|card|fill|background|bg|sticky)?[ _-]*colou?r$";
inline constexpr auto xWords = "^(?:pos(?:ition)?[ ._-]*)?x(?:[ _-]*(?:pos(?:ition)?|coord(?:inate)?))?$|^left$";
inline constexpr auto yWords = "^(?:pos(?:ition)?[ ._-]*)?y(?:[ _-]*(?:pos(?:ition)?|coord(?:inate)?))?$|^top$";
inline constexpr auto idWords =
    "^(?:id|key|#|no\\.?|nr\\.?|row|index|uuid|guid|url|link)$|[ _-](?:id|key|no|number|#)$";
inline constexpr auto textWords =
    "\\?|\\b(?:text|comments?|feedback|reviews?|verbatim|answers?|responses?|notes?|descriptions?|"
    "findings?|statements?|quotes?|messages?|body|content|why|remarks?|suggestions?|what|how|"
    "please|describe|explain|other|summary|subject|title)\\b";
inline constexpr auto questionWords = "[?\\[]|\\S+(?:\\s+\\S+){3}";
inline constexpr auto thingWords = "\\b(?:tasks?|questions?|items?|metrics?|sprints?|issues?|tickets?|steps?)\\b";
inline constexpr auto industryWords = "^(?:industry|sector|branch|vertical)$";
inline constexpr auto sizeWords =
    "^(?:(?:company|account|organi[sz]ation|team|firm)[ _-]*size|employees|headcount|size)$";
inline constexpr auto regionWords = "^(?:region|territory|market)$";
inline constexpr auto noteWords = "^(?:sticky[ _-]*)?notes?$|^cards?(?:[ _-]*(?:name|title|text|description))?$|"
                                  "^(?:text|title|content|message|body|description)$";
inline constexpr auto areaWords = "^area$";
inline constexpr auto stickyWords = "\\b(?:stick(?:y|ies)|post-?its?|cards?|shape)\\b";

} // namespace core::import::words
