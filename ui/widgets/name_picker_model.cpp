#include "ui/widgets/name_picker_model.h"

#include "ui/widgets/fuzzy.h"

#include <algorithm>

namespace ui {

void NamePickerModel::setChoices(std::vector<NameChoice> choices)
{
    beginResetModel();
    m_choices = std::move(choices);
    search();
    endResetModel();
}

void NamePickerModel::setPattern(const QString& pattern)
{
    beginResetModel();
    m_pattern = pattern.simplified();
    search();
    endResetModel();
}

bool NamePickerModel::isKnown() const
{
    return std::ranges::any_of(
        m_choices, [&](const NameChoice& choice) { return choice.name.compare(m_pattern, Qt::CaseInsensitive) == 0; });
}

void NamePickerModel::search()
{
    m_found.clear();
    for (size_t index = 0; index < m_choices.size(); ++index)
        if (auto match = fuzzyMatch(m_pattern, m_choices[index].name))
            m_found.push_back({index, match->score, std::move(match->positions)});
    std::ranges::stable_sort(m_found, std::greater(), &Found::score);
}

int NamePickerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

QVariant NamePickerModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& shown = choice(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return shown.name;
    case Qt::AccessibleTextRole:
        return shown.note.isEmpty() ? shown.name : QStringLiteral("%1, %2").arg(shown.name, shown.note);
    default: return {};
    }
}

} // namespace ui
