#include "core/sessions/text.h"

#include <catch2/catch_test_macros.hpp>

using core::cleanText;

TEST_CASE("Every kind of line break becomes one newline", "[text]")
{
    CHECK(cleanText(u"a\r\nb\rc\x2028"
                    u"d\x2029"
                    u"e\vf\fg\nh")
              .text == u"a\nb\nc\nd\ne\nf\ng\nh");
}

TEST_CASE("What an editor cannot hold is replaced and counted", "[text]")
{
    const QString text = QString(QChar(u'\0')) + QChar(0xFDD0) + QChar(0xFDD1) + QChar(0xFFFC) + QChar(0xD83D) + u'x';
    const auto clean = cleanText(text);
    CHECK(clean.replaced == 5);
    CHECK(clean.text == QString(5, QChar::ReplacementCharacter) + u'x');
}

TEST_CASE("Surrogate pairs and no-break spaces stay", "[text]")
{
    CHECK(cleanText(u"\U0001F600\u00A0!").text == u"\U0001F600\u00A0!");
    CHECK(cleanText(u"\U0001F600").replaced == 0);
}
