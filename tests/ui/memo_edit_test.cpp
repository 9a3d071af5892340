#include "ui/widgets/memo_edit.h"

#include <catch2/catch_test_macros.hpp>

TEST_CASE("An empty memo is as high as what it asks for", "[widgets]")
{
    ui::MemoEdit memo;
    memo.setPlaceholderText(QStringLiteral("What it means, when to use it, when not"));
    const int narrow = memo.heightForWidth(120);
    CHECK(narrow > memo.heightForWidth(900));
    memo.setMemo(QStringLiteral("Short"));
    CHECK(memo.heightForWidth(120) < narrow);
}
