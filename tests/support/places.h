#pragma once

#include <QString>

/// Where the tests find things. Only places.cpp knows the paths, so that no other object file depends on them.
namespace support {

QString programPath();              // the built program
QString sourcePath();               // the checkout, with a slash
QString dataPath(const char* name); // in tests/data
QString fixturePath(const QString& path);

} // namespace support
