#include "core/sessions/picture.h"
#include "tests/support/strings.h"
#include "tests/support/test_workspace.h"
#include "tests/support/ui_window.h"
#include "tests/ui/board_canvas_board.h"
#include "ui/boards/board_canvas.h"
#include "ui/boards/board_page.h"
#include "ui/widgets/picture_cache.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace core;
using support::UiWindow;

namespace {

/// A canvas at 100 % with one photo under nothing, the board's origin at (0, 0).
struct Wall {
    support::SceneMaker made;
    ui::BoardCanvas canvas;
    QRectF placed;
    int times = 0;

    Wall()
    {
        made.card(QStringLiteral("On the wall"), 1, 3, {}, {300, 300});
        made.content.photos = {{{5}, {1}, {9}, QRectF(100, 100, 400, 300)}};
        canvas.resize(1000, 700);
        canvas.setScene(made.scene());
        canvas.show();
        QApplication::setActiveWindow(&canvas);
        canvas.setFocus();
        canvas.setView({500, 350}, 1);
        QObject::connect(&canvas, &ui::BoardCanvas::photoPlaced, &canvas, [this](auto, const QRectF& place) {
            placed = place;
            ++times;
        });
    }
    void click(QPoint at) { QTest::mouseClick(&canvas, Qt::LeftButton, {}, at); }
    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(&canvas, Qt::LeftButton, {}, from);
        for (const QPoint at : {from + QPoint(6, 6), to}) {
            QMouseEvent event(QEvent::MouseMove, at, canvas.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(&canvas, &event);
        }
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, to);
    }
};

/// The window on a new board.
struct BoardWindow {
    struct Window : UiWindow {
        ui::MainWindow& window() { return **this; }
    } window;
    Id<Board> id;

    BoardWindow()
    {
        REQUIRE(window.window().workspace()->edit(QStringLiteral("Make board"), [&](Stores& stores) {
            id = stores.boards.add(Board{.name = QStringLiteral("Wall")});
        }));
        emit window->sessionList().goAsked(id);
        REQUIRE(QTest::qWaitFor([&] { return content().board.id == id; }));
        canvas().setFocus();
    }
    ui::BoardCanvas& canvas() { return window->boardPage().canvas(); }
    const BoardContent& content() { return canvas().scene().content; }
    void paste()
    {
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(Qt::red);
        QGuiApplication::clipboard()->setImage(image);
        window.action("board.paste")->trigger();
        REQUIRE(QTest::qWaitFor([&] { return content().photos.size() == 1; }));
    }
};

} // namespace

TEST_CASE("A photo is chosen by a click, and moved by a drag only once it is chosen", "[ui][boards]")
{
    Wall wall;
    wall.drag({150, 150}, {250, 180}); // a lasso
    CHECK(wall.times == 0);
    CHECK(!wall.canvas.chosenPhoto());
    wall.click({150, 150});
    REQUIRE(wall.canvas.chosenPhoto());
    wall.drag({150, 150}, {250, 180});
    CHECK(wall.times == 1);
    CHECK(wall.placed == QRectF(200, 130, 400, 300));
    CHECK(wall.canvas.selection().isEmpty());
}

TEST_CASE("A card on a photo is taken before the photo", "[ui][boards]")
{
    Wall wall;
    wall.click({150, 150});
    wall.click({350, 320});
    CHECK(!wall.canvas.chosenPhoto());
    CHECK(wall.canvas.selection().cards.size() == 1);
    wall.click({150, 150});
    CHECK(wall.canvas.selection().isEmpty());
}

TEST_CASE("The corner of a chosen photo makes it larger, in the same form", "[ui][boards]")
{
    Wall wall;
    wall.click({150, 150});
    wall.drag({500, 400}, {600, 410});
    CHECK(wall.placed == QRectF(100, 100, 500, 375));
    wall.canvas.resizePhoto(0.5);
    CHECK(wall.placed.width() == 250);
}

TEST_CASE("A chosen photo is moved by keys, and Esc lets go of it", "[ui][boards]")
{
    Wall wall;
    wall.canvas.chooseNextPhoto();
    REQUIRE(wall.canvas.chosenPhoto());
    QTest::keyClick(&wall.canvas, Qt::Key_Right, Qt::ControlModifier);
    CHECK(wall.placed == QRectF(108, 100, 400, 300));
    QTest::keyClick(&wall.canvas, Qt::Key_Escape);
    CHECK(!wall.canvas.chosenPhoto());
}

TEST_CASE("Esc in the middle of a drag puts a photo back", "[ui][boards]")
{
    Wall wall;
    wall.click({150, 150});
    QTest::mousePress(&wall.canvas, Qt::LeftButton, {}, {150, 150});
    for (const QPoint at : {QPoint(160, 160), QPoint(260, 190)}) {
        QMouseEvent event(QEvent::MouseMove, at, wall.canvas.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(&wall.canvas, &event);
    }
    CHECK(wall.canvas.chosenPhoto()->place != QRectF(100, 100, 400, 300));
    wall.canvas.cancel();
    CHECK(wall.canvas.chosenPhoto()->place == QRectF(100, 100, 400, 300));
    CHECK(wall.times == 0);
}

TEST_CASE("On a read-only board a photo is chosen but stays", "[ui][boards]")
{
    Wall wall;
    wall.canvas.setReadOnly(true);
    wall.click({150, 150});
    REQUIRE(wall.canvas.chosenPhoto());
    wall.drag({150, 150}, {250, 180});
    QTest::keyClick(&wall.canvas, Qt::Key_Right, Qt::ControlModifier);
    CHECK(wall.times == 0);
}

TEST_CASE("A picture is pasted onto a board, placed and removed, each one step", "[ui][boards]")
{
    BoardWindow board;
    board.paste();
    REQUIRE(board.canvas().chosenPhoto());
    CHECK(board.content().photos.front().place.size() == QSizeF(300, 200));
    const auto last = [&] { return board.window->workspace()->undoable()->label; };
    CHECK(last() == QStringLiteral("Add 1 photo"));
    QTest::keyClick(&board.canvas(), Qt::Key_Right, Qt::ControlModifier);
    CHECK(last() == QStringLiteral("Move photo"));
    board.window.action("board.larger-photo")->trigger();
    CHECK(last() == QStringLiteral("Resize photo"));
    CHECK(board.content().photos.front().place.width() > 300);
    board.window.action("board.remove")->trigger();
    CHECK(board.content().photos.empty());
    board.window.action("edit.undo")->trigger();
    CHECK(board.content().photos.size() == 1);
}

TEST_CASE("A photo is read in the background and then painted", "[ui][boards]")
{
    BoardWindow board;
    board.paste();
    const auto painted = [&] {
        const QRectF place = board.content().photos.front().place;
        const QPointF middle = (place.center() - board.canvas().visibleArea().topLeft()) * board.canvas().zoom();
        return board.canvas().grab().toImage().pixelColor((middle * board.canvas().devicePixelRatio()).toPoint());
    };
    CHECK(QTest::qWaitFor([&] { return painted() == QColor(Qt::red); }));
}

TEST_CASE("What is no picture is refused in a sentence", "[ui][boards]")
{
    BoardWindow board;
    QSignalSpy failed(&board.window->boardPage(), &ui::Page::failed);
    const QString path = board.window.path(QStringLiteral("broken.png"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("no picture");
    file.close();
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(path)});
    emit board.canvas().picturesDropped(mime, {0, 0});
    REQUIRE(QTest::qWaitFor([&] { return failed.count() == 1; }));
    CHECK(board.content().photos.empty());
}

TEST_CASE("Whoever votes sees their dots while all are hidden", "[ui][boards]")
{
    BoardWindow board;
    board.window->workspace()->setResearcher(QStringLiteral("Maya"));
    REQUIRE(board.window->workspace()->edit(QStringLiteral("Cluster"), [&](Stores& stores) {
        const auto cards = addNotes(stores, board.id, {QStringLiteral("a"), QStringLiteral("b")});
        groupCards(stores, board.id, cards, QStringLiteral("Both"));
    }));
    board.canvas().setCurrent({{}, board.content().clusters.front().id});
    const QImage before = board.canvas().grab().toImage();
    board.window.action("cluster.more-dots")->trigger();
    REQUIRE(board.content().votes.size() == 1);
    CHECK(!board.content().board.votesShown);
    CHECK(board.canvas().grab().toImage() != before);

    const QString path = board.window->workspace()->path();
    board.window->closeProject();
    board.window->openProject(path);
    REQUIRE(board.window->workspace());
    board.window->workspace()->setResearcher(QStringLiteral("Maya"));
    emit board.window->sessionList().goAsked(board.id);
    REQUIRE(QTest::qWaitFor([&] { return !board.content().votes.empty(); }));
    const QImage opened = board.canvas().grab().toImage(); // nothing was changed since the project is open
    board.canvas().setOwnDots({});
    CHECK(board.canvas().grab().toImage() != opened);
}

TEST_CASE("A picture that was not there yet is asked for again", "[ui][boards]")
{
    support::TestWorkspace project;
    const auto add = [&](Qt::GlobalColor colour) {
        Id<Source> source;
        REQUIRE(project->edit(QStringLiteral("Add"), [&](Stores& stores) {
            QImage image(300, 200, QImage::Format_RGB32);
            image.fill(colour);
            const Picture picture = cleanPicture(image);
            source = stores.sources.add(QStringLiteral("a.png"), picture.mediaType, picture.bytes);
            stores.sessions.add({.study = stores.sessions.ensureStudy(QStringLiteral("Study"))}, source);
        }));
        return source;
    };
    ui::PictureCache cache;
    cache.setWorkspace(&*project);
    const auto first = add(Qt::red);
    for (qint64 next = 1; next < 20; ++next)
        CHECK(cache.image({first.value + next}, {30, 30}).isNull());
    const auto comes = [&](Id<Source> source) {
        return QTest::qWaitFor([&] { return cache.image(source, {30, 30}).size() == QSize(30, 20); });
    };
    CHECK(comes(first)); // and so those before it were answered
    const auto second = add(Qt::blue);
    REQUIRE(second.value - first.value < 20);
    CHECK(comes(second));
}
