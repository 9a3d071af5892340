#include "ui/widgets/section_head.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

namespace ui {

SectionHead::SectionHead(const QString& title, QWidget* parent) : QWidget(parent), m_title(title)
{
    setAccessibleName(title);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SectionHead::setNote(const QString& note)
{
    m_note = note;
    setAccessibleName(note.isEmpty() ? m_title : m_title + QStringLiteral(", ") + note);
    update();
}

void SectionHead::setOpens(bool opens, bool isOpen)
{
    m_opens = opens;
    m_isOpen = isOpen;
    update();
    setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(opens ? tr("Show this section, or go back to the other one (F6 goes through them)") : QString());
}

void SectionHead::mousePressEvent(QMouseEvent*)
{
    if (m_opens)
        emit clicked();
}

QSize SectionHead::sizeHint() const
{
    return {120, rowHeight(32)};
}

void SectionHead::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    if (m_lineAbove)
        paint::hairline(painter, rect(), Qt::TopEdge, theme.line);
    QRect words = rect().adjusted(12, 0, -12, 0);
    if (m_opens) {
        const QRect arrow(words.right() - 15, 0, 16, height());
        paintIcon(painter, arrow, m_isOpen ? QStringLiteral("go-up") : QStringLiteral("go-down"), 16, theme.inkSoft);
        words.setRight(arrow.left() - 4);
    }
    const QFont bold = fontOf(Type::Hint, QFont::DemiBold);
    const int title = paint::textWidth(m_title, bold);
    paint::text(painter, words, m_title, bold, theme.inkSoft);
    const QRect room = words.adjusted(title + 12, 0, 0, 0);
    // Of two counts the second gives way.
    const bool fits = paint::textWidth(m_note, fontOf(Type::Hint)) <= room.width();
    paint::text(painter, room, fits ? m_note : m_note.section(QStringLiteral(" · "), 0, 0), fontOf(Type::Hint),
                theme.inkFaint, Qt::AlignRight);
}

} // namespace ui
