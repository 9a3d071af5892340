#include "ui/help/help_model.h"

#include <algorithm>

namespace ui {

HelpModel::HelpModel(std::vector<HelpText> texts, QObject* parent)
    : QAbstractListModel(parent), m_texts(std::move(texts))
{
    setFilter({});
}

void HelpModel::setFilter(const QString& words)
{
    const auto parts = words.split(u' ', Qt::SkipEmptyParts);
    beginResetModel();
    m_shown.clear();
    for (int i = 0; i < static_cast<int>(m_texts.size()); ++i) {
        const QString& text = m_texts[static_cast<size_t>(i)].markdown;
        if (std::all_of(parts.begin(), parts.end(),
                        [&](const QString& part) { return text.contains(part, Qt::CaseInsensitive); }))
            m_shown.push_back(i);
    }
    endResetModel();
}

int HelpModel::rowOf(const QString& topic) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (text(row).topic == topic)
            return row;
    return -1;
}

int HelpModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant HelpModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    return text(index.row()).title;
}

} // namespace ui
