#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/guides/answers_page.h"
#include "ui/guides/guide_list.h"
#include "ui/guides/guide_page.h"
#include "ui/guides/guide_section.h"
#include "ui/quotes/quote_list.h"
#include "ui/studies/study_page.h"

#include "core/sessions/guide_text.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLineEdit>

using support::UiWindow;
using Kind = core::GuideItem::Kind;

namespace {

/// The window on a new guide of its one study.
struct OnGuide {
    UiWindow window;
    ui::GuidePage* page = nullptr;

    OnGuide()
    {
        window.action("go.studies")->trigger();
        UiWindow::press(Qt::Key_Return);
        window.action("study.new-guide")->trigger();
        page = window->findChild<ui::GuidePage*>();
        REQUIRE(page->isVisible());
    }

    std::vector<core::GuideItem> items()
    {
        return window->workspace()
            ->read([&](const core::Stores& stores) { return stores.guides.items(page->guide().id); })
            .value();
    }

    /// "Your role? | - Since when?" with "-" before probes.
    QString lines()
    {
        QStringList lines;
        for (const auto& item : items())
            lines << (item.kind == Kind::Probe ? "- " : "") + item.text;
        return lines.join(QStringLiteral(" | "));
    }

    void bringIn(const QString& markdown)
    {
        page->bringIn(markdown);
        page->list().setFocus();
        page->list().setCurrentIndex(page->list().guide().index(0));
    }
};

} // namespace

TEST_CASE("A guide is written line by line, with probes and minutes, by keyboard alone", "[ui][guide]")
{
    OnGuide on;
    QAbstractItemModelTester tester(&on.page->list().guide(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    UiWindow::press(Qt::Key_Return); // in a guide without lines
    if (!on.page->list().isWriting())
        on.window.action("guide.add-line")->trigger();
    REQUIRE(on.page->list().isWriting());
    UiWindow::type(QStringLiteral("Your role? (5 min)"));
    UiWindow::press(Qt::Key_Return);
    REQUIRE(on.page->list().isWriting());
    UiWindow::press(Qt::Key_Tab);
    REQUIRE(on.page->list().isWriting());
    UiWindow::type(QStringLiteral("Since when?"));
    UiWindow::press(Qt::Key_Return);
    UiWindow::press(Qt::Key_Escape); // the line without words goes
    CHECK(on.lines() == "Your role? | - Since when?");
    CHECK(on.items().front().minutes == 5);
    CHECK(on.page->heading().meta.contains("5 min"));
    REQUIRE(on.window->workspace()->undo());
    REQUIRE(on.window->workspace()->redo());
    CHECK(on.lines() == "Your role? | - Since when?");
}

TEST_CASE("A line that is added to a guide and its first words are one step, what is written later another",
          "[ui][guide]")
{
    OnGuide on;
    on.window.action("guide.add-line")->trigger();
    UiWindow::type(QStringLiteral("Your role?"));
    on.page->list().setFocus();
    REQUIRE(on.lines() == "Your role?");
    emit on.page->list().guide().reworded(on.items().front().id, QStringLiteral("Your part?"));
    REQUIRE(on.window->workspace()->undo());
    CHECK(on.lines() == "Your role?");
    REQUIRE(on.window->workspace()->undo());
    CHECK(on.items().empty());
}

TEST_CASE("A line that is left without words leaves no step behind", "[ui][guide]")
{
    OnGuide on;
    const auto steps = [&] { return on.window->workspace()->steps().size(); };
    const auto before = steps();
    on.window.action("guide.add-line")->trigger();
    REQUIRE(on.page->list().isWriting());
    CHECK(steps() == before + 1);
    UiWindow::press(Qt::Key_Tab); // a probe of what stands above
    UiWindow::press(Qt::Key_Escape);
    CHECK(on.items().empty());
    CHECK(steps() == before);

    on.window.action("guide.add-line")->trigger();
    UiWindow::type(QStringLiteral("Your role?"));
    on.page->list().setFocus();
    CHECK(steps() == before + 1);
    emit on.page->list().guide().reworded(on.items().front().id, QString());
    CHECK(on.items().empty());
    CHECK(steps() == before + 2); // words that go are a step of their own
}

TEST_CASE("Lines of a guide are moved, turned and deleted, each in one step", "[ui][guide]")
{
    OnGuide on;
    on.bringIn(QStringLiteral("1. One\n2. Two\n3. Three\n"));
    on.window.action("guide.line-down")->trigger();
    CHECK(on.lines() == "Two | One | Three");
    UiWindow::press(Qt::Key_Tab);
    CHECK(on.lines() == "Two | - One | Three");
    UiWindow::press(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(on.lines() == "Two | One | Three");
    emit on.page->list().moveAsked(3);
    CHECK(on.lines() == "Two | Three | One");
    on.page->list().selectAll();
    on.window.action("guide.line-up")->trigger(); // they are at the top already
    CHECK(on.lines() == "Two | Three | One");
    on.window.action("guide.delete-line")->trigger();
    CHECK(on.lines().isEmpty());
    REQUIRE(on.window->workspace()->undo());
    CHECK(on.lines() == "Two | Three | One");
}

TEST_CASE("Lines that are pasted into a guide become its lines", "[ui][guide]")
{
    OnGuide on;
    on.bringIn(QStringLiteral("1. One\n2. Two\n"));
    QGuiApplication::clipboard()->setText(QStringLiteral("- New\n    - Deeper\n- Last (3 min)"));
    UiWindow::press(Qt::Key_V, Qt::ControlModifier);
    CHECK(on.lines() == "One | New | - Deeper | Last | Two");
    on.page->list().selectAll();
    on.page->list().copy();
    CHECK(core::guideFrom(QGuiApplication::clipboard()->text()).items.size() == 5);
    REQUIRE(on.window->workspace()->undo());
    CHECK(on.lines() == "One | Two");
}

TEST_CASE("A guide that is imported gives a new one its name, and goes out as it came", "[ui][guide]")
{
    OnGuide on;
    on.bringIn(QStringLiteral("# Month end\n\n1. How do you close? (10 min)\n    - Who signs?\n\n> Say thanks\n"));
    CHECK(on.page->guide().name == "Month end");
    CHECK(core::guideFrom(on.page->markdown()).items.size() == 3);
    on.page->bringIn(QStringLiteral("# Another\n\n1. More?\n"));
    CHECK(on.page->guide().name == "Month end");
    CHECK(on.items().size() == 4);
    on.page->bringIn({});
    CHECK(on.items().size() == 4);
}

TEST_CASE("Two thousand lines of a guide are shown, and one more is written", "[ui][guide]")
{
    OnGuide on;
    QString markdown;
    for (int at = 0; at < 2000; ++at)
        markdown +=
            QStringLiteral("%1. Question number %1 of a very long guide, with words that need two lines in it?\n")
                .arg(at + 1);
    on.bringIn(markdown);
    REQUIRE(on.items().size() == 2000);
    on.window.action("guide.add-line")->trigger();
    UiWindow::type(QStringLiteral("Second"));
    UiWindow::press(Qt::Key_Escape);
    CHECK(on.items().size() == 2000); // what was not entered is not kept
    on.page->list().setCurrentIndex(on.page->list().guide().index(1999));
    CHECK(on.page->list().visualRect(on.page->list().currentIndex()).height() > 0);
}

TEST_CASE("A guide is copied, renamed and deleted on the page of its study; one that is followed only after a word",
          "[ui][guide]")
{
    OnGuide on;
    on.bringIn(QStringLiteral("1. One\n"));
    REQUIRE(on.window->workspace()->edit("Follow", [&](core::Stores& stores) {
        stores.guides.setGuide(on.window.project().tagged, on.page->guide().id);
    }));
    on.window.action("go.back")->trigger();
    auto* section = on.window->findChild<ui::GuideSection*>();
    REQUIRE(section->isVisible());
    REQUIRE(section->list().model()->rowCount() == 1);
    CHECK(section->list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains("1 session"));
    REQUIRE(section->list().model()->setData(section->list().model()->index(0, 0), "Close", Qt::EditRole));
    CHECK(section->list().model()->index(0, 0).data().toString() == "Close");
    on.window.action("study.delete-guide")->trigger();
    CHECK(section->list().model()->rowCount() == 1); // it is asked first
    UiWindow::press(Qt::Key_Return);
    CHECK(section->list().model()->rowCount() == 0);
    REQUIRE(on.window->workspace()->undo());
    CHECK(section->list().model()->rowCount() == 1);
}

TEST_CASE("The answers to a question stand together, session by session, and lead to their places", "[ui][guide]")
{
    OnGuide on;
    on.bringIn(QStringLiteral("1. Why in Excel?\n2. And then?\n"));
    const auto items = on.items();
    const auto session = on.window.project().tagged;
    core::Id<core::Entry> answer;
    REQUIRE(on.window->workspace()->edit("Answer", [&](core::Stores& stores) {
        for (const auto each : {session, on.window.project().plain}) {
            stores.guides.setGuide(each, on.page->guide().id);
        }
        stores.guides.setAsked({.session = session, .item = items[0].id, .atMs = 1000});
        for (auto& entry : stores.sessions.entries(session))
            if (entry.text.startsWith("Because")) {
                entry.guideItem = items[0].id;
                stores.sessions.update(entry);
                answer = entry.id;
            }
    }));
    on.window.action("guide.answers")->trigger();
    auto* page = on.window->findChild<ui::AnswersPage*>();
    REQUIRE(page->isVisible());
    REQUIRE(QTest::qWaitFor([&] { return page->list().quotes().quotes().size() == 2; }));
    const auto& rows = page->list().quotes().quotes();
    CHECK(rows[0].place.entry == answer);
    CHECK(rows[0].tags.size() == 2);
    CHECK(rows[1].group == "Not asked");
    page->list().setFocus();
    page->list().choose(rows[0].place);
    UiWindow::press(Qt::Key_Return);
    CHECK(on.window->sessionPage().isVisible());
    on.window.action("go.back")->trigger();
    CHECK(page->isVisible());
    on.window.action("answers.next")->trigger();
    CHECK(QTest::qWaitFor([&] { return page->heading().title == "And then?"; }));
}
