#include "core/report/study_report_blocks.h"

#include "core/analysis/saturation_chart.h"
#include "core/report/quote.h"
#include "core/report/score.h"
#include "core/report/sheet_words.h"

#include <QLocale>

#include <algorithm>

namespace core::report {
namespace {

constexpr TextStyle text{Face::Sans, 9, 4.35};
constexpr TextStyle strong{Face::Sans, 9, 4.35, QFont::DemiBold};
constexpr TextStyle cell{Face::Sans, 7.9, 3.8};
constexpr TextStyle cellStrong{Face::Sans, 7.9, 3.8, QFont::DemiBold};
constexpr TextStyle quoted{Face::Serif, 10.8, 4.7};
constexpr TextStyle seen{Face::Sans, 9, 4.35};
constexpr TextStyle figureNumber{Face::Display, 22, 9, QFont::Bold, false, 97};
constexpr TextStyle themeTitle{Face::Display, 13.5, 5.6, QFont::Bold, false, 97.6};
constexpr TextStyle shortTitle{Face::Display, 13, 5.6, QFont::DemiBold};
constexpr double side = 58; // the narrower column
constexpr double wide = 118;
constexpr double gutter = 6;
constexpr size_t mostMarks = 45; // people; beyond only counts

/// A quote in the team's or the customer's voice with its source, a bar before it where it contradicts.
Block quoteBlock(const ReportView& view, const SheetEvidence& evidence, double measure)
{
    Block block;
    const double inset = evidence.supports ? 0 : 3.4;
    const QString words = evidence.quote.words();
    const QString shown = evidence.quote.seen() ? tr("Seen: %1").arg(words) : inQuoteMarks(words, view.report.language);
    const Paragraph lines =
        limited(wrapped(shown, evidence.quote.seen() ? seen : quoted, {measure - inset}), 8, measure - inset);
    const double bottom = lines.rightToLeft ? block.linesFlushRight(measure, 0, lines, view.palette.ink)
                                            : block.lines({inset, 0}, lines, view.palette.ink);
    const QString source = evidence.supports ? evidence.source : tr("Contradicts. %1").arg(evidence.source);
    block.height =
        block.lines({inset, bottom + 0.3}, wrapped(source, type::source, {measure - inset}), view.palette.ink2);
    if (!evidence.supports)
        block.add(Box{{0, 0, 0.9, block.height}, view.palette.against, 0, false});
    return block;
}

/// The marks of all people, parted by segment, ending at `right`; the words for those who cannot see them.
void putPeople(Block& block, const ReportView& view, const SheetTrait& trait, double right, double middle)
{
    constexpr double widest = 60; // mm
    block.unseen({right - 1, middle}, countsInWords(trait));
    if (trait.assumed || trait.marks.size() > mostMarks)
        return;
    const auto& gaps = view.report.gaps;
    const double columns = double(trait.marks.size()) + 0.75 * double(gaps.size());
    const double pitch = std::min(2.0, widest / std::max(1.0, columns));
    double x = right - columns * pitch + pitch / 2;
    for (size_t i = 0; i < trait.marks.size(); ++i, x += pitch) {
        if (std::find(gaps.begin(), gaps.end(), i) != gaps.end())
            x += 0.75 * pitch;
        putMark(block, view.palette, trait.marks[i], {x, middle});
    }
}

/// "22 ×2" ending at `right`, with the market's box before it.
void putCounts(Block& block, const ReportView& view, const SheetTrait& trait, double right, double base)
{
    double x = right;
    if (trait.against > 0)
        x = block.textEnding(x, base, QStringLiteral(" ×%1").arg(trait.against), cell, view.palette.against);
    block.textEnding(x, base, QString::number(trait.peopleFor), cellStrong, view.palette.ink);
    if (trait.market > 0)
        putMarketBox(block, view.palette, trait.market, {right - 14, base - 0.33 * cell.size()});
}

struct Column {
    double x;
    double width;
    bool right = false;
};

/// A row of a table with a hair line under it.
Block tableRow(const ReportView& view, const std::vector<Column>& columns, const QStringList& cells,
               const TextStyle& first, QColor colour)
{
    Block block;
    double bottom = cell.leading;
    for (size_t i = 0; i < columns.size(); ++i) {
        const auto& [x, width, right] = columns[i];
        const Paragraph lines = wrapped(cells.value(qsizetype(i)), i == 0 ? first : cell, {width});
        bottom = std::max(bottom, 1.0 + (right ? block.linesFlushRight(x + width, 1, lines, colour) - 1
                                               : block.lines({x, 1}, lines, colour) - 1));
    }
    block.height = bottom + 1;
    block.rule(0, view.frame.width, block.height, 0.12, view.palette.hair);
    block.height += 0.12;
    return block;
}

/// A heading, the names of the columns, and the rows; the names are repeated on each page.
std::vector<Unit> tableUnits(const ReportView& view, const QString& title, const QString& remark,
                             const std::vector<Column>& columns, const QStringList& heads, std::vector<Block> rows)
{
    std::vector<Unit> units;
    const Block names = tableRow(view, columns, heads, cell, view.palette.ink2);
    units.push_back({tableHead(view, title, remark, view.frame.width), 10, true});
    units.push_back({names, 0, true});
    for (Block& row : rows)
        units.push_back({std::move(row), 0, false, nullptr, [names] { return names; }});
    return units;
}

QString shortDate(const ReportView& view, QDate date)
{
    return date.isValid() ? QLocale(view.report.language).toString(date, QStringLiteral("d MMM yyyy")) : QString();
}

Block shortInsight(const ReportView& view, const StudyReport::Finding& finding, int number)
{
    Block block;
    constexpr double left = 9;
    const double measure = view.frame.width - left - 34;
    block.text({0, 2 + shortTitle.baseline()}, QString::number(number), shortTitle, view.palette.ink);
    const Paragraph title = wrapped(finding.trait.text, shortTitle, {measure, Breaks::Balanced, 0, {}, 0});
    double y = block.lines({left, 2}, title, view.palette.ink) + 0.6;
    const auto& evidence = finding.trait.evidence;
    const auto quote =
        std::find_if(evidence.begin(), evidence.end(), [](const SheetEvidence& one) { return one.supports; });
    if (quote != evidence.end()) {
        const Block said = quoteBlock(view, *quote, measure);
        block.put(said, {left, y});
        y += said.height;
    }
    double right = 2;
    for (const QString& line : finding.trait.assumed ? QStringList{tr("assumed")}
                                                     : QStringList{tr("%1 for").arg(finding.trait.peopleFor),
                                                                   tr("%1 against").arg(finding.trait.against),
                                                                   tr("%1 asked").arg(finding.trait.asked)}) {
        block.textEnding(view.frame.width, right + cell.baseline(), line, cell, view.palette.ink2);
        right += cell.leading;
    }
    block.height = std::max(y, right) + 2;
    block.rule(0, view.frame.width, block.height, 0.2, view.palette.ink3);
    block.height += 0.2;
    return block;
}

Block themeHead(const ReportView& view, const SheetTrait& trait)
{
    Block block;
    const Paragraph title = wrapped(trait.text, themeTitle, {72});
    const double bottom = block.lines({0, 0}, title, view.palette.ink);
    const double base = bottom - themeTitle.leading + themeTitle.baseline();
    putPeople(block, view, trait, view.frame.width - 16, base - 1.1);
    putCounts(block, view, trait, view.frame.width, base);
    block.rule(0, view.frame.width, bottom + 0.8, 0.3, view.palette.ink);
    block.height = bottom + 2.6;
    block.bookmarks.push_back({trait.text, 1, 0});
    return block;
}

/// The share as a dot on a line with its interval, or in words where there are too few.
void putShare(Block& block, const ReportView& view, const Share& share, double x, double width, double base)
{
    if (share.isTooFew()) {
        block.text({x, base}, elided(shareText(share), cell.inItalic(), width), cell.inItalic(), view.palette.ink2);
        return;
    }
    const double end =
        block.text({x, base}, QStringLiteral("%1/%2").arg(share.count).arg(share.of), cellStrong, view.palette.ink);
    const double left = std::max(end + 2, x + 9);
    const double axis = std::min(21.0, width - (left - x) - 3);
    if (axis < 6)
        return;
    const double middle = base - 0.33 * cell.size();
    block.add(Stroke{{left, middle, left + axis, middle}, 0.12, view.palette.hair});
    block.add(Stroke{{left + share.low * axis, middle, left + share.high * axis, middle}, 0.3, view.palette.ink});
    block.add(Disc{{left + axis * share.count / share.of, middle}, 0.9, view.palette.ink});
}

Block insightRow(const ReportView& view, const SheetTrait& trait, const QString& status, int number)
{
    Block row;
    const TextStyle style = trait.assumed ? cell.inItalic() : isStrong(trait) ? cellStrong : cell;
    const double base = 1 + cell.baseline();
    const double middle = base - 0.33 * cell.size();
    row.text({0, base}, QString::number(number), cellStrong, view.palette.ink);
    const bool weak = trait.assumed || isOneVoice(trait);
    const double bottom =
        row.lines({7, 1}, wrapped(trait.text, style, {68}), weak ? view.palette.ink2 : view.palette.ink);
    if (trait.assumed)
        row.add(Stroke{{78, middle, 136, middle}, 0.2, view.palette.ink3, true});
    else if (trait.marks.size() > mostMarks)
        row.text({78, base}, countsInWords(trait), type::running, view.palette.ink2);
    else
        putPeople(row, view, trait, 138, middle);
    row.text({142, base}, shortDate(view, trait.newest), cell, view.palette.ink2);
    row.textEnding(view.frame.width, base, status, cell, view.palette.ink2);
    row.rule(0, view.frame.width, bottom + 1, 0.12, view.palette.hair);
    row.height = bottom + 1.12;
    return row;
}

} // namespace

Block reportTitle(const ReportView& view)
{
    Block block;
    Paragraph title;
    for (const auto& [points, leading] : {std::pair{52.0, 19.0}, {38.0, 14.2}, {28.0, 10.6}, {20.0, 7.6}}) {
        title =
            wrapped(view.report.title, {Face::Display, points, leading, QFont::Bold, false, 96.4}, {view.frame.width});
        if (title.lines.size() <= 3)
            break;
    }
    block.bookmarks.push_back({view.report.title, 0, 0});
    double y = block.lines({0, 22 * view.air}, limited(title, 5, view.frame.width), view.palette.ink) + 3;
    if (!view.report.goal.isEmpty()) {
        const TextStyle large{Face::Display, 17, 7.4};
        const TextStyle goal = view.report.goal.size() < 240 ? large : large.sized(11, 5);
        y = block.lines({0, y}, limited(wrapped(view.report.goal, goal, {150}), 12, 150), view.palette.ink);
    }
    y += 12 * view.air;
    block.rule(0, view.frame.width, y, 0.5, view.palette.ink);
    const double column = view.frame.width / 5;
    double bottom = y;
    for (size_t i = 0; i < view.report.figures.size(); ++i) {
        const auto& [number, of] = view.report.figures[i];
        const double x = double(i) * column;
        block.text({x, y + 2 + figureNumber.baseline()}, QString::number(number), figureNumber, view.palette.ink);
        bottom =
            std::max(bottom, block.lines({x, y + 11.5}, wrapped(of, type::label, {column - 4}), view.palette.ink2));
    }
    block.height = bottom;
    return block;
}

Block partTitle(const ReportView& view, const QString& title)
{
    Block block;
    block.anchors.push_back({title, {0, 0}});
    block.bookmarks.push_back({title, 0, 0});
    block.height = block.lines({0, 0}, wrapped(title, type::title, {view.frame.width}), view.palette.ink) + 2;
    return block;
}

Block tableHead(const ReportView& view, const QString& title, const QString& remark, double width)
{
    Block block;
    block.text({0, strong.baseline()}, title, strong, view.palette.ink);
    block.textEnding(width, strong.baseline(), remark, type::running, view.palette.ink2);
    block.rule(0, width, strong.leading + 1, 0.3, view.palette.ink);
    block.height = strong.leading + 1.3;
    return block;
}

std::vector<Unit> inShort(const ReportView& view)
{
    std::vector<Unit> units;
    for (const auto& finding : view.report.insights) {
        if (units.size() > 3)
            break;
        if (units.empty())
            units.push_back({tableHead(view, tr("In short"), tr("people for, against, asked"), view.frame.width),
                             14 * view.air, true});
        units.push_back({shortInsight(view, finding, int(units.size())), 0, false});
    }
    return units;
}

std::vector<Unit> questionUnits(const ReportView& view, double width)
{
    std::vector<Unit> units;
    if (!view.report.questions.empty())
        units.push_back({tableHead(view, tr("What we set out to learn"), {}, width), 0, true});
    for (const auto& [question, standing] : view.report.questions) {
        Block block;
        block.textEnding(width, 1 + cell.baseline(), standing, cell, view.palette.ink2);
        block.height = block.lines({0, 1}, wrapped(question, cell, {width - 18}), view.palette.ink) + 1;
        block.rule(0, width, block.height, 0.12, view.palette.hair);
        units.push_back({std::move(block), 0, false});
    }
    return units;
}

Block methodBlock(const ReportView& view)
{
    Block block;
    const QString method = view.report.method.isEmpty() ? tr("No method is written down.") : view.report.method;
    block.height = block.lines({0, 0}, wrapped(method, text, {wide}), view.palette.ink);
    if (view.report.cannotShow.isEmpty())
        return block;
    const double x = wide + gutter + 3;
    double y = block.lines({x, 0}, wrapped(tr("What this cannot show"), cellStrong, {side - 3}), view.palette.ink);
    y = block.lines({x, y}, wrapped(view.report.cannotShow, cell, {side - 3}), view.palette.ink2);
    block.add(Box{{wide + gutter, 0, 0.2, y}, view.palette.ink3, 0, false});
    block.height = std::max(block.height, y);
    return block;
}

std::vector<Unit> peopleBySegment(const ReportView& view)
{
    const std::vector<Column> columns{{0, 50}, {54, 88}, {144, 16, true}, {164, 18, true}};
    std::vector<Block> rows;
    for (const auto& row : view.report.peopleRows)
        rows.push_back(tableRow(view, columns,
                                {row.segment, row.roles, QString::number(row.people), QString::number(row.accounts)},
                                cellStrong, view.palette.ink));
    if (rows.empty())
        return {};
    return tableUnits(view, tr("People by segment and role"), tr("distinct people"), columns,
                      {tr("Segment"), tr("Roles"), tr("People"), tr("Accounts")}, std::move(rows));
}

std::vector<Unit> sessionUnits(const ReportView& view)
{
    const std::vector<Column> columns{{0, 96}, {100, 52}, {154, 28, true}};
    std::vector<Block> rows;
    for (const auto& row : view.report.sessions)
        rows.push_back(
            tableRow(view, columns, {row.session, row.people, shortDate(view, row.on)}, cell, view.palette.ink));
    if (rows.empty())
        return {};
    return tableUnits(view, tr("Sessions"), tr("by date"), columns, {tr("Session"), tr("People"), tr("Held on")},
                      std::move(rows));
}

Block saturationBlock(const ReportView& view)
{
    constexpr double height = 46;
    constexpr double left = 8;
    const auto& points = view.report.saturation;
    Block block;
    const int highest = std::max(1, points.back().tags);
    const double step = (wide - left) / double(points.size());
    const auto y = [&](int tags) { return 4 + (height - 4) * (1 - double(tags) / highest); };
    for (const int tags : {0, highest}) {
        block.rule(left, wide, y(tags), 0.12, tags == 0 ? view.palette.ink : view.palette.hair);
        block.textEnding(left - 1.5, y(tags) + 0.8, QString::number(tags), type::running, view.palette.ink2);
    }
    double named = -100;
    for (size_t i = 0; i < points.size(); ++i) {
        const double x = left + step * (double(i) + 0.5);
        const double bar = std::min(2.2, step * 0.7);
        if (points[i].fresh > 0)
            block.add(Box{{x - bar / 2, y(points[i].fresh), bar, height - y(points[i].fresh)}, view.palette.mark});
        if (i > 0)
            block.add(Stroke{{x - step, y(points[i - 1].tags), x, y(points[i].tags)}, 0.45, view.palette.ink});
        if (step > 1.6)
            block.add(Disc{{x, y(points[i].tags)}, 0.74, view.palette.ink});
        const double width = widthOf(points[i].code, type::running);
        if (x - width / 2 < named + 1.5)
            continue;
        block.textCentred(x, height + 3.2, points[i].code, type::running, view.palette.ink2);
        named = x + width / 2;
    }
    const QString words = saturationWords(points) + u'.';
    const double x = wide + gutter;
    double bottom = block.lines({x, 4}, wrapped(words, text, {side}), view.palette.ink);
    const QString legend = tr("The line: tags heard so far, person after person in the order of their first session. "
                              "The bars: tags that came with this person.");
    bottom = block.lines({x, bottom + 2}, wrapped(legend, type::running, {side}), view.palette.ink2);
    block.height = std::max(bottom, height + 4.5);
    return block;
}

std::vector<Unit> themeUnits(const ReportView& view)
{
    std::vector<Unit> units;
    for (const auto& [trait, note] : view.report.themes) {
        units.push_back({themeHead(view, trait), 8, true});
        Block first;
        const Paragraph about = limited(wrapped(note, text, {side}), 10, side);
        first.height = first.lines({0, 0}, about, view.palette.ink);
        size_t from = 0;
        if (!trait.evidence.empty()) {
            const Block quote = quoteBlock(view, trait.evidence.front(), wide);
            first.put(quote, {side + gutter, 0});
            first.height = std::max(first.height, quote.height);
            from = 1;
        }
        units.push_back({std::move(first), 0, false});
        for (size_t i = from; i < trait.evidence.size(); ++i) {
            Block row;
            const Block quote = quoteBlock(view, trait.evidence[i], wide);
            row.put(quote, {side + gutter, 0});
            row.height = quote.height;
            // Two quotes at least on each side of a break.
            units.back().keepWithNext = i == 1 || i + 1 == trait.evidence.size();
            units.push_back({std::move(row), 2.4, false});
        }
    }
    return units;
}

std::vector<Unit> insightUnits(const ReportView& view)
{
    const std::vector<Column> columns{{0, 6}, {7, 74}, {142, 20}, {164, 18, true}};
    std::vector<Block> rows;
    int number = 0;
    for (const auto& [trait, status] : view.report.insights) {
        rows.push_back(insightRow(view, trait, status, ++number));
    }
    if (rows.empty())
        return {};
    return tableUnits(view, tr("Insights"), tr("dot: for, cross: against, small dot: asked and silent"), columns,
                      {{}, tr("Insight"), tr("Newest"), tr("Status")}, std::move(rows));
}

std::vector<Unit> matrixUnits(const ReportView& view)
{
    constexpr double themes = 42;
    constexpr size_t mostSegments = 4; // side by side
    std::vector<Unit> units;
    const auto count = size_t(view.report.segments.size());
    for (size_t from = 0; from < count && !view.report.matrix.empty(); from += mostSegments) {
        const size_t to = std::min(count, from + mostSegments);
        const double width = (view.frame.width - themes) / double(std::min(count, mostSegments));
        Block heads;
        double bottom = 0;
        for (size_t i = from; i < to; ++i)
            bottom = std::max(
                bottom,
                heads.lines({themes + double(i - from) * width, 0},
                            limited(wrapped(view.report.segments[qsizetype(i)], cellStrong, {width - 3}), 2, width - 3),
                            view.palette.ink));
        heads.rule(0, view.frame.width, bottom + 1, 0.3, view.palette.ink);
        heads.height = bottom + 1.3;
        units.push_back({heads, 6, true});
        for (const auto& row : view.report.matrix) {
            Block line;
            const Paragraph theme = wrapped(row.theme, cell, {themes - 3});
            line.height = line.lines({0, 1}, theme, view.palette.ink) + 1;
            for (size_t i = from; i < to; ++i)
                putShare(line, view, row.cells[i], themes + double(i - from) * width, width, 1 + cell.baseline());
            line.rule(0, view.frame.width, line.height, 0.12, view.palette.hair);
            units.push_back({std::move(line), 0, false, nullptr, [heads] { return heads; }});
        }
    }
    return units;
}

} // namespace core::report
