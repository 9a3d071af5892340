#include "core/import/raw_source.h"

#include "core/import/readers.h"
#include "core/import/table_import.h"
#include "core/import/table_reader.h"
#include "core/import/taguette.h"
#include "core/import/zip.h"
#include "core/sources.h"
#include "core/tr.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

namespace core::import {
namespace {

constexpr qint64 largestText = 100 * 1024 * 1024;  // some two thousand hours of talk
constexpr qint64 largestTable = 400 * 1024 * 1024; // several million rows

/// Endings of files that hold words in lines; tables and data would come in as nonsense.
bool mayBeText(const QString& suffix)
{
    static const QStringList known{QString(),
                                   QStringLiteral("txt"),
                                   QStringLiteral("text"),
                                   QStringLiteral("md"),
                                   QStringLiteral("markdown"),
                                   QStringLiteral("vtt"),
                                   QStringLiteral("srt"),
                                   QStringLiteral("docx"),
                                   QStringLiteral("odt"),
                                   QStringLiteral("pdf"),
                                   QStringLiteral("html"),
                                   QStringLiteral("htm")};
    return known.contains(suffix.toLower());
}

QString sizeWords(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 0, QLocale::DataSizeTraditionalFormat);
}

QByteArray bytesOfFile(const QString& path)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    // Never opened here: closing one's own project would drop all locks that this process holds on it
    // (sqlite.org/howtocorrupt.html, 2.2).
    if (QFileInfo(path).suffix().compare(QStringLiteral("earshot"), Qt::CaseInsensitive) == 0)
        throw Failure(Error::Kind::BadInput,
                      tr("“%1” was left out: it is an Earshot project. Open it, or bring in the files that it was made "
                         "from.")
                          .arg(name));
    if (!file.open(QIODevice::ReadOnly))
        throw Failure(Error::Kind::BadInput,
                      tr("“%1” cannot be read: %2. It was left out.").arg(name, file.errorString()));
    const qint64 largest = isTableName(name) ? largestTable : largestText;
    if (file.size() > largest && !isTaguette(path))
        throw Failure(Error::Kind::BadInput, tr("“%1” was left out: it has %2, and no more than %3 of such a file can "
                                                "be read. Parted into several files "
                                                "it can come in.")
                                                 .arg(name, sizeWords(file.size()), sizeWords(largest)));
    return file.readAll();
}

void readSession(RawSource& raw, const QString& name, const ImportOptions& asked, const QStringList& researchers,
                 const ReadProgress& progress)
{
    const QString suffix = QFileInfo(name).suffix();
    if (!asked.as && !mayBeText(suffix))
        throw Failure(
            Error::Kind::BadInput,
            tr("“%1” was left out: files that end in .%2 are not read, only text, Markdown, VTT, SRT, DOCX, "
               "ODT, PDF, HTML, tables (CSV, TSV, XLSX), zip archives of such files and Taguette projects. If "
               "it is plain text all the same, say what it comes in as (on the command line with --as).")
                .arg(name, suffix));
    raw.kind = asked.as.value_or(guessKind(name, QString::fromUtf8(raw.bytes.left(4096))));
    raw.document = readDocument(name, raw.bytes, {raw.kind, asked.encoding, asked.keepCues, researchers}, progress);
}

} // namespace

SourceBytes::SourceBytes() = default;
SourceBytes::~SourceBytes() = default;

QByteArray SourceBytes::of(const SourcePath& source)
{
    const bool isArchive = isZipName(source.path);
    if (!isArchive)
        return bytesOfFile(source.path);
    if (m_path != source.path) {
        m_zip = std::make_unique<Zip>(source.path);
        m_path = source.path;
    }
    if (source.inside.isEmpty())
        throw Failure(Error::Kind::BadInput,
                      tr("There is no file in “%1” that could come in. It was left out.").arg(source.fileName()));
    return m_zip->read(source.inside, isTableName(source.inside) ? largestTable : largestText);
}

RawSource readRaw(SourceBytes& bytes, const SourcePath& source, const ImportOptions& asked,
                  const QStringList& researchers, const ReadProgress& progress)
{
    RawSource raw;
    raw.bytes = bytes.of(source);
    raw.digest = Sources::digestOf(raw.bytes);
    raw.isDatabase = raw.bytes.startsWith("SQLite format 3") && (!source.inside.isEmpty() || isTaguette(source.path));
    if (raw.isDatabase || asked.asProject || comesAsTable(source.fileName(), asked))
        return raw;
    try {
        readSession(raw, source.fileName(), asked, researchers, progress);
    } catch (const Failure& failure) {
        raw.problem = failure.error();
    }
    return raw;
}

} // namespace core::import
