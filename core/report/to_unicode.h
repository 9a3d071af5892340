#pragma once

#include "core/report/page.h"

#include <QByteArray>
#include <QSet>

namespace core::report {

/// The characters that the document's texts are made of.
QSet<char32_t> charactersOf(const SheetPages& document);

/// A font's table from glyphs to characters, as Qt writes it, with the characters that people type: Chinese letters
/// instead of radicals, Arabic letters instead of their forms, Greek iota instead of its Latin double. Where two
/// characters share a glyph, the one that is in the document (`used`) is taken.
QByteArray plainToUnicode(const QByteArray& table, const QSet<char32_t>& used);

} // namespace core::report
