#include "core/tags/follow.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace core {
namespace {

/// Units of a session's text from its start: each entry's, and one between two entries.
class Ruler {
public:
    explicit Ruler(const QStringList& texts)
    {
        for (const auto& text : texts) {
            m_starts.push_back(m_length);
            m_length += static_cast<int>(text.size()) + 1;
        }
    }

    int at(int entry, int offset) const { return m_starts[static_cast<size_t>(entry)] + offset; }
    std::pair<int, int> placeOf(int unit) const
    {
        const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), unit);
        const int entry = static_cast<int>(after - m_starts.begin()) - 1;
        return {entry, unit - m_starts[static_cast<size_t>(entry)]};
    }

private:
    std::vector<int> m_starts;
    int m_length = 0;
};

/// A position in the middle of a surrogate pair moves outwards.
PassageEnds wholePairs(PassageEnds ends, const QStringList& texts)
{
    const auto cut = [&](int entry, int offset) {
        const QString& text = texts[entry];
        return offset > 0 && offset < text.size() && text[offset - 1].isHighSurrogate() &&
               text[offset].isLowSurrogate();
    };
    if (cut(ends.first, ends.from))
        --ends.from;
    if (cut(ends.last, ends.to))
        ++ends.to;
    return ends;
}

bool joinsTwo(const ReplaceWords& edit, const QStringList& before)
{
    return edit.last == edit.first + 1 && edit.from == before[edit.first].size() && edit.to == 0;
}

/// `[begin, end)` after `[from, to)` gave way to `count` units.
struct Span {
    int begin = 0;
    int end = 0;
};

Span movedEnds(Span passage, Span removed, int count)
{
    const auto [b, e] = passage;
    const auto [p, q] = removed;
    const int d = count - (q - p);
    Span moved = passage;
    if (p < b && b < q)
        moved.begin = p + count; // over the left edge
    else if (q <= b && (p < b || p == q))
        moved.begin = b + d; // before, or inserted at the left edge
    if (p < e && q <= e)
        moved.end = e + d;
    else if (p < e)
        moved.end = p; // over the right edge
    return moved;
}

/// A passage looked at through the entries that a replacement touches: an end outside of them is not moved by it.
std::optional<PassageEnds> after(const PassageEnds& passage, const ReplaceWords& edit, const QStringList& before)
{
    const int more = static_cast<int>(edit.by.size()) - 1 - (edit.last - edit.first); // entries
    if (passage.last < edit.first)
        return passage;
    if (passage.first > edit.last)
        return PassageEnds{passage.first + more, passage.from, passage.last + more, passage.to};

    const QStringList touched = before.mid(edit.first, edit.last - edit.first + 1);
    const QStringList now = edited(touched, ReplaceWords{0, edit.from, edit.last - edit.first, edit.to, edit.by});
    const Ruler oldRuler(touched), newRuler(now);
    const bool beginsBefore = passage.first < edit.first;
    const bool endsBehind = passage.last > edit.last;
    const Span ends{beginsBefore ? -1 : oldRuler.at(passage.first - edit.first, passage.from),
                    endsBehind ? std::numeric_limits<int>::max() / 2
                               : oldRuler.at(passage.last - edit.first, passage.to)};
    const Span removed{oldRuler.at(0, edit.from), oldRuler.at(edit.last - edit.first, edit.to)};
    const QString inserted = edit.by.join(u'\n');
    const int count = static_cast<int>(inserted.size());

    Span moved = movedEnds(ends, removed, count);
    if (joinsTwo(edit, before) && ends.end == removed.end) {
        moved.end = removed.begin; // at the start of the second: stays before what joins them
    } else if (removed.begin <= ends.begin && ends.end <= removed.end && ends.begin < ends.end) {
        const bool exactly = removed.begin == ends.begin && removed.end == ends.end && count > 0;
        const QString words = wordsOf(passage, before);
        const auto place = exactly ? 0 : inserted.indexOf(words);
        if (place < 0 || (!exactly && inserted.indexOf(words, place + 1) >= 0))
            return std::nullopt;
        moved.begin = removed.begin + static_cast<int>(place);
        moved.end = moved.begin + (exactly ? count : static_cast<int>(words.size()));
    }
    const auto [first, from] = newRuler.placeOf(std::max(0, moved.begin));
    const auto [last, to] = newRuler.placeOf(endsBehind ? 0 : std::max(moved.begin, moved.end));
    const auto inNow = wholePairs({first, from, last, to}, now);
    PassageEnds after{inNow.first + edit.first, inNow.from, inNow.last + edit.first, inNow.to};
    if (beginsBefore)
        std::tie(after.first, after.from) = std::tie(passage.first, passage.from);
    if (endsBehind)
        std::tie(after.last, after.to) = std::pair(passage.last + more, passage.to);
    return after;
}

std::optional<PassageEnds> after(PassageEnds passage, const InsertEntries& edit, const QStringList& before)
{
    const int count = static_cast<int>(edit.texts.size());
    if (passage.last == edit.at && passage.to == 0 && passage.first < edit.at) { // what comes stays outside
        passage.last = edit.at - 1;
        passage.to = static_cast<int>(before[passage.last].size());
    }
    passage.first += passage.first >= edit.at ? count : 0;
    passage.last += passage.last >= edit.at ? count : 0;
    return passage;
}

std::optional<PassageEnds> after(PassageEnds passage, const RemoveEntries& edit, const QStringList& before)
{
    const int behind = edit.first + edit.count;
    const auto gone = [&](int entry) { return entry >= edit.first && entry < behind; };
    if (gone(passage.first) && gone(passage.last))
        return std::nullopt;
    if (gone(passage.first)) {
        passage.first = behind;
        passage.from = 0;
    }
    if (gone(passage.last)) {
        passage.last = edit.first - 1;
        passage.to = static_cast<int>(before[passage.last].size());
    }
    passage.first -= passage.first >= behind ? edit.count : 0;
    passage.last -= passage.last >= behind ? edit.count : 0;
    return passage;
}

std::optional<PassageEnds> after(const PassageEnds& passage, const MoveEntries& edit, const QStringList& before)
{
    const auto from = origins(edit, static_cast<int>(before.size()));
    // The longest run of the passage's entries that still follow one another.
    int best = 0, bestLength = 0;
    for (int at = 0; at < static_cast<int>(from.size());) {
        int length = 0;
        while (at + length < static_cast<int>(from.size())) {
            const int origin = from[static_cast<size_t>(at + length)];
            const bool inside = origin >= passage.first && origin <= passage.last;
            if (!inside || (length > 0 && origin != from[static_cast<size_t>(at + length - 1)] + 1))
                break;
            ++length;
        }
        if (length > bestLength) {
            best = at;
            bestLength = length;
        }
        at += std::max(1, length);
    }
    const int firstOrigin = from[static_cast<size_t>(best)], lastOrigin = firstOrigin + bestLength - 1;
    return PassageEnds{best, firstOrigin == passage.first ? passage.from : 0, best + bestLength - 1,
                       lastOrigin == passage.last ? passage.to : static_cast<int>(before[lastOrigin].size())};
}

} // namespace

std::optional<PassageEnds> followed(const PassageEnds& passage, const TextEdit& edit, const QStringList& before)
{
    const auto ends = std::visit([&](const auto& one) { return after(passage, one, before); }, edit);
    return ends && ends->isEmpty() && !passage.isEmpty() ? std::nullopt : ends;
}

QString wordsOf(const PassageEnds& passage, const QStringList& texts)
{
    QStringList words = texts.mid(passage.first, passage.last - passage.first + 1);
    words.last().truncate(passage.to);
    words.first().remove(0, passage.from);
    return words.join(u'\n');
}

} // namespace core
