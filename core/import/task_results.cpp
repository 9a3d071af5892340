#include "core/import/task_results.h"

#include "core/tr.h"

#include <algorithm>

namespace core::import {

TaskResults::TaskResults(Stores& stores, const Table& table, const TableMapping& mapping, const QString& study,
                         TableLosses& losses)
    : m_stores(stores),
      m_table(table),
      m_mapping(mapping),
      m_losses(losses),
      m_form(formOf(mapping)),
      m_ofFile(codeInName(table.name)),
      m_study(study),
      m_sessions(stores.sessions.sessions()),
      m_speakers(stores.sessions.speakers())
{
    std::erase_if(m_sessions, [](const Session& session) { return session.kind != SessionKind::Observation; });
    for (const auto& person : stores.people.participants()) {
        m_people.insert(nameKey(person.code), person.id);
        if (!person.name.isEmpty() && !m_people.contains(nameKey(person.name)))
            m_people.insert(nameKey(person.name), person.id);
    }
}

QString TaskResults::cell(int row, ColumnIs is) const
{
    QStringList parts;
    for (const int column : m_mapping.columnsOf(is))
        if (const QString part = m_table.cells.at(row, column).simplified(); !isNothing(part))
            parts << part;
    return parts.join(u' ');
}

std::vector<TaskResults::Cells> TaskResults::cellsOf(int row) const
{
    QString person = cell(row, ColumnIs::Session);
    for (const auto is : {ColumnIs::Code, ColumnIs::Name})
        person = person.isEmpty() ? cell(row, is) : person;
    if (m_form == TaskForm::OnePerson)
        person = m_ofFile;
    std::vector<Cells> found;
    for (int column = 0; column < int(m_mapping.columns.size()); ++column) {
        if (!isOfTask(m_mapping.columns[size_t(column)].is))
            continue;
        const QString heading = m_mapping.columns[size_t(column)].heading.simplified();
        const QString who = m_form == TaskForm::TaskEach ? heading : person;
        const QString what = m_form == TaskForm::ParticipantEach ? taskIn(heading) : cell(row, ColumnIs::Task);
        const auto same = std::find_if(found.begin(), found.end(),
                                       [&](const Cells& cells) { return cells.person == who && cells.task == what; });
        if (same == found.end())
            found.push_back({who, what, {column}});
        else
            same->columns.push_back(column);
    }
    return found;
}

bool TaskResults::saysAnything(int row, const Cells& cells) const
{
    return std::any_of(cells.columns.begin(), cells.columns.end(),
                       [&](int column) { return !isNothing(m_table.cells.at(row, column)); });
}

void TaskResults::write(int row)
{
    if (isTotal(cell(row, ColumnIs::Task)) || isTotal(cell(row, ColumnIs::Code)))
        return m_losses.addRow(row, tr("a row of sums"), tr("it is nobody's result; it was left out"), false);
    for (const auto& cells : cellsOf(row)) {
        if (!saysAnything(row, cells))
            continue;
        if (cells.task.isEmpty()) {
            m_losses.addRow(row, tr("a row without a task"), tr("it cannot be told what it is about; it was left out"));
            continue;
        }
        const auto session = sessionOf(cells.person, cells.task);
        if (!session)
            continue;
        const auto item = taskOf(session, cells.task);
        std::optional<AskedItem> before;
        for (const auto& asked : m_stores.guides.asked(session))
            if (asked.item == item.id)
                before = asked;
        AskedItem now = before.value_or(AskedItem{.session = session, .item = item.id});
        take(row, cells, now);
        if (now.untilMs)
            m_lastEnd[session] = *now.untilMs;
        (before == now ? m_same : before ? m_changed : m_new) += 1;
        if (before != now)
            m_stores.guides.setAsked(now);
        m_touched.insert(session);
        m_written.insert(item.id);
    }
}

void TaskResults::take(int row, const Cells& cells, AskedItem& asked)
{
    for (const int column : cells.columns) {
        const auto& mapping = m_mapping.columns[size_t(column)];
        const QString text = m_table.cells.at(row, column);
        const QString why = problemOf(mapping, text);
        if (!why.isEmpty())
            m_losses.add(row, column, why);
        if (isNothing(text) || !why.isEmpty())
            continue;
        if (mapping.is == ColumnIs::Outcome)
            asked.outcome = outcomeAfter(*saidIn(text), mapping.yes, asked.outcome);
        if (mapping.is == ColumnIs::Severity)
            asked.severity = *severityIn(text) == 0 ? std::nullopt : severityIn(text);
        if (mapping.is == ColumnIs::Text && !asked.note.contains(text.simplified()))
            asked.note += (asked.note.isEmpty() ? QString() : QStringLiteral("\n")) + text.simplified();
    }
    takeTimes(row, cells, asked);
}

void TaskResults::takeTimes(int row, const Cells& cells, AskedItem& asked)
{
    std::optional<qint64> begun, ended, taken;
    int last = -1;
    for (const int column : cells.columns) {
        const auto& mapping = m_mapping.columns[size_t(column)];
        const QString text = m_table.cells.at(row, column);
        if (!isTime(mapping.is) || isNothing(text))
            continue;
        (mapping.is == ColumnIs::Begun   ? begun
         : mapping.is == ColumnIs::Ended ? ended
                                         : taken) = msIn(text, mapping.unit);
        last = column;
    }
    if (last < 0)
        return;
    if (begun && !ended && taken)
        ended = *begun + *taken;
    if (!begun && ended && taken)
        begun = std::max<qint64>(0, *ended - *taken); // both were rounded
    if (!begun && !ended && taken) {
        m_reckoned += !asked.atMs;
        begun = asked.atMs.value_or(m_lastEnd.value(asked.session));
        ended = *begun + *taken;
    }
    const auto from = begun ? begun : asked.atMs;
    const auto until = ended ? ended : asked.untilMs;
    if (from && until && *until < *from)
        return m_losses.add(row, last, tr("the task would end before it begins; its times were left out"));
    asked.atMs = from;
    asked.untilMs = until;
}

void TaskResults::report(FileReport& report) const
{
    if (m_new + m_changed + m_same == 0)
        throw Failure(Error::Kind::BadInput,
                      m_homeless.isEmpty() ? tr("There is no result in “%1”. It was left out.").arg(m_table.name)
                                           : tr("“%1” was left out: %2").arg(m_table.name, m_homeless.first().second));
    report.session.clear();
    report.results = m_new + m_changed + m_same;
    report.kept.prepend(tr("%1 of %2 in %3: %4, %5, %6")
                            .arg(counted(report.results, "%1 result", "%1 results"),
                                 counted(qsizetype(m_written.size()), "%1 task", "%1 tasks"),
                                 counted(qsizetype(m_touched.size()), "%1 session", "%1 sessions"),
                                 counted(m_new, "%1 is new", "%1 are new"),
                                 counted(m_changed, "%1 was changed", "%1 were changed"),
                                 counted(m_same, "%1 stays as it was", "%1 stay as they were")));
    for (auto it = m_newTasks.cbegin(); it != m_newTasks.cend(); ++it)
        report.kept
            << tr("%1 in the guide “%2”").arg(counted(it.value(), "%1 task is new", "%1 tasks are new"), it.key());
    if (m_linked > 0)
        report.kept << tr("%1 to the task that is named above")
                           .arg(counted(m_linked, "%1 line of the sessions now belongs",
                                        "%1 lines of the sessions now belong"));
    if (m_reckoned > 0)
        report.kept << tr("only the time taken is given: the tasks were put one behind the other in their session");
    for (auto it = m_homeless.cbegin(); it != m_homeless.cend(); ++it)
        report.lost.push_back({it.key().isEmpty() ? tr("results of nobody") : tr("results of %1").arg(it.key()),
                               it->first, m_table.name, it->second, true});
}

} // namespace core::import
