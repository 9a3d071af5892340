#include "app/segment_call.h"

#include "app/segment_pages.h"
#include "app/tr.h"
#include "core/analysis/segment_members.h"
#include "core/search/search.h"

namespace app {
namespace {

using core::Error;
using core::Failure;
using core::Id;
using core::Stores;

double numberFrom(const QString& what, const QString& word)
{
    bool isNumber = false;
    const double number = word.toDouble(&isNumber);
    if (!isNumber)
        throw Failure(Error::Kind::Usage, tr("%1 wants a number, not '%2'.").arg(what, word));
    return number;
}

core::Criterion criterionNamed(const Stores& stores, const QString& name)
{
    if (const auto found = stores.segments.findCriterion(name))
        return *found;
    QStringList names;
    for (const auto& criterion : stores.segments.criteria())
        names << criterion.name;
    throw Failure(Error::Kind::NotFound,
                  names.isEmpty() ? tr("There are no criteria yet: the first segment brings them. Nothing was changed.")
                                  : tr("'%1' names no criterion, or several; there are: %2. Nothing was changed.")
                                        .arg(name, names.join(QStringLiteral(", "))));
}

core::Participant personWith(const Stores& stores, const QString& code)
{
    if (const auto person = stores.people.byCode(code))
        return *person;
    throw Failure(Error::Kind::NotFound,
                  tr("There is no participant with the code '%1'. Nothing was changed.").arg(code));
}

/// Makes or changes one segment, and weights, from the words of a call.
class SegmentCall {
public:
    SegmentCall(const Arguments& arguments, Outcome& outcome) : m_arguments(arguments), m_outcome(outcome) {}

    void apply(Stores& stores)
    {
        if (m_arguments.at(1).isEmpty()) {
            weigh(stores);
            stores.setStep(tr("Weigh criteria"));
            showSegments(m_outcome, stores);
        } else if (m_arguments.has(QStringLiteral("delete"))) {
            remove(stores);
        } else {
            change(stores);
        }
    }

private:
    void remove(Stores& stores)
    {
        const auto segment = segmentNamed(stores, m_arguments.at(1));
        stores.segments.remove(segment.id);
        stores.setStep(tr("Delete segment '%1'").arg(segment.name));
        m_outcome.result[QStringLiteral("deleted")] = segment.name;
        m_outcome.lines.append(tr("Deleted segment '%1'.").arg(segment.name));
    }

    void change(Stores& stores)
    {
        const bool isKnown = stores.segments.find(m_arguments.at(1)).has_value();
        const auto id = ensured(stores);
        writeRule(stores, id);
        members(stores, id);
        weigh(stores);
        for (const auto& words : m_arguments.all(QStringLiteral("score")))
            score(stores, id, words);
        for (const auto& words : m_arguments.all(QStringLiteral("characteristic")))
            characteristic(stores, id, words);
        for (const auto& words : m_arguments.all(QStringLiteral("target")))
            target(stores, id, words);
        const auto segment = stores.segments.segment(id).value();
        stores.setStep((isKnown ? labelOfChange() : tr("Make segment '%1'")).arg(segment.name));
        showSegment(m_outcome, stores, segment);
    }

    /// What the call does, where it does one thing.
    QString labelOfChange() const
    {
        const auto has = [&](const char* option) { return m_arguments.has(QLatin1String(option)) ? 1 : 0; };
        const int things = has("rule") + has("note") + has("add") + has("remove") + has("score") +
                           has("characteristic") + has("target") + has("weight") + has("turn");
        if (things > 1)
            return tr("Change segment '%1'");
        if (has("score"))
            return tr("Score segment '%1'");
        if (has("add") || has("remove"))
            return has("add") ? tr("Add people to segment '%1'") : tr("Take people out of segment '%1'");
        if (has("rule"))
            return tr("Write rule of segment '%1'");
        if (has("characteristic"))
            return tr("Add characteristic to segment '%1'");
        return has("target") ? tr("Set target of segment '%1'") : tr("Change segment '%1'");
    }

    /// One that is not there yet is made where the call says who belongs to it.
    Id<core::Segment> ensured(Stores& stores) const
    {
        const QString name = m_arguments.at(1);
        const bool makes = m_arguments.has(QStringLiteral("rule")) || m_arguments.has(QStringLiteral("add"));
        return makes && !stores.segments.find(name) ? stores.segments.add(core::Segment{.name = name})
                                                    : segmentNamed(stores, name).id;
    }

    void writeRule(Stores& stores, Id<core::Segment> id) const
    {
        auto segment = stores.segments.segment(id).value();
        if (m_arguments.has(QStringLiteral("note")))
            segment.note = m_arguments.value(QStringLiteral("note"));
        if (m_arguments.has(QStringLiteral("rule"))) {
            segment.rule = m_arguments.value(QStringLiteral("rule"));
            core::requireRule(stores, segment);
        }
        if (segment != stores.segments.segment(id))
            stores.segments.update(segment);
    }

    /// The codes behind an option, and those that stand for themselves: `--add P1 P2`.
    QStringList codesOf(const QString& option) const
    {
        QStringList codes;
        for (const auto& words : m_arguments.all(option))
            codes += words;
        return codes.isEmpty() ? codes : codes + m_arguments.from(2);
    }

    void members(Stores& stores, Id<core::Segment> id) const
    {
        const auto added = codesOf(QStringLiteral("add"));
        const auto removed = codesOf(QStringLiteral("remove"));
        for (const auto& code : added)
            core::includeMember(stores, id, personWith(stores, code));
        for (const auto& code : removed)
            core::excludeMember(stores, id, personWith(stores, code));
    }

    static void target(Stores& stores, Id<core::Segment> segment, const QStringList& words)
    {
        bool isWhole = false;
        const int people = words[1].toInt(&isWhole);
        if (!isWhole)
            throw Failure(Error::Kind::Usage, tr("--target wants a whole number, not '%1'.").arg(words[1]));
        stores.segments.setTarget({studyNamed(stores, words[0]).id, segment, people});
    }

    void weigh(Stores& stores) const
    {
        for (const auto& words : m_arguments.all(QStringLiteral("weight"))) {
            auto criterion = criterionNamed(stores, words[0]);
            criterion.weight = numberFrom(QStringLiteral("--weight"), words[1]);
            stores.segments.update(criterion);
        }
        for (const auto& words : m_arguments.all(QStringLiteral("turn"))) {
            auto criterion = criterionNamed(stores, words[0]);
            criterion.isTurned = !criterion.isTurned;
            stores.segments.update(criterion);
        }
    }

    void score(Stores& stores, Id<core::Segment> segment, const QStringList& words)
    {
        const auto criterion = criterionNamed(stores, words[0]);
        const auto claim =
            stores.claims.setScore(segment, criterion.id, numberFrom(QStringLiteral("--score"), words[1]),
                                   m_arguments.has(QStringLiteral("opinion")));
        for (const auto& query : m_arguments.all(QStringLiteral("evidence")))
            addEvidence(stores, claim, query[0]);
    }

    void characteristic(Stores& stores, Id<core::Segment> segment, const QStringList& words)
    {
        Id<core::Claim> claim;
        for (const auto& known : stores.claims.ofSegment(segment))
            if (known.text.compare(words[0].trimmed(), Qt::CaseInsensitive) == 0)
                claim = known.id;
        if (!claim)
            claim = stores.claims.add({.kind = core::ClaimKind::Characteristic, .text = words[0], .segment = segment});
        if (!words[1].trimmed().isEmpty())
            addEvidence(stores, claim, words[1]);
    }

    void addEvidence(Stores& stores, Id<core::Claim> claim, const QString& query)
    {
        const auto found = core::Search(stores.db).highlights(core::search::parse(query));
        if (found.empty())
            m_outcome.note(Outcome::Note::LeftOut, QStringLiteral("no-evidence"),
                           tr("'%1' finds no highlight, so it gave no evidence.").arg(query));
        for (const auto highlight : found)
            stores.claims.addEvidence(claim, highlight, true);
    }

    const Arguments& m_arguments;
    Outcome& m_outcome;
};

} // namespace

core::Segment segmentNamed(const core::Stores& stores, const QString& name)
{
    if (const auto found = stores.segments.find(name))
        return *found;
    throw Failure(Error::Kind::NotFound,
                  tr("There is no segment '%1'. With --rule or --add it is made. Nothing was changed.").arg(name));
}

core::Study studyNamed(const core::Stores& stores, const QString& name)
{
    if (const auto found = stores.sessions.study(name))
        return *found;
    throw Failure(Error::Kind::NotFound, tr("There is no study '%1'.").arg(name));
}

void changeSegment(Stores& stores, const Arguments& arguments, Outcome& outcome)
{
    SegmentCall(arguments, outcome).apply(stores);
}

} // namespace app
