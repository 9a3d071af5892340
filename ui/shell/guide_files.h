#pragma once

#include "core/error.h"

#include <QObject>

#include <functional>

namespace ui {

class GuidePage;
class MainWindow;
struct PaperJob;

/// The files that a guide comes from and goes to, and the printer: asks where, reads and writes, and says what was
/// done.
class GuideFiles : public QObject {
    Q_OBJECT

public:
    /// Belongs to the page.
    GuideFiles(GuidePage& page, MainWindow& window);

    /// The guide as it is shown.
    PaperJob onPaper() const;

private:
    void askImport();
    void askExport();
    void askPrint();
    void bringIn(const QString& path);
    /// Asks for a new file, and lets `write` fill it; what that throws is told.
    void askForNew(const QString& title, const QString& filter, const QString& suffix,
                   std::function<void(const QString& path)> write);

    GuidePage& m_page;
    MainWindow& m_window;
};

} // namespace ui
