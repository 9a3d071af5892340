#pragma once

#include "ui/shell/palette_model.h"
#include "ui/shell/window_settings.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/destination.h"

#include "core/db/backup.h"
#include "core/workspace.h"

#include <QMainWindow>

#include <functional>
#include <memory>
#include <optional>

class QMenu;
class QStackedWidget;

namespace core::import {
struct FilePlan;
struct KeptReport;
} // namespace core::import
namespace core::report {
struct Printed;
}

namespace ui {

class ClaimPicker;
class CommandPalette;
class DropFrame;
class AboutPage;
class BackupsPage;
class BoardListPage;
class BoardPage;
class ErasurePage;
class HelpPage;
class HistoryPage;
class KeyPage;

class ImportPage;
class ImportReportPage;
class NoticeBar;
class Page;
class PageHeader;
class PastImportsPage;
class Rail;
class ReceiptsPage;
class SearchPage;
class SessionListPage;
class SessionPage;
class SettingsPage;
class PrintPage;
class ProjectCare;
class ReportPage;
class StartPage;
class PeoplePage;
class PersonaPage;
class TagsPage;
class TaskDisplay;
class Tour;
struct TourStop;

/// The one window. It assembles rail, header and pages, keeps the open project, and connects what pages ask for.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Style& style);
    ~MainWindow() override;

    void createProject(const QString& path);
    void openProject(const QString& path, core::Workspace::Mode mode = core::Workspace::Mode::Write);
    /// A new project with the made-up study in it.
    void createSample(const QString& path);
    void closeProject();
    /// Files and folders; makes a project first where none is open.
    void importPaths(const QStringList& paths);
    /// Shows what erasing this person would take, to be looked at first.
    void erase(core::Id<core::Participant> person);
    void showError(const core::Error& error);

    Actions& actions() { return m_actions; }
    core::Workspace* workspace() const { return m_workspace.get(); }
    SessionListPage& sessionList() { return *m_sessionList; }
    SessionPage& sessionPage() { return *m_sessionPage; }
    SearchPage& searchPage() { return *m_searchPage; }
    ImportPage& importPage() { return *m_import; }
    PrintPage& printPage() { return *m_print; }
    ReportPage& reportPage() { return *m_report; }
    TagsPage& tagsPage() { return *m_tags; }
    BoardPage& boardPage() { return *m_board; }
    HistoryPage& historyPage() { return *m_history; }
    BackupsPage& backupsPage() { return *m_backups; }
    ProjectCare& care() { return *m_care; }
    ErasurePage& erasurePage() { return *m_erasure; }
    ReceiptsPage& receiptsPage() { return *m_receipts; }
    KeyPage& keyPage() { return *m_keys; }
    HelpPage& helpPage() { return *m_help; }
    Tour& tour() { return *m_tour; }
    /// The page of the help that belongs to a page; "start" where none does.
    static QString helpTopic(const Page* page);
    NoticeBar& notice() { return *m_notice; }
    CommandPalette& palette() { return *m_palette; }
    ClaimPicker& claimPicker() { return *m_claimPicker; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    // Assembly (main_window_parts.cpp)
    void declareProjectActions();
    void declareViewActions();
    void declareGoActions();
    void buildMenus();
    void buildPages();
    void connectPage(Page* page);
    void connectPages();
    void add(const ActionSpec& spec, void (MainWindow::*does)());

    // Commands
    void askNewProject();
    void askOpenProject();
    void askSample() { askSample({}); }
    void askSample(std::function<void()> then);
    void openLocked();
    void undo();
    void redo();
    void copy();
    void filter();
    void goToSessions();
    void openPalette();
    void nextRegion();
    void previousRegion();
    void toggleRail();
    void closeNotice();
    void largerText();
    void smallerText();

    // The rest
    bool settle();
    void showMenus();
    void adopt(core::Result<std::unique_ptr<core::Workspace>> opened, const QString& path);
    void showPage(Page* page);
    void showStart();
    Page* page() const;
    void showHeading();
    void showHistory();
    void showRecent();
    void foldRail();
    void walkRegions(int by);
    int textSize() const;
    void setTextSize(int pixels);
    std::vector<PaletteItem> paletteItems();
    void addNamed(std::vector<PaletteItem>& items);
    using Travel = core::Delivery<core::Result<QString>> (core::Workspace::*)(std::shared_ptr<core::Progress>);
    void travelInBackground(const QString& name, Travel travel);

    // The places and the ways between them (main_window_places.cpp)
    struct Place {
        QAction* action;
        QList<Page*> pages; // the first one is where the place begins
    };
    struct PlaceSpec {
        const char* id;
        QString word; // "Tags"
        QString text; // "Go to tags"
        const char* icon;
        Qt::Key key; // with Ctrl
    };
    void buildPlaces();
    void addPlace(const PlaceSpec& spec, const QList<Page*>& pages);
    /// A page whose actions can be done on it only.
    template <class P> P* newPage()
    {
        m_actions.beginPage(QLatin1String(P::staticMetaObject.className()));
        auto* page = new P(m_actions);
        m_actions.beginPage({});
        return page;
    }
    void goToPlace(Page* page);
    void find();
    void markPlace();
    void go(const Destination& destination);
    Page* pageFor(const Destination& destination) const;
    void goBack();
    void leaveTrail();

    // Live capture, as the window has it (main_window_capture.cpp)
    void buildCapture();
    void showCaptureClock();
    void goToCapture();
    void takeUpCapture();

    // Highlights that become evidence (main_window_evidence.cpp)
    void buildClaimPicker();
    void askClaim(const std::vector<core::Id<core::Highlight>>& highlights);

    // The history (main_window_history.cpp)
    void openHistory();
    void goToStep(qint64 step);
    void endJourney(const core::Result<core::Journey>& journey);

    // What comes in (main_window_import.cpp)
    void declareImportActions();
    void buildImport();
    void askImportFiles();
    void askImportFolder();
    void askTranscript();
    void planImport(const QStringList& paths);
    void openImport();
    void openPastImports();
    void bringIn(const std::vector<core::import::FilePlan>& plans);
    void showReport(const core::import::KeptReport& report);

    // What is done for good (main_window_erasure.cpp)
    void declareErasureActions();
    void buildErasure();
    void openHiding();
    void askRestoreNames();
    void openReceipts();
    void saveReceipt(const QString& text);

    // The safety of the file (main_window_backups.cpp)
    void buildBackups();
    void openBackups();
    void makeBackup();
    void endBackup(const QString& path);
    void restoreBackup(const core::db::BackupFile& backup);
    void tellDamage(const QStringList& problems);
    void tellSync(const QString& service, const QStringList& conflictCopies);

    // Printing (main_window_print.cpp)
    void buildPrint();
    void openPrint();
    void openReport(core::Id<core::Study> study);
    void tellPrinted(const core::report::Printed& printed, const QString& folder);
    void openPrintedFolder();

    // Help (main_window_help.cpp)
    void declareHelpActions();
    void buildHelp();
    void openHelp();
    void openKeys();
    void openAbout();
    void openSettings();
    void connectSettings();

    // The tour (main_window_tour.cpp)
    void buildTour();
    void openTour();
    void offerTour();
    void showTaggedSession();
    void showSomePersona();
    void showSomeEvidence();
    std::vector<TourStop> tourStops();

    Style& m_style;
    WindowSettings m_settings;
    Actions m_actions;
    std::unique_ptr<core::Workspace> m_workspace;
    QString m_printedTo;          // the folder where the last sheets lie
    QString m_locked;             // path of a project that another copy has open
    QString m_damaged;            // path of a project that could not be read
    std::optional<bool> m_folded; // what the person chose; nothing: by the window's width
    bool m_wasWide = true;
    struct Stop {
        Page* page;
        std::optional<Destination> shown;
    };
    std::vector<Stop> m_trail; // where Back leads, the last one first
    QList<Place> m_places;
    QList<QMenu*> m_pageMenus; // shown while something in them can be done

    Rail* m_rail = nullptr;
    PageHeader* m_header = nullptr;
    NoticeBar* m_notice = nullptr;
    QStackedWidget* m_pages = nullptr;
    StartPage* m_start = nullptr;
    SessionListPage* m_sessionList = nullptr;
    SessionPage* m_sessionPage = nullptr;
    SearchPage* m_searchPage = nullptr;
    TagsPage* m_tags = nullptr;
    PeoplePage* m_people = nullptr;
    BoardListPage* m_boardList = nullptr;
    BoardPage* m_board = nullptr;
    PersonaPage* m_personas = nullptr;
    ImportPage* m_import = nullptr;
    ImportReportPage* m_importReport = nullptr;
    PastImportsPage* m_pastImports = nullptr;
    ErasurePage* m_erasure = nullptr;
    ReceiptsPage* m_receipts = nullptr;
    PrintPage* m_print = nullptr;
    BackupsPage* m_backups = nullptr;
    ProjectCare* m_care = nullptr;
    ReportPage* m_report = nullptr;
    HistoryPage* m_history = nullptr;
    KeyPage* m_keys = nullptr;
    HelpPage* m_help = nullptr;
    AboutPage* m_about = nullptr;
    SettingsPage* m_settingsPage = nullptr;
    CommandPalette* m_palette = nullptr;
    ClaimPicker* m_claimPicker = nullptr;
    DropFrame* m_drop = nullptr;
    TaskDisplay* m_task = nullptr;
    Tour* m_tour = nullptr;
    QMenu* m_recentMenu = nullptr;
};

} // namespace ui
