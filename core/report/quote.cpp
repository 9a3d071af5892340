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

/// Where a hero line stands: its measure, what stands behind it, and the sizes to try.
struct HeroPlace {
    double measure;
    double tail;
    std::vector<HeroSize> sizes;
};

struct SetHero {
    Paragraph lines;
    double hang = 0;
    bool shortened = false;
};

Paragraph setAt(const PrintedQuote& quote, const HeroSize& size, const HeroPlace& place)
{
    const TextStyle style{Face::Serif, size.points, size.leading};
    return wrapped(quote.text, style, {place.measure, Breaks::Natural, place.tail, quote.marked, quote.hang});
}

PrintedQuote printedAt(const SheetEvidence& evidence, const QString& language, const HeroSize& size)
{
    return printed(evidence, language, {Face::Serif, size.points, size.leading});
}

SetHero cutHero(const SheetView& view, const SheetEvidence& hero, const HeroPlace& place)
{
    const HeroSize& size = place.sizes.back();
    SheetEvidence cut = hero;
    PrintedQuote quote = printedAt(hero, view.sheet.language, size);
    const QString words = hero.quote.words();
    const QString shown = cutAtClause(words, [&](const QString& part) {
        PrintedQuote candidate = quote;
        candidate.text = inQuoteMarks(part, view.sheet.language);
        return setAt(candidate, size, place).lines.size() <= size.lines;
    });
    quote.text = inQuoteMarks(shown, view.sheet.language);
    quote.marked.end = std::min(quote.marked.end, int(quote.text.size()) - 4);
    return {setAt(quote, size, place), quote.hang, true};
}

SetHero setHero(const SheetView& view, const SheetEvidence& hero, const HeroPlace& place)
{
    for (const HeroSize& size : place.sizes) {
        const PrintedQuote quote = printedAt(hero, view.sheet.language, size);
        Paragraph lines = setAt(quote, size, place);
        if (lines.lines.size() <= size.lines)
            return {std::move(lines), quote.hang, false};
    }
    return cutHero(view, hero, place);
}

/// Null where there is none, or where it must not be printed.
const SheetEvidence* heroOf(const SheetView& view)
{
    const auto& hero = view.sheet.hero;
    return hero && !hero->quote.isHeldBack() && !hero->quote.words().isEmpty() ? &*hero : nullptr;
}

QString heroSourceOf(const SheetView& view, const SetHero& set)
{
    QString source = view.sheet.heroSource.isEmpty() ? view.sheet.hero->source : view.sheet.heroSource;
    if (set.shortened)
        source += u' ' + (view.hasEvidencePages() ? tr("Shortened; whole at 1 in the evidence.") : tr("Shortened."));
    return source;
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
    const SheetEvidence* said = heroOf(view);
    if (!said)
        return block;
    const SheetEvidence& evidence = *said;
    const NumberTail tail(view, ranges({view.numbers.of(evidence)}, false), heroNumber);
    HeroPlace place{heroMeasure, tail.width(), {{20, 8.1, 3}, {17, 7, 3}, {14, 5.9, 4}}};
    std::erase_if(place.sizes, [&](const HeroSize& size) { return size.points > view.step.heroPoints; });
    const SetHero set = setHero(view, evidence, place);
    putQuote(block, view.palette, set.lines, set.hang, 0, view.frame.width);
    const TextStyle& style = set.lines.style;
    const double bottom = set.lines.height();
    const double last = set.lines.lastWidth() + (set.lines.lines.size() > 1 ? set.hang : 0);
    const double x = set.lines.rightToLeft ? view.frame.width - last - tail.width() : last;
    tail.put(block, {x, bottom - style.leading + style.baseline()}, 2.9 * style.points / 20);
    const Paragraph under = wrapped(heroSourceOf(view, set), type::source, {view.frame.width});
    block.height = block.lines({0, bottom + 1.9 * style.points / 20}, under, view.palette.ink2);
    return block;
}

Block heroOnWall(const SheetView& view, double largest, const TextStyle& source)
{
    Block block;
    const SheetEvidence* said = heroOf(view);
    if (!said)
        return block;
    constexpr double smallest = 24;
    HeroPlace place{view.frame.width - 2, 0, {}};
    for (double points = largest; points >= smallest; points -= 1.5)
        place.sizes.push_back({points, points * 21.8 / 57, 3});
    const SetHero set = setHero(view, *said, place);
    putQuote(block, view.palette, set.lines, set.hang, 0, view.frame.width);
    const Paragraph under = wrapped(heroSourceOf(view, set), source, {view.frame.width});
    block.height = block.lines({0, set.lines.height() + 3.2}, under, view.palette.ink2);
    return block;
}

} // namespace core::report
