#include "ui/boards/board_legend.h"

#include "ui/widgets/paint.h"

#include "core/boards/board_scene.h"

#include <QPainter>

namespace ui {
namespace {

constexpr int side = 8;
constexpr int bar = 4;
constexpr int fromBar = 6;
constexpr int apart = 16;
constexpr int longest = 160; // of a name

QFont wordFont()
{
    return fontOf(Type::Hint);
}

} // namespace

BoardLegend::BoardLegend(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("What the colours say"));
}

void BoardLegend::setLegend(const core::BoardColouring& colouring)
{
    m_legend = colouring.legend;
    m_remark = colouring.remark;
    QStringList all;
    for (const auto& entry : m_legend)
        all.append(tr("%1: %2").arg(entry.name).arg(entry.cards));
    if (!m_remark.isEmpty())
        all.append(m_remark);
    setToolTip(all.join(u'\n'));
    setAccessibleDescription(all.join(QStringLiteral(", ")));
    setVisible(!m_legend.empty());
    adjustSize();
    update();
}

void BoardLegend::setRoom(int pixels)
{
    m_room = pixels;
    adjustSize();
    update();
}

int BoardLegend::widthOf(size_t entry) const
{
    return bar + fromBar + qMin(scaled(longest), QFontMetrics(wordFont()).horizontalAdvance(m_legend[entry].name) + 2);
}

size_t BoardLegend::fitting() const
{
    int used = 2 * side;
    for (size_t at = 0; at < m_legend.size(); ++at) {
        used += widthOf(at) + (at ? apart : 0);
        if (used > m_room)
            return at;
    }
    return m_legend.size();
}

int BoardLegend::remarkWidth() const
{
    return QFontMetrics(wordFont()).horizontalAdvance(m_remark) + 2;
}

/// Where all names and the sentence have room.
bool BoardLegend::saysRemark() const
{
    int used = 2 * side + remarkWidth();
    for (size_t at = 0; at < m_legend.size(); ++at)
        used += widthOf(at) + apart;
    return !m_remark.isEmpty() && used <= m_room;
}

QSize BoardLegend::sizeHint() const
{
    int wide = 2 * side;
    for (size_t at = 0; at < fitting(); ++at)
        wide += widthOf(at) + (at ? apart : 0);
    if (saysRemark())
        wide += apart + remarkWidth();
    return {wide, rowHeight(24)};
}

void BoardLegend::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    paint::box(painter, rect(), 4, theme.page);
    int x = side;
    for (size_t at = 0; at < fitting(); ++at) {
        const QColor colour = m_legend[at].hue ? theme.tag(m_legend[at].hue).bar : theme.field;
        paint::box(painter, QRect(x, height() / 2 - 7, bar, 14), 1, colour);
        const int wide = widthOf(at);
        paint::tagName(painter, QRect(x + bar + fromBar, 0, wide - bar - fromBar, height()), theme, m_legend[at].name,
                       wordFont());
        x += wide + apart;
    }
    if (saysRemark())
        paint::text(painter, QRect(x, 0, remarkWidth(), height()), m_remark, wordFont(), theme.inkFaint);
}

} // namespace ui
