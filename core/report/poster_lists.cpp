#include "core/report/poster_lists.h"

#include "core/report/score.h"
#include "core/report/sheet_words.h"

#include <algorithm>
#include <array>

namespace core::report {
namespace {

constexpr TextStyle head{Face::Sans, 14, 6, QFont::DemiBold};
constexpr TextStyle remark{Face::Sans, 12, 5.4};
constexpr size_t mostLines = 3; // of a list
constexpr int fewestPeople = 3;
constexpr double markSize = 1.42 / 0.74; // against those of a sheet
constexpr double widestStrip = 42;
constexpr double countWidth = 14.9;

struct List {
    QString title;
    std::vector<const SheetTrait*> traits;
};

/// The sections that a list may come from: the first that has something for a wall and stands in no list before.
using Names = QStringList;

std::array<Names, 3> namesFor(const PersonaSheet& sheet)
{
    if (sheet.isEnterprise)
        return {Names{QStringLiteral("decides"), QStringLiteral("needs")},
                Names{QStringLiteral("constraints"), QStringLiteral("needs")},
                Names{QStringLiteral("pains"), QStringLiteral("needs")}};
    return {Names{QStringLiteral("goals"), QStringLiteral("jobs"), QStringLiteral("needs"), QStringLiteral("wants"),
                  QStringLiteral("motivations")},
            Names{QStringLiteral("pains")},
            Names{QStringLiteral("behaviours"), QStringLiteral("tools"), QStringLiteral("environment")}};
}

List listOf(const SheetOrder& order, const QString& name)
{
    List list{sectionTitle(name), {}};
    for (const auto* part : {&order.left, &order.right})
        for (const OrderedSection& section : *part)
            if (section.name == name)
                for (const SheetTrait* trait : section.traits)
                    if (!trait->assumed && trait->peopleFor >= fewestPeople && list.traits.size() < mostLines)
                        list.traits.push_back(trait);
    return list;
}

std::array<List, 3> listsOf(const SheetView& view)
{
    std::array<List, 3> lists;
    const auto names = namesFor(view.sheet);
    QStringList taken;
    for (size_t i = 0; i < lists.size(); ++i) {
        lists[i] = listOf(view.order, names[i].front());
        for (const QString& name : names[i]) {
            if (taken.contains(name))
                continue;
            if (List found = listOf(view.order, name); !found.traits.empty()) {
                lists[i] = std::move(found);
                taken << name;
                break;
            }
        }
    }
    return lists;
}

class ListWriter {
public:
    ListWriter(const SheetView& view, const TextStyle& trait)
        : m_view(view), m_trait(trait), m_width(view.frame.column), m_people(view.sheet.people.size())
    {
        m_pitch = std::min(3.5, widestStrip / double(std::max<size_t>(1, m_people)));
        m_strip = m_people > 30 ? widestStrip : m_pitch * double(m_people);
    }

    Block block(const List& list) const
    {
        Block block;
        block.bookmarks.push_back({list.title, 1, 0});
        block.text({0, head.baseline()}, list.title, head, m_view.palette.ink);
        block.rule(0, m_width, 7.9, 0.3, m_view.palette.ink);
        block.height = 8.2;
        for (const SheetTrait* trait : list.traits)
            putRow(block, *trait);
        if (list.traits.empty())
            block.height =
                block.lines({0, block.height + 2.8},
                            wrapped(tr("Nothing yet that three people or more stand behind."), remark, {m_width}),
                            m_view.palette.ink2);
        return block;
    }

private:
    void putRow(Block& block, const SheetTrait& trait) const
    {
        const TextStyle style = isStrong(trait) ? m_trait.inWeight(QFont::DemiBold) : m_trait;
        const double measure = m_width - countWidth - m_strip - 4.5;
        const Paragraph text = limited(wrapped(trait.text, style, {measure, Breaks::Balanced, 0, {}, 0}), 4, measure);
        const double top = block.height + 2.8;
        const double bottom = block.lines({0, top}, text, m_view.palette.ink);
        const double base = top + text.style.baseline();
        const double middle = base - 0.317 * m_trait.size();
        block.unseen({m_width - countWidth - m_strip, middle}, countsInWords(trait));
        putMarks(block, trait, middle);
        putCount(block, trait, base);
        block.height = std::max(bottom, top + m_trait.leading) + 2.5;
        block.rule(0, m_width, block.height, 0.2, m_view.palette.hair);
        block.height += 0.2;
    }

    void putMarks(Block& block, const SheetTrait& trait, double middle) const
    {
        const double left = m_width - countWidth - m_strip;
        if (m_people > 30) {
            // Too many for marks: how many of all the people it is drawn from.
            const double part = m_strip * trait.peopleFor / double(m_people);
            block.add(Box{{left, middle - 1.8, part, 3.6}, m_view.palette.ink, 0, false});
            block.add(Box{{left + part, middle - 1.7, m_strip - part, 3.4}, m_view.palette.ink3, 0.2, false});
            return;
        }
        for (size_t i = 0; i < std::min(m_people, trait.marks.size()); ++i)
            putMark(block, m_view.palette, trait.marks[i], {left + (double(i) + 0.5) * m_pitch, middle},
                    markSize * m_pitch / 3.5);
    }

    void putCount(Block& block, const SheetTrait& trait, double base) const
    {
        const TextStyle bold = m_trait.inWeight(QFont::DemiBold);
        const QString against =
            trait.against > 0 ? QChar(0x2009) + QStringLiteral("×%1").arg(trait.against) : QString();
        const TextStyle small = bold.sized(m_trait.points * 0.56, m_trait.leading);
        const QString count = QString::number(trait.peopleFor);
        const double left = m_width - widthOf(count, bold) - widthOf(against, small);
        const double end = block.text({left, base}, count, bold, m_view.palette.ink);
        if (!against.isEmpty())
            block.text({end, base}, against, small, m_view.palette.against);
    }

    const SheetView& m_view;
    TextStyle m_trait;
    double m_width;
    size_t m_people;
    double m_pitch = 0;
    double m_strip = 0;
};

} // namespace

bool hasPosterLines(const SheetView& view)
{
    const auto lists = listsOf(view);
    return std::any_of(lists.begin(), lists.end(), [](const List& list) { return !list.traits.empty(); });
}

Block posterLists(const SheetView& view, const TextStyle& trait)
{
    Block block;
    if (!hasPosterLines(view)) {
        block.rule(0, view.frame.width, 0, 0.3, view.palette.ink);
        const QString none =
            tr("No line of this persona has three people or more behind it yet. What fewer have said, and "
               "what is assumed, stands on its sheet.");
        block.height = block.lines({0, 3}, wrapped(none, trait, {view.frame.width * 0.7}), view.palette.ink2);
        return block;
    }
    const ListWriter writer(view, trait);
    double x = 0;
    for (const List& list : listsOf(view)) {
        const Block one = writer.block(list);
        block.put(one, {x, 0});
        block.height = std::max(block.height, one.height);
        x += view.frame.column + view.frame.gutter;
    }
    return block;
}

} // namespace core::report
