#pragma once

#include "core/import/document.h"
#include "core/import/voices.h"

namespace core::import {

/// How a transcript lies beside the notes of a session that was logged live.
struct JoinGuess {
    qint64 offsetMs = 0; // added to the transcript's times it gives the session's
    int matched = 0;     // notes that share a rare word with what is said within `near` of them
    int notes = 0;       // that share a rare word with any of it
    bool isSure = false; // three notes or more agree, and twice as many as on the next best offset

    static constexpr qint64 near = 15'000; // ms
    friend bool operator==(const JoinGuess&, const JoinGuess&) = default;
};

/// The offset on which most notes agree. A note and a line of the transcript speak for an offset where they share a
/// word of four letters or more that is rare in both; the rarer it is, the more it counts. Read the transcript with
/// cues kept apart: their times are the finest. No note agrees: offset 0, not sure.
JoinGuess guessOffset(const std::vector<Entry>& notes, const std::vector<DocumentEntry>& transcript);

/// Notes and transcript in the order in which they will stand: indices into one or the other.
struct JoinedLine {
    bool isNote = false;
    int at = 0;
    qint64 ms = 0; // in the session; a note without a time has that of the one before it
    friend bool operator==(const JoinedLine&, const JoinedLine&) = default;
};

/// The notes keep their order; what is said comes before the first note that is not earlier.
std::vector<JoinedLine> joined(const std::vector<Entry>& notes, const std::vector<DocumentEntry>& transcript,
                               qint64 offsetMs);

struct JoinedTranscript {
    int entries = 0; // that came
    int people = 0;  // new participants
};

/// A transcript that is read and ready to be joined.
struct TranscriptFile {
    QString name;
    QString mediaType;
    QByteArray bytes;
    Document document;
    std::vector<DocumentEntry> cues; // the same words, each cue of its own
};
/// Failure(BadInput) where the file is no transcript, or none of its lines has a time.
TranscriptFile readTranscript(const QString& path, const QStringList& researchers);

/// Puts a transcript between the entries of a session, whose words and highlights stay as they are. Its bytes are kept.
JoinedTranscript joinTranscript(Stores& stores, Id<Session> session, const TranscriptFile& file, qint64 offsetMs);

} // namespace core::import
