#include "ui/sessions/chip_row.h"

#include "ui/widgets/focus.h"
#include "ui/widgets/icons.h"

#include <QKeyEvent>

namespace ui {
namespace {

constexpr int gap = 4;
constexpr int crossWidth = 18;
constexpr int addSide = 6;
constexpr int addIcon = 16;

QString addWord()
{
    return ChipRow::tr("Tag");
}

} // namespace

ChipRow::ChipRow(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
    setChips({});
}

void ChipRow::setChips(const std::vector<paint::Chip>& chips)
{
    m_chips = chips;
    for (auto& chip : m_chips)
        chip.closable = m_editable;
    m_current = qMin(m_current, static_cast<int>(m_chips.size()));
    describe();
    updateGeometry();
    update();
}

void ChipRow::setEditable(bool editable)
{
    m_editable = editable;
    setFocusPolicy(editable ? Qt::TabFocus : Qt::NoFocus);
    setChips(m_chips);
}

void ChipRow::describe()
{
    QStringList names;
    for (const auto& chip : m_chips)
        names << chip.path;
    const QString all = names.isEmpty() ? tr("No tags") : tr("Tags: %1").arg(names.join(QStringLiteral(", ")));
    if (!hasFocus() || !m_editable)
        return setAccessibleName(all);
    setAccessibleName(isAdd(m_current) ? tr("%1. Add a tag").arg(all)
                                       : tr("%1. Tag %2, Delete takes it off").arg(all, names.value(m_current)));
}

std::vector<QRect> ChipRow::places(int width) const
{
    std::vector<QRect> places;
    QPoint at;
    const auto put = [&](QSize size) {
        size = size.boundedTo(QSize(qMax(24, width), 1000));
        if (at.x() > 0 && at.x() + size.width() > width)
            at = QPoint(0, at.y() + size.height() + gap);
        places.emplace_back(at, size);
        at.rx() += size.width() + gap;
    };
    for (const auto& chip : m_chips)
        put(paint::chipSize(chip));
    if (m_editable)
        put({2 * addSide + addIcon + gap + paint::textWidth(addWord(), fontOf(Type::Hint)),
             paint::chipSize({}).height()});
    return places;
}

int ChipRow::at(const QPoint& point) const
{
    const auto all = places(width());
    for (size_t item = 0; item < all.size(); ++item)
        if (all[item].contains(point))
            return static_cast<int>(item);
    return -1;
}

int ChipRow::heightForWidth(int width) const
{
    const auto all = places(width);
    return all.empty() ? 0 : all.back().bottom() + 1;
}

void ChipRow::paintAdd(QPainter& painter, const QRect& rect) const
{
    const Theme& theme = Theme::of(this);
    if (isAdd(m_hovered))
        paint::box(painter, rect, 3, theme.hover);
    QRect inside = rect.adjusted(addSide, 0, -addSide + 1, 0);
    paintIcon(painter, QRect(inside.left(), inside.top(), addIcon, inside.height()), QStringLiteral("list-add"),
              addIcon, theme.inkSoft);
    inside.setLeft(inside.left() + addIcon + gap);
    paint::text(painter, inside, addWord(), fontOf(Type::Hint), theme.inkSoft);
}

void ChipRow::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    const auto all = places(width());
    for (size_t item = 0; item < m_chips.size(); ++item) {
        paint::chip(painter, all[item], theme, m_chips[item]);
        if (m_editable && static_cast<int>(item) == m_hovered)
            paint::box(painter, all[item], 3, {}, theme.field);
    }
    if (m_editable)
        paintAdd(painter, all.back());
    if (hasFocus() && m_byKeyboard)
        paint::focusRing(painter, all[static_cast<size_t>(m_current)], theme, 3);
}

void ChipRow::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_chips.size());
    m_byKeyboard = true;
    switch (event->key()) {
    case Qt::Key_Left: m_current = qMax(0, m_current - 1); break;
    case Qt::Key_Right: m_current = qMin(last, m_current + 1); break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (!isAdd(m_current))
            emit removed(m_current);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (isAdd(m_current))
            emit added();
        break;
    default: return QWidget::keyPressEvent(event);
    }
    describe();
    update();
}

void ChipRow::focusInEvent(QFocusEvent* event)
{
    m_byKeyboard = reachedByKeyboard(*event);
    describe();
    update();
}

void ChipRow::mousePressEvent(QMouseEvent* event)
{
    const int item = m_editable && event->button() == Qt::LeftButton ? at(event->pos()) : -1;
    if (item < 0)
        return QWidget::mousePressEvent(event);
    if (isAdd(item))
        emit added();
    else if (event->pos().x() > places(width())[static_cast<size_t>(item)].right() - crossWidth)
        emit removed(item);
}

void ChipRow::mouseMoveEvent(QMouseEvent* event)
{
    m_hovered = at(event->pos());
    setToolTip(m_editable && m_hovered >= 0 && !isAdd(m_hovered) ? m_chips[static_cast<size_t>(m_hovered)].path
                                                                 : QString());
    update();
}

void ChipRow::leaveEvent(QEvent*)
{
    m_hovered = -1;
    update();
}

} // namespace ui
