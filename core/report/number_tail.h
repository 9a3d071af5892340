#pragma once

#include "core/report/sheet_view.h"

namespace core::report {

/// The small raised numbers behind a text.
class NumberTail {
public:
    NumberTail(const SheetView& view, std::vector<NumberRun> runs, const TextStyle& style = type::number);
    /// With the thin space in front of it; 0 without numbers.
    double width() const { return m_width; }
    /// Puts it with its baseline raised by `raise` over a text that ends at `end`.
    void put(Block& block, QPointF end, double raise) const;

private:
    struct Part {
        QString text;
        double width;
        NumberRun run;
    };
    const SheetView& m_view;
    TextStyle m_style;
    std::vector<Part> m_parts;
    double m_width = 0;
};

} // namespace core::report
