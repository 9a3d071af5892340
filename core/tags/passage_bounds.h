#pragma once

#include <QString>

#include <compare>
#include <vector>

namespace core {

/// A place in the text of a session: the number of an entry in the order of the text, and UTF-16 units in it.
struct TextPlace {
    int entry = 0;
    int offset = 0;
    friend auto operator<=>(TextPlace, TextPlace) = default;
};

/// From `begin` to `end`, end exclusive, over one entry or several.
struct TextStretch {
    TextPlace begin;
    TextPlace end;
    bool isEmpty() const { return end <= begin; }
    friend bool operator==(TextStretch, TextStretch) = default;
};

/// The texts of the entries that a stretch may run over, in their order.
using EntryTexts = std::vector<QString>;

/// The stretch as a passage is made of it: the ends move outwards to whole graphemes, and white space at both ends is
/// left out. Empty where there is nothing but white space.
TextStretch wholePassage(const EntryTexts& texts, TextStretch stretch);

enum class Edge { Begin, End };
enum class Unit { Word, Sentence };
enum class Way { Back, Forth }; // in the text

/// Moves one end of a passage to where the next word or sentence begins or ends, also over the border of an entry.
/// As it was, where there is none, or where nothing would be left of it.
TextStretch withEdgeMoved(const EntryTexts& texts, TextStretch stretch, Edge edge, Unit unit, Way way);

} // namespace core
