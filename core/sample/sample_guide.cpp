#include "core/sample/sample_guide.h"

#include "core/error.h"
#include "core/sample/sample_file.h"
#include "core/sessions/clock_time.h"
#include "core/sessions/guide_text.h"
#include "core/stores.h"
#include "core/tr.h"

#include <map>

namespace core {

SampleGuide::SampleGuide(Stores& stores, Id<Study> study) : m_stores(stores)
{
    auto told = guideFrom(QString::fromUtf8(sampleBytes(QStringLiteral("guide.md"))));
    m_id = m_stores.guides.add(Guide{{}, study, told.name});
    for (auto& item : told.items)
        item.guide = m_id;
    const auto ids = m_stores.guides.add(told.items);
    for (size_t at = 0; at < ids.size(); ++at)
        if (told.items[at].kind == GuideItem::Kind::Question)
            m_questions.insert(QString::number(m_questions.size()), ids[at]);
}

std::vector<SampleGuide::Turn> SampleGuide::turnsOf(const QStringList& told) const
{
    std::vector<Turn> turns;
    for (const auto& one : told) {
        const auto at = clockTime(one.section(u' ', 1));
        const auto question = m_questions.constFind(one.section(u' ', 0, 0));
        if (!at || question == m_questions.cend())
            throw Failure(
                Error::Kind::Internal,
                tr("The sample study says '%1' of what was asked, and that is no question of its guide and no "
                   "time. Nothing was changed.")
                    .arg(one));
        turns.push_back({*at, *question});
    }
    return turns;
}

void SampleGuide::writeAsked(Id<Session> session, const QStringList& told)
{
    auto entries = m_stores.sessions.entries(session);
    const auto turns = turnsOf(told);
    std::map<Id<GuideItem>, AskedItem> asked; // the first time counts
    for (size_t at = 0; at < turns.size(); ++at) {
        const auto end = at + 1 < turns.size() ? turns[at + 1].atMs : entries.back().atMs;
        if (const auto item = turns[at].question)
            asked.try_emplace(item,
                              AskedItem{.session = session, .item = item, .atMs = turns[at].atMs, .untilMs = end});
    }
    for (const auto& [item, one] : asked)
        m_stores.guides.setAsked(one);
    QHash<qint64, Id<GuideItem>> questions;
    for (const auto& turn : turns)
        questions.insert(turn.atMs, turn.question);
    Id<GuideItem> now;
    for (auto& entry : entries) {
        now = questions.value(entry.atMs.value_or(-1), now);
        entry.guideItem = now;
        if (now)
            m_stores.sessions.update(entry);
    }
}

} // namespace core
