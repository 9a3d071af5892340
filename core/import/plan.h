#pragma once

#include "core/import/document.h"
#include "core/import/session_update.h"
#include "core/import/table_mapping.h"
#include "core/progress.h"

#include <QHash>

#include <functional>

namespace core::import {

struct ReadTable;

/// What a source comes in as.
enum class SourceKind { Interview, Observation, FocusGroup, Feedback, People, StickyNotes, TaskResults, Project };
/// "interview", "project" … as on the command line.
QString nameOf(SourceKind kind);
SourceKind sourceKindOf(SessionKind kind);
SourceKind sourceKindOf(TableKind kind);
/// Nothing for people, sticky notes, results of tasks and another tool's project.
std::optional<SessionKind> sessionKindOf(SourceKind kind);

/// What the person says about an import; the rest is guessed.
struct ImportOptions {
    std::optional<SessionKind> as;
    bool asProject = false;              // another tool's project, nothing else
    std::optional<TableKind> rows;       // what the rows of a table are
    std::optional<TableMapping> mapping; // what its columns are; kept with the project where it has a name
    QString study;                       // otherwise the other project's name, or the folder's
    QString board; // sticky notes become cards on the board of that name; otherwise a session of notes
    QString encoding;
    bool again = false;    // bring in the same bytes once more
    bool update = false;   // put it in the place of the session that an earlier version of it became
    bool keepCues = false; // every cue of a subtitle file stays an entry
    friend bool operator==(const ImportOptions&, const ImportOptions&) = default;
};

/// A file, or a file inside an archive.
struct SourcePath {
    QString path;
    QString inside;           // its name in the archive; empty: the file itself
    QString fileName() const; // "call.txt"
    QString folder() const;   // the name of the folder or archive that it lies in
    QString words() const;    // "/home/me/calls.zip: march/call.txt"
    friend bool operator==(const SourcePath&, const SourcePath&) = default;
};

/// One of the first lines of a source, as it will stand in the session.
struct PreviewLine {
    QString who; // the speaker's label; empty: nobody named
    std::optional<qint64> atMs;
    QString text;
    friend bool operator==(const PreviewLine&, const PreviewLine&) = default;
};

/// What one source will come in as: guessed when it was read, changed by the person as they like.
struct FilePlan {
    SourcePath source;
    ImportOptions asked; // how it is read; after a change of this it is read again
    QByteArray digest;   // SHA-256 of its bytes
    qint64 size = 0;     // bytes
    bool comesIn = true;
    QString problem;          // why it cannot come in, in a sentence; empty: it can
    QString remark;           // why it is left out unless the person says otherwise; empty: it is not
    bool isCompanion = false; // it is left out for its name: a file about the others

    SourceKind as = SourceKind::Interview;
    QString dialect; // "speaker turns", "WebVTT" …
    QString why;     // how it was recognised, in a sentence
    QString encoding;
    QString title;
    QDate heldOn;
    QDate dayInName; // where the source itself says none
    QString study;
    std::vector<VoicePlan> voices;
    std::optional<TableMapping> mapping;   // of a table
    std::optional<EarlierSession> earlier; // what an earlier version of it became

    int rows = 0; // of a table
    int sessions = 0;
    int entries = 0; // of a session or a project
    int highlights = 0;
    std::vector<PreviewLine> firstLines; // of a table: its columns and what they are
    QStringList kept;                    // sentences: what was recognised in it
    std::vector<Loss> lost;              // what will not be kept

    /// What is kept of it, with what was taken from its name; in sentences.
    QStringList keeps() const;
    bool canComeIn() const { return problem.isEmpty(); }
    bool willCome() const { return comesIn && canComeIn(); }
    bool updates() const { return earlier && asked.update; }
    friend bool operator==(const FilePlan&, const FilePlan&) = default;
};

/// Whether a file is an archive of files by its name; documents that are packed inside are none.
bool isZipName(const QString& path);

/// Everything that `paths` name: files, and what lies in folders and zip archives in the order of its names. Hidden
/// files are passed over.
std::vector<SourcePath> sourcesIn(const QStringList& paths);

/// What is to be planned: files and folders, and the digests of what stands on the list already, with their names.
struct PlanRequest {
    QStringList paths;
    ImportOptions options = {};
    QHash<QByteArray, QString> listed = {};
};

/// Reads sources and says what each will come in as. `tell` is called for each, on the thread that reads; only plans
/// are kept, so that thousands take little room. Throws Failure(Cancelled).
void planImport(const Stores& stores, const PlanRequest& request, core::Progress* progress,
                const std::function<void(FilePlan)>& tell);

/// The plan after its `asked` was changed: the source is read again, and what the person wrote stays.
FilePlan plannedAgain(const Stores& stores, const FilePlan& plan, core::Progress* progress);

/// Reads the table of a plan that has a mapping.
ReadTable tableOf(const Stores& stores, const FilePlan& plan, core::Progress* progress);

/// Says what a table will come in as with this mapping.
void setMapping(FilePlan& plan, const ReadTable& read, const TableMapping& mapping);

/// Puts into `again` what the person wrote into an earlier plan of the same source: title, study, date, people, and
/// whether it comes in.
void keepWritten(const FilePlan& before, FilePlan& again);

/// What all plans that come in bring together. New people are told apart by code or name.
struct PlanTotals {
    int sources = 0; // that come in
    int rows = 0;
    int sessions = 0;
    int entries = 0;
    int highlights = 0;
    int newPeople = 0;
    int knownPeople = 0;
    friend bool operator==(const PlanTotals&, const PlanTotals&) = default;
};
PlanTotals totalsOf(const std::vector<FilePlan>& plans);

} // namespace core::import
