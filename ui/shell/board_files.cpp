#include "ui/shell/board_files.h"

#include "ui/boards/board_page.h"
#include "ui/shell/choose_files.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notice_bar.h"
#include "ui/widgets/words.h"

#include "core/db/backup.h"
#include "core/import/importer.h"
#include "core/report/board_file.h"
#include "core/report/pdf_writer.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

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

struct Written {
    core::report::WrittenBoard board;
    core::GateCount gate;
};

Written write(const core::Stores& stores, core::Id<core::Board> board, const QString& path, core::Progress* progress)
{
    const auto format = core::report::boardFormatFrom(QFileInfo(path).suffix());
    if (!format)
        throw core::Failure(core::Error::Kind::BadInput,
                            BoardFiles::tr("A board is written as .png, .svg, .pdf, .csv or .md; '%1' is none of them. "
                                           "Nothing was written.")
                                .arg(QFileInfo(path).fileName()));
    auto out = core::outgoing(stores, core::boardContent(stores, board),
                              core::audienceOf(stores, QDate::currentDate(), false));
    out.readPictures(stores);
    QSaveFile file(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (!file.open(QIODevice::WriteOnly))
        core::report::throwNotWritten(shown, file.errorString());
    core::report::BoardFileOptions options;
    options.format = *format;
    Written written{core::report::writeBoard(out, options, file, progress), out.count()};
    if (!file.commit())
        core::report::throwNotWritten(shown, file.errorString());
    return written;
}

} // namespace

BoardFiles::BoardFiles(BoardPage& page, MainWindow& window) : QObject(&page), m_page(page), m_window(window)
{
    connect(&page, &BoardPage::exportAsked, this, &BoardFiles::askExport);
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
        .then(this, [this, path](const core::Result<Written>& written) {
            emit m_page.workEnded();
            if (!written)
                return m_window.showError(written.error());
            WindowSettings().setLastFolder(QFileInfo(path).absolutePath());
            QStringList remarks{tr("It lies in %1.").arg(QDir::toNativeSeparators(path))};
            if (written->gate.quotes > 0)
                remarks.append(
                    counted(written->gate.quotes, tr("%1 quote is held back."), tr("%1 quotes are held back.")));
            if (const int held = written->board.picturesHeldBack; held > 0)
                remarks.append(counted(held, tr("%1 picture is held back: somebody on it does not allow recordings."),
                                       tr("%1 pictures are held back: somebody on them does not allow recordings.")));
            remarks.append(written->board.remarks);
            m_window.notice().tell(NoticeBar::Kind::Partly, tr("The board is written."), remarks.join(u' '));
        });
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
