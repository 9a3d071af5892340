#include "ui/sessions/marks.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace ui {

core::TextRange Mark::in(int block, int length) const
{
    return {block == firstBlock ? firstOffset : 0, block == lastBlock ? std::min(lastOffset, length) : length};
}

Marks::Marks(const SessionContent& content) : m_tags(content.tags)
{
    QHash<core::Id<core::Tag>, int> tagAt;
    for (const auto& tag : m_tags)
        tagAt.insert(tag.id, static_cast<int>(tagAt.size()));
    for (size_t index = 0; index < content.highlights.size(); ++index) {
        const auto& highlight = content.highlights[index];
        Mark mark{.highlight = static_cast<int>(index),
                  .firstBlock = content.entryAt(highlight.begin),
                  .firstOffset = highlight.beginOffset,
                  .lastBlock = content.entryAt(highlight.end),
                  .lastOffset = highlight.endOffset};
        if (highlight.tags.empty())
            m_marks.push_back(mark);
        for (const auto tag : highlight.tags) {
            mark.tag = tagAt.value(tag, -1);
            m_marks.push_back(mark);
        }
    }
    for (const auto& mark : m_marks)
        m_first.push_back({mark.firstBlock, mark.firstOffset, mark.lastBlock, mark.lastOffset});
    placeInBlocks(content.entries.size());
    group();
}

/// Counts the marks of each block, then puts each where its block's begin.
void Marks::placeInBlocks(size_t blocks)
{
    std::vector<int> next(blocks + 1, 0);
    for (const auto& mark : m_marks)
        for (int block = mark.firstBlock; block <= mark.lastBlock; ++block)
            ++next[static_cast<size_t>(block) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    m_inBlocks.resize(static_cast<size_t>(next.back()));
    for (int index = 0; index < count(); ++index)
        for (int block = at(index).firstBlock; block <= at(index).lastBlock; ++block)
            m_inBlocks[static_cast<size_t>(next[static_cast<size_t>(block)]++)] = index;
    next.pop_back();
    m_blockEnds = std::move(next);
}

void Marks::group()
{
    for (int index = 0; index < count(); ++index) {
        const Mark& mark = at(index);
        if (m_groups.empty() || m_groups.back().lastBlock < mark.firstBlock)
            m_groups.push_back({mark.firstBlock, mark.lastBlock, index, index, {}, 0});
        m_groups.back().lastBlock = std::max(m_groups.back().lastBlock, mark.lastBlock);
        m_groups.back().end = index + 1;
    }
}

const PageTag* Marks::tagOf(int index) const
{
    const int tag = at(index).tag;
    return tag < 0 ? nullptr : &m_tags[static_cast<size_t>(tag)];
}

std::span<const int> Marks::inBlock(int block) const
{
    const auto place = static_cast<size_t>(block);
    if (block < 0 || place >= m_blockEnds.size())
        return {};
    const auto begin = static_cast<size_t>(place == 0 ? 0 : m_blockEnds[place - 1]);
    return std::span(m_inBlocks).subspan(begin, static_cast<size_t>(m_blockEnds[place]) - begin);
}

std::vector<Stretch> Marks::stretches(int block, int length) const
{
    const auto here = inBlock(block);
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
