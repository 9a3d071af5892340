#pragma once

#include "core/import/document.h"
#include "core/import/read_options.h"

namespace core::import {

/// Reads a file of text, a transcript or subtitles; recognised by content first, then by the name. Failure(BadInput)
/// with a sentence that names the file where it is none of these, empty or broken; Failure(Cancelled) where `progress`
/// says no.
Document readDocument(const QString& fileName, const QByteArray& bytes, const ReadOptions& options,
                      const ReadProgress& progress = {});

/// What kind of session a text is, by its name and first lines: an interview unless they say otherwise.
SessionKind guessKind(const QString& fileName, const QString& text);

} // namespace core::import
