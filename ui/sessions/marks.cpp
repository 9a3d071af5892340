#include "ui/sessions/marks.h"

#include <algorithm>
#include <set>

namespace ui {

core::TextRange Mark::in(int block, int length) const
{
    return {block == firstBlock ? firstOffset : 0, block == lastBlock ? std::min(lastOffset, length) : length};
}

Marks::Marks(const SessionContent& content)
{
    m_byBlock.resize(content.entries.size());
    QHash<core::Id<core::Tag>, Mark> byTag;
    for (const auto& tag : content.tags)
        byTag.insert(tag.id, {.hue = tag.hue, .label = tag.leaf(), .path = tag.path});
    for (size_t index = 0; index < content.highlights.size(); ++index) {
        const auto& highlight = content.highlights[index];
        const auto add = [&](Mark mark) {
            mark.highlight = static_cast<int>(index);
            mark.firstBlock = content.entryAt(highlight.begin);
            mark.firstOffset = highlight.beginOffset;
            mark.lastBlock = content.entryAt(highlight.end);
            mark.lastOffset = highlight.endOffset;
            m_marks.push_back(std::move(mark));
        };
        if (highlight.tags.empty())
            add({});
        for (const auto tag : highlight.tags)
            add(byTag.value(tag));
    }
    for (const auto& mark : m_marks)
        m_first.push_back({mark.firstBlock, mark.firstOffset, mark.lastBlock, mark.lastOffset});
    for (int index = 0; index < count(); ++index)
        for (int block = at(index).firstBlock; block <= at(index).lastBlock; ++block)
            m_byBlock[static_cast<size_t>(block)].push_back(index);
    group();
}

void Marks::group()
{
    for (int index = 0; index < count(); ++index) {
        const Mark& mark = at(index);
        if (m_groups.empty() || m_groups.back().lastBlock < mark.firstBlock)
            m_groups.push_back({mark.firstBlock, mark.lastBlock, {}, {}, 0});
        m_groups.back().lastBlock = std::max(m_groups.back().lastBlock, mark.lastBlock);
        m_groups.back().marks.push_back(index);
    }
}

const std::vector<int>& Marks::inBlock(int block) const
{
    static const std::vector<int> none;
    return static_cast<size_t>(block) < m_byBlock.size() ? m_byBlock[static_cast<size_t>(block)] : none;
}

std::vector<Stretch> Marks::stretches(int block, int length) const
{
    const auto& here = inBlock(block);
    std::set<int> borders;
    for (const int index : here) {
        const auto range = at(index).in(block, length);
        borders.insert({range.begin, range.end});
    }
    std::vector<Stretch> found;
    for (auto border = borders.begin(); border != borders.end() && std::next(border) != borders.end(); ++border) {
        Stretch stretch{{*border, *std::next(border)}, {}};
        for (const int index : here)
            if (at(index).in(block, length).overlaps(stretch.range))
                stretch.marks.push_back(index);
        if (!stretch.marks.empty())
            found.push_back(std::move(stretch));
    }
    return found;
}

void Marks::follow(const core::ReplaceWords& edit, const QStringList& texts)
{
    for (const int index : inBlock(edit.first)) {
        const auto& first = m_first[static_cast<size_t>(index)];
        // A mark without words is not painted.
        const auto now = core::followed(first, edit, texts).value_or(core::PassageEnds{first.first, 0, first.first, 0});
        Mark& mark = m_marks[static_cast<size_t>(index)];
        mark.firstOffset = now.from;
        mark.lastOffset = now.to;
    }
    forgetLanes();
}

size_t Marks::groupFrom(int block) const
{
    const auto found = std::lower_bound(m_groups.begin(), m_groups.end(), block,
                                        [](const MarkGroup& group, int wanted) { return group.lastBlock < wanted; });
    return static_cast<size_t>(found - m_groups.begin());
}

void Marks::forgetLanes()
{
    for (auto& group : m_groups)
        group.lanes.clear();
}

} // namespace ui
