#include "ui/sessions/page_tag_model.h"

#include "ui/widgets/words.h"

#include <algorithm>

namespace ui {

void PageTagModel::setTags(const std::vector<PageTag>& tags)
{
    std::vector<PageTag> shown;
    std::copy_if(tags.begin(), tags.end(), std::back_inserter(shown),
                 [](const PageTag& tag) { return tag.highlights > 0; });
    if (shown == m_tags)
        return;
    beginResetModel();
    m_tags = std::move(shown);
    endResetModel();
}

int PageTagModel::rowOf(core::Id<core::Tag> id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (tag(row).id == id)
            return row;
    return -1;
}

int PageTagModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tags.size());
}

QVariant PageTagModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PageTag& shown = tag(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return shown.path;
    case HueRole: return shown.hue;
    case CountRole: return shown.highlights;
    case Qt::AccessibleTextRole:
        return tr("Tag %1, %2").arg(shown.path, counted(shown.highlights, tr("%1 highlight"), tr("%1 highlights")));
    default: return {};
    }
}

} // namespace ui
