#include "core/report/bands.h"
#include "core/report/contradictions.h"
#include "core/report/number_tail.h"
#include "core/report/quote.h"

#include <algorithm>

namespace core::report {
namespace {

constexpr TextStyle quoted{Face::Serif, 9.2, 3.9};
constexpr TextStyle observed{Face::Sans, 8, 3.9};
constexpr double inset = 3.4;
constexpr size_t mostLines = 6;

QString shownWords(const SheetView& view, const SheetEvidence& evidence, double measure)
{
    const auto marked = [&](const QString& words) {
        return evidence.quote.seen() ? tr("Seen: %1").arg(words) : inQuoteMarks(words, view.sheet.language);
    };
    const auto fits = [&](const QString& words) {
        const TextStyle& style = evidence.quote.seen() ? observed : quoted;
        return wrapped(marked(words), style, {measure}).lines.size() <= mostLines;
    };
    const QString words = evidence.quote.words();
    return marked(fits(words) ? words : cutAtClause(words, fits));
}

Block quoteBlock(const SheetView& view, const Contradiction& one)
{
    Block block;
    const SheetEvidence& evidence = *one.evidence;
    const double measure = view.frame.column - inset;
    const NumberTail tail(view, ranges({view.numbers.of(evidence)}, true));
    const TextStyle& style = evidence.quote.seen() ? observed : quoted;
    const Paragraph text = wrapped(shownWords(view, evidence, measure - tail.width()), style,
                                   {measure, Breaks::Balanced, tail.width(), {}, 0});
    const double bottom = block.lines({inset, 0}, text, view.palette.ink);
    tail.put(block, {inset + text.lastWidth(), bottom - text.style.leading + text.style.baseline()}, 0.8);
    const Paragraph source = wrapped(evidence.source, type::source, {measure});
    block.height = block.lines({inset, bottom}, source, view.palette.ink2);
    block.add(Box{{0, 0, 0.9, block.height}, view.palette.against, 0, false});
    return block;
}

} // namespace

bool isContradicted(const SheetView& view)
{
    return isContradicted(view.order);
}

Block againstBlock(const SheetView& view)
{
    const QString title = tr("What speaks against this picture");
    const int people = int(view.sheet.people.size());
    const QString remark = contradictionRemark(view.order, people, view.hasEvidencePages());
    Block block = bandHead(view, view.frame.width, title, remark);
    block.bookmarks.push_back({title, 1, 0});
    const double top = block.height + 1.55;
    const auto quotes = foremostContradictions(view.order);
    double bottom = top;
    for (size_t i = 0; i < quotes.size(); ++i) {
        const Block one = quoteBlock(view, quotes[i]);
        block.put(one, {double(i) * (view.frame.column + view.frame.gutter), top});
        bottom = std::max(bottom, top + one.height);
    }
    if (quotes.empty()) {
        const Paragraph none = wrapped(noContradictionText(view.order, people), type::source, {view.frame.width});
        bottom = block.lines({0, top}, none, view.palette.ink2);
    }
    block.height = bottom;
    return block;
}

} // namespace core::report
