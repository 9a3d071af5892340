#include "core/report/bands.h"
#include "core/report/evidence.h"

#include <algorithm>

namespace core::report {
namespace {

constexpr TextStyle cell{Face::Sans, 7.3, 3.5};
constexpr double columns[]{0, 9.8, 42.4, 70.9, 89.1, 109.6, 149.6, 182};

Block rowOf(const SheetView& view, const SheetPerson& person)
{
    Block block;
    const QString texts[]{person.code,  person.role,  person.account, person.sessions,
                          person.dates, person.kinds, person.consent};
    double bottom = 0.4 + cell.leading;
    for (size_t i = 0; i < std::size(texts); ++i) {
        const TextStyle style = i == 0 ? cell.inWeight(QFont::DemiBold) : cell;
        const double measure = columns[i + 1] - columns[i] - 2;
        bottom =
            std::max(bottom, block.lines({columns[i], 0.4}, wrapped(texts[i], style, {measure}), view.palette.ink));
    }
    block.rule(0, view.frame.width, bottom + 0.5, 0.12, view.palette.hair);
    block.height = bottom + 0.62;
    return block;
}

QString marketRemark(const PersonaSheet& sheet)
{
    if (sheet.marketItems == 0)
        return {};
    const QString items = counted(sheet.marketItems, "%1 market item", "%1 market items");
    const QString people = counted(sheet.marketPeople, "%1 person", "%1 people");
    return sheet.marketBatches.isEmpty() ? tr("%1 from %2").arg(items, people)
                                         : tr("%1 from %2 are %3").arg(items, people, sheet.marketBatches);
}

} // namespace

std::vector<Unit> peopleUnits(const SheetView& view)
{
    std::vector<Unit> units;
    const auto& people = view.sheet.people;
    if (people.empty())
        return units;
    const QString title =
        people.size() == 1 ? tr("The one person") : tr("The %1 people").arg(numberWord(int(people.size())));
    Block head = bandHead(view, view.frame.width, title, marketRemark(view.sheet));
    const auto repeat = [&view, title] { return bandHead(view, view.frame.width, title, tr("continued")); };
    head.bookmarks.push_back({title, 1, 0});
    units.push_back({std::move(head), 0, true});
    for (size_t i = 0; i < people.size(); ++i)
        units.push_back({rowOf(view, people[i]), 0, i == 0 || i + 2 == people.size(), nullptr, repeat});
    return units;
}

} // namespace core::report
