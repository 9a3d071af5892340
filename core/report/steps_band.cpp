#include "core/report/bands.h"
#include "core/report/buying.h"
#include "core/report/number_tail.h"
#include "core/report/score.h"

#include <algorithm>
#include <span>

namespace core::report {
namespace {

using Steps = std::span<const SheetTrait* const>;

constexpr TextStyle name{Face::Sans, 8.2, 3.75, QFont::DemiBold};
constexpr TextStyle text{Face::Sans, 7.9, 3.6};
constexpr TextStyle aside{Face::Sans, 7.6, 3.5};
constexpr double nodeRadius = 1.6;
constexpr double node = 2 * nodeRadius;
constexpr double linePen = 0.28;
constexpr double padding = 3;
constexpr size_t mostOnALine = 8;
constexpr size_t fewestColumns = 4;

/// The steps of one line of nodes. They are written one after the other, in rows that all share.
class StepsLine {
public:
    StepsLine(const SheetView& view, Steps steps, size_t columns, const SheetTrait* next)
        : m_view(view), m_steps(steps), m_cell(view.frame.width / double(columns)), m_next(next)
    {
    }

    void putInto(Block& block)
    {
        m_middle = block.height + 2.4 + nodeRadius;
        const double top = m_middle + nodeRadius + 1.7;
        std::vector<Texts> texts;
        for (const SheetTrait* step : m_steps)
            texts.push_back(textsOf(*step));
        const auto below = [&](Paragraph Texts::*row) {
            double height = 0;
            for (const Texts& one : texts)
                height = std::max(height, (one.*row).height());
            return height;
        };
        const double what = top + below(&Texts::title) + 0.2;
        const double lasts = what + below(&Texts::what) + 0.4;
        const double roles = lasts + below(&Texts::lasts);
        const double people = roles + below(&Texts::roles) + 0.5;
        for (size_t i = 0; i < m_steps.size(); ++i) {
            const SheetTrait& step = *m_steps[i];
            const double x = leftOf(i);
            putNode(block, i);
            putTitle(block, texts[i], {x, top}, inkOf(step));
            block.lines({x, what}, texts[i].what, inkOf(step));
            block.lines({x, lasts}, texts[i].lasts, m_view.palette.ink2);
            block.lines({x, roles}, texts[i].roles, m_view.palette.ink2);
            putPeople(block, step, {x, people + text.baseline()});
        }
        if (m_next)
            putLine(block, leftOf(m_steps.size() - 1) + node, m_view.frame.width, m_next->assumed);
        block.height = people + text.leading;
    }

private:
    struct Texts {
        Paragraph title;
        Paragraph what;
        Paragraph lasts;
        Paragraph roles;
        NumberTail tail;
    };

    double leftOf(size_t step) const { return double(step) * m_cell; }
    QColor inkOf(const SheetTrait& step) const { return step.assumed ? m_view.palette.ink2 : m_view.palette.ink; }

    Texts textsOf(const SheetTrait& step) const
    {
        const double measure = m_cell - padding;
        const auto set = [&](const QString& words, const TextStyle& style, double tail = 0) {
            return words.isEmpty() ? Paragraph() : wrapped(words, style, {measure, Breaks::Natural, tail, {}, 0});
        };
        const NumberTail tail(m_view, m_view.numbers.behind(step));
        return {set(step.text, step.assumed ? name.inItalic() : name, tail.width()),
                set(step.detail, step.assumed ? text.inItalic() : text), set(lastsText(step), aside),
                set(step.roles, aside), tail};
    }

    void putLine(Block& block, double from, double to, bool assumed) const
    {
        block.add(Stroke{{from, m_middle, to, m_middle}, linePen, m_view.palette.ink, assumed});
    }

    void putNode(Block& block, size_t step) const
    {
        const bool assumed = m_steps[step]->assumed;
        const QPointF centre(leftOf(step) + nodeRadius, m_middle);
        if (step > 0)
            putLine(block, leftOf(step - 1) + node, centre.x() - nodeRadius, assumed);
        block.add(assumed ? Disc{centre, nodeRadius - linePen / 2, m_view.palette.ink, linePen, true}
                          : Disc{centre, nodeRadius, m_view.palette.ink});
    }

    static void putTitle(Block& block, const Texts& texts, QPointF at, QColor colour)
    {
        const double bottom = block.lines(at, texts.title, colour);
        const TextStyle& style = texts.title.style;
        if (!texts.title.lines.empty())
            texts.tail.put(block, {at.x() + texts.title.lastWidth(), bottom - style.leading + style.baseline()}, 0.95);
    }

    void putPeople(Block& block, const SheetTrait& step, QPointF base) const
    {
        if (step.assumed) {
            block.text(base, tr("assumed"), text.inItalic(), m_view.palette.ink2);
            return;
        }
        const TextStyle bold = text.inWeight(QFont::DemiBold);
        double x = block.text(base, counted(step.peopleFor, "%1 person", "%1 people"), bold, m_view.palette.ink);
        if (step.against > 0)
            x = block.text({x, base.y()}, QChar(0x2009) + QStringLiteral("×%1").arg(step.against),
                           bold.sized(6.6, text.leading), m_view.palette.against);
        if (step.market > 0)
            putMarketBox(block, m_view.palette, step.market, {x + 1.4, base.y() - 0.317 * text.size()});
    }

    const SheetView& m_view;
    Steps m_steps;
    double m_cell;
    const SheetTrait* m_next; // on the line below; null: this is the last
    double m_middle = 0;      // of the nodes
};

} // namespace

QString lastsText(const SheetTrait& step)
{
    return step.lasts.isEmpty() ? tr("duration not known") : step.lasts;
}

QString toldText(const PersonaSheet& sheet)
{
    if (sheet.stepPeople == 0)
        return {};
    const QString people = counted(sheet.stepPeople, "%1 person", "%1 people");
    return sheet.stepAccounts == 0
               ? tr("as told by %1").arg(people)
               : tr("as told by %1 in %2").arg(people, counted(sheet.stepAccounts, "%1 account", "%1 accounts"));
}

std::vector<Block> stepBlocks(const SheetView& view)
{
    std::vector<Block> blocks;
    if (view.order.steps.empty())
        return blocks;
    const OrderedSection& section = view.order.steps.front();
    const size_t count = section.traits.size();
    const size_t lines = (count + mostOnALine - 1) / mostOnALine;
    const size_t onALine = (count + lines - 1) / lines;
    for (size_t first = 0; first < count; first += onALine) {
        Block block;
        if (first == 0) {
            block = bandHead(view, view.frame.width, section.title, toldText(view.sheet));
            block.bookmarks.push_back({section.title, 1, 0});
        }
        const Steps steps = Steps(section.traits).subspan(first, std::min(onALine, count - first));
        StepsLine(view, steps, std::max(onALine, fewestColumns),
                  first + onALine < count ? section.traits[first + onALine] : nullptr)
            .putInto(block);
        blocks.push_back(std::move(block));
    }
    return blocks;
}

} // namespace core::report
