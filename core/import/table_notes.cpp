#include "core/import/table_notes.h"

#include "core/import/sticky_notes.h"
#include "core/tr.h"

namespace core::import {
namespace {

/// Reads rows as sticky notes.
class NoteRows {
public:
    NoteRows(const Table& table, const TableMapping& mapping, TableLosses& losses)
        : m_table(table), m_mapping(mapping), m_losses(losses)
    {
    }

    StickyNote read(int row) const
    {
        StickyNote note{.group = first(row, ColumnIs::Group).simplified(),
                        .colour = first(row, ColumnIs::Colour).simplified()};
        QStringList texts;
        for (const int column : m_mapping.columnsOf(ColumnIs::Text))
            if (const QString text = m_table.cells.at(row, column); !isNothing(text))
                texts << text;
        note.text = texts.join(u'\n');
        const auto x = placeIn(row, ColumnIs::X), y = placeIn(row, ColumnIs::Y);
        if (x && y)
            note.at = QPointF(*x, *y);
        return note;
    }

    /// How many of the rows with words have something in a column that a card has no place for.
    int filled(ColumnIs is) const
    {
        int count = 0;
        for (int row = 0; row < m_table.cells.rows(); ++row)
            count += !first(row, is).isEmpty();
        return count;
    }

private:
    QString first(int row, ColumnIs is) const
    {
        for (const int column : m_mapping.columnsOf(is))
            if (const QString cell = m_table.cells.at(row, column); !isNothing(cell))
                return cell;
        return {};
    }

    std::optional<double> placeIn(int row, ColumnIs is) const
    {
        for (const int column : m_mapping.columnsOf(is)) {
            const QString cell = m_table.cells.at(row, column);
            const auto number = numberIn(cell);
            if (!number && !isNothing(cell))
                m_losses.add(row, column, tr("“%1” is no number").arg(cell.left(80)));
            return number;
        }
        return std::nullopt;
    }

    const Table& m_table;
    const TableMapping& m_mapping;
    TableLosses& m_losses;
};

Id<Board> boardNamed(Stores& stores, const QString& name)
{
    const auto known = stores.boards.find(name);
    return known ? known->id : stores.boards.add(Board{.name = name});
}

/// What cards have no place for, column by column.
std::vector<Loss> lossesOf(const NoteRows& rows, const Table& table, const TableMapping& mapping)
{
    std::vector<Loss> lost;
    for (const auto is : {ColumnIs::Author, ColumnIs::Tags, ColumnIs::Date, ColumnIs::Code, ColumnIs::Name})
        if (const int count = rows.filled(is); count > 0)
            lost.push_back({wordOf(is).toLower(), count,
                            tr("column “%1”").arg(table.columns[mapping.columnsOf(is).front()].left(60)),
                            tr("a note on a board has only its words; bring the table in without --board to keep it"),
                            is != ColumnIs::Author && is != ColumnIs::Date});
    return lost;
}

} // namespace

void writeNotes(Stores& stores, const Table& table, const TableMapping& mapping, const QString& board,
                TableLosses& losses, FileReport& report, core::Progress* progress)
{
    const NoteRows rows(table, mapping, losses);
    std::vector<StickyNote> notes;
    int silent = 0;
    for (int row = 0; row < table.cells.rows(); ++row) {
        if (progress && row % 256 == 0) {
            progress->throwIfCancelled();
            progress->report(row, table.cells.rows());
        }
        auto note = rows.read(row);
        if (note.text.isEmpty())
            ++silent;
        else
            notes.push_back(std::move(note));
    }
    const auto put = addStickyNotes(stores, boardNamed(stores, board), notes);
    report.cards = put.cards;
    report.clusters = put.clusters;
    report.kept << tr("%1 on the board “%2”, %3")
                       .arg(counted(put.cards, "%1 card", "%1 cards"), board,
                            counted(put.clusters, "%1 new cluster", "%1 new clusters"));
    if (silent > 0)
        report.kept << counted(silent, "%1 row has no words", "%1 rows have no words");
    report.lost = lossesOf(rows, table, mapping);
    if (put.colourless > 0)
        report.lost.push_back({tr("colour"),
                               put.colourless,
                               {},
                               tr("a card's colour says what it stands for; only clusters have one of their own"),
                               false});
}

} // namespace core::import
