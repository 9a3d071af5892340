#include "ui/history/history_delegate.h"

#include "ui/history/history_model.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/paint.h"

namespace ui {
namespace {

constexpr int side = 16;
constexpr int timeWidth = 44;
constexpr int labelLeft = 76;
constexpr int researcherWidth = 140;
constexpr int widest = 820; // of a row's words; beyond that the eye loses the line

using Kind = HistoryModel::Kind;

Kind kindOf(const QModelIndex& index)
{
    return static_cast<Kind>(index.data(HistoryModel::KindRole).toInt());
}

QRect wordsOf(const QRect& row)
{
    return {row.left() + side, row.top(), qMin(row.width() - 2 * side, scaled(widest)), row.height()};
}

void paintStep(QPainter& painter, const QRect& row, const Theme& theme, const QModelIndex& index)
{
    const bool undone = index.data(HistoryModel::UndoneRole).toBool();
    const QRect words = wordsOf(row);
    const QFont hint = fontOf(Type::Hint);
    paint::tabular(painter, QRect(words.left(), words.top(), scaled(timeWidth), words.height()),
                   index.data(HistoryModel::TimeRole).toString(), hint, theme.inkFaint, Qt::AlignLeft);
    const QRect who = words.adjusted(words.width() - scaled(researcherWidth), 0, 0, 0);
    paint::text(painter, who, index.data(HistoryModel::ResearcherRole).toString(), hint, theme.inkFaint);
    const int left = row.left() + scaled(labelLeft);
    paint::text(painter, QRect(left, words.top(), who.left() - 12 - left, words.height()), index.data().toString(),
                fontOf(Type::Body), undone ? theme.inkFaint : theme.ink);
}

void paintNow(QPainter& painter, const QRect& row, const Theme& theme, const QString& word)
{
    const QFont font = fontOf(Type::Hint, QFont::DemiBold);
    const QRect words = wordsOf(row);
    const int left = row.left() + scaled(labelLeft);
    paint::text(painter, QRect(left, row.top(), words.right() - left, row.height()), word, font, theme.accent);
    const int middle = row.center().y();
    painter.fillRect(QRect(words.left(), middle, left - 8 - words.left(), 1), theme.accent);
    const int after = left + paint::textWidth(word, font) + 8;
    painter.fillRect(QRect(after, middle, words.right() - after, 1), theme.accent);
}

void paintBeginning(QPainter& painter, const QRect& row, const Theme& theme, const QModelIndex& index)
{
    paint::hairline(painter, row, Qt::TopEdge, theme.line);
    const int left = row.left() + scaled(labelLeft);
    const int half = row.height() / 2;
    const QRect words = wordsOf(row);
    const QRect line(left, row.top() + 4, words.right() - left, half - 3);
    paint::text(painter, line, index.data().toString(), fontOf(Type::Body), theme.inkSoft);
    paint::text(painter, line.translated(0, half - 5), index.data(HistoryModel::NoteRole).toString(),
                fontOf(Type::Hint), theme.inkFaint);
}

} // namespace

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    switch (kindOf(index)) {
    case Kind::Day: return {200, rowHeight(36)};
    case Kind::Step: return {200, rowHeight(28)};
    case Kind::Now: return {200, rowHeight(28)};
    case Kind::Beginning: return {200, rowHeight(48)};
    }
    return {};
}

void HistoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    const Kind kind = kindOf(index);
    if (kind == Kind::Step || kind == Kind::Beginning)
        paint::row(*painter, option.rect, theme, rowState(option));
    switch (kind) {
    case Kind::Day:
        return paint::text(*painter, wordsOf(option.rect).adjusted(0, 8, 0, 0), index.data().toString(),
                           fontOf(Type::Hint, QFont::DemiBold), theme.inkSoft);
    case Kind::Step: return paintStep(*painter, option.rect, theme, index);
    case Kind::Now: return paintNow(*painter, option.rect, theme, index.data().toString());
    case Kind::Beginning: return paintBeginning(*painter, option.rect, theme, index);
    }
}

} // namespace ui
