#pragma once

#include "core/import/document_text.h"

namespace core::import {

/// True for a web page, by its beginning or, where it holds no NUL bytes, by its name.
bool isHtml(const QString& fileName, const QByteArray& bytes);

/// The words of a web page: block elements are lines, scripts, styles, menus and what is hidden are left out, `<cite>`
/// and `<time>` before a paragraph (podcast transcripts) are its speaker and time. Decoded by `encoding` where it is
/// named, else by byte order mark, by UTF-8 where it is valid, by the page's own charset.
DocumentText readHtml(const QByteArray& bytes, const QString& encoding = {}, const ReadProgress& progress = {});

} // namespace core::import
