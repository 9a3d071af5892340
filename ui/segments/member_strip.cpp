#include "ui/segments/member_strip.h"

#include "ui/widgets/paint.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace ui {
namespace {

constexpr int gap = 6;
constexpr int side = 6;

QFont codeFont()
{
    return fontOf(Type::Hint, QFont::Medium);
}

} // namespace

MemberStrip::MemberStrip(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void MemberStrip::setMembers(std::vector<Member> members)
{
    m_members = std::move(members);
    QStringList codes;
    for (const auto& member : m_members)
        codes << member.code;
    setAccessibleName(tr("Members"));
    setAccessibleDescription(codes.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

std::vector<QRect> MemberStrip::places(int width) const
{
    std::vector<QRect> places;
    const int height = rowHeight(20);
    QPoint at(0, 0);
    for (const auto& member : m_members) {
        const int wide = paint::textWidth(member.code, codeFont()) + 2 * side;
        if (at.x() > 0 && at.x() + wide > width)
            at = QPoint(0, at.y() + height + gap);
        places.push_back(QRect(at, QSize(wide, height)));
        at.rx() += wide + gap;
    }
    return places;
}

int MemberStrip::heightForWidth(int width) const
{
    const auto all = places(width);
    return all.empty() ? 0 : all.back().bottom() + 1;
}

const MemberStrip::Member* MemberStrip::at(const QPoint& point) const
{
    const auto all = places(width());
    for (size_t place = 0; place < all.size(); ++place)
        if (all[place].contains(point))
            return &m_members[place];
    return nullptr;
}

void MemberStrip::paintEvent(QPaintEvent* event)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    const auto all = places(width());
    for (size_t place = 0; place < all.size(); ++place) {
        if (!all[place].intersects(event->rect()))
            continue;
        const bool byHand = m_members[place].byHand;
        paint::box(painter, all[place], 3, byHand ? theme.paper : theme.hover, byHand ? theme.field : QColor());
        paint::text(painter, all[place].adjusted(side, 0, 0, 0), m_members[place].code, codeFont(), theme.ink);
    }
}

void MemberStrip::mousePressEvent(QMouseEvent* event)
{
    if (const auto* member = at(event->position().toPoint()))
        emit opened(member->person);
}

bool MemberStrip::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto* member = at(help->pos()))
        QToolTip::showText(help->globalPos(), member->about, this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace ui
