#include "ui/widgets/broken_lines.h"

#include <QFontMetrics>
#include <QTextLayout>

namespace ui {

QStringList brokenLines(const QString& text, const QFont& font, int width, int most)
{
    QString shown = text;
    shown.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(shown, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() == most - 1) {
            lines << QFontMetrics(font).elidedText(text.mid(line.textStart()).simplified(), Qt::ElideRight, width);
            break;
        }
        lines << shown.mid(line.textStart(), line.textLength()).remove(QChar::LineSeparator).trimmed();
    }
    layout.endLayout();
    return lines;
}

int LineCounts::of(const QString& text, const QFont& font, int width, int most)
{
    constexpr qsizetype mostWidths = 8; // a list is pulled wider and narrower
    const std::pair key(width, font);
    if (m_known.size() >= mostWidths && !m_known.contains(key))
        m_known.clear();
    auto& counts = m_known[key];
    auto known = counts.find(text);
    if (known == counts.end())
        known = counts.insert(text, static_cast<int>(brokenLines(text, font, width, most).size()));
    return *known;
}

} // namespace ui
