#include "core/sessions/text.h"

namespace core {
namespace {

bool isLineBreak(char16_t c)
{
    return c == u'\n' || c == u'\r' || c == 0x2028 || c == 0x2029 || c == u'\v' || c == u'\f';
}

bool isForbidden(char16_t c)
{
    return c == 0 || c == 0xFDD0 || c == 0xFDD1 || c == 0xFFFC;
}

} // namespace

CleanText cleanText(QStringView text)
{
    CleanText clean;
    clean.text.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        const char16_t next = i + 1 < text.size() ? text[i + 1].unicode() : u'\0';
        if (isLineBreak(c)) {
            clean.text += u'\n';
            if (c == u'\r' && next == u'\n')
                ++i;
        } else if (QChar::isHighSurrogate(c) && QChar::isLowSurrogate(next)) {
            clean.text += text.mid(i++, 2);
        } else if (QChar::isSurrogate(c) || isForbidden(c)) {
            clean.text += QChar::ReplacementCharacter;
            ++clean.replaced;
        } else {
            clean.text += QChar(c);
        }
    }
    return clean;
}

} // namespace core
