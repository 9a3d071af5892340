#pragma once

#include "tests/support/places.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <catch2/catch_test_macros.hpp>

namespace support {

/// What a call of the program came to.
struct Call {
    int exit = -1;
    QByteArray out;
    QByteArray err;
    /// The one document of a call with --json.
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QJsonObject result() const { return json()[QLatin1String("result")].toObject(); }
};

/// Runs the built program with these words, `--json` not added.
inline Call earshot(const QStringList& words)
{
    QProcess process;
    process.start(programPath(), words);
    REQUIRE(process.waitForFinished(120'000));
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace support
