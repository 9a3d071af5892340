#pragma once

#include "core/report/page.h"

#include <QByteArray>

namespace core::report {

struct FinishedPdf {
    QByteArray bytes;
    QString note; // empty, or what was surprising: then `bytes` are as they came
};

/// Gives a PDF that QPdfWriter made what Qt 6.4 cannot: title, author and dates of the content, language, bookmarks,
/// links within the document, page labels, and an id and dates that do not change from one run to the next.
FinishedPdf finished(const QByteArray& pdf, const SheetPages& document);

} // namespace core::report
