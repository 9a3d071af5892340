#include "core/report/board_file.h"

#include "core/export/board_text.h"
#include "core/report/board_page.h"
#include "core/report/board_picture.h"
#include "core/report/pdf_writer.h"
#include "core/report/svg_writer.h"
#include "core/tr.h"

#include <QIODevice>

namespace core::report {
namespace {

WrittenBoard writePicture(const OutgoingBoard& board, double wanted, QIODevice& device, Progress* progress)
{
    const BoardPicture picture = boardPicture(board, wanted, progress);
    if (!picture.image.save(&device, "PNG"))
        throwNotWritten(tr("The PNG"), device.errorString());
    WrittenBoard written{.pixels = picture.image.size()};
    if (picture.scale < wanted)
        written.remarks << tr("The picture is %1 by %2 pixels, at %3 % instead of %4 %: larger ones are not made. SVG "
                              "and PDF can be enlarged as you like.")
                               .arg(picture.image.width())
                               .arg(picture.image.height())
                               .arg(picture.scale * 100, 0, 'f', picture.scale < 0.1 ? 1 : 0)
                               .arg(wanted * 100, 0, 'f', 0);
    return written;
}

WrittenBoard writePages(const OutgoingBoard& board, const BoardFileOptions& options, QIODevice& device,
                        Progress* progress)
{
    const SheetPages pages = boardPage(board, progress);
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
    else {
        WrittenBoard written = options.format == BoardFormat::Png ? writePicture(board, options.scale, device, progress)
                                                                  : writePages(board, options, device, progress);
        written.picturesHeldBack = board.picturesHeldBack();
        return written;
    }
    return {};
}

} // namespace core::report
