#include "ui/sessions/session_list_model.h"

#include "ui/sessions/session_content.h"
#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

#include <algorithm>

namespace ui {
namespace {

bool isFigure(int column)
{
    return column == SessionListModel::Entries || column == SessionListModel::Highlights;
}

QDate plannedDay(const core::Session& session)
{
    return session.plannedAt ? QDateTime::fromMSecsSinceEpoch(*session.plannedAt).date() : QDate();
}

/// When it was held, or that it is planned and for when.
QString dateOf(const core::Session& session)
{
    if (!session.planned)
        return shortDate(session.heldOn);
    const QString day = shortDate(plannedDay(session));
    return day.isEmpty() ? SessionListModel::tr("planned") : SessionListModel::tr("planned %1").arg(day);
}

} // namespace

void SessionListModel::setSessions(const std::vector<core::SessionSummary>& sessions)
{
    const auto idOf = [](const core::SessionSummary& summary) { return summary.session.id; };
    const auto has = [&](const auto& in, core::Id<core::Session> id) {
        return std::any_of(in.begin(), in.end(), [&](const auto& s) { return idOf(s) == id; });
    };
    for (int row = rowCount() - 1; row >= 0; --row)
        if (!has(sessions, idOf(session(row)))) {
            beginRemoveRows({}, row, row);
            m_sessions.erase(m_sessions.begin() + row);
            endRemoveRows();
        }
    for (size_t at = 0; at < sessions.size(); ++at) {
        const int row = static_cast<int>(at);
        if (at < m_sessions.size() && idOf(m_sessions[at]) == idOf(sessions[at])) {
            if (m_sessions[at] == sessions[at])
                continue;
            m_sessions[at] = sessions[at];
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        } else if (rowOf(idOf(sessions[at])) < 0) {
            beginInsertRows({}, row, row);
            m_sessions.insert(m_sessions.begin() + row, sessions[at]);
            endInsertRows();
        } else {
            // The order itself has changed, which is rare.
            beginResetModel();
            m_sessions = sessions;
            return endResetModel();
        }
    }
}

int SessionListModel::rowOf(core::Id<core::Session> id) const
{
    const auto found =
        std::find_if(m_sessions.begin(), m_sessions.end(), [&](const auto& s) { return s.session.id == id; });
    return found == m_sessions.end() ? -1 : static_cast<int>(found - m_sessions.begin());
}

bool SessionListModel::hasCodes() const
{
    return std::any_of(m_sessions.begin(), m_sessions.end(), [](const auto& s) { return !s.session.code.isEmpty(); });
}

bool SessionListModel::hasSeveralStudies() const
{
    return std::any_of(m_sessions.begin(), m_sessions.end(),
                       [&](const auto& s) { return s.session.study != m_sessions.front().session.study; });
}

int SessionListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sessions.size());
}

int SessionListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SessionListModel::text(const core::SessionSummary& summary, int column) const
{
    switch (column) {
    case Code: return summary.session.code;
    case Title: return summary.session.title;
    case Kind: return kindWord(summary.session.kind);
    case Date: return dateOf(summary.session);
    case Study: return summary.studyName;
    case People: return summary.people;
    case Entries: return number(summary.entries);
    case Highlights: return number(summary.highlights);
    default: return {};
    }
}

QVariant SessionListModel::sortKey(const core::SessionSummary& summary, int column) const
{
    switch (column) {
    case Date: return summary.session.planned ? plannedDay(summary.session) : summary.session.heldOn;
    case Entries: return summary.entries;
    case Highlights: return summary.highlights;
    default: return text(summary, column);
    }
}

QVariant SessionListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& summary = session(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(summary, index.column());
    case Qt::ToolTipRole: return index.column() == Title ? summary.session.title : QVariant();
    case Qt::TextAlignmentRole:
        return int((isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case StrongRole: return index.column() == Code || (index.column() == Title && !hasCodes());
    case SoftRole:
        return index.column() == Kind || index.column() == Date || index.column() == Study || index.column() == People;
    case SortRole: return sortKey(summary, index.column());
    default: return {};
    }
}

QVariant SessionListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Code"),    tr("Title"),      tr("Kind"),  tr("Date"),
                             tr("Entries"), tr("Highlights"), tr("Study"), tr("People")};
    return names[section];
}

} // namespace ui
