#pragma once

#include <QXmlStreamReader>

namespace core::import {

/// The value of an attribute of the element that begins here, by its local name: prefixes and namespaces of documents
/// differ between their versions.
inline QString attributeOf(const QXmlStreamReader& xml, QStringView name)
{
    for (const auto& attribute : xml.attributes())
        if (attribute.name() == name)
            return attribute.value().toString();
    return {};
}

} // namespace core::import
