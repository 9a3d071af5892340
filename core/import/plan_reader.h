#pragma once

#include "core/import/other_project.h"
#include "core/import/plan.h"
#include "core/import/raw_source.h"
#include "core/import/read_progress.h"
#include "core/import/table_import.h"

namespace core::import {

/// A source that was read: what it will come in as, and what is in it.
struct ReadSource {
    FilePlan plan;
    QByteArray bytes;
    QString mediaType;
    Document document; // of a session
    std::optional<ReadTable> table;
    std::vector<OtherProject> projects; // of another tool's file
};

/// Reads a source as `asked` says, and guesses the rest. Failure(BadInput) with a sentence where nothing can be made of
/// it; Failure(Refused) where its bytes came in before and `asked` does not want them again.
ReadSource readSource(const Stores& stores, SourceBytes& bytes, const SourcePath& source, const ImportOptions& asked,
                      const ReadProgress& progress);
/// The same for one of which readRaw() made `raw` as `asked` says.
ReadSource readSource(const Stores& stores, RawSource raw, const SourcePath& source, const ImportOptions& asked,
                      const ReadProgress& progress);

/// How a plan that the person has seen is read: as planned, also where the same bytes came in before.
ImportOptions askedOf(const FilePlan& plan);
/// The source of such a plan, of which readRaw() made `raw` as askedOf() says. Failure(Refused) where the bytes are
/// others by now.
ReadSource readPlanned(const Stores& stores, RawSource raw, const FilePlan& plan, const ReadProgress& progress);

/// The names of those who work with the project; in a transcript they are moderators.
QStringList researchersOf(const Stores& stores);

/// Where an earlier version of a source is in the project already, it is offered as an update: done so unless the text
/// was changed here, which is for the person to say (`remark`).
void offerUpdate(const Stores& stores, FilePlan& plan, const Document& document);

/// Takes title, study, date and people from the session that the plan updates.
void takeUpdated(const Stores& stores, FilePlan& plan);

/// Tells of one source after the other how far a whole import is, and lets a reader ask whether it should go on.
class SourceProgress {
public:
    SourceProgress(core::Progress* progress, qsizetype sources) : m_progress(progress), m_sources(sources) {}
    /// For the reader of the source under way, whose reading is `share` per cent of the work on it.
    ReadProgress reading(int share = 100) const;
    /// For who writes it after that: the rest of the work on it.
    ReadProgress writing(int read) const;
    /// For what tells of itself alone.
    core::Progress* whole() const { return m_progress; }
    /// One more is done. Throws Failure(Cancelled).
    void next();

private:
    ReadProgress between(int from, int to) const; // per cent of the work on one
    void tell(qint64 promille) const;

    core::Progress* m_progress;
    qsizetype m_sources;
    qsizetype m_done = 0;
};

} // namespace core::import
