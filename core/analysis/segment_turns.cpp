// Which change of one weight turns a ranking. While the others keep their proportions, a segment's total is a straight
// line over the share of one criterion, so two segments change places where their lines cross.
#include "core/analysis/segment_ranking.h"
#include "core/tr.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace core {
namespace {

constexpr double nothing = 1e-9; // a difference of totals or shares that is none

/// A segment's total over the share of a criterion: `without` where it weighs nothing, `alone` where it is all.
struct Line {
    size_t segment = 0;
    double without = 0;
    double alone = 0;
    double at(double share) const { return without + share * (alone - without); }
};

/// The lines of the ranked segments, the best first; none where they do not exist for this criterion: it is all that
/// weighs, or somebody has no score on it.
std::vector<Line> linesOver(const Ranking& ranking, size_t criterion)
{
    const double rest = 1 - ranking.shares[criterion];
    std::vector<Line> lines;
    for (const auto segment : ranking.order) {
        const auto& standing = ranking.standings[segment];
        const auto& score = ranking.segments[segment].scores[criterion];
        if (!standing.total)
            continue;
        if (!score || rest < nothing)
            return {};
        const double alone = worthOf(ranking.criteria[criterion], score->value);
        lines.push_back({segment, (*standing.total - ranking.shares[criterion] * alone) / rest, alone});
    }
    return lines;
}

/// The share at which two lines cross, if they do between nothing and all, and not where they are now.
std::optional<double> crossing(const Line& ahead, const Line& behind, double now)
{
    const double without = ahead.without - behind.without;
    const double alone = ahead.alone - behind.alone;
    if (ahead.at(now) - behind.at(now) < nothing || std::abs(without - alone) < nothing)
        return std::nullopt;
    const double at = without / (without - alone);
    const bool turns = at > now ? at < 1 - nothing : at > nothing;
    return turns ? std::optional(at) : std::nullopt;
}

/// The next round percent behind the crossing, seen from now.
void round(Turn& turn)
{
    for (turn.decimals = 0;; ++turn.decimals) {
        const double steps = std::pow(10, turn.decimals + 2);
        const double behind =
            turn.at > turn.share ? std::floor(turn.at * steps + nothing) + 1 : std::ceil(turn.at * steps - nothing) - 1;
        turn.percent = behind * 100 / steps;
        if (std::llround(turn.share * steps) != std::llround(behind) || turn.decimals == 6)
            return;
    }
}

bool isNearer(const Turn& turn, const std::optional<Turn>& than)
{
    return !than || std::abs(turn.at - turn.share) < std::abs(than->at - than->share) - nothing;
}

/// The nearest of all turns; `mayLose` says of which segments it counts that they are overtaken.
template <class MayLose> std::optional<Turn> nearestTurn(const Ranking& ranking, MayLose mayLose)
{
    std::optional<Turn> nearest;
    for (size_t criterion = 0; criterion < ranking.criteria.size(); ++criterion) {
        const auto lines = linesOver(ranking, criterion);
        const double now = ranking.shares[criterion];
        for (size_t ahead = 0; ahead < lines.size(); ++ahead)
            for (size_t behind = ahead + 1; behind < lines.size() && mayLose(lines[ahead].segment); ++behind)
                if (const auto at = crossing(lines[ahead], lines[behind], now)) {
                    Turn turn{criterion, now, *at, 0, 0, lines[behind].segment, lines[ahead].segment};
                    if (isNearer(turn, nearest))
                        nearest = turn;
                }
    }
    if (nearest)
        round(*nearest);
    return nearest;
}

size_t rankedSegments(const Ranking& ranking)
{
    return size_t(std::count_if(ranking.standings.begin(), ranking.standings.end(),
                                [](const Standing& standing) { return standing.rank > 0; }));
}

QString weightOf(double percent, int decimals)
{
    return QString::number(percent, 'f', decimals) + QStringLiteral(" %");
}

} // namespace

std::optional<Turn> turnOfTop(const Ranking& ranking)
{
    const auto leaders = ranking.leaders();
    if (leaders.size() != 1)
        return std::nullopt;
    auto turn = nearestTurn(ranking, [&](size_t segment) { return segment == leaders.front(); });
    if (!turn)
        return std::nullopt;
    // At the round percent a third one may have passed the one whose line is crossed first.
    const auto lines = linesOver(ranking, turn->criterion);
    const auto best = std::max_element(lines.begin(), lines.end(), [&](const Line& a, const Line& b) {
        return a.at(turn->percent / 100) < b.at(turn->percent / 100) - nothing;
    });
    turn->overtaking = best->segment;
    return turn;
}

std::optional<Turn> turnOfOrder(const Ranking& ranking)
{
    return nearestTurn(ranking, [](size_t) { return true; });
}

QString sentenceOnTop(const Ranking& ranking)
{
    if (rankedSegments(ranking) < 2)
        return {};
    QStringList leaders;
    for (const auto segment : ranking.leaders())
        leaders << ranking.segments[segment].segment.name;
    if (leaders.size() > 1)
        return tr("%1 share the lead.").arg(leaders.join(tr(" and ")));
    const auto turn = turnOfTop(ranking);
    if (!turn)
        return tr("%1 leads whatever a single criterion weighs.").arg(leaders.front());
    return tr("If %1 weighed %2 instead of %3, %4 would lead.")
        .arg(ranking.criteria[turn->criterion].name, weightOf(turn->percent, turn->decimals),
             weightOf(turn->share * 100, turn->decimals), ranking.segments[turn->overtaking].segment.name);
}

QString sentenceOnOrder(const Ranking& ranking)
{
    if (rankedSegments(ranking) < 2)
        return {};
    const auto turn = turnOfOrder(ranking);
    if (!turn)
        return tr("The order holds whatever a single criterion weighs.");
    return tr("The order holds until %1 weighs %2 instead of %3; then %4 overtakes %5.")
        .arg(ranking.criteria[turn->criterion].name, weightOf(turn->percent, turn->decimals),
             weightOf(turn->share * 100, turn->decimals), ranking.segments[turn->overtaking].segment.name,
             ranking.segments[turn->overtaken].segment.name);
}

} // namespace core
