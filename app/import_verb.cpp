#include "app/tr.h"
#include "app/verbs.h"
#include "core/db/backup.h"
#include "core/import/importer.h"

#include <QFile>
#include <QFileInfo>

namespace app {
namespace {

using core::Error;
using core::Failure;
using core::Stores;
using core::Workspace;
using core::import::FileReport;
using core::import::ImportOptions;
using core::import::ImportReport;

/// The mapping in a file, else the one that the project keeps under that name.
core::import::TableMapping mappingNamed(const QString& name, const Workspace& workspace)
{
    if (QFile file(name); file.open(QIODevice::ReadOnly))
        return core::import::mappingFrom(file.readAll(), name);
    for (const auto& kept : valueOf(workspace.read([](const Stores& stores) { return stores.tables.mappings(); })))
        if (kept.name.compare(name, Qt::CaseInsensitive) == 0)
            return kept;
    throw Failure(
        Error::Kind::NotFound,
        tr("There is neither a file '%1' nor a mapping of that name in the project. Nothing was changed.").arg(name));
}

ImportOptions optionsFrom(const Arguments& arguments)
{
    ImportOptions options;
    options.study = arguments.value(QStringLiteral("study"));
    options.encoding = arguments.value(QStringLiteral("encoding"));
    options.board = arguments.value(QStringLiteral("board"));
    options.again = arguments.has(QStringLiteral("again"));
    options.update = arguments.has(QStringLiteral("update"));
    options.keepCues = arguments.has(QStringLiteral("cues"));
    const QString as = arguments.value(QStringLiteral("as"));
    options.asProject = as == QLatin1String("project");
    options.as = core::sessionKindFrom(as);
    if (!options.as)
        options.rows =
            as == QLatin1String("notes") ? core::import::TableKind::StickyNotes : core::import::tableKindFrom(as);
    if (!options.board.isEmpty() && as.isEmpty())
        options.rows = core::import::TableKind::StickyNotes;
    if (!options.board.isEmpty() && options.rows != core::import::TableKind::StickyNotes)
        throw Failure(Error::Kind::Usage, tr("--board takes sticky notes only."));
    if (!as.isEmpty() && !options.asProject && !options.as && !options.rows)
        throw Failure(Error::Kind::Usage, tr("--as takes interview, observation, focus-group, feedback, people, "
                                             "sticky-notes (or notes), task-results or project, not '%1'.")
                                              .arg(as));
    return options;
}

void say(const FileReport& file, Outcome& outcome)
{
    using Note = Outcome::Note;
    if (file.came && file.cards > 0)
        outcome.lines.append(QStringList{QFileInfo(file.path).fileName() + QStringLiteral(": ") + file.as,
                                         counted(file.cards, "%1 card", "%1 cards"),
                                         counted(file.clusters, "%1 new cluster", "%1 new clusters")}
                                 .join(QStringLiteral(", ")));
    else if (file.came && file.results > 0)
        outcome.lines.append(QStringList{QFileInfo(file.path).fileName() + QStringLiteral(": ") + file.as,
                                         counted(file.results, "%1 result", "%1 results")}
                                 .join(QStringLiteral(", ")));
    else if (file.came)
        outcome.lines.append(QStringList{QFileInfo(file.path).fileName() + QStringLiteral(": ") + file.as,
                                         counted(file.sessions, "%1 session", "%1 sessions"),
                                         counted(file.entries, "%1 entry", "%1 entries"),
                                         counted(file.participants, "%1 participant", "%1 participants"),
                                         counted(file.highlights, "%1 highlight", "%1 highlights")}
                                 .join(QStringLiteral(", ")));
    for (const auto& loss : file.lost) {
        const QString text =
            file.came ? tr("%1: %2 (%3): %4").arg(loss.where, loss.what).arg(loss.count).arg(loss.why) : loss.why;
        outcome.note(loss.content ? Note::LeftOut : Note::Remark, QStringLiteral("lost"), text, file.path);
    }
}

Outcome importSources(const Arguments& arguments)
{
    auto options = optionsFrom(arguments);
    const auto workspace = openProject(arguments, Workspace::Mode::Write);
    if (const QString mapping = arguments.value(QStringLiteral("mapping")); !mapping.isEmpty())
        options.mapping = mappingNamed(mapping, *workspace);
    const auto bring = [&](Stores& stores) { return core::import::importFiles(stores, arguments.from(1), options); };
    const bool dry = arguments.has(QStringLiteral("dry-run"));
    if (!dry)
        core::db::backUpIfDue(arguments.file());
    const ImportReport report = valueOf(dry ? workspace->rehearse(bring) : workspace->edit(tr("Import"), bring));
    Outcome outcome;
    outcome.result = core::import::toJson(report);
    if (dry)
        outcome.result[QStringLiteral("step")] = QJsonValue::Null;
    for (const auto& file : report.files)
        say(file, outcome);
    if (dry)
        outcome.lines.append(tr("This was a trial: nothing was changed."));
    return outcome;
}

} // namespace

std::vector<Verb> importVerbs()
{
    return {
        {QStringLiteral("import"),
         QStringLiteral("FILE SOURCE…"),
         2,
         -1,
         tr("Brings in text, Markdown, VTT, SRT, DOCX, ODT, PDF, HTML, tables (CSV, TSV, XLSX), Trello boards (JSON) "
            "and Taguette projects: "
            "files, "
            "folders or zip archives, as one step."),
         {{QStringLiteral("as"),
           {QStringLiteral("KIND")},
           tr("interview, observation, focus-group, feedback, people, sticky-notes, task-results or project; guessed "
              "otherwise.")},
          {QStringLiteral("study"),
           {QStringLiteral("NAME")},
           tr("The study they belong to; otherwise named after the folder.")},
          {QStringLiteral("board"),
           {QStringLiteral("NAME")},
           tr("Sticky notes become cards on that board, their groups clusters; made where there is none.")},
          {QStringLiteral("mapping"),
           {QStringLiteral("FILE")},
           tr("What the columns of a table are: a file as JSON, or the name of a mapping that the project keeps; "
              "guessed otherwise.")},
          {QStringLiteral("encoding"),
           {QStringLiteral("NAME")},
           tr("UTF-8, UTF-16LE, Windows-1252, Mac Roman …; guessed otherwise.")},
          {QStringLiteral("cues"), {}, tr("Keep every cue of a subtitle file as an entry of its own.")},
          {QStringLiteral("update"),
           {},
           tr("Put a new version of a file in the place of the session that the earlier one became; highlights stay on "
              "their words.")},
          {QStringLiteral("again"), {}, tr("Bring in files whose bytes came in before.")},
          {QStringLiteral("dry-run"), {}, tr("Only report what would come in.")}},
         importSources}};
}

} // namespace app
