#include "ui/boards/board_side_suggestions.h"

#include "ui/widgets/broken_lines.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

constexpr int side = 12;
constexpr int above = 8; // and below
constexpr int gap = 8;
constexpr int mostReasonLines = 2;
constexpr size_t mostCards = 8; // of the current one
constexpr int mostShown = 200;  // letters: more than one line holds

int cardHeight()
{
    return lineHeight(Type::Body) + 2;
}

QFont strong()
{
    return fontOf(Type::Hint, QFont::DemiBold);
}

/// Why these cards: after "Shared words:" where there is room, else below it.
struct Reason {
    QString before;
    QStringList lines;
    bool below = false;

    Reason(const SuggestionRow& row, int width)
    {
        if (row.words.isEmpty())
            return;
        before = BoardSideSuggestionDelegate::tr("Shared words:");
        const QString words = row.words.join(QStringLiteral(", "));
        below = paint::textWidth(words, strong()) > width - after();
        lines = brokenLines(words, strong(), width, mostReasonLines);
    }
    int after() const { return paint::textWidth(before, fontOf(Type::Hint)) + 5; }
    int height() const { return lineHeight(Type::Hint) * (int(lines.size()) + int(below)); }
};

bool isCurrent(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto* list = qobject_cast<const QAbstractItemView*>(option.widget);
    return list && list->currentIndex() == index;
}

int shownCards(const SuggestionRow& row)
{
    return int(row.cards.size() <= mostCards ? row.cards.size() : mostCards - 1);
}

void paintReason(QPainter& painter, const QRect& inside, const Theme& theme, const Reason& reason)
{
    QRect line(inside.left(), inside.top(), inside.width(), lineHeight(Type::Hint));
    paint::text(painter, line, reason.before, fontOf(Type::Hint), theme.inkSoft);
    if (reason.below)
        line.translate(0, line.height());
    else
        line.setLeft(line.left() + reason.after());
    for (const auto& words : reason.lines) {
        paint::text(painter, line, words, strong(), theme.ink);
        line.translate(0, line.height());
    }
}

void paintCards(QPainter& painter, QRect line, const Theme& theme, const BoardSideSuggestionModel& model,
                const SuggestionRow& row)
{
    line.setHeight(cardHeight());
    for (int at = 0; at < shownCards(row); ++at, line.translate(0, line.height())) {
        const auto card = model.card(row.cards[size_t(at)]);
        paint::tagBar(painter, QRect(line.left(), line.top() + (line.height() - 14) / 2, 4, 14),
                      card.hue > 0 ? theme.tag(card.hue).bar : theme.field);
        const int room = qMin(paint::textWidth(card.people, fontOf(Type::Hint)) + 1, line.width() / 3);
        paint::text(painter, line.adjusted(line.width() - room, 0, 0, 0), card.people, fontOf(Type::Hint),
                    theme.inkSoft, Qt::AlignRight);
        paintSaid(painter, line.adjusted(12, 0, -room - gap, 0), card.text.left(mostShown).simplified(),
                  fontOf(Type::Hint), theme.ink);
    }
    if (const qint64 more = qint64(row.cards.size()) - shownCards(row); more > 0)
        paint::text(painter, line.adjusted(12, 0, 0, 0),
                    BoardSideSuggestionDelegate::tr("and %1 more").arg(number(more)), fontOf(Type::Hint),
                    theme.inkFaint);
}

} // namespace

QSize BoardSideSuggestionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& row = qobject_cast<const BoardSideSuggestionModel*>(index.model())->suggestion(index.row());
    const auto* list = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = list ? list->viewport()->width() : option.rect.width();
    int height = lineHeight(Type::Body) + lineHeight(Type::Hint) + Reason(row, width - 2 * side).height();
    if (isCurrent(option, index))
        height += gap / 2 + cardHeight() * int(qMin(row.cards.size(), mostCards));
    return {width, height + 2 * above + 1};
}

void BoardSideSuggestionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    const auto& model = *qobject_cast<const BoardSideSuggestionModel*>(index.model());
    const auto& row = model.suggestion(index.row());
    paint::row(*painter, option.rect, theme, rowState(option));
    paint::hairline(*painter, option.rect, Qt::BottomEdge, theme.line);
    QRect inside = option.rect.adjusted(side, above, -side, -above - 1);

    QRect line(inside.left(), inside.top(), inside.width(), lineHeight(Type::Body));
    const QString sure = surenessWords(row.sureness);
    paint::text(*painter, line, sure, fontOf(Type::Hint), theme.inkFaint, Qt::AlignRight);
    line.setRight(line.right() - paint::textWidth(sure, fontOf(Type::Hint)) - gap);
    paintSaid(*painter, line, row.name, fontOf(Type::Body, QFont::DemiBold), theme.ink);
    inside.setTop(line.bottom() + 1);

    const bool alone = row.people == 1 && row.cards.size() > 1;
    paint::text(*painter, QRect(inside.left(), inside.top(), inside.width(), lineHeight(Type::Hint)),
                suggestionFigures(row), fontOf(Type::Hint), alone ? theme.warn : theme.inkSoft);
    inside.setTop(inside.top() + lineHeight(Type::Hint));

    const Reason reason(row, inside.width());
    paintReason(*painter, inside, theme, reason);
    inside.setTop(inside.top() + reason.height() + gap / 2);
    if (isCurrent(option, index))
        paintCards(*painter, inside, theme, model, row);
}

} // namespace ui
