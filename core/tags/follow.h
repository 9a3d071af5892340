#pragma once

#include "core/sessions/text_edit.h"

#include <optional>

namespace core {

/// From where to where a passage runs: entries by their place in the session, UTF-16 offsets in them, end exclusive.
struct PassageEnds {
    int first = 0;
    int from = 0;
    int last = 0;
    int to = 0;
    bool isEmpty() const { return first == last && from >= to; }
    friend auto operator<=>(const PassageEnds&, const PassageEnds&) = default;
};

/// Where a passage stands after `edit`, so that it stays on its words; nothing where none of them are left (it is then
/// detached). `before`: the texts of the session's entries. What is typed at an edge stays outside; a word that is
/// replaced as a whole stays inside.
std::optional<PassageEnds> followed(const PassageEnds& passage, const TextEdit& edit, const QStringList& before);

/// The words of a passage, those of several entries joined by `\n`.
QString wordsOf(const PassageEnds& passage, const QStringList& texts);

} // namespace core
