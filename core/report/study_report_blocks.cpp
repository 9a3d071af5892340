#include "core/report/study_report_blocks.h"

#include "core/report/number_tail.h"
#include "core/report/quote.h"
#include "core/report/score.h"
#include "core/report/sheet_words.h"
#include "core/report/study_report_words.h"

#include <QLocale>

#include <algorithm>

namespace core::report {
namespace {

constexpr TextStyle quoted{Face::Serif, 10.8, 4.7};
constexpr size_t mostLines = 8; // of a quote
constexpr size_t mostMarks = 30;
constexpr double barWidth = 44;
constexpr double widestMarks = 66;
constexpr double inset = 3.4; // behind the bar of a contradiction

/// The quote in its marks, cut at a clause where it has more than the lines that it may have.
PrintedQuote printedWithin(const ReportView& view, const SheetEvidence& evidence, const TextStyle& style,
                           double measure, double tail)
{
    const QString language = view.report.language;
    const bool seen = evidence.quote.seen();
    const auto shown = [&](const QString& words) {
        return seen ? tr("Seen: %1").arg(words) : inQuoteMarks(words, language);
    };
    PrintedQuote quote = seen ? PrintedQuote{shown(evidence.quote.words()), {}, 0} : printed(evidence, language, style);
    const auto fits = [&](const QString& words) {
        return wrapped(shown(words), style, {measure, Breaks::Natural, tail, {}, quote.hang}).lines.size() <= mostLines;
    };
    if (fits(evidence.quote.words()))
        return quote;
    const QString cut = cutAtClause(evidence.quote.words(), fits);
    quote.text = shown(cut);
    const int end = int(quote.text.size() - 4); // before what says that it is cut
    quote.marked = {std::min(quote.marked.begin, end), std::min(quote.marked.end, end)};
    return quote;
}

} // namespace

Block partTitle(const ReportView& view, const QString& title, const QString& remark)
{
    Block block;
    block.anchors.push_back({title, {0, 0}});
    block.bookmarks.push_back({title, 0, 0});
    block.height = block.lines({0, 0}, wrapped(title, type::title, {view.width()}), view.palette().ink) + 0.6;
    if (!remark.isEmpty())
        block.height = block.lines({0, block.height}, wrapped(remark, type::source, {150}), view.palette().ink2);
    block.height += 1.8;
    return block;
}

Block tableHead(const ReportView& view, const QString& title, const QString& remark, double width)
{
    Block block;
    const double end = block.text({0, reportStrong.baseline()}, title, reportStrong, view.palette().ink);
    const QString shown = elided(remark, type::running, width - end - 4);
    block.textEnding(width, reportStrong.baseline(), shown, type::running, view.palette().ink2);
    block.rule(0, width, reportStrong.leading + 1, 0.3, view.palette().ink);
    block.height = reportStrong.leading + 1.3;
    return block;
}

std::vector<Unit> tableUnits(const Block& head, std::vector<Block> rows)
{
    std::vector<Unit> units;
    units.push_back({head, 0, true});
    for (size_t i = 0; i < rows.size(); ++i) {
        const bool keeps = i + 1 < rows.size() && (i == 0 || i + 2 == rows.size());
        units.push_back({std::move(rows[i]), 0, keeps, nullptr, [head] {
                             Block again = head;
                             again.anchors.clear();
                             again.bookmarks.clear();
                             return again;
                         }});
    }
    return units;
}

std::vector<Unit> textUnits(const ReportView& view, const QString& text, double measure)
{
    std::vector<Unit> units;
    for (const QString& paragraph : text.split(u'\n', Qt::SkipEmptyParts)) {
        const Paragraph lines = wrapped(paragraph.trimmed(), reportText, {measure});
        const size_t count = lines.lines.size();
        for (size_t i = 0; i < count; ++i) {
            Paragraph line = lines;
            line.lines = {lines.lines[i]};
            Block block;
            block.height = lines.rightToLeft ? block.linesFlushRight(measure, 0, line, view.palette().ink)
                                             : block.lines({0, 0}, line, view.palette().ink);
            const bool keeps = i + 1 < count && (i == 0 || i + 2 == count);
            units.push_back({std::move(block), i == 0 && !units.empty() ? 1.8 : 0, keeps});
        }
    }
    return units;
}

Block sentenceBlock(const ReportView& view, const QString& sentence)
{
    Block block;
    block.height = block.lines({0, 0}, wrapped(sentence, reportText, {wideColumn}), view.palette().ink2);
    return block;
}

Block quoteBlock(const ReportView& view, const SheetEvidence& evidence, const QString& who, double measure)
{
    Block block;
    const double left = evidence.supports ? 0 : inset;
    const TextStyle style = evidence.quote.seen() ? reportText : quoted;
    const NumberTail tail(view.sheet, ranges({view.sheet.numbers.of(evidence)}, !evidence.supports));
    const PrintedQuote quote = printedWithin(view, evidence, style, measure - left, tail.width());
    const Paragraph lines =
        wrapped(quote.text, style, {measure - left, Breaks::Natural, tail.width(), quote.marked, quote.hang});
    const double bottom = putQuote(block, view.palette(), lines, quote.hang, left, measure);
    const double last = lines.lastWidth() + (lines.lines.size() > 1 ? quote.hang : 0);
    const double base = bottom - lines.style.leading + lines.style.baseline();
    tail.put(block, {lines.rightToLeft ? measure - last - tail.width() : left + last, base}, 1.3);
    block.height = bottom;
    const double end = left + last + tail.width() + 1.2;
    if (!who.isEmpty() && !lines.rightToLeft && end + widthOf(who, type::source) <= measure) {
        block.text({end, base}, who, type::source, view.palette().ink2);
    } else {
        const Paragraph source = wrapped(who.isEmpty() ? evidence.source : who, type::source, {measure - left});
        block.height = lines.rightToLeft ? block.linesFlushRight(measure, bottom + 0.3, source, view.palette().ink2)
                                         : block.lines({left + quote.hang, bottom + 0.3}, source, view.palette().ink2);
    }
    if (!evidence.supports)
        block.add(Box{{0, 0.3, 0.9, block.height - 0.3}, view.palette().against, 0, false});
    return block;
}

void putShare(Block& block, const ReportView& view, const Share& share, double x, double width, double base)
{
    const auto& palette = view.palette();
    if (share.isTooFew()) {
        block.text({x, base}, elided(shareText(share), reportCell.inItalic(), width), reportCell.inItalic(),
                   palette.ink2);
        return;
    }
    const QString text = QStringLiteral("%1/%2").arg(share.count).arg(share.of);
    const double end = block.text({x, base}, text, reportCellStrong, palette.ink);
    const double left = std::max(end + 2, x + 10);
    const double axis = std::min(21.0, width - (left - x) - 3);
    if (axis < 6)
        return;
    const double middle = base - 0.33 * reportCell.size();
    block.add(Stroke{{left, middle, left + axis, middle}, 0.12, palette.hair});
    block.add(Stroke{{left + share.low * axis, middle, left + share.high * axis, middle}, 0.3, palette.ink});
    block.add(Disc{{left + axis * share.count / share.of, middle}, 0.9, palette.ink});
}

QString shortDate(const ReportView& view, QDate date)
{
    return date.isValid() ? QLocale(view.report.language).toString(date, QStringLiteral("d MMM yyyy")) : QString();
}

void putPeople(Block& block, const ReportView& view, const SheetTrait& trait, double right, double middle)
{
    block.unseen({right - 1, middle}, countsInWords(trait));
    if (trait.assumed)
        return;
    if (trait.marks.size() > mostMarks)
        return putBar(block, view.palette(), trait, trait.marks.size(), {right - barWidth, middle}, barWidth);
    const auto& gaps = view.report.gaps;
    const double columns = double(trait.marks.size()) + 0.75 * double(gaps.size());
    const double pitch = std::min(2.0, widestMarks / std::max(1.0, columns));
    double x = right - columns * pitch + pitch / 2;
    for (size_t i = 0; i < trait.marks.size(); ++i, x += pitch) {
        if (std::find(gaps.begin(), gaps.end(), i) != gaps.end())
            x += 0.75 * pitch;
        putMark(block, view.palette(), trait.marks[i], {x, middle});
    }
}

} // namespace core::report
