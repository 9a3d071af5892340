#include "ui/quotes/quote_model.h"

#include "ui/quotes/highlight_mime.h"

#include <QMimeData>

#include <algorithm>

namespace ui {

void QuoteModel::setQuotes(std::vector<QuoteRow> quotes)
{
    beginResetModel();
    m_quotes = std::move(quotes);
    m_groups.clear();
    m_rows.clear();
    for (int at = 0; at < static_cast<int>(m_quotes.size()); ++at) {
        const auto& quote = m_quotes[static_cast<size_t>(at)];
        if (!quote.group.isEmpty() && (m_groups.empty() || m_groups.back().name != quote.group)) {
            m_rows.push_back(~static_cast<int>(m_groups.size()));
            m_groups.push_back({quote.group, quote.groupHue, 0});
        }
        if (!m_groups.empty())
            ++m_groups.back().count;
        m_rows.push_back(at);
    }
    endResetModel();
}

const QuoteRow* QuoteModel::quote(int row) const
{
    const int at = m_rows[static_cast<size_t>(row)];
    return at < 0 ? nullptr : &m_quotes[static_cast<size_t>(at)];
}

const QuoteModel::Group* QuoteModel::group(int row) const
{
    const int at = m_rows[static_cast<size_t>(row)];
    return at < 0 ? &m_groups[static_cast<size_t>(~at)] : nullptr;
}

int QuoteModel::rowOf(const core::Place& place) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (const auto* found = quote(row);
            found && (place.highlight ? found->place.highlight == place.highlight : found->place == place))
            return row;
    return -1;
}

int QuoteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant QuoteModel::data(const QModelIndex& index, int role) const
{
    if (const auto* head = group(index.row()))
        return role == Qt::DisplayRole ? QVariant(head->name) : QVariant();
    const auto& row = *quote(index.row());
    if (role == Qt::DisplayRole)
        return row.words;
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList parts{row.person, row.when, row.time, row.words, row.note};
    for (const auto& tag : row.tags)
        parts << tag.path;
    for (const auto& badge : {row.standing, row.badge})
        if (badge)
            parts << badge->text;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

Qt::ItemFlags QuoteModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || group(index.row()))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList QuoteModel::mimeTypes() const
{
    return {highlightMimeType(), QStringLiteral("text/plain")};
}

QMimeData* QuoteModel::mimeData(const QModelIndexList& indexes) const
{
    std::vector<core::Id<core::Highlight>> highlights;
    QStringList words;
    auto sorted = indexes;
    std::sort(sorted.begin(), sorted.end());
    for (const auto& index : sorted) {
        const auto& row = *quote(index.row());
        if (row.place.highlight)
            highlights.push_back(row.place.highlight);
        words << QStringList{row.words, QStringList{row.person, row.when, row.time}.join(u' ').simplified()}.join(
            QStringLiteral(" — "));
    }
    auto* data = new QMimeData;
    putHighlights(*data, highlights);
    data->setText(words.join(u'\n'));
    return data;
}

} // namespace ui
