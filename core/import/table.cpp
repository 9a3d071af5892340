#include "core/import/table.h"

#include "core/error.h"
#include "core/tr.h"

#include <limits>

namespace core::import {

void TableCells::beginRow(int number)
{
    m_rows.push_back({qint64(m_ends.size()), number});
}

void TableCells::add(QStringView cell)
{
    constexpr qint64 mostText = std::numeric_limits<qint32>::max();
    constexpr size_t mostCells = 200'000'000;
    m_text += cell.trimmed().toUtf8();
    if (m_text.size() > mostText || m_ends.size() == mostCells)
        throw Failure(
            Error::Kind::BadInput,
            tr("This table is larger than can be read at once (2 GB of text or 200 million cells). Nothing of "
               "it was taken; split it into several files."));
    m_ends.push_back(quint32(m_text.size()));
}

bool TableCells::dropIfBlank()
{
    const auto first = size_t(m_rows.back().firstCell);
    const quint32 begin = first == 0 ? 0 : m_ends[first - 1];
    if (qint64(begin) != m_text.size())
        return false;
    m_ends.resize(first);
    m_rows.pop_back();
    return true;
}

void TableCells::dropFirst(int rows)
{
    m_first += rows;
}

qint64 TableCells::endOf(int row) const
{
    const auto next = size_t(row + m_first + 1);
    return next < m_rows.size() ? m_rows[next].firstCell : qint64(m_ends.size());
}

int TableCells::width(int row) const
{
    return int(endOf(row) - m_rows[size_t(row + m_first)].firstCell);
}

QString TableCells::at(int row, int column) const
{
    const auto cell = size_t(m_rows[size_t(row + m_first)].firstCell + column);
    if (qint64(cell) >= endOf(row))
        return {};
    const quint32 begin = cell == 0 ? 0 : m_ends[cell - 1];
    return QString::fromUtf8(m_text.constData() + begin, m_ends[cell] - begin);
}

QString namelessHeading(int column)
{
    return tr("Column %1").arg(columnLetters(column));
}

bool isNameless(const Table& table, int column)
{
    return table.columns[column] == namelessHeading(column);
}

QString columnLetters(int column)
{
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    return letters;
}

} // namespace core::import
