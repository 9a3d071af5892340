#include "core/report/legend.h"

#include "core/report/text.h"

namespace core::report {

Legend::Legend(Block& block, QPointF at, double measure, const TextStyle& style)
    : m_block(block), m_at(at), m_measure(measure), m_style(style)
{
}

void Legend::words(const QString& text, const TextStyle& style, QColor colour)
{
    const double space = widthOf(QStringLiteral(" "), style);
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        const double width = widthOf(word, style);
        room(width);
        // The space is part of what is drawn, so that words do not run together when the text is taken out again.
        m_block.text({m_at.x() + m_x, base()}, word + u' ', style, colour);
        m_x += width + space;
    }
}

QPointF Legend::mark(double width)
{
    const double em = m_style.size();
    if (m_x > 0)
        m_x += 0.28 * em;
    room(width + 2.8 * em);
    const QPointF at(m_at.x() + m_x, base() - 0.33 * em);
    m_x += width + 0.33 * em;
    return at;
}

void Legend::room(double width)
{
    if (m_x > 0 && m_x + width > m_measure) {
        m_x = 0;
        ++m_line;
    }
}

} // namespace core::report
