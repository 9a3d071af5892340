#include "core/report/number_tail.h"

namespace core::report {
namespace {

constexpr QChar thinSpace(0x2009);

} // namespace

NumberTail::NumberTail(const SheetView& view, std::vector<NumberRun> runs, const TextStyle& style)
    : m_view(view), m_style(style)
{
    for (size_t i = 0; i < runs.size(); ++i) {
        const bool comma = i + 1 < runs.size() && runs[i + 1].against == runs[i].against;
        const QString text = thinSpace + runs[i].text + (comma ? QStringLiteral(",") : QString());
        const double width = widthOf(text, m_style);
        m_width += width;
        m_parts.push_back({text, width, std::move(runs[i])});
    }
}

void NumberTail::put(Block& block, QPointF end, double raise) const
{
    double x = end.x();
    const double base = end.y() - raise;
    for (const Part& part : m_parts) {
        const TextStyle style = part.run.against ? m_style.inWeight(QFont::DemiBold) : m_style;
        block.text({x, base}, part.text, style, part.run.against ? m_view.palette.against : m_view.palette.ink2);
        block.anchors.push_back({m_view.placeName(part.run.first), {x, base - m_style.size()}});
        if (m_view.hasEvidencePages()) {
            const QRectF rect(x, base - m_style.size(), part.width, m_style.size() * 1.3);
            block.links.push_back({rect, m_view.entryName(part.run.first), tr("Evidence %1").arg(part.run.text)});
        }
        x += part.width;
    }
}

} // namespace core::report
