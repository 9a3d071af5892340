// Where the results of tasks go: the session of a person, and the task in its guide.
#include "core/import/task_results.h"
#include "core/sessions/asking.h"
#include "core/tr.h"

#include <QRegularExpression>

#include <algorithm>

namespace core::import {
namespace {

/// The number in "T3", "Task 3" or "3"; 0: there is none.
int numberOf(const QString& task)
{
    static const QRegularExpression number(QStringLiteral("^(?:t|task|scenario)?[ ._#-]*(\\d{1,4})$"),
                                           QRegularExpression::CaseInsensitiveOption);
    return number.match(task).captured(1).toInt();
}

/// "T3" begins "T3: Compare two events".
bool begins(const QString& text, const QString& task)
{
    return text.startsWith(task) && text.size() > task.size() && !text[task.size()].isLetterOrNumber();
}

} // namespace

Id<Session> TaskResults::sessionOf(const QString& person, const QString& task)
{
    const QString key = nameKey(person) + QChar(0x1f) + nameKey(task);
    if (const auto known = m_found.constFind(key); known != m_found.cend() && *known)
        return *known;
    auto sessions = m_known.of(person);
    const auto keepThose = [&](auto wanted) {
        auto kept = sessions;
        std::erase_if(kept, [&](Id<Session> id) { return !wanted(*m_stores.sessions.session(id)); });
        if (sessions.size() > 1 && !kept.empty())
            sessions = kept;
    };
    keepThose([&](const Session& session) {
        const auto study = m_stores.sessions.study(session.study);
        return study && nameKey(study->name) == nameKey(m_study);
    });
    keepThose([&](const Session& session) { return session.guide && known(session.guide, task); });
    if (sessions.size() == 1)
        return m_found[key] = sessions.front();
    auto& [count, why] = m_homeless[person];
    ++count;
    why = person.isEmpty() ? tr("neither a column nor the file's name says who it was")
          : sessions.size() > 1
              ? tr("%1 took part in several observations, and the table does not say in which").arg(person)
              : tr("there is no observation with %1; bring in or make the session first, as an "
                   "observation with %1 as its participant")
                    .arg(person);
    return {};
}

std::vector<GuideItem>& TaskResults::tasksOf(Id<Guide> guide)
{
    if (!m_tasks.contains(guide)) {
        auto items = m_stores.guides.items(guide);
        std::erase_if(items, [](const GuideItem& item) { return item.kind != GuideItem::Kind::Task; });
        m_tasks.insert(guide, items);
    }
    return m_tasks[guide];
}

/// The task with exactly these words.
std::optional<GuideItem> TaskResults::named(Id<Guide> guide, const QString& task)
{
    const QString key = nameKey(task);
    for (const auto& item : tasksOf(guide))
        if (nameKey(item.text) == key)
            return item;
    return std::nullopt;
}

std::optional<GuideItem> TaskResults::known(Id<Guide> guide, const QString& task)
{
    if (const auto item = named(guide, task))
        return item;
    const auto& tasks = tasksOf(guide);
    const QString key = nameKey(task);
    for (const auto& item : tasks)
        if (begins(nameKey(item.text), key))
            return item;
    // By its number only where the tasks do not have such names themselves.
    const bool areNumbered =
        std::any_of(tasks.begin(), tasks.end(), [](const GuideItem& item) { return numberOf(item.text) > 0; });
    const int number = numberOf(task);
    return !areNumbered && number > 0 && number <= int(tasks.size()) ? std::optional(tasks[size_t(number - 1)])
                                                                     : std::nullopt;
}

void TaskResults::linkNotes()
{
    for (const auto session : std::as_const(m_touched)) {
        const auto guide = guideOf(session, {});
        bool begins = false;
        for (auto& entry : m_stores.sessions.entries(session)) {
            const auto item =
                entry.guideItem || entry.kind != EntryKind::Note ? std::nullopt : named(guide, entry.text);
            if (!item)
                continue;
            entry.kind = EntryKind::Question;
            entry.guideItem = item->id;
            m_stores.sessions.update(entry);
            begins = true;
        }
        m_linked += begins ? linkAnswers(m_stores, session) : 0;
    }
}

Id<Guide> TaskResults::guideOf(Id<Session> id, const QString& task)
{
    auto& session =
        *std::find_if(m_known.sessions.begin(), m_known.sessions.end(), [&](const auto& one) { return one.id == id; });
    if (session.guide)
        return session.guide;
    const QString name = tr("Tasks");
    Id<Guide> guide;
    for (const auto& one : m_stores.guides.guides(session.study))
        if (!guide && (known(one.id, task) || one.name == name))
            guide = one.id;
    if (!guide)
        guide = m_stores.guides.add(Guide{{}, session.study, name});
    m_stores.guides.setGuide(id, guide);
    session.guide = guide;
    return guide;
}

GuideItem TaskResults::taskOf(Id<Session> session, const QString& task)
{
    const auto guide = guideOf(session, task);
    if (const auto item = known(guide, task))
        return *item;
    GuideItem item{.guide = guide, .kind = GuideItem::Kind::Task, .text = task};
    item.id = m_stores.guides.add(item);
    tasksOf(guide).push_back(item);
    const auto stored = m_stores.guides.guide(guide);
    ++m_newTasks[stored ? stored->name : QString()];
    return item;
}

} // namespace core::import
