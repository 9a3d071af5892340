#pragma once

#include "core/import/document_text.h"

namespace core::import {

bool isPdf(const QByteArray& bytes);

/// The words of a PDF in reading order, as paragraphs; running heads and numbers of pages left out. `name` is for
/// sentences, `researchers` are moderators. Failure(BadInput) where it is damaged, locked, or pictures of pages only.
DocumentText readPdf(const QByteArray& bytes, const QString& name, const QStringList& researchers = {},
                     const ReadProgress& progress = {});

} // namespace core::import
