#pragma once

#include "core/report/persona_sheet.h"

namespace support {

/// An invented enterprise persona from hospitals that buy a rota: a champion and users heard, a buyer who was not.
core::report::PersonaSheet enterpriseSheet(int accounts = 6, int steps = 6);

} // namespace support
