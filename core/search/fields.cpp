#include "core/search/fields.h"

#include "core/error.h"
#include "core/search/attributes.h"
#include "core/search/field_handlers.h"
#include "core/search/values.h"
#include "core/tr.h"

#include <algorithm>

namespace core::search {
namespace {

struct Known {
    const char* name;
    Conditions (*handler)(const Asked&);
};

constexpr Known knownFields[] = {
    {"tag", tagField},         {"speaker", speakerField}, {"participant", participantField},
    {"account", accountField}, {"role", roleField},       {"segment", segmentField},
    {"study", studyField},     {"session", sessionField}, {"kind", kindField},
    {"lane", laneField},       {"date", dateField},       {"before", beforeField},
    {"after", afterField},     {"has", hasField},         {"is", isField},
    {"score", scoreField},
};

const QString ofParticipant = QStringLiteral("participant.");
const QString ofAccount = QStringLiteral("account.");

[[noreturn]] void fail(const QString& sentence)
{
    throw Failure(Error::Kind::BadInput, sentence);
}

/// How many characters have to be put in, left out, exchanged, or swapped with their neighbour to make `b` of `a`.
int distance(const QString& a, const QString& b)
{
    std::vector<std::vector<int>> table(a.size() + 1, std::vector<int>(b.size() + 1));
    for (qsizetype i = 0; i <= a.size(); ++i)
        for (qsizetype k = 0; k <= b.size(); ++k) {
            int& least = table[i][k] = int(i + k);
            if (i == 0 || k == 0)
                continue;
            const int exchanged = table[i - 1][k - 1] + (a[i - 1] == b[k - 1] ? 0 : 1);
            least = std::min({exchanged, table[i - 1][k] + 1, table[i][k - 1] + 1});
            if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
                least = std::min(least, table[i - 2][k - 2] + 1);
        }
    return table[a.size()][b.size()];
}

/// The name most like `name`, or none that is like it.
QString nearest(const QString& name, const QStringList& names)
{
    QString best;
    int bestDistance = name.size() < 5 ? 2 : 3;
    for (const QString& other : names)
        if (const int away = distance(fieldKey(name), fieldKey(other)); away < bestDistance) {
            best = other;
            bestDistance = away;
        }
    return best;
}

} // namespace

void checkNoOrder(const Field& field)
{
    const bool hasRange = std::any_of(field.values.begin(), field.values.end(),
                                      [](const Value& value) { return value.upTo.has_value(); });
    if (hasRange)
        fail(tr("“%1” has no order, so it cannot be between two values. To search for two dots, put the value in "
                "quotes.")
                 .arg(field.name));
    if (hasOrder(field.op))
        fail(tr("“%1” has no order: use : or = after it.").arg(field.name));
}

Conditions Fields::conditions(const Field& field) const
{
    const QString key = fieldKey(field.name);
    for (const Known& known : knownFields)
        if (key == QLatin1String(known.name))
            return known.handler({m_db, m_rule, field});
    const Attributes participants(m_db, Attributes::Of::Participant);
    const Attributes accounts(m_db, Attributes::Of::Account);
    const QString ofParticipants = key.startsWith(ofParticipant) ? key.mid(ofParticipant.size()) : key;
    const QString ofAccounts = key.startsWith(ofAccount) ? key.mid(ofAccount.size()) : key;
    const bool participantsHave = participants.has(ofParticipants);
    const bool accountsHave = accounts.has(ofAccounts);
    if (participantsHave && accountsHave)
        fail(tr("Participants and accounts both have “%1”: write participant.%1 or account.%1.").arg(field.name));
    if (participantsHave)
        return {{Condition::On::Participant, "p.id IN " + oneOf(participants.matching(ofParticipants, field))}};
    if (accountsHave)
        return {{Condition::On::Participant,
                 "coalesce(p.account_id IN " + oneOf(accounts.matching(ofAccounts, field)) + ", 0)"}};
    failUnknown(field.name);
}

QStringList Fields::names() const
{
    QStringList names;
    for (const Known& known : knownFields)
        names += QLatin1String(known.name);
    const QStringList ofParticipants = Attributes(m_db, Attributes::Of::Participant).names();
    const QStringList ofAccounts = Attributes(m_db, Attributes::Of::Account).names();
    for (const QString& name : ofParticipants)
        names << ofParticipant + name
              << (ofAccounts.contains(name, Qt::CaseInsensitive) ? QStringList() : QStringList(name));
    for (const QString& name : ofAccounts)
        names << ofAccount + name
              << (ofParticipants.contains(name, Qt::CaseInsensitive) ? QStringList() : QStringList(name));
    names.removeDuplicates();
    return names;
}

void Fields::failUnknown(const QString& name) const
{
    const QStringList known = names();
    const QString like = nearest(name, known);
    const QString hint = like.isEmpty() ? tr("The fields are: %1.").arg(known.join(QLatin1String(", ")))
                                        : tr("Did you mean “%1”?").arg(like);
    fail(tr("There is no field “%1”. %2 To search for the words themselves, put them in quotes.").arg(name, hint));
}

} // namespace core::search
