#pragma once

#include <QHash>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace app {

class Outcome;
class Arguments;

/// One `--name VALUE…` of a verb.
struct Option {
    QString name;
    QStringList values; // what its values are called in the help; none: a switch
    QString help;
};

/// A verb of the command line: how it is called, what it does, and the function that does it.
struct Verb {
    QString name;
    QString positional; // "FILE SOURCE…"
    int least = 1;      // positional arguments
    int most = 1;       // -1: any number
    QString summary;
    std::vector<Option> options;
    std::function<Outcome(const Arguments&)> run;
};

/// A call of a verb, taken apart.
class Arguments {
public:
    /// Throws core::Failure(Usage) with a sentence that names what is wrong.
    Arguments(const Verb& verb, const QStringList& words);

    QString file() const { return m_positional.value(0); }
    QString at(int place) const { return m_positional.value(place); }
    QStringList from(int place) const { return m_positional.mid(place); }
    bool has(const QString& option) const { return m_options.contains(option); }
    /// The value of an option that takes one; empty where it was not given.
    QString value(const QString& option) const;
    /// Every time that the option was given, with its values.
    std::vector<QStringList> all(const QString& option) const { return m_options.value(option); }
    /// A whole number of at least `least`; throws Failure(Usage) for anything else.
    std::optional<int> number(const QString& option, int least = 0) const;

private:
    QStringList m_positional;
    QHash<QString, std::vector<QStringList>> m_options;
};

/// Options that every verb has: --json, --help, --researcher.
const std::vector<Option>& commonOptions();

/// The help page of one verb.
QString helpFor(const Verb& verb);

} // namespace app
