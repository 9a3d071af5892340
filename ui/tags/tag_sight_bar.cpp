#include "ui/tags/tag_sight_bar.h"

#include "ui/tags/matched_tag.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

constexpr int gap = 10;
constexpr int beforeName = 12;

} // namespace

TagSightBar::TagSightBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QString TagSightBar::mentions() const
{
    return counted(m_mentions, tr("%1 mention"), tr("%1 mentions"));
}

void TagSightBar::show(const QString& words, int hue, int mentions, int people)
{
    m_words = words;
    m_hue = hue;
    m_mentions = mentions;
    m_people = people;
    const QString all =
        QStringLiteral("%1, %2, %3").arg(words, this->mentions(), counted(people, tr("%1 person"), tr("%1 people")));
    setAccessibleName(words.isEmpty() ? tr("No tag is chosen") : all);
    setToolTip(words.isEmpty() ? QString() : all);
    update();
}

QSize TagSightBar::sizeHint() const
{
    return {240, rowHeight(28)};
}

QSize TagSightBar::minimumSizeHint() const
{
    return {80, rowHeight(28)};
}

void TagSightBar::paintEvent(QPaintEvent*)
{
    if (m_words.isEmpty())
        return;
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    QRect room = rect();
    if (m_hue > 0) {
        paint::tagBar(painter, QRect(room.left(), room.center().y() - 6, 4, 14), theme.tag(m_hue).bar);
        room.setLeft(room.left() + beforeName);
    }
    const QFont hint = fontOf(Type::Body);
    const QSize badge = paint::peopleBadgeSize(m_people);
    const int figures = paint::textWidth(mentions(), hint) + 1;
    const bool figuresFit = room.width() > figures + badge.width() + 2 * gap + 100;
    const int taken = figuresFit ? figures + badge.width() + 2 * gap : 0;
    const QFont strong = fontOf(Type::Body, QFont::DemiBold);
    const int words = qMin(room.width() - taken, paint::textWidth(m_words, strong) + 2);
    const QRect name(room.left(), room.top(), words, room.height());
    if (m_hue > 0)
        paintMatchedTag(painter, name, theme, m_words, {}, strong);
    else
        paint::text(painter, name, m_words, strong, theme.ink);
    if (!figuresFit)
        return;
    const QRect count(name.right() + 1 + gap, room.top(), figures, room.height());
    paint::text(painter, count, mentions(), hint, theme.inkFaint);
    if (m_people < 0)
        return;
    paint::peopleBadge(painter,
                       QRect(QPoint(count.right() + gap, room.top() + (room.height() - badge.height()) / 2), badge),
                       theme, m_people);
}

} // namespace ui
