#include "ui/shell/rail.h"

#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/paint_disc.h"

#include <QMouseEvent>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int headHeight = 52;
constexpr int iconLeft = 8; // inside an item, which itself begins at x 8
constexpr int wordLeft = 40;
constexpr int iconPixels = 22;
constexpr int discPixels = 8;

QVBoxLayout* column(QWidget* parent, const QMargins& margins, int spacing)
{
    auto* layout = new QVBoxLayout(parent);
    layout->setContentsMargins(margins);
    layout->setSpacing(spacing);
    return layout;
}

} // namespace

RailItem::RailItem(QAction* action, Kind kind, QWidget* parent)
    : QAbstractButton(parent), m_action(action), m_kind(kind)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(action, &QAction::changed, this, &RailItem::takeAction);
    connect(this, &QAbstractButton::clicked, action, [action] { action->trigger(); });
    takeAction();
}

void RailItem::takeAction()
{
    setAccessibleName(m_action->text());
    setToolTip(m_action->toolTip());
    setEnabled(m_action->isEnabled());
    setVisible(m_action->isVisible());
    update();
}

QSize RailItem::sizeHint() const
{
    return {Rail::narrow - 16, rowHeight(m_kind == Kind::Place ? 32 : 30)};
}

void RailItem::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    const bool current = m_action->isChecked();
    if (current) {
        paint::box(painter, rect(), 4, theme.paper);
        paint::box(painter, QRect(0, 6, 3, height() - 12), 1, theme.accent);
    } else if (isEnabled() && (underMouse() || isDown())) {
        paint::box(painter, rect(), 4, theme.hover);
    }
    const bool folded = width() < wordLeft;
    const QRect iconRect(folded ? (width() - iconPixels) / 2 : iconLeft, 0, iconPixels, height());
    paintIcon(painter, iconRect, m_action->icon().name(), iconPixels,
              !isEnabled() ? theme.inkOff
              : current    ? theme.accent
                           : theme.inkSoft);
    if (!folded)
        paintWords(painter, theme);
    if (!m_clock.isEmpty())
        paintClock(painter, theme);
    if (hasFocus() && m_byKeyboard)
        paint::focusRing(painter, rect(), theme);
}

void RailItem::paintWords(QPainter& painter, const Theme& theme)
{
    QRect words = rect().adjusted(wordLeft, 0, -8, 0);
    if (m_kind == Kind::Place) {
        words.setRight(m_clock.isEmpty() ? words.right() : clockRect().left() - 4);
        const bool current = m_action->isChecked();
        paint::text(painter, words, Actions::wordOf(m_action),
                    fontOf(Type::Body, current ? QFont::DemiBold : QFont::Normal),
                    !isEnabled() ? theme.inkOff
                    : current    ? theme.ink
                                 : theme.inkSoft);
        return;
    }
    const QString key = m_action->property("keyless").toBool() ? QString() : Actions::keyOf(m_action);
    paint::keyHint(painter, words, key, isEnabled() ? theme.inkFaint : theme.inkOff);
    words.setRight(words.right() - paint::keyHintSize(key).width() - (key.isEmpty() ? 0 : 8));
    paint::text(painter, words, Actions::wordOf(m_action), fontOf(Type::Hint),
                isEnabled() ? theme.inkSoft : theme.inkOff);
}

void RailItem::setClock(const QString& time, bool runs, QAction* show)
{
    if (time == m_clock && runs == m_clockRuns)
        return;
    m_clock = time;
    m_clockRuns = runs;
    m_showClock = show;
    setAccessibleName(time.isEmpty() ? m_action->text()
                                     : tr("%1, a session is being captured: %2").arg(m_action->text(), time));
    update();
}

/// Folded, only the disc is there, in the corner.
QRect RailItem::clockRect() const
{
    if (m_clock.isEmpty())
        return {};
    if (width() < wordLeft)
        return {width() - discPixels - 3, 3, discPixels, discPixels};
    const int wide = discPixels + 5 + paint::tabularWidth(m_clock, fontOf(Type::Hint, QFont::DemiBold));
    return {width() - 8 - wide, 0, wide, height()};
}

void RailItem::paintClock(QPainter& painter, const Theme& theme)
{
    const QRect clock = clockRect();
    const int top = clock.top() + (clock.height() - discPixels) / 2;
    paintDisc(painter, QRect(clock.left(), top, discPixels, discPixels), theme, m_clockRuns);
    if (width() >= wordLeft)
        paint::tabular(painter, clock, m_clock, fontOf(Type::Hint, QFont::DemiBold), theme.ink);
}

void RailItem::mouseReleaseEvent(QMouseEvent* event)
{
    const bool onClock = m_showClock && isDown() && clockRect().adjusted(-4, 0, 8, 0).contains(event->pos());
    if (!onClock)
        return QAbstractButton::mouseReleaseEvent(event);
    setDown(false);
    m_showClock->trigger();
}

void RailItem::focusInEvent(QFocusEvent* event)
{
    m_byKeyboard = reachedByKeyboard(*event);
    QAbstractButton::focusInEvent(event);
}

Rail::Rail(const QList<QAction*>& places, const QList<QAction*>& commands, QAction* fold, QWidget* parent)
    : Surface(&Theme::chrome, Qt::RightEdge, parent)
{
    setAccessibleName(tr("Places"));
    m_fold = new Button(fold, Button::Look::Flat, this);
    m_fold->setShows(Button::Shows::IconOnly);

    auto* layout = column(this, {8, headHeight + 4, 8, 0}, 2);
    for (auto* place : places)
        layout->addWidget(m_places[place] = new RailItem(place, RailItem::Kind::Place, this));
    layout->addStretch();
    m_foot = new QWidget(this);
    m_foot->setAccessibleName(tr("Commands"));
    auto* foot = column(m_foot, {0, 8, 0, 8}, 0);
    for (auto* command : commands)
        foot->addWidget(m_commands[command] = new RailItem(command, RailItem::Kind::Command, m_foot));
    layout->addWidget(m_foot);
    setFolded(false);
}

void Rail::offerAt(QAction* command, QAction* more)
{
    auto* item = m_commands.value(command);
    item->setContextMenuPolicy(Qt::ActionsContextMenu);
    item->addAction(more);
}

void Rail::setClock(QAction* place, const QString& time, bool runs, QAction* show)
{
    item(place)->setClock(time, runs, show);
}

QWidget* Rail::command(QAction* action) const
{
    return m_commands.value(action);
}

void Rail::setProject(const QString& name, const QString& state)
{
    m_name = name;
    m_state = state;
    setToolTip(m_folded ? m_name + u'\n' + m_state : QString());
    update();
}

void Rail::setFolded(bool folded)
{
    m_folded = folded;
    setFixedWidth(folded ? narrow : wide);
    m_fold->action()->setIcon(
        icon(folded ? QStringLiteral("sidebar-expand-left") : QStringLiteral("sidebar-collapse-left")));
    Actions::rename(m_fold->action(), folded ? tr("Unfold the rail") : tr("Fold the rail"));
    setProject(m_name, m_state);
}

void Rail::resizeEvent(QResizeEvent*)
{
    const QSize size = m_fold->sizeHint();
    m_fold->setGeometry(
        QRect(QPoint(width() - size.width() - (m_folded ? 10 : 7), (headHeight - size.height()) / 2), size));
}

void Rail::paintEvent(QPaintEvent* event)
{
    Surface::paintEvent(event);
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    paint::hairline(painter, m_foot->geometry().adjusted(-8, 0, 7, 0), Qt::TopEdge, theme.line);
    if (m_folded)
        return;
    const QRect words(12, 0, m_fold->x() - 16, headHeight);
    paint::text(painter, QRect(words.left(), 9, words.width(), 18), m_name, fontOf(Type::Body, QFont::DemiBold),
                theme.ink);
    paint::text(painter, QRect(words.left(), 26, words.width(), 16), m_state, fontOf(Type::Hint), theme.inkFaint);
}

} // namespace ui
