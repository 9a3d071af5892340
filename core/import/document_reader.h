#pragma once

#include "core/import/document_text.h"

namespace core::import {

/// The words of a formatted document (DOCX, ODT, PDF, HTML), recognised by its content, web pages also by the name.
/// Nothing where it is none. Failure(BadInput) with a sentence that names the file where it is one but cannot be read.
std::optional<DocumentText> extractDocument(const QString& fileName, const QByteArray& bytes,
                                            const ReadOptions& options = {}, const ReadProgress& progress = {});

} // namespace core::import
