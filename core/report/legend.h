#pragma once

#include "core/report/block.h"

namespace core::report {

/// Sets words and marks one after another in lines of `measure`.
class Legend {
public:
    Legend(Block& block, QPointF at, double measure, const TextStyle& style);

    /// In the legend's own style but for the weight and the slant.
    void words(const QString& text, const TextStyle& style, QColor colour);
    void words(const QString& text, QColor colour) { words(text, m_style, colour); }
    /// Keeps `width` for a mark and the word behind it; returns its left middle.
    QPointF mark(double width);
    double bottom() const { return m_at.y() + (m_line + 1) * m_style.leading; }

private:
    double base() const { return m_at.y() + m_line * m_style.leading + m_style.baseline(); }
    void room(double width);

    Block& m_block;
    QPointF m_at;
    double m_measure;
    TextStyle m_style;
    double m_x = 0;
    int m_line = 0;
};

} // namespace core::report
