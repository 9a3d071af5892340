#pragma once

#include "core/db/store.h"

namespace core {

/// Settings of the project itself: team, language, paper … Recorded, so changing one can be undone.
class Settings : public Store {
public:
    using Store::Store;
    QString text(const QString& name, const QString& otherwise = {}) const;
    void set(const QString& name, const QString& value);
};

} // namespace core
