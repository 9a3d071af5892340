#include "core/boards/board.h"

#include <QStringList>

namespace core {
namespace {

// In the order of the enumerations.
const QStringList& colourings()
{
    static const QStringList names{QStringLiteral("participant"), QStringLiteral("segment"), QStringLiteral("tag"),
                                   QStringLiteral("lane"), QStringLiteral("study")};
    return names;
}

const QStringList& steps()
{
    static const QStringList names{QString(),
                                   QStringLiteral("shuffle"),
                                   QStringLiteral("sort"),
                                   QStringLiteral("name"),
                                   QStringLiteral("group"),
                                   QStringLiteral("vote"),
                                   QStringLiteral("freeze")};
    return names;
}

} // namespace

QString nameOf(ColourBy by)
{
    return colourings().at(int(by));
}

QString nameOf(KjStep step)
{
    return steps().at(int(step));
}

ColourBy colourByFrom(const QString& name)
{
    return ColourBy(std::max(qsizetype(0), colourings().indexOf(name)));
}

KjStep kjStepFrom(const QString& name)
{
    return KjStep(std::max(qsizetype(0), steps().indexOf(name)));
}

} // namespace core
