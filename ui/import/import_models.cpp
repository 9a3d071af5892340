#include "ui/import/import_models.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

#include <QFileInfo>

#include <algorithm>

namespace ui {
namespace {

bool isFigure(int column)
{
    return column >= ImportedFileModel::Sessions && column <= ImportedFileModel::Highlights;
}

int contentLost(const core::import::FileReport& file)
{
    int lost = 0;
    for (const auto& loss : file.lost)
        lost += loss.content ? loss.count : 0;
    return lost;
}

paint::Verdict verdictOf(const core::import::FileReport& file)
{
    return !file.came ? paint::Verdict::Bad : contentLost(file) > 0 ? paint::Verdict::Warn : paint::Verdict::Good;
}

} // namespace

void ImportedFileModel::setFiles(const std::vector<core::import::FileReport>& files)
{
    beginResetModel();
    m_files = files;
    endResetModel();
}

int ImportedFileModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

int ImportedFileModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportedFileModel::text(const core::import::FileReport& file, int column) const
{
    switch (column) {
    case File: return QFileInfo(file.path).fileName();
    case Verdict:
        return !file.came              ? tr("left out")
               : contentLost(file) > 0 ? tr("all but %1").arg(number(contentLost(file)))
                                       : tr("all");
    case Sessions: return number(file.sessions);
    case Entries: return number(file.entries);
    case People: return number(file.participants);
    case Highlights: return number(file.highlights);
    case Remark:
        return file.came ? file.kept.join(QStringLiteral(", ")) : file.lost.empty() ? QString() : file.lost.front().why;
    default: return {};
    }
}

QVariant ImportedFileModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& file = m_files[static_cast<size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(file, column);
    case Qt::ToolTipRole: return column == File ? file.path : column == Remark ? text(file, column) : QVariant();
    case Qt::TextAlignmentRole: return int((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case StrongRole: return isFigure(column) && file.came;
    case SoftRole: return column == Remark || (isFigure(column) && !file.came);
    case VerdictRole: return column == Verdict ? QVariant(static_cast<int>(verdictOf(file))) : QVariant();
    default: return {};
    }
}

QVariant ImportedFileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const QString names[] = {tr("File"),       tr("Kept"),       tr("Sessions"), tr("Entries"),
                             tr("New people"), tr("Highlights"), tr("Remark")};
    return role == Qt::DisplayRole ? names[section] : QVariant();
}

void LossModel::setFiles(const std::vector<core::import::FileReport>& files)
{
    beginResetModel();
    m_losses.clear();
    for (const auto& file : files)
        for (const auto& loss : file.lost)
            m_losses.push_back(loss);
    // What was said comes before how it looked.
    std::stable_sort(m_losses.begin(), m_losses.end(),
                     [](const auto& a, const auto& b) { return a.content && !b.content; });
    endResetModel();
}

QString LossModel::asText() const
{
    QString text;
    for (const auto& loss : m_losses)
        text += QStringLiteral("%1\t%2\t%3\t%4\n").arg(loss.what).arg(loss.count).arg(loss.where, loss.why);
    return text;
}

int LossModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_losses.size());
}

int LossModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LossModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& loss = m_losses[static_cast<size_t>(index.row())];
    if (role == SoftRole)
        return index.column() == Where;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case What: return loss.count == 1 ? loss.what : QStringLiteral("%1 (%2)").arg(loss.what, number(loss.count));
    case Where: return loss.where;
    case Why: return loss.why;
    default: return {};
    }
}

QVariant LossModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QString names[] = {tr("What"), tr("Where"), tr("Why")};
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(names[section]) : QVariant();
}

} // namespace ui
