#include "core/sessions/guide_text.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace core {
namespace {

using Kind = GuideItem::Kind;

// What a backslash may stand before: punctuation, and the sign for minutes in the place of %.
const QString punctuation = QStringLiteral("!\"#$\u2032&'()*+,-./:;<=>?@[\\]^_`{|}~");
constexpr char16_t hiddenFrom = 0xFDD0; // 32 codes that are no characters, one for each of these
const QString lineBreak = QStringLiteral("<br>");

/// Puts what a backslash escapes out of the reach of the rules for reading.
QString hidden(const QString& text)
{
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const auto code = text[at] == u'\\' && at + 1 < text.size() ? punctuation.indexOf(text[at + 1]) : -1;
        result += code < 0 ? text[at] : QChar(char16_t(hiddenFrom + code));
        at += code < 0 ? 0 : 1;
    }
    return result;
}

QString unhidden(QString text)
{
    for (auto& c : text)
        if (c >= QChar(hiddenFrom) && c < QChar(char16_t(hiddenFrom + punctuation.size())))
            c = punctuation[c.unicode() - hiddenFrom];
    return text;
}

/// Without the marks of bold and italic, which are no words.
QString withoutEmphasis(QString text)
{
    static const QRegularExpression strong(QStringLiteral(R"((\*\*|__)(?=\S)(.+?)(?<=\S)\1)"));
    static const QRegularExpression slanted(
        QStringLiteral(R"((?<![\w*])([*_])(?=[^\s*_])(.+?)(?<=[^\s*_])\1(?![\w*]))"));
    return text.replace(strong, QStringLiteral("\\2")).replace(slanted, QStringLiteral("\\2"));
}

struct Minutes {
    std::optional<int> minutes;
    qsizetype length = 0; // of the text before them
};

/// "(5 min)", "[~5 mins]", "(10-30 min)", 5' at the end of `text`. A range stays in the text: the longer time is taken.
Minutes minutesAtEnd(const QString& text)
{
    static const QRegularExpression inBrackets(QStringLiteral(
        R"(\s*[(\[]\s*(?:~|ca\.?|about)?\s*(?:(\d{1,4})\s*[-–]\s*)?(\d{1,4})\s*(?:min(?:ute)?s?\.?|['′’])\s*[)\]]\s*$)"));
    static const QRegularExpression bare(QStringLiteral(R"(\s()(\d{1,4})\s?['′]\s*$)"));
    for (const auto* pattern : {&inBrackets, &bare}) {
        const auto found = pattern->match(text);
        if (found.hasMatch())
            return {found.captured(2).toInt(), found.capturedLength(1) > 0 ? text.size() : found.capturedStart()};
    }
    return {std::nullopt, text.size()};
}

/// Does it ask something? Asides and quotation marks behind the question do not count.
bool asks(QString text)
{
    static const QRegularExpression behind(QStringLiteral(R"(\s*(?:\[[^\]]*\]|\([^)]*\)|["'”’»_*]|https?://\S+)\s*$)"));
    for (auto found = behind.match(text); found.hasMatch(); found = behind.match(text))
        text.truncate(found.capturedStart());
    return text.trimmed().endsWith(u'?');
}

/// What the words at the start of a line make it; `otherwise` where they say nothing.
Kind kindOf(const QString& text, Kind otherwise)
{
    static const QRegularExpression task(QStringLiteral(R"(^task(\s+\w{1,3})?\s*:)"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression note(QStringLiteral(R"(^notes?\s*:)"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression probe(QStringLiteral(R"(^prob(e|es|ing)\b.*:$)"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (task.match(text).hasMatch())
        return Kind::Task;
    if (note.match(text).hasMatch())
        return Kind::Note;
    return probe.match(text).hasMatch() ? Kind::Probe : otherwise;
}

/// Without the word that only says the kind.
QString withoutKind(const QString& text)
{
    static const QRegularExpression word(QStringLiteral(R"(^(task|note)\s*:\s*(?=\S))"),
                                         QRegularExpression::CaseInsensitiveOption);
    return QString(text).remove(word);
}

/// One line of a text, taken apart.
struct Line {
    enum class Is { Blank, Heading, Bullet, Quote, Words };
    Is is = Is::Blank;
    int indent = 0;
    int level = 0; // of a heading
    QChar mark;    // of a bullet; numbers are '1'
    QString text;  // with what is escaped hidden
};

Line lineFrom(const QString& raw)
{
    static const QRegularExpression heading(QStringLiteral(R"(^(#{1,6})\s+(.*?)(?:\s+#+)?$)"));
    static const QRegularExpression bullet(QStringLiteral(R"(^([-*+•–]|\(?\d{1,4}[.)])(?:\s+(.*))?$)"));
    static const QRegularExpression quote(QStringLiteral(R"(^>[>\s]*(.*)$)"));
    static const QRegularExpression rule(QStringLiteral(R"(^([-*_=]\s*){3,}$)"));
    Line line;
    for (const auto c : raw) {
        if (c != u' ' && c != u'\t')
            break;
        line.indent += c == u'\t' ? 4 : 1;
    }
    const QString text = hidden(raw.trimmed());
    if (text.isEmpty() || rule.match(text).hasMatch())
        return line;
    if (const auto found = heading.match(text); found.hasMatch())
        return {Line::Is::Heading, line.indent, int(found.capturedLength(1)), {}, found.captured(2)};
    if (const auto found = quote.match(text); found.hasMatch())
        return {Line::Is::Quote, line.indent, 0, {}, found.captured(1)};
    if (const auto found = bullet.match(text); found.hasMatch()) {
        const bool numbered = found.captured(1).back() == u'.' || found.captured(1).back() == u')';
        return {Line::Is::Bullet, line.indent, 0, numbered ? QChar(u'1') : found.captured(1).front(),
                found.captured(2)};
    }
    return {Line::Is::Words, line.indent, 0, {}, text};
}

bool isUnderline(const QString& line)
{
    static const QRegularExpression underline(QStringLiteral(R"(^\s*(=+|-{3,})\s*$)"));
    return underline.match(line).hasMatch();
}

std::vector<Line> linesOf(const QString& markdown)
{
    static const QRegularExpression breaks(QStringLiteral("\r\n|[\n\r\u2028\u2029]"));
    const auto raw = markdown.split(breaks);
    std::vector<Line> lines;
    for (qsizetype at = 0; at < raw.size(); ++at) {
        Line line = lineFrom(raw[at]);
        if (line.is == Line::Is::Words && at + 1 < raw.size() && isUnderline(raw[at + 1])) {
            line.is = Line::Is::Heading;
            line.level = raw[at + 1].contains(u'=') ? 1 : 2;
        }
        lines.push_back(line);
    }
    return lines;
}

/// Reads the lines one after the other.
class Reader {
public:
    explicit Reader(std::vector<Line> lines) : m_lines(std::move(lines))
    {
        m_plain = std::none_of(m_lines.begin(), m_lines.end(), [](const Line& line) {
            return line.is == Line::Is::Heading || line.is == Line::Is::Bullet || line.is == Line::Is::Quote;
        });
    }

    GuideText read()
    {
        const auto name = nameAt();
        for (size_t at = 0; at < m_lines.size(); ++at) {
            if (at == name)
                m_read.name = words(m_lines[at].text);
            else
                take(at, name < m_lines.size() && at < name);
        }
        return std::move(m_read);
    }

private:
    /// The heading that names the guide: the one that calls it so, else the first line. m_lines.size(): none does.
    size_t nameAt() const
    {
        static const QRegularExpression calls(QStringLiteral(R"(\b(guide|script|questionnaire)\b)"),
                                              QRegularExpression::CaseInsensitiveOption);
        for (size_t at = 0; at < m_lines.size(); ++at)
            if (m_lines[at].is == Line::Is::Heading && m_lines[at].level <= 2 &&
                calls.match(m_lines[at].text).hasMatch())
                return at;
        const auto first =
            std::find_if(m_lines.begin(), m_lines.end(), [](const Line& line) { return line.is != Line::Is::Blank; });
        const bool names = first != m_lines.end() && first->is == Line::Is::Heading && first->level == 1 &&
                           !minutesAtEnd(first->text).minutes && !asks(first->text);
        return names ? size_t(first - m_lines.begin()) : m_lines.size();
    }

    void take(size_t at, bool beforeGuide)
    {
        const Line& line = m_lines[at];
        if (line.is == Line::Is::Blank)
            m_underWords = false;
        else if (goesOn(at))
            m_read.items.back().text += u' ' + words(line.text);
        else if (beforeGuide || line.is == Line::Is::Quote)
            add(Kind::Note, line.text, false);
        else if (line.is == Line::Is::Heading)
            takeHeading(at);
        else if (line.is == Line::Is::Bullet)
            takeBullet(line);
        else
            takeWords(line);
    }

    void takeHeading(size_t at)
    {
        m_base.reset();
        m_underWords = false;
        m_underHeading = asks(m_lines[at].text);
        add(kindOf(m_lines[at].text, m_underHeading || !hasQuestionsUnder(at) ? Kind::Question : Kind::Note),
            m_lines[at].text);
    }

    bool hasQuestionsUnder(size_t heading) const
    {
        for (size_t at = heading + 1; at < m_lines.size(); ++at) {
            const Line& line = m_lines[at];
            if (line.is == Line::Is::Heading && line.level <= m_lines[heading].level)
                return false;
            if (line.is != Line::Is::Blank && line.is != Line::Is::Quote)
                return true;
        }
        return false;
    }

    void takeBullet(const Line& line)
    {
        if (!m_base) // a list that begins this far in goes on one that is not here
            m_base = line.indent < 4 ? Base{line.indent, line.mark} : Base{};
        const int deeper = line.indent - m_base->indent;
        const bool probe = m_underHeading || m_underWords || deeper > 1 || (deeper == 1 && line.mark != m_base->mark);
        add(kindOf(line.text, probe ? Kind::Probe : Kind::Question), line.text);
    }

    void takeWords(const Line& line)
    {
        if (m_plain)
            return add(kindOf(line.text, line.indent > 1 ? Kind::Probe : Kind::Question), line.text);
        m_base.reset();
        const Kind kind = kindOf(line.text, asks(line.text) ? Kind::Question : Kind::Note);
        static const QRegularExpression probing(QStringLiteral(R"(\bprob(e|es|ing)\b.*:\W*$)"),
                                                QRegularExpression::CaseInsensitiveOption);
        m_underWords = kind == Kind::Question || probing.match(line.text).hasMatch();
        add(kind, line.text);
    }

    /// Whether a line is the rest of the one before: it stands under a bullet's words, or was broken by an editor.
    bool goesOn(size_t at) const
    {
        constexpr int longLine = 50;
        static const QRegularExpression ended(QStringLiteral(R"([.?!:;)\]"”]$)"));
        const Line& line = m_lines[at];
        if (at == 0 || line.is != Line::Is::Words || m_read.items.empty() || m_plain)
            return false;
        const Line& before = m_lines[at - 1];
        const bool open = !ended.match(before.text).hasMatch();
        if (before.is == Line::Is::Bullet && line.indent > before.indent + 1 && open)
            return true;
        return (before.is == Line::Is::Words || before.is == Line::Is::Bullet) && before.text.size() >= longLine &&
               open && line.text.front().isLower();
    }

    static QString words(const QString& text)
    {
        return unhidden(withoutEmphasis(text).replace(lineBreak, QStringLiteral("\n"))).trimmed();
    }

    void add(Kind kind, QString text, bool saysKind = true)
    {
        GuideItem item;
        item.kind = kind;
        const auto end = minutesAtEnd(text);
        item.minutes = end.minutes;
        text.truncate(end.length);
        item.text = words(saysKind ? withoutKind(text) : text);
        if (item.text.isEmpty() && end.minutes) // nothing but a time
            item = {{}, {}, kind, words(text), {}, {}};
        if (!item.text.isEmpty())
            m_read.items.push_back(item);
    }

    struct Base {
        int indent = 0;
        QChar mark;
    };
    std::vector<Line> m_lines;
    bool m_plain = false; // no marks at all: each line is a question
    GuideText m_read;
    std::optional<Base> m_base;  // of the list that is being read
    bool m_underHeading = false; // of a heading that asks: bullets are its probes
    bool m_underWords = false;   // the same, right under a line of words
};

/// So that the reader takes none of it for a mark.
QString escaped(const QString& text, Kind kind)
{
    QString result;
    for (const auto c : text.trimmed()) {
        if (c == u'\\' || c == u'*' || c == u'_' || c == u'<')
            result += u'\\';
        result += c == u'\n' ? lineBreak : QString(c);
    }
    if (minutesAtEnd(hidden(result)).minutes)
        result.insert(result.size() - 1, u'\\');
    if (QStringLiteral(">-=").contains(result.front()))
        result.prepend(u'\\');
    if (kind != Kind::Note && kind != Kind::Task && kindOf(hidden(result), kind) != kind)
        result.insert(result.indexOf(u':'), u'\\');
    return result;
}

QString escapedName(const QString& name)
{
    QString result = escaped(name.simplified(), Kind::Question).replace(u'?', QStringLiteral("\\?"));
    if (result.endsWith(u'#'))
        result.insert(result.size() - 1, u'\\');
    return result;
}

} // namespace

GuideText guideFrom(const QString& markdown)
{
    return Reader(linesOf(markdown)).read();
}

QString markdownOf(const Guide& guide, const std::vector<GuideItem>& items)
{
    QString text;
    if (!guide.name.trimmed().isEmpty())
        text = QStringLiteral("# %1\n").arg(escapedName(guide.name));
    int number = 0;
    auto before = Kind::Note;
    for (const auto& item : items) {
        if (item.text.trimmed().isEmpty())
            continue;
        QString line = escaped(item.text, item.kind);
        switch (item.kind) {
        case Kind::Question: line.prepend(QStringLiteral("%1. ").arg(++number)); break;
        case Kind::Task: line.prepend(QStringLiteral("%1. Task: ").arg(++number)); break;
        case Kind::Probe: line.prepend(QStringLiteral("    - ")); break;
        case Kind::Note: line.prepend(QStringLiteral("> ")); break;
        }
        if (item.minutes)
            line += QStringLiteral(" (%1 min)").arg(*item.minutes);
        const bool parts = text.isEmpty() ? false : item.kind == Kind::Note || before == Kind::Note;
        text += (parts ? QStringLiteral("\n") : QString()) + line + u'\n';
        before = item.kind;
    }
    return text;
}

} // namespace core
