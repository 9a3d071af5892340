#pragma once

#include "core/import/zip.h"

#include <QHash>

namespace core::import {

/// Which parts a part of an Office document refers to.
class DocxParts {
public:
    explicit DocxParts(const Zip& zip) : m_zip(zip) {}
    /// The part from which all others are found; empty: there is none.
    QString mainPart() const;
    /// The parts to which `part` stands in a relationship of this kind ("footnotes", "styles" …), external ones left
    /// out.
    QStringList related(const QString& part, const QString& kind) const;

private:
    const Zip& m_zip;
};

/// The names of paragraph styles by their ids, in lower case: ids are translated by Word, names are not.
QHash<QString, QString> docxStyles(const QByteArray& stylesPart);

} // namespace core::import
