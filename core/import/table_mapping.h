#pragma once

#include "core/import/table.h"
#include "core/import/table_values.h"
#include "core/import/task_values.h"
#include "core/people/attribute.h"

#include <QJsonObject>

namespace core::import {

/// What the rows of a table are.
enum class TableKind { People, Feedback, StickyNotes, TaskResults };

/// What one column of a table is.
enum class ColumnIs {
    Ignored,
    Code, // of the participant
    Name, // of the participant; several columns make one name ("first", "last")
    Role,
    Account,
    Attribute, // of the participant or the account
    Date,
    Score,
    Text,   // in their own words: an entry for each cell
    Answer, // chosen from a list or on a scale: an entry for each cell, and an attribute
    Tags,   // parted by commas or semicolons
    Group,
    Author,
    Colour,
    X, // where a note lies: to the right, and down
    Y,
    Id,      // of the row: the label of one whom nothing else names
    Session, // its title or code
    Task,    // its words, or its number in the guide
    Outcome, // of a task
    Begun,   // since the session began
    Ended,
    Taken, // how long a task took
    Severity
};

enum class ScoreScale { Any, Nps, Stars }; // Nps: 0 to 10; Stars: 1 to 5

// The names in JSON and on the command line: "sticky-notes", "attribute", "nps" …
QString nameOf(TableKind kind);
QString nameOf(ColumnIs is);
QString nameOf(ScoreScale scale);
std::optional<TableKind> tableKindFrom(const QString& name);
/// What is known of somebody afterwards: attribute, answer.
bool isAttribute(ColumnIs is);
/// Begun, ended, taken.
bool isTime(ColumnIs is);

/// What a person reads in a list: "Sticky notes", "Free text".
QString wordOf(TableKind kind);
QString wordOf(ColumnIs is);

/// What the columns of such a table may be, in the order of a list.
std::vector<ColumnIs> choicesFor(TableKind kind);

struct ColumnMapping {
    QString heading;
    ColumnIs is = ColumnIs::Ignored;
    QString attribute; // its name
    AttributeOf of = AttributeOf::Participant;
    AttributeType type = AttributeType::Text; // of an attribute that the project does not have yet
    DateOrder dates = DateOrder::MonthFirst;
    ScoreScale scale = ScoreScale::Any;
    AskedItem::Outcome yes = AskedItem::Outcome::Done; // what “yes” or 1 says in a column of outcomes
    TimeUnit unit = TimeUnit::Seconds;                 // of times that are bare numbers
    QString reason;                                    // why it was guessed; not kept
    friend bool operator==(const ColumnMapping&, const ColumnMapping&) = default;
};

/// How a table becomes people, feedback, sticky notes or results of tasks: one column mapping for each of its columns,
/// in order.
struct TableMapping {
    QString name; // under which it is kept; may be empty
    TableKind kind = TableKind::Feedback;
    TableReading reading; // how the file is read; compared with Table::reading it says whether to read it anew
    std::vector<ColumnMapping> columns;
    std::vector<int> columnsOf(ColumnIs is) const;
    bool has(ColumnIs is) const { return !columnsOf(is).empty(); }
    friend bool operator==(const TableMapping&, const TableMapping&) = default;
};

QJsonObject toJson(const TableMapping& mapping);
/// Failure(BadInput) with a sentence where it is no mapping, or names what there is not.
TableMapping mappingFrom(const QJsonObject& json);
/// The same for the bytes of a file called `fileName`.
TableMapping mappingFrom(const QByteArray& json, const QString& fileName);

/// Guesses what the rows are, unless `kind` says it, and what each column is, with a reason for each.
TableMapping guessMapping(const Table& table, std::optional<TableKind> kind = {});

/// `mapping` on this table: its columns found by their headings, those that it does not know ignored. Failure(BadInput)
/// where it knows none.
TableMapping fitted(const TableMapping& mapping, const Table& table);
/// True where the mapping was made for a table with these headings.
bool isFor(const TableMapping& mapping, const Table& table);

/// What is wrong with a mapping, as sentences; nothing could come in, or it would not be what one thinks.
struct MappingProblems {
    QString blocking; // empty: the table can come in
    QStringList hints;
};
MappingProblems problemsOf(const TableMapping& mapping, const Table& table);

/// A cell that cannot be kept as its column says: a word for a number, an impossible date.
struct CellProblem {
    int row = 0; // index into the table's rows
    int column = 0;
    QString why;
    friend bool operator==(const CellProblem&, const CellProblem&) = default;
};
/// Why a cell cannot be kept; empty where it can.
QString problemOf(const ColumnMapping& column, const QString& cell);
/// Those of the first `rows` rows.
std::vector<CellProblem> cellProblems(const TableMapping& mapping, const Table& table, int rows);

/// "row 12, column “Age”".
QString whereIs(const Table& table, int row, int column);

} // namespace core::import
