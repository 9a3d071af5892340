#include "core/report/score.h"

#include "core/report/number_tail.h"
#include "core/report/sheet_words.h"

#include <algorithm>

namespace core::report {
namespace {

constexpr double hairPen = 0.12;
constexpr double boxWidth = 3.7;
constexpr double countWidth = 7.4;
constexpr TextStyle boxNumber{Face::Sans, 5.44, 2.4, QFont::DemiBold};

double pitchFor(size_t people, double width)
{
    if (people < 5)
        return 3.0;
    return people > 9 && people <= 15 && width < 100 ? 1.8 : 2.0;
}

QString codeShown(const QString& code)
{
    return elided(code, type::code, 9);
}

/// The people's codes, turned, and "market", ending above `bottom`.
void putCodes(Block& block, const SheetView& view, const ScoreShape& shape, double bottom)
{
    const auto put = [&](double middle, const QString& text) {
        const double width = widthOf(text, type::code);
        block.add(TextRun{{middle + 0.6, bottom}, width, text, type::code, view.palette.ink2, Qt::LeftToRight, true});
    };
    if (!shape.bar)
        for (size_t i = 0; i < view.sheet.people.size(); ++i)
            put(shape.people[i], codeShown(view.sheet.people[i].code));
    if (shape.market)
        put(shape.marketBox + boxWidth / 2 + 0.05, tr("market"));
}

double codesHeight(const SheetView& view, const ScoreShape& shape)
{
    double height = shape.market ? widthOf(tr("market"), type::code) : 0;
    if (!shape.bar)
        for (const SheetPerson& person : view.sheet.people)
            height = std::max(height, widthOf(codeShown(person.code), type::code));
    return height + 0.83;
}

void putStrip(Block& block, const SheetView& view, const ScoreShape& shape, const SheetTrait& trait, double middle)
{
    if (trait.assumed) {
        const QLineF line(shape.strip + 0.2, middle, shape.strip + shape.stripWidth - 0.8, middle);
        if (shape.stripWidth > 2)
            block.add(Stroke{line, 0.2, view.palette.ink3, true});
    } else if (shape.bar) {
        putBar(block, view.palette, trait, view.sheet.people.size(), {shape.strip, middle}, shape.stripWidth);
    } else {
        const size_t people = std::min(trait.marks.size(), view.sheet.people.size());
        for (size_t i = 0; i < people; ++i)
            putMark(block, view.palette, trait.marks[i], {shape.people[i], middle});
    }
}

void putCount(Block& block, const SheetView& view, const ScoreShape& shape, const SheetTrait& trait, double base)
{
    const TextStyle& text = view.step.trait;
    if (trait.assumed) {
        const TextStyle style = text.sized(text.points * 0.81, text.leading).inItalic();
        block.textEnding(shape.width, base - 0.2, tr("assumed"), style, view.palette.ink2);
        return;
    }
    const QString count = QString::number(trait.peopleFor);
    const QString against = trait.against > 0 ? QChar(0x2009) + QStringLiteral("×%1").arg(trait.against) : QString();
    const TextStyle bold = text.inWeight(QFont::DemiBold);
    TextStyle small = bold.sized(text.points * 6.6 / 7.9, text.leading);
    const double room = countWidth - widthOf(count, bold);
    if (const double width = widthOf(against, small); width > room)
        small.points *= room / width;
    const double left = shape.width - widthOf(count, bold) - widthOf(against, small);
    const double end = block.text({left, base}, count, bold, view.palette.ink);
    if (!against.isEmpty())
        block.text({end, base}, against, small, view.palette.against);
}

} // namespace

ScoreShape ScoreShape::of(const PersonaSheet& sheet, double width)
{
    ScoreShape shape;
    shape.width = width;
    const size_t people = sheet.people.size();
    shape.bar = people > 30;
    shape.pitch = pitchFor(people, width);
    shape.stripWidth = shape.bar ? 44 : 0;
    for (size_t i = 0; i < people && !shape.bar; ++i) {
        if (i > 0 && sheet.people[i].group != sheet.people[i - 1].group)
            shape.stripWidth += 0.75 * shape.pitch;
        shape.people.push_back(shape.stripWidth + shape.pitch / 2);
        shape.stripWidth += shape.pitch;
    }
    shape.strip = width - 12.03 - shape.stripWidth;
    for (double& middle : shape.people)
        middle += shape.strip;
    shape.marketBox = width - 11.34;
    shape.text = std::min(118.0, shape.strip - 1.0);
    for (const SheetSection& section : sheet.sections)
        for (const SheetTrait& trait : section.traits)
            shape.market = shape.market || trait.market > 0;
    return shape;
}

Block scoreHead(const SheetView& view, const ScoreShape& shape, const OrderedSection& section, HeadKind kind)
{
    Block block;
    const TextStyle& style = view.step.head;
    const double textHeight = style.leading + 0.66;
    const double height = kind == HeadKind::Plain ? textHeight : std::max(textHeight, codesHeight(view, shape));
    const double base = height - textHeight + style.baseline();
    const double end = block.text({0, base}, section.title, style, view.palette.ink);
    if (kind == HeadKind::Continued)
        block.text({end, base}, u' ' + tr("continued"), style.inWeight(QFont::Normal), view.palette.ink2);
    else
        block.bookmarks.push_back({section.title, 1, height - textHeight});
    if (kind != HeadKind::Plain)
        putCodes(block, view, shape, height - 0.83);
    block.rule(0, shape.width, height, 0.3, view.palette.ink);
    block.height = height + 0.3;
    return block;
}

Block scoreRow(const SheetView& view, const ScoreShape& shape, const SheetTrait& trait)
{
    Block block;
    const Step& step = view.step;
    const TextStyle base = trait.assumed     ? step.trait.inItalic()
                           : isStrong(trait) ? step.trait.inWeight(QFont::DemiBold)
                                             : step.trait;
    const QColor colour = trait.assumed || isOneVoice(trait) ? view.palette.ink2 : view.palette.ink;
    const NumberTail tail(view, view.numbers.behind(trait));
    const Paragraph text = wrapped(trait.text, base, {shape.text, Breaks::Balanced, tail.width(), {}, 0});
    const double bottom = block.lines({0, step.rowTop}, text, colour);
    const double firstBase = step.rowTop + text.style.baseline();
    if (!text.lines.empty())
        tail.put(block, {text.lastWidth(), bottom - text.style.leading + text.style.baseline()}, 0.95);
    const double middle = firstBase - 0.317 * step.trait.size();
    if (!trait.assumed)
        block.unseen({shape.strip, middle}, countsInWords(trait));
    putStrip(block, view, shape, trait, middle);
    if (!trait.assumed && trait.market > 0)
        putMarketBox(block, view.palette, trait.market, {shape.marketBox, middle});
    putCount(block, view, shape, trait, firstBase);
    const double height = std::max(bottom, step.rowTop + step.trait.leading) + step.rowBottom;
    block.rule(0, shape.width, height, hairPen, view.palette.hair);
    block.height = height + hairPen;
    return block;
}

void putMark(Block& block, const Palette& palette, Mark mark, QPointF at, double size)
{
    switch (mark) {
    case Mark::For: block.add(Disc{at, 0.74 * size, palette.ink}); break;
    case Mark::Against: block.add(Cross{at, 0.64 * size, 0.42 * size, palette.against}); break;
    case Mark::Silent: block.add(Disc{at, 0.24 * size, palette.ink3}); break;
    case Mark::NotAsked: break;
    }
}

void putBar(Block& block, const Palette& palette, const SheetTrait& trait, size_t people, QPointF at, double width)
{
    constexpr double height = 2.6;
    const double perPerson = width / double(std::max<size_t>(1, people));
    double x = at.x();
    const auto part = [&](int count, QColor colour, double pen, bool hatched) {
        if (count <= 0)
            return;
        const double inset = pen / 2;
        const QRectF rect(x, at.y() - height / 2, count * perPerson, height);
        block.add(Box{rect.adjusted(inset, inset, -inset, -inset), colour, pen, hatched});
        x += rect.width();
    };
    part(trait.peopleFor, palette.ink, 0, false);
    part(trait.against, palette.against, 0.18, true);
    part(trait.silent, palette.ink3, 0.18, false);
}

void putMarketBox(Block& block, const Palette& palette, int people, QPointF at, double height)
{
    block.add(Box{{at.x(), at.y() - height / 2, boxWidth, height}, palette.ink2, 0.18, false});
    const QString number = QString::number(people);
    const double squeeze = std::min(1.0, (boxWidth - 0.5) / std::max(0.1, widthOf(number, boxNumber)));
    const TextStyle style = boxNumber.sized(boxNumber.points * squeeze, boxNumber.leading);
    block.textCentred(at.x() + boxWidth / 2, at.y() + 0.36 * style.size(), number, style, palette.ink);
}

} // namespace core::report
