#pragma once

#include "ui/widgets/paint.h"

#include "core/place.h"

#include <optional>
#include <vector>

namespace ui {

/// Words of a customer as a list shows them: who, when and where on the left, the words, and what hangs on them.
struct QuoteRow {
    core::Place place;                    // where Enter leads; its highlight is none for an entry that a search found
    QString person;                       // "P07", "P02, P07"; the speaker's label where nobody is named
    QString when;                         // "21 Oct"
    QString time;                         // "11:42"
    QString words;                        // in the marks of the language where somebody said them
    std::vector<core::TextRange> matched; // in `words`: what was searched for
    std::vector<paint::Chip> tags;
    QString note; // a line under the words
    struct Badge {
        paint::Verdict verdict = paint::Verdict::Neutral;
        QString text;
    };
    std::optional<Badge> badge;    // what is to be known before the words are used
    std::optional<Badge> standing; // how they stand where they are listed: "against", "market"
    QString group;                 // rows of one group stand under its name; empty: no groups
    int groupHue = 0;              // of a group that is a tag
};

} // namespace ui
