#pragma once

#include "core/stores.h"

namespace core::search {

/// A value that a field can have in this project.
struct KnownValue {
    QString field; // "tag"
    QString value; // "trust/numbers", without quotes
    QString about; // what it stands for, where the value alone does not say: a person's name
    int hue = 0;   // of a tag
    friend bool operator==(const KnownValue&, const KnownValue&) = default;
};

/// The words of this project's queries, for completing them.
struct Vocabulary {
    QStringList fields; // as they are written
    std::vector<KnownValue> values;

    /// Those of a field, named without regard to case.
    std::vector<KnownValue> valuesOf(const QString& field) const;
};
Vocabulary vocabularyOf(const Stores& stores);

} // namespace core::search
