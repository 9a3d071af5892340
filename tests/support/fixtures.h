#pragma once

#include "tests/support/places.h"

#include <QFileInfo>
#include <QString>

#include <catch2/catch_test_macros.hpp>

namespace support {

/// The path of something in the shared fixtures; skips the test, by name, where it is missing.
inline QString fixture(const QString& path)
{
    const QString full = fixturePath(path);
    if (!QFileInfo::exists(full))
        SKIP("fixture " << path.toStdString() << " is not here");
    return full;
}

} // namespace support
