#include "app/verbs.h"

#include <QGuiApplication>

#include <cstdio>
#include <cstdlib>

namespace {

/// Qt's word about a missing XDG_RUNTIME_DIR says nothing to a person; all else is passed on.
void writeMessage(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (!text.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR")))
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, text)));
    if (type == QtFatalMsg)
        std::abort();
}

} // namespace

int main(int argc, char** argv)
{
    qInstallMessageHandler(writeMessage);
    QCoreApplication::setApplicationName(QStringLiteral("Earshot"));
    QCoreApplication::setApplicationVersion(QStringLiteral(EARSHOT_VERSION));
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    return app::runVerb(QGuiApplication::arguments().mid(1));
}
