#include "ui/studies/study_list_model.h"

#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {
namespace {

bool isFigure(int column)
{
    return column >= StudyListModel::Sessions && column <= StudyListModel::Highlights;
}

QVariant shown(const core::StudySummary& summary, int column)
{
    switch (column) {
    case StudyListModel::Name: return summary.study.name;
    case StudyListModel::Sessions: return number(summary.sessions);
    case StudyListModel::Tagged: return number(summary.tagged);
    case StudyListModel::People: return number(summary.people);
    case StudyListModel::Highlights: return number(summary.highlights);
    case StudyListModel::When: return daysOf(summary.first, summary.last);
    case StudyListModel::Goal: return summary.study.goal.simplified();
    default: return {};
    }
}

} // namespace

QString daysOf(const QDate& first, const QDate& last)
{
    if (first == last)
        return shortDate(first);
    return QCoreApplication::translate("studies", "%1 to %2").arg(shortDate(first, last.year()), shortDate(last));
}

void StudyListModel::setStudies(std::vector<core::StudySummary> studies)
{
    const bool sameRows = std::equal(studies.begin(), studies.end(), m_studies.begin(), m_studies.end(),
                                     [](const auto& a, const auto& b) { return a.study.id == b.study.id; });
    if (!sameRows)
        beginResetModel();
    m_studies = std::move(studies);
    if (!sameRows)
        return endResetModel();
    if (!m_studies.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int StudyListModel::rowOf(core::Id<core::Study> id) const
{
    const auto found =
        std::find_if(m_studies.begin(), m_studies.end(), [&](const auto& summary) { return summary.study.id == id; });
    return found == m_studies.end() ? -1 : static_cast<int>(found - m_studies.begin());
}

int StudyListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_studies.size());
}

int StudyListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StudyListModel::data(const QModelIndex& index, int role) const
{
    const auto& summary = study(index.row());
    switch (role) {
    case Qt::DisplayRole: return shown(summary, index.column());
    case Qt::ToolTipRole:
        return index.column() == Goal || index.column() == Name ? shown(summary, index.column()) : QVariant();
    case Qt::TextAlignmentRole:
        return int((isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case StrongRole: return index.column() == Name;
    case SoftRole: return index.column() == Goal || index.column() == When;
    default: return {};
    }
}

QVariant StudyListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const QString names[] = {tr("Study"),      tr("Sessions"), tr("Tagged"), tr("People"),
                             tr("Highlights"), tr("Held"),     tr("Goal")};
    return role == Qt::DisplayRole ? names[section] : QVariant();
}

} // namespace ui
