#include "ui/shell/page_header.h"

#include "ui/widgets/button.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QMenu>
#include <QToolTip>

namespace ui {
namespace {

constexpr int wordsLeft = 44;
constexpr int gap = 8;
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
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const bool overWords = m_isCut && help->x() < m_buttons->geometry().left();
        QStringList words{m_heading.crumb, m_heading.title, m_heading.meta};
        words.removeAll(QString());
        QToolTip::showText(help->globalPos(), overWords ? words.join(u'\n') : QString(), this);
        return true;
    }
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
    m_isCut = false;
    const auto put = [&](const QString& words, const QFont& font, const QColor& colour, int most, int down = 0) {
        const int whole = paint::textWidth(words, font) + 1;
        const int width = qMin(whole, most);
        m_isCut = m_isCut || width < whole;
        if (words.isEmpty() || width < 24)
            return QRect();
        const QRect place(x, down, width, height() - 1);
        paint::text(painter, place, words, font, colour);
        x += width + gap;
        return place;
    };
    const QFont titleFont = fontOf(Type::Title, QFont::DemiBold);
    const int wanted = paint::textWidth(m_heading.title, titleFont) + 1;
    if (spacious && !m_heading.crumb.isEmpty()) { // the title matters more
        const int room = right - x;
        put(m_heading.crumb, fontOf(Type::Body), theme.inkFaint, qMax(room / 4, room - wanted - 3 * gap), 1);
        put(QStringLiteral("›"), fontOf(Type::Body), theme.inkFaint, right - x, 1);
    }
    m_title = put(m_heading.title, titleFont, theme.ink, right - x);
    if (spacious)
        put(m_heading.meta, fontOf(Type::Body), theme.inkFaint, right - x, 1);
    if (m_progress >= 0)
        painter.fillRect(QRect(0, height() - 2, qRound(width() * qMax(0.02, m_progress)), 2), theme.accent);
}

} // namespace ui
