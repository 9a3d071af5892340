#include "core/report/pdf_writer.h"

#include "core/error.h"
#include "core/report/paint_page.h"
#include "core/report/pdf_finish.h"
#include "core/report/style.h"
#include "core/tr.h"

#include <QBuffer>
#include <QFileInfo>
#include <QHashSeed>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace core::report {
namespace {

/// Qt's PDF engine writes some things in the order of its hashes. While this lives that order is fixed.
class FixedHashOrder {
public:
    FixedHashOrder() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashOrder() { QHashSeed::resetRandomGlobalSeed(); }
    FixedHashOrder(const FixedHashOrder&) = delete;
    FixedHashOrder& operator=(const FixedHashOrder&) = delete;
};

QPageLayout pageLayoutOf(const Page& page)
{
    return {QPageSize(page.size, QPageSize::Millimeter, {}, QPageSize::ExactMatch), QPageLayout::Portrait, {}};
}

QByteArray painted(const SheetPages& document, Progress* progress)
{
    const FixedHashOrder fixed;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(textDpi);
    writer.setTitle(document.info.title);
    writer.setCreator(QStringLiteral("Earshot"));
    writer.setPageLayout(pageLayoutOf(document.pages.front()));
    QPainter painter(&writer);
    bool first = true;
    for (const Page& page : document.pages) {
        if (!first) {
            writer.setPageLayout(pageLayoutOf(page));
            writer.newPage();
        }
        first = false;
        paintPage(painter, page, dotsPerMmOfText, progress);
    }
    painter.end();
    return bytes;
}

} // namespace

void throwNotWritten(const QString& path, const QString& why)
{
    throw Failure(Error::Kind::ReadOnly, tr("%1 could not be written: %2. What was there before is untouched. Choose "
                                            "another folder, or make room.")
                                             .arg(path, why));
}

WrittenPdf writePdf(const SheetPages& document, QIODevice& device, Progress* progress)
{
    if (document.pages.empty())
        throw Failure(Error::Kind::Usage, tr("There is no persona to print. Nothing was written."));
    const FinishedPdf pdf = finished(painted(document, progress), document);
    if (device.write(pdf.bytes) != pdf.bytes.size())
        throwNotWritten(tr("The PDF"), device.errorString());
    return {int(document.pages.size()), pdf.note};
}

WrittenPdf writePdf(const SheetPages& document, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throwNotWritten(path, file.errorString());
    const WrittenPdf written = writePdf(document, file);
    if (!file.commit())
        throwNotWritten(path, file.errorString());
    return written;
}

QStringList writePng(const SheetPages& document, const QString& path)
{
    QStringList paths;
    const QFileInfo info(path);
    for (size_t i = 0; i < document.pages.size(); ++i) {
        const QString name = document.pages.size() == 1
                                 ? path
                                 : QStringLiteral("%1/%2-%3.png").arg(info.path(), info.completeBaseName()).arg(i + 1);
        QSaveFile file(name);
        if (!file.open(QIODevice::WriteOnly) || !pictureOf(document.pages[i], pictureDpi).save(&file, "PNG") ||
            !file.commit())
            throwNotWritten(name, file.errorString());
        paths << name;
    }
    return paths;
}

} // namespace core::report
