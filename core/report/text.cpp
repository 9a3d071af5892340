#include "core/report/text.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <memory>

namespace core::report {
namespace {

constexpr double unitsPerMm = dotsPerMmOfText;

/// Inter has other glyphs for these beside capitals and figures, to which no character leads back: "00:31" would be
/// extracted as "00 31". Set each for itself they keep their own glyph.
bool changesBesideOthers(QChar c)
{
    static const QString marks = QStringLiteral(":-–—+×÷=<>()[]{}*/\\|@&#•·«»‹›!?¡¿~_^→←");
    return marks.contains(c);
}

bool isFigureCross(const QString& text, qsizetype i)
{
    return (text[i] == u'x' || text[i] == u'X') && i > 0 && i + 1 < text.size() && text[i - 1].isDigit() &&
           text[i + 1].isDigit();
}

QList<QTextLayout::FormatRange> marksForThemselves(const QString& text, const TextStyle& style, const QFont& font)
{
    QList<QTextLayout::FormatRange> ranges;
    if (style.face == Face::Serif)
        return ranges;
    QTextCharFormat unshaped;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!changesBesideOthers(text[i]) && !isFigureCross(text, i))
            continue;
        if (!unshaped.hasProperty(QTextFormat::FontStyleStrategy)) {
            QFont alone = font;
            alone.setStyleStrategy(QFont::PreferNoShaping);
            unshaped.setFont(alone);
        }
        if (!ranges.isEmpty() && ranges.back().start + ranges.back().length == i)
            ++ranges.back().length;
        else
            ranges.append({int(i), 1, unshaped});
    }
    return ranges;
}

/// A layout that measures and draws alike on every device.
std::unique_ptr<QTextLayout> layoutOf(const QString& text, const TextStyle& style, Qt::LayoutDirection direction)
{
    const QFont font = fontFor(style, text);
    auto layout = std::make_unique<QTextLayout>(text, font, paper());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(direction);
    option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setUseDesignMetrics(true);
    layout->setTextOption(option);
    layout->setFormats(marksForThemselves(text, style, font));
    return layout;
}

Qt::LayoutDirection directionOf(const QString& text)
{
    return isRightToLeft(text) ? Qt::RightToLeft : Qt::LeftToRight;
}

QTextLine onOneLine(QTextLayout& layout)
{
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setNumColumns(int(layout.text().size()));
    layout.endLayout();
    return line;
}

QString withoutEmoji(const QString& text)
{
    QString left;
    for (const char32_t c : text.toUcs4())
        if (!isEmoji(c) && c != 0xFE0F)
            left += QString::fromUcs4(&c, 1);
    return left;
}

QString printable(const QString& text)
{
    QString clean = text.normalized(QString::NormalizationForm_C);
    clean.replace(u'\n', u' ').replace(u'\t', u' ');
    return canPrintEmoji() ? clean : withoutEmoji(clean);
}

/// Breaks one text again and again at different measures; the shaping is done once.
class Breaker {
public:
    Breaker(const QString& text, const TextStyle& style, double hang)
        : m_layout(layoutOf(text, style, directionOf(text))), m_text(text), m_hang(hang)
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
    const QString text = printable(raw);
    Paragraph paragraph;
    paragraph.style = adapted(style, text);
    paragraph.rightToLeft = isRightToLeft(text);
    if (text.isEmpty())
        return paragraph;
    Breaker breaker(text, paragraph.style, options.hang);
    settle(breaker, options);
    paragraph.lines = breaker.lines(text.size() == raw.size() ? options.marked : TextRange{});
    return paragraph;
}

void drawLine(QPainter& painter, const QString& text, const TextStyle& style, Qt::LayoutDirection direction)
{
    const auto layout = layoutOf(text, style, direction);
    QTextLine line = onOneLine(*layout);
    if (!line.isValid())
        return;
    line.setPosition({0, -line.ascent()});
    layout->draw(&painter, {0, 0});
}

double widthOf(const QString& text, const TextStyle& style)
{
    const auto layout = layoutOf(text, adapted(style, text), directionOf(text));
    const QTextLine line = onOneLine(*layout);
    return line.isValid() ? line.horizontalAdvance() / unitsPerMm : 0;
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
