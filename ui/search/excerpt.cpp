#include "ui/search/excerpt.h"

namespace ui {
namespace {

constexpr int mostBefore = 260; // units before the first word that was searched for
constexpr int keptBefore = 90;
const QString cut = QStringLiteral("… ");

} // namespace

void excerpt(QuoteRow& row, const core::Hit& hit)
{
    const int from = int(row.words.indexOf(hit.text)); // behind the quotation mark
    if (from < 0 || hit.ranges.empty())
        return;
    int shift = from;
    if (hit.ranges.front().begin > mostBefore) {
        const auto space = hit.text.indexOf(u' ', hit.ranges.front().begin - keptBefore);
        const int removed = space < 0 || space > hit.ranges.front().begin ? hit.ranges.front().begin : int(space) + 1;
        row.words.replace(from, removed, cut);
        shift += int(cut.size()) - removed;
    }
    for (const auto range : hit.ranges)
        row.matched.push_back({range.begin + shift, range.end + shift});
}

} // namespace ui
