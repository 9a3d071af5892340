#pragma once

#include <QStringList>

namespace core {

/// "P03, P07, P09"; of more than three the first two and how many more: "P03, P07, 4 more".
QString shortList(QStringList names);

} // namespace core
