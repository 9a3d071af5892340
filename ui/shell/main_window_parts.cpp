// What the window is made of: its actions, menus and pages, each declared once.
#include "ui/history/history_page.h"
#include "ui/people/people_page.h"
#include "ui/sessions/session_list_page.h"
#include "ui/sessions/session_page.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/drop_frame.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/page_header.h"
#include "ui/shell/rail.h"
#include "ui/shell/start_page.h"
#include "ui/shell/task_display.h"
#include "ui/tags/tags_page.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

QString id(const char* name)
{
    return QLatin1String(name);
}

} // namespace

void MainWindow::add(const ActionSpec& spec, void (MainWindow::*does)())
{
    connect(m_actions.add(spec), &QAction::triggered, this, does);
}

void MainWindow::declareProjectActions()
{
    const QString file = tr("File"), edit = tr("Edit");
    // Ctrl+N makes a new one of what a page shows.
    add({id("project.new"), tr("New project"), id("document-new"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_N), file},
        &MainWindow::askNewProject);
    add({id("project.open"), tr("Open a project"), id("document-open"), QKeySequence::Open, file},
        &MainWindow::askOpenProject);
    add({.id = id("project.sample"),
         .text = tr("Look at a finished study"),
         .icon = id("documentation"),
         .key = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
         .menu = file},
        &MainWindow::askSample);
    declareImportActions();
    add({.id = id("project.print"),
         .text = tr("Print sheets"),
         .icon = id("document-print"),
         .key = QKeySequence::Print,
         .menu = file,
         .word = tr("Print"),
         .group = true},
        &MainWindow::openPrint);
    add({.id = id("print.open-folder"), .text = tr("Open the folder"), .icon = id("document-open")},
        &MainWindow::openPrintedFolder);
    add({.id = id("project.backups"),
         .text = tr("Backups"),
         .icon = id("view-history"),
         .menu = file,
         .word = tr("Show backups"),
         .group = true},
        &MainWindow::openBackups);
    declareErasureActions();
    add({.id = id("project.close"),
         .text = tr("Close the project"),
         .icon = id("dialog-cancel"),
         .key = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W),
         .menu = file,
         .group = true},
        &MainWindow::closeProject);
    connect(
        m_actions.add({id("window.quit"), tr("Quit"), id("dialog-cancel"), QKeySequence(Qt::CTRL | Qt::Key_Q), file}),
        &QAction::triggered, this, &QWidget::close);
    add({.id = id("project.open-locked"), .text = tr("Open it for reading"), .icon = id("object-locked")},
        &MainWindow::openLocked);

    add({id("edit.undo"), tr("Undo"), id("edit-undo"), QKeySequence::Undo, edit}, &MainWindow::undo);
    add({id("edit.redo"), tr("Redo"), id("edit-redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), edit},
        &MainWindow::redo);
    m_actions.at(id("edit.undo"))->setProperty("keyless", true);
    add({id("edit.history"), tr("History"), id("view-history"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H), edit},
        &MainWindow::openHistory);
    add({.id = id("edit.copy"),
         .text = tr("Copy"),
         .icon = id("edit-copy"),
         .key = QKeySequence::Copy,
         .menu = edit,
         .group = true},
        &MainWindow::copy);
    add({.id = id("edit.find"), .text = tr("Search"), .icon = id("edit-find"), .key = QKeySequence::Find, .menu = edit},
        &MainWindow::find);
    m_actions.at(id("edit.find"))->setCheckable(true); // it is a place, too
    add({.id = id("edit.filter"),
         .text = tr("Filter this page"),
         .icon = id("view-filter"),
         .key = QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F),
         .menu = edit},
        &MainWindow::filter);
}

void MainWindow::declareViewActions()
{
    const QString view = tr("View");
    auto* schemes = new QActionGroup(this);
    const std::tuple<const char*, QString, Style::Scheme> choices[] = {
        {"view.system", tr("Follow the system"), Style::Scheme::System},
        {"view.light", tr("Light"), Style::Scheme::Light},
        {"view.dark", tr("Dark"), Style::Scheme::Dark}};
    for (const auto& [name, text, scheme] : choices) {
        auto* action = m_actions.add({.id = id(name), .text = text, .icon = id("configure"), .menu = view});
        action->setCheckable(true);
        action->setChecked(m_settings.scheme() == scheme);
        schemes->addAction(action);
        connect(action, &QAction::triggered, this, [this, scheme = scheme] {
            m_settings.setScheme(scheme);
            m_style.setScheme(scheme);
        });
    }
    add({.id = id("view.larger-text"),
         .text = tr("Larger text"),
         .icon = id("list-add"),
         .key = QKeySequence::ZoomIn,
         .menu = view,
         .group = true},
        &MainWindow::largerText);
    add({.id = id("view.smaller-text"),
         .text = tr("Smaller text"),
         .icon = id("go-down"),
         .key = QKeySequence::ZoomOut,
         .menu = view},
        &MainWindow::smallerText);
    add({.id = id("view.rail"),
         .text = tr("Fold the rail"),
         .icon = id("sidebar-collapse-left"),
         .key = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B),
         .menu = view,
         .group = true},
        &MainWindow::toggleRail);
}

void MainWindow::declareGoActions()
{
    const QString go = tr("Go");
    add({id("go.back"), tr("Back"), id("go-previous"), QKeySequence(Qt::ALT | Qt::Key_Left), go}, &MainWindow::goBack);
    buildPlaces();
    add({.id = id("go.commands"),
         .text = tr("Commands"),
         .icon = id("system-run"),
         .key = QKeySequence(Qt::CTRL | Qt::Key_K),
         .menu = go,
         .group = true},
        &MainWindow::openPalette);
    add({.id = id("go.next-region"),
         .text = tr("Next part of the window"),
         .icon = id("go-next"),
         .key = QKeySequence(Qt::Key_F6),
         .menu = go},
        &MainWindow::nextRegion);
    add({.id = id("go.previous-region"),
         .text = tr("Previous part of the window"),
         .icon = id("go-previous"),
         .key = QKeySequence(Qt::SHIFT | Qt::Key_F6),
         .menu = go},
        &MainWindow::previousRegion);
    declareHelpActions();
    m_actions.add({.id = id("page.menu"), .text = tr("More for this page"), .icon = id("application-menu")});
    add({.id = id("notice.close"),
         .text = tr("Close the message"),
         .key = QKeySequence(Qt::Key_Escape),
         .word = tr("Close")},
        &MainWindow::closeNotice);
    m_actions.add(
        {.id = id("task.cancel"), .text = tr("Cancel this step"), .icon = id("dialog-cancel"), .word = tr("Cancel")});
}

void MainWindow::buildMenus()
{
    QMap<QString, QMenu*> menus;
    for (const auto& name : {tr("File"), tr("Edit"), tr("View"), tr("Go")})
        menus[name] = menuBar()->addMenu(u'&' + name);
    for (auto* action : m_actions.all()) {
        const QString name = Actions::menuOf(action);
        if (name.isEmpty() || name == tr("Help") || menus.contains(name))
            continue;
        menus[name] = menuBar()->addMenu(u'&' + name);
        m_pageMenus << menus[name];
    }
    menus[tr("Help")] = menuBar()->addMenu(u'&' + tr("Help"));
    for (auto* action : m_actions.all()) {
        addAction(action);
        auto* menu = menus.value(Actions::menuOf(action));
        if (!menu)
            continue;
        if (Actions::beginsGroup(action))
            menu->addSeparator();
        menu->addAction(action);
        if (action->objectName() == u"project.open")
            m_recentMenu = menu->addMenu(tr("Open recent"));
    }
    menuBar()->setAccessibleName(tr("Menus"));
}

void MainWindow::showMenus()
{
    for (auto* menu : m_pageMenus) {
        const auto actions = menu->actions();
        menu->menuAction()->setVisible(std::any_of(actions.begin(), actions.end(), [](const QAction* action) {
            return action->isEnabled() && !action->isSeparator();
        }));
    }
}

void MainWindow::buildPages()
{
    m_history = newPage<HistoryPage>();
    m_start = new StartPage(
        {{m_actions.at(id("project.new")), tr("Choose where the file lives. Then bring in your first session.")},
         {m_actions.at(id("project.open")), tr("Earshot files (.earshot), or a copy from a colleague.")},
         {m_actions.at(id("project.import")), tr("Transcripts, notes, observations, projects of other tools.")},
         {m_actions.at(id("project.sample")),
          tr("Eight interviews, three observations and a survey, tagged, with personas: made up, safe to break.")}});
    QList<QAction*> places;
    for (const auto& place : m_places)
        if (place.action != m_actions.at(id("edit.find"))) // stands at the foot
            places << place.action;
    m_rail = new Rail(places,
                      {m_actions.at(id("edit.find")), m_actions.at(id("go.commands")), m_actions.at(id("edit.undo"))},
                      m_actions.at(id("view.rail")));
    m_rail->offerAt(m_actions.at(id("edit.undo")), m_actions.at(id("edit.history")));
    m_header = new PageHeader(m_actions.at(id("go.back")), m_actions.at(id("page.menu")));
    m_notice = new NoticeBar(m_actions.at(id("notice.close")));
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_start);
    for (const auto& place : m_places)
        for (auto* page : place.pages)
            m_pages->addWidget(page);
    m_pages->addWidget(m_history);
    buildImport();
    buildErasure();
    buildBackups();
    buildPrint();
    buildHelp();
    buildCapture();

    auto* centre = new QWidget;
    auto* row = new QHBoxLayout(centre);
    auto* column = new QVBoxLayout;
    for (QLayout* layout : QList<QLayout*>{row, column}) {
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
    }
    row->addWidget(m_rail);
    row->addLayout(column, 1);
    column->addWidget(m_header);
    column->addWidget(m_notice);
    column->addWidget(m_pages, 1);
    setCentralWidget(centre);

    m_palette = new CommandPalette(this);
    m_drop = new DropFrame(this);
    buildTour();
    m_task = new TaskDisplay(*m_header, *m_notice, m_actions.at(id("task.cancel")), this);
}

void MainWindow::connectPage(Page* page)
{
    connect(page, &Page::failed, this, &MainWindow::showError);
    connect(page, &Page::headingChanged, this, &MainWindow::showHeading);
    connect(page, &Page::headingChanged, this, &MainWindow::showMenus);
    connect(page, &Page::goAsked, this, &MainWindow::go);
    connect(page, &Page::workBegun, m_task, &TaskDisplay::begin);
    connect(page, &Page::workEnded, m_task, &TaskDisplay::end);
    connect(page, &Page::evidenceAsked, this, &MainWindow::askClaim);
    connect(page, &Page::told, this,
            [this](const QString& sentence) { m_notice->tell(NoticeBar::Kind::Partly, sentence, {}); });
}

void MainWindow::connectPages()
{
    buildClaimPicker();
    for (auto* page : findChildren<Page*>())
        connectPage(page);
    connect(m_sessionPage, &SessionPage::transcriptAsked, this, &MainWindow::askTranscript);
    connect(m_sessionPage, &SessionPage::sessionGone, this, [this] {
        if (page() == m_sessionPage)
            goToSessions();
    });
    connect(m_history, &HistoryPage::stepAsked, this, &MainWindow::goToStep);
    connect(m_start, &StartPage::projectChosen, this, [this](const QString& path) { openProject(path); });
    connect(m_start, &StartPage::researcherNamed, this,
            [this](const QString& name) { m_settings.setResearcher(name); });
    m_sessionPage->restoreLayout(m_settings.pageLayout(id("session")));
    m_tags->restoreLayout(m_settings.pageLayout(id("tags")));
    m_people->restoreLayout(m_settings.pageLayout(id("people")));
}

} // namespace ui
