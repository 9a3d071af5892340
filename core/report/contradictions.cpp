#include "core/report/contradictions.h"

#include "core/tr.h"

#include <algorithm>
#include <set>

namespace core::report {

std::vector<Contradiction> foremostContradictions(const SheetOrder& order)
{
    std::vector<Contradiction> all;
    for (const SheetTrait* trait : order.traits())
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

int peopleAgainst(const SheetOrder& order)
{
    std::set<size_t> people;
    for (const SheetTrait* trait : order.traits())
        for (size_t i = 0; i < trait->marks.size(); ++i)
            if (trait->marks[i] == Mark::Against)
                people.insert(i);
    return int(people.size());
}

bool isContradicted(const SheetOrder& order)
{
    return peopleAgainst(order) > 0 || !foremostContradictions(order).empty();
}

QString contradictionRemark(const SheetOrder& order, int people, bool hasEvidencePages)
{
    const int against = peopleAgainst(order);
    if (against == 0)
        return {};
    return tr("%1 of %2 people contradict a line above").arg(against).arg(people) +
           (hasEvidencePages ? tr("; all their quotes are in the evidence pages")
                             : tr("; all their quotes are in the full sheet"));
}

QString noContradictionText(const SheetOrder& order, int people)
{
    return peopleAgainst(order) > 0 ? tr("The quotes against it may not be printed in this copy.")
                                    : tr("Nobody has contradicted a line. %1 people were asked.").arg(people);
}

} // namespace core::report
