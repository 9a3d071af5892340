#include "core/import/document_reader.h"

#include "core/error.h"
#include "core/import/docx_reader.h"
#include "core/import/html_reader.h"
#include "core/import/odt_reader.h"
#include "core/import/pdf_reader.h"
#include "core/tr.h"

#include <QFileInfo>

namespace core::import {
namespace {

/// Word wraps a document with a password into the container of its old format.
bool isLockedByWord(const QByteArray& bytes)
{
    static const QByteArray stream = [] {
        const QString name = QStringLiteral("EncryptedPackage");
        return QByteArray(reinterpret_cast<const char*>(name.utf16()), name.size() * 2);
    }();
    return bytes.startsWith("\xD0\xCF\x11\xE0") && bytes.contains(stream);
}

std::optional<DocumentText> extractArchive(const QString& fileName, const QByteArray& bytes,
                                           const ReadProgress& progress)
{
    const Zip zip(bytes, fileName);
    if (isOdt(zip))
        return readOdt(zip, fileName, progress);
    return isDocx(zip) ? std::optional(readDocx(zip, fileName, progress)) : std::nullopt;
}

} // namespace

std::optional<DocumentText> extractDocument(const QString& fileName, const QByteArray& bytes,
                                            const ReadOptions& options, const ReadProgress& progress)
{
    if (isLockedByWord(bytes))
        throw Failure(Error::Kind::BadInput, tr("“%1” is locked with a password. Nothing was imported from it; save "
                                                "it without the password and try again.")
                                                 .arg(QFileInfo(fileName).fileName()));
    if (isPdf(bytes))
        return readPdf(bytes, fileName, options.researchers, progress);
    if (Zip::isZip(bytes))
        return extractArchive(fileName, bytes, progress);
    if (isHtml(fileName, bytes))
        return readHtml(bytes, options.encoding, progress);
    return std::nullopt;
}

} // namespace core::import
