#pragma once

#include "core/db/store.h"

#include <QString>

#include <vector>

namespace core {

/// A query that was given a name.
struct SavedSearch {
    Id<SavedSearch> id;
    QString name;
    QString query;
    friend bool operator==(const SavedSearch&, const SavedSearch&) = default;
};

/// The searches that were kept. Their names are unique without regard to case.
class SavedSearchStore : public Store {
public:
    using Store::Store;

    std::vector<SavedSearch> all() const; // in the order in which they were kept
    std::optional<SavedSearch> find(const QString& name) const;

    // These throw Failure(Refused) for an empty name or one that another search has, and for an empty query.
    Id<SavedSearch> add(const QString& name, const QString& query);
    void rename(Id<SavedSearch> id, const QString& name);

    void setQuery(Id<SavedSearch> id, const QString& query);
    void remove(Id<SavedSearch> id);

private:
    QString freeName(const QString& name, Id<SavedSearch> except) const;
};

} // namespace core
