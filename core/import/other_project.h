#pragma once

#include "core/import/document.h"
#include "core/import/html_text.h"

#include <QStringList>

#include <vector>

namespace core::import {

/// A code of another tool's codebook.
struct OtherTag {
    QString path; // "parent/child"; a slash inside a name is "\/"
    QString description;
    QString colour; // "#rrggbb"; empty: it has none
    friend bool operator==(const OtherTag&, const OtherTag&) = default;
};

/// A passage of a document with its codes.
struct OtherHighlight {
    std::vector<int> tags; // indices into OtherProject::tags; may be empty
    TextStretch stretch;   // in the document's entries
    QString memo;
    friend bool operator==(const OtherHighlight&, const OtherHighlight&) = default;
};

struct OtherDocument {
    QString title; // the document's name as it is
    QString description;
    Document document;
    std::vector<OtherHighlight> highlights; // in the order of the text
};

/// A project of Taguette, QualCoder or a REFI-QDA file, as values.
struct OtherProject {
    QString name;
    QString description;
    std::vector<OtherTag> tags;
    std::vector<OtherDocument> documents;
    QStringList kept; // sentences for the report
    std::vector<Loss> lost;
};

/// A name as one part of a path.
inline QString pathPart(QString name)
{
    return name.replace(u'/', QLatin1String("\\/"));
}

} // namespace core::import
