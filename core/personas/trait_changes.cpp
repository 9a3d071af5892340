#include "core/personas/trait_changes.h"

#include "core/claims/short_list.h"
#include "core/tr.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace core {
namespace {

using Kind = PersonaChange::Kind;
using People = QSet<Id<Participant>>;

constexpr double alike = 0.5; // of the words or of the evidence: it is the same trait

template <class Value> double likeness(const QSet<Value>& a, const QSet<Value>& b)
{
    const auto both = (QSet<Value>(a) & b).size();
    const auto all = a.size() + b.size() - both;
    return all == 0 ? 0 : double(both) / double(all);
}

QSet<QString> wordsIn(const QString& text)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}]+"));
    const auto words = text.toCaseFolded().split(between, Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
}

QSet<Id<Highlight>> evidenceIn(const ContentTrait& trait)
{
    return {trait.evidence.begin(), trait.evidence.end()};
}

double likeness(const ContentTrait& a, const ContentTrait& b)
{
    if (a.section != b.section)
        return 0;
    return std::max(likeness(wordsIn(a.text), wordsIn(b.text)), likeness(evidenceIn(a), evidenceIn(b)));
}

/// Which trait of before each trait of after was: its place, or -1.
class Pairing {
public:
    Pairing(const std::vector<ContentTrait>& before, const std::vector<ContentTrait>& after)
        : m_before(before), m_after(after), m_old(after.size(), -1), m_taken(before.size(), false)
    {
        pair([](const auto& old, const auto& now) { return old.text == now.text && old.section == now.section; });
        pair([](const auto& old, const auto& now) { return old.text == now.text; });
        pairAlike();
    }

    int old(size_t now) const { return m_old[now]; }
    bool isGone(size_t old) const { return !m_taken[old]; }

private:
    void take(size_t old, size_t now)
    {
        m_old[now] = int(old);
        m_taken[old] = true;
    }

    template <class Same> void pair(Same same)
    {
        for (size_t now = 0; now < m_after.size(); ++now)
            for (size_t old = 0; old < m_before.size() && m_old[now] < 0; ++old)
                if (!m_taken[old] && same(m_before[old], m_after[now]))
                    take(old, now);
    }

    void pairAlike()
    {
        std::multimap<double, std::pair<size_t, size_t>, std::greater<>> pairs;
        for (size_t now = 0; now < m_after.size(); ++now)
            for (size_t old = 0; old < m_before.size(); ++old)
                if (m_old[now] < 0 && !m_taken[old])
                    if (const double how = likeness(m_before[old], m_after[now]); how >= alike)
                        pairs.insert({how, {old, now}});
        for (const auto& [how, pair] : pairs)
            if (m_old[pair.second] < 0 && !m_taken[pair.first])
                take(pair.first, pair.second);
    }

    const std::vector<ContentTrait>& m_before;
    const std::vector<ContentTrait>& m_after;
    std::vector<int> m_old;
    std::vector<bool> m_taken;
};

/// Who is for a trait and who against; somebody who is both is against.
struct Voices {
    People supporting;
    People against;

    Voices(const ContentTrait& trait, const ContentNames& names)
    {
        for (const auto highlight : trait.evidence)
            (trait.against.contains(highlight) ? against : supporting).unite(names.people.value(highlight));
        supporting.subtract(against);
    }
};

QStringList codesOf(const People& people, const ContentNames& names)
{
    QStringList codes;
    for (const auto person : people)
        codes << names.codes.value(person);
    codes.sort();
    return codes;
}

/// "3 people for, before 2 (with P07)"; nothing where they are the same.
QString peopleWords(const People& before, const People& after, const ContentNames& names, const QString& how)
{
    if (before == after)
        return {};
    QStringList who;
    if (const auto came = codesOf(People(after).subtract(before), names); !came.isEmpty())
        who << tr("with %1").arg(shortList(came));
    if (const auto went = codesOf(People(before).subtract(after), names); !went.isEmpty())
        who << tr("without %1").arg(shortList(went));
    return tr("%1 %2, before %3 (%4)")
        .arg(counted(after.size(), "%1 person", "%1 people"), how)
        .arg(before.size())
        .arg(who.join(QStringLiteral(", ")));
}

QString quotesWords(const ContentTrait& before, const ContentTrait& after)
{
    const auto more = qint64(after.evidence.size()) - qint64(before.evidence.size());
    if (more > 0)
        return counted(more, "%1 quote more", "%1 quotes more");
    if (more < 0)
        return counted(-more, "%1 quote fewer", "%1 quotes fewer");
    if (evidenceIn(before) != evidenceIn(after))
        return tr("other quotes of the same people");
    if (before.against != after.against)
        return tr("for and against weighed anew");
    return before.evidence == after.evidence ? QString() : tr("its quotes in another order");
}

QStringList evidenceWords(const ContentTrait& before, const ContentTrait& after, const ContentNames& names)
{
    const Voices was(before, names);
    const Voices is(after, names);
    QStringList words{peopleWords(was.supporting, is.supporting, names, tr("for")),
                      peopleWords(was.against, is.against, names, tr("against"))};
    words.removeAll(QString());
    if (words.isEmpty())
        words << quotesWords(before, after);
    if (std::ranges::any_of(after.evidence, [&](const auto highlight) {
            return before.notes.contains(highlight) && before.notes[highlight] != after.notes[highlight];
        }))
        words << tr("a note on its evidence written anew");
    return words;
}

/// "lasts “2 weeks”"; nothing where it is the same.
QString fieldWords(const char* filled, const char* emptied, const QString& before, const QString& after)
{
    return before == after ? QString() : after.isEmpty() ? tr(emptied) : tr(filled).arg(after);
}

QString statusWords(const QString& status)
{
    if (status == QLatin1String("reviewed"))
        return tr("now reviewed");
    return status == QLatin1String("doubtful") ? tr("now doubtful") : tr("a draft again");
}

QString changedWords(const ContentTrait& before, const ContentTrait& after, const ContentNames& names)
{
    QStringList words;
    if (before.text != after.text)
        words << tr("before “%1”").arg(before.text);
    if (before.section != after.section)
        words << tr("moved here from another section");
    words << evidenceWords(before, after, names);
    if (before.detail != after.detail)
        words << (after.detail.isEmpty() ? tr("what it means left out") : tr("what it means written anew"));
    if (before.status != after.status)
        words << statusWords(after.status);
    words << fieldWords("lasts “%1”", "no longer says how long it lasts", before.lasts, after.lasts)
          << fieldWords("done by “%1”", "no longer says who takes part", before.roles, after.roles);
    words.removeAll(QString());
    return words.join(QStringLiteral("; "));
}

QString strengthWords(const ContentTrait& trait, const ContentNames& names)
{
    if (trait.evidence.empty())
        return tr("an assumption");
    const Voices voices(trait, names);
    QStringList words{counted(voices.supporting.size(), "%1 person for", "%1 people for")};
    if (!voices.against.isEmpty())
        words << tr("%1 against").arg(voices.against.size());
    return words.join(QStringLiteral(", "));
}

/// The sections in which the traits that were there before follow one another in another order.
QSet<QString> reordered(const Pairing& pairs, const std::vector<ContentTrait>& before,
                        const std::vector<ContentTrait>& after)
{
    QHash<QString, int> last;
    QSet<QString> sections;
    for (size_t now = 0; now < after.size(); ++now) {
        const int old = pairs.old(now);
        const QString section = after[now].section;
        if (old < 0 || before[size_t(old)].section != section)
            continue;
        if (old < last.value(section, -1))
            sections.insert(section);
        last[section] = std::max(old, last.value(section, -1));
    }
    return sections;
}

} // namespace

std::vector<PersonaChange> traitChanges(const std::vector<ContentTrait>& before, const std::vector<ContentTrait>& after,
                                        const ContentNames& names)
{
    const Pairing pairs(before, after);
    const auto moved = reordered(pairs, before, after);
    std::vector<PersonaChange> changes;
    for (size_t now = 0; now < after.size(); ++now) {
        const auto& trait = after[now];
        if (pairs.old(now) < 0)
            changes.push_back({Kind::Added, trait.section, trait.text, strengthWords(trait, names)});
        else if (const QString words = changedWords(before[size_t(pairs.old(now))], trait, names); !words.isEmpty())
            changes.push_back({Kind::Changed, trait.section, trait.text, words});
        const bool lastOfSection = now + 1 == after.size() || after[now + 1].section != trait.section;
        if (lastOfSection && moved.contains(trait.section))
            changes.push_back({Kind::Changed, trait.section, tr("Order"), tr("its traits stand in another order")});
    }
    for (size_t old = 0; old < before.size(); ++old)
        if (pairs.isGone(old))
            changes.push_back({Kind::Gone, before[old].section, before[old].text, strengthWords(before[old], names)});
    return changes;
}

} // namespace core
