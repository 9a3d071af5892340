#pragma once

#include "ui/tags/tag_choice_model.h"

#include "core/sessions/note_line.h"

#include <QString>

#include <vector>

namespace ui {

/// A way in which a note line can go on.
struct Completion {
    enum class Kind { Tag, Person, Speaker, NewTag, NewPerson, NewSpeaker };
    Kind kind = Kind::Tag;
    QString name;               // as it is shown
    std::vector<int> positions; // the letters of it that were meant
    QString words;              // what is written in the line
    int hue = 0;
    int mentions = -1; // figures at the right; -1: none
    int people = -1;
    QString about; // of a person: the name behind the code
    friend bool operator==(const Completion&, const Completion&) = default;
};

/// Whom a note can mention.
struct PersonChoice {
    QString code;
    QString name;
    int mentions = 0; // entries of theirs in the session
};

/// What is known for completing: each list with the last used first.
struct CompletionSource {
    std::vector<TagChoice> tags;
    std::vector<PersonChoice> people;
    QStringList speakers; // as they are written before a colon
    QStringList knownSpeakers;
    bool observation = false;
};

struct Completions {
    core::TextRange replaces; // in the line
    std::vector<Completion> rows;
};

/// What can stand at the caret: tags behind '#', people behind '@', speakers at the start. The last row makes a new one
/// where nothing of that name is known.
Completions completionsFor(const QString& line, int caret, const CompletionSource& source);

} // namespace ui
