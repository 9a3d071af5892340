#include "core/report/sheet_view.h"

namespace core::report {

Frame Frame::of(Paper paper)
{
    if (paper == Paper::Letter)
        return {QSizeF(215.9, 279.4), 16.95, 11, 8};
    return {QSizeF(210, 297)};
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
