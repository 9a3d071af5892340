#include "ui/observation/time_scale.h"

namespace ui {

qint64 TimeScale::step(int pixels) const
{
    constexpr qint64 second = 1000, minute = 60 * second, hour = 60 * minute;
    constexpr qint64 steps[] = {second, 2 * second, 5 * second, 10 * second, 15 * second, 30 * second,
                                minute, 2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute,
                                hour,   2 * hour,   6 * hour,   12 * hour};
    for (const qint64 step : steps)
        if (xOf(step) >= pixels)
            return step;
    return 24 * hour;
}

} // namespace ui
