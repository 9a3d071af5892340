#include "core/report/text.h"

#include <QFontMetricsF>
#include <QImage>
#include <QTextLayout>

#include <algorithm>

namespace core::report {
namespace {

constexpr double unitsPerMm = dotsPerMmOfText;

/// Stands for paper: what is measured here is true on any device, as nothing is hinted.
QPaintDevice* measuringDevice()
{
    static QImage device = [] {
        QImage image(1, 1, QImage::Format_RGB32);
        image.setDotsPerMeterX(qRound(unitsPerMm * 1000));
        image.setDotsPerMeterY(qRound(unitsPerMm * 1000));
        return image;
    }();
    return &device;
}

QString printable(const QString& text)
{
    QString clean = text.normalized(QString::NormalizationForm_C);
    clean.replace(u'\n', u' ').replace(u'\t', u' ');
    return clean;
}

/// Breaks one text again and again at different measures; the shaping is done once.
class Breaker {
public:
    Breaker(const QString& text, const TextStyle& style, double hang)
        : m_layout(text, fontFor(style, text), measuringDevice()), m_text(text), m_hang(hang)
    {
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setTextDirection(isRightToLeft(text) ? Qt::RightToLeft : Qt::LeftToRight);
        option.setUseDesignMetrics(true);
        m_layout.setTextOption(option);
        m_layout.setCacheEnabled(true);
    }

    int breakAt(double measure)
    {
        m_layout.beginLayout();
        for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
            const double indent = m_layout.lineCount() > 1 ? m_hang : 0;
            line.setLineWidth(std::max(1.0, measure - indent) * unitsPerMm);
        }
        m_layout.endLayout();
        return m_layout.lineCount();
    }

    double lastWidth() const { return widthAt(m_layout.lineCount() - 1); }
    double widthAt(int line) const { return m_layout.lineAt(line).naturalTextWidth() / unitsPerMm; }

    bool breaksAtHyphen() const
    {
        for (int i = 0; i + 1 < m_layout.lineCount(); ++i) {
            const QTextLine line = m_layout.lineAt(i);
            const QChar last = m_text[line.textStart() + line.textLength() - 1];
            if (last == u'-' || last == u'/')
                return true;
        }
        return false;
    }

    bool endsInShortWord() const
    {
        const QTextLine last = m_layout.lineAt(m_layout.lineCount() - 1);
        const auto word = QStringView(m_text).mid(last.textStart(), last.textLength()).trimmed();
        return m_layout.lineCount() > 1 && word.size() < 7 && !word.contains(u' ');
    }

    std::vector<TextLine> lines(TextRange marked) const
    {
        std::vector<TextLine> lines;
        for (int i = 0; i < m_layout.lineCount(); ++i)
            lines.push_back(lineAt(m_layout.lineAt(i), marked));
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

    QTextLayout m_layout;
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
    const bool hyphens = breaker.breaksAtHyphen();
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
        if (fits() && (hyphens || !breaker.breaksAtHyphen()))
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
    QTextOption option;
    option.setUseDesignMetrics(true);
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(direction);
    option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    QTextLayout layout(text, fontFor(style, text), measuringDevice());
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return;
    line.setPosition({0, -line.ascent()});
    layout.draw(&painter, {0, 0});
}

double widthOf(const QString& text, const TextStyle& style)
{
    const TextStyle fitting = adapted(style, text);
    const QFontMetricsF metrics(fontFor(fitting, text), measuringDevice());
    QTextOption exact;
    exact.setUseDesignMetrics(true);
    return metrics.horizontalAdvance(text, exact) / unitsPerMm;
}

QString elided(const QString& raw, const TextStyle& style, double width, Qt::TextElideMode mode)
{
    const QString text = printable(raw);
    const TextStyle fitting = adapted(style, text);
    const QFontMetricsF metrics(fontFor(fitting, text), measuringDevice());
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
