#include "core/report/sheet_view.h"

namespace core::report {

QSizeF sizeOf(Paper paper)
{
    switch (paper) {
    case Paper::A4: return {210, 297};
    case Paper::Letter: return {215.9, 279.4};
    case Paper::A3: return {420, 297};
    case Paper::A2: return {594, 420};
    case Paper::Tabloid: return {431.8, 279.4};
    }
    Q_UNREACHABLE();
}

bool suits(SheetTemplate layout, Paper paper)
{
    return (layout == SheetTemplate::Poster) == (paper != Paper::A4 && paper != Paper::Letter);
}

Paper paperFor(SheetTemplate layout, Paper paper)
{
    if (suits(layout, paper))
        return paper;
    const bool american = paper == Paper::Letter || paper == Paper::Tabloid;
    if (layout == SheetTemplate::Poster)
        return american ? Paper::Tabloid : Paper::A3;
    return american ? Paper::Letter : Paper::A4;
}

Frame Frame::of(Paper paper)
{
    if (paper == Paper::Letter)
        return {sizeOf(paper), 16.95, 11, 8};
    return {sizeOf(Paper::A4)};
}

Step Step::normal(Paper paper)
{
    Step step;
    if (paper == Paper::Letter)
        step.seats = 30;
    return step;
}

Step Step::roomy(Paper paper)
{
    Step step = normal(paper);
    step.rowTop = 1.05;
    step.rowBottom = 1.0;
    step.gap = 3.6;
    step.band = 6;
    step.seats += 3;
    step.scaleGap = 2.4;
    step.cell = 18.2;
    step.heroGap = 3.8;
    return step;
}

Step Step::snug()
{
    Step step;
    step.rowTop = 0.56;
    step.rowBottom = 0.5;
    step.gap = 2.1;
    step.band = 3.4;
    step.circle = 10.6;
    step.place = 3.6;
    step.roleQuote = 2;
    step.seats = 30;
    step.scaleGap = 1.1;
    step.cell = 14.8;
    step.namePoints = 30;
    step.heroPoints = 17;
    step.trait = step.trait.sized(7.8, 3.5);
    return step;
}

Step Step::wide(Paper paper)
{
    Step step = normal(paper);
    step.rowTop = 1.5;
    step.rowBottom = 1.4;
    step.gap = 6;
    step.heroGap = 5.5;
    step.trait = step.trait.sized(10, 4.7);
    step.head = step.head.sized(10, 4.65);
    return step;
}

} // namespace core::report
