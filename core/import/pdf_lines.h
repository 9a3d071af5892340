#pragma once

#include <QRectF>
#include <QString>

#include <vector>

namespace Poppler {
class Page;
}

namespace core::import {

/// A line of words on a page. Places are in points from the top left of the page.
struct PdfLine {
    QString text;
    QRectF box;
    qreal firstWord = 0; // width of the first word
    int page = 0;
    int column = 0; // 0: the whole page; 1, 2 …: one of several
};

/// The stretches of words on a page that follow one another closely, in no order.
std::vector<PdfLine> stretchesOf(const Poppler::Page& page, int number);

/// Stretches as lines in the order in which they are read: down one column after the other, from the left;
/// what crosses them parts what is above from what is below. A narrow first column (the names of a transcript) is none:
/// stretches on one height make one line.
std::vector<PdfLine> inReadingOrder(std::vector<PdfLine> stretches);

} // namespace core::import
