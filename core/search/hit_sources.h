#pragma once

#include "core/search/query.h"
#include "core/stores.h"

namespace core {

/// Where some of the hits come from, and the condition that asks for these alone.
struct HitSource {
    enum class Of { Study, Kind, Lane, Person, Tag, Session };
    Of of = Of::Study;
    QString name;
    QString condition; // as it is written in a query
    int hue = 0;       // of a tag
    qint64 entries = 0;
    friend bool operator==(const HitSource&, const HitSource&) = default;
};

/// Where all hits come from.
struct HitSources {
    qint64 entries = 0;
    qint64 sessions = 0;
    qint64 people = 0;
    std::vector<HitSource> sources; // by kind, and of a kind the most frequent first
};

/// Throws Failure(BadInput) as Search does.
HitSources sourcesOf(const Stores& stores, const search::Query& query);

} // namespace core
