#pragma once

#include "core/import/document.h"
#include "core/import/read_progress.h"

#include <QByteArray>

namespace core::import {

/// The text of a file: in NFC, clean (see cleanText), with `\n` as the only line break.
struct Decoded {
    QString text;
    QString encoding;       // "UTF-8", "UTF-16LE", "Windows-1252", "Mac Roman" …
    QStringList kept;       // sentences for the report
    std::vector<Loss> lost; // undecodable bytes; NULs, lone surrogates and the like that were replaced
};

/// Decodes by byte order mark; else as UTF-8 if valid; else as UTF-16 by its zero bytes; else as Windows-1252, or as
/// Mac Roman where line ends are bare CR. A named `encoding` is believed; Failure(Usage) where the name is unknown.
Decoded decode(const QByteArray& bytes, const QString& encoding = {}, const ReadProgress& progress = {});

/// The encodings that may be named.
QStringList knownEncodings();

} // namespace core::import
