#include "ui/personas/versions_model.h"

#include "ui/widgets/words.h"

#include "core/report/sheet_order.h"

#include <QDateTime>

namespace ui {
namespace {

constexpr int head = -1;
constexpr int none = -2;

} // namespace

void VersionsModel::setSteps(std::vector<core::report::VersionStep> steps)
{
    beginResetModel();
    m_steps = std::move(steps);
    m_rows.clear();
    for (int at = 0; at < int(m_steps.size()); ++at) {
        const auto changes = int(m_steps[size_t(at)].changes.size());
        m_rows.emplace_back(at, head);
        for (int change = 0; change < changes; ++change)
            m_rows.emplace_back(at, change);
        if (changes == 0)
            m_rows.emplace_back(at, none);
    }
    endResetModel();
}

VersionsModel::Kind VersionsModel::kind(int row) const
{
    const int change = m_rows[size_t(row)].second;
    return change == head ? Kind::Version : change == none ? Kind::Nothing : Kind::Change;
}

const core::PersonaChange& VersionsModel::change(int row) const
{
    return step(row).changes[size_t(m_rows[size_t(row)].second)];
}

QString VersionsModel::title(int row) const
{
    return step(row).number > 0 ? tr("Version %1").arg(step(row).number) : tr("Now");
}

QString VersionsModel::note(int row) const
{
    const auto& step = this->step(row);
    const QDate day = QDateTime::fromMSecsSinceEpoch(step.printedAt).date();
    const QString when =
        step.number > 0 ? tr("printed %1").arg(shortDate(day, QDate::currentDate().year())) : tr("not printed yet");
    if (step.before == 0)
        return when;
    const QString changes = counted(qint64(step.changes.size()), tr("%1 change"), tr("%1 changes"));
    return tr("%1 · %2 since version %3").arg(when, changes).arg(step.before);
}

QString VersionsModel::nothing(int row) const
{
    return step(row).before == 0 ? tr("The first that was printed.")
                                 : tr("Nothing that is read: only what stands behind it was put in another order.");
}

QString VersionsModel::wordOf(core::PersonaChange::Kind kind)
{
    switch (kind) {
    case core::PersonaChange::Kind::Added: return tr("added");
    case core::PersonaChange::Kind::Gone: return tr("gone");
    case core::PersonaChange::Kind::Changed: return tr("changed");
    }
    Q_UNREACHABLE();
}

int VersionsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant VersionsModel::data(const QModelIndex& index, int role) const
{
    const int row = index.row();
    if (kind(row) == Kind::Version)
        return role == Qt::DisplayRole          ? title(row)
               : role == Qt::AccessibleTextRole ? QStringLiteral("%1, %2").arg(title(row), note(row))
                                                : QVariant();
    if (kind(row) == Kind::Nothing)
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? nothing(row) : QVariant();
    const auto& change = this->change(row);
    switch (role) {
    case Qt::DisplayRole: return change.subject;
    case Qt::ToolTipRole: return QStringLiteral("%1\n%2").arg(change.subject, change.words).trimmed();
    case Qt::AccessibleTextRole: {
        QStringList parts{core::report::sectionTitle(change.part), wordOf(change.kind), change.subject, change.words};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

Qt::ItemFlags VersionsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool chosen = kind(index.row()) != Kind::Version;
    return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren | (chosen ? Qt::ItemIsSelectable : Qt::NoItemFlags);
}

} // namespace ui
