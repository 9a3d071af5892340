#include "core/import/text_alignment.h"

#include <QHash>

#include <algorithm>
#include <span>

namespace core::import {
namespace {

constexpr qint64 largestTable = 2'000'000; // cells; beyond it a stretch without landmarks is taken for another text

using Tokens = std::span<const int>;

class Aligning {
public:
    std::vector<Alike> take() { return std::move(m_alike); }

    void align(Tokens a, Tokens b, int atA, int atB)
    {
        while (!a.empty() && !b.empty() && a.front() == b.front()) {
            m_alike.push_back({atA++, atB++});
            a = a.subspan(1);
            b = b.subspan(1);
        }
        size_t tail = 0;
        while (tail < a.size() && tail < b.size() && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
            ++tail;
        between(a.first(a.size() - tail), b.first(b.size() - tail), atA, atB);
        for (; tail > 0; --tail)
            m_alike.push_back({atA + int(a.size() - tail), atB + int(b.size() - tail)});
    }

private:
    void between(Tokens a, Tokens b, int atA, int atB)
    {
        if (a.empty() || b.empty())
            return;
        const auto marks = landmarks(a, b);
        if (marks.empty())
            return qint64(a.size()) * qint64(b.size()) <= largestTable ? longest(a, b, atA, atB) : void();
        int fromA = 0, fromB = 0;
        for (const auto& mark : marks) {
            align(a.subspan(size_t(fromA), size_t(mark.before - fromA)),
                  b.subspan(size_t(fromB), size_t(mark.after - fromB)), atA + fromA, atB + fromB);
            m_alike.push_back({atA + mark.before, atB + mark.after});
            fromA = mark.before + 1;
            fromB = mark.after + 1;
        }
        align(a.subspan(size_t(fromA)), b.subspan(size_t(fromB)), atA + fromA, atB + fromB);
    }

    /// The longest rising series of what stands exactly once in each.
    static std::vector<Alike> landmarks(Tokens a, Tokens b)
    {
        QHash<int, int> inA, inB; // place, or -1 where it stands more than once
        for (const auto& [tokens, places] : {std::pair(a, &inA), std::pair(b, &inB)})
            for (size_t at = 0; at < tokens.size(); ++at)
                places->insert(tokens[at], places->contains(tokens[at]) ? -1 : int(at));
        std::vector<Alike> shared;
        for (size_t at = 0; at < a.size(); ++at)
            if (const int other = inB.value(a[at], -1); other >= 0 && inA.value(a[at]) >= 0)
                shared.push_back({int(at), other});
        return rising(shared);
    }

    /// The longest series that rises in `after` too (patience sorting).
    static std::vector<Alike> rising(const std::vector<Alike>& pairs)
    {
        std::vector<int> ends, previous(pairs.size(), -1);
        for (size_t at = 0; at < pairs.size(); ++at) {
            const auto place = std::lower_bound(ends.begin(), ends.end(), pairs[at].after,
                                                [&](int end, int value) { return pairs[size_t(end)].after < value; });
            if (place != ends.begin())
                previous[at] = *std::prev(place);
            if (place == ends.end())
                ends.push_back(int(at));
            else
                *place = int(at);
        }
        std::vector<Alike> series;
        for (int at = ends.empty() ? -1 : ends.back(); at >= 0; at = previous[size_t(at)])
            series.push_back(pairs[size_t(at)]);
        std::reverse(series.begin(), series.end());
        return series;
    }

    /// The longest common sequence, by its table.
    void longest(Tokens a, Tokens b, int atA, int atB)
    {
        const size_t width = b.size() + 1;
        std::vector<int> table((a.size() + 1) * width, 0);
        for (size_t i = a.size(); i-- > 0;)
            for (size_t j = b.size(); j-- > 0;)
                table[i * width + j] = a[i] == b[j] ? table[(i + 1) * width + j + 1] + 1
                                                    : std::max(table[(i + 1) * width + j], table[i * width + j + 1]);
        for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
            if (a[i] == b[j])
                m_alike.push_back({atA + int(i++), atB + int(j++)});
            else if (table[(i + 1) * width + j] >= table[i * width + j + 1])
                ++i;
            else
                ++j;
        }
    }

    std::vector<Alike> m_alike;
};

} // namespace

std::vector<Alike> aligned(const std::vector<int>& before, const std::vector<int>& after)
{
    Aligning aligning;
    aligning.align(before, after, 0, 0);
    return aligning.take();
}

} // namespace core::import
