#include "ui/help/tour.h"

#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/paint.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int wide = 336;
constexpr int side = 16;
constexpr int away = 12; // of the bubble from the control
constexpr int ring = 2;

/// Where a bubble of `size` stands: beside `control`, where it covers none of it; else in a corner of `room`.
QRect placeBeside(const QRect& control, const QSize& size, const QRect& room)
{
    const QRect corner(room.bottomRight() - QPoint(size.width() + 24, size.height() + 24), size);
    if (control.isEmpty())
        return corner;
    const int x = qBound(room.left() + away, control.left(), room.right() - size.width() - away);
    const int y = qBound(room.top() + away, control.top(), room.bottom() - size.height() - away);
    const QPoint places[] = {{control.right() + away, y},
                             {control.left() - away - size.width(), y},
                             {x, control.bottom() + away},
                             {x, control.top() - away - size.height()}};
    for (const auto& place : places)
        if (room.contains(QRect(place, size)))
            return {place, size};
    return corner;
}

} // namespace

TourOutline::TourOutline(QWidget* window) : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("What the tour points at"));
    hide();
}

void TourOutline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::focusRing(painter, rect(), Theme::of(this));
}

Tour::Tour(QWidget* window) : QWidget(window), m_outline(new TourOutline(window))
{
    build();
    hide();
}

QAction* Tour::newAction(const QString& text, void (Tour::*does)())
{
    auto* action = new QAction(text, this);
    Actions::rename(action, text);
    connect(action, &QAction::triggered, this, does);
    return action;
}

void Tour::build()
{
    m_title = new Label({}, Type::Lead, &Theme::ink, QFont::DemiBold);
    m_words = new Label({}, Type::Body, &Theme::inkSoft);
    m_count = new Label({}, Type::Hint, &Theme::inkFaint);
    m_count->setElided(true);
    m_leave = newAction(tr("Leave"), &Tour::leave);
    m_previous = newAction(tr("Back"), &Tour::previous);
    m_next = newAction(tr("Next"), &Tour::next);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_count, 1);
    row->addWidget(new Button(m_leave, Button::Look::Flat, this));
    row->addWidget(new Button(m_previous, Button::Look::Outlined, this));
    row->addWidget(m_nextButton = new Button(m_next, Button::Look::Primary, this));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(side, 12, side, 12);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addSpacing(8);
    column->addLayout(row);
}

void Tour::start(std::vector<TourStop> stops)
{
    if (!isOn()) {
        m_focusBefore = QApplication::focusWidget();
        parentWidget()->installEventFilter(this);
    }
    m_stops = std::move(stops);
    show(0);
}

void Tour::leave()
{
    if (!isOn())
        return;
    m_stops.clear();
    follow(nullptr);
    parentWidget()->removeEventFilter(this);
    hide();
    if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    emit left();
}

QWidget* Tour::control() const
{
    return m_control && m_control->isVisible() ? m_control.data() : nullptr;
}

void Tour::next()
{
    m_stop + 1 < stops() ? show(m_stop + 1) : leave();
}

void Tour::previous()
{
    show(qMax(0, m_stop - 1));
}

void Tour::show(int stop)
{
    m_stop = stop;
    const TourStop& shown = m_stops[static_cast<size_t>(stop)];
    shown.go();
    m_title->setText(shown.title);
    m_words->setText(shown.words);
    m_count->setText(tr("%1 of %2").arg(stop + 1).arg(stops()));
    m_previous->setEnabled(stop > 0);
    Actions::rename(m_next, stop + 1 < stops() ? tr("Next") : tr("Done"));
    setAccessibleName(tr("Tour, %1 of %2: %3").arg(stop + 1).arg(stops()).arg(shown.title));
    setAccessibleDescription(shown.words);
    follow(shown.control());
    QWidget::show();
    place();
    m_nextButton->setFocus(Qt::TabFocusReason); // shows the ring, since Enter presses it
}

/// Hears of all that moves the control: itself, and what it stands in.
void Tour::follow(QWidget* control)
{
    for (const auto& widget : m_followed)
        if (widget)
            widget->removeEventFilter(this);
    m_followed.clear();
    m_control = control;
    for (auto* widget = control; widget && widget != parentWidget(); widget = widget->parentWidget()) {
        widget->installEventFilter(this);
        m_followed << widget;
    }
    if (!control)
        m_outline->hide();
}

void Tour::place()
{
    const QWidget* window = parentWidget();
    const int width = qMin(scaled(wide), window->width() - 2 * away);
    const QSize size(width, layout()->totalHeightForWidth(width));
    QRect pointed;
    if (const auto* at = control())
        pointed = QRect(at->mapTo(window, QPoint()), at->size()).adjusted(-ring, -ring, ring, ring) & window->rect();
    m_outline->setGeometry(pointed);
    m_outline->setVisible(!pointed.isEmpty());
    m_outline->raise();
    setGeometry(placeBeside(pointed, size, window->rect()));
    raise();
}

/// In the bubble Esc is the tour's, also while it would close a message of the window.
bool Tour::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool Tour::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide: place(); break;
    case QEvent::KeyPress: // one that nobody nearer has taken
        if (watched == parentWidget() && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            leave();
            return true;
        }
        break;
    default: break;
    }
    return false;
}

void Tour::keyPressEvent(QKeyEvent* event)
{
    auto* button = qobject_cast<Button*>(QApplication::focusWidget());
    switch (event->key()) {
    case Qt::Key_Escape: return leave();
    case Qt::Key_PageDown: return next();
    case Qt::Key_PageUp: return previous();
    case Qt::Key_Return:
    case Qt::Key_Enter: return button ? button->click() : next();
    default: QWidget::keyPressEvent(event);
    }
}

void Tour::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.page);
    paint::box(painter, rect(), 6, theme.raised, theme.field);
}

} // namespace ui
