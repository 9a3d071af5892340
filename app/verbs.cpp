#include "app/verbs.h"
#include "app/tr.h"

#include <QCoreApplication>

#include <cstdio>

namespace app {
namespace {

using core::Error;
using core::Failure;

void print(FILE* stream, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

const Verb* verbNamed(const QString& name)
{
    for (const auto& verb : verbs())
        if (verb.name == name)
            return &verb;
    return nullptr;
}

QString overview()
{
    QString page = tr("Earshot: customer research in one file, every claim traced to a quote.\n\n"
                      "earshot [FILE]          the window\n"
                      "earshot --version       prints the version\n");
    for (const auto& verb : verbs())
        page += QStringLiteral("earshot %1  %2\n").arg(verb.name, -14).arg(verb.summary);
    return page + tr("\n'earshot VERB --help' tells more of each. Exit code: 0 done, 1 done but something was left "
                     "out, 2 refused, "
                     "nothing changed.\n");
}

void show(const Outcome& outcome)
{
    for (const auto& line : outcome.lines)
        print(stdout, line.toUtf8() + '\n');
    for (const auto& note : outcome.notes())
        print(stderr, note[QLatin1String("text")].toString().toUtf8() + '\n');
}

Outcome run(const QString& name, const QStringList& words)
{
    const Verb* verb = verbNamed(name);
    if (!verb)
        throw Failure(Error::Kind::Usage, tr("There is no verb '%1'. 'earshot --help' lists them.").arg(name));
    return verb->run(Arguments(*verb, words));
}

} // namespace

const std::vector<Verb>& verbs()
{
    static const auto all = [] {
        std::vector<Verb> list;
        for (auto make : {projectVerbs, importVerbs, searchVerbs, boardVerbs, segmentVerbs, personaVerbs, sheetVerbs,
                          reportVerbs, exportVerbs, erasureVerbs})
            for (auto& verb : make())
                list.push_back(std::move(verb));
        return list;
    }();
    return all;
}

bool isVerb(const QString& word)
{
    return verbNamed(word) != nullptr || word == QLatin1String("--help") || word == QLatin1String("--version");
}

int runVerb(const QStringList& arguments)
{
    const QString name = arguments.value(0);
    const QStringList words = arguments.mid(1);
    const QStringList options = words.mid(0, words.indexOf(QLatin1String("--"))); // behind "--" nothing is one
    if (name == QLatin1String("--help") || name.isEmpty()) {
        print(stdout, overview().toUtf8());
        return 0;
    }
    if (name == QLatin1String("--version")) {
        print(stdout, QStringLiteral("earshot %1\n").arg(QCoreApplication::applicationVersion()).toUtf8());
        return 0;
    }
    if (const Verb* verb = verbNamed(name); verb && options.contains(QLatin1String("--help"))) {
        print(stdout, helpFor(*verb).toUtf8());
        return 0;
    }
    const bool json = options.contains(QLatin1String("--json"));
    const auto outcome = core::guarded([&] { return run(name, words); });
    if (!outcome) {
        print(json ? stdout : stderr,
              json ? jsonDocument(name, outcome.error()) : outcome.error().text.toUtf8() + '\n');
        return 2;
    }
    if (json)
        print(stdout, jsonDocument(name, *outcome));
    else
        show(*outcome);
    return outcome->exitCode();
}

QString researcherOf(const Arguments& arguments)
{
    const QString given = arguments.value(QStringLiteral("researcher"));
    const QString login = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME", QStringLiteral("researcher")));
    return given.isEmpty() ? login : given;
}

std::unique_ptr<core::Workspace> openProject(const Arguments& arguments, core::Workspace::Mode mode)
{
    return valueOf(core::Workspace::open(arguments.file(), mode, researcherOf(arguments)));
}

} // namespace app
