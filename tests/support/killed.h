#pragma once

#include <QByteArrayList>
#include <QString>

namespace support {

/// How often a test tries what is random: EARSHOT_TRIALS, or `usual`.
int trials(int usual);

/// Runs the hidden test with `tag` of this program in a process of its own, with `path` in the environment under
/// `variable`. Kills it 100 to 1,800 ms after its first line "typed …", and gives the lines that it printed.
QByteArrayList linesUntilKilled(const QString& tag, const QString& variable, const QString& path);

} // namespace support
