#pragma once

#include "core/import/document.h"
#include "core/import/read_options.h"

#include <QSet>

namespace core::import {

/// What stands beside the words of a document. It becomes an entry after the one that it belongs to: a footnote a note,
/// a comment an insight of the researcher's.
struct DocumentAside {
    EntryKind kind = EntryKind::Note;
    QString text;
};

/// The words of a formatted document as lines of text, one a paragraph: what the readers of DOCX, ODT, PDF and HTML
/// make, and what is then read like a text file.
struct DocumentText {
    QString format; // "DOCX", "ODT" …
    QString text;   // headings begin with "# "; the place of an aside is marked with asideMark
    QSet<QString> headings;
    std::vector<DocumentAside> asides;
    QStringList kept;
    std::vector<Loss> lost;
};

/// Stands in a text where the aside with this index belongs; made of characters that no text has.
QString asideMark(size_t index);

/// `text` without the characters of marks.
QString withoutMarks(QString text);

/// Recognises speakers, times and dialects in the lines, as in a text file, and puts the asides in their places.
Document readDocumentText(DocumentText text, const ReadOptions& options, const ReadProgress& progress = {});

/// The lines without marks: how a document reads as plain text.
QString plainText(const DocumentText& text);

} // namespace core::import
