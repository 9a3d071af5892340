#include "core/export/board_text.h"
#include "core/export/dump.h"
#include "core/report/board_file.h"
#include "core/report/board_page.h"
#include "core/report/board_picture.h"
#include "tests/support/strings.h"
#include "tests/support/talk_board.h"

#include <QBuffer>
#include <QProcess>
#include <QXmlStreamReader>

using namespace core;
using namespace core::report;
using support::TalkBoard;
using support::TestWorkspace;

namespace {

const QDate today(2026, 6, 1);

OutgoingBoard out(TestWorkspace& workspace, Id<Board> board)
{
    return workspace
        ->read([&](const Stores& stores) { return outgoing(stores, boardContent(stores, board), {.on = today}); })
        .value();
}

QByteArray bytes(const OutgoingBoard& board, const BoardFileOptions& options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeBoard(board, options, buffer);
    return buffer.data();
}

QByteArray bytes(const OutgoingBoard& board, BoardFormat format)
{
    return bytes(board, BoardFileOptions{.format = format});
}

void withdraw(TestWorkspace& workspace, Id<Participant> person)
{
    REQUIRE(workspace->edit("Consent", [&](Stores& stores) {
        stores.people.record({.participant = person, .from = QDate(2026, 1, 1), .withdrawnOn = QDate(2026, 5, 1)});
    }));
}

void change(TestWorkspace& workspace, Id<Board> id, void (*change)(Board&))
{
    REQUIRE(workspace->edit("Change", [&](Stores& stores) {
        auto board = *stores.boards.board(id);
        change(board);
        stores.boards.update(board);
    }));
}

/// What a reader of PDFs finds, in the order in which it is written.
QString textOf(const QByteArray& pdf)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath("b.pdf"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    QProcess process;
    process.start("pdftotext", {"-raw", file.fileName(), "-"});
    REQUIRE(process.waitForFinished());
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString textOfSvg(const QByteArray& svg)
{
    QString text;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text().toString() + u'\n';
    CHECK_FALSE(reader.hasError());
    return text;
}

constexpr std::array allFormats{BoardFormat::Png, BoardFormat::Svg, BoardFormat::Pdf, BoardFormat::Csv,
                                BoardFormat::Markdown};

} // namespace

TEST_CASE("A board goes out without the words that consent holds back, and the people still count", "[board-export]")
{
    TestWorkspace workspace;
    const TalkBoard talk(workspace);
    const auto before = out(workspace, talk.board);
    CHECK(before.count().quotes == 0);
    withdraw(workspace, talk.ben);
    const auto board = out(workspace, talk.board);
    CHECK(board.count().quotes == 3);
    CHECK(board.count().people == 1);
    CHECK(figuresText(board.content(), talk.waiting) == "4 cards, 2 people");
    for (const auto format : allFormats) {
        const QByteArray all = bytes(board, format);
        const QString text = format == BoardFormat::Pdf ? textOf(all) : QString::fromUtf8(all);
        for (const auto* word : {"Sundays", "gate", "Six", "Birch", "Alder"})
            CHECK_FALSE(text.contains(QLatin1String(word)));
        if (format != BoardFormat::Png) {
            CHECK(text.contains("held back"));
            CHECK(text.contains("Four"));
        }
    }
    CHECK(bytes(board, BoardFormat::Png) != bytes(before, BoardFormat::Png));
}

TEST_CASE("A board that is named after a participant leaves as the code", "[board-export]")
{
    TestWorkspace workspace;
    const TalkBoard talk(workspace);
    REQUIRE(workspace->edit("Names", [&](Stores& stores) {
        rename(stores, talk.phone, "Ben Birch");
        setNote(stores, talk.phone, "Anna Alder");
        addNotes(stores, talk.board, {"ben birch"});
        auto board = *stores.boards.board(talk.board);
        board.name = "Anna Alder";
        board.colourBy = ColourBy::Participant;
        stores.boards.update(board);
    }));
    const auto board = out(workspace, talk.board);
    CHECK(board.content().board.name == "P01");
    CHECK(board.content().cluster(talk.phone)->name == "P02");
    for (const auto format : {BoardFormat::Svg, BoardFormat::Csv, BoardFormat::Markdown}) {
        const QString text = QString::fromUtf8(bytes(board, format));
        CHECK_FALSE(text.contains("Birch", Qt::CaseInsensitive));
        CHECK_FALSE(text.contains("Alder", Qt::CaseInsensitive));
    }
    const QString dumped = workspace
                               ->read([](const Stores& stores) {
                                   QBuffer buffer;
                                   buffer.open(QIODevice::WriteOnly);
                                   writeDump(stores, {.on = today}, buffer);
                                   return QString::fromUtf8(buffer.data());
                               })
                               .value();
    CHECK_FALSE(dumped.contains("Birch", Qt::CaseInsensitive));
    CHECK_FALSE(dumped.contains("Alder", Qt::CaseInsensitive));
    for (const auto* table : {"board ", "cluster ", "card ", "vote "})
        CHECK((u'\n' + dumped).contains(u'\n' + QLatin1String(table)));
}

TEST_CASE("The same board gives the same bytes in every format", "[board-export]")
{
    TestWorkspace workspace;
    const TalkBoard talk(workspace);
    for (const auto format : allFormats)
        CHECK(bytes(out(workspace, talk.board), format) == bytes(out(workspace, talk.board), format));
    const BoardFileOptions poster{.format = BoardFormat::Pdf, .paper = {.pages = {2, 2}}};
    CHECK(bytes(out(workspace, talk.board), poster) == bytes(out(workspace, talk.board), poster));
}

TEST_CASE("The table of a board has a row for each card, in its cluster", "[board-export]")
{
    TestWorkspace workspace;
    const TalkBoard talk(workspace);
    const auto table = boardTable(out(workspace, talk.board));
    REQUIRE(table.rows.size() == 6);
    CHECK(table.columns == QStringList{"board", "cluster", "card", "kind", "person", "session", "date", "tags", "lane",
                                       "x", "y", "votes"});
    CHECK(table.rows[0].mid(0, 9) == QStringList{"What is slow", "Waiting/Signatures", "Four days for a signature",
                                                 "quote", "P01", "P01", "2026-03-12", "approval", "face to face"});
    CHECK(table.rows[3].mid(1, 4) == QStringList{"Waiting/Phone & <calls>", "A note of the team", "note", ""});
    CHECK(table.rows[5][1].isEmpty());
    CHECK(bytes(out(workspace, talk.board), BoardFormat::Csv).contains("\"'=I ring him, at the gate\""));
    SECTION("dots are hidden until they are shown")
    {
        CHECK(table.rows[0][11].isEmpty());
        change(workspace, talk.board, [](Board& board) { board.votesShown = true; });
        const auto shown = boardTable(out(workspace, talk.board));
        CHECK(shown.rows[0][11] == "3");
        CHECK(shown.rows[5][11].isEmpty());
    }
}

TEST_CASE("The outline of a board has clusters by depth, quotes with who said them, and notes", "[board-export]")
{
    TestWorkspace workspace;
    const TalkBoard talk(workspace);
    CHECK(boardMarkdown(out(workspace, talk.board)) ==
          QString::fromUtf8("# What is slow\n\n6 cards, 2 people\n\n"
                            "## Waiting (4 cards, 2 people)\n\n"
                            "### Signatures (2 cards, 2 people)\n\nAsk finance.\n\n"
                            "- “Four days for a signature” — P01, P01\n"
                            "- “He signs on Sundays, in bulk” — P02, P01\n\n"
                            "### Phone & \\<calls\\> (2 cards, 1 person)\n\n"
                            "- “=I ring him, at the gate” — P02, P01\n- Note: A note of the team\n\n"
                            "## Not yet sorted (2 cards, 2 people)\n\n"
                            "- “Pâté 日本語の長い引用です 🎉 done” — P01, P01\n- “Six clicks” — P02, P01\n\n"));
}

TEST_CASE("A board's PDF is read cluster by cluster and has an outline", "[board-export]")
{
    TestWorkspace workspace;
    const TalkBoard talk(workspace);
    const QByteArray pdf = bytes(out(workspace, talk.board), BoardFormat::Pdf);
    const QString text = textOf(pdf).simplified();
    int last = -1;
    for (const auto* words : {"What is slow", "approval", "Waiting", "Signatures", "Four days", "Sundays", "Phone",
                              "I ring him", "A note of the team", "日本語", "Six clicks", "Ask finance."}) {
        const auto at = int(text.indexOf(QString::fromUtf8(words), last + 1));
        INFO(words);
        CHECK(at > last);
        last = at;
    }
    const auto pages = boardPage(out(workspace, talk.board));
    QStringList outline;
    for (const auto& bookmark : pages.pages.front().bookmarks)
        outline << QString::number(bookmark.level) + bookmark.title;
    CHECK(outline == QStringList{"0What is slow", "1Waiting", "2Signatures", "2Phone & <calls>", "1Not yet sorted"});
}

TEST_CASE("The words of a board's SVG are words", "[board-export]")
{
    TestWorkspace workspace;
    const TalkBoard talk(workspace);
    REQUIRE(workspace->edit("Note", [&](Stores& stores) { addNotes(stores, talk.board, {"bell \x07 & <tag>"}); }));
    const QString text = textOfSvg(bytes(out(workspace, talk.board), BoardFormat::Svg));
    for (const auto* words : {"What is slow", "Signatures", "日本語", "A note of the team", "& <tag>"})
        CHECK(text.contains(QString::fromUtf8(words)));
}

TEST_CASE("No words of a board run out of their card", "[board-export]")
{
    TestWorkspace workspace;
    const TalkBoard talk(workspace);
    REQUIRE(workspace->edit("Long", [&](Stores& stores) {
        addNotes(stores, talk.board,
                 {QString("Donaudampfschifffahrtsgesellschaftskapitän ").repeated(20), QString("漢").repeated(500),
                  QString("الكلمات تكتب من اليمين ").repeated(9)},
                 BoardTarget{talk.phone});
        rename(stores, talk.phone, QString("A very long name of a cluster ").repeated(8));
        rename(stores, talk.signatures, QString("Unbreakable").repeated(12));
    }));
    const auto page = boardPage(out(workspace, talk.board)).pages.front();
    QRectF card;
    for (const auto& item : page.items)
        if (const auto* box = std::get_if<Box>(&item); box && box->pen == 0 && box->rect.width() > 10)
            card = box->rect;
        else if (const auto* run = std::get_if<TextRun>(&item);
                 run && card.contains(run->base)) { // not a name or a heading beside it
            INFO(run->text.toStdString());
            CHECK(card.adjusted(-0.1, -0.3, 0.1, 0.3).contains(boundsOf(item)));
        }
}

TEST_CASE("A poster has its pages, each with its label", "[board-export]")
{
    TestWorkspace workspace;
    const TalkBoard talk(workspace);
    const auto board = boardPage(out(workspace, talk.board));
    const auto poster = onPaper(board, {.turn = BoardPaper::Turn::Upright, .pages = {3, 2}});
    CHECK(poster.labels == QStringList{"A1", "B1", "C1", "A2", "B2", "C2"});
    REQUIRE(poster.pages.size() == 6);
    for (const auto& page : poster.pages)
        CHECK(page.size == QSizeF(210, 297));
    // A thing in the overlap stands on both pages, as far apart as the pages are.
    const double step = 190 - posterOverlap;
    int both = 0;
    for (const auto& left : poster.pages[0].items)
        for (const auto& right : poster.pages[1].items)
            if (const auto* a = std::get_if<Box>(&left), *b = std::get_if<Box>(&right);
                a && b && a->rect.size() == b->rect.size() && a->rect.width() > 20 && a->rect.width() < 200)
                both += QLineF(a->rect.topLeft() - QPointF(step, 0), b->rect.topLeft()).length() < 0.01;
    CHECK(both > 0);
    const auto written = bytes(out(workspace, talk.board),
                               {.format = BoardFormat::Pdf, .paper = {.size = *paperNamed("letter"), .pages = {2, 3}}});
    CHECK(textOf(written).contains("B3"));
}

TEST_CASE("On one page all of a board is there, never larger than it is", "[board-export]")
{
    TestWorkspace workspace;
    const TalkBoard talk(workspace);
    const auto board = boardPage(out(workspace, talk.board));
    for (const auto turn : {BoardPaper::Turn::Upright, BoardPaper::Turn::Landscape, BoardPaper::Turn::Best}) {
        const auto paper = onPaper(board, {.turn = turn});
        REQUIRE(paper.pages.size() == 1);
        const QRectF sheet(QPointF(), paper.pages.front().size);
        for (const auto& item : paper.pages.front().items)
            CHECK(sheet.contains(boundsOf(item)));
        const auto heights = [](const SheetPages& pages) {
            return std::get<TextRun>(pages.pages.front().items.front()).style.points;
        };
        CHECK(heights(paper) <= heights(board));
    }
}

TEST_CASE("A picture that would be too large is made smaller, and says so", "[board-export]")
{
    TestWorkspace workspace;
    const TalkBoard talk(workspace);
    REQUIRE(workspace->edit("Far", [&](Stores& stores) {
        addNotes(stores, talk.board, {"far away"}, BoardTarget{{}, -1, {40'000, 30'000}});
    }));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto written = writeBoard(out(workspace, talk.board), {.format = BoardFormat::Png}, buffer);
    CHECK(double(written.pixels.width()) * written.pixels.height() <= mostPixels * 1.05);
    CHECK(std::max(written.pixels.width(), written.pixels.height()) <= mostOnASide);
    REQUIRE(written.remarks.size() == 1);
    CHECK(written.remarks.front().contains(QString::number(written.pixels.width())));
}

TEST_CASE("An empty board is a page with its name", "[board-export]")
{
    TestWorkspace workspace;
    const auto id = *workspace->edit("Empty", [](Stores& stores) { return stores.boards.add(Board{.name = "Bare"}); });
    const auto board = out(workspace, id);
    for (const auto format : allFormats)
        CHECK_FALSE(bytes(board, format).isEmpty());
    CHECK(textOf(bytes(board, BoardFormat::Pdf)).contains("Bare"));
    CHECK(boardTable(board).rows.empty());
}

TEST_CASE("What is collapsed goes out as its head", "[board-export]")
{
    TestWorkspace workspace;
    const TalkBoard talk(workspace);
    REQUIRE(
        workspace->edit("Collapse", [&](Stores& stores) { setCollapsed(stores, std::vector{talk.waiting}, true); }));
    const auto board = out(workspace, talk.board);
    const QString svg = textOfSvg(bytes(board, BoardFormat::Svg));
    CHECK(svg.contains("4 cards, 2 people"));
    CHECK_FALSE(svg.contains("Four days"));
    CHECK(boardTable(board).rows.size() == 6); // but nothing is lost from the table
}

TEST_CASE("Writing a board can be cancelled", "[board-export]")
{
    TestWorkspace workspace;
    const TalkBoard talk(workspace);
    const auto board = out(workspace, talk.board);
    Progress progress;
    progress.cancel();
    for (const auto format : {BoardFormat::Png, BoardFormat::Pdf, BoardFormat::Svg}) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        CHECK_THROWS_AS(writeBoard(board, {.format = format}, buffer, &progress), Failure);
    }
}
