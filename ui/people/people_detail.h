#pragma once

#include "ui/people/people_fields.h"
#include "ui/people/trace_list.h"
#include "ui/quotes/quote_reader.h"

namespace ui {

/// Everything that the panel shows of those who are chosen, read in one go.
struct PeopleDetail {
    core::AttributeOf of = core::AttributeOf::Participant;
    PeopleIds ids;
    QString title; // "P07", "Halvik Freight", "4 participants"
    QString name;  // of one participant
    QString line;  // "Finance lead, Lowmere Textiles"
    std::vector<PeopleField> fields;

    // Of one participant
    std::vector<core::Consent> consents;
    std::vector<QuoteRow> quotes; // the first `mostQuotes` of them
    int highlights = 0;
    int cards = 0;
    std::vector<TraceRow> sessions, tags, claims;

    std::vector<TraceRow> people; // of one account

    bool isOne() const { return ids.size() == 1; }
    bool isPerson() const { return isOne() && of == core::AttributeOf::Participant; }
    static constexpr size_t mostQuotes = 1000;
};

/// `reader` knows the project as `stores` has it. Those that are gone are left out.
PeopleDetail readDetail(const core::Stores& stores, core::AttributeOf of, const PeopleIds& ids, QuoteReader& reader);

} // namespace ui
