#include "core/import/pdf_paragraphs.h"

#include "core/import/hard_wrap.h"
#include "core/import/labels.h"
#include "core/sessions/clock_time.h"
#include "core/tr.h"

#include <QHash>

#include <algorithm>

namespace core::import {
namespace {

/// How the first line of a paragraph stands to the next.
enum class Indent { None, First, Hanging };

template <class Number> Number median(std::vector<Number> numbers, Number otherwise)
{
    if (numbers.empty())
        return otherwise;
    const auto middle = numbers.begin() + long(numbers.size() / 2);
    std::nth_element(numbers.begin(), middle, numbers.end());
    return *middle;
}

bool isHan(QChar c)
{
    const auto script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
}

bool isHyphen(QChar c)
{
    return c == u'-' || c == QChar(0x2010) || c == QChar(0x00AD);
}

constexpr size_t fewestOnSide = 20; // lines from which a margin can be told

/// Where the lines of a column end on the right: the longest one to which others come near. One that runs over the
/// margin is none.
qreal usualEnd(std::vector<qreal> ends, qreal height)
{
    std::sort(ends.begin(), ends.end(), std::greater<>());
    const size_t others = qMax<size_t>(1, ends.size() / 33);
    for (size_t i = 0; i + others < ends.size(); ++i)
        if (ends[i] - ends[i + others] < 2 * height)
            return ends[i];
    return ends.front();
}

/// A word goes on from the end of one line to the next.
bool isBroken(const QString& before, const QString& line)
{
    return before.size() > 1 && isHyphen(before.back()) && before[before.size() - 2].isLetter() &&
           (line.front().isLower() || before.back() == QChar(0x00AD));
}

/// Knows the measures of a document's text, and which of its lines begin a paragraph.
class Layout {
public:
    explicit Layout(const std::vector<std::vector<PdfLine>>& pages)
    {
        for (const auto& page : pages)
            for (const auto& line : page)
                m_lines.push_back(line);
        measure();
        m_indent = findIndent();
    }

    const std::vector<PdfLine>& lines() const { return m_lines; }
    bool isLarge(const PdfLine& line) const { return line.box.height() > 1.2 * m_height; }

    /// True where line `i` begins a paragraph, by its place alone.
    bool begins(size_t i) const
    {
        if (i == 0)
            return true;
        const PdfLine& line = m_lines[i];
        const PdfLine& before = m_lines[i - 1];
        if (isBroken(before.text, line.text))
            return false;
        if (follows(i))
            return isApart(i) || isShort(i - 1) || isIndented(i);
        if (line.text.front().isLower() && !endsSentence(before.text))
            return false;
        const bool besideTitle = (line.column == 0) != (before.column == 0);
        return besideTitle || endsSentence(before.text) || isShort(i - 1) || isLarge(before) != isLarge(line);
    }

private:
    using Place = std::pair<int, int>; // page and column

    static Place placeOf(const PdfLine& line) { return {line.page, line.column}; }
    static Place sideOf(const PdfLine& line) { return {line.page % 2, line.column}; }

    /// Line `i` stands under the one before, in the same column.
    bool follows(size_t i) const
    {
        return placeOf(m_lines[i]) == placeOf(m_lines[i - 1]) && m_lines[i].box.top() > m_lines[i - 1].box.top();
    }

    void measure()
    {
        std::vector<qreal> heights;
        std::vector<qreal> pitches;
        QMap<int, std::vector<qreal>> ends;    // by column
        QMap<Place, std::vector<qreal>> sides; // by left or right page too: their margins may be mirrored
        for (size_t i = 0; i < m_lines.size(); ++i) {
            const PdfLine& line = m_lines[i];
            heights.push_back(line.box.height());
            ends[line.column].push_back(line.box.right());
            sides[sideOf(line)].push_back(line.box.right());
            if (i > 0 && follows(i))
                pitches.push_back(line.box.bottom() - m_lines[i - 1].box.bottom());
        }
        m_height = median(heights, 10.0);
        for (auto it = sides.begin(); it != sides.end(); ++it)
            m_right[it.key()] = usualEnd(it->size() < fewestOnSide ? ends[it.key().second] : *it, m_height);
        m_pitch = median(pitches, 1.2 * m_height);
        std::erase_if(pitches, [&](qreal pitch) { return pitch > 1.5 * m_height; });
        m_pitch = qMin(m_pitch, median(pitches, m_pitch)); // where each line is a paragraph, gaps are the rule
    }

    bool isApart(size_t i) const
    {
        const QRectF& box = m_lines[i].box;
        const QRectF& before = m_lines[i - 1].box;
        const bool sized = qMax(box.height(), before.height()) > 1.2 * qMin(box.height(), before.height());
        return box.bottom() - before.bottom() > 1.3 * qMax(m_pitch, 0.9 * m_height) || sized;
    }

    /// The first word of the next line would have fitted behind line `i`.
    bool isShort(size_t i) const
    {
        const PdfLine& line = m_lines[i];
        return line.box.right() + m_lines[i + 1].firstWord + 0.8 * line.box.height() < m_right.value(sideOf(line));
    }

    bool isIndented(size_t i) const
    {
        const qreal step = m_lines[i].box.left() - m_lines[i - 1].box.left();
        const qreal least = 0.8 * m_height;
        return m_indent == Indent::First ? step > least : m_indent == Indent::Hanging && step < -least;
    }

    /// Looks at the lines that begin a paragraph for other reasons.
    Indent findIndent() const
    {
        int first = 0;
        int hanging = 0;
        for (size_t i = 1; i + 1 < m_lines.size(); ++i) {
            if (!follows(i) || !follows(i + 1) || isApart(i + 1) || !(isApart(i) || isShort(i - 1)))
                continue;
            const qreal step = m_lines[i].box.left() - m_lines[i + 1].box.left();
            first += step > 0.8 * m_height;
            hanging += step < -0.8 * m_height;
        }
        if (qMax(first, hanging) < 3)
            return Indent::None;
        return first > hanging ? Indent::First : Indent::Hanging;
    }

    std::vector<PdfLine> m_lines;
    QMap<Place, qreal> m_right; // by side
    qreal m_height = 10;
    qreal m_pitch = 12;
    Indent m_indent = Indent::None;
};

/// Joins lines to paragraphs.
class Joiner {
public:
    explicit Joiner(const std::vector<PdfLine>& lines)
    {
        for (const auto& line : lines)
            for (const auto word : QStringView(line.text).split(u' '))
                m_words << word.toString().toCaseFolded();
    }

    void add(QString& paragraph, const QString& line)
    {
        if (paragraph.isEmpty() || line.isEmpty()) {
            paragraph += line;
        } else if (isBroken(paragraph, line)) {
            if (!isCompound(paragraph, line))
                paragraph.chop(1);
            paragraph += line;
            ++m_joined;
        } else {
            const bool close = isHan(paragraph.back()) && isHan(line.front());
            paragraph += close ? line : u' ' + line;
        }
    }

    int joined() const { return m_joined; }

private:
    /// "well-known" keeps its hyphen where the document has the word with it, and not without.
    bool isCompound(const QString& paragraph, const QString& line) const
    {
        const QString head = paragraph.mid(paragraph.lastIndexOf(u' ') + 1);
        const QString tail = line.left(line.indexOf(u' '));
        return !paragraph.endsWith(QChar(0x00AD)) && m_words.contains((head + tail).toCaseFolded()) &&
               !m_words.contains((head.chopped(1) + tail).toCaseFolded());
    }

    QSet<QString> m_words;
    int m_joined = 0;
};

/// The labels of speakers, looked for where paragraphs begin.
Labels labelsIn(const Layout& layout, const QStringList& researchers)
{
    LabelFinder finder(researchers);
    for (size_t i = 0; i < layout.lines().size(); ++i)
        if (layout.begins(i))
            finder.look(QStringView(layout.lines()[i].text).trimmed());
    return finder.decide();
}

bool beginsTurn(const QString& line, const Labels& labels)
{
    return labels.split(line) || startsBlock(line) || (QStringView(u"[(").contains(line.front()) && leadingTime(line));
}

} // namespace

void writeParagraphs(const std::vector<std::vector<PdfLine>>& pages, const QStringList& researchers, DocumentFlow& flow)
{
    const Layout layout(pages);
    const Labels labels = labelsIn(layout, researchers);
    Joiner joiner(layout.lines());
    QString paragraph;
    bool large = false;
    const auto end = [&] {
        flow.write(std::exchange(paragraph, {}));
        flow.endParagraph(large ? DocumentFlow::Paragraph::Heading : DocumentFlow::Paragraph::Plain);
        flow.endParagraph();
    };
    for (size_t i = 0; i < layout.lines().size(); ++i) {
        const PdfLine& line = layout.lines()[i];
        if (i > 0 && (layout.begins(i) || beginsTurn(line.text, labels)))
            end();
        joiner.add(paragraph, line.text);
        large = layout.isLarge(line);
    }
    end();
    if (joiner.joined() > 0)
        flow.keep(counted(joiner.joined(), "%1 word that was broken at the end of a line was joined.",
                          "%1 words that were broken at the end of a line were joined."));
}

} // namespace core::import
