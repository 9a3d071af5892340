#pragma once

#include "core/import/document_text.h"
#include "core/import/zip.h"

namespace core::import {

/// True for a text document of OpenDocument (LibreOffice), also a template.
bool isOdt(const Zip& zip);

/// The words of an OpenDocument text (OASIS ODF 1.2): paragraphs, lists, tables and boxes in reading order, notes and
/// annotations as asides, deletions of tracked changes left out. `name` is for sentences. Failure(BadInput) where it is
/// broken or locked.
DocumentText readOdt(const Zip& zip, const QString& name, const ReadProgress& progress = {});

} // namespace core::import
