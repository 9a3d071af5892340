#include "core/report/quote.h"

#include "core/report/header.h"
#include "core/report/number_tail.h"

namespace core::report {
namespace {

struct Marks {
    QString open;
    QString close;
};

Marks marksFor(const QString& words, const QString& language)
{
    const Script script = scriptOf(words);
    if (script == Script::Cjk)
        return {QStringLiteral("「"), QStringLiteral("」")};
    if (script == Script::Arabic)
        return {QStringLiteral("«"), QStringLiteral("»")};
    if (script <= Script::Latin && language.startsWith(QLatin1String("de")))
        return {QStringLiteral("„"), QStringLiteral("“")};
    if (script <= Script::Latin && language.startsWith(QLatin1String("fr")))
        return {QStringLiteral("«\u202F"), QStringLiteral("\u202F»")};
    return {QStringLiteral("“"), QStringLiteral("”")};
}

constexpr double heroMeasure = 181;
constexpr TextStyle heroNumber{Face::Sans, 8.2, 3.8, QFont::Medium};

struct HeroSize {
    double points;
    double leading;
    size_t lines;
};
constexpr HeroSize heroLadder[]{{20, 8.1, 3}, {17, 7, 3}, {14, 5.9, 4}};

struct SetHero {
    Paragraph lines;
    double hang = 0;
    bool shortened = false;
};

Paragraph setAt(const PrintedQuote& quote, const HeroSize& size, double tail)
{
    const TextStyle style{Face::Serif, size.points, size.leading};
    return wrapped(quote.text, style, {heroMeasure, Breaks::Natural, tail, quote.marked, quote.hang});
}

PrintedQuote printedAt(const SheetEvidence& evidence, const QString& language, const HeroSize& size)
{
    return printed(evidence, language, {Face::Serif, size.points, size.leading});
}

SetHero cutHero(const SheetView& view, const SheetEvidence& hero, double tail)
{
    const HeroSize& size = heroLadder[2];
    SheetEvidence cut = hero;
    PrintedQuote quote = printedAt(hero, view.sheet.language, size);
    const QString words = hero.quote.words();
    const QString shown = cutAtClause(words, [&](const QString& part) {
        PrintedQuote candidate = quote;
        candidate.text = inQuoteMarks(part, view.sheet.language);
        return setAt(candidate, size, tail).lines.size() <= size.lines;
    });
    quote.text = inQuoteMarks(shown, view.sheet.language);
    quote.marked.end = std::min(quote.marked.end, int(quote.text.size()) - 4);
    return {setAt(quote, size, tail), quote.hang, true};
}

SetHero setHero(const SheetView& view, const SheetEvidence& hero, double tail)
{
    for (const HeroSize& size : heroLadder) {
        if (size.points > view.step.heroPoints)
            continue;
        const PrintedQuote quote = printedAt(hero, view.sheet.language, size);
        Paragraph lines = setAt(quote, size, tail);
        if (lines.lines.size() <= size.lines)
            return {std::move(lines), quote.hang, false};
    }
    return cutHero(view, hero, tail);
}

} // namespace

QString inQuoteMarks(const QString& words, const QString& language)
{
    const Marks marks = marksFor(words, language);
    return marks.open + words + marks.close;
}

PrintedQuote printed(const SheetEvidence& evidence, const QString& language, const TextStyle& style)
{
    PrintedQuote out;
    const QString words = evidence.quote.words();
    const Marks marks = marksFor(words, language);
    out.text = marks.open + words + marks.close;
    const int shift = int(marks.open.size());
    if (!evidence.marked.isEmpty())
        out.marked = {evidence.marked.begin + shift, std::min(evidence.marked.end, int(words.size())) + shift};
    out.hang = isRightToLeft(words) ? 0 : widthOf(marks.open, style);
    return out;
}

double putQuote(Block& block, const Palette& palette, const Paragraph& lines, double hang, double left, double right)
{
    const TextStyle& style = lines.style;
    double base = style.baseline();
    for (size_t i = 0; i < lines.lines.size(); ++i, base += style.leading) {
        const TextLine& line = lines.lines[i];
        const double indent = i > 0 ? hang : 0;
        const double x = lines.rightToLeft ? right - line.width - indent : left + indent;
        if (line.markTo > line.markFrom)
            putMarker(block, palette, x + line.markFrom, x + line.markTo, base, style.size());
    }
    return lines.rightToLeft ? block.linesFlushRight(right, 0, lines, palette.ink, hang)
                             : block.lines({left, 0}, lines, palette.ink, hang);
}

QString cutAtClause(const QString& words, const std::function<bool(const QString&)>& fits)
{
    static const QString ends = QStringLiteral(",;:.!?–—،؛。、，；！？");
    const QString mark = QStringLiteral(" […]");
    QString best;
    QString atWord;
    for (qsizetype i = 1; i < words.size(); ++i) {
        const bool clause = ends.contains(words[i - 1]);
        if (!clause && words[i] != u' ')
            continue;
        const QString part = words.left(i).trimmed() + mark;
        if (!fits(part))
            break;
        (clause ? best : atWord) = part;
    }
    // A clause that would leave out most of what fits is worse than a cut between two words.
    return best.size() * 2 > atWord.size() ? best : atWord.isEmpty() ? mark.trimmed() : atWord;
}

Block hero(const SheetView& view)
{
    Block block;
    if (!view.sheet.hero || view.sheet.hero->quote.isHeldBack() || view.sheet.hero->quote.words().isEmpty())
        return block;
    const SheetEvidence& evidence = *view.sheet.hero;
    const NumberTail tail(view, ranges({view.numbers.of(evidence)}, false), heroNumber);
    const SetHero set = setHero(view, evidence, tail.width());
    putQuote(block, view.palette, set.lines, set.hang, 0, view.frame.width);
    const TextStyle& style = set.lines.style;
    const double bottom = set.lines.height();
    const double last = set.lines.lastWidth() + (set.lines.lines.size() > 1 ? set.hang : 0);
    const double x = set.lines.rightToLeft ? view.frame.width - last - tail.width() : last;
    tail.put(block, {x, bottom - style.leading + style.baseline()}, 2.9 * style.points / 20);
    QString source = view.sheet.heroSource.isEmpty() ? evidence.source : view.sheet.heroSource;
    if (set.shortened)
        source += u' ' + (view.hasEvidencePages() ? tr("Shortened; whole at 1 in the evidence.") : tr("Shortened."));
    const Paragraph under = wrapped(source, type::source, {view.frame.width});
    block.height = block.lines({0, bottom + 1.9 * style.points / 20}, under, view.palette.ink2);
    return block;
}

} // namespace core::report
