#include "ui/widgets/label.h"

#include "ui/widgets/paint.h"

#include <QTextLayout>

namespace ui {
namespace {

/// Breaks `layout` into lines of `width`, `line` high each. Returns the height of all.
int breakLines(QTextLayout& layout, int width, int line)
{
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    int y = 0;
    for (QTextLine next = layout.createLine(); next.isValid(); next = layout.createLine(), y += line) {
        next.setLineWidth(width);
        next.setPosition(QPointF(0, y + (line - next.height()) / 2));
    }
    layout.endLayout();
    return y;
}

} // namespace

Label::Label(const QString& text, Type step, Ink ink, QFont::Weight weight, QWidget* parent)
    : QWidget(parent), m_step(step), m_ink(ink), m_weight(weight)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setText(text);
}

void Label::setText(const QString& text)
{
    m_text = text;
    m_text.replace(u'\n', QChar::LineSeparator);
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Label::setElided(bool elided)
{
    m_elided = elided;
    QSizePolicy policy = sizePolicy();
    policy.setHeightForWidth(!elided);
    setSizePolicy(policy);
}

QSize Label::sizeHint() const
{
    return {paint::textWidth(m_text, fontOf(m_step, m_weight)) + 1, lineHeight(m_step)};
}

QSize Label::minimumSizeHint() const
{
    return {16, lineHeight(m_step)};
}

int Label::heightForWidth(int width) const
{
    QTextLayout layout(m_text, fontOf(m_step, m_weight));
    return breakLines(layout, qMax(1, width), lineHeight(m_step));
}

void Label::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    const QFont font = fontOf(m_step, m_weight);
    const QColor ink = isEnabled() ? theme.*m_ink : theme.inkOff;
    if (m_elided)
        return paint::text(painter, rect(), m_text, font, ink);
    QTextLayout layout(m_text, font);
    breakLines(layout, width(), lineHeight(m_step));
    painter.setPen(ink);
    layout.draw(&painter, {});
}

} // namespace ui
