#include "ui/segments/segment_table.h"

#include "ui/widgets/words.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>

#include <algorithm>

namespace ui {
namespace {

constexpr int cellSide = 8;
constexpr int barPixels = 80;
constexpr int scorePixels = 42;

/// With two digits, in the person's own way of writing numbers.
QString totalWords(double total)
{
    return QLocale().toString(total, 'f', 2);
}

class SegmentDelegate : public QStyledItemDelegate {
public:
    SegmentDelegate(const SegmentTableModel& model, const SegmentTable& table, QObject* parent)
        : QStyledItemDelegate(parent), m_model(model), m_table(table)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {60, rowHeight(32)}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.palette);
        const QRect inside = option.rect.adjusted(cellSide, 0, -cellSide, 0);
        const size_t segment = m_model.segment(index.row());
        const int column = index.column();
        if (column == SegmentTableModel::Name)
            paintName(*painter, inside, theme, segment);
        else if (column == m_model.totalColumn())
            paintTotal(*painter, inside, theme, segment);
        else if (column >= SegmentTableModel::FirstCriterion)
            paintScore(*painter, option, theme, segment, index);
        else
            paint::tabular(*painter, inside, index.data().toString(), fontOf(Type::Body), theme.ink);
    }

private:
    void paintName(QPainter& painter, QRect inside, const Theme& theme, size_t segment) const
    {
        const QFont bold = fontOf(Type::Body, QFont::DemiBold);
        const QString sign = ShownSegments::sign(segment);
        paint::text(painter, inside, sign, bold, theme.accent);
        inside.setLeft(inside.left() + qMax(18, paint::textWidth(sign, bold) + 8));
        paint::text(painter, inside, m_model.shown().ranking.segments[segment].segment.name, fontOf(Type::Body),
                    theme.ink);
    }

    void paintScore(QPainter& painter, const QStyleOptionViewItem& option, const Theme& theme, size_t segment,
                    const QModelIndex& index) const
    {
        const size_t criterion = size_t(index.column() - SegmentTableModel::FirstCriterion);
        const bool inHand = option.state & QStyle::State_Selected && m_table.criterion() == int(criterion);
        if (inHand)
            paint::focusRing(painter, option.rect.adjusted(1, 1, -1, -2), theme, 3);
        QRect inside = option.rect.adjusted(cellSide, 0, -cellSide, 0);
        const auto& score = m_model.shown().ranking.segments[segment].scores[criterion];
        if (!score)
            return paint::text(painter, inside, QStringLiteral("–"), fontOf(Type::Body), theme.inkFaint,
                               Qt::AlignRight);
        paint::tabular(painter, inside, QLocale().toString(score->value), fontOf(Type::Body, QFont::DemiBold),
                       theme.ink);
        inside.setRight(inside.right() - scaled(18));
        if (score->isUnfounded()) {
            QFont italic = fontOf(Type::Hint);
            italic.setItalic(true);
            const QString word = SegmentTableModel::tr("opinion");
            if (paint::textWidth(word, italic) <= inside.width())
                return paint::text(painter, inside, word, italic, theme.inkSoft, Qt::AlignRight);
            return paintOpinion(painter, inside, theme);
        }
        const auto people = m_model.shown().behindScore(segment, criterion);
        const QSize size = paint::peopleStripSize(people);
        if (size.width() <= inside.width())
            paint::peopleStrip(painter,
                               QRect(inside.right() + 1 - size.width(), inside.center().y() - size.height() / 2,
                                     size.width(), size.height()),
                               theme, people);
        else
            paint::tabular(painter, inside, number(people.facing + people.market), fontOf(Type::Hint), theme.inkFaint);
    }

    /// Where the word has no room: dashed, as in the grid.
    static void paintOpinion(QPainter& painter, const QRect& inside, const Theme& theme)
    {
        constexpr double radius = 4;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.inkSoft, 1, Qt::DashLine));
        painter.drawEllipse(QPointF(inside.right() - radius, inside.center().y() + 0.5), radius, radius);
        painter.restore();
    }

    void paintTotal(QPainter& painter, QRect inside, const Theme& theme, size_t segment) const
    {
        const auto& standing = m_model.shown().ranking.standings[segment];
        if (!standing.total)
            return paint::text(painter, inside, SegmentTableModel::tr("not ranked"), fontOf(Type::Hint), theme.inkFaint,
                               Qt::AlignRight);
        paint::tabular(painter, inside, totalWords(*standing.total), fontOf(Type::Body, QFont::DemiBold), theme.ink);
        const int room = inside.width() - scaled(scorePixels);
        if (room < 24)
            return;
        const QRect bar(inside.left(), inside.center().y() - 2, room, 5);
        painter.fillRect(bar, theme.line);
        const double part = (*standing.total - core::lowestScore) / (core::highestScore - core::lowestScore);
        painter.fillRect(QRect(bar.topLeft(), QSize(qRound(bar.width() * part), bar.height())), theme.accent);
    }

    const SegmentTableModel& m_model;
    const SegmentTable& m_table;
};

} // namespace

void SegmentTableModel::setShown(const ShownSegments* shown)
{
    beginResetModel();
    m_shown = shown;
    endResetModel();
}

void SegmentTableModel::reorder()
{
    emit layoutAboutToBeChanged();
    emit layoutChanged();
}

int SegmentTableModel::rowOf(core::Id<core::Segment> segment) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (m_shown->ranking.segments[this->segment(row)].segment.id == segment)
            return row;
    return -1;
}

int SegmentTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_shown ? 0 : int(m_shown->ranking.order.size());
}

int SegmentTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_shown ? 0 : totalColumn() + 1;
}

QString SegmentTableModel::scoreWords(size_t segment, size_t criterion) const
{
    const auto& score = m_shown->ranking.segments[segment].scores[criterion];
    if (!score)
        return tr("no score");
    const QString value = QLocale().toString(score->value);
    return score->isUnfounded()
               ? tr("%1, opinion").arg(value)
               : QStringLiteral("%1, %2").arg(value, paint::peopleWords(m_shown->behindScore(segment, criterion)));
}

QVariant SegmentTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const size_t at = segment(index.row());
    const auto& standing = m_shown->ranking.standings[at];
    const auto& name = m_shown->ranking.segments[at].segment.name;
    if (role == Qt::ToolTipRole && index.column() == Name)
        return name;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Rank: return standing.rank > 0 ? number(standing.rank) : QStringLiteral("–");
    case Name: return name;
    case People: return number(m_shown->matrix.talkedTo[at]);
    case Market: return number(qint64(m_shown->sample[at].market.size()));
    default: break;
    }
    if (index.column() == totalColumn())
        return standing.total ? totalWords(*standing.total) : tr("not ranked");
    return scoreWords(at, size_t(index.column() - FirstCriterion));
}

QVariant SegmentTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_shown)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    const bool isCriterion = section >= FirstCriterion && section < totalColumn();
    if (role == Qt::ToolTipRole && isCriterion) {
        const auto& criterion = m_shown->ranking.criteria[size_t(section - FirstCriterion)];
        return criterion.description.isEmpty() ? criterion.name : criterion.description;
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Rank: return QString();
    case Name: return tr("Segment");
    case People: return tr("People");
    case Market: return tr("Market");
    default: break;
    }
    return isCriterion ? m_shown->ranking.criteria[size_t(section - FirstCriterion)].name : tr("Score");
}

SegmentTable::SegmentTable(SegmentTableModel& model, QWidget* parent)
    : Table(tr("Segments, the best first"), parent), m_segments(model)
{
    setModel(&model);
    setItemDelegate(new SegmentDelegate(model, *this, this));
    setWhatsThis(tr("Left and right choose a criterion, 1 to 5 score the segment on it."));
    header()->setStretchLastSection(true);
    header()->setTextElideMode(Qt::ElideRight);
}

int SegmentTable::criterion() const
{
    return qMin(m_criterion, m_segments.criteria() - 1);
}

void SegmentTable::setCriterion(int criterion)
{
    m_criterion = qBound(0, criterion, qMax(0, m_segments.criteria() - 1));
    viewport()->update();
    emit criterionChanged();
}

void SegmentTable::fitColumns()
{
    if (m_segments.columnCount() == 0)
        return;
    const int criteria = m_segments.criteria();
    const int figures = scaled(32) + 2 * scaled(60);
    const int total = scaled(barPixels + scorePixels) + 2 * cellSide;
    const int room = viewport()->width() - figures - total;
    const int each = criteria > 0 ? qBound(scaled(64), (room - scaled(250)) / criteria, scaled(132)) : 0;
    constexpr int mostRows = 8;
    setFixedHeight(header()->sizeHint().height() + qBound(1, m_segments.rowCount(), mostRows) * ui::rowHeight(32) + 1);
    header()->resizeSection(SegmentTableModel::Rank, scaled(32));
    header()->resizeSection(SegmentTableModel::Name, qMax(scaled(120), room - each * criteria));
    header()->resizeSection(SegmentTableModel::People, scaled(60));
    header()->resizeSection(SegmentTableModel::Market, scaled(60));
    for (int at = 0; at < criteria; ++at)
        header()->resizeSection(SegmentTableModel::FirstCriterion + at, each);
}

void SegmentTable::keyPressEvent(QKeyEvent* event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right))
        return setCriterion(criterion() + (event->key() == Qt::Key_Left ? -1 : 1));
    if (plain && event->key() >= Qt::Key_1 && event->key() <= Qt::Key_5)
        return void(emit scored(event->key() - Qt::Key_0));
    Table::keyPressEvent(event);
}

void SegmentTable::mousePressEvent(QMouseEvent* event)
{
    Table::mousePressEvent(event);
    const int column = columnAt(event->position().toPoint().x());
    if (column >= SegmentTableModel::FirstCriterion && column < m_segments.totalColumn())
        setCriterion(column - SegmentTableModel::FirstCriterion);
}

void SegmentTable::resizeEvent(QResizeEvent* event)
{
    Table::resizeEvent(event);
    fitColumns();
}

} // namespace ui
