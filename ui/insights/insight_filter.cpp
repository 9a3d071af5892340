#include "ui/insights/insight_filter.h"

#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

#include <algorithm>

namespace ui {

InsightFilter::InsightFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void InsightFilter::setShows(Shows shows)
{
    m_shows = shows;
    invalidateFilter();
}

void InsightFilter::setWords(const QString& words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool InsightFilter::folds() const
{
    return insights().isTree() && m_shows == Shows::All && m_words.isEmpty();
}

void InsightFilter::setFolded(core::Id<core::Claim> insight, bool folded)
{
    if (folded)
        m_folded.insert(insight);
    else
        m_folded.remove(insight);
    invalidateFilter();
}

void InsightFilter::foldAll(bool folded)
{
    m_folded.clear();
    for (const auto& row : insights().insights())
        if (folded && row.below > 0)
            m_folded.insert(row.claim.id);
    invalidateFilter();
}

core::Id<core::Claim> InsightFilter::shownFor(core::Id<core::Claim> insight) const
{
    const int at = insights().rowOf(insight);
    auto shown = insight;
    if (at >= 0)
        for (const int over : insights().above(at))
            if (const auto& row = insights().insight(over); isFolded(row))
                shown = row.claim.id;
    return shown;
}

void InsightFilter::uncover(core::Id<core::Claim> insight)
{
    const int at = insights().rowOf(insight);
    if (at < 0 || shownFor(insight) == insight)
        return;
    for (const int over : insights().above(at))
        m_folded.remove(insights().insight(over).claim.id);
    invalidateFilter();
}

QVariant InsightFilter::data(const QModelIndex& index, int role) const
{
    const auto value = QSortFilterProxyModel::data(index, role);
    if (role != Qt::AccessibleTextRole || index.column() != InsightModel::Words)
        return value;
    const auto& row = insights().insight(mapToSource(index).row());
    return isFolded(row) ? QVariant(tr("%1, folded, %2 inside").arg(value.toString(), number(row.below))) : value;
}

bool InsightFilter::filterAcceptsRow(int at, const QModelIndex&) const
{
    const auto& rows = insights().insights();
    const auto row = rows.begin() + at;
    const auto end = row + 1 + row->below;
    const auto above = insights().above(at);
    if (std::any_of(above.begin(), above.end(), [&](int over) { return isFolded(rows[static_cast<size_t>(over)]); }))
        return false;
    return std::any_of(row, end, [this](const InsightRow& one) { return accepts(one); }); // itself, or one below it
}

bool InsightFilter::accepts(const InsightRow& row) const
{
    const QString text = row.claim.text + u' ' + row.claim.detail;
    if (!std::all_of(m_words.begin(), m_words.end(),
                     [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); }))
        return false;
    switch (m_shows) {
    case Shows::All: return true;
    case Shows::Weak: return row.isWeak();
    case Shows::Contradicted: return row.people.against > 0;
    case Shows::Reviewed: return row.claim.status == core::ClaimStatus::Reviewed;
    case Shows::WithoutEvidence: return row.known && row.isAssumption;
    case Shows::LostEvidence: return row.hasLostEvidence();
    }
    Q_UNREACHABLE();
}

} // namespace ui
