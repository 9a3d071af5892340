#include "app/arguments.h"
#include "app/tr.h"

#include "core/error.h"

#include <algorithm>

namespace app {
namespace {

using core::Error;
using core::Failure;

const Option* optionNamed(const Verb& verb, const QString& name)
{
    for (const auto* list : {&verb.options, &commonOptions()})
        for (const auto& option : *list)
            if (option.name == name)
                return &option;
    return nullptr;
}

[[noreturn]] void refuse(const Verb& verb, const QString& what)
{
    throw Failure(Error::Kind::Usage, tr("%1 See 'earshot %2 --help'.").arg(what, verb.name));
}

QString usageOf(const Option& option)
{
    return QStringList{QStringLiteral("--") + option.name, option.values.join(u' ')}.join(u' ').trimmed();
}

} // namespace

const std::vector<Option>& commonOptions()
{
    static const std::vector<Option> options{
        {QStringLiteral("json"), {}, tr("Print one JSON document on standard output.")},
        {QStringLiteral("researcher"), {tr("NAME")}, tr("Who does this; otherwise the login name.")},
        {QStringLiteral("help"), {}, tr("Show this page.")}};
    return options;
}

Arguments::Arguments(const Verb& verb, const QStringList& words)
{
    bool onlyPositional = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        if (onlyPositional || !word.startsWith(QLatin1String("--"))) {
            m_positional.append(word);
            continue;
        }
        if (word == QLatin1String("--")) {
            onlyPositional = true;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        const Option* option = optionNamed(verb, name);
        if (!option)
            refuse(verb, tr("'%1' is not an option of '%2'.").arg(QStringLiteral("--") + name, verb.name));
        QStringList values;
        if (equals >= 0)
            values.append(word.mid(equals + 1));
        while (values.size() < option->values.size() && i + 1 < words.size())
            values.append(words[++i]);
        if (values.size() != option->values.size())
            refuse(verb, tr("'%1' does not have the values that it needs.").arg(usageOf(*option)));
        m_options[name].push_back(values);
    }
    if (m_positional.size() < verb.least)
        refuse(verb, tr("Something is missing: earshot %1 %2.").arg(verb.name, verb.positional));
    if (verb.most >= 0 && m_positional.size() > verb.most)
        refuse(verb, tr("'%1' is more than 'earshot %2' takes.").arg(m_positional[verb.most], verb.name));
}

QString Arguments::value(const QString& option) const
{
    const auto given = m_options.value(option);
    return given.empty() ? QString() : given.back().value(0);
}

std::optional<int> Arguments::number(const QString& option, int least) const
{
    if (!has(option))
        return std::nullopt;
    bool whole = false;
    const int number = value(option).toInt(&whole);
    if (!whole || number < least)
        throw Failure(
            Error::Kind::Usage,
            tr("--%1 wants a whole number of at least %2, not '%3'.").arg(option).arg(least).arg(value(option)));
    return number;
}

QString helpFor(const Verb& verb)
{
    QString page = tr("earshot %1 %2\n\n%3\n").arg(verb.name, verb.positional, verb.summary);
    std::vector<Option> options = verb.options;
    options.insert(options.end(), commonOptions().begin(), commonOptions().end());
    qsizetype width = 0;
    for (const auto& option : options)
        width = std::max(width, usageOf(option).size());
    page += u'\n';
    for (const auto& option : options)
        page += QStringLiteral("  %1  %2\n").arg(usageOf(option), -int(width)).arg(option.help);
    return page;
}

} // namespace app
