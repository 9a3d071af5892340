#pragma once

#include "core/report/sheet_view.h"

#include <functional>

namespace core::report {

/// A quote as it is printed: in the marks of its language, on one line, with the marked passage moved along.
struct PrintedQuote {
    QString text;
    TextRange marked;
    double hang = 0; // mm: width of the opening mark at the size it was made for
};

PrintedQuote printed(const SheetEvidence& evidence, const QString& language, const TextStyle& style);
/// `words` in the quote marks of their writing or of the sheet's language.
QString inQuoteMarks(const QString& words, const QString& language);
/// The longest beginning of `words` that ends a clause and for which `fits`; with "[…]" behind it.
QString cutAtClause(const QString& words, const std::function<bool(const QString&)>& fits);

/// The lines of a quote from `left` to `right`, at the side where its writing begins, over their marker; `hang` of
/// PrintedQuote. Returns the bottom.
double putQuote(Block& block, const Palette& palette, const Paragraph& lines, double hang, double left, double right);

/// The persona's own line: the largest step of the ladder at which it fits, hanging quote, marker, number, source.
Block hero(const SheetView& view);
/// The same to be read from afar: as large as it takes three lines, up to `largest` points, and without a number.
Block heroOnWall(const SheetView& view, double largest, const TextStyle& source);

} // namespace core::report
