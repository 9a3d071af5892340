#include "core/sessions/note_line.h"

#include "core/sessions/clock_time.h"

namespace core {
namespace {

constexpr qsizetype longestSpeaker = 80;

bool isNameChar(QStringView line, qsizetype at, qsizetype* units)
{
    const QChar c = line[at];
    if (c.isHighSurrogate() && at + 1 < line.size() && line[at + 1].isLowSurrogate()) {
        *units = 2;
        return QChar::isLetterOrNumber(QChar::surrogateToUcs4(c, line[at + 1]));
    }
    *units = 1;
    return c.isLetterOrNumber() || c.isMark() || c == u'_' || c == u'/' || c == u'-';
}

bool hasLetter(QStringView name)
{
    for (qsizetype i = 0; i < name.size(); ++i) {
        const bool pair = name[i].isHighSurrogate() && i + 1 < name.size();
        if (pair ? QChar::isLetter(QChar::surrogateToUcs4(name[i], name[i + 1])) : name[i].isLetter())
            return true;
    }
    return false;
}

/// "a//b/" is the path "a/b".
QString tidyPath(QStringView name)
{
    QStringList names;
    for (const auto part : name.split(u'/', Qt::SkipEmptyParts))
        if (!part.trimmed().isEmpty())
            names << part.trimmed().toString();
    return names.join(u'/');
}

struct Name {
    QString name;
    qsizetype end = 0; // in the line
};

/// The name after '#' or '@' at `at - 1`.
std::optional<Name> nameAt(QStringView line, qsizetype at)
{
    if (at < line.size() && line[at] == u'"') {
        const qsizetype close = line.mid(0, at + 200).indexOf(u'"', at + 1);
        if (close < 0 || !hasLetter(line.mid(at + 1, close - at - 1)))
            return std::nullopt;
        return Name{tidyPath(line.mid(at + 1, close - at - 1)), close + 1};
    }
    qsizetype end = at;
    for (qsizetype units = 1; end < line.size() && isNameChar(line, end, &units);)
        end += units;
    if (!hasLetter(line.mid(at, end - at)))
        return std::nullopt;
    return Name{tidyPath(line.mid(at, end - at)), end};
}

void note(NoteLine& line, NotePart::What what, qsizetype begin, qsizetype end)
{
    line.parts.push_back({what, {int(begin), int(end)}});
}

bool isEscapable(QChar c)
{
    return QStringView(u"#@>!?:").contains(c);
}

void readTag(const Name& name, qsizetype at, NoteLine& into)
{
    note(into, NotePart::What::Tag, at, name.end);
    into.tags << name.name;
    while (!into.text.isEmpty() && (into.text.back() == u' ' || into.text.back() == u'\t'))
        into.text.chop(1);
}

void readWords(QStringView line, qsizetype at, NoteLine& into)
{
    bool wordStart = true;
    while (at < line.size()) {
        const QChar c = line[at];
        if (c == u'\\' && at + 1 < line.size() && isEscapable(line[at + 1])) {
            note(into, NotePart::What::Escape, at, at + 1);
            into.text += line[at + 1];
            at += 2;
            wordStart = false;
            continue;
        }
        if (wordStart && (c == u'#' || c == u'@')) {
            if (const auto name = nameAt(line, at + 1)) {
                if (c == u'#') {
                    readTag(*name, at, into);
                } else {
                    note(into, NotePart::What::Mention, at, name->end);
                    into.text += line.mid(at, name->end - at);
                }
                at = name->end;
                wordStart = false;
                continue;
            }
        }
        wordStart = c.isSpace();
        into.text += c;
        ++at;
    }
    into.text = into.text.trimmed();
    into.tags.removeDuplicates();
}

std::optional<EntryKind> observed(QChar letter)
{
    switch (letter.unicode()) {
    case u'a': return EntryKind::Activity;
    case u'e': return EntryKind::Environment;
    case u'i': return EntryKind::Interaction;
    case u'o': return EntryKind::Object;
    case u'u': return EntryKind::User;
    default: return std::nullopt;
    }
}

/// "Q3", "Q3." or "3." as a word after "## ". A bare "3 " is text: "## 3 things to ask".
qsizetype readQuestionNumber(QStringView line, qsizetype at, NoteLine& into)
{
    const bool q = at < line.size() && (line[at] == u'Q' || line[at] == u'q');
    qsizetype end = at + (q ? 1 : 0);
    int number = 0;
    const qsizetype digits = end;
    for (; end < line.size() && end - digits < 3 && line[end] >= u'0' && line[end] <= u'9'; ++end)
        number = number * 10 + (line[end].unicode() - u'0');
    const bool dot = end < line.size() && QStringView(u".:)").contains(line[end]);
    const qsizetype next = end + (dot ? 1 : 0);
    if (end == digits || (!q && !dot) || (next < line.size() && !line[next].isSpace()))
        return at;
    into.question = number;
    note(into, NotePart::What::QuestionNumber, at, next);
    return next;
}

} // namespace

NoteGrammar::NoteGrammar(const QStringList& speakers, SessionKind kind)
    : m_observation(kind == SessionKind::Observation)
{
    for (const auto& speaker : speakers)
        m_speakers.insert(speaker.toCaseFolded(), speaker);
}

NoteLine NoteGrammar::parseWords(QStringView text)
{
    NoteLine line;
    readWords(text, 0, line);
    return line;
}

NoteLine NoteGrammar::parse(QStringView line) const
{
    NoteLine parsed;
    qsizetype at = 0;
    while (at < line.size() && line[at].isSpace())
        ++at;
    if (at < line.size() && line[at] == u'[') {
        if (const auto time = leadingTime(line.mid(at))) {
            parsed.atMs = time->ms;
            note(parsed, NotePart::What::Time, at, line.indexOf(u']', at) + 1);
            at += time->length;
        }
    }
    readWords(line, readMarker(line, at, parsed), parsed);
    return parsed;
}

qsizetype NoteGrammar::readMarker(QStringView line, qsizetype at, NoteLine& into) const
{
    const auto is = [&](QStringView marker) {
        return line.mid(at).startsWith(marker) && at + marker.size() < line.size();
    };
    const auto take = [&](EntryKind kind, qsizetype length) {
        into.kind = kind;
        note(into, NotePart::What::Marker, at, at + length);
        return at + length + 1;
    };
    if (is(u"> ")) {
        into.quoted = true;
        return take(EntryKind::Utterance, 1);
    }
    if (is(u"! "))
        return take(EntryKind::Insight, 1);
    if (is(u"? "))
        return take(EntryKind::FollowUp, 1);
    if (is(u"## "))
        return readQuestionNumber(line, take(EntryKind::Question, 2), into);
    if (m_observation && at + 2 < line.size() && line[at + 1] == u':' && line[at + 2].isSpace())
        if (const auto kind = observed(line[at]))
            return take(*kind, 2);
    return readSpeaker(line, at, into);
}

qsizetype NoteGrammar::readSpeaker(QStringView line, qsizetype at, NoteLine& into) const
{
    const qsizetype limit = qMin(line.size(), at + longestSpeaker);
    for (qsizetype colon = at; colon < limit && line[colon] != u'\n'; ++colon) {
        if (line[colon] == u'\\')
            return at;
        if (line[colon] != u':' || (colon + 1 < line.size() && !line[colon + 1].isSpace()))
            continue;
        const auto label = m_speakers.constFind(line.mid(at, colon - at).trimmed().toString().toCaseFolded());
        if (label == m_speakers.constEnd())
            continue;
        into.kind = EntryKind::Utterance;
        into.speaker = *label;
        note(into, NotePart::What::Speaker, at, colon);
        note(into, NotePart::What::Marker, colon, colon + 1);
        return colon + 1;
    }
    return at;
}

} // namespace core
