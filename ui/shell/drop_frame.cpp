#include "ui/shell/drop_frame.h"

#include "ui/widgets/paint.h"

namespace ui {

DropFrame::DropFrame(QWidget* window) : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Drop files"));
    hide();
}

void DropFrame::offer(const QString& words, const QRect& area)
{
    m_words = words;
    setAccessibleName(words);
    setGeometry(area);
    show();
    raise();
}

void DropFrame::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(theme.accent, 1.5);
    pen.setDashPattern({5, 4});
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(8, 8, -8, -8), 6, 6);

    const QFont font = fontOf(Type::Body, QFont::DemiBold);
    const int wide = paint::textWidth(m_words, font) + 32, high = rowHeight(36);
    const QRect label((width() - wide) / 2, (height() - high) / 2, wide, high);
    paint::box(painter, label, 6, theme.raised, theme.field);
    paint::text(painter, label, m_words, font, theme.ink, Qt::AlignHCenter);
}

} // namespace ui
