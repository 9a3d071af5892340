#include "app/board_verb.h"
#include "app/save.h"
#include "app/tr.h"
#include "core/report/board_file.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace app {
namespace {

using core::Error;
using core::Failure;
using core::Stores;
using namespace core::report;

/// "3x2": pages across and down.
QSize posterFrom(const QString& given)
{
    static const QRegularExpression size(QStringLiteral("^(\\d{1,2})[xX×](\\d{1,2})$"));
    const auto match = size.match(given);
    const QSize pages(match.captured(1).toInt(), match.captured(2).toInt());
    if (pages.width() < 1 || pages.height() < 1 || pages.width() > 20 || pages.height() > 20)
        throw Failure(Error::Kind::Usage,
                      tr("--poster wants pages across and down, as 3x2, at most 20x20, not '%1'.").arg(given));
    return pages;
}

BoardPaper paperFrom(const Arguments& arguments, const Stores& stores)
{
    BoardPaper paper;
    QString name = arguments.value(QStringLiteral("page"));
    if (name.isEmpty())
        name = stores.settings.text(QStringLiteral("paper"), QStringLiteral("a4"));
    const auto size = paperNamed(name);
    if (!size)
        throw Failure(Error::Kind::Usage, tr("--page takes a4, a3 or letter, not '%1'.").arg(name));
    paper.size = *size;
    if (arguments.has(QStringLiteral("landscape")) && arguments.has(QStringLiteral("portrait")))
        throw Failure(Error::Kind::Usage, tr("--landscape and --portrait do not go together."));
    if (arguments.has(QStringLiteral("landscape")))
        paper.turn = BoardPaper::Turn::Landscape;
    if (arguments.has(QStringLiteral("portrait")))
        paper.turn = BoardPaper::Turn::Upright;
    if (arguments.has(QStringLiteral("poster")))
        paper.pages = posterFrom(arguments.value(QStringLiteral("poster")));
    return paper;
}

double scaleFrom(const Arguments& arguments)
{
    const QString given = arguments.value(QStringLiteral("scale"));
    bool isNumber = true;
    const double scale = given.isEmpty() ? BoardFileOptions().scale : given.toDouble(&isNumber);
    if (!isNumber || !(scale >= 0.01 && scale <= 10))
        throw Failure(Error::Kind::Usage, tr("--scale takes a number from 0.01 to 10, not '%1'.").arg(given));
    return scale;
}

core::ColourBy colouringFrom(const QString& given)
{
    const auto colouring = core::colourByFrom(given);
    if (core::nameOf(colouring) != given)
        throw Failure(Error::Kind::Usage,
                      tr("--colour-by takes participant, segment, tag, lane or study, not '%1'.").arg(given));
    return colouring;
}

BoardFileOptions fileOptions(const Arguments& arguments, const Stores& stores)
{
    const QString out = arguments.value(QStringLiteral("out"));
    const QString format =
        arguments.has(QStringLiteral("format")) ? arguments.value(QStringLiteral("format")) : QFileInfo(out).suffix();
    const auto known = boardFormatFrom(format);
    if (!known)
        throw Failure(Error::Kind::Usage,
                      tr("A board is written as png, svg, pdf, csv or md, not as '%1'. The ending of --out says it, or "
                         "--format.")
                          .arg(format));
    return {*known, scaleFrom(arguments), paperFrom(arguments, stores), !arguments.has(QStringLiteral("no-guard"))};
}

} // namespace

Outcome writeBoardFile(const Arguments& arguments, const Stores& stores)
{
    auto content = core::boardContent(stores, boardNamed(stores, arguments.at(1)).id);
    if (const QString given = arguments.value(QStringLiteral("colour-by")); !given.isEmpty())
        content.board.colourBy = colouringFrom(given);
    auto board = core::outgoing(stores, std::move(content), audienceFrom(arguments, stores));
    const auto options = fileOptions(arguments, stores);
    board.readPictures(stores);
    const QString out = arguments.value(QStringLiteral("out"));
    WrittenBoard written;
    save(out, [&](QIODevice& file) { written = writeBoard(board, options, file); });
    Outcome outcome;
    outcome.result[QStringLiteral("files")] = QJsonArray{out};
    outcome.result[QStringLiteral("cards")] = qint64(board.content().cards.size());
    outcome.result[QStringLiteral("pages")] = written.pages;
    if (written.pixels.isValid())
        outcome.result[QStringLiteral("pixels")] = QJsonArray{written.pixels.width(), written.pixels.height()};
    for (const auto& remark : written.remarks)
        outcome.note(Outcome::Note::Remark, QStringLiteral("board"), remark, out);
    if (written.emojiLeftOut > 0)
        outcome.note(Outcome::Note::LeftOut, QStringLiteral("emoji"),
                     counted(written.emojiLeftOut, "%1 emoji is left out: no font on this machine draws it.",
                             "%1 emoji are left out: no font on this machine draws them."));
    if (const int held = written.picturesHeldBack; held > 0)
        outcome.note(Outcome::Note::LeftOut, QStringLiteral("pictures"),
                     counted(held, "%1 picture is held back: somebody on it does not allow recordings.",
                             "%1 pictures are held back: somebody on them does not allow recordings."));
    addHeldBack(outcome, board.count());
    outcome.lines.append(tr("Wrote '%1'.").arg(out));
    return outcome;
}

} // namespace app
