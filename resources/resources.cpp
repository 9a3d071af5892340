#include "resources/resources.h"

#include <QDir>
#include <QtCore/qglobal.h>

// Q_INIT_RESOURCE wants to stand in a function at global scope.
void initEarshotResources()
{
    Q_INIT_RESOURCE(migrations);
    Q_INIT_RESOURCE(fonts);
    Q_INIT_RESOURCE(sample);
    Q_INIT_RESOURCE(syntax);
    Q_INIT_RESOURCE(icons);
    Q_INIT_RESOURCE(mark);
    Q_INIT_RESOURCE(help);
}
