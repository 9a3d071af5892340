#pragma once

#include "core/boards/board.h"

#include <QObject>

namespace ui {

class BoardPage;
class MainWindow;
struct PaperJob;

/// The files that a board goes to and notes come from, and the printer: asks where, writes and reads in the background,
/// and says what was done.
class BoardFiles : public QObject {
    Q_OBJECT

public:
    /// Belongs to the page.
    BoardFiles(BoardPage& page, MainWindow& window);

    void writeTo(core::Id<core::Board> board, const QString& path);
    /// The whole board on one page of the printer's paper, turned as it comes out larger.
    PaperJob onPaper(core::Id<core::Board> board) const;
    void bringIn(const QStringList& paths);

private:
    void askExport(core::Id<core::Board> board);
    void askNotes();

    BoardPage& m_page;
    MainWindow& m_window;
};

} // namespace ui
