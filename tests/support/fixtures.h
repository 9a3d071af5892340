#pragma once

#include <QFileInfo>
#include <QString>

#include <catch2/catch_test_macros.hpp>

namespace support {

/// The path of something in the shared fixtures; skips the test, by name, where it is missing.
inline QString fixture(const QString& path)
{
    const QString full = QStringLiteral(EARSHOT_FIXTURES "/") + path;
    if (!QFileInfo::exists(full))
        SKIP("fixture " << path.toStdString() << " is not here");
    return full;
}

} // namespace support
