#pragma once

#include "core/import/table_mapping.h"

namespace core::import {

/// How results of tasks lie in a table. What no column says, the headings of the results say.
enum class TaskForm {
    ResultEach,      // a row for each result: the task and the person stand in it
    TaskEach,        // a row for each task, a column for each person
    ParticipantEach, // a row for each person, a column for each task
    OnePerson        // a row for each task of the one whom the file's name names
};
TaskForm formOf(const TableMapping& mapping);

/// "P7": the code at the end or the beginning of a file's name.
QString codeInName(const QString& fileName);
/// True for a heading that names a person: "P7".
bool namesPerson(const QString& heading);
/// The task that a heading names: "T3" for "T3 time (s)".
QString taskIn(const QString& heading);
/// True for a row or column of sums.
bool isTotal(const QString& words);
/// By what names of tasks, people and sessions are told to be the same.
QString nameKey(const QString& name);
/// True for outcomes, times, severity and notes.
bool isOfTask(ColumnIs is);

/// Why nothing could come in; empty where it can.
QString taskTableProblem(const TableMapping& mapping);
/// How the table is read, where that is not said by its columns alone.
QStringList taskTableHints(const TableMapping& mapping, const Table& table);

/// Puts a column in the place of one. In a table with a column for each participant the others that were alike follow:
/// what yes means there is said once.
void setColumn(TableMapping& mapping, int at, const ColumnMapping& column);

/// What a column is in a table of results; `hasTask`: another one is the task, `hasPerson` the participant.
ColumnMapping guessTaskColumn(const Table& table, int column, bool hasTask, bool hasPerson);
/// True where the headings say task and how it went.
bool looksLikeTasks(const Table& table);
/// A whole table of results.
TableMapping guessTaskTable(const Table& table);

} // namespace core::import
