#include "ui/boards/board_side_outline.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

constexpr int side = 12;
constexpr int bar = 4;
constexpr int barHeight = 14;
constexpr int beforeWords = 12; // from the left edge of the bar
constexpr int gap = 8;
constexpr int personPixels = 14;
constexpr int figureColumn = 22;
constexpr int mostShown = 200; // letters: more than one line holds

void paintBar(QPainter& painter, const QRect& row, const QColor& colour)
{
    paint::tagBar(painter, QRect(row.left(), row.top() + (row.height() - barHeight) / 2, bar, barHeight), colour);
}

/// Paints at the right end of `inside`, and takes what it needs from it.
void takeFigure(QPainter& painter, QRect& inside, int value, const QColor& colour)
{
    const QString words = number(value);
    paint::tabular(painter, inside, words, fontOf(Type::Hint), colour);
    inside.setRight(inside.right() - qMax(scaled(figureColumn), paint::tabularWidth(words, fontOf(Type::Hint)) + gap));
}

/// How many people; one alone behind several cards warns.
void takePeople(QPainter& painter, QRect& inside, const Theme& theme, const BoardOutlineModel::Node& node)
{
    const bool alone = node.people == 1 && node.cards > 1;
    const QColor colour = alone ? theme.warn : theme.inkFaint;
    takeFigure(painter, inside, node.people, colour);
    paintIcon(painter, QRect(inside.right() + 1 - personPixels, inside.top(), personPixels, inside.height()),
              alone ? QStringLiteral("data-warning") : QStringLiteral("user"), personPixels, colour);
    inside.setRight(inside.right() - personPixels - gap);
}

void paintCard(QPainter& painter, QRect inside, const Theme& theme, const BoardCardRow& card)
{
    paintBar(painter, inside, card.hue > 0 ? theme.tag(card.hue).bar : theme.field);
    inside.setLeft(inside.left() + beforeWords);
    if (!card.people.isEmpty()) {
        const int room = qMin(paint::textWidth(card.people, fontOf(Type::Hint)) + 1, inside.width() / 3);
        paint::text(painter, inside.adjusted(inside.width() - room, 0, 0, 0), card.people, fontOf(Type::Hint),
                    theme.inkSoft, Qt::AlignRight);
        inside.setRight(inside.right() - room - gap);
    }
    paintSaid(painter, inside, card.text.left(mostShown).simplified(), fontOf(Type::Body), theme.ink);
}

void paintGroup(QPainter& painter, QRect inside, const Theme& theme, const BoardOutlineModel::Node& node)
{
    if (node.kind == BoardOutlineModel::Kind::Cluster)
        takePeople(painter, inside, theme, node);
    takeFigure(painter, inside, node.cards, theme.inkFaint);
    if (node.hue > 0) {
        paintBar(painter, inside, theme.tag(node.hue).bar);
        inside.setLeft(inside.left() + beforeWords);
    }
    const bool named = node.kind == BoardOutlineModel::Kind::Cluster && !node.name.isEmpty();
    paintSaid(painter, inside, BoardOutlineModel::nameOf(node),
              fontOf(Type::Body, named ? QFont::DemiBold : QFont::Normal), named ? theme.ink : theme.inkFaint);
}

} // namespace

QSize BoardSideOutlineDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {60, rowHeight(28)};
}

void BoardSideOutlineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                     const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    const auto& node = qobject_cast<const BoardOutlineModel*>(index.model())->node(index);
    const QRect inside = option.rect.adjusted(shift, 0, -side, 0);
    if (node.kind == BoardOutlineModel::Kind::Card)
        paintCard(*painter, inside, theme, node.card);
    else
        paintGroup(*painter, inside, theme, node);
}

} // namespace ui
