#include "tests/support/killed.h"

#include <catch2/catch_all.hpp>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>

namespace support {

int trials(int usual)
{
    const int asked = qEnvironmentVariableIntValue("EARSHOT_TRIALS");
    return asked > 0 ? asked : usual;
}

QByteArrayList linesUntilKilled(const QString& tag, const QString& variable, const QString& path)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(variable, path);
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {tag});
    REQUIRE(process.waitForStarted());
    QElapsedTimer clock;
    clock.start();
    qint64 until = 60'000;
    QByteArray said;
    while (clock.elapsed() < until && process.state() == QProcess::Running) {
        process.waitForReadyRead(10);
        const bool began = said.contains("\ntyped ");
        said += process.readAll();
        if (!began && said.contains("\ntyped "))
            until = clock.elapsed() + QRandomGenerator::global()->bounded(100, 1800);
    }
    process.kill();
    process.waitForFinished();
    said += process.readAll();
    INFO(said.right(2000).toStdString());
    REQUIRE(said.contains("\ntyped "));
    return said.split('\n');
}

} // namespace support
