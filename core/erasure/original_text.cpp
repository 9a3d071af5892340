#include "core/erasure/original_text.h"

#include "core/import/decode.h"
#include "core/import/document_reader.h"
#include "core/import/document_text.h"
#include "core/import/zip.h"

#include <algorithm>

namespace core::erasure {
namespace {

/// The parts of an archive that are text: headings, properties, strings of sheets.
QStringList partsOf(const Source& source)
{
    QStringList parts;
    const import::Zip zip(source.bytes, source.name);
    for (const auto& name : zip.names())
        if (name.endsWith(QLatin1String(".xml")) || name.endsWith(QLatin1String(".rels")))
            parts.append(QString::fromUtf8(zip.read(name)));
    return parts;
}

bool isBinary(const QByteArray& bytes)
{
    const auto head = QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 4096));
    return std::count(head.begin(), head.end(), '\0') > head.size() / 2 ||
           (head.contains('\0') && !head.startsWith("\xFF\xFE") && !head.startsWith("\xFE\xFF"));
}

} // namespace

QStringList textsOf(const Source& source)
{
    QStringList texts;
    // A file that cannot be read is searched by its bytes alone.
    std::ignore = guarded([&] {
        if (const auto document = import::extractDocument(source.name, source.bytes)) {
            texts.append(import::plainText(*document));
            for (const auto& aside : document->asides)
                texts.append(aside.text);
        }
    });
    std::ignore = guarded([&] {
        if (import::Zip::isZip(source.bytes))
            texts += partsOf(source);
        else if (texts.isEmpty() && !isBinary(source.bytes))
            texts.append(import::decode(source.bytes).text);
    });
    return texts;
}

} // namespace core::erasure
