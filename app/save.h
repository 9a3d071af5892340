#pragma once

#include <QString>

#include <functional>

class QIODevice;

namespace app {

/// Writes a file whole or not at all: what was there before stays until all is written. Throws core::Failure.
void save(const QString& path, const std::function<void(QIODevice&)>& write);

} // namespace app
