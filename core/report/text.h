#pragma once

#include "core/id.h"
#include "core/report/style.h"

#include <QString>

#include <vector>

class QPainter;

namespace core::report {

/// One line of a wrapped text; lengths in mm.
struct TextLine {
    QString text;
    double width = 0;
    double markFrom = 0; // the marked stretch; equal: nothing on this line
    double markTo = 0;
};

/// A text broken into lines, ready to be placed.
struct Paragraph {
    std::vector<TextLine> lines;
    TextStyle style; // as adapted to the text
    bool rightToLeft = false;
    double height() const { return double(lines.size()) * style.leading; }
    double width() const;
    double lastWidth() const { return lines.empty() ? 0 : lines.back().width; }
};

enum class Breaks {
    Natural, // fill each line
    Balanced // the narrowest measure with as many lines; no word is broken for it
};

struct WrapOptions {
    double measure = 0;
    Breaks breaks = Breaks::Natural;
    double tail = 0;    // room that the last line keeps for a number behind it
    TextRange marked{}; // of the text, UTF-16
    double hang = 0;    // what the lines after the first are indented by; their measure is less by it
    friend bool operator==(const WrapOptions&, const WrapOptions&) = default;
};

/// Breaks `text` at word boundaries, inside a word only where it is wider than the measure. A last line of one short
/// word is taken in.
Paragraph wrapped(const QString& text, const TextStyle& style, const WrapOptions& options);

/// The advance of `text` on one line, in mm.
double widthOf(const QString& text, const TextStyle& style);

/// Draws `text` with its baseline beginning at the painter's origin, in dots of `textDpi`.
void drawLine(QPainter& painter, const QString& text, const TextStyle& style, Qt::LayoutDirection direction);

/// `text` on one line of `width` at most, cut with "…".
QString elided(const QString& text, const TextStyle& style, double width, Qt::TextElideMode mode = Qt::ElideRight);

/// The first `count` lines; the last of them ends in "…" where there were more.
Paragraph limited(Paragraph paragraph, size_t count, double measure);

} // namespace core::report
