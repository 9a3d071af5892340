#include "ui/insights/insight_table.h"

#include "ui/widgets/broken_lines.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/words.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>

#include <algorithm>
#include <array>

namespace ui {
namespace {

constexpr int side = 16;    // of the outer columns
constexpr int cellSide = 8; // of the others
constexpr int oneLine = 36;
constexpr int mostLines = 2;
constexpr int roomyWords = 200; // where claims have less, silent gives way, then newest
constexpr int leastWords = 40;
constexpr int arrow = 16; // its centre is on the line that leads down from it

/// "3 inside"; empty where nothing is folded.
QString insideWords(const QModelIndex& index)
{
    const auto& row = InsightTable::rowAt(index);
    const bool folded = static_cast<const InsightFilter*>(index.model())->isFolded(row);
    return folded ? InsightTable::tr("%1 inside").arg(number(row.below)) : QString();
}

/// The room of those words at the end of the claim.
int insideWidth(const QModelIndex& index)
{
    const QString words = insideWords(index);
    return words.isEmpty() ? 0 : paint::textWidth(words, fontOf(Type::Hint)) + 12;
}

/// The place of a row's arrow.
QRect arrowAt(const QRect& row, int depth)
{
    return {row.left() + side - 4 + depth * scaled(InsightTable::indent), row.top(), arrow, row.height()};
}

/// Where the words of a row begin: after its indent, its arrow and its kind.
int wordsLeft(const QModelIndex& index)
{
    if (!InsightTable::isTree(index))
        return 0;
    const auto& row = InsightTable::rowAt(index);
    const QString kind = nodeWord(row.claim.node);
    const int wide = kind.isEmpty() ? 0 : paint::textWidth(kind, fontOf(Type::Hint, QFont::Medium)) + 10;
    return row.depth * scaled(InsightTable::indent) + arrow + wide;
}

/// Its outer columns keep as far from the edge as the claims below.
class InsightHeader : public QHeaderView {
public:
    explicit InsightHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {}

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        const bool first = section == InsightModel::Words;
        const bool last = section == logicalIndexAt(viewport()->width() - 1);
        const int more = side - cellSide;
        QHeaderView::paintSection(painter, rect.adjusted(first ? more : 0, 0, last ? -more : 0, 0), section);
        paint::hairline(*painter, rect, Qt::BottomEdge, Theme::of(this).lineStrong);
    }
};

class InsightDelegate : public QStyledItemDelegate {
public:
    explicit InsightDelegate(InsightTable& table) : QStyledItemDelegate(&table), m_table(table) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const int width = m_table.columnWidth(index.column());
        if (index.column() != InsightModel::Words)
            return {width, rowHeight(oneLine)};
        const int room = qMax(leastWords, width - side - cellSide - wordsLeft(index) - insideWidth(index));
        const auto lines = brokenLines(index.data().toString(), fontOf(Type::Body), room, mostLines);
        const int more = qMax(0, static_cast<int>(lines.size()) - 1) * lineHeight(Type::Body);
        return {width, rowHeight(oneLine) + qMax(0, more - 2)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.palette);
        const bool first = index.column() == InsightModel::Words;
        const bool last = m_table.header()->logicalIndexAt(m_table.viewport()->width() - 1) == index.column();
        const QRect inside = option.rect.adjusted(first ? side : cellSide, 0, last ? -side : -cellSide, 0);
        if (first)
            paintWords(*painter, paintKind(*painter, option.rect, inside, theme, index), theme, option, index);
        else if (index.column() == InsightModel::People)
            paintPeople(*painter, inside, theme, index);
        else if (index.column() == InsightModel::Status)
            paintStatus(*painter, inside, theme, index);
        else
            paint::tabular(*painter, inside, index.data().toString(), fontOf(Type::Body),
                           index.data(SoftRole).toBool() ? theme.inkSoft : theme.ink);
    }

private:
    /// The lines that lead down the tree, and what the insight is there. Gives the room that is left.
    QRect paintKind(QPainter& painter, const QRect& row, const QRect& inside, const Theme& theme,
                    const QModelIndex& index) const
    {
        if (!InsightTable::isTree(index))
            return inside;
        const auto& shown = InsightTable::rowAt(index);
        const int step = scaled(InsightTable::indent);
        for (int level = 0; level < shown.depth; ++level)
            paint::hairline(painter, row.adjusted(side + level * step + 4, 0, 0, 0), Qt::LeftEdge, theme.line);
        const auto& filter = static_cast<const InsightFilter&>(*index.model());
        if (filter.canFold(shown))
            paintIcon(painter, arrowAt(row, shown.depth),
                      filter.isFolded(shown) ? QStringLiteral("go-next") : QStringLiteral("go-down"), arrow,
                      theme.inkSoft);
        const QRect kind = inside.adjusted(shown.depth * step + arrow, 0, 0, 0);
        paint::text(painter, kind, nodeWord(shown.claim.node), fontOf(Type::Hint, QFont::Medium), theme.inkSoft);
        paint::text(painter, inside, insideWords(index), fontOf(Type::Hint), theme.inkSoft, Qt::AlignRight);
        QRect left = inside.adjusted(wordsLeft(index), 0, -insideWidth(index), 0);
        left.setWidth(qMax(leastWords, left.width()));
        return left;
    }

    void paintWords(QPainter& painter, const QRect& inside, const Theme& theme, const QStyleOptionViewItem& option,
                    const QModelIndex& index) const
    {
        const bool current = option.state & QStyle::State_Selected;
        const QFont font = fontOf(Type::Body, current ? QFont::DemiBold : QFont::Normal);
        const auto lines = brokenLines(index.data().toString(), font, inside.width(), mostLines);
        const int line = lineHeight(Type::Body);
        QRect at(inside.left(), inside.top() + (inside.height() - static_cast<int>(lines.size()) * line) / 2,
                 inside.width(), line);
        for (const auto& words : lines) {
            paint::text(painter, at, words, font, theme.ink);
            at.translate(0, line);
        }
    }

    void paintPeople(QPainter& painter, const QRect& inside, const Theme& theme, const QModelIndex& index) const
    {
        const auto& row = InsightTable::rowAt(index);
        const QSize size = paint::peopleStripSize(row.people);
        if (row.known && row.people.total() > 0)
            paint::peopleStrip(
                painter, QRect(inside.left() - 1, inside.center().y() - size.height() / 2, size.width(), size.height()),
                theme, row.people);
    }

    void paintStatus(QPainter& painter, const QRect& inside, const Theme& theme, const QModelIndex& index) const
    {
        const QString words = index.data().toString();
        const auto& row = InsightTable::rowAt(index);
        if (row.known && row.isAssumption && !row.hasLostEvidence()) {
            QFont font = fontOf(Type::Hint);
            font.setItalic(true);
            const QSize size(paint::textWidth(words, font) + 14, 20);
            const QRect box(QPoint(inside.left(), inside.center().y() - size.height() / 2),
                            size.boundedTo(inside.size()));
            paint::assumption(painter, box, theme);
            return paint::text(painter, box.adjusted(6, 0, -4, 0), words, font, theme.warn);
        }
        if (!index.data(VerdictRole).isValid())
            return paint::text(painter, inside, words, fontOf(Type::Body), theme.inkSoft);
        const QSize size = paint::badgeSize(words);
        paint::badge(painter,
                     {QPoint(inside.left(), inside.center().y() - size.height() / 2), size.boundedTo(inside.size())},
                     theme, paint::Verdict::Warn, words);
    }

    InsightTable& m_table;
};

} // namespace

InsightTable::InsightTable(QWidget* parent) : Table(tr("Insights"), parent)
{
    auto* columns = new InsightHeader(this);
    columns->setAccessibleName(header()->accessibleName());
    columns->setHighlightSections(false);
    columns->setMinimumSectionSize(header()->minimumSectionSize());
    columns->setFocusPolicy(Qt::NoFocus);
    columns->setSectionsClickable(true);
    setHeader(columns);
    setItemDelegate(new InsightDelegate(*this));
    setUniformRowHeights(false);
    setSortingEnabled(true);
    header()->setStretchLastSection(false);
    setDragDropMode(DragDrop);
    setDropIndicatorShown(false); // painted as ours
    setSelectionMode(ExtendedSelection);
}

void InsightTable::fitColumns()
{
    const int status = paint::badgeSize(InsightModel::longestStatus()).width() + side + cellSide;
    const std::pair<int, int> widths[] = {{InsightModel::People, m_strip + 2 * cellSide},
                                          {InsightModel::For, scaled(56)},
                                          {InsightModel::Against, scaled(64)},
                                          {InsightModel::Silent, scaled(56)},
                                          {InsightModel::Status, qMax(scaled(110), status)},
                                          {InsightModel::Newest, scaled(112)}};
    const bool tree = isTree(model()->index(0, 0)); // there the words get the room: the strip says the rest
    int left = viewport()->width();
    for (const auto& [column, wide] : widths) {
        setColumnHidden(column, tree && column != InsightModel::People && column != InsightModel::Status);
        header()->resizeSection(column, wide);
        left -= isColumnHidden(column) ? 0 : wide;
    }
    for (const int figure : {InsightModel::Silent, InsightModel::Newest})
        if (!tree && left < scaled(roomyWords)) {
            left += header()->sectionSize(figure);
            setColumnHidden(figure, true);
        }
    header()->resizeSection(InsightModel::Words, qMax(scaled(140), left));
    doItemsLayout(); // claims break elsewhere now
}

void InsightTable::setStrip(int pixels)
{
    m_strip = qMax(
        paint::textWidth(model()->headerData(InsightModel::People, Qt::Horizontal).toString(), fontOf(Type::Hint)) +
            cellSide,
        pixels);
    fitColumns();
}

void InsightTable::resizeEvent(QResizeEvent* event)
{
    Table::resizeEvent(event);
    if (event->size().width() != event->oldSize().width() && model())
        fitColumns();
}

const InsightRow& InsightTable::rowAt(const QModelIndex& index)
{
    const auto* filter = static_cast<const InsightFilter*>(index.model());
    return static_cast<const InsightModel*>(filter->sourceModel())->insight(filter->mapToSource(index).row());
}

bool InsightTable::isTree(const QModelIndex& index)
{
    return index.isValid() &&
           static_cast<const InsightModel*>(static_cast<const InsightFilter*>(index.model())->sourceModel())->isTree();
}

std::vector<core::Claim> InsightTable::chosen() const
{
    auto rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    std::vector<core::Claim> claims;
    for (const auto& row : rows)
        claims.push_back(rowAt(row).claim);
    return claims;
}

void InsightTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    Table::currentChanged(current, previous);
    viewport()->update(); // the ring stands round the whole row, and rows before it may stay chosen
}

void InsightTable::keyPressEvent(QKeyEvent* event)
{
    const bool sideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    Table::keyPressEvent(event); // for its focus ring
    if (sideways && event->modifiers() == Qt::NoModifier && isTree(currentIndex()))
        goInOrOut(event->key() == Qt::Key_Right);
}

/// Right unfolds, and goes to the first one inside; Left folds, and goes to the one above.
void InsightTable::goInOrOut(bool in)
{
    const auto& row = rowAt(currentIndex());
    const auto* insights = static_cast<const InsightModel*>(filter().sourceModel());
    if (filter().canFold(row) && filter().isFolded(row) == in)
        return emit foldAsked(row.claim.id, !in);
    const auto next = currentIndex().siblingAtRow(currentIndex().row() + 1);
    if (in && row.below > 0 && next.isValid())
        return setCurrentIndex(next);
    if (!in && row.depth > 0)
        setCurrentIndex(filter().mapFromSource(
            insights->index(insights->above(insights->rowOf(row.claim.id)).front(), InsightModel::Words)));
}

void InsightTable::mousePressEvent(QMouseEvent* event)
{
    const auto index = indexAt(event->pos()).siblingAtColumn(InsightModel::Words);
    if (event->button() == Qt::LeftButton && isTree(index) && filter().canFold(rowAt(index)) &&
        arrowAt(visualRect(index), rowAt(index).depth).contains(event->pos()))
        return emit foldAsked(rowAt(index).claim.id, !filter().isFolded(rowAt(index)));
    Table::mousePressEvent(event);
}

StripLegend::StripLegend(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Disc: face to face. Square: market. Cross: against. Ring: asked, silent."));
}

QSize StripLegend::sizeHint() const
{
    return {scaled(340), rowHeight(28)};
}

void StripLegend::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    const std::array<std::pair<paint::People, QString>, 4> marks{{{{1, 0, 0, 0}, tr("face to face")},
                                                                  {{0, 1, 0, 0}, tr("market")},
                                                                  {{0, 0, 1, 0}, tr("against")},
                                                                  {{0, 0, 0, 1}, tr("asked, silent")}}};
    int x = 0;
    for (const auto& [people, words] : marks) {
        const QSize size = paint::peopleStripSize(people);
        paint::peopleStrip(painter, QRect(QPoint(x, (height() - size.height()) / 2), size), theme, people);
        x += size.width() + 4;
        const int wide = paint::textWidth(words, fontOf(Type::Hint));
        paint::text(painter, QRect(x, 0, wide + 1, height()), words, fontOf(Type::Hint), theme.inkSoft);
        x += wide + 14;
    }
}

} // namespace ui
