#include "app/tr.h"
#include "app/verbs.h"
#include "core/erasure/plan_text.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace app {
namespace {

using core::Error;
using core::Failure;
using core::Stores;
using core::Workspace;
using namespace core::erasure;

bool isTerminal()
{
#ifdef Q_OS_UNIX
    return isatty(STDIN_FILENO) && isatty(STDERR_FILENO);
#else
    return false;
#endif
}

/// Asks on the terminal; in a script the answer is --yes or the call is refused.
void requireYes(const Arguments& arguments, const QStringList& what)
{
    if (arguments.has(QStringLiteral("yes")))
        return;
    const QString all = what.join(u'\n');
    if (!isTerminal())
        throw Failure(Error::Kind::Refused,
                      tr("%1\nNothing was changed: this cannot be undone, so it wants --yes.").arg(all));
    std::fprintf(stderr, "%s\n%s ", qUtf8Printable(all), qUtf8Printable(tr("This cannot be undone. Do it? (yes/no)")));
    QFile answer;
    const bool read = answer.open(stdin, QIODevice::ReadOnly);
    if (!read || QString::fromUtf8(answer.readLine()).trimmed().compare(tr("yes"), Qt::CaseInsensitive) != 0)
        throw Failure(Error::Kind::Refused, tr("Nothing was changed."));
}

QString lineOf(const Hit& hit)
{
    return QStringLiteral("  %1  %2  %3»%4«%5").arg(hit.key, hit.place, hit.before, hit.words, hit.after);
}

QJsonArray toJson(const std::vector<Hit>& hits)
{
    QJsonArray array;
    for (const auto& hit : hits)
        array.append(QJsonObject{{QStringLiteral("key"), hit.key},
                                 {QStringLiteral("place"), hit.place},
                                 {QStringLiteral("before"), hit.before},
                                 {QStringLiteral("words"), hit.words},
                                 {QStringLiteral("after"), hit.after}});
    return array;
}

QJsonArray toJson(const std::vector<core::db::BackupFile>& backups)
{
    QJsonArray array;
    for (const auto& backup : backups)
        array.append(backup.path);
    return array;
}

QStringList keptHits(const Arguments& arguments)
{
    QStringList keys;
    for (const auto& values : arguments.all(QStringLiteral("keep-hit")))
        keys += values;
    return keys;
}

/// A trial only reads, also while the window has the project open.
Workspace::Mode modeOf(const Arguments& arguments)
{
    return arguments.has(QStringLiteral("dry-run")) ? Workspace::Mode::Read : Workspace::Mode::Write;
}

/// The sentences of a plan, and its places.
template <class Plan> QStringList linesOf(const Plan& plan)
{
    QStringList lines = sentencesOf(plan);
    for (const auto& hit : plan.hits)
        lines.append(lineOf(hit));
    return lines;
}

/// What the results of both plans have.
template <class Plan> QJsonObject commonResult(const Plan& plan)
{
    return {{QStringLiteral("hits"), toJson(plan.hits)},
            {QStringLiteral("backups"), toJson(plan.backups)},
            {QStringLiteral("steps"), plan.steps}};
}

QJsonObject resultOf(const ErasurePlan& plan)
{
    QJsonObject result = commonResult(plan);
    QJsonObject goes;
    for (const auto& tally : plan.goes)
        goes[tally.name] = tally.count;
    result[QStringLiteral("goes")] = goes;
    result[QStringLiteral("claims_left_bare")] = plan.claimsLeftBare;
    result[QStringLiteral("namesakes")] = QJsonArray::fromStringList(plan.namesakes);
    return result;
}

QJsonObject resultOf(const HidingPlan& plan)
{
    QJsonObject result = commonResult(plan);
    result[QStringLiteral("names")] = qint64(plan.names.size());
    result[QStringLiteral("unclear")] = QJsonArray::fromStringList(plan.unclear);
    return result;
}

Outcome trial(const QStringList& lines, const QJsonObject& result)
{
    Outcome outcome;
    outcome.lines = lines;
    outcome.lines.append(tr("This was a trial: nothing was changed."));
    outcome.result = result;
    return outcome;
}

Outcome finished(const core::DoneForGood& done, QJsonObject result)
{
    Outcome outcome;
    result[QStringLiteral("receipt")] = done.receipt.text;
    outcome.result = result;
    outcome.lines.append(done.receipt.text);
    if (done.unfinished)
        outcome.note(Outcome::Note::LeftOut, QStringLiteral("unfinished"), done.unfinished->text);
    return outcome;
}

core::Id<core::Participant> personNamed(const Workspace& workspace, const QString& word)
{
    return valueOf(workspace.read([&](const Stores& stores) {
        const auto byCode = stores.people.byCode(word);
        const auto found = byCode ? byCode : stores.people.byName(word);
        if (!found)
            throw Failure(Error::Kind::NotFound,
                          tr("Nobody in this project has the code or the name '%1'. Nothing was changed.").arg(word));
        return found->id;
    }));
}

Outcome erasePerson(const Arguments& arguments)
{
    const auto workspace = openProject(arguments, modeOf(arguments));
    ErasureRequest request{personNamed(*workspace, arguments.at(1)), {}, keptHits(arguments)};
    for (const auto& values : arguments.all(QStringLiteral("also")))
        request.also += values;
    const auto plan = valueOf(planErasure(*workspace, request));
    if (arguments.has(QStringLiteral("dry-run")))
        return trial(linesOf(plan), resultOf(plan));
    requireYes(arguments, linesOf(plan));
    return finished(valueOf(erase(*workspace, request)), resultOf(plan));
}

Outcome hide(const Arguments& arguments)
{
    const HidingRequest request{arguments.value(QStringLiteral("key")), arguments.has(QStringLiteral("first-names")),
                                arguments.has(QStringLiteral("accounts")), keptHits(arguments)};
    const bool dry = arguments.has(QStringLiteral("dry-run"));
    if (request.keyFile.isEmpty() && !dry)
        throw Failure(Error::Kind::Usage, tr("--key says where the names are kept; without it they would be lost. See "
                                             "'earshot hide-names --help'."));
    const auto workspace = openProject(arguments, modeOf(arguments));
    const auto plan = valueOf(planHiding(*workspace, request));
    if (dry)
        return trial(linesOf(plan), resultOf(plan));
    requireYes(arguments, linesOf(plan));
    QJsonObject result = resultOf(plan);
    result[QStringLiteral("key")] = QFileInfo(request.keyFile).absoluteFilePath();
    return finished(valueOf(hideNames(*workspace, request)), result);
}

Outcome restoreKey(const Arguments& arguments)
{
    const auto workspace = openProject(arguments, Workspace::Mode::Write);
    Outcome outcome;
    const int restored = valueOf(restoreNames(*workspace, arguments.at(1)));
    outcome.result[QStringLiteral("restored")] = restored;
    outcome.lines.append(
        counted(restored, "%1 name is back; texts keep the codes.", "%1 names are back; texts keep the codes."));
    return outcome;
}

Outcome listReceipts(const Arguments& arguments)
{
    const auto workspace = openProject(arguments, Workspace::Mode::Read);
    Outcome outcome;
    QJsonArray receipts;
    for (const auto& receipt : workspace->receipts()) {
        receipts.append(QJsonObject{{QStringLiteral("at"), receipt.madeAt.toUTC().toString(Qt::ISODateWithMs)},
                                    {QStringLiteral("text"), receipt.text}});
        outcome.lines.append(receipt.text + u'\n');
    }
    outcome.result[QStringLiteral("receipts")] = receipts;
    return outcome;
}

} // namespace

std::vector<Verb> erasureVerbs()
{
    const Option dry{QStringLiteral("dry-run"), {}, tr("Say what would go; change nothing.")};
    const Option yes{QStringLiteral("yes"), {}, tr("Do not ask. Without it a script is refused.")};
    const Option keep{QStringLiteral("keep-hit"),
                      {QStringLiteral("KEY")},
                      tr("Leave this place as it is (repeated); --dry-run lists the keys.")};
    return {{QStringLiteral("erase"),
             QStringLiteral("FILE PARTICIPANT"),
             2,
             2,
             tr("Takes a person, what they said and what names them out of the file for good; the history ends."),
             {dry,
              yes,
              keep,
              {QStringLiteral("also"),
               {QStringLiteral("WORD")},
               tr("Another word that means them, such as a first name (repeated).")}},
             erasePerson},
            {QStringLiteral("hide-names"),
             QStringLiteral("FILE"),
             1,
             1,
             tr("Puts codes in the place of names in all texts, for good; the history ends."),
             {{QStringLiteral("key"), {QStringLiteral("PATH")}, tr("The new file that keeps codes and names apart.")},
              dry,
              yes,
              keep,
              {QStringLiteral("first-names"), {}, tr("First names alone too, where only one person has them.")},
              {QStringLiteral("accounts"), {}, tr("Names of accounts too, where they have a code.")}},
             hide},
            {QStringLiteral("restore-names"),
             QStringLiteral("FILE KEY"),
             2,
             2,
             tr("Gives people their names back from a key file; texts keep the codes."),
             {},
             restoreKey},
            {QStringLiteral("receipts"),
             QStringLiteral("FILE"),
             1,
             1,
             tr("Lists the receipts of what was erased or hidden."),
             {},
             listReceipts}};
}

} // namespace app
