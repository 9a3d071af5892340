#include "tests/ui/board_canvas_board.h"
#include "ui/boards/board_canvas.h"
#include "ui/boards/mini_map.h"
#include "ui/quotes/highlight_mime.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace core;
using ui::BoardSelection;
using ui::BoardThing;

namespace {

/// A canvas on the small board at 100 %, the board's origin at (20, 20), and what it said last.
struct Fixture {
    support::SceneMaker made = support::smallBoard();
    ui::BoardCanvas canvas;
    int drops = 0;
    std::vector<Id<Card>> cards;
    std::vector<Id<Cluster>> clusters;
    BoardTarget target;

    Fixture()
    {
        canvas.resize(1200, 700);
        canvas.setScene(made.scene());
        canvas.show();
        QApplication::setActiveWindow(&canvas);
        canvas.setFocus();
        canvas.setView({580, 330}, 1);
        QObject::connect(&canvas, &ui::BoardCanvas::dropped, &canvas,
                         [this](const auto& some, const auto& groups, const BoardTarget& where) {
                             ++drops;
                             cards = some;
                             clusters = groups;
                             target = where;
                         });
    }
    Id<Card> card(int at) const { return made.content.cards[size_t(at)].id; }
    Id<Cluster> cluster(int at) const { return made.content.clusters[size_t(at)].id; }
    QPoint of(BoardThing thing) const { return canvas.rectOf(thing).center(); }
    QPoint of(int at) const { return of(BoardThing{card(at), {}}); }
    QPoint headOf(int at) const { return canvas.rectOf({{}, cluster(at)}).topLeft() + QPoint(20, 12); }
    void press(QPoint at, Qt::KeyboardModifiers with = {}) { QTest::mousePress(&canvas, Qt::LeftButton, with, at); }
    void move(QPoint at, Qt::KeyboardModifiers with = {})
    {
        QMouseEvent event(QEvent::MouseMove, at, canvas.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, with);
        QApplication::sendEvent(&canvas, &event);
    }
    void release(QPoint at) { QTest::mouseRelease(&canvas, Qt::LeftButton, {}, at); }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers with = {})
    {
        press(from);
        move(from + QPoint(6, 6), with);
        move(to, with);
        release(to);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(&canvas, key, with); }
};

BoardSelection selected(std::initializer_list<Id<Card>> cards, std::initializer_list<Id<Cluster>> clusters = {})
{
    return {{cards.begin(), cards.end()}, {clusters.begin(), clusters.end()}};
}

} // namespace

TEST_CASE("A click selects a card, with Ctrl one more, and on the ground nothing", "[boards]")
{
    Fixture f;
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
    Fixture f;
    const QRect first = f.canvas.rectOf({f.card(10), {}}), second = f.canvas.rectOf({f.card(11), {}});
    f.press(first.topLeft() - QPoint(10, 10));
    f.move({first.right() + 10, first.top() - 10});
    f.move({first.right() + 10, second.center().y() - 4}); // not as far as the middle of the second
    f.move({first.left() - 10, second.center().y() - 4});
    f.release({first.left() - 10, second.center().y() - 4});
    CHECK(f.canvas.selection() == selected({f.card(10)}));
    CHECK(f.drops == 0);
}

TEST_CASE("Cards that are dragged into a cluster are dropped at a place in it, once", "[boards]")
{
    Fixture f;
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
    Fixture f;
    const QRect second = f.canvas.rectOf({f.card(1), {}});
    f.drag(f.of(1), {second.left() + 10, second.center().y() + 4});
    CHECK(f.drops == 0);
    f.drag(f.of(1), f.canvas.rectOf({f.card(3), {}}).center() + QPoint(60, 0)); // to the end
    CHECK(f.drops == 1);
}

TEST_CASE("What is dropped on the ground snaps to its neighbours, with Alt it does not", "[boards]")
{
    Fixture f;
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
    Fixture f;
    f.press(f.of(10));
    f.move(f.of(10) + QPoint(40, 300));
    f.key(Qt::Key_Escape);
    f.release(f.of(10) + QPoint(40, 300));
    CHECK(f.drops == 0);
    CHECK(f.canvas.selection() == selected({f.card(10)}));
}

TEST_CASE("A cluster goes with all in it, and never into itself", "[boards]")
{
    Fixture f;
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

TEST_CASE("On a board that may not be changed nothing is dragged or named", "[boards]")
{
    Fixture f;
    f.canvas.setReadOnly(true);
    f.drag(f.of(10), f.of(8));
    f.key(Qt::Key_Right, Qt::ControlModifier);
    CHECK(f.drops == 0);
    f.canvas.beginRename(f.cluster(3));
    CHECK_FALSE(f.canvas.isEditing());
}

TEST_CASE("Arrows go to what is nearest, from the last card of a cluster on to the next", "[boards]")
{
    Fixture f;
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
    Fixture f;
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
    Fixture f;
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
    Fixture f;
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
    Fixture f;
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
    Fixture f;
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

TEST_CASE("The wheel scrolls, and zooms at the pointer", "[boards]")
{
    Fixture f;
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
    Fixture f;
    f.canvas.setView({90'000, 90'000}, 0.5);
    f.canvas.fit();
    CHECK(f.canvas.visibleArea().contains(f.canvas.scene().layout.bounds));
    CHECK(f.canvas.zoom() <= 1);
    f.canvas.setView({-5000, 0}, 2);
    f.canvas.reveal({f.card(12), {}});
    CHECK(f.canvas.rect().contains(f.canvas.rectOf({f.card(12), {}})));
    CHECK(f.canvas.zoom() == 2);
}

TEST_CASE("Highlights and lines can be dropped from outside", "[boards]")
{
    Fixture f;
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
    Fixture f;
    QSignalSpy asked(&f.canvas, &ui::BoardCanvas::widthAsked);
    const QRect rect = f.canvas.rectOf({{}, f.cluster(3)});
    const QPoint edge(rect.right() - 1, rect.bottom() - 20);
    f.drag(edge, edge + QPoint(120, 0));
    REQUIRE(asked.size() == 1);
    CHECK(asked[0][1].toDouble() == board::widthOf(3));
    f.drag(edge, edge + QPoint(20, 0));
    CHECK(asked.size() == 1);
}

TEST_CASE("A head's chevron and people can be clicked", "[boards]")
{
    Fixture f;
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

TEST_CASE("The row of actions stands under what is selected, and not while it is dragged", "[boards]")
{
    Fixture f;
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
    CHECK(bar->isVisible());
    f.canvas.setView({5000, 5000}, 1);
    CHECK_FALSE(bar->isVisible());
}

TEST_CASE("Panning shows the same picture as painting anew", "[boards]")
{
    Fixture f;
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
    Fixture f;
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
    Fixture f;
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
    Fixture f;
    ui::MiniMap map(f.canvas);
    map.show();
    map.grab();
    QTest::mouseClick(&map, Qt::LeftButton, {}, QPoint(map.width() / 2, map.height() / 2));
    CHECK(QLineF(f.canvas.centre(), f.canvas.scene().layout.bounds.center()).length() < 60);
    CHECK_FALSE(map.accessibleName().isEmpty());
}

TEST_CASE("The board scrolls while something is dragged to its edge", "[boards]")
{
    Fixture f;
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

TEST_CASE("The board takes the colours of the window", "[boards]")
{
    Fixture f;
    f.canvas.setPalette(ui::Theme::light().palette());
    CHECK(f.canvas.grab().toImage().pixelColor(5, 5) == ui::Theme::light().page);
    f.canvas.setPalette(ui::Theme::darkTheme().palette());
    CHECK(f.canvas.grab().toImage().pixelColor(5, 5) == ui::Theme::darkTheme().page);
    const QPoint card = f.of(0) + QPoint(0, 18);
    CHECK(f.canvas.grab().toImage().pixelColor(card) == ui::Theme::darkTheme().tag(9).tint);
}

TEST_CASE("Clicking a chevron twice folds and unfolds, and renames nothing", "[boards]")
{
    Fixture f;
    QSignalSpy collapsed(&f.canvas, &ui::BoardCanvas::collapseAsked);
    core::BoardTexts texts(QGuiApplication::font());
    const auto head = core::headOf(f.canvas.scene(), 3, {}, texts);
    const QPoint at = (head.chevron.center() - f.canvas.visibleArea().topLeft()).toPoint();
    QTest::mouseClick(&f.canvas, Qt::LeftButton, {}, at);
    QTest::mouseDClick(&f.canvas, Qt::LeftButton, {}, at); // without the first click
    CHECK(collapsed.size() == 2);
    CHECK_FALSE(f.canvas.isEditing());
}
