#pragma once

#include "ui/quotes/quote_row.h"

#include "core/search/search.h"

namespace ui {

/// Marks in a row what was searched for, and cuts the words before it where they are too many to be seen with it.
void excerpt(QuoteRow& row, const core::Hit& hit);

} // namespace ui
