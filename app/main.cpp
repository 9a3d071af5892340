#include "app/verbs.h"
#include "ui/shell/application.h"

#include <QApplication>
#include <QFileInfo>

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

/// A verb, or a word that is meant to be one; anything that looks like a project is for the window.
bool isCommand(const QString& word)
{
    return app::isVerb(word) || !(word.endsWith(QLatin1String(".earshot")) || QFileInfo::exists(word));
}

} // namespace

int main(int argc, char** argv)
{
    qInstallMessageHandler(writeMessage);
    QCoreApplication::setApplicationName(QStringLiteral("Earshot"));
    QCoreApplication::setApplicationVersion(QStringLiteral(EARSHOT_VERSION));
    if (argc > 1 && isCommand(QString::fromLocal8Bit(argv[1]))) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        const QGuiApplication application(argc, argv);
        return app::runVerb(QGuiApplication::arguments().mid(1));
    }
    QApplication application(argc, argv);
    return ui::runWindow(application, QApplication::arguments().value(1));
}
