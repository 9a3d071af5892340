#pragma once

#include "tests/ui/board_canvas_board.h"
#include "ui/boards/board_canvas.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTest>

namespace support {

/// A canvas on the small board at 100 %, the board's origin at (20, 20), and what it said last.
struct CanvasFixture {
    support::SceneMaker made = support::smallBoard();
    ui::BoardCanvas canvas;
    int drops = 0;
    std::vector<core::Id<core::Card>> cards;
    std::vector<core::Id<core::Cluster>> clusters;
    core::BoardTarget target;

    CanvasFixture()
    {
        canvas.resize(1200, 700);
        canvas.setScene(made.scene());
        canvas.show();
        QApplication::setActiveWindow(&canvas);
        canvas.setFocus();
        canvas.setView({580, 330}, 1);
        QObject::connect(&canvas, &ui::BoardCanvas::dropped, &canvas,
                         [this](const auto& some, const auto& groups, const core::BoardTarget& where) {
                             ++drops;
                             cards = some;
                             clusters = groups;
                             target = where;
                         });
    }
    core::Id<core::Card> card(int at) const { return made.content.cards[size_t(at)].id; }
    core::Id<core::Cluster> cluster(int at) const { return made.content.clusters[size_t(at)].id; }
    QPoint of(ui::BoardThing thing) const { return canvas.rectOf(thing).center(); }
    QPoint of(int at) const { return of(ui::BoardThing{card(at), {}}); }
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

inline ui::BoardSelection selected(std::initializer_list<core::Id<core::Card>> cards,
                                   std::initializer_list<core::Id<core::Cluster>> clusters = {})
{
    return {{cards.begin(), cards.end()}, {clusters.begin(), clusters.end()}};
}

} // namespace support
