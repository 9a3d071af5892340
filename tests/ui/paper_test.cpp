#include "core/error.h"
#include "core/import/readers.h"
#include "core/report/paint_page.h"
#include "core/report/sheet_layout.h"
#include "core/sample/sample.h"
#include "tests/support/clinic_sheet.h"
#include "tests/support/ui_window.h"
#include "ui/boards/board_page.h"
#include "ui/guides/guide_page.h"
#include "ui/print/paper.h"
#include "ui/print/print_page.h"
#include "ui/sessions/session_list_page.h"
#include "ui/shell/board_files.h"
#include "ui/shell/guide_files.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/paper_job.h"
#include "ui/studies/study_page.h"

#include <QFile>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtPrintSupport/QPrinter>

using namespace core;
using namespace core::report;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QString wordsOf(const QString& path)
{
    QString words;
    for (const auto& entry : import::readDocument(path, bytesOf(path), {}).entries)
        words += entry.text + u'\n';
    return words;
}

/// The size of each page, as the file names it: "595.0x842.0".
QStringList pagesOf(const QString& path)
{
    static const QRegularExpression box(
        QStringLiteral(R"(/MediaBox \[0(?:\.0*)? 0(?:\.0*)? (\d+)(?:\.\d*)? (\d+)(?:\.\d*)?\])"));
    QStringList sizes;
    for (auto found = box.globalMatch(QString::fromLatin1(bytesOf(path))); found.hasNext();) {
        const auto match = found.next();
        sizes << match.captured(1) + u'x' + match.captured(2);
    }
    return sizes;
}

/// A printer that prints to a file.
struct FilePrinter {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("paper.pdf"));
    std::shared_ptr<QPrinter> printer = std::make_shared<QPrinter>(QPrinter::HighResolution);

    explicit FilePrinter(QPageSize::PageSizeId size = QPageSize::A4)
    {
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(path);
        printer->setPageSize(QPageSize(size));
    }
    QStringList paint(const SheetPages& document)
    {
        Progress progress;
        return ui::paintOnPaper(*printer, document, progress);
    }
};

SheetPages sheet()
{
    auto pages = layoutSheet(support::clinicSheet(), {SheetTemplate::Full, core::report::Paper::A4, false, false});
    REQUIRE(pages.pages.size() >= 2);
    return pages;
}

} // namespace

TEST_CASE("A printer gets every page in the size of the sheet", "[print][paper]")
{
    FilePrinter paper;
    const auto document = sheet();
    CHECK(paper.paint(document) == QStringList{paper.path});
    CHECK(pagesOf(paper.path) == QStringList(static_cast<qsizetype>(document.pages.size()), QStringLiteral("595x842")));
    CHECK(wordsOf(paper.path).contains(support::clinicSheet().name));
}

TEST_CASE("Painting that is cancelled leaves the painter as it was", "[print][paper]")
{
    QImage image(100, 100, QImage::Format_RGB32);
    QPainter painter(&image);
    Progress progress;
    progress.cancel();
    const auto clean = painter.transform();
    painter.save();
    painter.translate(5, 5);
    CHECK_THROWS_AS(paintPage(painter, sheet().pages.front(), 2, &progress), Failure);
    painter.restore();
    CHECK(painter.transform() == clean);
}

TEST_CASE("A printer with other paper gets the pages made to fit", "[print][paper]")
{
    FilePrinter paper(QPageSize::A5);
    paper.paint(sheet());
    CHECK(pagesOf(paper.path).front() == QStringLiteral("420x595"));
    CHECK(wordsOf(paper.path).contains(support::clinicSheet().name));
}

TEST_CASE("Only the pages that were asked for are printed", "[print][paper]")
{
    FilePrinter paper;
    paper.printer->setPrintRange(QPrinter::PageRange);
    paper.printer->setPageRanges(QPageRanges::fromString(QStringLiteral("2")));
    const auto document = sheet();
    paper.paint(document);
    CHECK(pagesOf(paper.path).size() == 1);

    paper.printer->setPageRanges(QPageRanges::fromString(QStringLiteral("90-99")));
    try {
        paper.paint(document);
        FAIL("there is no page 90");
    } catch (const Failure& failure) {
        CHECK(failure.error().text.contains(QString::number(document.pages.size())));
    }
}

TEST_CASE("Printing that is cancelled leaves no file", "[print][paper]")
{
    FilePrinter paper;
    Progress progress;
    progress.cancel();
    CHECK_THROWS_AS(ui::paintOnPaper(*paper.printer, sheet(), progress), Failure);
    CHECK_FALSE(QFile::exists(paper.path));
}

TEST_CASE("A printer that cannot take the pages is a sentence", "[print][paper]")
{
    FilePrinter paper;
    paper.printer->setOutputFileName(paper.folder.filePath(QStringLiteral("none/paper.pdf")));
    try {
        paper.paint(sheet());
        FAIL("there is no such folder");
    } catch (const Failure& failure) {
        CHECK(failure.error().text.contains(QStringLiteral("paper.pdf")));
        CHECK(failure.error().text.contains(QStringLiteral("Nothing was printed")));
    }
}

TEST_CASE("Sheets that are printed on paper are versions too, and it is said where they went", "[print][paper]")
{
    support::UiWindow window{support::UiWindow::Opens::Nothing};
    window->createProject(window.path(QStringLiteral("paper.earshot")));
    Id<Persona> first;
    REQUIRE(window->workspace()->edit(sampleLabel(), [&](Stores& stores) {
        writeSample(stores);
        first = stores.personas.personas().front().id;
    }));
    window.action("project.print")->trigger();
    auto& page = window->printPage();
    REQUIRE(QTest::qWaitFor([&] { return page.personas().rowCount() > 1; }));
    page.choose(first);
    REQUIRE(QTest::qWaitFor([&] { return page.personas().checked().size() == 1; }));
    page.setFolder(window.path(QStringLiteral("no such folder"))); // which files would need
    CHECK_FALSE(window.action("print.run")->isEnabled());
    CHECK(window.action("print.paper")->isEnabled());

    FilePrinter paper;
    QSignalSpy ended(&page, &ui::Page::workEnded);
    page.printOn(paper.printer);
    REQUIRE(ended.wait(20'000));
    CHECK(window->notice().words().contains(QStringLiteral("paper.pdf")));
    CHECK(pagesOf(paper.path).size() == 1);
    const auto version =
        window->workspace()->read([&](const Stores& stores) { return stores.personas.lastVersion(first); }).value();
    REQUIRE(version);
    CHECK(version->number == 1);
    window.action("print.none")->trigger();
    CHECK_FALSE(window.action("print.paper")->isEnabled());
}

TEST_CASE("A board goes on one page of the printer's paper, as it comes out larger", "[print][paper]")
{
    support::UiWindow window{support::UiWindow::Opens::Nothing};
    window->createProject(window.path(QStringLiteral("paper.earshot")));
    Id<Board> board;
    REQUIRE(window->workspace()->edit(sampleLabel(), [&](Stores& stores) {
        writeSample(stores);
        board = stores.boards.boards().front().id;
    }));
    emit window->sessionList().goAsked(board);
    auto* page = &window->boardPage();
    REQUIRE(QTest::qWaitFor([&] { return window.action("board.paper")->isEnabled(); }));
    FilePrinter paper(QPageSize::A3);
    QSignalSpy ended(page, &ui::Page::workEnded);
    ui::printOn(paper.printer, *window, *page, page->findChild<ui::BoardFiles*>()->onPaper(board));
    REQUIRE(ended.wait(20'000));
    INFO(window->notice().words().toStdString());
    CHECK(pagesOf(paper.path) == QStringList{QStringLiteral("1191x842")});
    CHECK(wordsOf(paper.path).contains(page->name()));
    CHECK(window->notice().words().contains(QStringLiteral("paper.pdf")));
    CHECK(window->notice().words().contains(QStringLiteral("held back"))); // somebody of the sample withdrew
}

TEST_CASE("A guide goes on a printer with all its lines", "[print][paper]")
{
    support::UiWindow window{support::UiWindow::Opens::Nothing};
    window->createProject(window.path(QStringLiteral("paper.earshot")));
    Guide guide;
    QString last;
    REQUIRE(window->workspace()->edit(sampleLabel(), [&](Stores& stores) {
        writeSample(stores);
        guide = stores.guides.guides().front();
        last = stores.guides.items(guide.id).back().text;
    }));
    emit window->findChild<ui::StudyPage*>()->guideAsked(guide.id);
    auto* page = window->findChild<ui::GuidePage*>();
    REQUIRE(QTest::qWaitFor([&] { return window.action("guide.paper")->isEnabled(); }));
    FilePrinter paper;
    QSignalSpy ended(page, &ui::Page::workEnded);
    ui::printOn(paper.printer, *window, *page, page->findChild<ui::GuideFiles*>()->onPaper());
    REQUIRE(ended.wait(20'000));
    INFO(window->notice().words().toStdString());
    CHECK(wordsOf(paper.path).simplified().contains(last.simplified().section(u' ', 0, 3)));
    CHECK(window->notice().words().contains(guide.name));
}
