#include "resources/resources.h"

#include <QApplication>

#include <catch2/catch_session.hpp>

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Earshot"));
    initEarshotResources();
    return Catch::Session().run(argc, argv);
}
