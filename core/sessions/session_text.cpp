#include "core/sessions/session_text.h"

#include <algorithm>

namespace core {
namespace {

/// How much two sequences have in common at both ends.
struct Common {
    int prefix = 0;
    int suffix = 0;
};

/// Where prefix and suffix overlap, something was repeated or taken from a repetition; the caret, which stands behind
/// what came and where something went, tells from which place.
template <class Sequence> Common commonEnds(const Sequence& before, const Sequence& after, int caret)
{
    const int oldSize = static_cast<int>(before.size()), newSize = static_cast<int>(after.size());
    const int both = std::min(oldSize, newSize);
    Common common;
    while (common.prefix < both && before[common.prefix] == after[common.prefix])
        ++common.prefix;
    while (common.suffix < both && before[oldSize - 1 - common.suffix] == after[newSize - 1 - common.suffix])
        ++common.suffix;
    if (common.prefix + common.suffix > both) {
        const int wanted = caret - std::max(0, newSize - oldSize);
        common.prefix = std::clamp(wanted, both - common.suffix, common.prefix);
        common.suffix = both - common.prefix;
    }
    return common;
}

bool cutsPair(QStringView text, int at)
{
    return at > 0 && at < text.size() && text[at - 1].isHighSurrogate() && text[at].isLowSurrogate();
}

/// The words that differ between entries `first`… and the blocks that stand for them, as one replacement.
ReplaceWords replacement(const QStringList& before, const QStringList& after, int first, int caret)
{
    const QChar parting = QChar::ParagraphSeparator;
    const QString old = before.join(parting), now = after.join(parting);
    const auto found = differenceOf(old, now, caret);
    const auto placeOf = [&](int at) {
        const auto line = static_cast<int>(QStringView(old).left(at).count(parting));
        const auto begin = at == 0 ? 0 : old.lastIndexOf(parting, at - 1) + 1;
        return std::pair(first + line, at - static_cast<int>(begin));
    };
    const auto [firstEntry, from] = placeOf(found.begin);
    const auto [lastEntry, to] = placeOf(found.beforeEnd);
    return {firstEntry, from, lastEntry, to, now.mid(found.begin, found.afterEnd - found.begin).split(parting)};
}

} // namespace

TextDifference differenceOf(QStringView before, QStringView after, int caret)
{
    const auto common = commonEnds(before, after, caret);
    TextDifference found{common.prefix, static_cast<int>(before.size()) - common.suffix,
                         static_cast<int>(after.size()) - common.suffix};
    if (cutsPair(before, found.begin) || cutsPair(after, found.begin))
        --found.begin;
    if (cutsPair(before, found.beforeEnd) || cutsPair(after, found.afterEnd)) {
        ++found.beforeEnd;
        ++found.afterEnd;
    }
    return found;
}

QString SessionText::blockOf(QString entry)
{
    return entry.replace(u'\n', QChar(QChar::LineSeparator));
}

QString SessionText::entryOf(QString block)
{
    return block.replace(QChar(QChar::LineSeparator), u'\n');
}

std::vector<TextEdit> SessionText::difference(const QStringList& blocks, Caret caret) const
{
    const auto common = commonEnds(m_texts, blocks, caret.block);
    const int first = common.prefix;
    const QStringList before = m_texts.mid(first, m_texts.size() - first - common.suffix);
    const QStringList after = blocks.mid(first, blocks.size() - first - common.suffix);
    if (before.isEmpty() && after.isEmpty())
        return {};
    if (before.isEmpty()) {
        // Enter at the start of an entry leaves the caret behind the new, empty one: it is made like the one after it.
        const bool splitOff = caret.block == first + after.size() && caret.offset == 0 && first < m_texts.size();
        return {
            InsertEntries{first, after, splitOff || first == 0 ? std::min(first, int(m_texts.size()) - 1) : first - 1}};
    }
    if (after.isEmpty())
        return {RemoveEntries{first, static_cast<int>(before.size())}};
    if (before.size() != after.size()) {
        int place = std::clamp(caret.block - first, 0, int(after.size())) == caret.block - first ? caret.offset : 0;
        for (int line = 0; line < std::min(caret.block - first, int(after.size())); ++line)
            place += static_cast<int>(after[line].size()) + 1;
        return {replacement(before, after, first, place)};
    }
    std::vector<TextEdit> edits;
    for (int line = static_cast<int>(after.size()) - 1; line >= 0; --line)
        if (before[line] != after[line])
            edits.push_back(replacement({before[line]}, {after[line]}, first + line,
                                        first + line == caret.block ? caret.offset : int(after[line].size())));
    return edits;
}

} // namespace core
