#include "core/personas/account_profile.h"

#include "core/tr.h"

#include <QLocale>

#include <algorithm>
#include <map>

namespace core {
namespace {

constexpr int mostWords = 4; // different ones; more are no profile

QString numberWords(double value)
{
    return QLocale::c().toString(value, 'g', 12);
}

QString rangeOf(const QStringList& sorted)
{
    return sorted.front() == sorted.back() ? sorted.front() : tr("%1 to %2").arg(sorted.front(), sorted.back());
}

QString rangeOf(std::vector<double> values)
{
    std::ranges::sort(values);
    return rangeOf(QStringList{numberWords(values.front()), numberWords(values.back())});
}

QString wordsOf(const QStringList& all)
{
    QStringList values = all;
    values.removeDuplicates();
    values.sort(Qt::CaseInsensitive);
    return values.size() > mostWords ? QString() : values.join(QStringLiteral(", "));
}

/// "3 on board, 1 ashore": how often each was said, the most frequent first.
QString countsOf(const QStringList& values)
{
    std::map<QString, int> counts;
    for (const auto& value : values)
        ++counts[value];
    std::vector<std::pair<QString, int>> sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(sorted, std::greater(), &std::pair<QString, int>::second);
    QStringList words;
    for (const auto& [value, count] : sorted)
        if (words.size() < mostWords)
            words << QStringLiteral("%1 %2").arg(QString::number(count), value);
    if (sorted.size() > mostWords)
        words << tr("%1 others").arg(sorted.size() - mostWords);
    return words.join(QStringLiteral(", "));
}

/// Collects the facts, each with how many it is known of.
class Profile {
public:
    /// `inPart`: "%1 (%2 of %3 accounts)".
    Profile(qsizetype all, QString inPart) : m_all(all), m_inPart(std::move(inPart)) {}

    void add(const QString& label, const QString& value, qsizetype known)
    {
        if (value.isEmpty())
            return;
        facts.emplace_back(label, known == m_all ? value : m_inPart.arg(value).arg(known).arg(m_all));
    }
    void addNumbers(const QString& label, const std::vector<double>& values)
    {
        add(label, values.empty() ? QString() : rangeOf(values), qsizetype(values.size()));
    }
    void addWords(const QString& label, const QStringList& values) { add(label, wordsOf(values), values.size()); }
    /// `words`: all values as they are written. What is neither number nor date is told by `tell`.
    void add(const Attribute& attribute, QStringList words, QString (*tell)(const QStringList&))
    {
        words.sort();
        std::vector<double> numbers;
        if (attribute.type == AttributeType::Number) {
            for (const auto& word : words)
                numbers.push_back(word.toDouble());
            addNumbers(attribute.name, numbers);
        } else if (attribute.type == AttributeType::Date) {
            add(attribute.name, words.isEmpty() ? QString() : rangeOf(words), words.size());
        } else {
            add(attribute.name, tell(words), words.size());
        }
    }

    std::vector<PersonaFact> facts;

private:
    qsizetype m_all;
    QString m_inPart;
};

} // namespace

std::vector<PersonaFact> accountProfile(const Stores& stores, const std::vector<Id<Account>>& accounts)
{
    Profile profile(qsizetype(accounts.size()), tr("%1 (%2 of %3 accounts)"));
    QStringList industries, regions;
    std::vector<double> sizes;
    for (const auto id : accounts) {
        const auto account = stores.people.account(id).value();
        if (!account.industry.trimmed().isEmpty())
            industries << account.industry.trimmed();
        if (account.size > 0)
            sizes.push_back(account.size);
        if (!account.region.trimmed().isEmpty())
            regions << account.region.trimmed();
    }
    profile.addWords(tr("Industry"), industries);
    profile.addNumbers(tr("People"), sizes);
    profile.addWords(tr("Region"), regions);
    const auto values = stores.attributes.valuesOfAccounts();
    for (const auto& attribute : stores.attributes.attributes(AttributeOf::Account)) {
        QStringList words;
        for (const auto account : accounts)
            if (const auto known = values.value(account); known.contains(attribute.id))
                words << written(known[attribute.id]);
        profile.add(attribute, words, &wordsOf);
    }
    return std::move(profile.facts);
}

std::vector<PersonaFact> peopleProfile(const Stores& stores, const QSet<Id<Participant>>& people)
{
    Profile profile(people.size(), tr("%1 (%2 of %3 people)"));
    const auto values = stores.attributes.valuesOfParticipants();
    for (const auto& attribute : stores.attributes.attributes(AttributeOf::Participant)) {
        QStringList words;
        for (const auto person : people)
            if (const auto known = values.value(person); known.contains(attribute.id))
                words << written(known[attribute.id]);
        profile.add(attribute, words, &countsOf);
    }
    return std::move(profile.facts);
}

} // namespace core
