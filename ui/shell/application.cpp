#include "ui/shell/application.h"

#include "resources/resources.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/type.h"

#include <QApplication>

namespace ui {

Style& dressApplication(QApplication& application)
{
    initEarshotResources();
    auto* style = new Style; // the application takes it
    application.setFont(systemFont());
    application.setStyle(style);
    style->setScheme(WindowSettings().scheme());
    style->setDensity(WindowSettings().density());
    return *style;
}

int runWindow(QApplication& application, const QString& projectPath)
{
    QApplication::setOrganizationName(QStringLiteral("Earshot"));
    QApplication::setApplicationName(QStringLiteral("Earshot"));
    QApplication::setDesktopFileName(QStringLiteral("earshot"));
    MainWindow window(dressApplication(application));
    window.show();
    if (!projectPath.isEmpty())
        window.openProject(projectPath);
    return QApplication::exec();
}

} // namespace ui
