#include "ui/segments/theme_matrix.h"

#include "ui/widgets/words.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>

namespace ui {
namespace {

constexpr int cellSide = 8;
constexpr int axisPixels = 64;
constexpr int leastCell = 128;

class CellDelegate : public QStyledItemDelegate {
public:
    CellDelegate(const ThemeMatrixModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.palette);
        painter->fillRect(option.rect, theme.paper);
        paint::hairline(*painter, option.rect, Qt::BottomEdge, theme.line);
        QRect inside = option.rect.adjusted(cellSide, 0, -cellSide, 0);
        if (index.column() == ThemeMatrixModel::Name)
            paintName(*painter, inside, theme, index);
        else if (index.column() == ThemeMatrixModel::Asked)
            paint::tabular(*painter, inside, index.data().toString(), fontOf(Type::Body), theme.ink);
        else
            paintShare(*painter, inside, theme, index);
        if (option.state & QStyle::State_Selected)
            paint::focusRing(*painter, option.rect.adjusted(0, 0, -1, -1), theme, 0);
    }

private:
    void paintName(QPainter& painter, QRect inside, const Theme& theme, const QModelIndex& index) const
    {
        const QString sign = ShownSegments::sign(m_model.segment(index.row()));
        paint::text(painter, inside, sign, fontOf(Type::Body), theme.inkSoft);
        inside.setLeft(inside.left() + qMax(16, paint::textWidth(sign, fontOf(Type::Body)) + 6));
        paint::text(painter, inside, index.data().toString(), fontOf(Type::Body), theme.ink);
    }

    void paintShare(QPainter& painter, const QRect& inside, const Theme& theme, const QModelIndex& index) const
    {
        const auto& share = m_model.cell(index).share;
        if (share.isTooFew())
            return paint::text(painter, inside, index.data().toString(), fontOf(Type::Body), theme.inkFaint);
        const QFont strong = fontOf(Type::Body, QFont::DemiBold);
        const QString count = number(share.count);
        paint::text(painter, inside, count, strong, theme.ink);
        paint::text(painter, inside.adjusted(paint::textWidth(count, strong) + 4, 0, 0, 0),
                    ThemeMatrixModel::tr("of %1").arg(share.of), fontOf(Type::Body), theme.inkSoft);
        const int axis = scaled(axisPixels);
        paint::interval(painter, QRect(inside.right() + 1 - axis, inside.top(), axis, inside.height()), theme,
                        share.low, double(share.count) / share.of, share.high);
    }

    const ThemeMatrixModel& m_model;
};

} // namespace

void ThemeMatrixModel::setShown(const ShownSegments* shown)
{
    beginResetModel();
    m_shown = shown;
    m_themes = shown ? shown->themes() : std::vector<size_t>();
    endResetModel();
}

const core::MatrixCell& ThemeMatrixModel::cell(const QModelIndex& index) const
{
    return m_shown->matrix.at(segment(index.row()), tag(index.column()));
}

int ThemeMatrixModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_shown ? 0 : int(m_shown->ranking.order.size());
}

int ThemeMatrixModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_shown ? 0 : FirstTheme + int(m_themes.size());
}

QVariant ThemeMatrixModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& name = m_shown->matrix.segments[segment(index.row())].name;
    if (role == Qt::ToolTipRole && index.column() == Name)
        return name;
    const bool isTheme = index.column() >= FirstTheme;
    if (role == Qt::ToolTipRole && isTheme && cell(index).market > 0)
        return counted(cell(index).market, tr("%1 more person in the market lane"),
                       tr("%1 more people in the market lane"));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (!isTheme)
        return index.column() == Name ? name : number(m_shown->matrix.talkedTo[segment(index.row())]);
    const auto& share = cell(index).share;
    const QString words = share.of == 0      ? tr("not asked")
                          : share.isTooFew() ? tr("%1 of %2, too few").arg(share.count).arg(share.of)
                                             : tr("%1 of %2").arg(share.count).arg(share.of);
    if (role == Qt::DisplayRole)
        return words;
    return QStringLiteral("%1, %2: %3").arg(name, m_shown->matrix.tags[tag(index.column())].name, words);
}

QVariant ThemeMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_shown)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Asked ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (section == Name)
        return tr("Segment");
    return section == Asked ? tr("Heard") : m_shown->matrix.tags[tag(section)].name;
}

ThemeMatrix::ThemeMatrix(ThemeMatrixModel& model, QWidget* parent) : QTableView(parent), m_matrix(model)
{
    setAccessibleName(tr("Segment and theme: people of those asked"));
    setModel(&model);
    setItemDelegate(new CellDelegate(model, this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(ui::rowHeight(32));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    horizontalHeader()->setFixedHeight(ui::rowHeight(28));
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
        if (index.column() >= ThemeMatrixModel::FirstTheme)
            emit opened(index);
    });
}

void ThemeMatrix::fitColumns()
{
    const int themes = m_matrix.columnCount() - ThemeMatrixModel::FirstTheme;
    if (themes < 0)
        return;
    const int name = scaled(216), asked = scaled(56);
    horizontalHeader()->resizeSection(ThemeMatrixModel::Name, name);
    horizontalHeader()->resizeSection(ThemeMatrixModel::Asked, asked);
    const int each = themes > 0 ? qBound(scaled(leastCell), (viewport()->width() - name - asked) / themes, scaled(170))
                                : scaled(leastCell);
    for (int at = 0; at < themes; ++at)
        horizontalHeader()->resizeSection(ThemeMatrixModel::FirstTheme + at, each);
    updateGeometries();
}

void ThemeMatrix::keyPressEvent(QKeyEvent* event)
{
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enters && currentIndex().column() >= ThemeMatrixModel::FirstTheme)
        return void(emit opened(currentIndex()));
    QTableView::keyPressEvent(event);
}

void ThemeMatrix::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

} // namespace ui
