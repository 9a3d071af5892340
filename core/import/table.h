#pragma once

#include "core/import/document.h"

#include <QByteArray>

#include <optional>

namespace core::import {

/// How a file is read as a table. What is not set is guessed.
struct TableReading {
    QString encoding;             // of CSV and TSV
    QChar delimiter;              // of CSV and TSV; null: guessed
    QChar quote;                  // likewise
    std::optional<int> headerRow; // the row of the headings, counted from 1 as a spreadsheet does; 0: there are none
    QString sheet;                // of XLSX; empty: the first with data
    friend bool operator==(const TableReading&, const TableReading&) = default;
};

/// Rows of cells, packed as UTF-8: a million rows take little more room than their text. Rows and columns count from 0.
class TableCells {
public:
    /// Ends the row that was begun before. `number` is what a spreadsheet calls the new one, from 1.
    void beginRow(int number);
    void add(QStringView cell);
    /// Takes the row that was begun away again, if nothing but white space is in it.
    bool dropIfBlank();
    /// Takes the first rows away.
    void dropFirst(int rows);

    int rows() const { return int(m_rows.size()) - m_first; }
    int number(int row) const { return m_rows[size_t(row + m_first)].number; }
    int width(int row) const;
    /// The text of a cell, trimmed; empty beyond the last one of its row.
    QString at(int row, int column) const;
    qint64 bytes() const { return m_text.size(); }

private:
    struct Row {
        qint64 firstCell = 0;
        int number = 0;
    };
    qint64 endOf(int row) const;

    QByteArray m_text;
    std::vector<quint32> m_ends; // of the cells, in m_text
    std::vector<Row> m_rows;
    int m_first = 0;
};

/// A table as it stands in a file: headings and rows that are not blank.
struct Table {
    TableReading reading; // as it was read: nothing is left to guess
    QString name;         // of the file, without its ending
    QString format;       // "CSV", "TSV", "XLSX"
    QStringList sheets;   // of XLSX
    QStringList columns;  // the headings, simplified; "Column C" where there is none
    TableCells cells;     // the rows below the headings
    QStringList kept;     // sentences for the report
    std::vector<Loss> lost;
};

/// What a column without a heading is called: "Column C".
QString namelessHeading(int column);
/// True for a column that is called so.
bool isNameless(const Table& table, int column);

/// "A", "Z", "AA" … for 0, 25, 26: what a spreadsheet calls a column.
QString columnLetters(int column);

} // namespace core::import
