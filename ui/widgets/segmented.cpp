#include "ui/widgets/segmented.h"

#include "ui/widgets/focus.h"
#include "ui/widgets/paint.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace ui {
namespace {

constexpr int side = 12;

int partWidth(const QString& words)
{
    return paint::textWidth(words, fontOf(Type::Body, QFont::Medium)) + 2 * side;
}

} // namespace

Segmented::Segmented(const QString& name, const QStringList& words, QWidget* parent)
    : QWidget(parent), m_name(name), m_words(words)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    say();
}

void Segmented::say()
{
    setAccessibleName(m_words.isEmpty() ? m_name : QStringLiteral("%1: %2").arg(m_name, m_words[m_current]));
    setAccessibleDescription(m_tips.value(m_current));
    update();
}

void Segmented::setCurrent(int part)
{
    m_current = part;
    say();
}

void Segmented::setWords(const QStringList& words)
{
    if (words == m_words)
        return;
    m_words = words;
    m_current = qBound(0, m_current, static_cast<int>(words.size()) - 1);
    updateGeometry();
    say();
}

void Segmented::setTips(const QStringList& tips)
{
    m_tips = tips;
    say();
}

QSize Segmented::sizeHint() const
{
    int width = 0;
    for (const auto& words : m_words)
        width += partWidth(words);
    return {width, rowHeight(28)};
}

QRect Segmented::partRect(int part) const
{
    int left = 0;
    for (int before = 0; before < part; ++before)
        left += partWidth(m_words[before]);
    return {left, 0, partWidth(m_words[part]), height()};
}

int Segmented::partAt(QPoint point) const
{
    for (int part = 0; part < m_words.size(); ++part)
        if (partRect(part).contains(point))
            return part;
    return -1;
}

void Segmented::choose(int part)
{
    if (part < 0 || part >= m_words.size() || part == m_current)
        return;
    setCurrent(part);
    emit chosen(part);
}

bool Segmented::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || m_tips.isEmpty())
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int part = partAt(help->pos());
    QToolTip::showText(help->globalPos(), m_tips.value(part), this, part < 0 ? QRect() : partRect(part));
    return true;
}

void Segmented::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    paint::box(painter, rect(), 4, theme.paper, theme.lineStrong);
    for (int part = 0; part < m_words.size(); ++part) {
        const QRect at = partRect(part);
        const bool active = part == m_current;
        if (active)
            paint::box(painter, at, 4, theme.accentTint, theme.lineStrong);
        else if (part > 0 && part - 1 != m_current)
            paint::hairline(painter, at, Qt::LeftEdge, theme.lineStrong);
        paint::text(painter, at, m_words[part], fontOf(Type::Body, active ? QFont::Medium : QFont::Normal),
                    active ? theme.ink : theme.inkSoft, Qt::AlignHCenter);
    }
    if (hasFocus() && m_byKeyboard && !m_words.isEmpty())
        paint::focusRing(painter, partRect(m_current), theme);
}

void Segmented::keyPressEvent(QKeyEvent* event)
{
    m_byKeyboard = true;
    const bool back = event->key() == Qt::Key_Left, forth = event->key() == Qt::Key_Right;
    if (!back && !forth)
        return QWidget::keyPressEvent(event);
    choose(m_current + (forth ? 1 : -1));
    update();
}

void Segmented::mousePressEvent(QMouseEvent* event)
{
    m_byKeyboard = false;
    choose(partAt(event->pos()));
}

void Segmented::focusInEvent(QFocusEvent* event)
{
    m_byKeyboard = reachedByKeyboard(*event);
    QWidget::focusInEvent(event);
}

} // namespace ui
