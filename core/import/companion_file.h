#pragma once

#include <QString>

namespace core::import {

/// Why a file of that name is taken for one about the others and not for something that people said: "README.md",
/// "LICENSE", "discussion-guide.md"; empty: it is not.
QString companionRemark(const QString& fileName);

} // namespace core::import
