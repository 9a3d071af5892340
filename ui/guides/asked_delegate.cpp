#include "ui/guides/asked_delegate.h"

#include "ui/guides/asked_model.h"
#include "ui/widgets/broken_lines.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/list_view.h"

namespace ui {
namespace {

using State = AskedModel::State;

constexpr int side = 12;
constexpr int wordsLeft = 36;
constexpr int figureWidth = 46;
constexpr int mostLines = 3;
constexpr int line = 18;
constexpr int air = 5; // above and below the words

State stateOf(const QModelIndex& index)
{
    return static_cast<State>(index.data(AskedModel::StateRole).toInt());
}

QFont fontFor(State state)
{
    return fontOf(state == State::Under ? Type::Hint : Type::Body);
}

int wordsWidth(const QStyleOptionViewItem& option)
{
    const auto* list = qobject_cast<const QAbstractItemView*>(option.widget);
    const int whole = list ? list->viewport()->width() : 220;
    return whole - wordsLeft - figureWidth - side;
}

void paintMark(QPainter& painter, const QRect& mark, const Theme& theme, State state)
{
    const QRect box(mark.center().x() - 5, mark.center().y() - 5, 11, 11);
    switch (state) {
    case State::Asked: return paintIcon(painter, mark, QStringLiteral("checkmark"), 16, theme.good);
    case State::Open: return paint::box(painter, box, 2, {}, theme.field);
    case State::Under:
        return paint::text(painter, mark, QStringLiteral("–"), fontOf(Type::Hint), theme.inkFaint, Qt::AlignHCenter);
    case State::Now:
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawEllipse(box.adjusted(1, 1, -1, -1));
        painter.restore();
        return;
    case State::Heading: return;
    }
}

void paintHeading(QPainter& painter, const QRect& rect, const Theme& theme, const QModelIndex& index)
{
    const QRect words = rect.adjusted(side, 6, -side, 0);
    const QString title = index.data().toString();
    const QFont strong = fontOf(Type::Hint, QFont::DemiBold);
    paint::text(painter, words, title, strong, theme.warn);
    const QRect room = words.adjusted(paint::textWidth(title, strong) + 8, 0, 0, 0);
    const QString figure = index.data(AskedModel::FigureRole).toString();
    const bool fits = paint::textWidth(figure, fontOf(Type::Hint)) <= room.width(); // else the last word gives way
    paint::text(painter, room, fits ? figure : figure.section(u' ', 0, -2), fontOf(Type::Hint), theme.warn,
                Qt::AlignRight);
}

} // namespace

QSize AskedDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (stateOf(index) == State::Heading)
        return {100, rowHeight(32)};
    const int lines = m_lines.of(index.data().toString(), fontFor(stateOf(index)), wordsWidth(option), mostLines);
    return {100, lines * scaled(line) + 2 * air};
}

void AskedDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    const State state = stateOf(index);
    if (state == State::Heading)
        return paintHeading(*painter, option.rect, theme, index);
    if (state == State::Now)
        painter->fillRect(option.rect, theme.accentTint);
    paint::row(*painter, option.rect, theme, rowState(option));
    QRect row = option.rect.adjusted(side, air, -side, 0);
    row.setHeight(scaled(line));
    paintMark(*painter, QRect(row.left(), row.top(), 16, row.height()), theme, state);
    paint::tabular(*painter, row, index.data(AskedModel::FigureRole).toString(), fontOf(Type::Hint), theme.inkFaint);
    row.setLeft(option.rect.left() + wordsLeft);
    row.setRight(option.rect.right() - side - figureWidth);
    const QColor ink = state == State::Now ? theme.ink : state == State::Under ? theme.inkFaint : theme.inkSoft;
    for (const auto& words : brokenLines(index.data().toString(), fontFor(state), wordsWidth(option), mostLines)) {
        paint::text(*painter, row, words, fontFor(state), ink);
        row.translate(0, row.height());
    }
}

} // namespace ui
