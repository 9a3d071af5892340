#include "core/personas/account_profile.h"

#include "core/tr.h"

#include <QLocale>

#include <algorithm>

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

QString wordsOf(QStringList values)
{
    values.removeDuplicates();
    values.sort(Qt::CaseInsensitive);
    return values.size() > mostWords ? QString() : values.join(QStringLiteral(", "));
}

/// Collects the facts, each with how many of the accounts it is known of.
class Profile {
public:
    explicit Profile(size_t accounts) : m_accounts(accounts) {}

    void add(const QString& label, const QString& value, size_t known)
    {
        if (value.isEmpty())
            return;
        facts.emplace_back(
            label, known == m_accounts ? value : tr("%1 (%2 of %3 accounts)").arg(value).arg(known).arg(m_accounts));
    }
    void addNumbers(const QString& label, const std::vector<double>& values)
    {
        add(label, values.empty() ? QString() : rangeOf(values), values.size());
    }
    void addWords(const QString& label, const QStringList& values)
    {
        add(label, wordsOf(values), size_t(values.size()));
    }

    std::vector<PersonaFact> facts;

private:
    size_t m_accounts;
};

} // namespace

std::vector<PersonaFact> accountProfile(const Stores& stores, const std::vector<Id<Account>>& accounts)
{
    Profile profile(accounts.size());
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
        std::vector<double> numbers;
        for (const auto account : accounts)
            if (const auto known = values.value(account); known.contains(attribute.id))
                words << written(known[attribute.id]);
        if (attribute.type == AttributeType::Number)
            for (const auto& word : words)
                numbers.push_back(word.toDouble());
        words.sort();
        if (attribute.type == AttributeType::Number)
            profile.addNumbers(attribute.name, numbers);
        else if (attribute.type == AttributeType::Date)
            profile.add(attribute.name, words.isEmpty() ? QString() : rangeOf(words), size_t(words.size()));
        else
            profile.addWords(attribute.name, words);
    }
    return std::move(profile.facts);
}

} // namespace core
