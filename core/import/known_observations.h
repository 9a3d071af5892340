#pragma once

#include "core/import/table_losses.h"
#include "core/import/task_table.h"
#include "core/stores.h"

#include <QHash>

namespace core::import {

/// The cells of a row that say how one task of one person went.
struct TaskCells {
    QString person;
    QString task;
    std::vector<int> columns;
    friend bool operator==(const TaskCells&, const TaskCells&) = default;
};
/// Those of a row that say anything.
std::vector<TaskCells> taskCells(const Table& table, const TableMapping& mapping, int row);
/// True for a row of sums, which is nobody's.
bool isSumRow(const Table& table, const TableMapping& mapping, int row);

/// The observations of a project, and whom a table of results can mean by its words. It holds what it read: asked again
/// for another mapping it reads nothing.
class KnownObservations {
public:
    explicit KnownObservations(const Stores& stores);

    /// Those that a table calls `person`: a code or a name, or the session's own title or code.
    std::vector<Id<Session>> of(const QString& person) const;
    /// Whose results would have no place: one loss for each, in the order of the table.
    std::vector<Loss> homeless(const Table& table, const TableMapping& mapping) const;

    std::vector<Session> sessions;

private:
    std::optional<Id<Participant>> participant(const QString& named) const;

    std::vector<Speaker> m_speakers;
    QHash<QString, Id<Participant>> m_people; // by code and name, folded
};

/// "results of P7"; empty: of nobody.
QString resultsOf(const QString& person);

} // namespace core::import
