#pragma once

#include "core/import/document.h"
#include "core/import/table_mapping.h"
#include "core/progress.h"
#include "core/stores.h"

#include <QJsonObject>

namespace core::import {

/// What the person says about an import; the rest is guessed.
struct ImportOptions {
    std::optional<SessionKind> as;
    bool asProject = false;              // another tool's project, nothing else
    std::optional<TableKind> rows;       // what the rows of a table are
    std::optional<TableMapping> mapping; // what its columns are; kept with the project where it has a name
    QString study;                       // otherwise the other project's name, or the folder's
    QString encoding;
    bool again = false;    // bring in the same bytes once more
    bool keepCues = false; // every cue of a subtitle file stays an entry
};

/// What became of one file: it came in whole, or was left out.
struct FileReport {
    QString path;
    QString as;      // "interview", "project" …
    QString session; // its title, or the other project's name
    bool came = false;
    int sessions = 0;
    int entries = 0;
    int participants = 0;
    int highlights = 0;
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

/// The files that `paths` name, folders looked through, in order of their names.
QStringList filesIn(const QStringList& paths);

/// Brings files into the project as one step: each file whole or not at all, the originals kept, a report kept with the
/// project. A file whose bytes came in before is left out unless `again`. Throws Failure(BadInput) where none came in.
ImportReport importFiles(Stores& stores, const QStringList& paths, const ImportOptions& options,
                         core::Progress* progress = nullptr);

} // namespace core::import
