#pragma once

#include "core/db/store.h"
#include "core/erasure/text_cell.h"
#include "core/receipts.h"
#include "core/sessions/session.h"
#include "core/sources.h"

#include <QSet>

namespace core {
struct Highlight;
}

namespace core::erasure {

/// How many of something there are.
struct Tally {
    QString name; // "entries", for programs
    qint64 count = 0;
    QString words() const; // "212 entries"
    friend bool operator==(const Tally&, const Tally&) = default;
};

/// What erasing and hiding names need of the file beyond the other stores: all texts there are, and what hangs on a
/// person.
class ErasureStore : public Store {
public:
    using Store::Store;

    /// Every text of the project, entries first, in their order. Names and codes of people and researchers are none.
    void eachText(const std::function<void(const TextCell&)>& visit) const;
    /// Writes a text. A name that must be unique gets a number where it is taken.
    void write(const TextCell& cell, const QString& text);
    /// Every original file, one after the other.
    void eachSource(const std::function<void(const Source&)>& visit) const;

    /// The sessions in which they have a voice.
    std::vector<Id<Session>> sessionsOf(Id<Participant> person) const;
    /// What they said, and what counts for them.
    QSet<Id<Entry>> entriesOf(Id<Participant> person) const;
    /// Detached highlights with words of theirs.
    std::vector<Id<Highlight>> detachedOf(Id<Participant> person) const;
    /// Their voices' labels.
    QStringList labelsOf(Id<Participant> person) const;
    /// What their sessions and their consent came from.
    QSet<qint64> sourcesOf(Id<Participant> person) const;
    /// Takes away their voices, and them with all that hangs on them.
    void remove(Id<Participant> person);
    /// Takes original bytes away. What came from them stays; a picture on a line or a board goes.
    void removeSource(qint64 source);

    QStringList researchers() const;
    /// Forgets all steps, and with them what only they needed. Gives how many they were.
    int endHistory();
    Id<Receipt> addReceipt(Receipt::Kind kind, const QString& text);

    /// How many rows there are of everything that a person may ask about.
    std::vector<Tally> tallies() const;
    /// Claims that some evidence stands under.
    qint64 groundedClaims() const;
};

} // namespace core::erasure
