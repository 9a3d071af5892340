#include "ui/widgets/choice.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>
#include <QWheelEvent>

namespace ui {
namespace {

constexpr int side = 8;
constexpr int arrow = 16;

} // namespace

Choice::Choice(const QString& name, QWidget* parent) : QComboBox(parent)
{
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
}

QSize Choice::sizeHint() const
{
    int widest = 0;
    for (int row = 0; row < count(); ++row)
        widest = qMax(widest, paint::textWidth(itemText(row), fontOf(Type::Body)));
    return {widest + 2 * side + arrow + 6, rowHeight(28)};
}

QSize Choice::minimumSizeHint() const
{
    return sizeHint();
}

/// What is cut is told by a tool tip.
bool Choice::event(QEvent* event)
{
    const int room = width() - side - arrow - 4;
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() &&
        paint::textWidth(currentText(), fontOf(Type::Body)) > room) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), currentText(), this);
        return true;
    }
    return QComboBox::event(event);
}

void Choice::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    paint::box(painter, rect(), 4, underMouse() && isEnabled() ? theme.hover : theme.paper,
               isEnabled() ? theme.field : theme.line);
    const QColor ink = isEnabled() ? theme.ink : theme.inkOff;
    paint::text(painter, rect().adjusted(side, 0, -arrow - 4, 0), currentText(), fontOf(Type::Body), ink);
    paintIcon(painter, QRect(width() - arrow - 5, 0, arrow, height()), QStringLiteral("go-down"), arrow, theme.inkSoft);
    if (hasFocus())
        paint::focusRing(painter, rect(), theme);
}

void Choice::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter: return showPopup();
    case Qt::Key_Escape: return event->ignore();
    default: return QComboBox::keyPressEvent(event);
    }
}

void Choice::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the panel scrolls
}

} // namespace ui
