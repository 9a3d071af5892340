#pragma once

#include "core/sessions/text_edit.h"

namespace core::import {

/// The edits that turn the entries `before` into `after`, to be done one after the other. Words that stand in both stay
/// where they are, across splits and joins of entries; a word or three give way to others in their place, more than
/// that goes, and what is new comes beside it, so that nothing marked there stands on other words.
std::vector<TextEdit> editsBetween(const QStringList& before, const QStringList& after);

/// How much of `before` stays where it is by those edits: per cent of its characters.
int keptShare(const QStringList& before, const QStringList& after);

/// Pairs of places in two sequences that belong together, rising in both: what stands once in each first, then the
/// longest common sequence between those.
struct Alike {
    int before = 0;
    int after = 0;
    friend bool operator==(const Alike&, const Alike&) = default;
};
std::vector<Alike> aligned(const std::vector<int>& before, const std::vector<int>& after);

} // namespace core::import
