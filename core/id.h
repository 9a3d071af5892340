#pragma once

#include <QtGlobal>

#include <compare>
#include <functional>

namespace core {

/// Row id that cannot be mixed up with another table's. Zero means "not stored yet" or "none".
template <class Entity> struct Id {
    qint64 value = 0;
    explicit operator bool() const { return value != 0; }
    friend auto operator<=>(Id, Id) = default;
};

template <class Entity> size_t qHash(Id<Entity> id, size_t seed = 0)
{
    return std::hash<qint64>{}(id.value) ^ seed;
}

/// A half-open stretch of UTF-16 code units inside one entry.
struct TextRange {
    int begin = 0;
    int end = 0;
    bool isEmpty() const { return end <= begin; }
    int length() const { return end - begin; }
    bool overlaps(TextRange other) const { return begin < other.end && other.begin < end; }
    friend auto operator<=>(TextRange, TextRange) = default;
};

} // namespace core

template <class Entity> struct std::hash<core::Id<Entity>> {
    size_t operator()(core::Id<Entity> id) const noexcept { return std::hash<qint64>{}(id.value); }
};
