#pragma once

#include "core/db/backup.h"
#include "core/erasure/hits.h"
#include "core/people/people.h"
#include "core/workspace.h"

namespace core::erasure {

/// Whose names are hidden, and how.
struct HidingRequest {
    QString keyFile;         // where codes and names are written to; nothing may lie there
    bool firstNames = false; // a first name alone is a name too, where only one person has it
    bool accounts = false;   // names of accounts too, as far as they have a code
    QStringList keep;        // keys of the hits that stay as they are
};

/// A name and the code that comes in its place.
struct CodedName {
    QString code;
    QString name;
    friend bool operator==(const CodedName&, const CodedName&) = default;
};

/// All that hiding the names does.
struct HidingPlan {
    std::vector<CodedName> names;        // as they go to the key file
    std::vector<Hit> hits;               // what becomes a code, and original files that name somebody, which go
    QStringList unclear;                 // names that several people have: they stay in the texts
    std::vector<db::BackupFile> backups; // that hold a name
    int otherBackups = 0;
    int steps = 0; // of the history
};

/// Looks at what would happen; nothing is changed.
Result<HidingPlan> planHiding(Workspace& workspace, const HidingRequest& request);
Delivery<Result<HidingPlan>> planHidingInBackground(Workspace& workspace, const HidingRequest& request,
                                                    std::shared_ptr<Progress> progress);

/// Writes the key file, puts codes in the place of names in all texts, and takes the names out of the project for good.
/// Failure(Refused) where nobody has a name, or something lies at the key file's place.
Result<DoneForGood> hideNames(Workspace& workspace, const HidingRequest& request);
Delivery<Result<DoneForGood>> hideNamesInBackground(Workspace& workspace, const HidingRequest& request,
                                                    std::shared_ptr<Progress> progress);

/// Gives people (and accounts) their names back from a key file; texts keep the codes. One step of history. Returns how
/// many got one. Failure(BadInput) for a file that is no key, (NotFound) where it cannot be read.
Result<int> restoreNames(Workspace& workspace, const QString& keyFile);

} // namespace core::erasure
