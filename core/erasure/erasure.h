#pragma once

#include "core/db/backup.h"
#include "core/erasure/hits.h"
#include "core/workspace.h"

namespace core::erasure {

/// Whom to erase, and how.
struct ErasureRequest {
    Id<Participant> person;
    QStringList also; // other words that mean them: a first name, a nickname
    QStringList keep; // keys of the hits that stay as they are
};

/// All that erasing a person does.
struct ErasurePlan {
    Participant person;
    QStringList names;                   // what is searched for: code, name, labels, other words
    std::vector<Tally> goes;             // rows, by what they are; none with 0
    qint64 claimsLeftBare = 0;           // that then stand on nothing
    std::vector<Hit> hits;               // what becomes "[erased]" in other texts, and original files that name them
    QStringList namesakes;               // codes of others with the same name, and researchers' names; theirs stay
    std::vector<db::BackupFile> backups; // that hold them
    int otherBackups = 0;
    int steps = 0; // of the history
};

/// What stands in the place of a name.
QString erasedMark();

/// Looks at what would happen; nothing is changed. Failure(NotFound) for a person who is gone.
Result<ErasurePlan> planErasure(Workspace& workspace, const ErasureRequest& request);
Delivery<Result<ErasurePlan>> planErasureInBackground(Workspace& workspace, const ErasureRequest& request,
                                                      std::shared_ptr<Progress> progress);

/// Takes the person, all they said and all that names them out of the file for good, and writes a receipt.
Result<DoneForGood> erase(Workspace& workspace, const ErasureRequest& request);
Delivery<Result<DoneForGood>> eraseInBackground(Workspace& workspace, const ErasureRequest& request,
                                                std::shared_ptr<Progress> progress);

/// "212 entries, 40 highlights": the parts of a sentence.
QString sentenceOf(const std::vector<Tally>& tallies);

} // namespace core::erasure
