#include "ui/import/import_preview_model.h"

#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

namespace ui {

void ImportPreviewModel::setLines(const std::vector<core::import::PreviewLine>& lines, Of of)
{
    if (lines == m_lines && of == m_of)
        return;
    beginResetModel();
    m_lines = lines;
    m_of = of;
    endResetModel();
}

int ImportPreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ImportPreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportPreviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& line = m_lines[static_cast<size_t>(index.row())];
    if (role == SoftRole)
        return index.column() != Text;
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Time ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && (role != Qt::ToolTipRole || index.column() == Time))
        return {};
    switch (index.column()) {
    case Time: return sessionTime(line.atMs);
    case Speaker: return line.who;
    case Text: return role == Qt::DisplayRole ? QString(line.text).replace(u'\n', u' ') : line.text;
    default: return {};
    }
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Time ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const QString names[] = {tr("Time"), tr("Speaker"), m_of == Of::Project ? tr("Session") : tr("Text")};
    return role == Qt::DisplayRole ? QVariant(names[section]) : QVariant();
}

} // namespace ui
