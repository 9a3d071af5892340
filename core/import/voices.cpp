#include "core/import/voices.h"

#include "core/import/speakers.h"

#include <QRegularExpression>

#include <algorithm>

namespace core::import {
namespace {

/// Says who is behind the voices of one session.
class Matching {
public:
    Matching(const Stores& stores, const QString& title, const std::vector<DocumentSpeaker>& speakers)
        : m_stores(stores),
          m_code(participantCode(title)),
          m_voices(std::count_if(speakers.begin(), speakers.end(),
                                 [](const DocumentSpeaker& speaker) { return speaker.part == Part::Participant; }))
    {
    }

    PersonPlan behind(const QString& label)
    {
        const bool isCoded =
            !m_code.isEmpty() && !m_codeUsed && (m_voices == 1 || label.compare(m_code, Qt::CaseInsensitive) == 0);
        const QString name = isGenericLabel(label) ? QString() : label;
        if (isCoded)
            return coded(name);
        if (const auto known = name.isEmpty() ? std::nullopt : m_stores.people.byName(name))
            return planOf(*known);
        return {{}, {}, name};
    }

    /// The participant that only the title names; none where a voice is theirs already, or there are other voices.
    std::optional<VoicePlan> unheard()
    {
        if (m_code.isEmpty() || m_voices > 0)
            return std::nullopt;
        return VoicePlan{m_code, Part::Participant, coded({})};
    }

private:
    static PersonPlan planOf(const Participant& known) { return {known.id, known.code, known.name}; }

    PersonPlan coded(const QString& name)
    {
        m_codeUsed = true;
        if (const auto known = m_stores.people.byCode(m_code))
            return planOf(*known);
        return {{}, m_code, name.compare(m_code, Qt::CaseInsensitive) == 0 ? QString() : name};
    }

    const Stores& m_stores;
    QString m_code;
    std::ptrdiff_t m_voices;
    bool m_codeUsed = false;
};

} // namespace

std::vector<VoicePlan> planVoices(const Stores& stores, const QString& title, const Document& document)
{
    Matching matching(stores, title, document.speakers);
    std::vector<VoicePlan> voices;
    for (const auto& [label, part] : document.speakers)
        voices.push_back({label, part, part == Part::Participant ? matching.behind(label) : PersonPlan()});
    for (const auto& entry : document.entries)
        if (entry.speaker >= 0)
            ++voices[size_t(entry.speaker)].entries;
    if (auto unheard = matching.unheard())
        voices.push_back(std::move(*unheard));
    return voices;
}

Id<Participant> personBehind(Stores& stores, const PersonPlan& plan, int& added)
{
    if (plan.known && stores.people.participant(plan.known))
        return plan.known;
    if (const auto known = plan.code.isEmpty() ? std::nullopt : stores.people.byCode(plan.code))
        return known->id;
    if (const auto known = plan.name.isEmpty() || !plan.code.isEmpty() ? std::nullopt : stores.people.byName(plan.name))
        return known->id;
    ++added;
    return stores.people.add(
        Participant{{}, plan.code.isEmpty() ? stores.people.freeCode() : plan.code, plan.name, {}, {}});
}

PersonPlan personFrom(const std::vector<Participant>& people, const QString& written)
{
    const QString code = participantCode(written.toUpper());
    QString name = written.trimmed();
    if (!code.isEmpty()) {
        static const QRegularExpression parting(QStringLiteral("^[\\s·,:-]+"));
        name = name.mid(code.size()).remove(parting);
    }
    const auto known = std::find_if(people.begin(), people.end(), [&](const Participant& person) {
        const bool sameCode = person.code.compare(code.isEmpty() ? name : code, Qt::CaseInsensitive) == 0;
        return sameCode || (code.isEmpty() && !name.isEmpty() && person.name.compare(name, Qt::CaseInsensitive) == 0);
    });
    if (known != people.end())
        return {known->id, known->code, known->name};
    return {{}, written.trimmed().left(code.size()), name};
}

} // namespace core::import
