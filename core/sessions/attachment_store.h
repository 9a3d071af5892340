#pragma once

#include "core/db/store.h"
#include "core/sources.h"

#include <vector>

namespace core {

struct Entry;
struct Session;

/// A photo or a screenshot at an entry. Its bytes are a source.
struct Attachment {
    Id<Attachment> id;
    Id<Entry> entry;
    Id<Source> source;
    QString caption;
    friend bool operator==(const Attachment&, const Attachment&) = default;
};

/// Pictures at entries.
class AttachmentStore : public Store {
public:
    using Store::Store;

    std::vector<Attachment> of(Id<Entry> entry) const;     // in order
    std::vector<Attachment> of(Id<Session> session) const; // in the order of the text
    std::optional<Attachment> attachment(Id<Attachment> id) const;
    /// Appends it to those of its entry.
    Id<Attachment> add(const Attachment& attachment);
    /// Writes entry and caption.
    void update(const Attachment& attachment);
    void remove(Id<Attachment> attachment);
};

} // namespace core
