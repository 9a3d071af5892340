#include "ui/insights/insight_model.h"

#include "ui/claims/claim_words.h"
#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

#include "core/claims/claim_tree.h"

#include <algorithm>

namespace ui {
namespace {

bool isFigure(int column)
{
    return column == InsightModel::For || column == InsightModel::Against || column == InsightModel::Silent ||
           column == InsightModel::Newest;
}

QString capital(const QString& word)
{
    return word.left(1).toUpper() + word.mid(1);
}

bool isOnePerson(const InsightRow& row)
{
    return row.known && !row.isAssumption && row.people.facing + row.people.market == 1;
}

QString statusOf(const InsightRow& row)
{
    if (row.hasLostEvidence())
        return InsightModel::longestStatus();
    if (row.known && row.isAssumption)
        return InsightModel::tr("assumption");
    if (isOnePerson(row))
        return InsightModel::tr("1 person");
    return capital(statusWord(row.claim.status));
}

QString figure(int people)
{
    return people > 0 ? number(people) : QString();
}

QVariant shown(const InsightRow& row, int column)
{
    const auto& people = row.people;
    if (!row.known && column != InsightModel::Words && column != InsightModel::Status)
        return {};
    switch (column) {
    case InsightModel::Words: return row.claim.text;
    case InsightModel::People: return paint::peopleWords(people);
    case InsightModel::For:
        return people.market > 0 ? QStringLiteral("%1 + %2").arg(number(people.facing), number(people.market))
                                 : number(people.facing);
    case InsightModel::Against: return figure(people.against);
    case InsightModel::Silent: return figure(people.silent);
    case InsightModel::Status: return statusOf(row);
    case InsightModel::Newest: return shortDate(row.newest);
    default: return {};
    }
}

/// What a column is sorted by.
QVariant sorted(const InsightRow& row, int column)
{
    switch (column) {
    case InsightModel::People:
    case InsightModel::For: return row.people.facing * 10'000 + row.people.market;
    case InsightModel::Against: return row.people.against;
    case InsightModel::Silent: return row.people.silent;
    case InsightModel::Newest: return row.newest;
    default: return shown(row, column);
    }
}

/// What is read out for a row: in the tree with its kind and how deep it stands.
QString spoken(const InsightRow& row, bool inTree)
{
    QStringList words{row.claim.text, paint::peopleWords(row.people)};
    if (inTree && row.claim.node != core::ClaimNode::None)
        words.prepend(nodeWord(row.claim.node));
    if (row.depth > 0)
        words << InsightModel::tr("level %1").arg(row.depth + 1);
    return words.join(QStringLiteral(", "));
}

} // namespace

QString nodeWord(core::ClaimNode node)
{
    switch (node) {
    case core::ClaimNode::None: return {};
    case core::ClaimNode::Outcome: return InsightModel::tr("Outcome");
    case core::ClaimNode::Opportunity: return InsightModel::tr("Opportunity");
    case core::ClaimNode::Solution: return InsightModel::tr("Solution");
    case core::ClaimNode::Experiment: return InsightModel::tr("Experiment");
    }
    Q_UNREACHABLE();
}

void InsightModel::setInsights(const std::vector<core::Claim>& claims)
{
    m_claims = claims;
    arrange();
}

void InsightModel::setTree(bool isTree)
{
    m_isTree = isTree;
    arrange();
}

void InsightModel::arrange()
{
    std::vector<core::ClaimAt> places;
    if (m_isTree)
        places = core::treeOf(m_claims);
    else
        for (const auto& claim : m_claims)
            places.push_back({claim, 0});
    std::vector<InsightRow> rows;
    for (const auto& [claim, depth] : places) {
        const int before = rowOf(claim.id);
        auto row = before < 0 ? InsightRow() : insight(before);
        row.claim = claim;
        row.depth = depth;
        rows.push_back(std::move(row));
    }
    for (auto row = rows.begin(); row != rows.end(); ++row) // in the list all are as deep
        row->below = static_cast<int>(
            std::find_if(row + 1, rows.end(), [&](const auto& next) { return next.depth <= row->depth; }) - row - 1);
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const auto& a, const auto& b) { return a.claim.id == b.claim.id; });
    if (!same)
        beginResetModel();
    m_rows = std::move(rows);
    if (!same)
        return endResetModel();
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void InsightModel::setKnown(const Known& known)
{
    for (auto& row : m_rows) {
        const auto strength = known.strengths.constFind(row.claim.id);
        if (strength == known.strengths.constEnd())
            continue;
        row.known = true;
        row.people = peopleOf(*strength);
        row.isAssumption = strength->isAssumption;
        row.newest = strength->newest;
        row.offItsWords = known.offItsWords.value(row.claim.id);
    }
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

std::vector<core::Id<core::Claim>> InsightModel::sistersOf(const core::Claim& claim) const
{
    std::vector<core::Id<core::Claim>> sisters;
    for (const auto& one : m_claims)
        if (one.parent == claim.parent)
            sisters.push_back(one.id);
    return sisters;
}

std::vector<int> InsightModel::above(int row) const
{
    std::vector<int> above;
    for (int at = row - 1, depth = insight(row).depth; at >= 0 && depth > 0; --at)
        if (insight(at).depth < depth) {
            depth = insight(at).depth;
            above.push_back(at);
        }
    return above;
}

int InsightModel::rowOf(core::Id<core::Claim> claim) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const auto& row) { return row.claim.id == claim; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int InsightModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int InsightModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant InsightModel::data(const QModelIndex& index, int role) const
{
    const auto& row = insight(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return shown(row, column);
    case Qt::AccessibleTextRole: return column == Words ? spoken(row, m_isTree) : shown(row, column);
    case Qt::ToolTipRole: return column == Words || column == People ? shown(row, column) : QVariant();
    case Qt::TextAlignmentRole: return int((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SoftRole: return column == Status || column == Newest;
    case VerdictRole:
        return column == Status && (row.hasLostEvidence() || isOnePerson(row)) ? QVariant(int(paint::Verdict::Warn))
                                                                               : QVariant();
    case SortRole: return sorted(row, column);
    default: return {};
    }
}

QString InsightModel::longestStatus()
{
    return tr("lost evidence");
}

QVariant InsightModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const QString names[] = {tr("Claim"),  tr("People"), tr("For"),   tr("Against"),
                             tr("Silent"), tr("Status"), tr("Newest")};
    return role == Qt::DisplayRole ? names[section] : QVariant();
}

Qt::ItemFlags InsightModel::flags(const QModelIndex& index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    return m_isTree && m_editable && index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

} // namespace ui
