#include "tests/ui/board_canvas_fixture.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace core;
using support::selected;

TEST_CASE("On a board that may not be changed nothing is dragged or named", "[boards]")
{
    support::CanvasFixture f;
    f.canvas.setReadOnly(true);
    f.drag(f.of(10), f.of(8));
    f.key(Qt::Key_Right, Qt::ControlModifier);
    CHECK(f.drops == 0);
    f.canvas.beginRename(f.cluster(3));
    CHECK_FALSE(f.canvas.isEditing());
}

TEST_CASE("Arrows go to what is nearest, from the last card of a cluster on to the next", "[boards]")
{
    support::CanvasFixture f;
    f.canvas.setCurrent({f.card(0), {}});
    f.key(Qt::Key_Right);
    CHECK(f.canvas.current().card == f.card(1));
    f.key(Qt::Key_Down);
    CHECK(f.canvas.current().card == f.card(3));
    f.key(Qt::Key_Down);
    CHECK(f.canvas.current().cluster == f.cluster(2));
    f.key(Qt::Key_Down);
    CHECK(f.canvas.current().card == f.card(4));
    f.key(Qt::Key_End);
    CHECK(f.canvas.current().card == f.card(6));
    f.key(Qt::Key_Home);
    CHECK(f.canvas.current().card == f.card(4));
    f.key(Qt::Key_Right, Qt::ShiftModifier);
    CHECK(f.canvas.selection() == selected({f.card(4), f.card(5)}));
    CHECK(f.canvas.current().card == f.card(5));
}

TEST_CASE("Tab walks the clusters and leaves the board after the last", "[boards]")
{
    support::CanvasFixture f;
    REQUIRE(f.canvas.hasFocus());
    for (int at : {0, 1, 2, 3}) {
        f.key(Qt::Key_Tab);
        CHECK(f.canvas.current().cluster == f.cluster(at));
    }
    f.key(Qt::Key_Tab);
    CHECK(f.canvas.current().cluster == f.cluster(3));
    f.key(Qt::Key_Backtab);
    CHECK(f.canvas.current().cluster == f.cluster(2));
}

TEST_CASE("Space selects, and with the mouse it moves the view", "[boards]")
{
    support::CanvasFixture f;
    f.canvas.setCurrent({f.card(2), {}});
    f.key(Qt::Key_Space);
    CHECK(f.canvas.selection().isEmpty());
    const QPointF before = f.canvas.centre();
    QTest::keyPress(&f.canvas, Qt::Key_Space);
    f.press({600, 400});
    f.move({650, 380});
    f.release({650, 380});
    QTest::keyRelease(&f.canvas, Qt::Key_Space);
    CHECK(f.canvas.centre() == before + QPointF(-50, 20));
    CHECK(f.canvas.selection().isEmpty());
}

TEST_CASE("Ctrl with arrows moves what lies free, and a card within its cluster", "[boards]")
{
    support::CanvasFixture f;
    f.canvas.setCurrent({f.card(10), {}});
    f.key(Qt::Key_Down, Qt::ControlModifier);
    CHECK(f.target.at == QPointF(700, 8));
    f.canvas.setCurrent({f.card(0), {}});
    f.key(Qt::Key_Down, Qt::ControlModifier);
    CHECK(f.target.cluster == f.cluster(1));
    CHECK(f.target.place == 2);
    f.key(Qt::Key_Left, Qt::ControlModifier); // it is the first
    CHECK(f.drops == 2);
}

TEST_CASE("A name is edited where it stands: Enter keeps it, Esc does not", "[boards]")
{
    support::CanvasFixture f;
    QSignalSpy renamed(&f.canvas, &ui::BoardCanvas::renameAsked);
    QTest::mouseDClick(&f.canvas, Qt::LeftButton, {}, f.headOf(3));
    auto* field = f.canvas.findChild<QLineEdit*>();
    REQUIRE(field);
    CHECK(field->text() == QStringLiteral("A picture for the auditor"));
    CHECK(f.canvas.rectOf({{}, f.cluster(3)}).contains(field->geometry().center()));
    QTest::keyClicks(field, QStringLiteral("Proof"));
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(renamed.size() == 1);
    CHECK(renamed[0][1].toString() == QStringLiteral("Proof"));
    f.canvas.setCurrent({{}, f.cluster(3)});
    f.key(Qt::Key_F2);
    REQUIRE(f.canvas.isEditing());
    QTest::keyClick(f.canvas.focusWidget(), Qt::Key_Escape);
    CHECK_FALSE(f.canvas.isEditing());
    CHECK(renamed.size() == 1);
    f.canvas.setNamesShown(false); // in silence
    f.key(Qt::Key_F2);
    CHECK_FALSE(f.canvas.isEditing());
}

TEST_CASE("Enter opens a passage and edits a note", "[boards]")
{
    support::CanvasFixture f;
    QSignalSpy opened(&f.canvas, &ui::BoardCanvas::opened), written(&f.canvas, &ui::BoardCanvas::textAsked);
    f.canvas.setCurrent({f.card(10), {}});
    f.key(Qt::Key_Return);
    CHECK(opened.size() == 1);
    f.canvas.setCurrent({f.card(12), {}});
    f.key(Qt::Key_Return);
    auto* field = f.canvas.findChild<QPlainTextEdit*>();
    REQUIRE(field);
    QTest::keyClicks(field, QStringLiteral("Two"));
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClicks(field, QStringLiteral("lines"));
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(written.size() == 1);
    CHECK(written[0][1].toString() == QStringLiteral("Two\nlines"));
    CHECK(opened.size() == 1);
}
