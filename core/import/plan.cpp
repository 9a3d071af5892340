#include "core/import/plan.h"

#include "core/import/companion_file.h"
#include "core/import/plan_reader.h"
#include "core/import/zip.h"
#include "core/tr.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace core::import {
namespace {

/// Leaves out a session whose file is named like one about the others.
void setAside(FilePlan& plan)
{
    if (!sessionKindOf(plan.as) || plan.mapping)
        return; // of a table, and of another tool's project, the content says more than the name
    plan.remark = companionRemark(plan.source.fileName());
    plan.isCompanion = !plan.remark.isEmpty();
}

/// A problem is a plan too: the source stands on the list with the sentence that says why it cannot come in.
FilePlan planned(const Stores& stores, SourceBytes& bytes, const FilePlan& wanted, bool isNew,
                 const SourceProgress& progress)
{
    ImportOptions asked = wanted.asked;
    asked.again = true; // what came in before is shown too
    try {
        auto read = readSource(stores, bytes, wanted.source, asked, progress.reading());
        auto& plan = read.plan;
        plan.asked = wanted.asked;
        plan.earlier = wanted.earlier;
        if (const auto twin = isNew ? stores.sources.madeFrom(plan.digest) : std::nullopt)
            plan.remark = tr("It has the same bytes as “%1”, which came in before.").arg(*twin);
        else if (isNew && sessionKindOf(plan.as) && !plan.mapping)
            offerUpdate(stores, plan, read.document);
        if (isNew && plan.remark.isEmpty() && !plan.earlier)
            setAside(plan);
        if (plan.updates())
            takeUpdated(stores, plan);
        return plan;
    } catch (const Failure& failure) {
        if (failure.error().kind != Error::Kind::BadInput && failure.error().kind != Error::Kind::Refused)
            throw;
        FilePlan plan{.source = wanted.source, .asked = wanted.asked, .problem = failure.error().text};
        plan.title = QFileInfo(plan.source.fileName()).completeBaseName();
        plan.size = QFileInfo(plan.source.path).size();
        return plan;
    }
}

void keepVoices(const std::vector<VoicePlan>& before, std::vector<VoicePlan>& voices)
{
    for (auto& voice : voices)
        for (const auto& known : before)
            if (known.label.compare(voice.label, Qt::CaseInsensitive) == 0) {
                voice.part = known.part;
                voice.person = known.person;
            }
}

/// What archives of some systems have beside the files: "__MACOSX/._call.txt", ".DS_Store".
bool isHidden(const QString& name)
{
    const QStringList parts = name.split(u'/');
    return parts.contains(QLatin1String("__MACOSX")) ||
           std::any_of(parts.begin(), parts.end(), [](const QString& part) { return part.startsWith(u'.'); });
}

/// An archive that cannot be read, or has nothing in it, stands for itself: reading it says what is wrong.
void addArchive(const QString& path, std::vector<SourcePath>& sources)
{
    QStringList names;
    try {
        names = Zip(path).names();
    } catch (const Failure&) {
        names.clear();
    }
    names.erase(std::remove_if(names.begin(), names.end(), isHidden), names.end());
    std::sort(names.begin(), names.end());
    if (names.isEmpty())
        return sources.push_back({path, {}});
    for (const auto& name : std::as_const(names))
        sources.push_back({path, name});
}

} // namespace

QString nameOf(SourceKind kind)
{
    switch (kind) {
    case SourceKind::People: return nameOf(TableKind::People);
    case SourceKind::StickyNotes: return nameOf(TableKind::StickyNotes);
    case SourceKind::TaskResults: return nameOf(TableKind::TaskResults);
    case SourceKind::Project: return QStringLiteral("project");
    default: return core::nameOf(*sessionKindOf(kind));
    }
}

SourceKind sourceKindOf(SessionKind kind)
{
    switch (kind) {
    case SessionKind::Interview: return SourceKind::Interview;
    case SessionKind::Observation: return SourceKind::Observation;
    case SessionKind::FocusGroup: return SourceKind::FocusGroup;
    case SessionKind::Feedback: return SourceKind::Feedback;
    }
    return SourceKind::Interview;
}

SourceKind sourceKindOf(TableKind kind)
{
    switch (kind) {
    case TableKind::People: return SourceKind::People;
    case TableKind::Feedback: return SourceKind::Feedback;
    case TableKind::StickyNotes: return SourceKind::StickyNotes;
    case TableKind::TaskResults: return SourceKind::TaskResults;
    }
    return SourceKind::People;
}

std::optional<SessionKind> sessionKindOf(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Interview: return SessionKind::Interview;
    case SourceKind::Observation: return SessionKind::Observation;
    case SourceKind::FocusGroup: return SessionKind::FocusGroup;
    case SourceKind::Feedback: return SessionKind::Feedback;
    case SourceKind::People:
    case SourceKind::StickyNotes:
    case SourceKind::TaskResults:
    case SourceKind::Project: break;
    }
    return std::nullopt;
}

QString SourcePath::fileName() const
{
    return QFileInfo(inside.isEmpty() ? path : inside).fileName();
}

QString SourcePath::folder() const
{
    return inside.isEmpty() ? QFileInfo(path).absoluteDir().dirName() : QFileInfo(path).completeBaseName();
}

QString SourcePath::words() const
{
    return inside.isEmpty() ? path : QStringLiteral("%1: %2").arg(path, inside);
}

QStringList FilePlan::keeps() const
{
    QStringList sentences = kept;
    if (dayInName.isValid() && heldOn == dayInName)
        sentences << tr("the date %1, from the file's name").arg(heldOn.toString(Qt::ISODate));
    return sentences;
}

bool isZipName(const QString& path)
{
    return QFileInfo(path).suffix().compare(QLatin1String("zip"), Qt::CaseInsensitive) == 0;
}

std::vector<SourcePath> sourcesIn(const QStringList& paths)
{
    std::vector<SourcePath> sources;
    for (const auto& path : paths) {
        if (isZipName(path)) {
            addArchive(path, sources);
        } else if (QFileInfo(path).isDir()) {
            QStringList inside;
            for (QDirIterator walk(path, QDir::Files, QDirIterator::Subdirectories); walk.hasNext();)
                inside.append(walk.next());
            std::sort(inside.begin(), inside.end());
            for (const auto& file : inside)
                if (isZipName(file))
                    addArchive(file, sources);
                else
                    sources.push_back({file, {}});
        } else {
            sources.push_back({path, {}});
        }
    }
    return sources;
}

void planImport(const Stores& stores, const PlanRequest& request, core::Progress* progress,
                const std::function<void(FilePlan)>& tell)
{
    const auto sources = sourcesIn(request.paths);
    SourceProgress meter(progress, qsizetype(sources.size()));
    SourceBytes bytes;
    auto listed = request.listed;
    QSet<Id<Session>> updated; // one source for each
    for (const auto& source : sources) {
        auto plan = planned(stores, bytes, {.source = source, .asked = request.options}, true, meter);
        if (plan.earlier && updated.contains(plan.earlier->session.id))
            plan = planned(stores, bytes, {.source = source, .asked = request.options}, false, meter);
        if (plan.updates())
            updated.insert(plan.earlier->session.id);
        if (const auto twin = listed.constFind(plan.digest);
            twin != listed.constEnd() && !plan.digest.isEmpty() && !plan.isCompanion)
            plan.remark = tr("It has the same bytes as “%1” on this list.").arg(*twin);
        else
            listed.insert(plan.digest, source.fileName());
        plan.comesIn = plan.remark.isEmpty();
        tell(std::move(plan));
        meter.next();
    }
}

FilePlan plannedAgain(const Stores& stores, const FilePlan& plan, core::Progress* progress)
{
    SourceBytes bytes;
    FilePlan again = planned(stores, bytes, plan, false, SourceProgress(progress, 1));
    keepWritten(plan, again);
    return again;
}

void keepWritten(const FilePlan& before, FilePlan& again)
{
    again.remark = before.remark;
    again.isCompanion = before.isCompanion;
    again.comesIn = before.comesIn;
    if (!before.canComeIn() || !again.canComeIn() || before.updates() != again.updates())
        return;
    again.title = before.title;
    again.study = before.study;
    if (before.heldOn.isValid())
        again.heldOn = before.heldOn;
    keepVoices(before.voices, again.voices);
}

PlanTotals totalsOf(const std::vector<FilePlan>& plans)
{
    PlanTotals totals;
    QSet<Id<Participant>> known;
    QSet<QString> named;
    for (const auto& plan : plans) {
        if (!plan.willCome())
            continue;
        ++totals.sources;
        totals.rows += plan.rows;
        totals.sessions += plan.sessions;
        totals.entries += plan.entries;
        totals.highlights += plan.highlights;
        for (const auto& voice : plan.voices) {
            const auto& person = voice.person;
            if (voice.part != Part::Participant)
                continue;
            if (person.known)
                known.insert(person.known);
            else if (person.code.isEmpty() && person.name.isEmpty())
                ++totals.newPeople;
            else
                named.insert((person.code.isEmpty() ? person.name : person.code).toCaseFolded());
        }
    }
    totals.newPeople += int(named.size());
    totals.knownPeople = int(known.size());
    return totals;
}

} // namespace core::import
