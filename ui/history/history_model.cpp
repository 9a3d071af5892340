#include "ui/history/history_model.h"

#include "ui/widgets/words.h"

#include <algorithm>

namespace ui {
namespace {

QDate dayOf(const core::Step& step)
{
    return step.madeAt.toLocalTime().date();
}

QString dayWords(const QDate& day)
{
    const QDate today = QDate::currentDate();
    if (day == today)
        return HistoryModel::tr("Today");
    if (day == today.addDays(-1))
        return HistoryModel::tr("Yesterday");
    return shortDate(day, today.year());
}

} // namespace

void HistoryModel::setSteps(std::vector<core::Step> steps)
{
    beginResetModel();
    m_steps = std::move(steps);
    std::reverse(m_steps.begin(), m_steps.end());
    build();
    endResetModel();
}

void HistoryModel::setFilter(const QString& words)
{
    beginResetModel();
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    build();
    endResetModel();
}

bool HistoryModel::isShown(const core::Step& step) const
{
    const QString searched =
        QStringList{step.label, step.researcher, dayWords(dayOf(step)), shortDate(dayOf(step))}.join(
            QChar::LineSeparator);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return searched.contains(word, Qt::CaseInsensitive); });
}

void HistoryModel::build()
{
    m_rows.clear();
    if (m_steps.empty())
        return;
    QDate day;
    bool nowIsPut = false;
    for (int at = 0; at < steps(); ++at) {
        const auto& step = m_steps[static_cast<size_t>(at)];
        if (!step.undone && !std::exchange(nowIsPut, true))
            m_rows.push_back({Kind::Now, -1});
        if (!isShown(step))
            continue;
        if (std::exchange(day, dayOf(step)) != dayOf(step))
            m_rows.push_back({Kind::Day, at});
        m_rows.push_back({Kind::Step, at});
    }
    if (!nowIsPut)
        m_rows.push_back({Kind::Now, -1});
    if (m_words.isEmpty())
        m_rows.push_back({Kind::Beginning, -1});
}

qint64 HistoryModel::step(int row) const
{
    const Row& at = m_rows[static_cast<size_t>(row)];
    return at.kind == Kind::Step ? stepAt(at).id : 0;
}

int HistoryModel::rowOf(qint64 step) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) {
        return step == 0 ? row.kind == Kind::Beginning : row.kind == Kind::Step && stepAt(row).id == step;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int HistoryModel::rowOfNow() const
{
    const auto stands =
        std::find_if(m_steps.begin(), m_steps.end(), [](const core::Step& step) { return !step.undone; });
    return rowOf(stands == m_steps.end() ? 0 : stands->id);
}

int HistoryModel::undone() const
{
    return static_cast<int>(
        std::count_if(m_steps.begin(), m_steps.end(), [](const core::Step& s) { return s.undone; }));
}

int HistoryModel::shown() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row& r) { return r.kind == Kind::Step; }));
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString HistoryModel::text(const Row& row) const
{
    switch (row.kind) {
    case Kind::Day: return dayWords(dayOf(stepAt(row)));
    case Kind::Step: return stepAt(row).label;
    case Kind::Now: return tr("Now");
    case Kind::Beginning: return tr("History begins here, %1").arg(shortDate(dayOf(m_steps.back())));
    }
    return {};
}

QString HistoryModel::spoken(const Row& row) const
{
    if (row.kind != Kind::Step)
        return text(row);
    const auto& step = stepAt(row);
    const QString words = step.undone ? tr("Undone: %1").arg(step.label) : step.label;
    QStringList parts{words, step.madeAt.toLocalTime().toString(QStringLiteral("HH:mm")), step.researcher};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<size_t>(index.row())];
    const bool isStep = row.kind == Kind::Step;
    switch (role) {
    case Qt::DisplayRole: return text(row);
    case Qt::ToolTipRole: return isStep ? stepAt(row).label : QVariant();
    case Qt::AccessibleTextRole: return spoken(row);
    case KindRole: return static_cast<int>(row.kind);
    case TimeRole: return isStep ? stepAt(row).madeAt.toLocalTime().toString(QStringLiteral("HH:mm")) : QVariant();
    case ResearcherRole: return isStep ? stepAt(row).researcher : QVariant();
    case UndoneRole: return isStep && stepAt(row).undone;
    case NoteRole:
        return row.kind == Kind::Beginning
                   ? tr("The file remembers at least the last %1 steps.").arg(number(core::History::keptSteps))
                   : QVariant();
    default: return {};
    }
}

Qt::ItemFlags HistoryModel::flags(const QModelIndex& index) const
{
    const bool chosen = index.isValid() && (kind(index.row()) == Kind::Step || kind(index.row()) == Kind::Beginning);
    return chosen ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace ui
