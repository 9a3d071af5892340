#pragma once

#include "core/import/plan.h"

#include <QDateTime>
#include <QJsonObject>

namespace core::import {

/// What became of one file: it came in whole, or was left out.
struct FileReport {
    QString path;    // of the file; of one inside an archive "ARCHIVE: NAME"
    QString as;      // "interview", "project" …
    QString session; // its title, or the other project's name
    bool came = false;
    int sessions = 0;
    int entries = 0;
    int participants = 0;
    int highlights = 0;
    int cards = 0; // of sticky notes that came onto a board, with their groups as clusters
    int clusters = 0;
    int results = 0;        // of tasks that were written into sessions
    QStringList kept;       // sentences: what was recognised, how it was read
    std::vector<Loss> lost; // what could not be kept and why
    QJsonObject mapping;    // of a table: how its columns were read, to be changed and used again
};

struct ImportReport {
    std::vector<FileReport> files;
    QString step;            // the label of the step; empty: nothing came in
    bool isComplete() const; // no content that was asked for is absent
};

/// The report as the command line prints it and the project keeps it.
QJsonObject toJson(const ImportReport& report);

/// A report that is kept with the project.
struct KeptReport {
    QDateTime at; // local time
    ImportReport report;
};
/// The reports of all imports that were not undone, newest first.
std::vector<KeptReport> keptReports(const Stores& stores);

/// Brings planned sources into the project as one step: each whole or not at all, the originals kept, a report kept
/// with the project. A source that is not what it was when it was planned is left out. Throws Failure(BadInput) where
/// none came in.
ImportReport importFiles(Stores& stores, const std::vector<FilePlan>& plans, core::Progress* progress = nullptr);

/// Plans and brings in, one source after the other: files, and what lies in folders. A source whose bytes came in
/// before is left out unless `again`.
ImportReport importFiles(Stores& stores, const QStringList& paths, const ImportOptions& options,
                         core::Progress* progress = nullptr);

} // namespace core::import
