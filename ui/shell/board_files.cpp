#include "ui/shell/board_files.h"

#include "ui/boards/board_page.h"
#include "ui/shell/choose_files.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/paper_job.h"
#include "ui/widgets/words.h"

#include "core/db/backup.h"
#include "core/import/importer.h"
#include "core/report/board_file.h"
#include "core/report/board_page.h"
#include "core/report/pdf_writer.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QtPrintSupport/QPrinter>

namespace ui {
namespace {

constexpr int longestName = 100;

/// What a file of the board may be called.
QString fileName(const QString& board)
{
    QString name = board.simplified().left(longestName);
    for (auto& c : name)
        if (QStringLiteral("/\\:*?\"<>|").contains(c))
            c = u'-';
    return name + QStringLiteral(".png");
}

/// As it may leave the project, with its pictures.
core::OutgoingBoard outgoing(const core::Stores& stores, core::Id<core::Board> board)
{
    auto out = core::outgoing(stores, core::boardContent(stores, board),
                              core::audienceOf(stores, QDate::currentDate(), false));
    out.readPictures(stores);
    return out;
}

/// What stays in the project, in sentences.
QStringList heldBackOf(const core::OutgoingBoard& board)
{
    QStringList sentences;
    if (const int held = board.count().quotes; held > 0)
        sentences << counted(held, BoardFiles::tr("%1 quote is held back."),
                             BoardFiles::tr("%1 quotes are held back."));
    if (const int held = board.picturesHeldBack(); held > 0)
        sentences << counted(held, BoardFiles::tr("%1 picture is held back: somebody on it does not allow recordings."),
                             BoardFiles::tr("%1 pictures are held back: somebody on them does not allow recordings."));
    return sentences;
}

/// Gives what is to be said about the file.
QStringList write(const core::Stores& stores, core::Id<core::Board> board, const QString& path,
                  core::Progress* progress)
{
    const auto format = core::report::boardFormatFrom(QFileInfo(path).suffix());
    if (!format)
        throw core::Failure(core::Error::Kind::BadInput,
                            BoardFiles::tr("A board is written as .png, .svg, .pdf, .csv or .md; '%1' is none of them. "
                                           "Nothing was written.")
                                .arg(QFileInfo(path).fileName()));
    const auto out = outgoing(stores, board);
    QSaveFile file(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (!file.open(QIODevice::WriteOnly))
        core::report::throwNotWritten(shown, file.errorString());
    core::report::BoardFileOptions options;
    options.format = *format;
    if (const auto paper = core::report::paperNamed(stores.settings.text(QStringLiteral("paper"))))
        options.paper.size = *paper;
    const auto written = core::report::writeBoard(out, options, file, progress);
    if (!file.commit())
        core::report::throwNotWritten(shown, file.errorString());
    return heldBackOf(out) + written.remarks;
}

} // namespace

BoardFiles::BoardFiles(BoardPage& page, MainWindow& window) : QObject(&page), m_page(page), m_window(window)
{
    connect(&page, &BoardPage::exportAsked, this, &BoardFiles::askExport);
    connect(&page, &BoardPage::paperAsked, this,
            [this](core::Id<core::Board> board) { askAndPrint(m_window, m_page, onPaper(board)); });
    connect(&page, &BoardPage::notesAsked, this, &BoardFiles::askNotes);
}

void BoardFiles::askExport(core::Id<core::Board> board)
{
    chooseFiles(&m_window,
                {FileQuestion::Kind::Save, tr("Export the board"), WindowSettings().lastFolder(),
                 tr("Picture (*.png);;Drawing (*.svg);;PDF (*.pdf);;Table (*.csv);;Outline in Markdown (*.md)"),
                 QStringLiteral("png"), fileName(m_page.name())},
                [this, board](const QStringList& paths) { writeTo(board, paths.front()); });
}

void BoardFiles::writeTo(core::Id<core::Board> board, const QString& path)
{
    auto progress = std::make_shared<core::Progress>();
    emit m_page.workBegun(tr("Writing the board…"), progress);
    m_window.workspace()
        ->readInBackground(
            [board, path, progress](const core::Stores& stores) { return write(stores, board, path, progress.get()); },
            progress)
        .then(this, [this, path](const core::Result<QStringList>& said) {
            emit m_page.workEnded();
            if (!said)
                return m_window.showError(said.error());
            WindowSettings().setLastFolder(QFileInfo(path).absolutePath());
            m_window.notice().tell(NoticeBar::Kind::Partly, tr("The board is written."),
                                   tr("It lies in %1.").arg(QDir::toNativeSeparators(path)) + u' ' + said->join(u' '));
        });
}

PaperJob BoardFiles::onPaper(core::Id<core::Board> board) const
{
    using namespace core::report;
    const auto make = [board](const core::Stores& stores, QPrinter& printer, core::Progress& progress) {
        const auto out = outgoing(stores, board);
        printer.setPageOrientation(QPageLayout::Portrait);
        const QSizeF upright = printer.pageLayout().fullRect(QPageLayout::Millimeter).size();
        PaperJob::Ready ready{core::report::onPaper(boardPage(out, &progress), {.size = upright}), heldBackOf(out)};
        const QSizeF size = ready.pages.pages.front().size;
        printer.setPageOrientation(size.width() > size.height() ? QPageLayout::Landscape : QPageLayout::Portrait);
        return ready;
    };
    return {m_page.name(), Paper::A4, make};
}

void BoardFiles::askNotes()
{
    chooseFiles(&m_window,
                {FileQuestion::Kind::OpenSeveral, tr("Import sticky notes"), WindowSettings().lastFolder(),
                 tr("Notes of other tools (*.csv *.tsv *.json *.xlsx);;All files (*)")},
                [this](const QStringList& paths) { bringIn(paths); });
}

void BoardFiles::bringIn(const QStringList& paths)
{
    core::import::ImportOptions options;
    options.rows = core::import::TableKind::StickyNotes;
    options.board = m_page.name();
    auto progress = std::make_shared<core::Progress>();
    emit m_page.workBegun(tr("Importing sticky notes…"), progress);
    const auto change = [paths, options, progress, project = m_window.workspace()->path()](core::Stores& stores) {
        core::db::backUpIfDue(project);
        return core::import::importFiles(stores, paths, options, progress.get());
    };
    m_window.workspace()
        ->editInBackground(tr("Import sticky notes"), change, progress)
        .then(this, [this](const core::Result<core::import::ImportReport>& report) {
            emit m_page.workEnded();
            if (!report)
                return m_window.showError(report.error());
            qint64 cards = 0, clusters = 0;
            QStringList lost;
            for (const auto& file : report->files) {
                cards += file.cards;
                clusters += file.clusters;
                for (const auto& loss : file.lost)
                    lost.append(loss.what + QStringLiteral(": ") + loss.why);
            }
            m_window.notice().tell(
                NoticeBar::Kind::Partly,
                counted(cards, tr("%1 card came onto the board."), tr("%1 cards came onto the board.")),
                counted(clusters, tr("%1 new cluster."), tr("%1 new clusters.")) + u' ' + lost.join(u' '));
        });
}

} // namespace ui
