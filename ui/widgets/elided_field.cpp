#include "ui/widgets/elided_field.h"

#include "ui/widgets/paint.h"

#include <QHelpEvent>
#include <QStyleOptionFrame>
#include <QToolTip>

namespace ui {

bool ElidedField::isCut() const
{
    return fontMetrics().horizontalAdvance(text()) > room().width();
}

QRect ElidedField::room() const
{
    constexpr int besideText = 2; // as QLineEdit has it
    QStyleOptionFrame option;
    initStyleOption(&option);
    return style()
        ->subElementRect(QStyle::SE_LineEditContents, &option, this)
        .marginsRemoved(textMargins())
        .adjusted(besideText, 0, -besideText, 0);
}

bool ElidedField::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && isCut()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
        return true;
    }
    return QLineEdit::event(event);
}

void ElidedField::paintEvent(QPaintEvent* event)
{
    if (hasFocus() || !isCut())
        return QLineEdit::paintEvent(event);
    QStyleOptionFrame option;
    initStyleOption(&option);
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    const auto group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    paint::text(painter, room(), text(), font(), palette().color(group, QPalette::Text));
}

} // namespace ui
