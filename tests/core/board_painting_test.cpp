#include "core/boards/board_painting.h"

#include "core/boards/board_texts.h"
#include "core/tags/hue.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"
#include "tests/ui/board_canvas_board.h"

#include <QGuiApplication>
#include <QPainter>

#include <algorithm>

using namespace core;

namespace {

/// The board at a scale, its origin at (20, 20).
QImage picture(const BoardScene& scene, double scale, const BoardPainting& how = {},
               const BoardColours& colours = BoardColours::light())
{
    QImage image(QSize(1100, 560) * scale, QImage::Format_RGB32);
    image.fill(colours.page);
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(20, 20);
    BoardTexts texts(QGuiApplication::font());
    texts.begin();
    BoardPainting mine = how;
    mine.texts = &texts;
    paintBoard(painter, scene, colours, QRectF(-20, -20, 1100, 560), scale, mine);
    return image;
}

QColor at(const QImage& image, QPointF board, double scale = 1)
{
    return image.pixelColor(((board + QPointF(20, 20)) * scale).toPoint());
}

/// Whether anything of `colour` is in a part of the picture.
bool has(const QImage& image, const QRectF& board, const QColor& colour)
{
    const QRect part = board.translated(20, 20).toRect() & image.rect();
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            if (image.pixelColor(x, y) == colour)
                return true;
    return false;
}

double end(const PlacedLine& line)
{
    return line.at.x() + line.line.width;
}

} // namespace

TEST_CASE("A card is its tint, with a bar of 4 px on the left", "[boards]")
{
    const auto scene = support::smallBoard().scene();
    const auto colours = BoardColours::light();
    for (const double scale : {1.0, 1.5, 2.0}) {
        const QImage image = picture(scene, scale);
        const QRectF card = scene.layout.cards[0];
        CHECK(at(image, card.center() + QPointF(0, 18), scale) == colours.tint(9));
        CHECK(at(image, {card.left() + 0.7, card.center().y()}, scale) == colours.bar(9));
        CHECK(at(image, {card.left() + 3.4, card.center().y()}, scale) == colours.bar(9));
        CHECK(at(image, {card.left() + 5, card.center().y() + 18}, scale) == colours.tint(9));
        CHECK(at(image, {card.left() - 2, card.center().y()}, scale) == colours.paper);
    }
}

TEST_CASE("A cluster whose cards come from one person is outlined as a warning", "[boards]")
{
    auto made = support::smallBoard();
    const auto colours = BoardColours::light();
    auto scene = made.scene();
    CHECK(isOnePerson(scene, 3));
    CHECK_FALSE(isOnePerson(scene, 1));
    CHECK(at(picture(scene, 1), {340.2, 60}) == colours.warn);
    made.card(QStringLiteral("Another one"), 4, 2, {4});
    scene = made.scene();
    CHECK_FALSE(isOnePerson(scene, 3));
    CHECK(at(picture(scene, 1), {340.2, 60}) == colours.line);
}

TEST_CASE("One card is not said to be one person's, nor are notes", "[boards]")
{
    support::SceneMaker made;
    const auto cluster = made.cluster(QStringLiteral("New"), {0, 0});
    made.card(QStringLiteral("Only one"), 4, 2, cluster);
    made.note(QStringLiteral("Mine"), cluster);
    CHECK_FALSE(isOnePerson(made.scene(), 0));
}

TEST_CASE("The words of a card stay inside it, and never run under who said them", "[boards]")
{
    const QString texts[] = {
        QStringLiteral("One thing at nine, another at eleven"),
        QStringLiteral("A very long sentence that goes on for so long that nobody would ever read it on a card, ever"),
        QStringLiteral("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"),
        QStringLiteral("每个星期五我都把数据导出到表格中然后再等待两个人签字批准这太慢了真的太慢了"),
        QStringLiteral("كل يوم جمعة أصدر البيانات إلى جدول ثم أنتظر توقيع شخصين وهذا بطيء جدا"),
        QStringLiteral("हर शुक्रवार मैं डेटा को तालिका में निर्यात करता हूँ और फिर दो लोगों की प्रतीक्षा"),
        QStringLiteral(
            "👩‍💻 shipped it 🎉🎉 but nobody 😭 noticed the 🔥 in production until Monday morning"),
        QString(QStringLiteral("i")).repeated(5000)};
    BoardTexts set(QGuiApplication::font());
    set.begin();
    qint64 id = 0;
    for (const auto& text : texts) {
        INFO(text.left(60).toStdString());
        CardFace face;
        face.text = text;
        face.people = QStringLiteral("P07, P12");
        const SetCard* card = set.card({++id}, face, true);
        REQUIRE(card);
        REQUIRE(!card->lines.empty());
        CHECK(card->lines.size() <= 3);
        const double code = set.line(face.people, BoardType::CardCode, 56).width;
        double above = 0;
        for (const auto& line : card->lines) {
            CHECK(line.at.x() >= 9.9);
            CHECK(end(line) <= board::card.width() - 5.9);
            CHECK(line.at.y() - above > 10);
            CHECK(line.at.y() < board::card.height() - 4);
            above = line.at.y();
            if (line.at.y() > 34)
                CHECK(end(line) <= board::card.width() - 6 - code);
        }
    }
}

TEST_CASE("Long words end with an ellipsis, short ones do not", "[boards]")
{
    BoardTexts set(QGuiApplication::font());
    set.begin();
    CardFace face;
    face.text = QStringLiteral("word ").repeated(100);
    CHECK(set.card({1}, face, true)->lines.back().line.text.endsWith(u'…'));
    face.text = QStringLiteral("A short one");
    CHECK(set.card({1}, face, true)->lines.back().line.text == face.text);
    CHECK(set.card({1}, face, true)->lines.size() == 1);
}

TEST_CASE("Below 60 % a card has its first line, below 25 % only a tint", "[boards]")
{
    CHECK(detailAt(1) == CardDetail::Words);
    CHECK(detailAt(0.6) == CardDetail::Words);
    CHECK(detailAt(0.59) == CardDetail::Line);
    CHECK(detailAt(0.25) == CardDetail::Line);
    CHECK(detailAt(0.24) == CardDetail::Tint);
    CHECK(detailAt(0.01) == CardDetail::Tint);
}

TEST_CASE("What is dragged is left out, or painted alone", "[boards]")
{
    const auto scene = support::smallBoard().scene();
    const auto colours = BoardColours::light();
    BoardPainting how;
    how.cards = {scene.content.cards[10].id};
    how.clusters = {scene.content.clusters[1].id};
    const QPointF first = scene.layout.cards[0].center() + QPointF(0, 18);
    const QPointF tenth = scene.layout.cards[10].center() + QPointF(0, 18);
    const QPointF last = scene.layout.cards[9].center() + QPointF(0, 18);
    QImage image = picture(scene, 1, how);
    CHECK(at(image, first) == colours.chrome);
    CHECK(at(image, tenth) == colours.page);
    CHECK(at(image, last) == colours.tint(2));
    how.onlyThese = true;
    image = picture(scene, 1, how);
    CHECK(at(image, first) == colours.tint(9));
    CHECK(at(image, tenth) == colours.tint(10));
    CHECK(at(image, last) == colours.page);
}

TEST_CASE("In the head of a cluster nothing overlaps, however narrow it is", "[boards]")
{
    auto made = support::smallBoard();
    made.content.results.push_back({made.content.clusters[3].id, {1}, {}});
    made.content.votes.push_back({made.content.clusters[3].id, {1}, 12});
    made.content.clusters[3].note = QStringLiteral("Why");
    made.content.clusters[3].colour = 4;
    BoardPainting how;
    how.votesShown = true;
    for (const int columns : {1, 2, 4}) {
        INFO(columns);
        made.content.clusters[3].width = board::widthOf(columns);
        const auto scene = made.scene();
        BoardTexts texts(QGuiApplication::font());
        const auto head = headOf(scene, 3, how, texts);
        std::vector<QRectF> parts;
        for (const QRectF& part : {head.chevron, head.note, head.result, head.dots, head.cards, head.people})
            if (!part.isNull())
                parts.push_back(part);
        CHECK(parts.size() >= (columns == 1 ? 5 : 6));
        for (size_t i = 0; i < parts.size(); ++i) {
            if (columns > 1)
                CHECK(head.head.contains(parts[i]));
            for (size_t other = 0; other < i; ++other)
                CHECK_FALSE((columns > 1 && parts[i].intersects(parts[other])));
        }
    }
}

TEST_CASE("Names that are hidden are not painted", "[boards]")
{
    const auto scene = support::smallBoard().scene();
    const auto ink = BoardColours::light().ink;
    const QRectF name(348, 2, 80, 26);
    BoardPainting hidden;
    hidden.namesShown = false;
    CHECK(has(picture(scene, 2), QRectF(name.topLeft() * 2 + QPointF(20, 20), name.size() * 2), ink));
    CHECK_FALSE(has(picture(scene, 2, hidden), QRectF(name.topLeft() * 2 + QPointF(20, 20), name.size() * 2), ink));
}

TEST_CASE("The same board gives the same picture", "[boards]")
{
    const auto made = support::smallBoard();
    for (const double scale : {0.2, 0.4, 1.0})
        CHECK(picture(made.scene(), scale) == picture(made.scene(), scale));
}

TEST_CASE("What lies at a place is found as if all were looked at", "[boards]")
{
    auto made = support::smallBoard();
    for (int i = 0; i < 300; ++i)
        made.card(QStringLiteral("far"), 1, 1, {}, {(i * 7919) % 9000 - 2000.0, (i * 104729) % 7000 - 1000.0});
    made.content.clusters[2].collapsed = true;
    const auto scene = made.scene();
    for (int i = 0; i < 400; ++i) {
        const QRectF area((i * 613) % 9000 - 2200, (i * 331) % 7000 - 1200, 1 + i * 3, 1 + i * 2);
        const auto found = scene.index.in(area);
        std::vector<BoardItem> expected;
        std::optional<BoardItem> topmost;
        for (const auto item : scene.index.all()) {
            const QRectF rect =
                item.isCard ? scene.layout.cards[size_t(item.at)] : scene.layout.clusters[size_t(item.at)];
            if (rect.intersects(area))
                expected.push_back(item);
            if (rect.contains(area.center()))
                topmost = item;
        }
        REQUIRE(found == expected);
        REQUIRE(scene.index.at(area.center()) == topmost);
    }
    CHECK(scene.index.all().size() == made.content.cards.size() + made.content.clusters.size() - 3);
}

TEST_CASE("A card is coloured by its first tag, by its person or by its lane", "[boards]")
{
    support::TestWorkspace workspace;
    BoardContent content;
    Id<Tag> trust;
    REQUIRE(workspace->edit(QStringLiteral("Tags"), [&](Stores& stores) {
        trust = stores.tags.ensure(QStringLiteral("trust"));
        stores.tags.recolour(trust, 7);
    }));
    const auto add = [&](qint64 id, qint64 person, Lane lane, bool tagged) {
        CardFace face{.text = QStringLiteral("x"), .people = QStringLiteral("P%1").arg(person), .lane = lane};
        face.behind.insert({person});
        if (tagged)
            face.tags = {trust};
        content.faces.insert({id}, face);
        content.cards.push_back({.id = {id}, .highlight = {id}});
    };
    add(1, 5, Lane::FaceToFace, true);
    add(2, 6, Lane::Market, false);
    add(3, 5, Lane::FaceToFace, true);
    content.cards.push_back({.id = {4}, .text = QStringLiteral("note")});
    const auto by = [&](ColourBy what) {
        content.board.colourBy = what;
        return workspace->read([&](const Stores& stores) { return colouringOf(stores, content); }).value();
    };
    const auto tags = by(ColourBy::Tag);
    CHECK(tags.hues == std::vector{7, 0, 7, 0});
    CHECK(tags.legend == std::vector<LegendEntry>{{7, QStringLiteral("trust"), 2}, {0, QStringLiteral("No tag"), 2}});
    const auto people = by(ColourBy::Participant);
    CHECK(people.hues == std::vector{nextHue(0), nextHue(1), nextHue(0), 0});
    CHECK(people.legend.front().name == QStringLiteral("P5"));
    const auto lanes = by(ColourBy::Lane);
    CHECK(lanes.hues[0] == lanes.hues[2]);
    CHECK(lanes.hues[0] != lanes.hues[1]);
    CHECK(lanes.hues[1] != 0);
    CHECK(lanes.hues[3] == 0);
}

TEST_CASE("Only the fifteen most frequent people have colours of their own", "[boards]")
{
    support::TestWorkspace workspace;
    BoardContent content;
    content.board.colourBy = ColourBy::Participant;
    for (qint64 id = 1; id <= 40; ++id) {
        const qint64 person = id <= 20 ? id : id % 10 + 1; // the first ten twice and more
        CardFace face{.people = QStringLiteral("P%1").arg(person)};
        face.behind.insert({person});
        content.faces.insert({id}, face);
        content.cards.push_back({.id = {id}, .highlight = {id}});
    }
    const auto colouring = workspace->read([&](const Stores& stores) { return colouringOf(stores, content); }).value();
    CHECK(std::count(colouring.hues.begin(), colouring.hues.begin() + 10, 0) == 0);
    CHECK(std::count(colouring.hues.begin(), colouring.hues.end(), 0) == 5);
    CHECK(colouring.legend.size() == 16);
    CHECK(colouring.legend.back() == LegendEntry{0, QStringLiteral("Others"), 5});
}

TEST_CASE("A board without clusters is painted at every level of detail", "[boards]")
{
    support::SceneMaker made;
    for (int i = 0; i < 6; ++i)
        made.card(QStringLiteral("One thing at nine"), i, 1 + i, {}, {150.0 * i, 40});
    const auto scene = made.scene();
    for (const double scale : {1.0, 0.6, 0.4, 0.25, 0.1}) {
        CAPTURE(scale);
        const QImage image = picture(scene, scale);
        const QPointF beside = scale < 0.2 ? QPointF() : QPointF(10, 19); // its words
        CHECK(at(image, scene.layout.cards[0].center() + beside, scale) == BoardColours::light().tint(1));
    }
}

TEST_CASE("An empty board, and one that was never filled, are painted as nothing", "[boards]")
{
    for (const auto& scene : {BoardScene(), support::SceneMaker().scene()})
        for (const double scale : {1.0, 0.4, 0.1}) {
            QImage ground(picture(scene, scale).size(), QImage::Format_RGB32);
            ground.fill(BoardColours::light().page);
            CHECK(picture(scene, scale) == ground);
            CHECK(scene.index.cardsIn(-1).empty());
            CHECK(scene.index.clustersIn(-1).empty());
        }
}

TEST_CASE("Over the cards that are not sorted it says so, where nothing else is", "[boards]")
{
    auto made = support::smallBoard();
    auto scene = made.scene();
    const QRectF heading = scene.layout.heading;
    CHECK(heading.bottom() == scene.layout.cards[10].top());
    CHECK(heading.left() == scene.layout.cards[10].left());
    CHECK(scene.layout.painted().contains(heading));
    const auto ink = BoardColours::light().ink;
    CHECK(has(picture(scene, 1), heading.adjusted(0, 8, 0, 0), ink));
    BoardPainting dragged;
    dragged.onlyThese = true;
    dragged.cards = {made.content.cards[10].id};
    CHECK_FALSE(has(picture(scene, 1, dragged), heading, ink));

    // A cluster over the corner: it goes to a card that is free above.
    made.cluster(QStringLiteral("In the way"), heading.topLeft() - QPointF(0, 20));
    scene = made.scene();
    for (const auto& cluster : scene.layout.clusters)
        CHECK_FALSE(scene.layout.heading.intersects(cluster));
    CHECK(scene.layout.heading != heading);

    support::SceneMaker sorted;
    sorted.card(QStringLiteral("Sorted"), 1, 1, sorted.cluster(QStringLiteral("One"), {}));
    CHECK(sorted.scene().layout.heading.isNull());
}

TEST_CASE("Own dots are seen while all are hidden, those of others are not", "[boards]")
{
    auto made = support::smallBoard();
    made.content.votes = {{{2}, {7}, 2}, {{2}, {8}, 3}, {{3}, {8}, 1}};
    const auto scene = made.scene();
    BoardPainting how;
    CHECK(dotsShown(scene, 1, how) == 0);
    how.ownDots = {{Id<Cluster>{2}, 2}};
    CHECK(dotsShown(scene, 1, how) == 2);
    CHECK(dotsShown(scene, 2, how) == 0);
    BoardTexts texts(QGuiApplication::font());
    texts.begin();
    CHECK(!headOf(scene, 1, how, texts).dots.isNull());
    CHECK(headOf(scene, 2, how, texts).dots.isNull());
    how.votesShown = true;
    CHECK(dotsShown(scene, 1, how) == 5);
    CHECK(dotsShown(scene, 2, how) == 1);
}
