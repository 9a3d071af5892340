#pragma once

#include "core/stores.h"

namespace support {

/// Fills a project with a small made-up study: three sessions, one of them tagged all over.
struct UiProject {
    core::Id<core::Session> tagged;
    core::Id<core::Session> plain;
};
UiProject addMonthEndClose(core::Stores& stores);

} // namespace support
