#pragma once

#include "core/report/block.h"
#include "core/report/sheet_layout.h"
#include "core/report/sheet_order.h"
#include "core/tr.h"

namespace core::report {

/// Where things stand on a paper. All in mm.
struct Frame {
    QSizeF paper{};
    double left = 14;
    double top = 12;
    double foot = 9; // under the last line
    double width = 182;
    double column = 88;
    double gutter = 6;
    double right() const { return left + width; }
    double secondColumn() const { return left + column + gutter; }
    double footBottom() const { return paper.height() - foot; }
    double bodyTop() const { return top + 8.8; }

    static Frame of(Paper paper);
};

/// A step of the fit ladder: how much air the page has.
struct Step {
    double rowTop = 0.8; // over and under a trait's text
    double rowBottom = 0.75;
    double gap = 3.0;  // between sections
    double seats = 33; // the table's diameter
    double scaleGap = 1.95;
    double cell = 17.6;   // of the empathy map, at least
    double band = 5.4;    // over who buys and how they buy
    double circle = 12.4; // of a buying role
    double place = 4.2;   // a row of accounts
    int roleQuote = 3;    // lines of what a role says
    double heroGap = 2.4; // from the hero's source to the codes
    double namePoints = 32;
    double heroPoints = 20;
    TextStyle trait{Face::Sans, 7.9, 3.6};
    TextStyle head = type::head;

    static Step roomy(Paper paper);
    static Step normal(Paper paper);
    static Step snug();
    static Step wide(Paper paper);
};

/// What every maker of blocks needs to know. Refers to values that outlive it.
struct SheetView {
    const PersonaSheet& sheet;
    const SheetOptions& options;
    const SheetOrder& order;
    const Numbering& numbers;
    Palette palette;
    Frame frame;
    Step step;
    QString prefix;                // of the names of this persona's anchors
    QHash<qint64, QString> tops{}; // of each persona in the document: the anchor of its beginning

    bool hasEvidencePages() const { return options.layout == SheetTemplate::Full; }
    QString entryName(int number) const { return prefix + QStringLiteral("e%1").arg(number); }
    QString placeName(int number) const { return prefix + QStringLiteral("n%1").arg(number); }
};

} // namespace core::report
