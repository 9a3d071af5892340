#pragma once

#include "core/export/gate.h"

namespace core {

/// Makes quotes without a gate, for tests of what is done with them afterwards.
struct QuoteMaker {
    static OutgoingQuote said(const QString& words, const QString& person = {}, Lane lane = Lane::FaceToFace)
    {
        OutgoingQuote quote;
        quote.m_words = words;
        quote.m_person = person;
        quote.m_speaker = person;
        quote.m_lane = lane;
        return quote;
    }

    static OutgoingQuote seen(const QString& words, const QString& person)
    {
        OutgoingQuote quote = said(words, person);
        quote.m_seen = true;
        return quote;
    }

    static OutgoingQuote heldBack(HeldBack why, const QString& person)
    {
        OutgoingQuote quote = said({}, person);
        quote.m_heldBack = why;
        return quote;
    }
};

} // namespace core
