#include "ui/widgets/surface.h"

#include "ui/widgets/paint.h"

namespace ui {

Surface::Surface(Role role, Qt::Edges lines, QWidget* parent) : QWidget(parent), m_role(role), m_lines(lines) {}

void Surface::setRole(Role role)
{
    m_role = role;
    update();
}

void Surface::setLines(Qt::Edges lines)
{
    m_lines = lines;
    update();
}

void Surface::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.*m_role);
    for (const auto edge : {Qt::TopEdge, Qt::LeftEdge, Qt::RightEdge, Qt::BottomEdge})
        if (m_lines & edge)
            paint::hairline(painter, rect(), edge, theme.line);
}

} // namespace ui
