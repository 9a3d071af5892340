#include "ui/people/trace_list.h"

#include "ui/widgets/paint.h"

#include <QStyledItemDelegate>

namespace ui {
namespace {

constexpr int side = 16;

} // namespace

class TraceList::Model : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<TraceRow> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    const std::vector<TraceRow>& rows() const { return m_rows; }
    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
            return {};
        const auto& row = m_rows[static_cast<size_t>(index.row())];
        QStringList words{row.text, row.detail, row.note};
        words.removeAll(QString());
        return role == Qt::ToolTipRole ? row.text : words.join(QStringLiteral(", "));
    }

private:
    std::vector<TraceRow> m_rows;
};

class TraceList::Delegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {80, rowHeight(28)}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.palette);
        const auto* list = qobject_cast<const TraceList*>(option.widget);
        const auto& row = list->rows()[static_cast<size_t>(index.row())];
        paint::row(*painter, option.rect, theme, rowState(option));
        QRect words = option.rect.adjusted(side, 0, -side, 0);
        const int note = paint::tabularWidth(row.note, fontOf(Type::Hint));
        paint::tabular(*painter, words, row.note, fontOf(Type::Hint), theme.inkFaint);
        words.setRight(words.right() - note - 12);
        if (row.hue > 0) {
            paint::tagBar(*painter, QRect(words.left(), words.center().y() - 6, 4, 14), theme.tag(row.hue).bar);
            words.setLeft(words.left() + 12);
            return paint::tagName(*painter, words, theme, row.text, fontOf(Type::Body));
        }
        paint::text(*painter, words, row.text, fontOf(Type::Body), theme.ink);
        words.setLeft(words.left() + paint::textWidth(row.text, fontOf(Type::Body)) + 12);
        if (words.width() > 24)
            paint::text(*painter, words, row.detail, fontOf(Type::Hint), theme.inkFaint);
    }
};

TraceList::TraceList(const QString& name, QWidget* parent) : ListView(name, parent), m_model(new Model(this))
{
    setModel(m_model);
    setItemDelegate(new Delegate(this));
    setUniformItemSizes(true);
    viewport()->setBackgroundRole(QPalette::Base);
    connect(this, &QListView::activated, this, &TraceList::open);
}

void TraceList::setRows(std::vector<TraceRow> rows)
{
    const int row = currentIndex().row();
    m_model->setRows(std::move(rows));
    if (row >= 0 && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(qMin(row, m_model->rowCount() - 1)));
}

const std::vector<TraceRow>& TraceList::rows() const
{
    return m_model->rows();
}

void TraceList::open(const QModelIndex& index)
{
    emit goAsked(rows()[static_cast<size_t>(index.row())].leadsTo);
}

} // namespace ui
