#include "core/import/delimited_text.h"

#include <QHash>

#include <algorithm>

namespace core::import {

bool DelimitedText::atEndOfCell() const
{
    return m_at >= m_text.size() || m_text[m_at] == m_delimiter || m_text[m_at] == u'\n';
}

QString DelimitedText::plain()
{
    const auto begin = m_at;
    while (!atEndOfCell())
        ++m_at;
    return m_text.mid(begin, m_at - begin).toString();
}

/// Reads a cell in quotes; false where the closing one is missing: then nothing has been read.
bool DelimitedText::quoted(QString& cell)
{
    const auto begin = m_at++;
    for (auto from = m_at;;) {
        const auto end = m_text.indexOf(m_quote, from);
        if (end < 0) {
            m_at = begin;
            return false;
        }
        m_at = end + 1;
        const bool isDoubled = m_at < m_text.size() && m_text[m_at] == m_quote;
        const bool isEscaped = !isDoubled && end > from && m_text[end - 1] == u'\\' && !atEndOfCell();
        cell += m_text.mid(from, end - from - (isEscaped ? 1 : 0));
        if (!isDoubled && !isEscaped)
            return true;
        cell += m_quote;
        from = m_at = isDoubled ? end + 2 : end + 1;
    }
}

QString DelimitedText::cell()
{
    // A file full of quotes that are never closed would be read again from each of them.
    constexpr size_t enough = 20;
    QString cell;
    if (m_at >= m_text.size() || m_text[m_at] != m_quote || m_unclosed.size() >= enough)
        return plain();
    if (!quoted(cell)) {
        m_unclosed.push_back(m_row);
        return plain();
    }
    if (!atEndOfCell()) {
        m_torn.push_back(m_row);
        cell += plain();
    }
    return cell;
}

bool DelimitedText::next(QStringList& cells)
{
    cells.clear();
    if (m_at >= m_text.size())
        return false;
    ++m_row;
    for (;;) {
        cells.append(cell());
        if (m_at >= m_text.size())
            return true;
        if (m_text[m_at++] == u'\n')
            return true;
        if (m_at >= m_text.size()) { // the text ends in a delimiter: an empty cell is after it
            cells.append(QString());
            return true;
        }
    }
}

namespace {

/// How much alike the rows are under a dialect: the share of those that have the usual number of cells, weighed by that
/// number; 0 where there is one cell a row.
double likeness(QStringView text, const Dialect& dialect)
{
    constexpr int enough = 200;
    DelimitedText rows(text, dialect.delimiter, dialect.quote);
    QHash<qsizetype, int> widths;
    QStringList cells;
    int read = 0;
    while (read < enough && rows.next(cells)) {
        if (cells.size() == 1 && cells.front().trimmed().isEmpty())
            continue;
        ++read;
        ++widths[cells.size()];
    }
    qsizetype usual = 1;
    for (auto it = widths.cbegin(); it != widths.cend(); ++it)
        if (it.value() > widths.value(usual) || (it.value() == widths.value(usual) && it.key() > usual))
            usual = it.key();
    if (usual < 2)
        return 0;
    const double share = double(widths.value(usual)) / read;
    const double spoilt = double(rows.torn().size() + rows.unclosed().size()) / read;
    return share * share * (1 - 1.0 / double(usual)) - spoilt;
}

/// True where single quotes wrap cells and double ones do not.
bool isSingleQuoted(QStringView text, QChar delimiter)
{
    DelimitedText rows(text, delimiter, QChar());
    QStringList cells;
    int single = 0;
    for (int read = 0; read < 50 && rows.next(cells); ++read)
        for (const auto& cell : std::as_const(cells)) {
            if (cell.startsWith(u'"'))
                return false;
            single += cell.size() > 1 && cell.startsWith(u'\'') && cell.endsWith(u'\'');
        }
    return single > 2;
}

} // namespace

Dialect guessDialect(QStringView text)
{
    Dialect best;
    double most = 0;
    for (const char16_t delimiter : {u',', u';', u'\t', u'|'}) {
        const Dialect dialect{delimiter, isSingleQuoted(text, delimiter) ? u'\'' : u'"'};
        if (const double found = likeness(text, dialect); found > most + 1e-9) {
            most = found;
            best = dialect;
        }
    }
    return best;
}

} // namespace core::import
