#include "tests/support/places.h"

namespace support {

QString programPath()
{
    return QStringLiteral(EARSHOT_PROGRAM);
}

QString sourcePath()
{
    return QStringLiteral(EARSHOT_SOURCE_DIR "/");
}

QString dataPath(const char* name)
{
    return QStringLiteral(EARSHOT_SOURCE_DIR "/tests/data/") + QLatin1String(name);
}

QString fixturePath(const QString& path)
{
    return QStringLiteral(EARSHOT_SOURCE_DIR "/../shared/fixtures/") + path;
}

} // namespace support
