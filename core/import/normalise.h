#pragma once

#include <QString>

namespace core::import {

/// True where a normalised text may be cut before `text[at]`: nothing from there on combines with what stands before
/// it.
bool isSafeCut(QStringView text, qsizetype at);

/// NFC in linear time. A run of over 64 units without a safe cut (thousands of stacked accents) stays as it is.
QString normalised(const QString& text);

} // namespace core::import
