#include "tests/bench/bench.h"

#include "tests/ui/board_canvas_board.h"
#include "ui/boards/board_canvas.h"
#include "ui/shell/application.h"

#include <QApplication>
#include <QImage>
#include <QMouseEvent>
#include <QPainter>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace bench {
namespace {

constexpr QSize window{1376, 790}; // the canvas on a screen of 1440 x 900

/// Clusters of about a dozen cards, a tenth of the cards not sorted.
support::SceneMaker largeBoard(int cards)
{
    support::SceneMaker made;
    QRandomGenerator random(7);
    const int clusters = cards / 12;
    const int columns = int(std::sqrt(clusters * 2.2));
    std::vector<core::Id<core::Cluster>> ids;
    for (int i = 0; i < clusters; ++i)
        ids.push_back(made.cluster(QStringLiteral("Cluster number %1").arg(i),
                                   QPointF(QPoint(i % columns * 310, i / columns * 520))));
    for (int i = 0; i < cards; ++i) {
        QString text;
        for (int word = 0; word < 12; ++word)
            text += QStringLiteral("word%1 ").arg(random.bounded(900));
        if (i % 10 == 9)
            made.card(text, i % 40, 1 + i % 16, {}, QPointF(-2000 + random.bounded(1800), random.bounded(18000)));
        else
            made.card(text, i % 40, 1 + i % 16, ids[size_t(random.bounded(clusters))]);
    }
    return made;
}

/// A canvas with what it was painted on, as the window would paint it.
struct Frames {
    ui::BoardCanvas canvas;
    QImage frame{window, QImage::Format_RGB32};
    double limit = 0; // ms: fillRect of the same frame

    Frames()
    {
        canvas.resize(window);
        canvas.ensurePolished();
        canvas.setAttribute(Qt::WA_DontShowOnScreen);
        canvas.show();
        paint(); // the window is there before a board is
        limit = median(25, [this] {
            QPainter painter(&frame);
            painter.fillRect(frame.rect(), QColor(0x33, 0x66, 0x99));
        });
    }
    double paint()
    {
        return timed([this] { canvas.render(&frame); });
    }
    /// The 95th percentile of frames, each after `change`, which counts.
    double p95(int frames, const std::function<void(int)>& change)
    {
        std::vector<double> times;
        for (int i = 0; i < frames; ++i)
            times.push_back(timed([&] {
                change(i);
                canvas.render(&frame);
            }));
        std::sort(times.begin(), times.end());
        return times[times.size() * 95 / 100];
    }
    void mouse(QEvent::Type type, QPointF at)
    {
        QMouseEvent event(type, at, canvas.mapToGlobal(at), type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                          type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, {});
        QApplication::sendEvent(&canvas, &event);
    }
};

/// From somewhere near back to all of it; `anew`: after a change, which leaves nothing of what was painted.
double fitted(Frames& frames, bool anew)
{
    const core::BoardScene scene = frames.canvas.scene();
    std::vector<double> times;
    for (int i = 0; i < 40; ++i) {
        frames.canvas.setView(QPointF(900 * i, 300), 0.5);
        if (anew)
            frames.canvas.setScene(scene);
        else
            frames.paint();
        times.push_back(timed([&] {
            frames.canvas.fit();
            frames.paint();
        }));
    }
    std::sort(times.begin(), times.end());
    return times[times.size() * 95 / 100];
}

/// Drags what is selected by its first card.
double dragged(Frames& frames, int cards)
{
    auto& canvas = frames.canvas;
    ui::BoardSelection selection;
    const auto& scene = canvas.scene();
    for (const auto item : scene.index.in(canvas.visibleArea()))
        if (item.isCard && selection.cards.size() < cards)
            selection.cards.insert(scene.content.cards[size_t(item.at)].id);
    for (const auto item : scene.index.all())
        if (item.isCard && selection.cards.size() < cards)
            selection.cards.insert(scene.content.cards[size_t(item.at)].id);
    canvas.setSelection(selection);
    const QPointF from = canvas.rectOf({canvas.selectedCards().front(), {}}).center();
    frames.paint();
    frames.mouse(QEvent::MouseButtonPress, from);
    frames.mouse(QEvent::MouseMove, from + QPointF(8, 8));
    const double time =
        frames.p95(80, [&](int i) { frames.mouse(QEvent::MouseMove, QPointF(300 + 9 * i % 700, 200 + 5 * i % 350)); });
    canvas.cancel();
    return time;
}

void rowsOf(int cards)
{
    const QString many = QStringLiteral("board of %1: ").arg(cards);
    Frames frames;
    auto& canvas = frames.canvas;
    const auto say = [&](const QString& what, double time, const QString& goal = {}) {
        row(many + what, time, frames.limit, goal);
    };
    const bool large = cards > 10'000;
    const QString fast = QStringLiteral("goal 8 ms");
    auto made = largeBoard(cards);
    core::BoardScene scene;
    say(QStringLiteral("worked out for painting"), timed([&] { scene = made.scene(); }));
    canvas.setScene(scene);
    say(QStringLiteral("fit all, first"), timed([&] {
            canvas.fit();
            frames.paint();
        }),
        large ? QStringLiteral("goal 60 ms") : QStringLiteral("goal 16 ms"));
    say(QStringLiteral("fit all, after a change p95"), fitted(frames, true),
        large ? QStringLiteral("goal 60 ms") : QStringLiteral("goal 16 ms"));
    say(QStringLiteral("fit all, again p95"), fitted(frames, false), large ? fast : QStringLiteral("goal 16 ms"));
    canvas.fit();
    const double far = canvas.zoom();
    for (const double zoom : {far, 0.3, 0.6, 1.0}) {
        const auto centre = scene.layout.bounds.center();
        canvas.setView(centre, zoom);
        frames.paint();
        say(QStringLiteral("pan at %1 % p95").arg(zoom * 100, 0, 'f', 0),
            frames.p95(120, [&](int i) { canvas.setView(centre + QPointF(i * 14, i * 5) / zoom, zoom); }), fast);
    }
    canvas.fit();
    frames.paint();
    say(QStringLiteral("zoom in and out p95"),
        frames.p95(80, [&](int i) { i % 40 < 20 ? canvas.zoomIn() : canvas.zoomOut(); }), fast);
    canvas.setView(scene.layout.bounds.center(), 1);
    say(QStringLiteral("drag one p95"), dragged(frames, 1), fast);
    say(QStringLiteral("drag 500 p95"), dragged(frames, 500), fast);
    canvas.fit();
    say(QStringLiteral("drag 500, all in view, p95"), dragged(frames, 500), fast);
    canvas.setView(made.content.clusters[20].at + QPointF(300, 300), 1);
    frames.paint();
    say(QStringLiteral("collapse a cluster, painted, p95"), frames.p95(9, [&](int i) {
        made.content.clusters[20].collapsed = i % 2 == 0;
        canvas.setScene(made.scene());
    }));
}

} // namespace

void boardRows()
{
    ui::dressApplication(*qApp);
    rowsOf(10'000);
    rowsOf(50'000);
}

} // namespace bench
