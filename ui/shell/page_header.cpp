#include "ui/shell/page_header.h"

#include "ui/widgets/button.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>

namespace ui {
namespace {

constexpr int wordsLeft = 44;
constexpr int crumbsFrom = 1160; // width of the window

} // namespace

PageHeader::PageHeader(QAction* back, QAction* pageMenu, QWidget* parent)
    : Surface(&Theme::page, Qt::BottomEdge, parent), m_menuAction(pageMenu)
{
    setFixedHeight(heightPixels);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 0, 16, 0);
    layout->setSpacing(8);
    m_back = new Button(back, Button::Look::Flat, this);
    m_back->setShows(Button::Shows::IconOnly);
    layout->addWidget(m_back);
    layout->addStretch();
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(8);
    layout->addLayout(m_buttons);
    connect(pageMenu, &QAction::triggered, this, &PageHeader::openMenu);
}

void PageHeader::setHeading(const Heading& heading)
{
    const bool sameButtons = heading.primary == m_heading.primary && heading.secondary == m_heading.secondary &&
                             heading.menu.isEmpty() == m_heading.menu.isEmpty() && m_buttons->count() > 0;
    m_heading = heading;
    setAccessibleName(heading.title);
    if (!sameButtons)
        rebuildButtons();
    update();
}

void PageHeader::rebuildButtons()
{
    while (auto* item = m_buttons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (auto* action : m_heading.secondary)
        m_buttons->addWidget(new Button(action, Button::Look::Outlined, this));
    if (m_heading.primary)
        m_buttons->addWidget(new Button(m_heading.primary, Button::Look::Primary, this));
    m_menuAction->setEnabled(!m_heading.menu.isEmpty());
    if (m_heading.menu.isEmpty())
        return;
    auto* menu = new Button(m_menuAction, Button::Look::Flat, this);
    menu->setShows(Button::Shows::IconOnly);
    m_buttons->addWidget(menu);
}

void PageHeader::openMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_heading.menu);
    const QSize size = menu->sizeHint();
    menu->popup(mapToGlobal(QPoint(width() - 16 - size.width(), heightPixels - 8)));
}

void PageHeader::setProgress(double share)
{
    m_progress = share;
    update();
}

/// The words have what the buttons leave, and those have their places only once they are laid out.
bool PageHeader::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        update();
    return Surface::event(event);
}

void PageHeader::paintEvent(QPaintEvent* event)
{
    Surface::paintEvent(event);
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    int right = m_buttons->geometry().left() - 12;
    if (m_heading.badge && right > wordsLeft) {
        const QSize size = paint::badgeSize(m_heading.badge->text);
        const QRect badge(QPoint(right - size.width() + 4, (height() - size.height()) / 2), size);
        paint::badge(painter, badge, theme, m_heading.badge->verdict, m_heading.badge->text);
        right = badge.left() - 12;
    }
    const bool spacious = window()->width() >= crumbsFrom;
    int x = wordsLeft;
    const auto put = [&](const QString& words, const QFont& font, const QColor& colour, int gap, int down = 0) {
        const int width = qMin(paint::textWidth(words, font) + 1, right - x);
        if (words.isEmpty() || width < 24)
            return;
        paint::text(painter, QRect(x, down, width, height() - 1), words, font, colour);
        x += width + gap;
    };
    if (spacious && !m_heading.crumb.isEmpty())
        put(m_heading.crumb + QStringLiteral(" ›"), fontOf(Type::Body), theme.inkFaint, 8, 1);
    put(m_heading.title, fontOf(Type::Title, QFont::DemiBold), theme.ink, 8);
    if (spacious)
        put(m_heading.meta, fontOf(Type::Body), theme.inkFaint, 8, 1);
    if (m_progress >= 0)
        painter.fillRect(QRect(0, height() - 2, qRound(width() * qMax(0.02, m_progress)), 2), theme.accent);
}

} // namespace ui
