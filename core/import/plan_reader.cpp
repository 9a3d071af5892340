#include "core/import/plan_reader.h"

#include "core/import/name_date.h"
#include "core/import/table_reader.h"
#include "core/import/taguette.h"
#include "core/tr.h"

#include <QFileInfo>
#include <QMimeDatabase>
#include <QTemporaryFile>

namespace core::import {
namespace {

constexpr int muchTheSame = 50; // per cent of a session's text that stand in another version of its file
constexpr size_t previewLines = 40;
constexpr int previewLength = 240; // of a line

void refuseEarlier(const Stores& stores, const ReadSource& read)
{
    if (const auto earlier = read.plan.asked.again ? std::nullopt : stores.sources.madeFrom(read.plan.digest))
        throw Failure(Error::Kind::Refused,
                      tr("“%1” has the same bytes as “%2”, which came in before. It was left out; --again "
                         "brings it in once more.")
                          .arg(read.plan.source.fileName(), *earlier));
}

QString whyKind(SessionKind kind, bool said)
{
    if (said)
        return tr("as you said");
    switch (kind) {
    case SessionKind::Observation: return tr("an observation, as its name or first lines say");
    case SessionKind::FocusGroup: return tr("a focus group, as its name or first lines say");
    default: return tr("an interview, as nothing in it says otherwise");
    }
}

/// A database has to lie on the disk to be read: one in an archive is put there for as long.
void readProject(ReadSource& read, const ReadProgress& progress)
{
    auto& plan = read.plan;
    QTemporaryFile unpacked;
    if (!plan.source.inside.isEmpty() && (!unpacked.open() || unpacked.write(read.bytes) != read.bytes.size() ||
                                          !unpacked.flush() || !isTaguette(unpacked.fileName())))
        throw Failure(Error::Kind::BadInput, tr("“%1” is a database, but not a project that Earshot can read. It was "
                                                "left out.")
                                                 .arg(plan.source.fileName()));
    const QString path = plan.source.inside.isEmpty() ? plan.source.path : unpacked.fileName();
    read.projects = readTaguette(path, {}, progress);
    read.mediaType = QStringLiteral("application/vnd.sqlite3");
    plan.as = SourceKind::Project;
    plan.dialect = tr("Taguette project");
    plan.why = tr("A database with the tables of Taguette: its documents become sessions, its tags tags.");
    for (const auto& project : read.projects) {
        plan.title = project.name;
        plan.study = plan.asked.study.isEmpty() ? project.name : plan.asked.study;
        plan.sessions += int(project.documents.size());
        plan.kept += project.kept;
        plan.lost.insert(plan.lost.end(), project.lost.begin(), project.lost.end());
        for (const auto& document : project.documents) {
            plan.entries += int(document.document.entries.size());
            plan.highlights += int(document.highlights.size());
            if (plan.firstLines.size() < previewLines)
                plan.firstLines.push_back({{}, {}, document.title});
        }
    }
}

void readRows(const Stores& stores, ReadSource& read, const ReadProgress& progress)
{
    auto& plan = read.plan;
    const QString name = plan.source.fileName();
    read.table = readMapped(stores, name, read.bytes, plan.asked, progress);
    read.mediaType = QMimeDatabase().mimeTypeForFile(name, QMimeDatabase::MatchExtension).name();
    plan.title = QFileInfo(name).completeBaseName();
    plan.study = plan.asked.study.isEmpty() ? plan.source.folder() : plan.asked.study;
    setMapping(plan, *read.table, read.table->mapping);
}

void preview(const Document& document, FilePlan& plan)
{
    plan.entries = int(document.entries.size());
    for (const auto& entry : document.entries) {
        plan.highlights += entry.tags.isEmpty() ? 0 : 1;
        if (plan.firstLines.size() < previewLines)
            plan.firstLines.push_back({entry.speaker < 0 ? QString() : document.speakers[size_t(entry.speaker)].label,
                                       entry.atMs, entry.text.left(previewLength)});
    }
}

void takeSession(const Stores& stores, ReadSource& read, RawSource raw)
{
    if (raw.problem)
        throw Failure(*raw.problem);
    auto& plan = read.plan;
    const QString name = plan.source.fileName();
    read.document = std::move(raw.document);
    read.mediaType = QMimeDatabase().mimeTypeForFile(name, QMimeDatabase::MatchExtension).name();
    plan.as = sourceKindOf(raw.kind);
    plan.dialect = read.document.dialect;
    plan.why = tr("Read as %1, and taken for %2.").arg(plan.dialect, whyKind(raw.kind, plan.asked.as.has_value()));
    plan.encoding = read.document.encoding;
    plan.title = QFileInfo(name).completeBaseName();
    plan.heldOn = read.document.heldOn;
    plan.study = plan.asked.study.isEmpty() ? plan.source.folder() : plan.asked.study;
    plan.voices = planVoices(stores, plan.title, read.document);
    plan.sessions = 1;
    plan.kept = read.document.kept;
    plan.lost = read.document.lost;
    if (!plan.heldOn.isValid())
        plan.heldOn = plan.dayInName = dateInName(name);
    preview(read.document, plan);
}

} // namespace

QStringList researchersOf(const Stores& stores)
{
    const auto names = stores.db.all("SELECT name FROM researcher", [](const db::Row& row) { return row.text(0); });
    return QStringList(names.begin(), names.end());
}

ReadSource readSource(const Stores& stores, SourceBytes& bytes, const SourcePath& source, const ImportOptions& asked,
                      const ReadProgress& progress)
{
    return readSource(stores, readRaw(bytes, source, asked, researchersOf(stores), progress), source, asked, progress);
}

ReadSource readSource(const Stores& stores, RawSource raw, const SourcePath& source, const ImportOptions& asked,
                      const ReadProgress& progress)
{
    ReadSource read;
    read.plan.source = source;
    read.plan.asked = asked;
    read.plan.size = raw.bytes.size();
    read.plan.digest = raw.digest;
    read.bytes = raw.bytes;
    refuseEarlier(stores, read);
    if (raw.isDatabase)
        readProject(read, progress);
    else if (asked.asProject)
        throw Failure(Error::Kind::BadInput,
                      tr("“%1” is not a project that Earshot can read. It was left out.").arg(source.fileName()));
    else if (comesAsTable(source.fileName(), asked))
        readRows(stores, read, progress);
    else
        takeSession(stores, read, std::move(raw));
    return read;
}

ImportOptions askedOf(const FilePlan& plan)
{
    ImportOptions asked = plan.asked;
    asked.again = true; // the person has decided
    asked.mapping = plan.mapping;
    return asked;
}

ReadSource readPlanned(const Stores& stores, RawSource raw, const FilePlan& plan, const ReadProgress& progress)
{
    auto read = readSource(stores, std::move(raw), plan.source, askedOf(plan), progress);
    if (read.plan.digest != plan.digest)
        throw Failure(Error::Kind::Refused, tr("“%1” was changed since it was looked at. It was left out; look at it "
                                               "again to bring it in.")
                                                .arg(plan.source.fileName()));
    read.plan = plan;
    return read;
}

void offerUpdate(const Stores& stores, FilePlan& plan, const Document& document)
{
    plan.earlier = earlierSession(stores, plan.source.fileName(), document, muchTheSame);
    if (!plan.earlier)
        return;
    plan.asked.update = true;
    if (plan.earlier->edited)
        plan.remark = tr("Another version of it became “%1”, whose text was changed here since. An update puts the "
                         "words of the file in the place of those changes.")
                          .arg(plan.earlier->session.title);
}

void takeUpdated(const Stores& stores, FilePlan& plan)
{
    const auto& session = plan.earlier->session;
    plan.title = session.title;
    if (const auto study = stores.sessions.study(session.study))
        plan.study = study->name;
    if (session.heldOn.isValid())
        plan.heldOn = session.heldOn;
    plan.voices = voicesOf(stores, session.id, plan.voices);
}

ReadProgress SourceProgress::reading(int share) const
{
    return between(0, share);
}

ReadProgress SourceProgress::writing(int read) const
{
    return between(read, 100);
}

ReadProgress SourceProgress::between(int from, int to) const
{
    if (!m_progress)
        return {};
    return [this, from, to](qint64 done, qint64 total) {
        tell(from * 10 + (total > 0 ? qint64(double(done) / double(total) * 10 * (to - from)) : 0));
        return !m_progress->isCancelled();
    };
}

void SourceProgress::next()
{
    if (!m_progress)
        return;
    m_progress->throwIfCancelled();
    ++m_done;
    tell(0);
}

void SourceProgress::tell(qint64 promille) const
{
    m_progress->report(m_done * 1000 + promille, m_sources * 1000);
}

} // namespace core::import
