#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace core::import {

/// What one voice says in a cue.
struct Voice {
    std::optional<QString> name; // of `<v Name>`
    QString text;                // without marks, character references decoded
    friend bool operator==(const Voice&, const Voice&) = default;
};

/// Takes a cue's text apart at `<v>`. Tags go; where no '>' follows, or where a word that is no tag stands alone in
/// brackets
/// ("<inaudible>"), it is text.
std::vector<Voice> voicesIn(QStringView cueText);

} // namespace core::import
