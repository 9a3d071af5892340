#include "core/report/sheet_facts.h"

#include "core/tr.h"

#include <QStringList>

#include <map>

namespace core::report {

GateCount SheetFacts::count() const
{
    return {int(heldBack.size()), int(heldBackPeople.size()), int(peopleNotRecorded.size())};
}

SheetFacts& SheetFacts::operator+=(const SheetFacts& other)
{
    traits += other.traits;
    assumptions += other.assumptions;
    quotes += other.quotes;
    heldBack.insert(other.heldBack);
    heldBackPeople += other.heldBackPeople;
    peopleNotRecorded += other.peopleNotRecorded;
    return *this;
}

QString reasonText(HeldBack why, int quotes)
{
    switch (why) {
    case HeldBack::Refused: return tr("%1 refused").arg(quotes);
    case HeldBack::Withdrawn: return tr("%1 withdrawn").arg(quotes);
    case HeldBack::Expired: return tr("%1 expired").arg(quotes);
    case HeldBack::NotRecorded: return tr("%1 not recorded").arg(quotes);
    case HeldBack::No: return tr("%1 in part").arg(quotes);
    }
    Q_UNREACHABLE();
}

QString heldBackSentence(const SheetFacts& facts)
{
    if (facts.heldBack.isEmpty())
        return {};
    std::map<HeldBack, int> counts;
    for (const HeldBack why : facts.heldBack)
        ++counts[why];
    QStringList reasons;
    for (const auto& [why, quotes] : counts)
        reasons << reasonText(why, quotes);
    const QString quotes =
        facts.heldBack.size() == 1
            ? tr("1 of %1 quotes is held back").arg(facts.quotes.size())
            : tr("%1 of %2 quotes are held back").arg(facts.heldBack.size()).arg(facts.quotes.size());
    return tr("%1, of %2: %3.")
        .arg(quotes, counted(facts.heldBackPeople.size(), "%1 person", "%1 people"),
             reasons.join(QStringLiteral(", ")));
}

QString notRecordedSentence(const SheetFacts& facts)
{
    if (facts.peopleNotRecorded.isEmpty())
        return {};
    return counted(facts.peopleNotRecorded.size(), "The consent of %1 person whose words go out is not recorded.",
                   "The consent of %1 people whose words go out is not recorded.");
}

} // namespace core::report
