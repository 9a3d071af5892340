#include "core/report/text.h"

#include "core/report/shaped.h"

#include <QCache>
#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <memory>

namespace core::report {
namespace {

constexpr double unitsPerMm = dotsPerMmOfText;

bool isLeftOut(char32_t c)
{
    return isSkinTone(c) || !canPrint(c);
}

QString printable(const QString& text)
{
    QString clean = text.normalized(QString::NormalizationForm_C);
    clean.replace(u'\n', u' ').replace(u'\t', u' ');
    const auto points = clean.toUcs4();
    if (std::none_of(points.begin(), points.end(), isLeftOut))
        return clean;
    QString left;
    for (const char32_t c : points)
        if (!isLeftOut(c))
            left += QString::fromUcs4(&c, 1);
    return left;
}

/// Where `range` of the raw text lies in what is printed of it.
TextRange printableRange(const QString& raw, const QString& text, TextRange range)
{
    if (range.isEmpty() || text.size() == raw.size())
        return range;
    const auto place = [&](int offset) { return int(std::min(printable(raw.left(offset)).size(), text.size())); };
    return {place(range.begin), place(range.end)};
}

/// Breaks one text again and again at different measures; the shaping is done once.
class Breaker {
public:
    Breaker(const QString& text, const TextStyle& style, double hang)
        : m_layout(newLayout(text, style, directionOf(text))), m_text(text), m_hang(hang)
    {
        m_layout->setCacheEnabled(true);
    }

    int breakAt(double measure)
    {
        m_layout->beginLayout();
        for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
            const double indent = m_layout->lineCount() > 1 ? m_hang : 0;
            line.setLineWidth(std::max(1.0, measure - indent) * unitsPerMm);
        }
        m_layout->endLayout();
        return m_layout->lineCount();
    }

    double lastWidth() const { return widthAt(m_layout->lineCount() - 1); }
    double widthAt(int line) const { return m_layout->lineAt(line).naturalTextWidth() / unitsPerMm; }

    /// Anywhere but at a space: at a hyphen, or inside a word.
    bool breaksWords() const
    {
        for (int i = 0; i + 1 < m_layout->lineCount(); ++i) {
            const QTextLine line = m_layout->lineAt(i);
            if (!m_text[line.textStart() + line.textLength() - 1].isSpace())
                return true;
        }
        return false;
    }

    bool endsInShortWord() const
    {
        const QTextLine last = m_layout->lineAt(m_layout->lineCount() - 1);
        const auto word = QStringView(m_text).mid(last.textStart(), last.textLength()).trimmed();
        const auto letters = std::count_if(word.begin(), word.end(), [](QChar c) { return c.isLetterOrNumber(); });
        return m_layout->lineCount() > 1 && letters < 7 && !word.contains(u' ');
    }

    std::vector<TextLine> lines(TextRange marked) const
    {
        std::vector<TextLine> lines;
        for (int i = 0; i < m_layout->lineCount(); ++i)
            lines.push_back(lineAt(m_layout->lineAt(i), marked));
        return lines;
    }

private:
    TextLine lineAt(const QTextLine& line, TextRange marked) const
    {
        TextLine out;
        out.text = m_text.mid(line.textStart(), line.textLength());
        while (out.text.endsWith(u' '))
            out.text.chop(1);
        out.width = line.naturalTextWidth() / unitsPerMm;
        const int end = line.textStart() + int(out.text.size());
        const TextRange here{std::max(marked.begin, line.textStart()), std::min(marked.end, end)};
        if (here.isEmpty())
            return out;
        const double left = line.naturalTextRect().left();
        const double from = (line.cursorToX(here.begin) - left) / unitsPerMm;
        const double to = (line.cursorToX(here.end) - left) / unitsPerMm;
        out.markFrom = std::min(from, to);
        out.markTo = std::max(from, to);
        return out;
    }

    std::unique_ptr<QTextLayout> m_layout;
    QString m_text;
    double m_hang;
};

/// The narrowest measure at which the text still has `lines` lines.
double narrowest(Breaker& breaker, int lines, double measure)
{
    double low = measure / lines / 2;
    double high = measure;
    while (high - low > 0.4) {
        const double middle = (low + high) / 2;
        (breaker.breakAt(middle) <= lines ? high : low) = middle;
    }
    return high;
}

/// Breaks so that the last line has room for the tail, as evenly as asked.
void settle(Breaker& breaker, const WrapOptions& options)
{
    const double measure = options.measure;
    int lines = breaker.breakAt(measure);
    const bool broken = breaker.breaksWords();
    const auto fits = [&] { return breaker.lastWidth() + options.tail <= measure; };
    if (lines == 1 && fits())
        return;
    if (options.breaks == Breaks::Natural && fits() && !breaker.endsInShortWord())
        return;
    if (!fits())
        ++lines;
    const double low = narrowest(breaker, lines, measure);
    constexpr int steps = 12;
    for (int step = 0; step <= steps; ++step) {
        breaker.breakAt(low + (measure - low) * step / steps);
        if (fits() && (broken || !breaker.breaksWords()))
            return;
    }
    breaker.breakAt(std::max(measure - options.tail, measure / 3));
}

Paragraph newlyWrapped(const QString& raw, const TextStyle& style, const WrapOptions& options)
{
    const QString text = printable(raw);
    Paragraph paragraph;
    paragraph.style = adapted(style, text);
    paragraph.rightToLeft = isRightToLeft(text);
    if (text.isEmpty())
        return paragraph;
    Breaker breaker(text, paragraph.style, options.hang);
    settle(breaker, options);
    paragraph.lines = breaker.lines(printableRange(raw, text, options.marked));
    return paragraph;
}

constexpr int keptParagraphs = 6000; // a hundred pages

/// What a paragraph depends on.
struct WrapKey {
    QString text;
    TextStyle style;
    WrapOptions options;
    friend bool operator==(const WrapKey&, const WrapKey&) = default;
    friend size_t qHash(const WrapKey& key, size_t seed = 0)
    {
        return qHashMulti(seed, key.text, key.style.points, key.options.measure, key.options.tail);
    }
};

} // namespace

double Paragraph::width() const
{
    double widest = 0;
    for (const TextLine& line : lines)
        widest = std::max(widest, line.width);
    return widest;
}

Paragraph wrapped(const QString& raw, const TextStyle& style, const WrapOptions& options)
{
    // The same text is asked for at every step of the fit ladder, and again after each change of another line.
    thread_local QCache<WrapKey, Paragraph> known(keptParagraphs);
    const WrapKey key{raw, style, options};
    if (const Paragraph* paragraph = known.object(key))
        return *paragraph;
    Paragraph paragraph = newlyWrapped(raw, style, options);
    known.insert(key, new Paragraph(paragraph));
    return paragraph;
}

void drawLine(QPainter& painter, const QString& text, const TextStyle& style, Qt::LayoutDirection direction)
{
    QTextLayout& layout = shapedLine(text, style, direction);
    if (layout.lineCount() > 0)
        layout.draw(&painter, {0, -layout.lineAt(0).ascent()});
}

double widthOf(const QString& text, const TextStyle& style)
{
    const QTextLayout& layout = shapedLine(text, adapted(style, text), directionOf(text));
    return layout.lineCount() > 0 ? layout.lineAt(0).horizontalAdvance() / unitsPerMm : 0;
}

QString elided(const QString& raw, const TextStyle& style, double width, Qt::TextElideMode mode)
{
    const QString text = printable(raw);
    const TextStyle fitting = adapted(style, text);
    const QFontMetricsF metrics(fontFor(fitting, text), paper());
    return metrics.elidedText(text, mode, width * unitsPerMm);
}

Paragraph limited(Paragraph paragraph, size_t count, double measure)
{
    if (paragraph.lines.size() <= count || count == 0)
        return paragraph;
    QString rest = paragraph.lines[count - 1].text;
    for (size_t i = count; i < paragraph.lines.size(); ++i)
        rest += u' ' + paragraph.lines[i].text;
    paragraph.lines.resize(count);
    TextLine& last = paragraph.lines.back();
    last.text = elided(rest, paragraph.style, measure);
    last.width = widthOf(last.text, paragraph.style);
    return paragraph;
}

} // namespace core::report
