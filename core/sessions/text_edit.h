#pragma once

#include <QStringList>

#include <variant>
#include <vector>

namespace core {

// How a session's text is changed. Entries are named by their place among the session's entries, from 0; offsets are
// UTF-16 units inside one entry.

/// The words from (first, from) to (last, to) give way to `by`: one line stays in the entry, more lines split it. Where
/// the words begin and end in different entries, and `by` is one line, those are joined.
struct ReplaceWords {
    int first = 0;
    int from = 0;
    int last = 0;
    int to = 0;
    QStringList by{QString()};
    friend bool operator==(const ReplaceWords&, const ReplaceWords&) = default;
};

/// New entries before the one at `at`; speaker and kind are those of the entry at `like` (-1: of nobody).
struct InsertEntries {
    int at = 0;
    QStringList texts;
    int like = -1;
    friend bool operator==(const InsertEntries&, const InsertEntries&) = default;
};

struct RemoveEntries {
    int first = 0;
    int count = 0;
    friend bool operator==(const RemoveEntries&, const RemoveEntries&) = default;
};

/// `to` is the place of the first of them afterwards.
struct MoveEntries {
    int first = 0;
    int count = 0;
    int to = 0;
    friend bool operator==(const MoveEntries&, const MoveEntries&) = default;
};

using TextEdit = std::variant<ReplaceWords, InsertEntries, RemoveEntries, MoveEntries>;

/// The texts of the entries after `edit`.
QStringList edited(const QStringList& texts, const TextEdit& edit);

/// For each entry after `edit` its place before, -1 for a new one. `count`: entries before.
std::vector<int> origins(const TextEdit& edit, int count);

} // namespace core
