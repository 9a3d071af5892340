#include "app/tr.h"
#include "app/verbs.h"
#include "core/counts.h"
#include "core/db/backup.h"
#include "core/db/check.h"
#include "core/sample/sample.h"

#include <QFileInfo>
#include <QJsonArray>

namespace app {
namespace {

using core::Error;
using core::Failure;
using core::Stores;
using core::Workspace;

QString shown(const QDateTime& time)
{
    return QLocale::c().toString(time, QStringLiteral("d MMM yyyy HH:mm:ss"));
}

Outcome newProject(const Arguments& arguments)
{
    const auto workspace = valueOf(Workspace::create(arguments.file(), researcherOf(arguments)));
    if (arguments.has(QStringLiteral("sample")))
        valueOf(workspace->edit(core::sampleLabel(), core::writeSample));
    Outcome outcome;
    outcome.result[QStringLiteral("path")] = QFileInfo(arguments.file()).absoluteFilePath();
    outcome.lines.append(tr("Made '%1'.").arg(arguments.file()));
    return outcome;
}

Outcome info(const Arguments& arguments)
{
    const auto workspace = openProject(arguments, Workspace::Mode::Read);
    Outcome outcome;
    for (const auto& [name, count] :
         valueOf(workspace->read([](const Stores& stores) { return core::counts(stores.db); }))) {
        outcome.result[name] = count;
        outcome.lines.append(QStringLiteral("%1 %2").arg(count, 8).arg(name));
    }
    return outcome;
}

Outcome history(const Arguments& arguments)
{
    const auto workspace = openProject(arguments, Workspace::Mode::Read);
    Outcome outcome;
    QJsonArray steps;
    for (const auto& step : workspace->steps()) {
        steps.append(QJsonObject{{QStringLiteral("id"), QString::number(step.id)},
                                 {QStringLiteral("label"), step.label},
                                 {QStringLiteral("at"), step.madeAt.toUTC().toString(Qt::ISODateWithMs)},
                                 {QStringLiteral("researcher"), step.researcher},
                                 {QStringLiteral("undone"), step.undone}});
        outcome.lines.append(
            QStringLiteral("%1  %2  %3%4")
                .arg(shown(step.madeAt), step.researcher, step.label, step.undone ? tr("  (undone)") : QString()));
    }
    outcome.result[QStringLiteral("steps")] = steps;
    return outcome;
}

/// Takes `--steps N` steps (one otherwise) with `once`; what can be taken is taken, nothing at all is refused.
Outcome travel(const Arguments& arguments, const QString& said,
               const std::function<core::Result<QString>(Workspace&)>& once)
{
    const int steps = arguments.number(QStringLiteral("steps"), 1).value_or(1);
    const auto workspace = openProject(arguments, Workspace::Mode::Write);
    Outcome outcome;
    QJsonArray labels;
    for (int i = 0; i < steps; ++i) {
        const auto label = once(*workspace);
        if (!label && i == 0)
            throw Failure(label.error());
        if (!label) {
            outcome.note(Outcome::Note::LeftOut, QStringLiteral("steps"),
                         tr("Only %1 of %2 steps: %3").arg(i).arg(steps).arg(label.error().text));
            break;
        }
        labels.append(*label);
        outcome.lines.append(said.arg(*label));
    }
    outcome.result[QStringLiteral("labels")] = labels;
    return outcome;
}

Outcome undo(const Arguments& arguments)
{
    return travel(arguments, tr("Undone: %1"), [](Workspace& workspace) { return workspace.undo(); });
}

Outcome redo(const Arguments& arguments)
{
    return travel(arguments, tr("Redone: %1"), [](Workspace& workspace) { return workspace.redo(); });
}

Outcome check(const Arguments& arguments)
{
    Outcome outcome;
    QJsonArray problems;
    const bool writable =
        QFileInfo(arguments.file()).isWritable() && QFileInfo(QFileInfo(arguments.file()).path()).isWritable();
    const auto connection =
        core::db::openProject(arguments.file(), writable ? core::db::Access::Write : core::db::Access::Read);
    for (const auto& problem : core::db::checkProject(*connection)) {
        problems.append(QJsonObject{{QStringLiteral("kind"), problem.kind}, {QStringLiteral("text"), problem.text}});
        outcome.note(Outcome::Note::LeftOut, problem.kind, problem.text);
    }
    if (!writable)
        outcome.note(Outcome::Note::Remark, QStringLiteral("text-index"),
                     tr("The search index was not looked at: that needs a file that can be written."));
    outcome.result[QStringLiteral("problems")] = problems;
    if (problems.isEmpty())
        outcome.lines.append(tr("Nothing is wrong with '%1'.").arg(arguments.file()));
    return outcome;
}

Outcome backup(const Arguments& arguments)
{
    Outcome outcome;
    const QString path = core::db::backUp(arguments.file(), arguments.value(QStringLiteral("out")));
    outcome.result[QStringLiteral("path")] = QFileInfo(path).absoluteFilePath();
    outcome.lines.append(tr("Backed up to '%1'.").arg(path));
    return outcome;
}

Outcome restore(const Arguments& arguments)
{
    Outcome outcome;
    const QString kept = core::db::restore(arguments.file(), arguments.at(1), researcherOf(arguments));
    outcome.result[QStringLiteral("path")] = QFileInfo(arguments.file()).absoluteFilePath();
    outcome.result[QStringLiteral("kept")] = kept;
    outcome.lines.append(tr("Restored '%1'.").arg(arguments.file()));
    if (!kept.isEmpty())
        outcome.lines.append(tr("What was there is kept in '%1'.").arg(kept));
    return outcome;
}

} // namespace

std::vector<Verb> projectVerbs()
{
    const QString file = QStringLiteral("FILE");
    const std::vector<Option> steps{
        {QStringLiteral("steps"), {QStringLiteral("N")}, tr("How many steps; one otherwise.")}};
    const std::vector<Option> out{
        {QStringLiteral("out"), {QStringLiteral("PATH")}, tr("Where to; otherwise into a folder beside the project.")}};
    const std::vector<Option> sample{{QStringLiteral("sample"), {}, tr("With the sample study in it.")}};
    return {
        {QStringLiteral("new"), file, 1, 1, tr("Makes an empty project."), sample, newProject},
        {QStringLiteral("info"), file, 1, 1, tr("Says how many of everything a project holds."), {}, info},
        {QStringLiteral("history"),
         file,
         1,
         1,
         tr("Lists the named steps that can be undone and redone."),
         {},
         history},
        {QStringLiteral("undo"), file, 1, 1, tr("Takes the last step back."), steps, undo},
        {QStringLiteral("redo"), file, 1, 1, tr("Does an undone step again."), steps, redo},
        {QStringLiteral("check"), file, 1, 1, tr("Looks a project over for damage; changes nothing."), {}, check},
        {QStringLiteral("backup"), file, 1, 1, tr("Copies a project, also while it is open."), out, backup},
        {QStringLiteral("restore"),
         QStringLiteral("FILE [BACKUP]"),
         1,
         2,
         tr("Puts a backup (the newest, or the one named) in the project's place; what was there is kept."),
         {},
         restore},
    };
}

} // namespace app
