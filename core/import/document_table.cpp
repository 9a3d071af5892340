#include "core/import/document_table.h"

#include "core/import/label_shape.h"
#include "core/sessions/clock_time.h"

#include <QSet>

#include <algorithm>

namespace core::import {
namespace {

QString labelIn(const QString& cell)
{
    QString label = cell.trimmed();
    if (label.endsWith(u':'))
        label.chop(1);
    return label.trimmed();
}

bool isLabel(const QString& cell)
{
    const QString label = labelIn(cell);
    return label.size() <= 40 && !label.contains(u'\n') && shapeOf(label) != Shape::None && !clockTime(label);
}

bool isTime(const QString& cell)
{
    const QString text = cell.trimmed();
    return text.size() <= 40 && leadingTime(QString(text + QStringLiteral(" x")));
}

QString column(const QStringList& row, qsizetype at)
{
    return at >= 0 ? row.value(at).trimmed() : QString();
}

/// Which columns of a table of turns hold what; -1: none.
struct Turns {
    qsizetype speaker = -1;
    qsizetype time = -1;
};

/// True where a column holds few different labels that come back, and hardly anything else.
bool namesSpeakers(const std::vector<QStringList>& rows, qsizetype at)
{
    QSet<QString> labels;
    int filled = 0;
    int fitting = 0;
    for (const auto& row : rows) {
        if (column(row, at).isEmpty())
            continue;
        ++filled;
        if (isLabel(row[at])) {
            ++fitting;
            labels << labelIn(row[at]);
        }
    }
    return fitting > 2 && fitting * 10 >= filled * 9 && labels.size() * 2 <= fitting + 1;
}

bool holdsTimes(const std::vector<QStringList>& rows, qsizetype at)
{
    const auto times =
        std::count_if(rows.begin(), rows.end(), [&](const QStringList& row) { return isTime(column(row, at)); });
    return times > 1 && times * 2 >= std::ptrdiff_t(rows.size());
}

Turns turnsIn(const std::vector<QStringList>& rows)
{
    Turns turns;
    qsizetype columns = 0;
    for (const auto& row : rows)
        columns = qMax(columns, row.size());
    for (qsizetype at = 0; at < qMin<qsizetype>(columns, 4); ++at) {
        if (turns.time < 0 && holdsTimes(rows, at))
            turns.time = at;
        else if (turns.speaker < 0 && at + 1 < columns && namesSpeakers(rows, at))
            turns.speaker = at;
    }
    return turns;
}

/// "Time | Speaker | Text" and the like at the top.
bool isHead(const QStringList& row, const Turns& turns)
{
    static const QSet<QString> words{QStringLiteral("speaker"), QStringLiteral("name"),     QStringLiteral("who"),
                                     QStringLiteral("person"),  QStringLiteral("sprecher"), QStringLiteral("voice")};
    const QString label = labelIn(column(row, turns.speaker)).toCaseFolded();
    return words.contains(label) || (turns.time >= 0 && column(row, turns.time).toCaseFolded().startsWith(u"time"));
}

QString turnOf(const QStringList& row, const Turns& turns)
{
    QString line;
    const QString time = column(row, turns.time);
    if (isTime(time))
        line = QStringLiteral("[%1] ").arg(time.left(time.indexOf(u' ')).remove(u'[').remove(u']'));
    const QString label = labelIn(column(row, turns.speaker));
    if (!label.isEmpty())
        line += label + QStringLiteral(": ");
    QStringList words;
    for (qsizetype at = 0; at < row.size(); ++at)
        if (at != turns.speaker && at != turns.time && !column(row, at).isEmpty())
            words << column(row, at);
    return words.isEmpty() ? QString() : line + words.join(u'\t');
}

QString plainRow(const QStringList& row)
{
    QStringList cells;
    for (qsizetype at = 0; at < row.size(); ++at)
        if (!column(row, at).isEmpty())
            cells << column(row, at);
    const bool longCells = std::any_of(cells.begin(), cells.end() - (cells.isEmpty() ? 0 : 1),
                                       [](const QString& cell) { return cell.contains(u'\n'); });
    return cells.join(longCells ? u'\n' : u'\t');
}

} // namespace

QStringList tableLines(const std::vector<QStringList>& rows)
{
    QStringList lines;
    const Turns turns = turnsIn(rows);
    for (size_t i = 0; i < rows.size(); ++i) {
        if (turns.speaker >= 0 && i == 0 && isHead(rows[i], turns))
            continue;
        const QString line = turns.speaker >= 0 ? turnOf(rows[i], turns) : plainRow(rows[i]);
        if (!line.trimmed().isEmpty())
            lines << line;
    }
    return lines;
}

} // namespace core::import
