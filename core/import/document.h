#pragma once

#include "core/sessions/session.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace core::import {

/// Something of a source that could not be kept: what, how many of it, where it stood (file, line), and why.
struct Loss {
    QString what;
    int count = 1;
    QString where;
    QString why;
    bool content = true; // false: only form was lost (formatting, styles): a note, not a reason for exit 1
    friend bool operator==(const Loss&, const Loss&) = default;
};

/// A voice as the source labels it, with the part that was guessed.
struct DocumentSpeaker {
    QString label;
    Part part = Part::Participant;
    friend bool operator==(const DocumentSpeaker&, const DocumentSpeaker&) = default;
};

/// One line of the document, on its way to becoming an Entry. Text is clean (see cleanText), trimmed and never empty.
struct DocumentEntry {
    EntryKind kind = EntryKind::Utterance;
    int speaker = -1; // index into Document::speakers; -1: the text names nobody
    std::optional<qint64> atMs;
    std::optional<qint64> untilMs;
    bool timeEstimated = false;
    bool quoted = false;
    QStringList tags; // of a note line: paths "parent/child", to be put on the whole entry
    QString text;
    friend bool operator==(const DocumentEntry&, const DocumentEntry&) = default;
};

/// What a reader of text or transcripts makes of one file: values, no ids.
struct Document {
    QString dialect; // what was recognised: "plain text", "speaker turns", "Otter", "Google Meet", "WebVTT (Teams)" …
    QString encoding; // "UTF-8", "UTF-16LE", "Windows-1252", "Mac Roman" …
    QDate heldOn;     // where the file itself says so
    std::vector<DocumentSpeaker> speakers;
    std::vector<DocumentEntry> entries;
    QStringList kept; // sentences for the report
    std::vector<Loss> lost;
};

} // namespace core::import
