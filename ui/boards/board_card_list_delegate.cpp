#include "ui/boards/board_card_list.h"

#include "ui/widgets/broken_lines.h"

namespace ui {
namespace {

constexpr int side = 12;
constexpr int above = 6; // and below
constexpr int beforeWords = 12;
constexpr int gap = 8;
constexpr int lines = 2;
constexpr int mostBroken = 300; // letters: more than two lines hold

} // namespace

void paintSaid(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QColor& colour)
{
    const auto direction = painter.layoutDirection();
    painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    paint::text(painter, rect, text, font, colour, text.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    painter.setLayoutDirection(direction);
}

QSize BoardCardDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {100, lines * lineHeight(Type::Body) + 2 * above + 1};
}

void BoardCardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    const auto& card = qobject_cast<const BoardCardModel*>(index.model())->card(index.row());
    paint::row(*painter, option.rect, theme, rowState(option));
    paint::hairline(*painter, option.rect, Qt::BottomEdge, theme.line);
    QRect inside = option.rect.adjusted(side, above, -side, -above - 1);
    const QColor bar = card.hue > 0 ? theme.tag(card.hue).bar : theme.field;
    paint::tagBar(*painter, QRect(inside.left(), inside.top() + 3, 4, inside.height() - 6), bar);
    inside.setLeft(inside.left() + beforeWords);

    QRect line(inside.left(), inside.top(), inside.width(), lineHeight(Type::Body));
    if (!card.people.isEmpty()) {
        const int room = qMin(paint::textWidth(card.people, fontOf(Type::Hint)) + 1, inside.width() / 3);
        paint::text(*painter, QRect(line.right() + 1 - room, line.top(), room, line.height()), card.people,
                    fontOf(Type::Hint), theme.inkSoft, Qt::AlignRight);
        line.setRight(line.right() - room - gap);
    }
    const auto words = brokenLines(card.text.left(mostBroken).simplified(), fontOf(Type::Body), line.width(), lines);
    for (const auto& part : words) {
        paintSaid(*painter, line, part, fontOf(Type::Body), theme.ink);
        line.translate(0, line.height());
    }
    if (words.size() < lines)
        paint::text(*painter, QRect(inside.left(), line.top(), inside.width(), line.height()), card.session,
                    fontOf(Type::Hint), theme.inkFaint);
}

} // namespace ui
