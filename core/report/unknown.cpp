#include "core/report/bands.h"

#include <algorithm>

namespace core::report {
namespace {

constexpr TextStyle name{Face::Sans, 8.4, 3.9, QFont::DemiBold};
constexpr TextStyle text{Face::Sans, 8.4, 3.95};

double putUnknown(Block& block, const SheetView& view, double top, double width)
{
    double y = top;
    for (const auto& [section, why] : view.sheet.notYetKnown) {
        y = block.lines({0, y + 1.4}, wrapped(section, name, {width}), view.palette.ink);
        y = block.lines({0, y}, wrapped(why, text, {width}), view.palette.ink2) + 1.2;
        block.rule(0, width, y, 0.12, view.palette.hair);
        y += 0.12;
    }
    return y;
}

Block headed(const SheetView& view, double width, const QString& title)
{
    return bandHead(view, width, title, {});
}

} // namespace

Block unknownAmongTraits(const SheetView& view, double width)
{
    Block block;
    if (view.sheet.notYetKnown.empty())
        return block;
    block = headed(view, width, tr("Not yet known"));
    block.bookmarks.push_back({tr("Not yet known"), 1, 0});
    const TextStyle bold = view.step.trait.inWeight(QFont::DemiBold);
    for (const auto& [section, why] : view.sheet.notYetKnown) {
        const double top = block.height + view.step.rowTop;
        const Paragraph title = wrapped(section, bold, {width * 0.4});
        const Paragraph reason = wrapped(why, view.step.trait, {width * 0.6 - 4});
        const double left = block.lines({0, top}, title, view.palette.ink);
        const double right = block.lines({width * 0.4 + 4, top}, reason, view.palette.ink2);
        block.height = std::max(left, right) + view.step.rowBottom;
        block.rule(0, width, block.height, 0.12, view.palette.hair);
        block.height += 0.12;
    }
    return block;
}

Block unknownBlock(const SheetView& view, double width)
{
    Block block;
    if (!view.sheet.notYetKnown.empty()) {
        block = headed(view, width, tr("Not yet known"));
        block.bookmarks.push_back({tr("Not yet known"), 1, 0});
        block.height = putUnknown(block, view, block.height, width);
    }
    if (!view.sheet.toAskNext.empty()) {
        const double gap = block.height > 0 ? 7.0 : 0.0;
        const Block head = headed(view, width, tr("To ask next"));
        block.put(head, {0, block.height + gap});
        block.height += gap + head.height;
        for (const QString& sentence : view.sheet.toAskNext)
            block.height = block.lines({0, block.height + 1.2}, wrapped(sentence, text, {width}), view.palette.ink);
    }
    return block;
}

} // namespace core::report
