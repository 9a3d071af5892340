#include "core/import/speakers.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace core::import {
namespace {

bool matches(const QRegularExpression& pattern, const QString& text)
{
    return pattern.match(text).hasMatch();
}

QRegularExpression folded(const char* pattern)
{
    return QRegularExpression(QLatin1String(pattern), QRegularExpression::CaseInsensitiveOption);
}

} // namespace

bool isGenericLabel(const QString& label)
{
    static const auto generic =
        folded("^(?:(?:p|s|r|u|participant|speaker|spk|respondent|interviewee|user|customer|person|guest|subject|"
               "tester|voice|caller|attendee|unknown|unknown speaker|audience member)[ _-]?#?\\d{1,3}"
               "|(?:participant|speaker|respondent|interviewee|user|customer|person|guest|subject|tester|voice|caller|"
               "attendee)(?: [a-z])?|unknown(?: speaker)?|audience(?: member)?)$");
    const QString name = label.trimmed();
    return (name.size() == 1 && name[0].isLetter()) || matches(generic, name);
}

QString participantCode(const QString& name)
{
    static const QRegularExpression code(QStringLiteral("^([A-Z]{1,3}[0-9]{1,3})(?![\\p{L}\\p{N}])"));
    static const auto whole = folded("^p[0-9]{1,3}$"); // "p7.md" is P7: nothing else is said by it
    const QFileInfo file(name);
    if (matches(whole, file.completeBaseName()))
        return file.completeBaseName().toUpper();
    return code.match(file.fileName()).captured(1);
}

Part guessPart(const QString& label, const QStringList& researchers)
{
    static const auto moderator = folded("^(?:(?:interviewer|moderator|facilitator|researcher)(?: ?\\d{1,2})?|i|q)$");
    static const auto stage =
        folded("^(?:(?:commercial |ad )?break|intro|outro|jingle|music|sponsor|advert(?:isement)?|ads?)$");
    static const QRegularExpression aside(QStringLiteral("\\s*\\([^)]*\\)$"));
    const QString name = QString(label).remove(aside).trimmed();
    if (matches(moderator, name) || researchers.contains(name, Qt::CaseInsensitive))
        return Part::Moderator;
    return matches(stage, name) ? Part::Observer : Part::Participant;
}

int SpeakerList::indexOf(const QString& label)
{
    const QString key = label.toCaseFolded();
    const auto known = m_index.constFind(key);
    if (known != m_index.constEnd())
        return *known;
    const int index = int(m_speakers.size());
    m_speakers.push_back({label, guessPart(label, m_researchers)});
    m_index.insert(key, index);
    return index;
}

} // namespace core::import
