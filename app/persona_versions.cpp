#include "app/persona_versions.h"

#include "app/tr.h"
#include "core/report/persona_versions.h"
#include "core/report/sheet_order.h"

#include <QDateTime>

namespace app {
namespace {

using core::Error;
using core::Failure;
using core::Stores;
using core::Workspace;

QString wordOf(core::PersonaChange::Kind kind)
{
    switch (kind) {
    case core::PersonaChange::Kind::Added: return QStringLiteral("added");
    case core::PersonaChange::Kind::Gone: return QStringLiteral("gone");
    case core::PersonaChange::Kind::Changed: return QStringLiteral("changed");
    }
    Q_UNREACHABLE();
}

QJsonObject jsonOf(const core::report::VersionStep& step)
{
    QJsonArray changes;
    for (const auto& change : step.changes)
        changes.append(QJsonObject{{QStringLiteral("kind"), wordOf(change.kind)},
                                   {QStringLiteral("part"), change.part},
                                   {QStringLiteral("subject"), change.subject},
                                   {QStringLiteral("words"), change.words}});
    const auto orNull = [](int number) { return number > 0 ? QJsonValue(number) : QJsonValue(); };
    const auto printed = QDateTime::fromMSecsSinceEpoch(step.printedAt, Qt::UTC);
    return {{QStringLiteral("version"), orNull(step.number)},
            {QStringLiteral("printed"), step.number > 0 ? QJsonValue(printed.toString(Qt::ISODate)) : QJsonValue()},
            {QStringLiteral("since"), orNull(step.before)},
            {QStringLiteral("changes"), changes}};
}

QStringList linesOf(const core::report::VersionStep& step)
{
    const QString day = QDateTime::fromMSecsSinceEpoch(step.printedAt).date().toString(Qt::ISODate);
    const QString what =
        step.number > 0 ? tr("Version %1, printed %2").arg(step.number).arg(day) : tr("Now, not printed yet");
    QStringList lines{step.before > 0 ? tr("%1, since version %2:").arg(what).arg(step.before) : what};
    for (const auto& change : step.changes) {
        QStringList parts{core::report::sectionTitle(change.part) + u':', wordOf(change.kind), change.subject};
        const QString words = change.words.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(change.words);
        lines << QStringLiteral("  ") + parts.join(u' ') + words;
    }
    return lines;
}

} // namespace

Outcome personaVersions(const Arguments& arguments)
{
    for (const auto* option : {"kind", "segment", "role", "line", "hero", "trait", "against"})
        if (arguments.has(QLatin1String(option)))
            throw Failure(Error::Kind::Usage,
                          tr("--versions only tells; it does not go with --%1.").arg(QLatin1String(option)));
    const auto workspace = openProject(arguments, Workspace::Mode::Read);
    return valueOf(workspace->read([&](const Stores& stores) {
        const auto persona = stores.personas.find(arguments.at(1).trimmed());
        if (!persona)
            throw Failure(Error::Kind::NotFound, tr("There is no persona '%1'.").arg(arguments.at(1)));
        Outcome outcome;
        QJsonArray all;
        for (const auto& step : core::report::versionSteps(stores, persona->id)) {
            all.append(jsonOf(step));
            outcome.lines += linesOf(step);
        }
        outcome.result[QStringLiteral("persona")] = persona->name;
        outcome.result[QStringLiteral("versions")] = all;
        if (all.isEmpty())
            outcome.lines.append(tr("%1 was not printed yet.").arg(persona->name));
        return outcome;
    }));
}

} // namespace app
