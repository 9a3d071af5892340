#include "ui/observation/entry_table.h"

#include "ui/widgets/words.h"

#include "core/sessions/session_text.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyledItemDelegate>

namespace ui {
namespace {

constexpr int rowPixels = 28;
constexpr int cellSide = 8;
constexpr int chipGap = 6;

/// Paints a row: time, lane, who, the words, chips from the right, how long it took.
class EntryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {40, rowHeight(rowPixels)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.palette);
        const QRect inside = option.rect.adjusted(cellSide, 0, -cellSide, 0);
        const QString text = index.data().toString();
        switch (index.column()) {
        case EntryTableModel::Time:
        case EntryTableModel::Took: return paint::tabular(*painter, inside, text, fontOf(Type::Body), theme.inkSoft);
        case EntryTableModel::Lane:
            return paint::text(*painter, inside, text, fontOf(Type::Body, QFont::DemiBold), theme.inkSoft,
                               Qt::AlignHCenter);
        case EntryTableModel::Who: return paint::text(*painter, inside, text, fontOf(Type::Body), theme.inkSoft);
        case EntryTableModel::Tags: return paintChips(*painter, theme, inside, index);
        default: return paint::text(*painter, inside, text, fontOf(Type::Body), theme.ink);
        }
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        auto* editor = QStyledItemDelegate::createEditor(parent, option, index);
        editor->setAccessibleName(EntryTable::tr("Words of the entry"));
        return editor;
    }

private:
    /// The tags that fit, the first one nearest to the words; how many more there are is said.
    static void paintChips(QPainter& painter, const Theme& theme, const QRect& inside, const QModelIndex& index)
    {
        const auto& chips = static_cast<const EntryTableModel*>(index.model())->chips(index.row());
        int right = inside.right() + 1;
        for (size_t at = 0; at < chips.size(); ++at) {
            const QSize size = paint::chipSize(chips[at]);
            const size_t left = chips.size() - at - 1;
            const int more = left > 0 ? scaled(28) : 0;
            const int room = right - inside.left() - more;
            if (room < qMin(size.width(), scaled(60)))
                return paint::text(painter, QRect(inside.left(), inside.top(), right - inside.left(), inside.height()),
                                   QStringLiteral("+%1").arg(left + 1), fontOf(Type::Hint), theme.inkSoft,
                                   Qt::AlignRight);
            const int width = qMin(size.width(), room);
            paint::chip(painter, QRect(right - width, inside.center().y() - size.height() / 2, width, size.height()),
                        theme, chips[at]);
            right -= width + chipGap;
        }
    }
};

} // namespace

void EntryTableModel::setContent(const ObservationContent& content)
{
    const bool same = content.entries.size() == m_content.entries.size();
    if (!same)
        beginResetModel();
    m_content = content;
    if (!same)
        endResetModel();
    else if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int EntryTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_content.entries.size());
}

int EntryTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EntryTableModel::data(const QModelIndex& index, int role) const
{
    if (role == Qt::DisplayRole)
        return words(index);
    if (role == Qt::EditRole)
        return core::SessionText::blockOf(m_content.entries[size_t(index.row())].text);
    if (role == Qt::AccessibleTextRole && index.column() == Lane)
        return laneWord(m_content.entries[size_t(index.row())].kind);
    if (role == Qt::ToolTipRole && index.column() == What)
        return m_content.entries[size_t(index.row())].text;
    if (role == Qt::ToolTipRole && index.column() == Tags)
        return words(index);
    if (role == Qt::TextAlignmentRole && (index.column() == Time || index.column() == Took))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant EntryTableModel::words(const QModelIndex& index) const
{
    const auto row = size_t(index.row());
    const auto& entry = m_content.entries[row];
    switch (index.column()) {
    case Time: return sessionTime(entry.atMs);
    case Lane: return laneMark(entry.kind);
    case Who: return m_content.who[index.row()];
    case What:
        return entry.quoted || entry.kind == core::EntryKind::Utterance ? quoted(entry.text.simplified())
                                                                        : entry.text.simplified();
    case Took: return m_content.took(index.row());
    default: break;
    }
    QStringList paths;
    for (const auto& chip : m_content.chips[row])
        paths << chip.path;
    return paths.join(QStringLiteral(", "));
}

QVariant EntryTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Time || section == Tags || section == Took ? Qt::AlignRight
                    : section == Lane                                     ? Qt::AlignHCenter
                                                                          : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    const QString names[] = {tr("Time"), tr("Lane"), tr("Who"), tr("What"), tr("Tags"), tr("Took")};
    return role == Qt::DisplayRole ? QVariant(names[section]) : QVariant();
}

Qt::ItemFlags EntryTableModel::flags(const QModelIndex& index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    return index.isValid() && m_editable && index.column() == What ? flags | Qt::ItemIsEditable : flags;
}

bool EntryTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const QString text = core::SessionText::entryOf(value.toString()).trimmed();
    const bool differs = role == Qt::EditRole && !text.isEmpty() && text != m_content.entries[size_t(index.row())].text;
    if (differs)
        emit reworded(index.row(), text);
    return differs;
}

EntryTable::EntryTable(QWidget* parent) : Table(tr("Entries"), parent)
{
    setModel(&m_model);
    setItemDelegate(new EntryDelegate(this));
    setSelectionMode(SingleSelection);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(scaled(36));
    header()->setSectionResizeMode(QHeaderView::Fixed);
    connect(this, &Table::opened, this, [this](const QModelIndex& index) { edit(index.row()); });
}

void EntryTable::choose(int entry)
{
    m_choosing = true;
    setCurrentIndex(entry < 0 ? QModelIndex() : m_model.index(entry, EntryTableModel::What));
    if (entry < 0)
        clearSelection();
    m_choosing = false;
}

void EntryTable::edit(int entry)
{
    const auto index = m_model.index(entry, EntryTableModel::What);
    if (index.flags() & Qt::ItemIsEditable)
        Table::edit(index);
}

void EntryTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    Table::currentChanged(current, previous);
    if (!m_choosing && current.isValid())
        emit chosenByHand(current.row());
}

void EntryTable::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() == EditingState)
        return; // the field has it already
    if (event->key() == Qt::Key_Delete && currentIndex().isValid())
        emit deleteAsked(currentIndex().row());
    else
        Table::keyPressEvent(event);
}

void EntryTable::resizeEvent(QResizeEvent* event)
{
    Table::resizeEvent(event);
    const int wide = viewport()->width();
    const int time = scaled(64), lane = scaled(44), who = scaled(64), took = scaled(64);
    const int tags = qBound(scaled(120), wide * 3 / 10, scaled(320));
    const int sizes[] = {time, lane, who, qMax(scaled(100), wide - time - lane - who - tags - took), tags, took};
    for (int column = 0; column < EntryTableModel::ColumnCount; ++column)
        header()->resizeSection(column, sizes[column]);
}

} // namespace ui
