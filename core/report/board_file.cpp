#include "core/report/board_file.h"

#include "core/export/board_text.h"
#include "core/report/board_page.h"
#include "core/report/paint_page.h"
#include "core/report/pdf_writer.h"
#include "core/report/svg_writer.h"
#include "core/tr.h"

#include <QIODevice>

#include <algorithm>
#include <cmath>

namespace core::report {
namespace {

/// The scale at which a page still makes a picture.
double possibleScale(QSizeF page, double scale)
{
    const QSizeF pixels = page / mmPerPixel;
    const double side = mostOnASide / std::max(pixels.width(), pixels.height());
    return std::min({scale, side, std::sqrt(mostPixels / (pixels.width() * pixels.height()))});
}

WrittenBoard writePng(const SheetPages& pages, double wanted, QIODevice& device, Progress* progress)
{
    const Page& page = pages.pages.front();
    const double scale = possibleScale(page.size, wanted);
    const QImage image = pictureOf(page, 96 * scale, progress);
    if (!image.save(&device, "PNG"))
        throwNotWritten(tr("The PNG"), device.errorString());
    WrittenBoard written{1, image.size(), {}, pages.emojiLeftOut};
    if (scale < wanted)
        written.remarks << tr("The picture is %1 by %2 pixels, at %3 % instead of %4 %: larger ones are not made. SVG "
                              "and PDF can be enlarged as you like.")
                               .arg(image.width())
                               .arg(image.height())
                               .arg(scale * 100, 0, 'f', scale < 0.1 ? 1 : 0)
                               .arg(wanted * 100, 0, 'f', 0);
    return written;
}

WrittenBoard writePages(const OutgoingBoard& board, const BoardFileOptions& options, QIODevice& device,
                        Progress* progress)
{
    const SheetPages pages = boardPage(board, progress);
    if (options.format == BoardFormat::Png)
        return writePng(pages, options.scale, device, progress);
    WrittenBoard written{1, {}, {}, pages.emojiLeftOut};
    if (options.format == BoardFormat::Svg) {
        writeSvg(pages, device);
        return written;
    }
    const WrittenPdf pdf = writePdf(onPaper(pages, options.paper), device, progress);
    written.pages = pdf.pages;
    if (!pdf.note.isEmpty())
        written.remarks << pdf.note;
    return written;
}

} // namespace

std::optional<BoardFormat> boardFormatFrom(const QString& ending)
{
    static const QHash<QString, BoardFormat> known{{QStringLiteral("png"), BoardFormat::Png},
                                                   {QStringLiteral("svg"), BoardFormat::Svg},
                                                   {QStringLiteral("pdf"), BoardFormat::Pdf},
                                                   {QStringLiteral("csv"), BoardFormat::Csv},
                                                   {QStringLiteral("md"), BoardFormat::Markdown}};
    const auto found = known.constFind(ending.toLower());
    return found == known.constEnd() ? std::nullopt : std::optional(*found);
}

WrittenBoard writeBoard(const OutgoingBoard& board, const BoardFileOptions& options, QIODevice& device,
                        Progress* progress)
{
    if (options.format == BoardFormat::Csv)
        writeCsv(boardTable(board), device, options.guardCsv);
    else if (options.format == BoardFormat::Markdown)
        device.write(boardMarkdown(board).toUtf8());
    else
        return writePages(board, options, device, progress);
    return {};
}

} // namespace core::report
