#include "core/import/importer.h"

#include "core/import/companion_file.h"
#include "core/import/plan_reader.h"
#include "core/import/project_writer.h"
#include "core/import/read_ahead.h"
#include "core/import/session_writer.h"
#include "core/import/table_reader.h"
#include "core/import/table_writer.h"
#include "core/tr.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace core::import {
namespace {

Session sessionOf(Stores& stores, const FilePlan& plan, Session session)
{
    session.study = stores.sessions.ensureStudy(plan.study);
    session.title = plan.title;
    session.kind = *sessionKindOf(plan.as);
    session.heldOn = plan.heldOn;
    return session;
}

void writeNew(Stores& stores, const ReadSource& read, Id<Source> source, FileReport& report,
              const ReadProgress& progress)
{
    const auto written =
        writeSession(stores, sessionOf(stores, read.plan, {}), read.document, read.plan.voices, source, progress);
    report.entries = int(written.entries.size());
    report.participants = written.people;
    report.highlights = written.highlights;
}

void writeUpdate(Stores& stores, const ReadSource& read, Id<Source> source, FileReport& report)
{
    const auto before = stores.sessions.session(read.plan.earlier->session.id);
    if (!before)
        throw Failure(Error::Kind::Refused,
                      tr("“%1” is no longer in the project, so it cannot be updated. Look at the file again to bring "
                         "it in as a new session.")
                          .arg(read.plan.earlier->session.title));
    Session session = sessionOf(stores, read.plan, *before);
    if (const auto length = lengthOf(read.document))
        session.lengthMs = length;
    const auto updated = updateSession(stores, session, read.document, read.plan.voices, source);
    report.entries = updated.entries;
    report.participants = updated.people;
    report.highlights = updated.highlights;
    report.lost.insert(report.lost.end(), updated.lost.begin(), updated.lost.end());
    report.kept << tr("“%1” was updated: %2, %3; %4 on their words")
                       .arg(before->title,
                            counted(updated.changed, "%1 entry is new or reads otherwise",
                                    "%1 entries are new or read otherwise"),
                            counted(updated.removed, "%1 is gone", "%1 are gone"),
                            counted(updated.highlights, "%1 highlight stays", "%1 highlights stay"));
}

void writeRead(Stores& stores, const ReadSource& read, FileReport& report, const SourceProgress& meter)
{
    const auto& plan = read.plan;
    const auto source = stores.sources.add(plan.source.fileName(), read.mediaType, read.bytes, plan.digest);
    report.as = nameOf(plan.as);
    if (plan.as == SourceKind::Project) {
        for (const auto& project : read.projects)
            writeProject(stores, project, plan.study, source, report);
        return;
    }
    if (read.table)
        return writeTable(stores, read.table->table, read.table->mapping,
                          {plan.study, plan.title, source, plan.asked.board}, report, meter.whole());
    report.session = plan.title;
    report.sessions = 1;
    report.kept = plan.keeps();
    report.kept.prepend(plan.encoding.isEmpty() ? tr("read as %1").arg(plan.dialect)
                                                : tr("read as %1, %2").arg(plan.dialect, plan.encoding));
    report.lost = plan.lost;
    if (plan.updates())
        writeUpdate(stores, read, source, report);
    else
        writeNew(stores, read, source, report, meter.writing(50));
}

/// Reads a source for somebody who does not look at plans.
ReadSource readAsAsked(Stores& stores, RawSource raw, const SourcePath& source, const ImportOptions& options,
                       const ReadProgress& progress)
{
    auto read = readSource(stores, std::move(raw), source, options, progress);
    auto& plan = read.plan;
    plan.asked.update = false;
    if (!options.update || read.table || !sessionKindOf(plan.as))
        return read;
    offerUpdate(stores, plan, read.document);
    if (!plan.remark.isEmpty())
        throw Failure(Error::Kind::Refused, tr("“%1” was left out. %2").arg(source.fileName(), plan.remark));
    if (plan.updates())
        takeUpdated(stores, plan);
    return read;
}

/// Reads a source with `read` and writes it: whole, or not at all with the reason.
template <class Read> FileReport bring(Stores& stores, const SourcePath& source, const SourceProgress& meter, Read read)
{
    FileReport report{.path = source.words()};
    try {
        const ReadSource content = read(meter.reading(50));
        writeRead(stores, content, report, meter);
        report.came = true;
    } catch (const Failure& failure) {
        if (failure.error().kind != Error::Kind::BadInput && failure.error().kind != Error::Kind::Refused)
            throw;
        report.lost = {{tr("file"), 1, source.words(), failure.error().text, true}};
    }
    return report;
}

/// A source that was left out before anything was read of it. Nobody asked for one that is about the others.
FileReport leftOut(const SourcePath& source, const QString& why, bool asked = true)
{
    return {.path = source.words(), .lost = {{tr("file"), 1, source.words(), why, asked}}};
}

QString stepLabel(const ImportReport& report)
{
    QStringList came;
    int sessions = 0;
    for (const auto& file : report.files)
        if (file.came) {
            came.append(QFileInfo(file.path).fileName());
            sessions += file.sessions;
        }
    return came.size() == 1 ? tr("Import '%1'").arg(came.front())
           : sessions == 0  ? counted(came.size(), "Import %1 table", "Import %1 tables")
                            : counted(sessions, "Import %1 session", "Import %1 sessions");
}

/// Ends an import: without any file that came in there is none.
void finish(Stores& stores, ImportReport& report)
{
    const bool some =
        std::any_of(report.files.begin(), report.files.end(), [](const FileReport& file) { return file.came; });
    if (!some)
        throw Failure(Error::Kind::BadInput,
                      report.files.empty() ? tr("There is no file to import. Nothing was changed.")
                                           : tr("Nothing came in. %1").arg(report.files.front().lost.front().why));
    report.step = stepLabel(report);
    stores.setStep(report.step);
    stores.sources.keepReport(report.step, toJson(report));
}

QJsonObject toJson(const FileReport& file)
{
    QJsonArray lost;
    for (const auto& loss : file.lost)
        lost.append(QJsonObject{{QStringLiteral("what"), loss.what},
                                {QStringLiteral("count"), loss.count},
                                {QStringLiteral("where"), loss.where},
                                {QStringLiteral("why"), loss.why},
                                {QStringLiteral("content"), loss.content}});
    QJsonObject json{{QStringLiteral("path"), file.path},
                     {QStringLiteral("as"), file.came ? QJsonValue(file.as) : QJsonValue::Null},
                     {QStringLiteral("session"), file.came ? QJsonValue(file.session) : QJsonValue::Null},
                     {QStringLiteral("sessions"), file.sessions},
                     {QStringLiteral("entries"), file.entries},
                     {QStringLiteral("participants"), file.participants},
                     {QStringLiteral("highlights"), file.highlights},
                     {QStringLiteral("cards"), file.cards},
                     {QStringLiteral("clusters"), file.clusters},
                     {QStringLiteral("results"), file.results},
                     {QStringLiteral("kept"), QJsonArray::fromStringList(file.kept)},
                     {QStringLiteral("lost"), lost}};
    if (!file.mapping.isEmpty())
        json[QStringLiteral("mapping")] = file.mapping;
    return json;
}

FileReport fileFrom(const QJsonObject& json)
{
    const auto text = [&](const char* key) { return json[QLatin1String(key)].toString(); };
    const auto figure = [&](const char* key) { return json[QLatin1String(key)].toInt(); };
    FileReport file{.path = text("path"),
                    .as = text("as"),
                    .session = text("session"),
                    .came = !text("as").isEmpty(),
                    .sessions = figure("sessions"),
                    .entries = figure("entries"),
                    .participants = figure("participants"),
                    .highlights = figure("highlights"),
                    .cards = figure("cards"),
                    .clusters = figure("clusters"),
                    .results = figure("results")};
    for (const auto kept : json[QLatin1String("kept")].toArray())
        file.kept << kept.toString();
    for (const auto item : json[QLatin1String("lost")].toArray()) {
        const auto loss = item.toObject();
        file.lost.push_back({loss[QLatin1String("what")].toString(), loss[QLatin1String("count")].toInt(),
                             loss[QLatin1String("where")].toString(), loss[QLatin1String("why")].toString(),
                             loss[QLatin1String("content")].toBool(!file.came)});
    }
    return file;
}

} // namespace

std::vector<KeptReport> keptReports(const Stores& stores)
{
    std::vector<KeptReport> reports;
    for (const auto& stored : stores.sources.reports()) {
        KeptReport kept{stored.madeAt, {{}, stored.name}};
        for (const auto file : stored.report[QLatin1String("files")].toArray())
            kept.report.files.push_back(fileFrom(file.toObject()));
        reports.push_back(std::move(kept));
    }
    return reports;
}

bool ImportReport::isComplete() const
{
    return std::all_of(files.begin(), files.end(), [](const FileReport& file) {
        return std::none_of(file.lost.begin(), file.lost.end(), [](const Loss& loss) { return loss.content; });
    });
}

QJsonObject toJson(const ImportReport& report)
{
    QJsonArray files;
    for (const auto& file : report.files)
        files.append(toJson(file));
    return {{QStringLiteral("files"), files},
            {QStringLiteral("step"), report.step.isEmpty() ? QJsonValue::Null : QJsonValue(report.step)}};
}

ImportReport importFiles(Stores& stores, const std::vector<FilePlan>& plans, core::Progress* progress)
{
    ImportReport report;
    std::vector<WantedSource> wanted;
    for (const auto& plan : plans)
        if (plan.willCome())
            wanted.push_back({plan.source, askedOf(plan)});
    ReadAhead ahead(std::move(wanted), researchersOf(stores), progress);
    SourceProgress meter(progress, qsizetype(plans.size()));
    for (const auto& plan : plans) {
        if (plan.willCome())
            report.files.push_back(bring(stores, plan.source, meter, [&](const ReadProgress& reading) {
                return readPlanned(stores, ahead.next(reading), plan, reading);
            }));
        else if (!plan.canComeIn() || !plan.remark.isEmpty())
            report.files.push_back(
                leftOut(plan.source, plan.canComeIn() ? plan.remark : plan.problem, !plan.isCompanion));
        meter.next();
    }
    finish(stores, report);
    return report;
}

ImportReport importFiles(Stores& stores, const QStringList& paths, const ImportOptions& options,
                         core::Progress* progress)
{
    ImportReport report;
    const auto sources = sourcesIn(paths);
    const auto remarkOn = [&](const SourcePath& source) {
        const bool named = source.inside.isEmpty() && paths.contains(source.path);
        return named || options.as || isTableName(source.fileName()) ? QString() : companionRemark(source.fileName());
    };
    std::vector<WantedSource> wanted;
    for (const auto& source : sources)
        if (remarkOn(source).isEmpty())
            wanted.push_back({source, options});
    ReadAhead ahead(std::move(wanted), researchersOf(stores), progress);
    SourceProgress meter(progress, qsizetype(sources.size()));
    for (const auto& source : sources) {
        if (const QString remark = remarkOn(source); !remark.isEmpty())
            report.files.push_back(
                leftOut(source, tr("“%1” was left out. %2 Named by itself it comes in.").arg(source.fileName(), remark),
                        false));
        else
            report.files.push_back(bring(stores, source, meter, [&](const ReadProgress& reading) {
                return readAsAsked(stores, ahead.next(reading), source, options, reading);
            }));
        meter.next();
    }
    finish(stores, report);
    return report;
}

} // namespace core::import
