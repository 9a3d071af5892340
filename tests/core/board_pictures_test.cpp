#include "core/boards/board_edits.h"
#include "core/boards/board_images.h"
#include "core/boards/board_painting.h"
#include "core/export/board_outgoing.h"
#include "core/report/board_file.h"
#include "core/report/svg_writer.h"
#include "core/sessions/picture.h"
#include "tests/support/board_maker.h"
#include "tests/support/test_workspace.h"

#include <QBuffer>
#include <QPainter>
#include <QRandomGenerator>

#include <catch2/catch_test_macros.hpp>

#include <functional>

using namespace core;

namespace {

const QColor red(200, 30, 40), blue(20, 60, 190);

QImage plain(QSize size, const QColor& colour)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

/// Twelve cards, the first of which shows a red picture, and a blue photo under all of them.
class PicturedBoard {
public:
    PicturedBoard()
    {
        REQUIRE(workspace->edit(QStringLiteral("Board"), [&](Stores& stores) {
            const support::BoardMaker made(stores);
            board = made.board;
            cards = made.cards;
            highlights = made.highlights;
            const auto first = stores.highlights.highlight(highlights[0])->begin;
            red = keep(stores, plain({640, 480}, ::red));
            stores.attachments.add({{}, first, red, {}});
            stores.attachments.add({{}, first, keep(stores, plain({32, 32}, Qt::green)), {}});
            blue = keep(stores, plain({2000, 1000}, ::blue));
            photo = addPhoto(stores, board, blue, {2000, 1000}, QPointF(0, -2000));
        }));
    }
    static Id<Source> keep(Stores& stores, const QImage& image)
    {
        const auto picture = cleanPicture(image);
        return stores.sources.add(QStringLiteral("p.png"), picture.mediaType, picture.bytes);
    }
    BoardContent content()
    {
        return workspace->read([&](const Stores& stores) { return boardContent(stores, board); }).value();
    }
    OutgoingBoard outgoing(const Audience& audience = {})
    {
        return workspace
            ->read([&](const Stores& stores) {
                auto out = core::outgoing(stores, boardContent(stores, board), audience);
                out.readPictures(stores);
                return out;
            })
            .value();
    }
    void change(const std::function<void(Stores&)>& change)
    {
        REQUIRE(workspace->edit(QStringLiteral("Change"), change));
    }
    QByteArray written(report::BoardFormat format)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        report::BoardFileOptions options;
        options.format = format;
        options.scale = 1;
        held = report::writeBoard(outgoing(), options, buffer).picturesHeldBack;
        return bytes;
    }

    support::TestWorkspace workspace;
    Id<Board> board;
    std::vector<Id<Card>> cards;
    std::vector<Id<Highlight>> highlights;
    Id<Source> red, blue;
    Id<BoardPhoto> photo;
    int held = 0;
};

int count(const QImage& image, const QColor& colour)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            found += image.pixelColor(x, y) == colour;
    return found;
}

} // namespace

TEST_CASE("A card shows the first picture of its entry, and is as high as two rows", "[boards]")
{
    PicturedBoard made;
    const auto content = made.content();
    CHECK(content.pictures.size() == 1);
    CHECK(content.pictures.value(made.highlights[0]) == made.red);
    const auto layout = layoutOf(content);
    CHECK(layout.of(content, made.cards[0]).size() == board::picturedCard);
    CHECK(layout.of(content, made.cards[1]).size() == board::card);
}

TEST_CASE("No card lies under a higher one, on the canvas or in a cluster", "[boards]")
{
    PicturedBoard made;
    const auto check = [&] {
        const auto content = made.content();
        const auto layout = layoutOf(content);
        for (size_t a = 0; a < layout.cards.size(); ++a) {
            for (size_t b = a + 1; b < layout.cards.size(); ++b)
                CHECK_FALSE(layout.cards[a].intersects(layout.cards[b]));
            for (const auto& cluster : layout.clusters)
                CHECK((cluster.contains(layout.cards[a]) || !cluster.intersects(layout.cards[a])));
        }
    };
    check(); // the board was filled before the picture came
    made.change([&](Stores& stores) { arrange(stores, made.board, {}, CardOrder::Text); });
    check();
    made.change([&](Stores& stores) { groupCards(stores, made.board, made.cards, QStringLiteral("All")); });
    check();
    made.change([&](Stores& stores) {
        removeCluster(stores, stores.boards.clusters(made.board).front().id);
        addHighlights(stores, made.board, made.highlights);
    });
    check();
}

TEST_CASE("A picture is painted over the words where cards show all of them, and only there", "[boards]")
{
    PicturedBoard made;
    auto scene =
        made.workspace->read([&](const Stores& stores) { return sceneOf(stores, boardContent(stores, made.board)); })
            .value();
    const auto painted = [&](double scale) {
        QImage image = plain({400, 400}, Qt::white);
        QPainter painter(&image);
        const QRectF card = scene.layout.of(scene.content, made.cards[0]);
        painter.scale(scale, scale);
        painter.translate(-card.topLeft());
        BoardPainting how;
        how.picture = [](Id<Source>, int) { return plain({320, 240}, red); };
        paintBoard(painter, scene, BoardColours::light(), card, scale, how);
        return image;
    };
    const QImage near = painted(1);
    CHECK(near.pixelColor(70, 30) == red);
    CHECK(near.pixelColor(70, 105) != red);
    CHECK(near.pixelColor(2, 30) != red); // its bar
    CHECK(count(painted(0.4), red) == 0);
}

TEST_CASE("A picture fills its place where most of it is kept, else it is shown whole", "[boards]")
{
    const QRectF room(10, 10, 132, 60);
    const auto broad = fitPicture({640, 480}, room);
    CHECK(broad.place == room);
    CHECK(broad.part.height() < 480);
    CHECK(broad.part.width() == 640);
    const auto high = fitPicture({480, 640}, room);
    CHECK(high.part == QRectF(0, 0, 480, 640));
    CHECK(room.contains(high.place));
    CHECK(high.place.height() == 60);
}

TEST_CASE("A photo of a wall is laid, moved, resized and removed, each undone alone", "[boards]")
{
    PicturedBoard made;
    const QRectF first(-500, -2250, 1000, 500);
    CHECK(made.content().photos.front().place == first); // no longer than 1000 on a side
    made.change([&](Stores& stores) { placePhoto(stores, made.photo, {0, 0, 3, 300}); });
    CHECK(made.content().photos.front().place == QRectF(0, 0, 40, 300));
    made.change([&](Stores& stores) { removePhoto(stores, made.photo); });
    CHECK(made.content().photos.empty());
    REQUIRE(made.workspace->undo());
    REQUIRE(made.workspace->undo());
    CHECK(made.content().photos.front().place == first);
    CHECK(layoutOf(made.content()).bounds.contains(first));
}

TEST_CASE("On a frozen board no photo is laid, moved or removed", "[boards]")
{
    PicturedBoard made;
    made.change([&](Stores& stores) { goToStep(stores, made.board, KjStep::Freeze, 1); });
    CHECK_FALSE(made.workspace->edit(QStringLiteral("x"), [&](Stores& stores) {
        addPhoto(stores, made.board, made.red, {10, 10});
    }));
    CHECK_FALSE(made.workspace->edit(QStringLiteral("x"), [&](Stores& stores) { removePhoto(stores, made.photo); }));
    CHECK_FALSE(made.workspace->edit(QStringLiteral("x"), [&](Stores& stores) {
        placePhoto(stores, made.photo, {0, 0, 99, 99});
    }));
}

TEST_CASE("A copy of a board has its photos too", "[boards]")
{
    PicturedBoard made;
    Id<Board> copy;
    made.change([&](Stores& stores) { copy = duplicateBoard(stores, made.board, QStringLiteral("Copy")); });
    const auto photos = made.workspace->read([&](const Stores& stores) { return stores.boards.photos(copy); }).value();
    REQUIRE(photos.size() == 1);
    CHECK(photos.front().source == made.blue);
}

TEST_CASE("Pictures and photos are in files of a board", "[boards]")
{
    PicturedBoard made;
    const QImage png = QImage::fromData(made.written(report::BoardFormat::Png));
    CHECK(count(png, red) > 1000);
    CHECK(count(png, blue) > 100'000);
    CHECK(made.written(report::BoardFormat::Svg).count("<image") == 2);
    CHECK(made.written(report::BoardFormat::Pdf).count("/Subtype /Image") == 2);
    CHECK(made.held == 0);
}

TEST_CASE("A photo stands in an SVG once, with no more pixels than are shown", "[boards]")
{
    QImage photo(2400, 1600, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < photo.height(); ++y)
        for (int x = 0; x < photo.width(); ++x)
            photo.setPixel(x, y, qRgb(x % 256, y % 256, int(random.bounded(64))));
    report::Page page;
    page.size = {300, 200};
    page.items = {report::Picture{{10, 10, 60, 40}, photo}, report::Picture{{100, 10, 60, 40}, photo.copy()},
                  report::Picture{{10, 100, 30, 20}, plain({320, 240}, red)}};
    report::SheetPages pages;
    pages.pages = {page};
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    report::writeSvg(pages, file);
    const QByteArray svg = file.data();
    CHECK(svg.count("<image") == 2);
    CHECK(svg.count("<use") == 1);
    CHECK(svg.contains("href=\"#picture1\""));
    const auto at = svg.indexOf("base64,") + 7;
    const auto shown = QImage::fromData(QByteArray::fromBase64(svg.mid(at, svg.indexOf('"', at) - at)), "JPEG");
    CHECK(shown.size() == QSize(454, 302)); // 60 by 40 mm at 96 dpi, twice
}

TEST_CASE("A picture stays in where a person on it allows no recordings, or no words", "[boards]")
{
    PicturedBoard made;
    const auto refuse = [&](Scope scope) {
        made.change([&](Stores& stores) {
            stores.people.record(Consent{
                .participant = stores.people.byCode(QStringLiteral("P1"))->id, .scope = scope, .granted = false});
        });
    };
    SECTION("recordings")
    {
        refuse(Scope::Record);
        CHECK(made.outgoing().count().quotes == 0); // the words go out
    }
    SECTION("words")
    {
        refuse(Scope::Quote);
    }
    const auto board = made.outgoing();
    CHECK(board.picturesHeldBack() == 1);
    CHECK(board.content().pictures.isEmpty());
    CHECK(board.picture(made.red, board::cardImage).isNull());
    CHECK(count(QImage::fromData(made.written(report::BoardFormat::Png)), red) == 0);
    CHECK(made.held == 1);
    CHECK(made.written(report::BoardFormat::Svg).count("<image") == 1); // the photo of the wall
}

TEST_CASE("A picture is read no larger than it is painted", "[boards]")
{
    const auto picture = cleanPicture(plain({900, 300}, red));
    CHECK(pictureWithin(picture.bytes, {320, 320}).size() == QSize(320, 106));
    CHECK(pictureWithin(picture.bytes, {2400, 2400}).size() == QSize(900, 300));
    CHECK(pictureWithin(picture.bytes, {600, 100}).size() == QSize(300, 100));
    CHECK(pictureWithin("no picture", {320, 320}).isNull());
}
