#pragma once

#include "core/workspace.h"
#include "tests/support/ui_project.h"
#include "ui/sessions/session_list_page.h"
#include "ui/sessions/session_page.h"
#include "ui/sessions/session_view.h"
#include "ui/shell/application.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

namespace support {

/// The window with the made-up study open in it, and settings of its own.
class UiWindow {
public:
    enum class Opens { Study, Nothing };

    explicit UiWindow(Opens opens = Opens::Study)
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(QStringLiteral("EarshotTests"));
        m_window = std::make_unique<ui::MainWindow>(ui::dressApplication(*qApp));
        m_window->resize(1440, 900);
        m_window->show();
        m_window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(m_window.get()));
        if (opens == Opens::Study)
            openStudy();
    }

    ui::MainWindow& operator*() { return *m_window; }
    ui::MainWindow* operator->() { return m_window.get(); }
    const UiProject& project() const { return m_project; }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QAction* action(const char* id) { return m_window->actions().at(QLatin1String(id)); }

    void openSession(core::Id<core::Session> session)
    {
        emit m_window->sessionList().goAsked(core::Place{session, {}, {}});
        QTest::qWait(1);
        m_window->sessionPage().view().viewport()->grab(); // paints, so that bars are known
    }

    static void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    static void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }

private:
    void openStudy()
    {
        const QString file = path(QStringLiteral("Month-end close.earshot"));
        m_window->createProject(file);
        REQUIRE(m_window->workspace());
        const auto done = m_window->workspace()->edit(
            QStringLiteral("Import the study"), [&](core::Stores& stores) { m_project = addMonthEndClose(stores); });
        REQUIRE(done);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ui::MainWindow> m_window;
    UiProject m_project;
};

} // namespace support
