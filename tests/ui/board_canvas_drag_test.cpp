#include "tests/ui/board_canvas_fixture.h"
#include "ui/quotes/highlight_mime.h"

#include <QApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace core;
using support::selected;

TEST_CASE("Cards that are dragged into a cluster are dropped at a place in it, once", "[boards]")
{
    support::CanvasFixture f;
    f.canvas.setSelection(selected({f.card(10), f.card(11)}));
    const QRect last = f.canvas.rectOf({f.card(9), {}}); // the third card of the cluster
    f.drag(f.of(10), {last.left() + 10, last.center().y()});
    REQUIRE(f.drops == 1);
    CHECK(f.cards == std::vector{f.card(10), f.card(11)});
    CHECK(f.target.cluster == f.cluster(3));
    CHECK(f.target.place == 2);

    SECTION("its own cards do not count")
    {
        f.canvas.setSelection(selected({f.card(7)}));
        f.drag(f.of(7), {last.left() + 10, last.center().y()});
        CHECK(f.target.place == 1);
    }
}

TEST_CASE("What is put back where it was is not dropped", "[boards]")
{
    support::CanvasFixture f;
    const QRect second = f.canvas.rectOf({f.card(1), {}});
    f.drag(f.of(1), {second.left() + 10, second.center().y() + 4});
    CHECK(f.drops == 0);
    f.drag(f.of(1), f.canvas.rectOf({f.card(3), {}}).center() + QPoint(60, 0)); // to the end
    CHECK(f.drops == 1);
}

TEST_CASE("What is dropped on the ground snaps to its neighbours, with Alt it does not", "[boards]")
{
    support::CanvasFixture f;
    const QPoint below = f.of(10) + QPoint(0, 64) - QPoint(3, 1); // 60 px below, and a little off
    f.drag(f.of(12), below);
    REQUIRE(f.drops == 1);
    CHECK_FALSE(f.target.cluster);
    CHECK(f.target.at.x() == 700);
    CHECK(f.target.at.y() == 60);
    const QPoint from = f.of(12);
    f.drag(from, below, Qt::AltModifier);
    CHECK(f.target.at == QPointF(900, 40) + QPointF(below - from));
}

TEST_CASE("Esc puts back what is dragged", "[boards]")
{
    support::CanvasFixture f;
    f.press(f.of(10));
    f.move(f.of(10) + QPoint(40, 300));
    f.key(Qt::Key_Escape);
    f.release(f.of(10) + QPoint(40, 300));
    CHECK(f.drops == 0);
    CHECK(f.canvas.selection() == selected({f.card(10)}));
}

TEST_CASE("A cluster goes with all in it, and never into itself", "[boards]")
{
    support::CanvasFixture f;
    f.canvas.setSelection(selected({f.card(0)}, {f.cluster(1)})); // a card that is in the cluster
    f.drag(f.headOf(1), f.headOf(1) + QPoint(30, 40));            // over its own cards, in the one around it: it stays
    CHECK(f.drops == 0);
    f.drag(f.headOf(1), {f.headOf(1).x(), f.canvas.rectOf({{}, f.cluster(0)}).bottom() - 3}); // below the other
    REQUIRE(f.drops == 1);
    CHECK(f.cards.empty());
    CHECK(f.clusters == std::vector{f.cluster(1)});
    CHECK(f.target.cluster == f.cluster(0));
    CHECK(f.target.place == 1);
}

TEST_CASE("Highlights and lines can be dropped from outside", "[boards]")
{
    support::CanvasFixture f;
    std::vector<Id<Highlight>> came;
    QStringList lines;
    Id<Cluster> into;
    QObject::connect(&f.canvas, &ui::BoardCanvas::highlightsDropped, &f.canvas,
                     [&](const auto& highlights, const BoardTarget& target) {
                         came = highlights;
                         into = target.cluster;
                     });
    QObject::connect(&f.canvas, &ui::BoardCanvas::linesDropped, &f.canvas,
                     [&](const QStringList& some, const BoardTarget&) { lines = some; });
    const auto drop = [&](QMimeData& data, QPoint at) {
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&f.canvas, &enter);
        REQUIRE(enter.isAccepted());
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&f.canvas, &event);
    };
    QMimeData highlights, text;
    ui::putHighlights(highlights, {{4}, {7}});
    drop(highlights, f.of(8));
    CHECK(came == std::vector<Id<Highlight>>{{4}, {7}});
    CHECK(into == f.cluster(3));
    text.setText(QStringLiteral("one\n\n  two \n"));
    drop(text, {1100, 600});
    CHECK(lines == QStringList{QStringLiteral("one"), QStringLiteral("two")});
}

TEST_CASE("A cluster is made wider in steps of cards", "[boards]")
{
    support::CanvasFixture f;
    QSignalSpy asked(&f.canvas, &ui::BoardCanvas::widthAsked);
    const QRect rect = f.canvas.rectOf({{}, f.cluster(3)});
    const QPoint edge(rect.right() - 1, rect.bottom() - 20);
    f.drag(edge, edge + QPoint(120, 0));
    REQUIRE(asked.size() == 1);
    CHECK(asked[0][1].toDouble() == board::widthOf(3));
    f.drag(edge, edge + QPoint(20, 0));
    CHECK(asked.size() == 1);
}

TEST_CASE("The row of actions stands under what is selected, and not while it is dragged", "[boards]")
{
    support::CanvasFixture f;
    auto* bar = new QWidget;
    bar->setMinimumSize(200, 28);
    f.canvas.setSelectionBar(bar);
    CHECK_FALSE(bar->isVisible());
    f.canvas.setSelection(selected({f.card(10)}));
    CHECK(bar->isVisible());
    CHECK(bar->y() >= f.canvas.rectOf({f.card(10), {}}).bottom() + 8);
    f.press(f.of(10));
    f.move(f.of(10) + QPoint(30, 30));
    CHECK_FALSE(bar->isVisible());
    f.release(f.of(10) + QPoint(30, 30));
    CHECK_FALSE(bar->isVisible()); // it is still on its way
    f.canvas.endLanding();
    CHECK(bar->isVisible());
    f.canvas.setView({5000, 5000}, 1);
    CHECK_FALSE(bar->isVisible());
}

TEST_CASE("The board scrolls while something is dragged to its edge", "[boards]")
{
    support::CanvasFixture f;
    const QPointF before = f.canvas.centre();
    f.press(f.of(10));
    f.move(f.of(10) + QPoint(20, 20));
    f.move({1199, 300});
    REQUIRE(QTest::qWaitFor([&] { return f.canvas.centre().x() > before.x() + 60; }));
    CHECK(f.canvas.centre().y() == before.y());
    f.release({1199, 300});
    REQUIRE(f.drops == 1);
    const QPointF after = f.canvas.centre();
    QTest::qWait(50);
    CHECK(f.canvas.centre() == after);
    CHECK(f.target.at.x() > 1060); // where the pointer is on the board now
}
