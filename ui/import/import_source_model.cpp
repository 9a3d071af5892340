#include "ui/import/import_source_model.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/words.h"

#include <algorithm>

namespace ui {
namespace {

using core::import::FilePlan;
using core::import::SourceKind;

int contentLost(const FilePlan& plan)
{
    int lost = 0;
    for (const auto& loss : plan.lost)
        lost += loss.content ? loss.count : 0;
    return lost;
}

QString hint(const FilePlan& plan)
{
    if (!plan.canComeIn())
        return ImportSourceModel::tr("in %1").arg(plan.source.folder());
    QStringList words{sourceKindWord(plan.as)};
    if (plan.as == SourceKind::Project)
        words << counted(plan.sessions, ImportSourceModel::tr("%1 session"), ImportSourceModel::tr("%1 sessions"));
    if (plan.mapping)
        words << counted(plan.rows, ImportSourceModel::tr("%1 row"), ImportSourceModel::tr("%1 rows"));
    else
        words << counted(plan.entries, ImportSourceModel::tr("%1 entry"), ImportSourceModel::tr("%1 entries"));
    if (!plan.voices.empty())
        words << counted(static_cast<qint64>(plan.voices.size()), ImportSourceModel::tr("%1 voice"),
                         ImportSourceModel::tr("%1 voices"));
    words << plan.study;
    return words.join(QStringLiteral(" · "));
}

QString badge(const FilePlan& plan)
{
    if (!plan.canComeIn())
        return ImportSourceModel::tr("left out");
    if (plan.updates())
        return ImportSourceModel::tr("update");
    if (!plan.remark.isEmpty())
        return plan.isCompanion ? ImportSourceModel::tr("set aside") : ImportSourceModel::tr("here already");
    const int lost = contentLost(plan);
    return lost > 0 ? ImportSourceModel::tr("all but %1").arg(number(lost)) : QString();
}

paint::Verdict verdict(const FilePlan& plan)
{
    if (!plan.canComeIn())
        return paint::Verdict::Bad;
    return plan.updates() || !plan.remark.isEmpty() ? paint::Verdict::Neutral : paint::Verdict::Warn;
}

} // namespace

QString sourceKindWord(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Interview: return ImportSourceModel::tr("Interview");
    case SourceKind::Observation: return ImportSourceModel::tr("Observation");
    case SourceKind::FocusGroup: return ImportSourceModel::tr("Focus group");
    case SourceKind::Feedback: return ImportSourceModel::tr("Feedback");
    case SourceKind::People: return ImportSourceModel::tr("People");
    case SourceKind::StickyNotes: return ImportSourceModel::tr("Sticky notes");
    case SourceKind::TaskResults: return ImportSourceModel::tr("Task results");
    case SourceKind::Project: return ImportSourceModel::tr("Project");
    }
    return {};
}

void ImportSourceModel::add(const std::vector<Plan>& plans)
{
    std::vector<Plan> fresh;
    for (const auto& plan : plans)
        if (rowOf(plan.source) < 0)
            fresh.push_back(plan);
    if (fresh.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(fresh.size()) - 1);
    for (auto& plan : fresh) {
        m_rows.insert(plan.source.words(), rowCount());
        m_plans.push_back(std::move(plan));
    }
    endInsertRows();
    emit plansChanged();
}

void ImportSourceModel::takeAgain(const std::vector<Plan>& plans)
{
    for (auto again : plans) {
        const int row = rowOf(again.source);
        if (row < 0)
            continue;
        core::import::keepWritten(plan(row), again);
        m_plans[static_cast<size_t>(row)] = std::move(again);
        emit dataChanged(index(row), index(row));
    }
    emit plansChanged();
}

void ImportSourceModel::change(int row, const Plan& plan)
{
    m_plans[static_cast<size_t>(row)] = plan;
    emit dataChanged(index(row), index(row));
    emit plansChanged();
}

void ImportSourceModel::remove(QList<int> rows)
{
    std::sort(rows.begin(), rows.end(), std::greater());
    for (const int row : rows) {
        beginRemoveRows({}, row, row);
        m_plans.erase(m_plans.begin() + row);
        endRemoveRows();
    }
    m_rows.clear();
    for (int row = 0; row < rowCount(); ++row)
        m_rows.insert(plan(row).source.words(), row);
    emit plansChanged();
}

void ImportSourceModel::clear()
{
    beginResetModel();
    m_plans.clear();
    m_rows.clear();
    endResetModel();
    emit plansChanged();
}

void ImportSourceModel::checkAll(bool checked)
{
    for (auto& plan : m_plans)
        plan.comesIn = checked;
    if (!m_plans.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
    emit plansChanged();
}

QHash<QByteArray, QString> ImportSourceModel::listed() const
{
    QHash<QByteArray, QString> listed;
    for (const auto& plan : m_plans)
        if (!plan.digest.isEmpty())
            listed.insert(plan.digest, plan.source.fileName());
    return listed;
}

int ImportSourceModel::rowOf(const core::import::SourcePath& source) const
{
    return m_rows.value(source.words(), -1);
}

int ImportSourceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_plans.size());
}

QVariant ImportSourceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& shown = plan(index.row());
    switch (role) {
    case Qt::DisplayRole: return shown.source.fileName();
    case Qt::ToolTipRole: return shown.source.words();
    case Qt::CheckStateRole: return int(shown.willCome() ? Qt::Checked : Qt::Unchecked);
    case HintRole: return hint(shown);
    case BadgeRole: return badge(shown);
    case BadgeVerdictRole: return static_cast<int>(verdict(shown));
    case Qt::AccessibleTextRole: {
        QStringList words{shown.source.fileName(), shown.willCome() ? tr("comes in") : tr("stays out"), hint(shown)};
        words << (shown.canComeIn() ? badge(shown) : shown.problem);
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

bool ImportSourceModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole)
        return false;
    auto changed = plan(index.row());
    if (!changed.canComeIn())
        return false;
    changed.comesIn = value.toInt() == Qt::Checked;
    change(index.row(), changed);
    return true;
}

Qt::ItemFlags ImportSourceModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::NoItemFlags;
}

} // namespace ui
