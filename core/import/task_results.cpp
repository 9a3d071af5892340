#include "core/import/task_results.h"

#include "core/tr.h"

#include <algorithm>

namespace core::import {

TaskResults::TaskResults(Stores& stores, const Table& table, const TableMapping& mapping, const QString& study,
                         TableLosses& losses)
    : m_stores(stores), m_table(table), m_mapping(mapping), m_losses(losses), m_study(study), m_known(stores)
{
}

void TaskResults::write(int row)
{
    if (isSumRow(m_table, m_mapping, row))
        return m_losses.addRow(row, tr("a row of sums"), tr("it is nobody's result; it was left out"), false);
    for (const auto& cells : taskCells(m_table, m_mapping, row)) {
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

void TaskResults::take(int row, const TaskCells& cells, AskedItem& asked)
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

void TaskResults::takeTimes(int row, const TaskCells& cells, AskedItem& asked)
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
        report.lost.push_back({resultsOf(it.key()), it->first, m_table.name, it->second, true});
}

} // namespace core::import
