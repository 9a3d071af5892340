#include "resources/resources.h"

#include <QtCore/qglobal.h>
#include <QDir>

// Q_INIT_RESOURCE wants to stand in a function at global scope.
void initEarshotResources()
{
    Q_INIT_RESOURCE(migrations);
}
