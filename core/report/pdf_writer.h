#pragma once

#include "core/progress.h"
#include "core/report/page.h"

#include <QString>

class QIODevice;

namespace core::report {

struct WrittenPdf {
    int pages = 0;
    QString note; // empty, or why outline, links and fixed dates are missing
};

/// Writes the document as PDF with embedded fonts, bookmarks and links. The same pages give the same bytes.
/// Throws Failure where nothing could be written, and Failure(Cancelled).
WrittenPdf writePdf(const SheetPages& document, QIODevice& device, Progress* progress = nullptr);
WrittenPdf writePdf(const SheetPages& document, const QString& path);

/// Of a page that goes out as a picture.
inline constexpr double pictureDpi = 200;

/// One picture a page, at `pictureDpi`: "sheet.png", or "sheet-1.png", "sheet-2.png" … Returns the paths.
QStringList writePng(const SheetPages& document, const QString& path);

/// Throws the Failure of a file that could not be written.
[[noreturn]] void throwNotWritten(const QString& path, const QString& why);

} // namespace core::report
