#pragma once

#include "core/export/board_outgoing.h"
#include "core/progress.h"
#include "core/report/board_paper.h"

class QIODevice;

namespace core::report {

enum class BoardFormat { Png, Svg, Pdf, Csv, Markdown };
/// By its ending: "png", "svg", "pdf", "csv", "md"; nothing for any other.
std::optional<BoardFormat> boardFormatFrom(const QString& ending);

struct BoardFileOptions {
    BoardFormat format = BoardFormat::Png;
    double scale = 2;     // of a PNG: 1 is a pixel for each of the board's at 100 %
    BoardPaper paper{};   // of a PDF
    bool guardCsv = true; // against cells that a spreadsheet would run
};

struct WrittenBoard {
    int pages = 1;
    QSize pixels;         // of a PNG
    QStringList remarks;  // sentences
    int emojiLeftOut = 0; // no font on this machine draws them
    int picturesHeldBack = 0;
};

/// Writes a board to a file that is open for writing. The same board gives the same bytes. Needs a QGuiApplication; may
/// run on a worker. Throws Failure where it could not be written, and Failure(Cancelled).
WrittenBoard writeBoard(const OutgoingBoard& board, const BoardFileOptions& options, QIODevice& device,
                        Progress* progress = nullptr);

} // namespace core::report
