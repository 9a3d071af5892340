#include "core/report/evidence_entry.h"

#include "core/report/quote.h"

namespace core::report {
namespace {

constexpr TextStyle quoted{Face::Serif, 9.3, 4.1};
constexpr TextStyle observed{Face::Sans, 8, 3.7};
constexpr TextStyle numberStyle{Face::Sans, 7.4, 4.1, QFont::DemiBold};
constexpr TextStyle sourceStyle{Face::Sans, 6.5, 3.2};
constexpr double indent = 7;
constexpr size_t breakableFrom = 9; // lines; shorter quotes stay whole
constexpr size_t keptTogether = 3;

Paragraph wordsOf(const SheetView& view, const SheetEvidence& evidence)
{
    const double measure = view.frame.column - indent;
    const QString words = evidence.quote.words();
    if (evidence.quote.seen())
        return wrapped(tr("Seen: %1").arg(words), observed, {measure});
    const PrintedQuote quote = printed(evidence, view.sheet.language, quoted);
    return wrapped(quote.text, quoted, {measure, Breaks::Natural, 0, quote.marked, 0});
}

/// The lines `from` up to `to` of the quote.
double putWords(Block& block, const SheetView& view, const Paragraph& words, size_t from, size_t to)
{
    Paragraph part = words;
    part.lines.assign(words.lines.begin() + std::ptrdiff_t(from), words.lines.begin() + std::ptrdiff_t(to));
    return putQuote(block, view.palette, part, 0, indent, view.frame.column);
}

void putNumber(Block& block, const SheetView& view, const SheetEvidence& evidence, double base)
{
    const int number = view.numbers.of(evidence);
    const QString text = (evidence.supports ? QString() : QString(QChar(0x00D7))) + QString::number(number);
    const double squeeze = std::min(1.0, (indent - 0.6) / widthOf(text, numberStyle));
    const TextStyle style = numberStyle.sized(numberStyle.points * squeeze, numberStyle.leading);
    const double end = block.text({0, base}, text, style, evidence.supports ? view.palette.ink : view.palette.against);
    block.anchors.push_back({view.entryName(number), {0, -1}});
    block.links.push_back({{0, base - style.size(), end, 1.3 * style.size()},
                           view.placeName(number),
                           tr("Back to %1 on the sheet").arg(number)});
}

double putSource(Block& block, const SheetView& view, const SheetEvidence& evidence, double top)
{
    const double base = top + sourceStyle.baseline();
    double x = indent;
    if (!evidence.supports)
        x = block.text({x, base}, tr("Contradicts") + u' ', sourceStyle.inWeight(QFont::DemiBold),
                       view.palette.against) +
            0.7;
    putLaneMark(block, view.palette, evidence.quote.lane(), {x + 0.75, base - 0.33 * sourceStyle.size()});
    x += 1.87;
    const double first = view.frame.column - x;
    const Paragraph source = wrapped(evidence.source, sourceStyle, {first});
    return block.lines({x, top}, source, view.palette.ink2);
}

} // namespace

std::vector<Unit> entryUnits(const SheetView& view, const SheetEvidence& evidence)
{
    const Paragraph words = wordsOf(view, evidence);
    const size_t count = words.lines.size();
    std::vector<Unit> units;
    const auto addPart = [&](size_t from, size_t to) {
        Block block;
        block.height = putWords(block, view, words, from, to);
        if (from == 0)
            putNumber(block, view, evidence, words.style.baseline());
        if (to == count)
            block.height = putSource(block, view, evidence, block.height + 0.4);
        units.push_back({std::move(block), from == 0 ? 1.75 : 0, false});
    };
    if (count < breakableFrom) {
        addPart(0, count);
        return units;
    }
    addPart(0, keptTogether);
    for (size_t line = keptTogether; line + keptTogether < count; ++line)
        addPart(line, line + 1);
    addPart(count - keptTogether, count);
    return units;
}

Block elsewhereBlock(const SheetView& view, const std::vector<NumberRun>& numbers)
{
    Block block;
    const double base = sourceStyle.baseline();
    double x = block.text({indent, base}, tr("Printed above:") + u' ', sourceStyle, view.palette.ink2);
    double y = 0;
    for (size_t i = 0; i < numbers.size(); ++i) {
        const QString text = numbers[i].text + (i + 1 < numbers.size() ? QStringLiteral(", ") : QString());
        const double width = widthOf(text, sourceStyle);
        if (x + width > view.frame.column) {
            x = indent;
            y += sourceStyle.leading;
        }
        block.text({x, y + base}, text, sourceStyle, view.palette.ink2);
        block.links.push_back({{x, y, width, sourceStyle.leading},
                               view.entryName(numbers[i].first),
                               tr("Evidence %1").arg(numbers[i].text)});
        x += width;
    }
    block.height = y + sourceStyle.leading;
    return block;
}

void putLaneMark(Block& block, const Palette& palette, Lane lane, QPointF at)
{
    if (lane == Lane::FaceToFace)
        block.add(Disc{at, 0.76, palette.ink});
    else
        block.add(Box{{at.x() - 0.68, at.y() - 0.68, 1.36, 1.36}, palette.ink, 0, false});
}

} // namespace core::report
