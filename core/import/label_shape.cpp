#include "core/import/label_shape.h"

#include "core/sessions/clock_time.h"

#include <QRegularExpression>

namespace core::import {
namespace {

constexpr qsizetype longestLabel = 60;
constexpr int mostWords = 6;

/// Words that stand before a colon in notes and forms and are nobody's name.
bool isHeadingWord(const QString& folded)
{
    static const QSet<QString> words = [] {
        const auto list =
            QStringLiteral("note|notes|nb|ps|p.s|date|time|start|end|duration|length|location|place|where|when|who|"
                           "what|why|how|title|subject|"
                           "topic|topics|theme|themes|summary|description|goal|goals|aim|objective|objectives|purpose|"
                           "method|methods|agenda|todo|"
                           "to do|to-do|action|actions|action item|action items|next step|next steps|follow "
                           "up|follow-up|question|questions|"
                           "answer|answers|answer to|finding|findings|key finding|key findings|insight|insights|key "
                           "insight|key insights|takeaway|"
                           "takeaways|key takeaways|observation|observations|quote|quotes|key "
                           "quote|example|examples|e.g|i.e|warning|caution|tip|"
                           "hint|important|background|context|role|job|job "
                           "title|company|industry|department|team|name|names|age|gender|email|"
                           "e-mail|phone|tel|address|url|link|links|website|source|sources|reference|references|status|"
                           "state|tag|tags|project|"
                           "study|version|author|authors|recorded|recording|file|filename|language|languages|pro|pros|"
                           "con|cons|result|results|"
                           "recommendation|recommendations|timeline|true|false|type|kind|session|interview|task|step|"
                           "section|chapter|part|figure|table|appendix|"
                           "introduction|intro to|overview|conclusion|conclusions|"
                           "discussion|q&a|q & a|setup|device|devices|browser|tool|tools|needs|pain|pains|pain "
                           "points|problem|problems|issue|issues|"
                           "solution|solutions|idea|ideas|risk|risks|benefit|benefits|feature|features|requirement|"
                           "requirements|input|output|yes|"
                           "no|ok|okay|well|so|and|but|also|then|first|second|third|finally|remember|reminder|update|"
                           "edit|transcript|attendees|"
                           "participants|attending|present|invited|price|cost|budget|total|before|after|during|however|"
                           "therefore|meaning|http|https");
        const auto parts = list.split(u'|');
        return QSet<QString>(parts.begin(), parts.end());
    }();
    static const QRegularExpression numbered(
        QStringLiteral("^(?:task|step|question|section|part|chapter|scenario|version|figure|table|note|day|week|"
                       "session|interview|goal|theme|"
                       "topic|finding|insight|option|phase|item|slide|page|round|sprint|line|row|answer|exercise|"
                       "activity|case|test|example)"
                       "\\s*#?\\d+[a-z]?(?:\\.\\d+)*$"));
    return words.contains(folded) || numbered.match(folded).hasMatch();
}

bool isParticle(QStringView word)
{
    static const QSet<QString> particles{"van", "von",   "de", "der", "den", "di",  "da",  "dos", "du",  "la",
                                         "le",  "bin",   "al", "el",  "y",   "and", "und", "et",  "ter", "ten",
                                         "del", "della", "'t", "of",  "e",   "zu",  "af",  "ibn", "och"};
    return particles.contains(word.toString());
}

/// Sentence marks do not stand in a label, full stops only after short words ("St.", "B.") or inside ("Psy.D").
bool hasSentenceMark(QStringView label)
{
    qsizetype wordBegin = 0;
    for (qsizetype i = 0; i < label.size(); ++i) {
        const QChar c = label[i];
        if (QStringView(u"!?;\"“”„<>{}|=\\*_`#@…•").contains(c) && !(c == u'_' && i > 0))
            return true;
        if (c.isSpace())
            wordBegin = i + 1;
        const bool wordEnds = i + 1 == label.size() || label[i + 1].isSpace();
        if (c == u'.' && wordEnds && i - wordBegin > 4)
            return true;
    }
    return false;
}

bool isWord(QStringView word)
{
    return word[0].isLetterOrNumber() || word[0].isHighSurrogate() || QStringView(u"(&'‘[").contains(word[0]);
}

bool isNameWord(QStringView word)
{
    const QChar c = QStringView(u"('‘[").contains(word[0]) && word.size() > 1 ? word[1] : word[0];
    return !c.isLower() || isParticle(word);
}

/// A time at the end of a label: "Anna (00:12)", "P1 10:32".
QStringView takeTrailingTime(QStringView label, std::optional<qint64>& atMs)
{
    const qsizetype space = label.lastIndexOf(u' ');
    QStringView word = label.mid(space + 1);
    if (word.size() > 2 && (word.front() == u'(' || word.front() == u'['))
        word = word.mid(1, word.size() - 2);
    const auto time = clockTime(word);
    if (space < 0 || !time)
        return label;
    atMs = time;
    return label.left(space).trimmed();
}

struct Ends {
    qsizetype label = -1;
    qsizetype text = -1;
};

bool endsLabel(QStringView line, qsizetype at)
{
    const bool wide = line[at] == u'：';
    return wide || (line[at] == u':' && (at + 1 == line.size() || line[at + 1].isSpace()));
}

Ends plainEnds(QStringView line, Colon colon)
{
    Ends ends;
    int depth = 0;
    for (qsizetype i = 0; i < qMin(line.size(), longestLabel); ++i) {
        depth += line[i] == u'(' || line[i] == u'[';
        depth -= line[i] == u')' || line[i] == u']';
        if (depth > 0 || !endsLabel(line, i))
            continue;
        ends = {i, i + 1};
        if (colon == Colon::First)
            break;
    }
    return ends;
}

/// `**Name:** text` and `**Name**: text`, also with underscores.
Ends boldEnds(QStringView line)
{
    const QStringView marks = line.left(2);
    if (marks != u"**" && marks != u"__")
        return {};
    const qsizetype close = line.left(longestLabel + 4).indexOf(marks, 2);
    if (close < 3)
        return {};
    if (line[close - 1] == u':' || line[close - 1] == u'：')
        return {close - 1, close + 2};
    const qsizetype after = close + 2;
    return after < line.size() && endsLabel(line, after) ? Ends{close, after + 1} : Ends{};
}

} // namespace

Shape shapeOf(QStringView label)
{
    if (label.isEmpty() || label.size() > longestLabel || hasSentenceMark(label) || !isWord(label.left(1)))
        return Shape::None;
    bool letter = false;
    bool name = !label[0].isLower();
    int words = 0;
    const qsizetype aside = label.indexOf(u'(');
    for (const auto word : (aside > 0 ? label.left(aside) : label).split(u' ', Qt::SkipEmptyParts)) {
        if (!isWord(word) || ++words > mostWords)
            return Shape::None;
        name = name && isNameWord(word);
        letter =
            letter || std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetter() || c.isSurrogate(); });
    }
    if (!letter || isHeadingWord(label.toString().toCaseFolded()))
        return Shape::None;
    const bool script = label[0].isLetter() && !label[0].isLower() && !label[0].isUpper();
    return name && (!script || label.size() <= 12) ? Shape::Name : Shape::Words;
}

std::optional<Candidate> candidateIn(QStringView line, Colon colon)
{
    Candidate candidate;
    if (const auto time = leadingTime(line)) {
        candidate.atMs = time->ms;
        line = line.mid(time->length);
    }
    Ends ends = boldEnds(line);
    candidate.bold = ends.label > 0;
    if (!candidate.bold)
        ends = plainEnds(line, colon);
    if (ends.label < 1)
        return std::nullopt;
    candidate.label = line.left(ends.label).mid(candidate.bold ? 2 : 0).trimmed();
    candidate.label = takeTrailingTime(candidate.label, candidate.atMs);
    candidate.text = line.mid(ends.text).trimmed();
    return candidate.label.isEmpty() ? std::nullopt : std::optional(candidate);
}

} // namespace core::import
