#include "tests/ui/board_canvas_fixture.h"
#include "ui/boards/mini_map.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace core;
using support::selected;
using ui::BoardThing;

TEST_CASE("A click selects a card, with Ctrl one more, and on the ground nothing", "[boards]")
{
    support::CanvasFixture f;
    QTest::mouseClick(&f.canvas, Qt::LeftButton, {}, f.of(0));
    CHECK(f.canvas.selection() == selected({f.card(0)}));
    CHECK(f.canvas.current() == BoardThing{f.card(0), {}});
    QTest::mouseClick(&f.canvas, Qt::LeftButton, Qt::ControlModifier, f.of(1));
    CHECK(f.canvas.selection() == selected({f.card(0), f.card(1)}));
    QTest::mouseClick(&f.canvas, Qt::LeftButton, Qt::ControlModifier, f.of(0));
    CHECK(f.canvas.selection() == selected({f.card(1)}));
    QTest::mouseClick(&f.canvas, Qt::LeftButton, {}, f.headOf(3));
    CHECK(f.canvas.selection() == selected({}, {f.cluster(3)}));
    QTest::mouseClick(&f.canvas, Qt::LeftButton, {}, QPoint(1150, 600));
    CHECK(f.canvas.selection().isEmpty());
}

TEST_CASE("A lasso takes the cards whose middle is in it", "[boards]")
{
    support::CanvasFixture f;
    const QRect first = f.canvas.rectOf({f.card(10), {}}), second = f.canvas.rectOf({f.card(11), {}});
    f.press(first.topLeft() - QPoint(10, 10));
    f.move({first.right() + 10, first.top() - 10});
    f.move({first.right() + 10, second.center().y() - 4}); // not as far as the middle of the second
    f.move({first.left() - 10, second.center().y() - 4});
    f.release({first.left() - 10, second.center().y() - 4});
    CHECK(f.canvas.selection() == selected({f.card(10)}));
    CHECK(f.drops == 0);
}

TEST_CASE("The wheel scrolls, and zooms at the pointer", "[boards]")
{
    support::CanvasFixture f;
    const auto wheel = [&](QPoint by, Qt::KeyboardModifiers with) {
        QWheelEvent event(QPointF(300, 200), f.canvas.mapToGlobal(QPointF(300, 200)), {}, by, Qt::NoButton, with,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&f.canvas, &event);
    };
    const QPointF before = f.canvas.centre();
    wheel({0, -120}, {});
    CHECK(f.canvas.centre() == before + QPointF(0, 60));
    wheel({0, -120}, Qt::ShiftModifier);
    CHECK(f.canvas.centre() == before + QPointF(60, 60));
    const QPointF under = f.canvas.visibleArea().topLeft() + QPointF(300, 200);
    wheel({0, 480}, Qt::ControlModifier);
    CHECK(f.canvas.zoom() > 1.5);
    const QPointF now = f.canvas.visibleArea().topLeft() + QPointF(300, 200) / f.canvas.zoom();
    CHECK(QLineF(under, now).length() < 1);
    f.canvas.zoomTo(99);
    CHECK(f.canvas.zoom() == 4);
    f.canvas.zoomTo(0.0001);
    CHECK(f.canvas.zoom() == 0.05);
}

TEST_CASE("All of the board can be fitted, and what is far away revealed", "[boards]")
{
    support::CanvasFixture f;
    f.canvas.setView({90'000, 90'000}, 0.5);
    f.canvas.fit();
    CHECK(f.canvas.visibleArea().contains(f.canvas.scene().layout.bounds));
    CHECK(f.canvas.zoom() <= 1);
    f.canvas.setView({-5000, 0}, 2);
    f.canvas.reveal({f.card(12), {}});
    CHECK(f.canvas.rect().contains(f.canvas.rectOf({f.card(12), {}})));
    CHECK(f.canvas.zoom() == 2);
}

TEST_CASE("A head's chevron and people can be clicked", "[boards]")
{
    support::CanvasFixture f;
    QSignalSpy collapsed(&f.canvas, &ui::BoardCanvas::collapseAsked), people(&f.canvas, &ui::BoardCanvas::peopleAsked);
    core::BoardTexts texts(QGuiApplication::font());
    const auto head = core::headOf(f.canvas.scene(), 3, {}, texts);
    const auto click = [&](const QRectF& rect) {
        const QPointF at = rect.center() - f.canvas.visibleArea().topLeft();
        QTest::mouseClick(&f.canvas, Qt::LeftButton, {}, at.toPoint());
    };
    click(head.chevron);
    REQUIRE(collapsed.size() == 1);
    CHECK(collapsed[0][1].toBool());
    click(head.people);
    CHECK(people.size() == 1);
    click(QRectF(head.name.topLeft(), QSizeF(20, 30)));
    CHECK(collapsed.size() + people.size() == 2);
}

TEST_CASE("Panning shows the same picture as painting anew", "[boards]")
{
    support::CanvasFixture f;
    f.canvas.grab();
    f.canvas.setView(f.canvas.centre() + QPointF(37, -21), 1);
    const QImage moved = f.canvas.grab().toImage();
    f.canvas.setScene(f.made.scene());
    CHECK(moved == f.canvas.grab().toImage());

    SECTION("and a drag that was broken off leaves nothing behind")
    {
        f.press(f.of(11));
        f.move(f.of(11) + QPoint(-300, 40));
        CHECK(moved != f.canvas.grab().toImage());
        f.canvas.cancel();
        f.canvas.setSelection({});
        CHECK(moved == f.canvas.grab().toImage());
    }
}

TEST_CASE("What is gone from the board is not selected any more", "[boards]")
{
    support::CanvasFixture f;
    f.canvas.setSelection(selected({f.card(11), f.card(12)}));
    f.canvas.setCurrent({f.card(12), {}});
    auto fewer = f.made.scene();
    fewer.content.cards.pop_back();
    fewer = sceneOf(fewer.content, {fewer.colouring.hues, {}});
    f.canvas.setScene(fewer);
    CHECK(f.canvas.selection().isEmpty());
    CHECK_FALSE(f.canvas.current());
}

TEST_CASE("A right click selects what is under it", "[boards]")
{
    support::CanvasFixture f;
    QSignalSpy asked(&f.canvas, &ui::BoardCanvas::contextMenuAsked);
    f.canvas.setSelection(selected({f.card(1)}));
    const QPoint at = f.of(10);
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, f.canvas.mapToGlobal(at));
    QApplication::sendEvent(&f.canvas, &event);
    CHECK(asked.size() == 1);
    CHECK(f.canvas.selection() == selected({f.card(10)}));
}

TEST_CASE("The overview moves the view where it is clicked", "[boards]")
{
    support::CanvasFixture f;
    ui::MiniMap map(f.canvas);
    map.show();
    map.grab();
    QTest::mouseClick(&map, Qt::LeftButton, {}, QPoint(map.width() / 2, map.height() / 2));
    CHECK(QLineF(f.canvas.centre(), f.canvas.scene().layout.bounds.center()).length() < 60);
    CHECK_FALSE(map.accessibleName().isEmpty());
}

TEST_CASE("The board takes the colours of the window", "[boards]")
{
    support::CanvasFixture f;
    f.canvas.setPalette(ui::Theme::light().palette());
    CHECK(f.canvas.grab().toImage().pixelColor(5, 5) == ui::Theme::light().page);
    f.canvas.setPalette(ui::Theme::darkTheme().palette());
    CHECK(f.canvas.grab().toImage().pixelColor(5, 5) == ui::Theme::darkTheme().page);
    const QPoint card = f.of(0) + QPoint(0, 18);
    CHECK(f.canvas.grab().toImage().pixelColor(card) == ui::Theme::darkTheme().tag(9).tint);
}

TEST_CASE("Clicking a chevron twice folds and unfolds, and renames nothing", "[boards]")
{
    support::CanvasFixture f;
    QSignalSpy collapsed(&f.canvas, &ui::BoardCanvas::collapseAsked);
    core::BoardTexts texts(QGuiApplication::font());
    const auto head = core::headOf(f.canvas.scene(), 3, {}, texts);
    const QPoint at = (head.chevron.center() - f.canvas.visibleArea().topLeft()).toPoint();
    QTest::mouseClick(&f.canvas, Qt::LeftButton, {}, at);
    QTest::mouseDClick(&f.canvas, Qt::LeftButton, {}, at); // without the first click
    CHECK(collapsed.size() == 2);
    CHECK_FALSE(f.canvas.isEditing());
}

TEST_CASE("Fitting the board leaves nothing of it under what covers the view", "[boards]")
{
    support::CanvasFixture f;
    const auto covered = [&](const QRect& cover) {
        for (const auto& card : f.made.content.cards)
            if (f.canvas.rectOf({card.id, {}}).intersects(cover))
                return true;
        return false;
    };
    // A map over the last card, and a legend over the first cluster.
    const QRect map(f.canvas.width() - 270, f.canvas.height() - 140, 258, 128);
    const QRect legend(12, f.canvas.height() - 36, 600, 24);
    f.made.card(QStringLiteral("Low at the right"), 3, 4, {}, {1000, 600});
    f.made.card(QStringLiteral("Low at the left"), 3, 4, {}, {100, 620});
    f.canvas.setScene(f.made.scene());
    f.canvas.fit();
    const double whole = f.canvas.zoom();
    REQUIRE((covered(map) || covered(legend)));
    f.canvas.setCovers({legend, map});
    f.canvas.fit();
    CHECK_FALSE(covered(map));
    CHECK_FALSE(covered(legend));
    CHECK(f.canvas.zoom() > whole * 0.7);
    f.canvas.setCovers({QRect(0, 0, 10, 10)}); // over nothing
    f.canvas.fit();
    CHECK(f.canvas.zoom() == whole);
}

TEST_CASE("The bar of a selection keeps out of what covers the view", "[boards]")
{
    support::CanvasFixture f;
    auto* bar = new QPushButton(QStringLiteral("1 card: group, move or tag it"));
    f.canvas.setSelectionBar(bar);
    const QRect card = f.canvas.rectOf({f.card(0), {}});
    const QRect legend(0, card.bottom() + 5, 1200, 24);
    f.canvas.setCurrent({f.card(0), {}});
    REQUIRE(bar->isVisible());
    CHECK(bar->geometry().intersects(legend));
    f.canvas.setCovers({legend});
    CHECK_FALSE(bar->geometry().intersects(legend));
    CHECK(bar->geometry().bottom() < card.top()); // beside the card, not on it
}
