#include "tests/support/ui_window.h"
#include "ui/import/import_models.h"
#include "ui/import/import_report_page.h"
#include "ui/shell/notice_bar.h"

#include <QAbstractItemModelTester>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QUrl>

using support::UiWindow;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

QString writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return path;
}

bool reportShown(UiWindow& window)
{
    const auto* page = window->findChild<ui::ImportReportPage*>();
    return QTest::qWaitFor([&] { return page->isVisible(); }, 20'000);
}

} // namespace

TEST_CASE("Files that are dropped come in, are reported, and one undo takes them back", "[ui]")
{
    UiWindow window;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(writeFile(window.path(QStringLiteral("P12 call.txt")),
                                                "Interviewer: How do you close?\nP12: By hand, on paper.\n"))});
    QDragEnterEvent enter(QPoint(700, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&*window, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(700, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&*window, &drop);

    const bool shown = reportShown(window);
    INFO(window->notice().words().toStdString());
    REQUIRE(shown);
    CHECK(window->sessionList().model().rowCount() == 4);
    CHECK_FALSE(window->notice().isVisible());
    window.action("import.undo")->trigger();
    CHECK(window->sessionList().model().rowCount() == 3);
}

TEST_CASE("An import of which nothing can be read leaves the project as it was and says why", "[ui]")
{
    UiWindow window;
    const QByteArray noise("\x00\x01\x02\x7f\x00\xff\xfe\x00\x03", 9);
    window->importPaths({writeFile(window.path(QStringLiteral("noise.docx")), noise)});
    CHECK(QTest::qWaitFor([&] { return window->notice().isVisible() && !window->workspace()->isBusy(); }, 20'000));
    CHECK(window->notice().kind() == ui::NoticeBar::Kind::Failed);
    CHECK(window->sessionList().model().rowCount() == 3);
}

TEST_CASE("The report lists every file, and what was lost of words before what was lost of form", "[ui]")
{
    core::import::FileReport whole{.path = QStringLiteral("/a/whole.txt"),
                                   .as = QStringLiteral("interview"),
                                   .came = true,
                                   .sessions = 1,
                                   .entries = 12};
    core::import::FileReport part{
        .path = QStringLiteral("/a/part.vtt"), .as = QStringLiteral("interview"), .came = true};
    part.lost = {{QStringLiteral("italics"), 4, QStringLiteral("line 3"), QStringLiteral("Only text is kept."), false},
                 {QStringLiteral("cue"), 2, QStringLiteral("line 9"), QStringLiteral("It has no time."), true}};
    core::import::FileReport none{.path = QStringLiteral("/a/none.bin")};
    none.lost = {{QStringLiteral("file"), 1, QStringLiteral("/a/none.bin"), QStringLiteral("It is not text."), true}};

    ui::ImportedFileModel files;
    ui::LossModel losses;
    QAbstractItemModelTester a(&files, fatal), b(&losses, fatal);
    files.setFiles({whole, part, none});
    losses.setFiles({whole, part, none});
    CHECK(files.index(0, ui::ImportedFileModel::Verdict).data().toString() == u"all");
    CHECK(files.index(1, ui::ImportedFileModel::Verdict).data().toString() == u"all but 2");
    CHECK(files.index(2, ui::ImportedFileModel::Verdict).data().toString() == u"left out");
    REQUIRE(losses.rowCount() == 3);
    CHECK(losses.index(0, ui::LossModel::What).data().toString() == u"cue (2)");
    CHECK(losses.index(2, ui::LossModel::What).data().toString() == u"italics (4)");
    CHECK(losses.asText().count(u'\n') == 3);
}

TEST_CASE("The sample study opens with its sessions", "[ui]")
{
    UiWindow window(UiWindow::Opens::Nothing);
    window->createSample(window.path(QStringLiteral("sample.earshot")));
    CHECK(window->sessionList().model().rowCount() > 0);
    CHECK_FALSE(window->notice().isVisible());
}
