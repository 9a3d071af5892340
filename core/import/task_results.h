#pragma once

#include "core/import/importer.h"
#include "core/import/known_observations.h"
#include "core/stores.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace core::import {

/// Writes the results of tasks into the observations of those whom a table names. A task is found in the session's
/// guide by its words, or by its number ("T3"), and put there where it is not; a session without a guide takes the one
/// of its study that has the task. Empty cells take nothing away, so the same table again brings results up to date.
class TaskResults {
public:
    TaskResults(Stores& stores, const Table& table, const TableMapping& mapping, const QString& study,
                TableLosses& losses);

    void write(int row);
    /// Lines of the sessions that only name a task, as moderators write them, begin it: what follows belongs to it.
    void linkNotes();
    /// Failure(BadInput) where nothing could be written.
    void report(FileReport& report) const;

private:
    Id<Session> sessionOf(const QString& person, const QString& task);

    std::optional<GuideItem> named(Id<Guide> guide, const QString& task);
    std::optional<GuideItem> known(Id<Guide> guide, const QString& task);
    GuideItem taskOf(Id<Session> session, const QString& task);
    Id<Guide> guideOf(Id<Session> session, const QString& task);
    std::vector<GuideItem>& tasksOf(Id<Guide> guide);

    void take(int row, const TaskCells& cells, AskedItem& asked);
    void takeTimes(int row, const TaskCells& cells, AskedItem& asked);

    Stores& m_stores;
    const Table& m_table;
    const TableMapping& m_mapping;
    TableLosses& m_losses;
    QString m_study;
    KnownObservations m_known;
    QHash<QString, Id<Session>> m_found; // by person and task
    QHash<Id<Guide>, std::vector<GuideItem>> m_tasks;
    QHash<Id<Session>, qint64> m_lastEnd;
    QMap<QString, std::pair<int, QString>> m_homeless; // results without a session: how many, and why
    QSet<Id<Session>> m_touched;
    QSet<Id<GuideItem>> m_written;
    QMap<QString, int> m_newTasks; // by the guide's name
    int m_new = 0;
    int m_changed = 0;
    int m_same = 0;
    int m_linked = 0;   // lines that belong to a task now
    int m_reckoned = 0; // times that began where the one before ended
};

} // namespace core::import
