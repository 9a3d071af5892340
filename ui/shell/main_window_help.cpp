// The pages beside the places: help and settings.
#include "ui/help/about_page.h"
#include "ui/help/help_page.h"
#include "ui/help/key_page.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/main_window.h"

#include <QHash>
#include <QStackedWidget>

namespace ui {

void MainWindow::declareHelpActions()
{
    const QString help = tr("Help");
    add({.id = QStringLiteral("help.place"),
         .text = tr("Help for this place"),
         .icon = QStringLiteral("documentation"),
         .key = QKeySequence::HelpContents,
         .menu = help},
        &MainWindow::openHelp);
    add({.id = QStringLiteral("help.keys"),
         .text = tr("Keyboard sheet"),
         .icon = QStringLiteral("system-run"),
         .key = QKeySequence(Qt::CTRL | Qt::Key_F1),
         .menu = help},
        &MainWindow::openKeys);
    add({.id = QStringLiteral("help.tour"),
         .text = tr("Take the tour"),
         .icon = QStringLiteral("go-next"),
         .menu = help},
        &MainWindow::openTour);
    add({.id = QStringLiteral("help.about"),
         .text = tr("About Earshot"),
         .icon = QStringLiteral("documentation"),
         .menu = help},
        &MainWindow::openAbout);
    add({.id = QStringLiteral("edit.settings"),
         .text = tr("Settings"),
         .icon = QStringLiteral("configure"),
         .key = QKeySequence(Qt::CTRL | Qt::Key_Comma),
         .menu = tr("Edit"),
         .group = true},
        &MainWindow::openSettings);
}

void MainWindow::buildHelp()
{
    m_keys = newPage<KeyPage>();
    m_help = newPage<HelpPage>();
    m_about = new AboutPage;
    m_pages->addWidget(m_help);
    m_pages->addWidget(m_keys);
    m_pages->addWidget(m_about);
    m_settingsPage = new SettingsPage(m_actions.at(QStringLiteral("help.keys")));
    m_pages->addWidget(m_settingsPage);
    connectSettings();
}

void MainWindow::connectSettings()
{
    connect(&m_actions, &Actions::keysChanged, this, [this] { m_settings.setKeys(m_actions.chosenKeys()); });
    connect(m_settingsPage, &SettingsPage::researcherNamed, this, [this](const QString& name) {
        m_settings.setResearcher(name);
        if (m_workspace)
            m_workspace->setResearcher(name);
    });
    connect(m_settingsPage, &SettingsPage::schemeChosen, this, [this](Style::Scheme scheme) {
        const char* actions[] = {"view.system", "view.light", "view.dark"};
        m_actions.at(QLatin1String(actions[static_cast<size_t>(scheme)]))->trigger();
    });
    connect(m_settingsPage, &SettingsPage::densityChosen, this, [this](Style::Density density) {
        m_settings.setDensity(density);
        m_style.setDensity(density);
    });
    connect(m_settingsPage, &SettingsPage::textSizeChosen, this, &MainWindow::setTextSize);
}

void MainWindow::openSettings()
{
    m_settingsPage->show({.researcher = m_settings.researcher(),
                          .scheme = m_settings.scheme(),
                          .density = m_style.density(),
                          .textSize = textSize()});
    leaveTrail();
    showPage(m_settingsPage);
    m_settingsPage->mainRegion()->setFocus(Qt::OtherFocusReason);
}

QString MainWindow::helpTopic(const Page* page)
{
    static const QHash<QLatin1String, const char*> topics{
        {QLatin1String("StudyListPage"), "studies"},    {QLatin1String("StudyPage"), "studies"},
        {QLatin1String("SessionListPage"), "sessions"}, {QLatin1String("SessionPage"), "session"},
        {QLatin1String("PeoplePage"), "people"},        {QLatin1String("TagsPage"), "tags"},
        {QLatin1String("SegmentsPage"), "segments"},    {QLatin1String("PersonaPage"), "personas"},
        {QLatin1String("InsightsPage"), "insights"},    {QLatin1String("SearchPage"), "search"},
        {QLatin1String("ImportPage"), "import"},        {QLatin1String("ImportReportPage"), "import"},
        {QLatin1String("PastImportsPage"), "import"},   {QLatin1String("GuidePage"), "studies"},
        {QLatin1String("AnswersPage"), "studies"},      {QLatin1String("BoardListPage"), "boards"},
        {QLatin1String("BoardPage"), "boards"},         {QLatin1String("PrintPage"), "print"},
        {QLatin1String("HistoryPage"), "history"},      {QLatin1String("BackupsPage"), "history"},
        {QLatin1String("ReportPage"), "report"}};
    const QLatin1String name(page ? page->metaObject()->className() + sizeof("ui::") - 1 : "");
    return QLatin1String(topics.value(name, "start"));
}

/// Shows what the page in view is for.
void MainWindow::openHelp()
{
    if (page() != m_help)
        m_help->showTopic(helpTopic(page()));
    leaveTrail();
    showPage(m_help);
    m_help->mainRegion()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::openKeys()
{
    leaveTrail();
    showPage(m_keys);
    m_keys->regions().first()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::openAbout()
{
    leaveTrail();
    showPage(m_about);
    m_about->regions().first()->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
