#include "core/erasure/plan_text.h"

#include "core/tr.h"

#include <algorithm>

namespace core::erasure {
namespace {

/// What both plans end with.
template <class Plan> QStringList commonSentences(const Plan& plan, const QString& by)
{
    const auto files =
        std::count_if(plan.hits.begin(), plan.hits.end(), [](const Hit& hit) { return hit.isOriginal(); });
    QStringList lines{
        counted(qint64(plan.hits.size()) - files, "%1 place in texts becomes %2.", "%1 places in texts become %2.")
            .arg(by)};
    if (files > 0)
        lines.append(counted(files, "%1 original file names them and goes.", "%1 original files name them and go."));
    lines.append(plan.steps == 0 ? tr("There is no history to end.")
                                 : counted(plan.steps, "The history ends: its %1 step goes.",
                                           "The history ends: all %1 steps go."));
    if (!plan.backups.empty())
        lines.append(counted(qint64(plan.backups.size()), "%1 backup goes, and a fresh one is made.",
                             "%1 backups go, and a fresh one is made."));
    if (plan.otherBackups > 0)
        lines.append(counted(plan.otherBackups, "%1 backup holds nothing of this and stays.",
                             "%1 backups hold nothing of this and stay."));
    return lines;
}

} // namespace

QStringList sentencesOf(const ErasurePlan& plan)
{
    QStringList lines{plan.goes.empty()
                          ? tr("%1 goes.").arg(plan.person.code)
                          : tr("%1 goes, and with them %2.").arg(plan.person.code, sentenceOf(plan.goes))};
    if (plan.claimsLeftBare > 0)
        lines.append(
            counted(plan.claimsLeftBare, "%1 claim then stands on nothing.", "%1 claims then stand on nothing."));
    if (!plan.namesakes.isEmpty())
        lines.append(tr("Others have the same name, and keep it: %1.").arg(plan.namesakes.join(QStringLiteral(", "))));
    return lines + commonSentences(plan, erasedMark());
}

QStringList sentencesOf(const HidingPlan& plan)
{
    QStringList lines{
        counted(qint64(plan.names.size()), "%1 name goes to the key file.", "%1 names go to the key file.")};
    if (!plan.unclear.isEmpty())
        lines.append(
            tr("These mean several people, and stay in the texts: %1.").arg(plan.unclear.join(QStringLiteral(", "))));
    return lines + commonSentences(plan, tr("a code"));
}

} // namespace core::erasure
