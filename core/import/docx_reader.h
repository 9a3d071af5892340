#pragma once

#include "core/import/document_text.h"
#include "core/import/zip.h"

namespace core::import {

/// True for a document of Word, by what the archive says of its main part.
bool isDocx(const Zip& zip);

/// The words of a Word document (ECMA-376, transitional and strict): paragraphs, tables and text boxes in reading
/// order, notes and comments as asides; insertions that are tracked are kept, deletions left out. `name` is for
/// sentences. Failure(BadInput) where a part is missing or broken.
DocumentText readDocx(const Zip& zip, const QString& name, const ReadProgress& progress = {});

} // namespace core::import
