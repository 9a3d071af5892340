#pragma once

#include "core/search/search.h"
#include "core/stores.h"

namespace core {

/// Puts a tag on what a query found: one highlight a match of words or phrase, whole entries for a query of fields
/// only. A highlight of exactly that range gets the tag; no second one is made. Returns how many passages have it that
/// had not.
int tagMatches(Stores& stores, const std::vector<Match>& matches, const QString& tagPath);

/// What tagging the hits of a search would do.
struct TaggingPreview {
    qint64 passages = 0;
    qint64 tagged = 0; // of them: have the tag already
    qint64 entries = 0;
    qint64 people = 0;
};
TaggingPreview previewTagging(const Stores& stores, const std::vector<Hit>& hits, Id<Tag> tag = {});

/// All places of these words, one after the other, without regard to case and as whole words: in one session or,
/// without one, in the project.
std::vector<Match> placesOf(const Stores& stores, const QString& words, Id<Session> session = {});

} // namespace core
