#include "app/verbs.h"

#include <QGuiApplication>

int main(int argc, char** argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("Earshot"));
    QCoreApplication::setApplicationVersion(QStringLiteral(EARSHOT_VERSION));
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    return app::runVerb(QGuiApplication::arguments().mid(1));
}
