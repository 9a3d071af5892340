#pragma once

#include "core/sources.h"

#include <QStringList>

namespace core::erasure {

/// All words that can be read in an original file: a document's text and its parts, or the file as text. Nothing in a
/// picture or recording.
QStringList textsOf(const Source& source);

} // namespace core::erasure
