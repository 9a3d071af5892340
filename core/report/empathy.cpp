#include "core/report/bands.h"
#include "core/report/number_tail.h"
#include "core/report/quote.h"

#include <algorithm>
#include <set>

namespace core::report {
namespace {

constexpr TextStyle spoken{Face::Serif, 8.6, 3.6};
constexpr TextStyle told{Face::Sans, 7.7, 3.5};
constexpr TextStyle inferred{Face::Sans, 6.3, 3.6, QFont::Normal, true};
constexpr double pad = 0.9;
constexpr double highestCell = 85;

/// The first thing that somebody said for the trait, if it may go out.
const SheetEvidence* spokenFor(const SheetTrait& trait)
{
    for (const SheetEvidence& evidence : trait.evidence)
        if (evidence.supports && !evidence.quote.isHeldBack() && !evidence.quote.seen() &&
            !evidence.quote.words().isEmpty() && evidence.quote.words().size() <= 160)
            return &evidence;
    return nullptr;
}

/// One trait as it stands in a cell.
Block traitBlock(const SheetView& view, const SheetTrait& trait, bool says, double measure)
{
    Block block;
    const SheetEvidence* quote = says ? spokenFor(trait) : nullptr;
    const NumberTail tail(view, quote ? ranges({view.numbers.of(*quote)}, false) : view.numbers.behind(trait));
    const TextStyle style = quote ? spoken : trait.assumed ? told.inItalic() : told;
    const QString text = quote ? inQuoteMarks(quote->quote.words(), view.sheet.language) : trait.text;
    const Paragraph lines = wrapped(text, style, {measure, Breaks::Natural, tail.width(), {}, 0});
    block.height = block.lines({0, 0}, lines, trait.assumed ? view.palette.ink2 : view.palette.ink);
    tail.put(block, {lines.lastWidth(), block.height - lines.style.leading + lines.style.baseline()}, 0.82);
    return block;
}

QString basisOf(const OrderedSection& section)
{
    if (section.name != QLatin1String("thinks") && section.name != QLatin1String("feels"))
        return {};
    int people = 0;
    for (const SheetTrait* trait : section.traits)
        people = std::max(people, trait->peopleFor);
    return people == 0 ? tr("assumed") : counted(people, "inferred from %1 person", "inferred from %1 people");
}

/// The cells of one map, each with its label; what does not fit goes to the next map.
class Cell {
public:
    Cell(const SheetView& view, const QString& name, double measure) : m_view(view), m_measure(measure)
    {
        for (const OrderedSection& section : view.order.empathy)
            if (section.name == name)
                m_section = &section;
    }

    bool isDone() const { return !m_section || m_next >= m_section->traits.size(); }

    Block next(bool continued)
    {
        Block block;
        if (!m_section)
            return block;
        const double base = pad + type::value.baseline();
        const QString title = m_section->title;
        const double end = block.text({0, base}, title, type::value, m_view.palette.ink);
        const QString basis = basisOf(*m_section);
        if (!basis.isEmpty())
            block.textEnding(m_measure, base - 0.25, basis, inferred, m_view.palette.ink2);
        else if (continued)
            block.text({end + 1, base}, tr("continued"), type::label, m_view.palette.ink2);
        double y = pad + type::value.leading + 0.2;
        for (bool first = true; !isDone(); first = false) {
            const SheetTrait& trait = *m_section->traits[m_next];
            const Block one = traitBlock(m_view, trait, m_section->name == QLatin1String("says"), m_measure);
            if (!first && y + one.height > highestCell)
                break;
            block.put(one, {0, y});
            y += one.height + 0.7;
            ++m_next;
        }
        block.height = y + 0.5;
        return block;
    }

private:
    const SheetView& m_view;
    double m_measure;
    const OrderedSection* m_section = nullptr;
    size_t m_next = 0;
};

/// Two cells side by side; returns the height of the row.
double putRow(Block& map, const SheetView& view, Cell& left, Cell& right, double top, double width, bool continued)
{
    const Block first = left.next(continued);
    const Block second = right.next(continued);
    map.put(first, {0, top});
    map.put(second, {width / 2 + 2.9, top});
    return std::max({view.step.cell, first.height, second.height});
}

} // namespace

std::vector<Block> empathyBlocks(const SheetView& view, double width)
{
    std::vector<Block> maps;
    if (view.order.empathy.empty() || view.sheet.people.size() < 3)
        return maps;
    const double measure = width / 2 - 2.9;
    Cell says(view, QStringLiteral("says"), measure);
    Cell thinks(view, QStringLiteral("thinks"), measure);
    Cell does(view, QStringLiteral("does"), measure);
    Cell feels(view, QStringLiteral("feels"), measure);
    while (maps.empty() || !(says.isDone() && thinks.isDone() && does.isDone() && feels.isDone())) {
        Block map = bandHead(view, width, tr("Empathy map"), maps.empty() ? QString() : tr("continued"));
        if (maps.empty())
            map.bookmarks.push_back({tr("Empathy map"), 1, 0});
        const double top = map.height;
        const double middle = top + putRow(map, view, says, thinks, top, width, !maps.empty());
        const double bottom = middle + putRow(map, view, does, feels, middle, width, !maps.empty());
        map.rule(0, width, middle, 0.12, view.palette.ink3);
        map.add(Stroke{{width / 2, top, width / 2, bottom}, 0.12, view.palette.ink3});
        map.height = bottom;
        maps.push_back(std::move(map));
    }
    return maps;
}

} // namespace core::report
