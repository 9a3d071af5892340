#include "ui/tags/tag_choice_model.h"

#include "ui/widgets/fuzzy.h"
#include "ui/widgets/words.h"

#include <algorithm>

namespace ui {
namespace {

/// As fuzzyMatch(); the beginning of the leaf is as good as the beginning of the path.
std::optional<FuzzyMatch> pathMatch(const QString& pattern, const QString& path)
{
    const auto slash = static_cast<int>(path.lastIndexOf(u'/')) + 1;
    auto whole = fuzzyMatch(pattern, path);
    auto leaf = slash > 0 ? fuzzyMatch(pattern, path.mid(slash)) : std::nullopt;
    if (!leaf || leaf->score < whole->score)
        return whole;
    for (auto& position : leaf->positions)
        position += slash;
    return leaf;
}

} // namespace

std::vector<TagChoice> tagChoices(const core::Stores& stores, const QHash<core::Id<core::Tag>, core::TagUse>& uses)
{
    const auto paths = stores.tags.paths();
    const auto tags = stores.tags.tags();
    const auto archived = core::archivedTags(tags);
    std::vector<TagChoice> choices;
    for (const auto& tag : tags)
        if (!archived.contains(tag.id))
            choices.push_back({tag.id, paths.value(tag.id), tag.colour, uses.value(tag.id)});
    std::stable_sort(choices.begin(), choices.end(),
                     [](const TagChoice& a, const TagChoice& b) { return a.use.lastAt > b.use.lastAt; });
    return choices;
}

std::vector<TagChoice> tagChoices(const core::Stores& stores)
{
    return tagChoices(stores, stores.tags.uses());
}

void TagChoiceModel::setChoices(std::vector<TagChoice> choices, QSet<core::Id<core::Tag>> on)
{
    beginResetModel();
    m_choices = std::move(choices);
    m_on = std::move(on);
    search();
    endResetModel();
}

void TagChoiceModel::setPattern(const QString& pattern)
{
    beginResetModel();
    m_pattern = pattern.trimmed();
    search();
    endResetModel();
}

void TagChoiceModel::search()
{
    m_found.clear();
    for (size_t index = 0; index < m_choices.size(); ++index)
        if (auto match = pathMatch(m_pattern, m_choices[index].path))
            m_found.push_back({index, match->score, std::move(match->positions)});
    std::stable_sort(m_found.begin(), m_found.end(), [](const Found& a, const Found& b) { return a.score > b.score; });
}

bool TagChoiceModel::isKnown() const
{
    const QString path = core::tagPath(core::tagPathParts(m_pattern));
    return std::any_of(m_choices.begin(), m_choices.end(),
                       [&](const TagChoice& choice) { return choice.path.compare(path, Qt::CaseInsensitive) == 0; });
}

int TagChoiceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

QVariant TagChoiceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TagChoice& shown = choice(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return shown.path;
    if (role != Qt::AccessibleTextRole)
        return {};
    const QString words = tr("Tag %1, %2, %3")
                              .arg(shown.path, counted(shown.use.mentions, tr("%1 mention"), tr("%1 mentions")),
                                   counted(shown.use.people, tr("%1 person"), tr("%1 people")));
    return isOn(index.row()) ? tr("%1, on this passage already").arg(words) : words;
}

} // namespace ui
