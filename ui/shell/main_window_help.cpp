// The Help menu and its pages.
#include "ui/help/about_page.h"
#include "ui/help/key_page.h"
#include "ui/shell/main_window.h"

#include <QStackedWidget>

namespace ui {

void MainWindow::declareHelpActions()
{
    const QString help = tr("Help");
    add({QStringLiteral("help.keys"), tr("Keyboard sheet"), QStringLiteral("system-run"),
         QKeySequence(QKeySequence::HelpContents), help},
        &MainWindow::openKeys);
    add({.id = QStringLiteral("help.about"),
         .text = tr("About Earshot"),
         .icon = QStringLiteral("documentation"),
         .menu = help},
        &MainWindow::openAbout);
}

void MainWindow::buildHelp()
{
    m_keys = new KeyPage(m_actions);
    m_about = new AboutPage;
    m_pages->addWidget(m_keys);
    m_pages->addWidget(m_about);
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
