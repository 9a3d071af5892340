#include "ui/segments/comparison_model.h"

#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

#include <QMap>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

QString shareWords(const core::MatrixCell& cell)
{
    const auto& share = cell.share;
    const QString words = share.of == 0 ? ComparisonModel::tr("not asked")
                                        : ComparisonModel::tr("%1 of %2").arg(share.count).arg(share.of);
    return cell.market > 0 ? ComparisonModel::tr("%1, market %2").arg(words, number(cell.market)) : words;
}

/// "+47 points, 12 to 74": how much more often the first segment says so, with its 95 % interval.
QString apartWords(const core::Difference& difference)
{
    const auto points = [](double share) {
        const int whole = int(std::lround(share * 100));
        return (whole > 0   ? QStringLiteral("+")
                : whole < 0 ? QStringLiteral("−")
                            : QString()) +
               number(std::abs(whole));
    };
    if (difference.isTooFew)
        return ComparisonModel::tr("too few to tell");
    const QString words = ComparisonModel::tr("%1 points, %2 to %3")
                              .arg(points(difference.by), points(difference.low), points(difference.high));
    return difference.mayBeNone() ? ComparisonModel::tr("%1: may be none").arg(words) : words;
}

QString scoreWords(const std::optional<core::SegmentScore>& score)
{
    if (!score)
        return ComparisonModel::tr("no score");
    const QString value = QLocale().toString(score->value);
    return score->isUnfounded()
               ? ComparisonModel::tr("%1, opinion").arg(value)
               : QStringLiteral("%1, %2").arg(value, counted(score->evidence, ComparisonModel::tr("%1 quote"),
                                                             ComparisonModel::tr("%1 quotes")));
}

QString claimWords(const std::vector<Characteristic>& claims, size_t at)
{
    if (at >= claims.size())
        return {};
    const auto& claim = claims[at];
    return QStringLiteral("%1 (%2)").arg(claim.claim.text, claim.isAssumption ? ComparisonModel::tr("assumption")
                                                                              : paint::peopleWords(claim.people));
}

} // namespace

void ComparisonModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_one.clear();
    m_other.clear();
    m_shared = 0;
    endResetModel();
}

void ComparisonModel::compare(const ShownSegments& shown, size_t one, size_t other,
                              const core::SegmentComparison& comparison,
                              const QHash<core::Id<core::Tag>, QString>& tagPaths)
{
    beginResetModel();
    m_rows.clear();
    const auto named = [&](size_t segment) {
        return QStringLiteral("%1  %2").arg(ShownSegments::sign(segment), shown.matrix.segments[segment].name);
    };
    m_one = named(one);
    m_other = named(other);
    m_shared = comparison.shared;
    addPeople(shown, one, other);
    addScores(shown, one, other);
    addThemes(comparison, tagPaths);
    addCharacteristics(shown, one, other);
    addRoles(shown, one, other);
    addFacts(tr("What is known of the people"), comparison.people);
    addFacts(tr("What is known of their accounts"), comparison.accounts);
    endResetModel();
}

void ComparisonModel::heading(const QString& words)
{
    m_rows.push_back({.what = words, .isHeading = true});
}

void ComparisonModel::addPeople(const ShownSegments& shown, size_t one, size_t other)
{
    const QSet<core::Id<core::Participant>> people[] = {shown.matrix.members[one].people(),
                                                        shown.matrix.members[other].people()};
    heading(tr("People"));
    m_rows.push_back({tr("Belong to it"), number(people[0].size()), number(people[1].size()),
                      m_shared > 0 ? counted(m_shared, tr("%1 belongs to both"), tr("%1 belong to both"))
                                   : tr("nobody belongs to both")});
    m_rows.push_back({tr("Talked to"), number(shown.matrix.talkedTo[one]), number(shown.matrix.talkedTo[other])});
    for (const auto& [members, name] : {std::pair(people[0], m_one), std::pair(people[1], m_other)})
        if (members.isEmpty())
            m_rows.push_back({tr("Nobody belongs to %1 yet, so nothing can be told apart.").arg(name)});
}

void ComparisonModel::addRoles(const ShownSegments& shown, size_t one, size_t other)
{
    const QSet<core::Id<core::Participant>> people[] = {shown.matrix.members[one].people(),
                                                        shown.matrix.members[other].people()};
    const auto counts = [](int count) { return count > 0 ? number(count) : QStringLiteral("–"); };
    heading(tr("People by role"));
    QMap<QString, std::pair<int, int>> roles;
    for (const auto& person : shown.people) {
        const QString role = person.role.isEmpty() ? tr("no role known") : person.role;
        if (people[0].contains(person.id))
            ++roles[role].first;
        if (people[1].contains(person.id))
            ++roles[role].second;
    }
    for (auto role = roles.cbegin(); role != roles.cend(); ++role)
        m_rows.push_back({role.key(), counts(role->first), counts(role->second)});
}

void ComparisonModel::addFacts(const QString& words, const std::vector<core::ComparedFact>& facts)
{
    if (facts.empty())
        return;
    heading(words);
    const auto shown = [](const QString& value) { return value.isEmpty() ? QStringLiteral("–") : value; };
    for (const auto& fact : facts)
        m_rows.push_back({fact.label, shown(fact.one), shown(fact.other)});
}

void ComparisonModel::addScores(const ShownSegments& shown, size_t one, size_t other)
{
    const auto& ranking = shown.ranking;
    if (ranking.criteria.empty())
        return;
    heading(tr("Scores"));
    for (size_t criterion = 0; criterion < ranking.criteria.size(); ++criterion) {
        const auto& first = ranking.segments[one].scores[criterion];
        const auto& second = ranking.segments[other].scores[criterion];
        QString apart = ranking.criteria[criterion].isTurned ? tr("more is worse") : QString();
        if (first && second && first->value == second->value)
            apart = tr("the same");
        const bool isFounded = (first && first->evidence > 0) || (second && second->evidence > 0);
        m_rows.push_back({.what = ranking.criteria[criterion].name,
                          .one = scoreWords(first),
                          .other = scoreWords(second),
                          .apart = apart,
                          .criterion = isFounded ? ranking.criteria[criterion].id : core::Id<core::Criterion>()});
    }
    const auto total = [&](size_t segment) {
        const auto& sum = ranking.standings[segment].total;
        return sum ? QLocale().toString(*sum, 'f', 2) : tr("not ranked");
    };
    m_rows.push_back({tr("By the weights"), total(one), total(other)});
}

void ComparisonModel::addThemes(const core::SegmentComparison& comparison,
                                const QHash<core::Id<core::Tag>, QString>& tagPaths)
{
    heading(tr("Themes, the largest difference first"));
    for (const auto& theme : comparison.themes)
        m_rows.push_back({.what = tagPaths.value(theme.tag.id, theme.tag.name),
                          .one = shareWords(theme.one),
                          .other = shareWords(theme.other),
                          .apart = apartWords(theme.difference),
                          .theme = theme});
    if (comparison.themes.empty())
        m_rows.push_back({tr("Nobody of either was heard on a theme yet.")});
}

void ComparisonModel::addCharacteristics(const ShownSegments& shown, size_t one, size_t other)
{
    const auto& first = shown.characteristics[one];
    const auto& second = shown.characteristics[other];
    if (first.empty() && second.empty())
        return;
    heading(tr("Characteristics"));
    for (size_t at = 0; at < std::max(first.size(), second.size()); ++at)
        m_rows.push_back({{}, claimWords(first, at), claimWords(second, at)});
}

int ComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = at(index.row());
    if (role == StrongRole)
        return row.isHeading;
    if (role == SoftRole)
        return index.column() == Apart && (!row.theme || row.theme->difference.isTooFew);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case What: return row.what;
    case One: return row.one;
    case Other: return row.other;
    case Apart: return row.apart;
    default: return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case One: return m_one;
    case Other: return m_other;
    case Apart: return tr("Difference");
    default: return {};
    }
}

} // namespace ui
