#include "ui/sessions/lanes.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <queue>

namespace ui {

std::vector<int> assignLanes(const std::vector<LineSpan>& spans)
{
    std::vector<size_t> order(spans.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        return spans[a].begin != spans[b].begin ? spans[a].begin < spans[b].begin : spans[a].end > spans[b].end;
    });

    struct Taken {
        int until;
        int lane;
        bool operator>(const Taken& other) const { return until > other.until; }
    };
    std::priority_queue<Taken, std::vector<Taken>, std::greater<>> taken;
    std::priority_queue<int, std::vector<int>, std::greater<>> released;
    std::vector<int> lanes(spans.size(), 0);
    int used = 0;
    for (const size_t index : order) {
        for (; !taken.empty() && taken.top().until <= spans[index].begin; taken.pop())
            released.push(taken.top().lane);
        if (released.empty())
            released.push(used++);
        lanes[index] = released.top();
        released.pop();
        taken.push({std::max(spans[index].end, spans[index].begin + 1), lanes[index]});
    }
    return lanes;
}

} // namespace ui
