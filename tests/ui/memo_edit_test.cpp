#include "ui/widgets/memo_edit.h"

#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

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

TEST_CASE("A memo that grows while one writes keeps its first line in sight", "[widgets]")
{
    QWidget window;
    auto* memo = new ui::MemoEdit;
    auto* column = new QVBoxLayout(&window);
    column->addWidget(memo);
    column->addStretch();
    window.resize(240, 400);
    window.show();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    memo->setFocus();
    const int before = memo->height();
    for (int word = 0; word < 30; ++word) {
        QTest::keyClicks(memo, QStringLiteral("words "));
        QTest::qWait(1);
    }
    CHECK(memo->height() > 2 * before);
    CHECK(memo->verticalScrollBar()->value() == 0);
}
