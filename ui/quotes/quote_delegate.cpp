#include "ui/quotes/quote_delegate.h"

#include "ui/widgets/list_view.h"
#include "ui/widgets/words.h"

#include <QTextLayout>

namespace ui {
namespace {

constexpr int side = 16;
constexpr int leftColumn = 60;
constexpr int gap = 8;
constexpr int above = 10; // and below
constexpr int mostLines = 6;
constexpr int widestText = 720; // beyond that the eye loses the line
// More than a line, and than all of them, can hold: the rest need not be shaped.
constexpr int longestLine = 300;
constexpr int longestText = 1800;

constexpr int mostKept = 64; // layouts: what a tall window shows, and what is laid out at once

} // namespace

/// Where the parts of one quote stand, from the row's own top left corner.
struct QuoteLayout {
    QuoteLayout(const QuoteRow& row, int width);

    QTextLayout text;
    int textHeight = 0;
    int lines = 0;
    QString lastLine; // elided; empty: all of the words are there
    QRect words;
    QRect note;
    std::vector<QRect> chips;
    std::vector<std::pair<QRect, QuoteRow::Badge>> badges; // one under the other
    int height = 0;
};

QuoteLayout::QuoteLayout(const QuoteRow& row, int width) : text({}, fontOf(Type::Body))
{
    const int left = side + scaled(leftColumn) + gap;
    int room = qMax(80, width - left - side);
    int widest = 0, badgesBottom = 0;
    for (const auto& badge : {row.standing, row.badge}) {
        if (!badge)
            continue;
        const QSize size = paint::badgeSize(badge->text);
        const QPoint at(left + room - size.width(), badges.empty() ? above : badgesBottom + 5);
        badges.emplace_back(QRect(at, size), *badge);
        badgesBottom = badges.back().first.bottom();
        widest = qMax(widest, size.width() + gap);
    }
    room -= widest;
    room = qBound(80, room, scaled(widestText));
    const int line = lineHeight(Type::Body);
    QString shown = row.words.left(longestText);
    shown.replace(u'\n', QChar::LineSeparator);
    text.setText(shown);
    text.setCacheEnabled(true); // else it is shaped again to be painted
    text.beginLayout();
    for (auto made = text.createLine(); made.isValid(); made = text.createLine()) {
        made.setLineWidth(room);
        made.setPosition(QPointF(0, lines * line + (line - made.height()) / 2));
        if (++lines < mostLines)
            continue;
        if (made.textStart() + made.textLength() < shown.size())
            lastLine = QFontMetrics(text.font())
                           .elidedText(row.words.mid(made.textStart(), longestLine).simplified(), Qt::ElideRight, room);
        break;
    }
    text.endLayout();
    words = {left, above, room, lines * line};
    int y = words.bottom() + 1;
    if (!row.note.isEmpty()) {
        note = {left, y, room, lineHeight(Type::Hint)};
        y = note.bottom() + 1;
    }
    int x = left;
    for (const auto& tag : row.tags) {
        QSize size = paint::chipSize(tag);
        size.setWidth(qMin(size.width(), room));
        if (x > left && x + size.width() > left + room) {
            x = left;
            y += size.height() + 4;
        }
        chips.push_back({QPoint(x, y + 4), size});
        x += size.width() + 4;
    }
    if (!chips.empty())
        y = chips.back().bottom() + 1;
    const int hints = int(!row.when.isEmpty()) + int(!row.time.isEmpty());
    const int leftBottom = above + (row.person.isEmpty() ? 0 : line) + hints * lineHeight(Type::Hint);
    height = qMax(qMax(y, leftBottom), badgesBottom + 1) + above + 1;
}

namespace {

QList<QTextLayout::FormatRange> matches(const QuoteRow& row, const Theme& theme)
{
    QTextCharFormat strong;
    strong.setFontWeight(QFont::Bold);
    strong.setForeground(theme.accent);
    QList<QTextLayout::FormatRange> formats;
    for (const auto& range : row.matched)
        formats.append({range.begin, range.length(), strong});
    return formats;
}

void paintWords(QPainter& painter, const QPoint& origin, const Theme& theme, const QuoteRow& row,
                const QuoteLayout& layout)
{
    const auto formats = matches(row, theme);
    const int shown = layout.lastLine.isEmpty() ? layout.lines : layout.lines - 1;
    painter.setPen(theme.ink);
    for (int at = 0; at < shown; ++at) {
        const auto line = layout.text.lineAt(at);
        line.draw(&painter, origin + layout.words.topLeft());
        for (const auto& format : formats) {
            const int end = line.textStart() + line.textLength();
            if (format.start + format.length <= line.textStart() || format.start >= end)
                continue;
            const qreal x = line.cursorToX(qMax(format.start, line.textStart()));
            const qreal until = line.cursorToX(qMin(format.start + format.length, end));
            const QPointF at(origin + layout.words.topLeft());
            painter.fillRect(QRectF(at.x() + x, at.y() + line.y() + line.height() - 1, until - x, 2), theme.accent);
        }
    }
    if (!layout.lastLine.isEmpty()) {
        const int line = lineHeight(Type::Body);
        paint::text(painter,
                    QRect(layout.words.left(), layout.words.top() + shown * line, layout.words.width(), line)
                        .translated(origin),
                    layout.lastLine, fontOf(Type::Body), theme.ink);
    }
}

void paintWho(QPainter& painter, const QPoint& origin, const Theme& theme, const QuoteRow& row)
{
    QRect line(origin.x() + side, origin.y() + above, scaled(leftColumn), lineHeight(Type::Body));
    if (!row.person.isEmpty()) {
        paint::text(painter, line, row.person, fontOf(Type::Body, QFont::DemiBold), theme.ink);
        line.translate(0, line.height());
    }
    line.setHeight(lineHeight(Type::Hint));
    for (const auto& hint : {row.when, row.time}) {
        if (hint.isEmpty())
            continue;
        paint::tabular(painter, line, hint, fontOf(Type::Hint), theme.inkFaint, Qt::AlignLeft);
        line.translate(0, line.height());
    }
}

void paintQuote(QPainter& painter, const QRect& rect, const Theme& theme, const QuoteRow& row,
                const QuoteLayout& layout)
{
    const QPoint origin = rect.topLeft();
    paintWho(painter, origin, theme, row);
    paintWords(painter, origin, theme, row, layout);
    if (!row.note.isEmpty())
        paint::text(painter, layout.note.translated(origin), row.note, fontOf(Type::Hint), theme.inkFaint);
    for (size_t at = 0; at < layout.chips.size(); ++at)
        paint::chip(painter, layout.chips[at].translated(origin), theme, row.tags[at]);
    for (const auto& [place, badge] : layout.badges)
        paint::badge(painter, place.translated(origin), theme, badge.verdict, badge.text);
    paint::hairline(painter, rect, Qt::BottomEdge, theme.line);
}

void paintGroup(QPainter& painter, const QRect& rect, const Theme& theme, const QuoteModel::Group& group)
{
    painter.fillRect(rect, theme.page);
    QRect words = rect.adjusted(side, 0, -side, 0);
    if (group.hue > 0) {
        paint::tagBar(painter, QRect(words.left(), rect.center().y() - 6, 4, 14), theme.tag(group.hue).bar);
        words.setLeft(words.left() + 12);
    }
    paint::tabular(painter, words, number(group.count), fontOf(Type::Hint), theme.inkFaint);
    words.setRight(words.right() - 48);
    if (group.hue > 0)
        paint::tagName(painter, words, theme, group.name, fontOf(Type::Body, QFont::DemiBold));
    else
        paint::text(painter, words, group.name, fontOf(Type::Body, QFont::DemiBold), theme.ink);
    paint::hairline(painter, rect, Qt::BottomEdge, theme.line);
}

} // namespace

QuoteDelegate::QuoteDelegate(const QuoteModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_layouts(mostKept)
{
}

QuoteDelegate::~QuoteDelegate() = default;

void QuoteDelegate::forget()
{
    m_heights.clear();
    m_layouts.clear();
}

/// A row is laid out once, to be measured and to be painted.
const QuoteLayout& QuoteDelegate::layoutOf(int row, int width) const
{
    if (width != m_width) {
        m_heights.clear();
        m_layouts.clear();
    }
    m_width = width;
    if (const auto* known = m_layouts.object(row))
        return *known;
    auto* made = new QuoteLayout(*m_model.quote(row), width);
    m_layouts.insert(row, made);
    return *made;
}

QSize QuoteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* row = m_model.quote(index.row());
    const auto* list = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = list ? list->viewport()->width() : option.rect.width();
    if (!row)
        return {width, rowHeight(28)};
    const auto known = m_heights.constFind(index.row());
    if (known != m_heights.constEnd() && width == m_width)
        return {width, *known};
    const int height = layoutOf(index.row(), width).height;
    m_heights.insert(index.row(), height);
    return {width, height};
}

void QuoteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    if (const auto* group = m_model.group(index.row()))
        return paintGroup(*painter, option.rect, theme, *group);
    paint::row(*painter, option.rect, theme, rowState(option));
    paintQuote(*painter, option.rect, theme, *m_model.quote(index.row()), layoutOf(index.row(), option.rect.width()));
}

} // namespace ui
