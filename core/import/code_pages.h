#pragma once

#include <array>

namespace core::import {

/// What the bytes 0x80 to 0xFF mean; U+FFFD: nothing.
extern const std::array<char16_t, 128> windows1252;
extern const std::array<char16_t, 128> macRoman;

} // namespace core::import
