#include "core/import/importer.h"

#include "core/import/project_writer.h"
#include "core/import/readers.h"
#include "core/import/session_writer.h"
#include "core/import/table_import.h"
#include "core/import/table_writer.h"
#include "core/import/taguette.h"
#include "core/tr.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QMimeDatabase>

#include <algorithm>

namespace core::import {
namespace {

/// Endings of files that hold words in lines; tables and data would come in as nonsense.
bool mayBeText(const QString& suffix)
{
    static const QStringList known{QString(),
                                   QStringLiteral("txt"),
                                   QStringLiteral("text"),
                                   QStringLiteral("md"),
                                   QStringLiteral("markdown"),
                                   QStringLiteral("vtt"),
                                   QStringLiteral("srt"),
                                   QStringLiteral("docx"),
                                   QStringLiteral("odt"),
                                   QStringLiteral("pdf"),
                                   QStringLiteral("html"),
                                   QStringLiteral("htm")};
    return known.contains(suffix.toLower());
}

/// Reads and writes the files of one import, one after the other.
class Importing {
public:
    Importing(Stores& stores, const ImportOptions& options, core::Progress* progress)
        : m_stores(stores), m_options(options), m_progress(progress)
    {
    }

    FileReport bring(const QString& path)
    {
        FileReport report{.path = path, .session = QFileInfo(path).completeBaseName()};
        try {
            bringWhole(path, report);
            report.came = true;
        } catch (const Failure& failure) {
            if (failure.error().kind != Error::Kind::BadInput && failure.error().kind != Error::Kind::Refused)
                throw;
            report.lost = {{tr("file"), 1, path, failure.error().text, true}};
        }
        return report;
    }

private:
    void bringWhole(const QString& path, FileReport& report)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            throw Failure(Error::Kind::BadInput,
                          tr("'%1' cannot be read: %2. It was left out.").arg(path, file.errorString()));
        const QByteArray bytes = file.readAll();
        if (const auto earlier = m_options.again ? std::nullopt : m_stores.sources.madeFrom(bytes))
            throw Failure(Error::Kind::Refused,
                          tr("'%1' has the same bytes as '%2', which came in before. It was left out; --again "
                             "brings it in once more.")
                              .arg(path, *earlier));
        if (isTaguette(path))
            bringProject(path, bytes, report);
        else if (m_options.asProject)
            throw Failure(Error::Kind::BadInput,
                          tr("'%1' is not a project that Earshot can read. It was left out.").arg(path));
        else if (comesAsTable(path, m_options))
            bringTable(path, bytes, report);
        else
            bringDocument(path, bytes, report);
    }

    void bringTable(const QString& path, const QByteArray& bytes, FileReport& report)
    {
        const QFileInfo file(path);
        const auto read = readMapped(m_stores, file.fileName(), bytes, m_options, asked());
        const auto source = m_stores.sources.add(file.fileName(), QMimeDatabase().mimeTypeForFile(path).name(), bytes);
        const QString study = m_options.study.isEmpty() ? file.absoluteDir().dirName() : m_options.study;
        writeTable(m_stores, read.table, read.mapping, {study, file.completeBaseName(), source}, report, m_progress);
    }

    void bringDocument(const QString& path, const QByteArray& bytes, FileReport& report)
    {
        const QFileInfo file(path);
        if (!m_options.as && !mayBeText(file.suffix()))
            throw Failure(
                Error::Kind::BadInput,
                tr("'%1' was left out: files that end in .%2 are not read, only text, Markdown, VTT, SRT, DOCX, ODT, "
                   "PDF, HTML, tables (CSV, TSV, XLSX) and Taguette projects. If it is plain text all the same, say "
                   "what it is with --as.")
                    .arg(path, file.suffix()));
        const auto kind = m_options.as.value_or(guessKind(file.fileName(), QString::fromUtf8(bytes.left(4096))));
        const ReadOptions reading{kind, m_options.encoding, m_options.keepCues, researchers()};
        const auto document = readDocument(file.fileName(), bytes, reading, asked());
        const QString study = m_options.study.isEmpty() ? file.absoluteDir().dirName() : m_options.study;
        const Session session{
            .study = m_stores.sessions.ensureStudy(study), .title = file.completeBaseName(), .kind = kind};
        const auto source = m_stores.sources.add(file.fileName(), QMimeDatabase().mimeTypeForFile(path).name(), bytes);
        const auto written = writeSession(m_stores, session, document, source);
        report.as = nameOf(kind);
        report.sessions = 1;
        report.entries = int(written.entries.size());
        report.participants = written.people;
        report.highlights = written.highlights;
        report.kept = document.kept;
        report.kept.prepend(tr("read as %1, %2").arg(document.dialect, document.encoding));
        report.lost = document.lost;
    }

    void bringProject(const QString& path, const QByteArray& bytes, FileReport& report)
    {
        report.as = QStringLiteral("project");
        const auto source =
            m_stores.sources.add(QFileInfo(path).fileName(), QStringLiteral("application/vnd.sqlite3"), bytes);
        for (const auto& project : readTaguette(path, {}, asked()))
            writeProject(m_stores, project, m_options.study, source, report);
    }

    QStringList researchers() const
    {
        const auto names =
            m_stores.db.all("SELECT name FROM researcher", [](const db::Row& row) { return row.text(0); });
        return QStringList(names.begin(), names.end());
    }

    /// Lets a reader ask whether it should go on.
    ReadProgress asked() const
    {
        return [this](qint64, qint64) { return !m_progress || !m_progress->isCancelled(); };
    }

    Stores& m_stores;
    const ImportOptions& m_options;
    core::Progress* m_progress;
};

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
                            : counted(sessions, "Import %1 session", "Import %1 sessions");
}

QJsonObject toJson(const FileReport& file)
{
    QJsonArray lost;
    for (const auto& loss : file.lost)
        lost.append(QJsonObject{{QStringLiteral("what"), loss.what},
                                {QStringLiteral("count"), loss.count},
                                {QStringLiteral("where"), loss.where},
                                {QStringLiteral("why"), loss.why}});
    QJsonObject json{{QStringLiteral("path"), file.path},
                     {QStringLiteral("as"), file.came ? QJsonValue(file.as) : QJsonValue::Null},
                     {QStringLiteral("session"), file.came ? QJsonValue(file.session) : QJsonValue::Null},
                     {QStringLiteral("sessions"), file.sessions},
                     {QStringLiteral("entries"), file.entries},
                     {QStringLiteral("participants"), file.participants},
                     {QStringLiteral("highlights"), file.highlights},
                     {QStringLiteral("kept"), QJsonArray::fromStringList(file.kept)},
                     {QStringLiteral("lost"), lost}};
    if (!file.mapping.isEmpty())
        json[QStringLiteral("mapping")] = file.mapping;
    return json;
}

} // namespace

bool ImportReport::isComplete() const
{
    return std::all_of(files.begin(), files.end(), [](const FileReport& file) {
        return file.came &&
               std::none_of(file.lost.begin(), file.lost.end(), [](const Loss& loss) { return loss.content; });
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

QStringList filesIn(const QStringList& paths)
{
    QStringList files;
    for (const auto& path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        QStringList inside;
        for (QDirIterator walk(path, QDir::Files, QDirIterator::Subdirectories); walk.hasNext();)
            inside.append(walk.next());
        std::sort(inside.begin(), inside.end());
        files.append(inside);
    }
    return files;
}

ImportReport importFiles(Stores& stores, const QStringList& paths, const ImportOptions& options,
                         core::Progress* progress)
{
    ImportReport report;
    Importing importing(stores, options, progress);
    const QStringList files = filesIn(paths);
    for (const auto& path : files) {
        report.files.push_back(importing.bring(path));
        if (!progress)
            continue;
        progress->throwIfCancelled();
        progress->report(qint64(report.files.size()), files.size());
    }
    const bool some =
        std::any_of(report.files.begin(), report.files.end(), [](const FileReport& file) { return file.came; });
    if (!some)
        throw Failure(Error::Kind::BadInput,
                      files.isEmpty() ? tr("There is no file to import. Nothing was changed.")
                                      : tr("Nothing came in. %1").arg(report.files.front().lost.front().why));
    report.step = stepLabel(report);
    stores.setStep(report.step);
    stores.sources.keepReport(report.step, toJson(report));
    return report;
}

} // namespace core::import
