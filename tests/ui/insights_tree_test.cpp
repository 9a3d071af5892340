#include "tests/ui/insights_window.h"

using support::Insights;
using support::UiWindow;

TEST_CASE("Insights are nested by keyboard, and their kinds keep the tree in order", "[ui][insights]")
{
    Insights i;
    const auto depths = [&] {
        QString depths;
        for (const auto& row : i.page().model().insights())
            depths += QString::number(row.depth);
        return depths;
    };
    i.trigger("insight.tree");
    const QAbstractItemModelTester tester(const_cast<ui::InsightModel*>(&i.page().model()),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    i.page().table().setFocus();
    const auto choose = [&](core::Id<core::Claim> claim) {
        emit i.window->sessionPage().goAsked(claim);
        CHECK(i.detail().insight() == claim);
    };
    choose(i.faster);
    i.trigger("insight.in");
    CHECK(i.claim(i.faster)->parent == i.seal);
    CHECK(i.lastStep() == u"Put insight “Finance leads want a faster system” under “The sheet is a seal”");
    CHECK(i.detail().insight() == i.faster);
    choose(i.calendar);
    i.trigger("insight.in");
    i.trigger("insight.in");
    CHECK(depths() == "012");
    CHECK_FALSE(i.window.action("insight.in")->isEnabled());
    i.trigger("insight.out");
    CHECK(depths() == "011");
    i.trigger("insight.up");
    CHECK(i.shown() ==
          QStringList{"The sheet is a seal", "People would pay for a calendar", "Finance leads want a faster system"});
    CHECK(i.lastStep() == u"Move insight “People would pay for a calendar”");

    i.trigger("insight.kind");
    UiWindow::type(QStringLiteral("solu"));
    UiWindow::press(Qt::Key_Return);
    CHECK(i.claim(i.calendar)->node == core::ClaimNode::Solution);
    CHECK(i.lastStep() == u"Make insight “People would pay for a calendar” a solution");
    choose(i.seal);
    i.trigger("insight.kind");
    UiWindow::type(QStringLiteral("experiment"));
    UiWindow::press(Qt::Key_Return);
    CHECK(i.claim(i.seal)->node == core::ClaimNode::None); // a solution does not stand under an experiment
    SECTION("what is filtered stands with what is above it")
    {
        i.page().find();
        UiWindow::type(QStringLiteral("calendar"));
        CHECK(i.shown() == QStringList{"The sheet is a seal", "People would pay for a calendar"});
    }
    SECTION("an insight that is dragged goes where it is dropped")
    {
        QMimeData data;
        data.setData(QStringLiteral("application/x-earshot-insight"), QByteArray::number(i.faster.value));
        auto& table = i.page().table();
        const auto drop = [&](const QPoint& at) {
            QDragEnterEvent enter(at, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(table.viewport(), &enter);
            QDropEvent event(at, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(table.viewport(), &event);
        };
        drop(table.visualRect(table.model()->index(1, 0)).center()); // on the calendar
        CHECK(i.claim(i.faster)->parent == i.calendar);
        drop(QPoint(30, table.viewport()->height() - 2)); // below all
        CHECK_FALSE(i.claim(i.faster)->parent);
        drop(table.visualRect(table.model()->index(0, 0)).topLeft() + QPoint(30, 1)); // above the seal
        CHECK(i.shown().front() == u"Finance leads want a faster system");
        data.setData(QStringLiteral("application/x-earshot-insight"), QByteArray::number(i.seal.value));
        drop(table.visualRect(table.model()->index(2, 0)).center()); // under itself
        CHECK_FALSE(i.claim(i.seal)->parent);
    }
    SECTION("undo takes one step back, and the list is as it was")
    {
        REQUIRE(i.window->workspace()->undo());
        CHECK(i.claim(i.calendar)->node == core::ClaimNode::None);
        i.trigger("insight.tree");
        CHECK(depths() == "000");
    }
}

TEST_CASE("An insight is merged into another one, after it was said what will be", "[ui][insights]")
{
    Insights i;
    i.trigger("insight.merge"); // the seal
    UiWindow::type(QStringLiteral("faster"));
    UiWindow::press(Qt::Key_Return);
    auto& ask = *i.page().findChild<ui::AskStrip*>();
    REQUIRE(ask.isAsking());
    CHECK(ask.accessibleName().contains(u"2 quotes come to it"));
    CHECK(i.claim(i.seal));
    UiWindow::press(Qt::Key_Return);
    CHECK_FALSE(i.claim(i.seal));
    CHECK(i.evidenceOf(i.faster).size() == 3);
    CHECK(i.claim(i.faster)->detail == u"The sheet is a seal");
    CHECK(i.detail().insight() == i.faster);
    REQUIRE(i.window->workspace()->undo());
    CHECK(i.evidenceOf(i.seal).size() == 2);
}

TEST_CASE("Several chosen insights are marked, merged and deleted in one step each", "[ui][insights]")
{
    Insights i;
    auto& table = i.page().table();
    table.setFocus();
    table.selectAll();
    CHECK(i.page().heading().meta.endsWith(u"3 chosen"));
    CHECK_FALSE(i.window.action("insight.reword")->isEnabled()); // that is for one
    SECTION("marked")
    {
        i.trigger("insight.status");
        CHECK(i.lastStep() == u"Mark 3 insights reviewed");
        CHECK(i.claim(i.calendar)->status == core::ClaimStatus::Reviewed);
        REQUIRE(i.window->workspace()->undo());
        CHECK(i.claim(i.seal)->status == core::ClaimStatus::Draft);
    }
    SECTION("merged into the one that is picked, after it was said what will be")
    {
        i.trigger("insight.merge");
        CHECK(i.page().names().rowCount() == 3);
        UiWindow::type(QStringLiteral("faster"));
        UiWindow::press(Qt::Key_Return);
        auto& ask = *i.page().findChild<ui::AskStrip*>();
        REQUIRE(ask.isAsking());
        CHECK(ask.accessibleName().contains(u"2 quotes come to it. Their words stay"));
        UiWindow::press(Qt::Key_Return);
        CHECK(i.lastStep() == u"Merge 2 insights into “Finance leads want a faster system”");
        CHECK(i.shown() == QStringList{"Finance leads want a faster system"});
        CHECK(i.evidenceOf(i.faster).size() == 3);
        CHECK(i.claim(i.faster)->detail == u"The sheet is a seal\n\nPeople would pay for a calendar");
        REQUIRE(i.window->workspace()->undo());
        CHECK(i.shown().size() == 3);
        CHECK(i.evidenceOf(i.seal).size() == 2);
    }
    SECTION("deleted")
    {
        i.trigger("insight.delete");
        UiWindow::press(Qt::Key_Return);
        CHECK(i.lastStep() == u"Delete 3 insights");
        CHECK(i.shown().isEmpty());
        REQUIRE(i.window->workspace()->undo());
        CHECK(i.shown().size() == 3);
    }
}

TEST_CASE("Branches of the tree of insights are folded and unfolded", "[ui][insights]")
{
    Insights i;
    REQUIRE(i.window->workspace()->edit(QStringLiteral("Under"), [&](core::Stores& stores) {
        stores.claims.setParent(i.faster, i.seal);
        stores.claims.setParent(i.calendar, i.faster);
    }));
    i.trigger("insight.tree");
    auto& table = i.page().table();
    const QAbstractItemModelTester tester(table.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    table.setFocus();
    emit i.window->sessionPage().goAsked(i.calendar);
    const QStringList all{"The sheet is a seal", "Finance leads want a faster system",
                          "People would pay for a calendar"};
    const auto read = [&](int row) { return table.model()->index(row, 0).data(Qt::AccessibleTextRole).toString(); };
    SECTION("by Left and Right")
    {
        UiWindow::press(Qt::Key_Left);
        CHECK(i.detail().insight() == i.faster); // nothing to fold here: up
        CHECK(i.shown() == all);
        UiWindow::press(Qt::Key_Left);
        CHECK(i.shown() == all.first(2));
        CHECK(read(1).endsWith(u"folded, 1 inside"));
        UiWindow::press(Qt::Key_Left);
        CHECK(i.detail().insight() == i.seal);
        UiWindow::press(Qt::Key_Left);
        CHECK(i.shown() == all.first(1));
        CHECK(read(0).endsWith(u"folded, 2 inside"));
        UiWindow::press(Qt::Key_Right);
        CHECK(i.shown() == all.first(2)); // what was folded inside stays so
        UiWindow::press(Qt::Key_Right);
        CHECK(i.detail().insight() == i.faster);
        UiWindow::press(Qt::Key_Right);
        CHECK(i.shown() == all);
    }
    SECTION("by a click on the arrow, and the one in hand is never inside")
    {
        const auto arrow = [&](int row) {
            return table.visualRect(table.model()->index(row, 0)).topLeft() + QPoint(20, 18);
        };
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, arrow(0));
        CHECK(i.shown() == all.first(1));
        CHECK(i.detail().insight() == i.seal);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, arrow(0));
        CHECK(i.shown() == all);
    }
    SECTION("all at once; what is looked for and where one goes is unfolded")
    {
        i.trigger("insight.fold");
        CHECK(i.shown() == all.first(1));
        CHECK(i.detail().insight() == i.seal);
        i.page().find();
        UiWindow::type(QStringLiteral("faster"));
        CHECK(i.shown() == all.first(2));
        CHECK_FALSE(i.window.action("insight.fold")->isEnabled());
        i.page().findChild<QLineEdit*>()->clear();
        CHECK(i.shown() == all.first(1)); // still folded
        i.trigger("insight.tree");
        i.trigger("insight.tree");
        CHECK(i.shown() == all.first(1));
        emit i.window->sessionPage().goAsked(i.calendar);
        CHECK(i.shown() == all);
        CHECK(i.detail().insight() == i.calendar);
        i.trigger("insight.fold");
        i.trigger("insight.unfold");
        CHECK(i.shown() == all);
    }
}
