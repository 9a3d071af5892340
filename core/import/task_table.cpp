#include "core/import/task_table.h"

#include "core/import/table_words.h"
#include "core/tr.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace core::import {
namespace {

using namespace words;

constexpr auto taskWords =
    "^(?:user )?(?:tasks?|scenarios?)(?:[ _-]*(?:name|id|no\\.?|nr\\.?|number|#|title|description))?$";
constexpr auto sessionWords = "^session(?:[ _-]*(?:title|name|code|id))?$";
constexpr auto timeWords = "time|duration|seconds|minutes|\\b(?:secs?|mins?|ms|elapsed)\\b";
constexpr auto endedWords = "sum|cumul|elapsed|total|\\b(?:end|ended|ends|finish|finished|until|stop|stopped)\\b";
constexpr auto begunWords = "\\b(?:begin|began|begun|begins|start|started|starts|from)\\b";
constexpr auto severityWords = "severity|\\bsev\\b";
constexpr auto outcomeWords =
    "outcome|success|complet|assist|help|fail|abandon|result|status|passed|achieved|\\bdone\\b|unaided";
constexpr auto helpedWords = "assist|help|prompt";
constexpr auto aloneWords = "without|unassist|no[ _-]?(?:assist|help)";
constexpr auto failedWords = "fail|abandon|gave[ _-]?up";
constexpr auto noteWordsOfTasks = "\\b(?:notes?|comments?|remarks?|observations?|problems?|issues?|why)\\b";

/// Of the cells that are there so many can be kept as `is`: most where the heading says so, else nearly all.
enum class Need { Most, NearlyAll };
bool fits(const Table& table, int column, ColumnMapping mapping, ColumnIs is, Need need)
{
    constexpr int looked = 500;
    mapping.is = is;
    int filled = 0, good = 0;
    for (int row = 0; row < qMin(looked, table.cells.rows()); ++row) {
        const QString cell = table.cells.at(row, column);
        if (isNothing(cell))
            continue;
        ++filled;
        good += problemOf(mapping, cell).isEmpty();
    }
    return filled > 0 && (need == Need::Most ? good * 2 >= filled : good * 10 >= filled * 9);
}

AskedItem::Outcome yesIn(const QString& words)
{
    using Outcome = AskedItem::Outcome;
    if (says(words, failedWords))
        return Outcome::Failed;
    return says(words, helpedWords) && !says(words, aloneWords) ? Outcome::Helped : Outcome::Done;
}

TimeUnit unitIn(const QString& words)
{
    if (says(words, "minutes|\\bmins?\\b"))
        return TimeUnit::Minutes;
    return says(words, "milli|\\bms\\b") ? TimeUnit::Milliseconds : TimeUnit::Seconds;
}

/// Short texts, each once: the names of tasks.
bool isListOfTasks(const Table& table, int column)
{
    QSet<QString> seen;
    for (int row = 0; row < table.cells.rows(); ++row) {
        const QString cell = table.cells.at(row, column).toCaseFolded();
        if (cell.isEmpty() || cell.size() > 200 || seen.contains(cell))
            return false;
        seen.insert(cell);
    }
    return true;
}

int columnSaying(const Table& table, const char* pattern)
{
    for (int column = 0; column < table.columns.size(); ++column)
        if (says(table.columns[column], pattern))
            return column;
    return -1;
}

} // namespace

bool isOfTask(ColumnIs is)
{
    return is == ColumnIs::Outcome || is == ColumnIs::Severity || is == ColumnIs::Text || isTime(is);
}

bool namesPerson(const QString& heading)
{
    static const QRegularExpression code(QStringLiteral("^(?!T\\d)[A-Z]{1,3}[0-9]{1,3}$"));
    return code.match(heading.simplified()).hasMatch();
}

TaskForm formOf(const TableMapping& mapping)
{
    const bool hasPerson = mapping.has(ColumnIs::Code) || mapping.has(ColumnIs::Name) || mapping.has(ColumnIs::Session);
    if (hasPerson)
        return mapping.has(ColumnIs::Task) ? TaskForm::ResultEach : TaskForm::ParticipantEach;
    const bool isNamed = std::all_of(mapping.columns.begin(), mapping.columns.end(), [](const ColumnMapping& column) {
        return !isOfTask(column.is) || namesPerson(column.heading);
    });
    return isNamed ? TaskForm::TaskEach : TaskForm::OnePerson;
}

QString codeInName(const QString& fileName)
{
    static const QRegularExpression atEnd(QStringLiteral("(?<![A-Z])[A-Z]{1,3}[0-9]{1,3}$"));
    static const QRegularExpression atBegin(QStringLiteral("^[A-Z]{1,3}[0-9]{1,3}(?![\\p{L}0-9])"));
    const auto end = atEnd.match(fileName);
    return end.hasMatch() ? end.captured() : atBegin.match(fileName).captured();
}

QString taskIn(const QString& heading)
{
    static const QRegularExpression result(
        QStringLiteral("\\(.*\\)|\\b(?:time|duration|seconds|minutes|secs?|mins?|ms|outcome|success|result|"
                       "complet(?:ed|ion)|severity|notes?|comments?|taken|on)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression edges(QStringLiteral("^[\\s:_–-]+|[\\s:_–-]+$"));
    const QString task = QString(heading).replace(u'_', u' ').remove(result).remove(edges).simplified();
    return task.isEmpty() ? heading.simplified() : task;
}

QString nameKey(const QString& name)
{
    return name.simplified().toCaseFolded();
}

bool isTotal(const QString& words)
{
    return says(words.simplified(), "^(?:total|sum|mean|average|avg|median|all|sd|std\\.?(?: ?dev)?)$");
}

QString taskTableProblem(const TableMapping& mapping)
{
    if (std::none_of(mapping.columns.begin(), mapping.columns.end(),
                     [](const ColumnMapping& column) { return isOfTask(column.is); }))
        return tr("No column is an outcome, a time, a severity or a note, so nothing would come in.");
    if (formOf(mapping) != TaskForm::ParticipantEach && !mapping.has(ColumnIs::Task))
        return tr("No column is the task or the participant, so it cannot be told whose results these are.");
    return {};
}

namespace {

/// What a yes or a 1 says, where there is such a cell.
QStringList yesHints(const TableMapping& mapping, const Table& table)
{
    const QString words[] = {tr("A yes or a 1 is read as: done."), tr("A yes or a 1 is read as: done with help."),
                             tr("A yes or a 1 is read as: failed.")};
    const auto outcomes = mapping.columnsOf(ColumnIs::Outcome);
    for (const int column : outcomes)
        for (int row = 0; row < qMin(100, table.cells.rows()); ++row)
            if (const auto said = saidIn(table.cells.at(row, column)); said == Said::Yes)
                return {words[int(mapping.columns[size_t(column)].yes)]};
    return {};
}

QStringList formHints(const TableMapping& mapping, const Table& table)
{
    const QString code = codeInName(table.name);
    switch (formOf(mapping)) {
    case TaskForm::ResultEach: break;
    case TaskForm::TaskEach: return {tr("A column for each participant: the headings say whose results stand in it.")};
    case TaskForm::ParticipantEach: return {tr("A column for each task: the headings say which one.")};
    case TaskForm::OnePerson:
        return {code.isEmpty()
                    ? tr("No column says who it was, and the file's name does not begin or end with a code "
                         "such as P7. The rows would be nobody's.")
                    : tr("No column says who it was: these are the results of %1, as the file's name says.").arg(code)};
    }
    return {};
}

} // namespace

QStringList taskTableHints(const TableMapping& mapping, const Table& table)
{
    return formHints(mapping, table) + yesHints(mapping, table);
}

void setColumn(TableMapping& mapping, int at, const ColumnMapping& column)
{
    const ColumnMapping before = mapping.columns[size_t(at)];
    mapping.columns[size_t(at)] = column;
    if (mapping.kind != TableKind::TaskResults || !namesPerson(before.heading) || column.is != before.is)
        return;
    for (auto& other : mapping.columns)
        if (other.is == before.is && namesPerson(other.heading)) {
            other.yes = column.yes;
            other.unit = column.unit;
        }
}

ColumnMapping guessTaskColumn(const Table& table, int column, bool hasTask, bool hasPerson)
{
    const QString heading = table.columns[column];
    ColumnMapping mapping{.heading = heading, .attribute = heading.left(120)};
    const bool namesResults = namesPerson(heading) || (hasPerson && !hasTask);
    mapping.yes = yesIn(namesPerson(heading) ? table.name : heading);
    mapping.unit = unitIn(namesPerson(heading) ? table.name : heading);
    const auto is = [&](ColumnIs kind, const QString& why) {
        mapping.is = kind;
        mapping.reason = why;
        return mapping;
    };
    const QString byHeading = tr("by its heading");
    const auto can = [&](ColumnIs kind) { return fits(table, column, mapping, kind, Need::Most); };
    const auto isAll = [&](ColumnIs kind) { return fits(table, column, mapping, kind, Need::NearlyAll); };
    if (isTotal(heading))
        return is(ColumnIs::Ignored, tr("a sum"));
    if (says(heading, taskWords))
        return is(ColumnIs::Task, byHeading);
    if (says(heading, sessionWords))
        return is(ColumnIs::Session, byHeading);
    if (says(heading, codeWords) && !namesPerson(heading))
        return is(ColumnIs::Code, byHeading);
    if (says(heading, nameWords))
        return is(ColumnIs::Name, byHeading);
    if (says(heading, severityWords) && can(ColumnIs::Severity))
        return is(ColumnIs::Severity, byHeading);
    const bool isWhen = says(heading, begunWords) || says(heading, endedWords);
    if (isWhen && !namesResults && isAll(ColumnIs::Taken))
        return is(says(heading, begunWords) ? ColumnIs::Begun : ColumnIs::Ended, byHeading);
    if (says(heading, timeWords) && can(ColumnIs::Taken))
        return is(ColumnIs::Taken, byHeading);
    if (says(heading, outcomeWords) && can(ColumnIs::Outcome))
        return is(ColumnIs::Outcome, byHeading);
    if (says(heading, noteWordsOfTasks))
        return is(ColumnIs::Text, byHeading);
    if (namesResults && isAll(ColumnIs::Outcome))
        return is(ColumnIs::Outcome, tr("outcomes"));
    if (namesResults && isAll(ColumnIs::Taken))
        return is(ColumnIs::Taken, tr("times"));
    return mapping;
}

bool looksLikeTasks(const Table& table)
{
    int people = 0;
    for (int column = 0; column < table.columns.size(); ++column) {
        const bool isPerson = says(table.columns[column], "^P\\d{1,3}$");
        people += isPerson && guessTaskColumn(table, column, false, false).is != ColumnIs::Ignored;
    }
    if (people > 1 && !namesPerson(table.columns.front()) && isListOfTasks(table, 0))
        return true;
    if (columnSaying(table, taskWords) < 0)
        return false;
    for (int column = 0; column < table.columns.size(); ++column) {
        const auto is = guessTaskColumn(table, column, true, true).is;
        if (is == ColumnIs::Outcome || isTime(is))
            return true;
    }
    return false;
}

TableMapping guessTaskTable(const Table& table)
{
    const bool hasTask = columnSaying(table, taskWords) >= 0;
    const bool hasPerson = columnSaying(table, codeWords) >= 0 || columnSaying(table, sessionWords) >= 0 ||
                           columnSaying(table, nameWords) >= 0;
    TableMapping mapping{{}, TableKind::TaskResults, table.reading, {}};
    for (int column = 0; column < table.columns.size(); ++column)
        mapping.columns.push_back(guessTaskColumn(table, column, hasTask, hasPerson));
    const auto first = std::find_if(mapping.columns.begin(), mapping.columns.end(),
                                    [](const ColumnMapping& column) { return column.is == ColumnIs::Ignored; });
    if (!hasTask && !hasPerson && first == mapping.columns.begin() && isListOfTasks(table, 0)) {
        first->is = ColumnIs::Task;
        first->reason = tr("short texts, each once");
    }
    return mapping;
}

} // namespace core::import
