#pragma once

#include "core/report/persona_sheet.h"

namespace support {

/// A trait from a strip of marks: 'o' for, 'x' against, '.' silent, ' ' not asked. Each 'o' and 'x' brings a quote.
core::report::SheetTrait trait(const QString& text, const QString& strip, int market = 0);
core::report::SheetTrait assumption(const QString& text);

/// An invented persona from the scheduling of clinics: seven people, all sections, scales, empathy map.
core::report::PersonaSheet clinicSheet();

struct SheetSize {
    int people = 6;
    int traits = 20;
    int scales = 3;
    int evidence = 3; // at most, a trait
};

/// An invented persona with random texts in several writings, all drawn from `seed`.
core::report::PersonaSheet randomSheet(unsigned seed, SheetSize size);

} // namespace support
