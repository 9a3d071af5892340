#include "ui/guides/guide_delegate.h"

#include "ui/widgets/broken_lines.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/words.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace ui {
namespace {

using Kind = core::GuideItem::Kind;

constexpr int side = 16;
constexpr int numberWidth = 40;
constexpr int probeIndent = 24;
constexpr int servedWidth = 44;
constexpr int minutesWidth = 44;
constexpr int air = 5; // above and below the words
constexpr int widestWords = 760;

bool standsIn(Kind kind)
{
    return kind == Kind::Probe;
}

/// The words of a row, from its left edge to where the figures begin.
QRect wordsIn(const QRect& row, Kind kind)
{
    const int left = row.left() + side + scaled(numberWidth) + (standsIn(kind) ? scaled(probeIndent) : 0);
    const int right = row.right() - side - scaled(minutesWidth) - scaled(servedWidth);
    return {left, row.top() + air, qBound(60, right - left, scaled(widestWords)), row.height() - 2 * air};
}

QFont fontFor(Kind kind)
{
    return fontOf(Type::Body, kind == Kind::Question || kind == Kind::Task ? QFont::Medium : QFont::Normal);
}

} // namespace

GuideDelegate::GuideDelegate(GuideList& list) : QStyledItemDelegate(&list), m_list(list) {}

QSize GuideDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const auto& item = m_list.guide().item(index.row());
    const QRect words = wordsIn(QRect(0, 0, m_list.viewport()->width(), 100), item.kind);
    const int lines = m_lines.of(item.text, fontFor(item.kind), words.width());
    return {100, qMax(rowHeight(28), qMax(1, lines) * lineHeight(Type::Body) + 2 * air)};
}

void GuideDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    const auto& guide = m_list.guide();
    const auto& item = guide.item(index.row());
    const QRect row = option.rect;
    const int line = lineHeight(Type::Body);
    paint::row(*painter, row, theme, rowState(option));
    const QRect words = wordsIn(row, item.kind);
    const QRect first(row.left() + side, words.top(), scaled(numberWidth) - 8, line);
    if (const int asked = guide.number(index.row()); asked > 0)
        paint::tabular(*painter, first, number(asked), fontOf(Type::Body), theme.inkFaint, Qt::AlignLeft);
    if (standsIn(item.kind))
        paint::text(*painter, QRect(words.left() - 16, words.top(), 12, line), QStringLiteral("–"), fontOf(Type::Body),
                    theme.inkFaint);
    else if (item.kind != Kind::Question)
        paintIcon(*painter, QRect(first.left() + 16, first.top(), 16, line),
                  item.kind == Kind::Task ? QStringLiteral("view-task") : QStringLiteral("edit-comment"), 16,
                  theme.inkSoft);
    if (item.text.isEmpty())
        paint::text(*painter, QRect(words.left(), words.top(), words.width(), line), GuideModel::tr("no words yet"),
                    fontOf(Type::Body), theme.inkFaint);
    QRect at(words.left(), words.top(), words.width(), line);
    for (const auto& broken : brokenLines(item.text, fontFor(item.kind), words.width())) {
        paint::text(*painter, at, broken, fontFor(item.kind), item.kind == Kind::Note ? theme.inkSoft : theme.ink);
        at.translate(0, line);
    }
    const QRect minutes(row.right() - side - scaled(minutesWidth), words.top(), scaled(minutesWidth), line);
    paint::tabular(*painter, minutes, minutesShown(item.minutes), fontOf(Type::Body), theme.inkSoft);
    if (const int question = guide.served(index.row()); question > 0)
        paint::text(*painter, QRect(minutes.left() - scaled(servedWidth), words.top(), scaled(servedWidth), line),
                    QStringLiteral("RQ%1").arg(question), fontOf(Type::Hint), theme.inkFaint);
}

QWidget* GuideDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* field = new QLineEdit(parent);
    field->setAccessibleName(kindWord(m_list.guide().item(index.row()).kind));
    field->setPlaceholderText(GuideModel::tr("What is asked, “(5 min)” at the end for its time"));
    m_list.m_editor = field;
    return field;
}

bool GuideDelegate::eventFilter(QObject* editor, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && m_list.takeWritingKey(*static_cast<QKeyEvent*>(event)))
        return true;
    return QStyledItemDelegate::eventFilter(editor, event);
}

void GuideDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                         const QModelIndex& index) const
{
    const QRect words = wordsIn(option.rect, m_list.guide().item(index.row()).kind);
    editor->setGeometry(words.left() - 6, option.rect.top() + 1, words.width() + 12, rowHeight(26));
}

} // namespace ui
