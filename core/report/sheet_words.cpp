#include "core/report/sheet_words.h"

#include "core/report/contradictions.h"

#include <set>

namespace core::report {

QString countsInWords(const SheetTrait& trait)
{
    if (trait.assumed)
        return tr("assumed");
    QStringList parts{tr("%1 for").arg(trait.peopleFor)};
    if (trait.against > 0)
        parts << tr("%1 against").arg(trait.against);
    if (trait.silent > 0)
        parts << tr("%1 silent").arg(trait.silent);
    parts << tr("%1 asked").arg(trait.asked);
    const QString words = parts.join(QStringLiteral(", "));
    return trait.market > 0 ? tr("%1; %2 in the market lane.").arg(words).arg(trait.market) : words + u'.';
}

QHash<qint64, QString> prefixesOf(const std::vector<PersonaSheet>& sheets)
{
    QHash<qint64, QString> prefixes;
    for (size_t i = 0; i < sheets.size(); ++i)
        if (sheets[i].persona)
            prefixes.insert(sheets[i].persona, QStringLiteral("p%1").arg(i));
    return prefixes;
}

SheetWords::SheetWords(const PersonaSheet& sheet, const SheetOptions& options, const QString& prefix,
                       const QHash<qint64, QString>& prefixes)
    : sheet(sheet), options(options), prefix(prefix), prefixes(prefixes), order(orderOf(sheet)), numbers(sheet, order)
{
}

QString SheetWords::heroSource() const
{
    return sheet.heroSource.isEmpty() && sheet.hero ? sheet.hero->source : sheet.heroSource;
}

QString SheetWords::standTitle() const
{
    return tr("Where the %1 stand").arg(numberWord(int(sheet.people.size())));
}

QStringList SheetWords::scaleSentences() const
{
    QStringList sentences;
    for (const SheetScale& scale : sheet.scales) {
        if (scale.places.size() < 3)
            continue;
        int low = 0;
        int middle = 0;
        int high = 0;
        for (const auto& place : scale.places)
            (place.at < 0.4 ? low : place.at > 0.6 ? high : middle)++;
        sentences << tr("%1 – %2: %3 nearer the first, %4 in the middle, %5 nearer the second.")
                         .arg(scale.low, scale.high)
                         .arg(low)
                         .arg(middle)
                         .arg(high);
    }
    return sentences;
}

QStringList SheetWords::footSentences() const
{
    QStringList sentences{sheet.sample, sheet.fieldwork, sheet.consent};
    sentences.removeAll(QString());
    return sentences;
}

bool SheetWords::showsContradictions() const
{
    return isContradicted(order) || (!order.traits().empty() && !sheet.people.empty());
}

std::vector<const SheetEvidence*> SheetWords::contradictions() const
{
    std::vector<const SheetEvidence*> quotes;
    for (const Contradiction& one : foremostContradictions(order))
        quotes.push_back(one.evidence);
    return quotes;
}

QString SheetWords::contradictionSentence() const
{
    const int people = int(sheet.people.size());
    const QString remark = contradictionRemark(order, people, hasEvidence());
    QStringList sentences;
    if (!remark.isEmpty())
        sentences << remark + u'.';
    if (foremostContradictions(order).empty())
        sentences << noContradictionText(order, people);
    return sentences.join(u' ');
}

QString SheetWords::peopleTitle() const
{
    return sheet.people.size() == 1 ? tr("The one person")
                                    : tr("The %1 people").arg(numberWord(int(sheet.people.size())));
}

QStringList SheetWords::peopleHeads()
{
    return {tr("Code"), tr("Role"), tr("Account"), tr("Sessions"), tr("Dates"), tr("Kind"), tr("Consent")};
}

QStringList SheetWords::cellsOf(const SheetPerson& person)
{
    return {person.code, person.role, person.account, person.sessions, person.dates, person.kinds, person.consent};
}

std::vector<SheetWords::Group> SheetWords::evidence() const
{
    std::vector<Group> groups;
    std::set<std::pair<qint64, bool>> printed;
    const auto take = [&](const QString& title, const SheetEvidence* first, size_t count) {
        Group group{title, {}};
        for (size_t i = 0; i < count; ++i)
            if (printed.insert({first[i].highlight, first[i].supports}).second)
                group.entries.push_back(&first[i]);
        if (!group.entries.empty())
            groups.push_back(std::move(group));
    };
    if (sheet.hero)
        take(tr("In their own words"), &*sheet.hero, 1);
    for (const SheetTrait* trait : order.traits())
        take(trait->text, trait->evidence.data(), trait->evidence.size());
    return groups;
}

QString SheetWords::entryTitle(const SheetEvidence& evidence) const
{
    const int number = numbers.of(evidence);
    return evidence.supports ? QString::number(number) : tr("Contradicts %1").arg(number);
}

} // namespace core::report
