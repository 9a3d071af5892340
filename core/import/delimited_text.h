#pragma once

#include <QStringList>
#include <QStringView>

#include <vector>

namespace core::import {

/// Reads the rows of delimited text one after the other, as RFC 4180 has them, and takes what breaks its rules for what
/// was most likely meant. Line breaks are `\n`.
class DelimitedText {
public:
    DelimitedText(QStringView text, QChar delimiter, QChar quote) : m_text(text), m_delimiter(delimiter), m_quote(quote)
    {
    }

    /// The cells of the next row; false at the end. A blank line is a row of one empty cell.
    bool next(QStringList& cells);
    qsizetype position() const { return m_at; }
    int row() const { return m_row; } // of the row read last, from 1

    /// Rows in which a quote was opened and never closed; it stands in the text.
    const std::vector<int>& unclosed() const { return m_unclosed; }
    /// Rows in which something stood between a closing quote and the next delimiter; it is kept.
    const std::vector<int>& torn() const { return m_torn; }

private:
    QString cell();
    QString plain();
    bool quoted(QString& cell);
    bool atEndOfCell() const;

    QStringView m_text;
    QChar m_delimiter;
    QChar m_quote;
    qsizetype m_at = 0;
    int m_row = 0;
    std::vector<int> m_unclosed;
    std::vector<int> m_torn;
};

/// How a text is parted into cells.
struct Dialect {
    QChar delimiter = u',';
    QChar quote = u'"';
    friend bool operator==(const Dialect&, const Dialect&) = default;
};

/// The delimiter (comma, semicolon, tab or bar) that makes the rows of `text` most alike, and its quote.
Dialect guessDialect(QStringView text);

} // namespace core::import
