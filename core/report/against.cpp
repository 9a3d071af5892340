#include "core/report/bands.h"
#include "core/report/number_tail.h"
#include "core/report/quote.h"

#include <algorithm>
#include <set>

namespace core::report {
namespace {

constexpr TextStyle quoted{Face::Serif, 9.2, 3.9};
constexpr TextStyle observed{Face::Sans, 8, 3.9};
constexpr double inset = 3.4;
constexpr size_t mostLines = 6;

struct Contradiction {
    const SheetTrait* trait;
    const SheetEvidence* evidence;
};

/// Those that may go out, from most people first, one for each person where there are others.
std::vector<Contradiction> chosen(const SheetView& view)
{
    std::vector<Contradiction> all;
    for (const SheetTrait* trait : view.order.traits())
        for (const SheetEvidence& evidence : trait->evidence)
            if (!evidence.supports && !evidence.quote.isHeldBack() && !evidence.quote.words().isEmpty())
                all.push_back({trait, &evidence});
    std::stable_sort(all.begin(), all.end(), [](const Contradiction& a, const Contradiction& b) {
        return a.trait->against != b.trait->against ? a.trait->against > b.trait->against
                                                    : a.trait->peopleFor > b.trait->peopleFor;
    });
    std::vector<Contradiction> two;
    std::set<QString> people;
    std::set<qint64> highlights;
    for (const Contradiction& one : all)
        if (two.size() < 2 && people.insert(one.evidence->quote.person()).second &&
            highlights.insert(one.evidence->highlight).second)
            two.push_back(one);
    return two;
}

int peopleAgainst(const SheetView& view)
{
    std::set<size_t> people;
    for (const SheetTrait* trait : view.order.traits())
        for (size_t i = 0; i < trait->marks.size(); ++i)
            if (trait->marks[i] == Mark::Against)
                people.insert(i);
    return int(people.size());
}

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

QString remarkFor(const SheetView& view)
{
    const int people = peopleAgainst(view);
    if (people == 0)
        return {};
    const QString who = tr("%1 of %2 people contradict a line above").arg(people).arg(view.sheet.people.size());
    return who + (view.hasEvidencePages() ? tr("; all their quotes are in the evidence pages")
                                          : tr("; all their quotes are in the full sheet"));
}

} // namespace

bool isContradicted(const SheetView& view)
{
    return peopleAgainst(view) > 0 || !chosen(view).empty();
}

Block againstBlock(const SheetView& view)
{
    const QString title = tr("What speaks against this picture");
    Block block = bandHead(view, view.frame.width, title, remarkFor(view));
    block.bookmarks.push_back({title, 1, 0});
    const double top = block.height + 1.55;
    const auto quotes = chosen(view);
    double bottom = top;
    for (size_t i = 0; i < quotes.size(); ++i) {
        const Block one = quoteBlock(view, quotes[i]);
        block.put(one, {double(i) * (view.frame.column + view.frame.gutter), top});
        bottom = std::max(bottom, top + one.height);
    }
    if (quotes.empty()) {
        const auto asked = view.sheet.people.size();
        const QString said = peopleAgainst(view) > 0
                                 ? tr("The quotes against it may not be printed in this copy.")
                                 : tr("Nobody has contradicted a line. %1 people were asked.").arg(asked);
        bottom = block.lines({0, top}, wrapped(said, type::source, {view.frame.width}), view.palette.ink2);
    }
    block.height = bottom;
    return block;
}

} // namespace core::report
