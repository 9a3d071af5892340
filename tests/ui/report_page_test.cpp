#include "core/sample/sample.h"
#include "tests/support/ui_window.h"
#include "ui/print/page_picture.h"
#include "ui/print/print_form.h"
#include "ui/print/report_page.h"
#include "ui/print/sheet_preview.h"
#include "ui/shell/notice_bar.h"
#include "ui/studies/study_page.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>

using namespace core;

namespace {

/// The window with the sample, on the report of its study, to which the keyboard led.
struct Reporting {
    support::UiWindow window{support::UiWindow::Opens::Nothing};
    Id<Study> study;
    QString folder;

    Reporting()
    {
        window->createProject(window.path(QStringLiteral("reporting.earshot")));
        REQUIRE(window->workspace()->edit(sampleLabel(), [&](Stores& stores) {
            writeSample(stores);
            study = stores.sessions.studies().front().id;
        }));
        folder = window.path(QStringLiteral("out"));
        REQUIRE(QDir().mkpath(folder));
        window.action("go.studies")->trigger();
        support::UiWindow::press(Qt::Key_Return);
        REQUIRE(window.action("study.report")->isEnabled());
        QTest::keySequence(&*window, window.action("study.report")->shortcut());
        REQUIRE(page().isVisible());
        REQUIRE(isDrafted());
        page().setFolder(folder);
    }

    ui::ReportPage& page() { return window->reportPage(); }
    bool isDrafted()
    {
        return QTest::qWaitFor([&] { return page().preview().draft() && page().preview().picture().hasPicture(); },
                               20'000);
    }
    QStringList files() const { return QDir(folder).entryList(QDir::Files, QDir::Name); }
    void write()
    {
        QSignalSpy ended(&page(), &ui::Page::workEnded);
        QTest::keySequence(&*window, window.action("report.write")->shortcut());
        REQUIRE(ended.wait(20'000));
    }
};

} // namespace

TEST_CASE("The report opens from its study by keyboard, is previewed and written", "[report-page]")
{
    Reporting reporting;
    auto& page = reporting.page();
    CHECK(page.preview().pageCount() > 3);
    const auto facts = page.preview().draft()->facts;
    REQUIRE_FALSE(facts.heldBack.isEmpty());
    CHECK(page.facts().contains(core::report::heldBackSentence(facts)));
    CHECK(page.facts().contains(core::report::notRecordedSentence(facts)));

    reporting.write();
    REQUIRE(reporting.files() == QStringList{QStringLiteral("Maintenance in small ferry companies report.pdf")});
    const QString told = reporting.window->notice().words();
    CHECK(told.contains(QDir::toNativeSeparators(reporting.folder)));
    CHECK(told.contains(core::report::heldBackSentence(facts)));
    CHECK(reporting.window.action("print.open-folder")->isEnabled());

    reporting.window.action("go.back")->trigger();
    auto* study = reporting.window->findChild<ui::StudyPage*>();
    REQUIRE(study->isVisible());
    CHECK(study->shown() == ui::Destination(reporting.study));
    CHECK_FALSE(reporting.window.action("report.write")->isEnabled());
}

TEST_CASE("Evidence and format are chosen by keyboard, and remembered", "[report-page]")
{
    Reporting reporting;
    auto& page = reporting.page();
    const int pages = page.preview().pageCount();
    QTest::keyClick(page.mainRegion(), Qt::Key_Right);
    CHECK(page.form().order().options.keyQuotesOnly);
    QTest::keyClick(page.mainRegion(), Qt::Key_Right);
    const auto order = page.form().order();
    CHECK(order.options.layout == core::report::SheetTemplate::Full);
    CHECK_FALSE(order.options.keyQuotesOnly);
    CHECK(QTest::qWaitFor([&] { return page.preview().pageCount() > pages; }, 20'000));

    ui::PrintForm other(ui::PrintForm::For::Report);
    other.restore(page.layoutState());
    CHECK(other.order().options.layout == core::report::SheetTemplate::Full);
    CHECK(other.order().folder == reporting.folder);
}

TEST_CASE("Without a folder or its study there is no report to write, and the page says why", "[report-page]")
{
    Reporting reporting;
    auto* write = reporting.window.action("report.write");
    CHECK(write->isEnabled());
    reporting.page().setFolder(reporting.folder + QStringLiteral("/none"));
    CHECK_FALSE(write->isEnabled());
    CHECK(write->toolTip().contains(QStringLiteral("folder")));
    reporting.page().setFolder(reporting.folder);
    CHECK(write->isEnabled());
    REQUIRE(reporting.window->workspace()->edit(QStringLiteral("Delete"),
                                                [&](Stores& stores) { stores.sessions.remove(reporting.study); }));
    CHECK_FALSE(write->isEnabled());
    CHECK(write->toolTip().contains(QStringLiteral("not in this project")));
    CHECK(QTest::qWaitFor([&] { return !reporting.page().preview().draft(); }, 20'000));
}

TEST_CASE("A report that is cancelled leaves the old file, and can be written then", "[report-page]")
{
    Reporting reporting;
    QFile file(QDir(reporting.folder).filePath(QStringLiteral("Maintenance in small ferry companies report.pdf")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("what was there");
    file.close();
    QSignalSpy ended(&reporting.page(), &ui::Page::workEnded);
    QTest::keySequence(&*reporting.window, reporting.window.action("report.write")->shortcut());
    CHECK_FALSE(reporting.window.action("report.write")->isEnabled()); // it is being written
    reporting.window.action("task.cancel")->trigger();
    REQUIRE(ended.wait(20'000));
    CHECK(reporting.files().size() == 1);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "what was there");
    file.close();
    CHECK(reporting.window.action("report.write")->isEnabled());
    reporting.write();
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.read(5) == "%PDF-");
}
