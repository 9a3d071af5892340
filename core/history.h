#pragma once

#include "core/db/recorder.h"
#include "core/history_parts.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace core {

struct Researcher {
    Id<Researcher> id;
    QString name;
};

/// One named step of history: what was done, when, by whom, and whether it is undone now.
struct Step {
    qint64 id = 0;
    QString label;
    QDateTime madeAt;
    QString researcher;
    bool undone = false;
    qint64 bytes = 0; // of the changeset, before packing
    QString focus;    // where to show it
};

/// The steps that the file remembers, with the changesets that undo and redo them. A changeset is kept as zlib parts of
/// 4 MB, so that a step of any size needs little memory. Trimmed oldest first beyond keptSteps or 200 packed MB,
/// whichever keeps more.
class History {
public:
    explicit History(db::Connection& connection) : m_db(connection) {}

    std::vector<Step> steps() const; // oldest first
    std::optional<Step> undoable() const;
    std::optional<Step> redoable() const;
    /// The steps to undo or to redo, in that order, until `step` is the last one that stands; 0: until none does.
    /// Failure(NotFound) where it is not remembered.
    std::vector<Step> wayTo(qint64 step) const;
    static constexpr int keptSteps = 500; // and more where they are small

    /// Stores what `recorder` has recorded as a new step, and forgets the undone ones. It is in the file when finish()
    /// was called on what is returned; that has no step where nothing changed.
    HistoryParts record(db::Recorder& recorder, const QString& label, const QString& focus, Id<Researcher> by,
                        qint64 madeAt);
    /// Adds a changeset that was made right after the newest step to that step. Where nothing is left of both, the step
    /// goes; false then.
    bool extend(qint64 step, const QByteArray& changeset);
    void setUndone(qint64 step, bool undone);
    /// Forgets the oldest steps where there are too many.
    void trim();
    /// Did record() or trim() forget steps? Then what only they needed can go.
    bool hasForgotten() const { return m_hasForgotten; }

    /// A step's changeset from its start.
    db::ChangesetSource changeset(qint64 step) const;

    /// Forgets all steps, for what must not be undone (erasing a person) or cannot (a new form of the file).
    void clear();

private:
    db::Connection& m_db;
    bool m_hasForgotten = false;
};

} // namespace core
