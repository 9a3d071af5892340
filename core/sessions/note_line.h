#pragma once

#include "core/sessions/session.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace core {

/// A part of a note line, in UTF-16 units of the line as it was typed.
struct NotePart {
    enum class What { Time, Speaker, Marker, QuestionNumber, Tag, Mention, Escape };
    What what;
    TextRange range;
    friend bool operator==(const NotePart&, const NotePart&) = default;
};

/// What a line of notes says once it is closed.
struct NoteLine {
    EntryKind kind = EntryKind::Note; // Utterance where a speaker or a quotation mark stands before it
    QString speaker;                  // the label as the session has it; empty: none
    bool quoted = false;
    std::optional<qint64> atMs;
    std::optional<int> question; // "## Q3 …"
    QStringList tags;            // paths "parent/child"
    QString text;                // trimmed; without time, marker, tags and escapes
    std::vector<NotePart> parts; // in the order of the line
    bool isTagsOnly() const { return text.isEmpty() && !tags.isEmpty(); }
    friend bool operator==(const NoteLine&, const NoteLine&) = default;
};

/// The grammar of the note line (RULES.md) for one session: its speakers and its kind.
///     line := [time] [marker] text {tag}
/// A tag counts after white space anywhere in the text and leaves it; "@name" stays.
class NoteGrammar {
public:
    NoteGrammar(const QStringList& speakers, SessionKind kind);
    NoteLine parse(QStringView line) const;

    /// Words and tags only: no time and no marker is looked for.
    static NoteLine parseWords(QStringView text);

private:
    qsizetype readMarker(QStringView line, qsizetype at, NoteLine& note) const;
    qsizetype readSpeaker(QStringView line, qsizetype at, NoteLine& note) const;

    QHash<QString, QString> m_speakers; // folded: as the session has it
    bool m_observation;
};

} // namespace core
