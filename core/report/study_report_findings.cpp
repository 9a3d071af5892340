#include "core/report/number_tail.h"
#include "core/report/score.h"
#include "core/report/sheet_words.h"
#include "core/report/study_report_blocks.h"
#include "core/report/study_report_words.h"

#include <algorithm>

namespace core::report {
namespace {

constexpr TextStyle themeTitle{Face::Display, 13.5, 5.6, QFont::Bold, false, 97.6};
constexpr TextStyle themeCount{Face::Sans, 8.6, 4, QFont::DemiBold};
constexpr double marksRight = 16;   // of a theme, from the right
constexpr double insightBars = 82;  // where they begin
constexpr double insightWidth = 50; // of all of them
constexpr double insightMarket = 143;
constexpr double insightNewest = 146;
constexpr double cellHeight = 2.4;

/// Where the entries of a finding's evidence lead back to, also those whose numbers are not printed one by one.
void putPlaces(Block& block, const ReportView& view, const SheetTrait& trait)
{
    for (const auto& evidence : trait.evidence)
        block.anchors.push_back({view.sheet.placeName(view.sheet.numbers.of(evidence)), {0, 0}});
}

/// "22 ×2" ending at `right`, with the market's box before it.
void putCounts(Block& block, const ReportView& view, const SheetTrait& trait, double base)
{
    const auto& palette = view.palette();
    double x = view.width();
    if (trait.against > 0)
        x = block.textEnding(x, base, QStringLiteral(" ×%1").arg(trait.against), reportCell, palette.against);
    block.textEnding(x, base, QString::number(trait.peopleFor), themeCount, palette.ink);
    if (trait.market > 0)
        putMarketBox(block, palette, trait.market, {view.width() - 14.4, base - 0.33 * themeCount.size()});
}

Block themeHead(const ReportView& view, const SheetTrait& trait)
{
    Block block;
    const double strip =
        trait.marks.size() > 30
            ? 44
            : std::min(66.0, 2.0 * (double(trait.marks.size()) + 0.75 * double(view.report.gaps.size())));
    const double measure = view.width() - marksRight - strip - 4;
    const Paragraph title = limited(wrapped(trait.text, themeTitle, {measure}), 3, measure);
    const double bottom = block.lines({0, 0}, title, view.palette().ink);
    const double base = bottom - themeTitle.leading + themeTitle.baseline();
    putPeople(block, view, trait, view.width() - marksRight, base - 1.1);
    putCounts(block, view, trait, base);
    block.rule(0, view.width(), bottom + 0.8, 0.3, view.palette().ink);
    block.height = bottom + 2.6;
    block.bookmarks.push_back({trait.text, 1, 0});
    putPlaces(block, view, trait);
    return block;
}

/// What the theme is, and beside it the quotes.
Block themeBody(const ReportView& view, const StudyReport::Finding& theme)
{
    Block block;
    const Paragraph about = limited(wrapped(theme.note, reportText, {narrowColumn}), 20, narrowColumn);
    const double left = about.rightToLeft ? block.linesFlushRight(narrowColumn, 0, about, view.palette().ink)
                                          : block.lines({0, 0}, about, view.palette().ink);
    const double x = narrowColumn + columnGutter;
    for (const auto& evidence : theme.shown) {
        if (block.height > 0)
            block.height += view.gap(2.4);
        const Block quote = quoteBlock(view, evidence, {}, wideColumn);
        block.put(quote, {x, block.height});
        block.height += quote.height;
    }
    if (theme.shown.empty()) {
        const Block none = sentenceBlock(view, tr("No words of this theme may go out."));
        block.put(none, {x, 0});
        block.height = none.height;
    }
    block.height = std::max(block.height, left);
    return block;
}

/// A bar cell for each who says so, a cross for each against, a dot for each who was asked and said nothing.
void putCells(Block& block, const ReportView& view, const SheetTrait& trait, double middle)
{
    const auto& palette = view.palette();
    block.unseen({insightBars, middle}, countsInWords(trait));
    if (trait.assumed)
        return block.add(Stroke{{insightBars, middle, insightBars + insightWidth, middle}, 0.2, palette.ink3, true});
    const size_t people = std::max(view.report.people.size(), size_t(trait.asked));
    if (people > 45)
        return putBar(block, palette, trait, people, {insightBars, middle}, insightWidth);
    const double pitch = std::min(1.66, insightWidth / std::max(1.0, double(people)));
    double x = insightBars;
    for (int i = 0; i < trait.peopleFor; ++i, x += pitch)
        block.add(Box{{x, middle - cellHeight / 2, pitch - 0.3, cellHeight}, palette.ink, 0, false});
    for (int i = 0; i < trait.against; ++i, x += pitch)
        putMark(block, palette, Mark::Against, {x + pitch / 2 - 0.15, middle});
    for (int i = 0; i < trait.silent; ++i, x += pitch)
        putMark(block, palette, Mark::Silent, {x + pitch / 2 - 0.15, middle});
}

Block insightRow(const ReportView& view, const StudyReport::Finding& finding, int number)
{
    Block row;
    const auto& palette = view.palette();
    const SheetTrait& trait = finding.trait;
    const TextStyle style = trait.assumed ? reportCell.inItalic() : isStrong(trait) ? reportCellStrong : reportCell;
    const double top = view.gap(1.6);
    const double base = top + reportCell.baseline();
    const double middle = base - 0.33 * reportCell.size();
    row.text({0, base}, QString::number(number), reportCellStrong, palette.ink);
    const NumberTail tail(view.sheet, view.sheet.numbers.behind(trait));
    const Paragraph text = wrapped(trait.text, style, {70, Breaks::Balanced, tail.width(), {}, 0});
    const bool weak = trait.assumed || isOneVoice(trait);
    const double bottom = text.rightToLeft ? row.linesFlushRight(77, top, text, weak ? palette.ink2 : palette.ink)
                                           : row.lines({7, top}, text, weak ? palette.ink2 : palette.ink);
    const double last = bottom - text.style.leading + text.style.baseline();
    tail.put(row, {text.rightToLeft ? 77 - text.lastWidth() - tail.width() : 7 + text.lastWidth(), last}, 0.95);
    putCells(row, view, trait, middle);
    if (trait.market > 0)
        row.textEnding(insightMarket, base, QString::number(trait.market), reportCell, palette.ink);
    row.text({insightNewest, base}, trait.assumed ? QString() : shortDate(view, trait.newest), reportCell,
             palette.ink2);
    row.textEnding(view.width(), base, finding.note, trait.assumed ? reportCell.inItalic() : reportCell,
                   finding.contested ? palette.against : palette.ink2);
    putPlaces(row, view, trait);
    row.rule(0, view.width(), bottom + top, 0.12, palette.hair);
    row.height = bottom + top + 0.12;
    return row;
}

Block insightHead(const ReportView& view)
{
    Block head;
    const auto& palette = view.palette();
    const double base = reportCell.baseline();
    head.text({7, base}, tr("Insight"), reportCell, palette.ink2);
    const QString people = view.report.people.empty()
                               ? tr("People for, against, silent")
                               : tr("People for, against, silent (of %1)").arg(view.report.people.size());
    head.text({insightBars, base}, people, reportCell, palette.ink2);
    head.textEnding(insightMarket, base, tr("Market"), reportCell, palette.ink2);
    head.text({insightNewest, base}, tr("Newest"), reportCell, palette.ink2);
    head.textEnding(view.width(), base, tr("Status"), reportCell, palette.ink2);
    head.rule(0, view.width(), reportCell.leading + 1, 0.3, palette.ink);
    head.height = reportCell.leading + 1.3;
    return head;
}

Block careColumn(const ReportView& view, const QString& title, const QString& text)
{
    Block block = tableHead(view, title, {}, view.sheet.frame.column);
    const Paragraph lines = wrapped(text, reportText, {view.sheet.frame.column});
    block.height = block.lines({0, block.height + 1.2}, lines, view.palette().ink);
    return block;
}

} // namespace

std::vector<Unit> themeUnits(const ReportView& view)
{
    std::vector<Unit> units;
    for (const auto& theme : view.report.themes) {
        units.push_back({themeHead(view, theme.trait), view.gap(units.empty() ? 4 : 8), true});
        units.push_back({themeBody(view, theme), 0, false});
    }
    return units;
}

std::vector<Unit> insightUnits(const ReportView& view)
{
    std::vector<Block> rows;
    for (const auto& finding : view.report.insights)
        rows.push_back(insightRow(view, finding, int(rows.size()) + 1));
    return rows.empty() ? std::vector<Unit>() : tableUnits(insightHead(view), std::move(rows));
}

std::vector<Unit> matrixUnits(const ReportView& view)
{
    constexpr double themes = 42;
    constexpr size_t mostSegments = 4; // side by side
    std::vector<Unit> units;
    const auto& palette = view.palette();
    const size_t count = view.report.segments.size();
    for (size_t from = 0; from < count && !view.report.matrix.empty(); from += mostSegments) {
        const size_t to = std::min(count, from + mostSegments);
        const double width = (view.width() - themes) / double(std::min(count, mostSegments));
        const auto left = [&](size_t segment) { return themes + double(segment - from) * width; };
        Block heads;
        double names = 0;
        for (size_t i = from; i < to; ++i) {
            const auto& segment = view.report.segments[i];
            const Paragraph name = limited(wrapped(segment.name, reportCellStrong, {width - 3}), 2, width - 3);
            names = std::max(names, heads.lines({left(i), 0}, name, palette.ink));
        }
        for (size_t i = from; i < to; ++i)
            heads.text({left(i), names + reportCell.baseline()},
                       counted(view.report.segments[i].people, "%1 person", "%1 people"), reportCell, palette.ink2);
        const double bottom = names + reportCell.leading;
        heads.rule(0, view.width(), bottom + 0.8, 0.2, palette.ink3);
        heads.height = bottom + 1;
        std::vector<Block> rows;
        for (const auto& row : view.report.matrix) {
            Block line;
            const Paragraph theme = limited(wrapped(row.theme, reportCell, {themes - 3}), 3, themes - 3);
            const double pad = view.gap(1.3);
            line.height = line.lines({0, pad}, theme, palette.ink) + pad;
            for (size_t i = from; i < to; ++i)
                putShare(line, view, row.cells[i], left(i), width, pad + reportCell.baseline());
            line.rule(0, view.width(), line.height, 0.12, palette.hair);
            rows.push_back(std::move(line));
        }
        auto table = tableUnits(heads, std::move(rows));
        table.front().before = units.empty() ? 0 : 6;
        std::move(table.begin(), table.end(), std::back_inserter(units));
    }
    return units;
}

Block careBlock(const ReportView& view)
{
    Block block;
    const Block held = careColumn(view, tr("Held back"), view.report.consent);
    const bool alone = view.report.care.isEmpty();
    if (!alone) {
        const Block care = careColumn(view, tr("Read with care"), view.report.care);
        block.put(care, {0, 0});
        block.height = care.height;
    }
    block.put(held, {alone ? 0 : view.sheet.frame.column + view.sheet.frame.gutter, 0});
    block.height = std::max(block.height, held.height);
    return block;
}

} // namespace core::report
