#include "ui/shell/application.h"

#include "resources/resources.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/type.h"

#include <QApplication>
#include <QIcon>
#include <QPainter>
#include <QSvgRenderer>

namespace ui {

namespace {

/// The mark of the program, drawn for each size.
QIcon programIcon()
{
    QSvgRenderer renderer(QStringLiteral(":/icons/earshot.svg"));
    QIcon icon;
    for (const int pixels : {16, 22, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(pixels, pixels);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace

Style& dressApplication(QApplication& application)
{
    initEarshotResources();
    auto* style = new Style; // the application takes it
    application.setFont(systemFont());
    QApplication::setWindowIcon(programIcon());
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
