#include "core/report/guide_pages.h"
#include "core/report/pdf_writer.h"
#include "tests/support/strings.h"

#include <QBuffer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace core::report;
using Kind = GuideItem::Kind;

namespace {

GuideSheet sheetOf(int questions)
{
    GuideSheet sheet{Guide{{}, {}, "Month end"}, {}, "How finance leads close", "Research", "en"};
    sheet.items.push_back({.kind = Kind::Note, .text = "Say that it is recorded."});
    for (int at = 0; at < questions; ++at) {
        sheet.items.push_back({.kind = at % 5 == 4 ? Kind::Task : Kind::Question,
                               .text = QStringLiteral("How do you close month number %1, and who has to sign for it "
                                                      "before anybody outside of your office sees a figure?")
                                           .arg(at + 1),
                               .minutes = 5});
        sheet.items.push_back({.kind = Kind::Probe, .text = QStringLiteral("Since when?")});
    }
    return sheet;
}

std::vector<const TextRun*> runsOf(const Page& page)
{
    std::vector<const TextRun*> runs;
    for (const auto& item : page.items)
        if (const auto* run = std::get_if<TextRun>(&item))
            runs.push_back(run);
    return runs;
}

} // namespace

TEST_CASE("A printed guide has every line, and nothing of it stands beside the paper", "[guide][report]")
{
    for (const auto paper : {Paper::A4, Paper::Letter}) {
        const auto pages = layoutGuide(sheetOf(40), paper);
        CHECK(pages.pages.size() > 1);
        int since = 0;
        for (const auto& page : pages.pages) {
            CHECK(page.size == (paper == Paper::A4 ? QSizeF(210, 297) : QSizeF(215.9, 279.4)));
            for (const auto* run : runsOf(page)) {
                INFO(run->text.toStdString());
                since += run->text == "Since when?";
                CHECK(run->base.x() >= 10);
                CHECK(run->base.x() + run->width <= page.size.width() - 10);
                CHECK(run->base.y() <= page.size.height() - 7);
            }
        }
        CHECK(since == 40);
    }
}

TEST_CASE("A question does not stand alone at the foot of a page", "[guide][report]")
{
    const auto pages = layoutGuide(sheetOf(40), Paper::A4);
    for (const auto& page : pages.pages) {
        const auto runs = runsOf(page);
        CHECK(runs[runs.size() - 3]->text == "Since when?"); // before the two parts of the foot
    }
}

TEST_CASE("The PDF of a guide holds its words as text", "[guide][report]")
{
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (tool.isEmpty())
        SKIP("pdftotext is not here");
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("guide.pdf"));
    writePdf(layoutGuide(sheetOf(6), Paper::A4), path);
    QProcess process;
    process.start(tool, {QStringLiteral("-layout"), path, QStringLiteral("-")});
    REQUIRE(process.waitForFinished());
    const QString text = QString::fromUtf8(process.readAllStandardOutput()).simplified();
    CHECK(text.contains("Month end"));
    CHECK(text.contains("6 questions · 6 probes · 30 min"));
    CHECK(text.contains("Task: How do you close month number 5"));
    CHECK(text.contains("5 min"));
}
