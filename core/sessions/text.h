#pragma once

#include <QString>

namespace core {

/// Text as it may stand in an entry, and how many units had to be replaced.
struct CleanText {
    QString text;
    int replaced = 0;
};

/// Puts text that enters the project into the form that entries have: CRLF, CR, U+2028, U+2029, VT and FF become `\n`;
/// NUL, U+FDD0, U+FDD1, U+FFFC and lone surrogates become U+FFFD and are counted. All text that enters goes through
/// here.
CleanText cleanText(QStringView text);

} // namespace core
