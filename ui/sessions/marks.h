#pragma once

#include "ui/sessions/session_content.h"

#include "core/tags/follow.h"

#include <span>
#include <vector>

namespace ui {

/// One tag on one highlight, in the blocks of the text: what a tint, an underline and a bar are drawn for.
struct Mark {
    int highlight = 0; // index in SessionContent::highlights
    int tag = -1;      // index in SessionContent::tags; -1: a highlight without a tag
    int firstBlock = 0;
    int firstOffset = 0;
    int lastBlock = 0;
    int lastOffset = 0; // exclusive
    /// The part that lies in a block `length` long.
    core::TextRange in(int block, int length) const;
};

/// A stretch of one block under the same marks: the first gives the tint, up to three more an underline.
struct Stretch {
    core::TextRange range;
    std::vector<int> marks; // indices, the earliest and longest first
};

/// Marks that hang together through the blocks they share. Lanes are given out inside a group.
struct MarkGroup {
    int firstBlock = 0;
    int lastBlock = 0;      // inclusive
    int begin = 0;          // of its marks, which stand in a row
    int end = 0;            // exclusive
    std::vector<int> lanes; // of each; empty until the group has been laid out
    int laneCount = 0;
};

/// All marks of a session, found by block.
class Marks {
public:
    Marks() = default;
    explicit Marks(const SessionContent& content);

    const Mark& at(int index) const { return m_marks[static_cast<size_t>(index)]; }
    /// None for a highlight without a tag.
    const PageTag* tagOf(int index) const;
    int count() const { return static_cast<int>(m_marks.size()); }
    std::vector<Stretch> stretches(int block, int length) const;
    /// Moves the marks of one entry by an edit inside it, from where they stood at first. `texts`: of all entries.
    void follow(const core::ReplaceWords& edit, const QStringList& texts);

    std::vector<MarkGroup>& groups() { return m_groups; }
    /// Index of the first group that ends at `block` or after it.
    size_t groupFrom(int block) const;
    void forgetLanes();

private:
    void placeInBlocks(size_t blocks);
    void group();
    std::span<const int> inBlock(int block) const;

    std::vector<Mark> m_marks;              // by where they begin
    std::vector<core::PassageEnds> m_first; // where each stood at first
    std::vector<PageTag> m_tags;
    std::vector<int> m_inBlocks;  // marks, block by block
    std::vector<int> m_blockEnds; // where each block's end in them
    std::vector<MarkGroup> m_groups;
};

} // namespace ui
