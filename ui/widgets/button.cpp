#include "ui/widgets/button.h"

#include "ui/widgets/actions.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QPaintEvent>

namespace ui {
namespace {

constexpr int side = 11;
constexpr int iconPixels = 16;
constexpr int gap = 8;

} // namespace

Button::Button(QAction* action, Look look, QWidget* parent) : QAbstractButton(parent), m_action(action), m_look(look)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(action, &QAction::changed, this, &Button::takeAction);
    connect(this, &QAbstractButton::clicked, action, [action] { action->trigger(); });
    takeAction();
}

void Button::takeAction()
{
    setAccessibleName(m_action->text());
    setToolTip(m_action->toolTip());
    setEnabled(m_action->isEnabled());
    setCheckable(m_action->isCheckable());
    setChecked(m_action->isChecked());
    if (parentWidget() || !m_action->isVisible()) // what has no parent yet would stand there as a window
        setVisible(m_action->isVisible());
    updateGeometry();
    update();
}

void Button::setShows(Shows shows)
{
    m_shows = shows;
    updateGeometry();
    update();
}

void Button::setShowsKey(bool shown)
{
    m_showsKey = shown;
    updateGeometry();
}

QString Button::word() const
{
    if (m_shows != Shows::All)
        return {};
    // In a toolbar there is little room; elsewhere a button says verb and noun.
    return m_look == Look::Flat ? Actions::wordOf(m_action) : m_action->text();
}

QString Button::key() const
{
    return m_shows == Shows::All && m_showsKey ? Actions::keyOf(m_action) : QString();
}

QSize Button::sizeHint() const
{
    const int height = rowHeight(28);
    if (m_shows == Shows::IconOnly)
        return {height, height};
    int width = 2 * side + paint::textWidth(word(), fontOf(Type::Body)) + 2;
    if (!m_action->icon().isNull())
        width += iconPixels + gap;
    if (!key().isEmpty())
        width += 12 + paint::keyHintSize(key()).width();
    return {width, height};
}

void Button::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    const bool primary = m_look == Look::Primary && isEnabled();
    const bool pressed = isDown() || isChecked();
    if (primary)
        paint::box(painter, rect(), 4, theme.accent);
    else if (m_look != Look::Flat)
        paint::box(painter, rect(), 4,
                   pressed                       ? theme.accentTint
                   : underMouse() && isEnabled() ? theme.hover
                                                 : theme.paper,
                   theme.lineStrong);
    else if (pressed || (underMouse() && isEnabled()))
        paint::box(painter, rect(), 4, pressed ? theme.accentTint : theme.hover);

    const QColor ink = !isEnabled() ? theme.inkOff : primary ? theme.onAccent : theme.ink;
    const QColor soft = !isEnabled() ? theme.inkOff : primary ? theme.onAccent : theme.inkSoft;
    const QColor faint = !isEnabled() ? theme.inkOff : primary ? theme.onAccent : theme.inkFaint;
    QRect inside = m_shows == Shows::All ? rect().adjusted(side, 0, -side, 0) : rect();
    if (const QString name = m_action->icon().name(); !name.isEmpty()) {
        paintIcon(painter, m_shows == Shows::All ? QRect(inside.left(), 0, iconPixels, height()) : inside, name,
                  iconPixels, soft);
        inside.setLeft(inside.left() + iconPixels + gap);
    }
    if (m_shows == Shows::All) {
        paint::text(painter, inside, word(), fontOf(Type::Body), m_look == Look::Flat ? soft : ink);
        paint::keyHint(painter, inside, key(), faint);
    }
    if (hasFocus() && m_byKeyboard)
        paint::focusRing(painter, primary ? rect().adjusted(2, 2, -2, -2) : rect(), theme);
}

void Button::focusInEvent(QFocusEvent* event)
{
    m_byKeyboard = reachedByKeyboard(*event);
    QAbstractButton::focusInEvent(event);
}

void Button::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void Button::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace ui
