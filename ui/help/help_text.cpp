#include "ui/help/help_text.h"

#include "ui/widgets/actions.h"
#include "ui/widgets/words.h"

#include <QFile>
#include <QRegularExpression>

namespace ui {
namespace {

const QRegularExpression& actionName()
{
    static const QRegularExpression name(QStringLiteral("\\{([a-z-]+\\.[a-z-]+)\\}"));
    return name;
}

HelpText read(const QString& topic)
{
    QFile file(QStringLiteral(":/help/%1.md").arg(topic));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no page of the help is called %s", qPrintable(topic));
    const QString markdown = QString::fromUtf8(file.readAll());
    const auto line = markdown.indexOf(u'\n');
    return {topic, markdown.mid(2, line - 2), markdown};
}

} // namespace

std::vector<HelpText> helpTexts()
{
    std::vector<HelpText> texts;
    for (const char* topic : {"start", "studies", "sessions", "session", "people", "tags", "boards", "segments",
                              "personas", "insights", "search", "import", "print", "report", "history"})
        texts.push_back(read(QLatin1String(topic)));
    return texts;
}

QStringList actionsNamedIn(const QString& words)
{
    QStringList ids;
    for (auto match = actionName().globalMatch(words); match.hasNext();)
        ids << match.next().captured(1);
    return ids;
}

QString withKeys(QString words, const Actions& actions, const QString& emphasis)
{
    for (const auto& id : actionsNamedIn(words)) {
        const auto* action = actions.at(id);
        const QString key = Actions::keyOf(action);
        words.replace(u'{' + id + u'}', emphasis + (key.isEmpty() ? quoted(action->text()) : key) + emphasis);
    }
    return words;
}

} // namespace ui
