#include "ui/widgets/ask_strip.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

#include <catch2/catch_test_macros.hpp>

TEST_CASE("A question is answered by Enter, left by Esc, and gives the focus back", "[widgets]")
{
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* strip = new ui::AskStrip;
    auto* field = new QLineEdit;
    layout->addWidget(strip);
    layout->addWidget(field);
    window.show();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    int done = 0;
    const ui::AskStrip::Question question{QStringLiteral("merge"), QStringLiteral("Merge"), QStringLiteral("a into b"),
                                          QStringLiteral("3 highlights after")};
    strip->ask(question, [&] { ++done; });
    CHECK(strip->isVisible());
    CHECK(strip->isAncestorOf(QApplication::focusWidget()));

    SECTION("Enter")
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        CHECK(done == 1);
    }
    SECTION("The key of Undo, which undoes nothing else")
    {
        int undone = 0;
        QAction undo;
        undo.setShortcut(QKeySequence::Undo);
        window.addAction(&undo);
        QObject::connect(&undo, &QAction::triggered, [&] { ++undone; });
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        CHECK(done == 0);
        CHECK(undone == 0);
    }
    SECTION("Esc")
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        CHECK(done == 0);
    }
    CHECK_FALSE(strip->isVisible());
    CHECK_FALSE(strip->isAsking());
    CHECK(field->hasFocus());
}
