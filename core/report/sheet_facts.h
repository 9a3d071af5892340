#pragma once

#include "core/export/gate.h"

#include <QHash>
#include <QSet>
#include <QString>

namespace core::report {

/// What a person wants to know about sheets before they go out, and after. Of several sheets it is the sum, in which
/// the same quote and the same person count once.
struct SheetFacts {
    int traits = 0;
    int assumptions = 0;
    QSet<Id<Highlight>> quotes;              // that belong on them, held back or not
    QHash<Id<Highlight>, HeldBack> heldBack; // No: held back in part
    QSet<Id<Participant>> heldBackPeople;    // whose words they are
    QSet<Id<Participant>> peopleNotRecorded; // whose words go out

    GateCount count() const;
    SheetFacts& operator+=(const SheetFacts& other);
};

/// "3 of 16 quotes are held back, of 1 person: 2 withdrawn, 1 in part."; empty where none is.
QString heldBackSentence(const SheetFacts& facts);
/// "The consent of 2 people whose words go out is not recorded."; empty where all is.
QString notRecordedSentence(const SheetFacts& facts);

/// "2 withdrawn".
QString reasonText(HeldBack why, int quotes);

} // namespace core::report
