#include "core/report/header.h"

#include <algorithm>

namespace core::report {
namespace {

constexpr double besideSeats = 142;
constexpr int factColumns = 6; // of an enterprise, over the whole width

/// An enterprise has no table of seats: its name and its facts have the whole width.
double measureOf(const SheetView& view)
{
    return view.sheet.isEnterprise ? view.frame.width : besideSeats;
}

TextStyle nameStyle(double points)
{
    const double leading = points >= 30 ? 11.6 : 8.4 + (points - 22) * 0.32;
    return {Face::Display, points, leading, QFont::Bold, false, 96.4};
}

/// The largest size at which the name takes three lines; the smallest takes what it needs.
Paragraph nameLines(const SheetView& view)
{
    const double nameMeasure = measureOf(view);
    for (const double points : {view.step.namePoints, 28.0, 25.0}) {
        Paragraph name = wrapped(view.sheet.name, nameStyle(points), {nameMeasure});
        if (name.lines.size() <= 3)
            return name;
    }
    return wrapped(view.sheet.name, nameStyle(22), {nameMeasure});
}

Paragraph lineUnderName(const SheetView& view)
{
    const double nameMeasure = measureOf(view);
    constexpr TextStyle large{Face::Display, 12.5, 5.6};
    Paragraph line = wrapped(view.sheet.line, large, {nameMeasure});
    if (line.lines.size() < 2)
        return line;
    const TextStyle small = large.sized(11, 5.03);
    line = wrapped(view.sheet.line, small, {nameMeasure, Breaks::Balanced, 0, {}, 0});
    return line.lines.size() > 2 ? limited(wrapped(view.sheet.line, small, {nameMeasure}), 2, nameMeasure) : line;
}

/// Label over value, side by side with a gap of 7; a new row where 142 are full. Returns the bottom.
double putFacts(Block& block, const SheetView& view, double top)
{
    constexpr double measure = 58;
    double x = 0;
    double y = top;
    double rowBottom = top;
    for (const auto& [label, value] : view.sheet.facts) {
        const QString name = elided(label, type::label, measure);
        const Paragraph text = limited(wrapped(value, type::value, {measure, Breaks::Balanced, 0, {}, 0}), 2, measure);
        const double width = std::max(widthOf(name, type::label), text.width());
        if (x > 0 && x + width > besideSeats) {
            x = 0;
            y = rowBottom + 1.4;
        }
        block.text({x, y + type::label.baseline()}, name, type::label, view.palette.ink2);
        rowBottom = std::max(rowBottom, block.lines({x, y + type::label.leading}, text, view.palette.ink));
        x += width + 7;
    }
    return rowBottom;
}

/// Label over value in columns that the roles below share. A seventh alone in a row would be "Drawn from": the foot
/// says that too.
double putFactColumns(Block& block, const SheetView& view, double top)
{
    const auto& facts = view.sheet.facts;
    const size_t shown = facts.size() % factColumns == 1 && facts.size() > 1 ? facts.size() - 1 : facts.size();
    const double cell = view.frame.width / factColumns;
    const double measure = cell - 3;
    double y = top;
    double rowBottom = top;
    for (size_t i = 0; i < shown; ++i) {
        if (i > 0 && i % factColumns == 0)
            y = rowBottom + 1.6;
        const auto& [label, value] = facts[i];
        const double x = double(i % factColumns) * cell;
        const Paragraph text = limited(wrapped(value, type::value, {measure}), 3, measure);
        block.text({x, y + type::label.baseline()}, elided(label, type::label, measure), type::label,
                   view.palette.ink2);
        rowBottom = std::max(rowBottom, block.lines({x, y + type::label.leading}, text, view.palette.ink));
    }
    return rowBottom;
}

void putInitials(Block& block, const SheetView& view, QPointF centre)
{
    constexpr TextStyle style{Face::Display, 26.64, 9.4, QFont::Bold, false, 96.4};
    const QString initials = initialsOf(view.sheet.name);
    const double half = std::max(15.6, widthOf(initials, style) + 0.9) / 2;
    const double base = centre.y() + 0.36 * style.size();
    if (view.palette.blackOnly)
        putMarker(block, view.palette, centre.x() - half, centre.x() + half, base, style.size());
    else
        block.add(Box{{centre.x() - half, base - 0.56 * style.size(), 2 * half, 0.62 * style.size()},
                      view.palette.mark,
                      0,
                      false});
    block.textCentred(centre.x(), base, initials, style, view.palette.ink);
}

void putSeats(Block& block, const SheetView& view, QPointF centre, double diameter)
{
    const auto people = view.sheet.people.size();
    const double usual = 1.12 * diameter / 33;
    const double ring = diameter / 2 - usual - 0.15;
    block.add(Disc{centre, ring, view.palette.ink, 0.2});
    if (people == 0 || people > 36)
        return;
    const double angle = 2 * M_PI / double(people);
    const double radius = people > 2 ? std::min(usual, ring * std::sin(angle / 2) - 0.2) : usual;
    for (size_t i = 0; i < people; ++i) {
        const double turn = double(i) * angle - M_PI / 2;
        block.add(Disc{centre + ring * QPointF(std::cos(turn), std::sin(turn)), radius, view.palette.ink});
    }
}

/// "Segment Mid-size makers, 50 to 500 people", ending at the right margin; returns where it begins.
double putSegment(Block& block, const SheetView& view, double base)
{
    const PersonaSheet& sheet = view.sheet;
    if (sheet.segment.isEmpty())
        return view.frame.width;
    const TextStyle bold = type::running.inWeight(QFont::DemiBold);
    const QString kind = tr("Segment") + u' ';
    const QString name = elided(sheet.segment, bold, 50);
    const QString note =
        sheet.segmentNote.isEmpty() ? QString() : QStringLiteral(", ") + elided(sheet.segmentNote, type::running, 40);
    const double left =
        view.frame.width - widthOf(kind, type::running) - widthOf(name, bold) - widthOf(note, type::running);
    double x = block.text({left, base}, kind, type::running, view.palette.ink2);
    x = block.text({x, base}, name, bold, view.palette.ink);
    if (!note.isEmpty())
        block.text({x, base}, note, type::running, view.palette.ink2);
    return left;
}

QString kindOf(const PersonaSheet& sheet)
{
    return sheet.isEnterprise ? tr("Enterprise persona") : tr("Individual persona");
}

} // namespace

Block runningHead(const SheetView& view, bool continued)
{
    Block right;
    const double base = 0.7 + 1.5 + type::running.baseline();
    const double room = putSegment(right, view, base) - 6;
    const TextStyle bold = type::running.inWeight(QFont::DemiBold);
    Block block;
    block.rule(0, view.frame.width, 0, 0.7, view.palette.ink);
    const QString first = continued ? elided(view.sheet.name, bold, 60, Qt::ElideMiddle) : kindOf(view.sheet);
    const QString second = continued                    ? tr("continued")
                           : view.sheet.study.isEmpty() ? QString()
                                                        : tr("Study: %1").arg(view.sheet.study);
    const double x = block.text({0, base}, first, bold, view.palette.ink) + 2;
    block.text({x, base}, elided(second, type::running, std::max(5.0, room - x)), type::running, view.palette.ink2);
    block.put(right, {0, 0});
    block.height = 5.6;
    return block;
}

Block header(const SheetView& view)
{
    Block block;
    const Paragraph name = nameLines(view);
    block.anchors.push_back({view.prefix + QStringLiteral("top"), {0, 0}});
    block.bookmarks.push_back({view.sheet.name, 0, 0});
    double y = block.lines({-0.045 * name.style.size(), 1.0}, name, view.palette.ink) + 0.55;
    if (!view.sheet.line.isEmpty())
        y = block.lines({0, y}, lineUnderName(view), view.palette.ink);
    if (view.sheet.isEnterprise) {
        block.height = putFactColumns(block, view, y + view.step.gap + 1.6) + 0.7;
        return block;
    }
    y = putFacts(block, view, y + 2.25);
    const double diameter = view.step.seats;
    block.put(seats(view, diameter), {view.frame.width - diameter, 0});
    block.height = std::max(diameter + 0.7, y);
    return block;
}

Block sketchBand(const SheetView& view)
{
    const auto traits = view.order.traits();
    const auto assumed =
        int(std::count_if(traits.begin(), traits.end(), [](const SheetTrait* trait) { return trait->assumed; }));
    const QString heard = counted(int(view.sheet.people.size()), "%1 person heard", "%1 people heard");
    const auto all = qint64(traits.size());
    const QString lines =
        all == 0                   ? tr("no line is written yet")
        : all == 1 && assumed == 1 ? tr("its one line is assumed")
        : assumed == all           ? tr("all %1 lines are assumed").arg(all)
                         : counted(assumed, "%1 of the %2 lines is assumed", "%1 of the %2 lines are assumed").arg(all);
    constexpr TextStyle title{Face::Sans, 10, 4.4, QFont::DemiBold};
    constexpr TextStyle note{Face::Sans, 8.4, 4};
    Block block;
    block.rule(0, view.frame.width, 0, 0.2, view.palette.ink);
    const double end = block.text({0, 5.2}, tr("A sketch, not yet a persona"), title, view.palette.ink);
    block.text({end + 4, 5.2}, tr("%1; %2. For planning research, not for deciding.").arg(heard, lines), note,
               view.palette.ink);
    block.rule(0, view.frame.width, 8.5, 0.2, view.palette.ink);
    block.height = 8.7;
    return block;
}

Block seats(const SheetView& view, double diameter)
{
    Block block;
    const QPointF centre(diameter / 2, diameter / 2);
    putSeats(block, view, centre, diameter);
    if (!view.sheet.portrait.isNull()) {
        const double side = diameter * 23 / 33;
        block.add(Picture{{centre.x() - side / 2, centre.y() - side / 2, side, side}, view.sheet.portrait, true});
    } else {
        putInitials(block, view, centre);
    }
    if (view.sheet.people.size() > 36)
        block.textCentred(centre.x(), diameter * 0.78, tr("%1 people").arg(view.sheet.people.size()), type::source,
                          view.palette.ink2);
    block.height = diameter;
    return block;
}

void putMarker(Block& block, const Palette& palette, double from, double to, double base, double em)
{
    if (palette.blackOnly)
        block.rule(from, to, base + 0.4, 0.35, palette.mark);
    else
        block.add(Box{{from, base - 0.8 * em, to - from, 1.06 * em}, palette.mark, 0, false});
}

QString initialsOf(const QString& name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    const auto firstLetter = [](const QString& word) {
        for (qsizetype i = 0; i < word.size(); ++i)
            if (word[i].isLetterOrNumber() || word[i].isHighSurrogate())
                return word.mid(i, word[i].isHighSurrogate() ? 2 : 1).toUpper();
        return QString();
    };
    QString initials = words.isEmpty() ? QString() : firstLetter(words.first());
    if (words.size() > 1 && scriptOf(initials) != Script::Cjk)
        initials += firstLetter(words.last());
    return initials.isEmpty() ? QStringLiteral("?") : initials;
}

} // namespace core::report
