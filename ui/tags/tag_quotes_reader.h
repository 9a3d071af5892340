#pragma once

#include "ui/quotes/quote_row.h"

#include "core/stores.h"

namespace ui {

class QuoteReader;

enum class QuoteOrder { Newest, Person, Session, Tag };

/// What is to be read: the highlights of a choice of tags, in an order, with the words round them or without.
struct TagSight {
    core::TagQuery query;
    QuoteOrder order = QuoteOrder::Newest;
    bool withContext = false;
    friend bool operator==(const TagSight&, const TagSight&) = default;
};

/// The highlights that are found, in the order in which they are shown, without a word of them.
struct TagFinds {
    std::vector<core::Id<core::Highlight>> highlights;
    QHash<core::Id<core::Highlight>, core::Id<core::Tag>> under; // the tag that each stands under, in the order by tag
};
/// `tags`: the codebook.
TagFinds findTagged(const core::Stores& stores, const TagSight& sight, const std::vector<core::Tag>& tags);

/// The quotes of the first `most` of them; 0: of all.
std::vector<QuoteRow> taggedQuotes(const core::Stores& stores, const TagSight& sight, const TagFinds& finds,
                                   QuoteReader& reader, size_t most);

} // namespace ui
