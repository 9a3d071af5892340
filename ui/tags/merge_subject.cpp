#include "ui/tags/merge_subject.h"

namespace ui {
namespace {

constexpr int gap = 10;

} // namespace

MergeSubject::MergeSubject(const paint::Chip& from, const paint::Chip& into, QWidget* parent)
    : QWidget(parent), m_from(from), m_into(into)
{
    setAccessibleName(tr("%1 into %2").arg(from.path, into.path));
    setToolTip(accessibleName());
}

QSize MergeSubject::sizeHint() const
{
    const int into = paint::textWidth(tr("into"), fontOf(Type::Body));
    return {paint::chipSize(m_from).width() + into + paint::chipSize(m_into).width() + 2 * gap, rowHeight(28)};
}

QSize MergeSubject::minimumSizeHint() const
{
    return {160, rowHeight(28)};
}

void MergeSubject::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    const int into = paint::textWidth(tr("into"), fontOf(Type::Body));
    const int room = width() - into - 2 * gap;
    QSize first = paint::chipSize(m_from), second = paint::chipSize(m_into);
    if (first.width() + second.width() > room) { // the shorter one keeps its width where it can
        const int half = room / 2;
        const int firstWidth = first.width() < half ? first.width() : qMax(half, room - second.width());
        first.setWidth(firstWidth);
        second.setWidth(qMin(second.width(), room - firstWidth));
    }
    const int y = (height() - first.height()) / 2;
    paint::chip(painter, QRect(QPoint(0, y), first), theme, m_from);
    const QRect word(first.width() + gap, 0, into, height());
    paint::text(painter, word, tr("into"), fontOf(Type::Body), theme.inkSoft);
    paint::chip(painter, QRect(QPoint(word.right() + 1 + gap, y), second), theme, m_into);
}

} // namespace ui
