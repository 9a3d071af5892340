#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/tags/matched_tag.h"
#include "ui/tags/tag_picker.h"
#include "ui/widgets/type.h"

#include <QAbstractItemModelTester>
#include <QFontMetrics>
#include <QLineEdit>
#include <QListView>

using support::UiWindow;

namespace {

core::Id<core::Tag> idOf(int number)
{
    return {number};
}

std::vector<ui::TagChoice> fewChoices()
{
    return {{idOf(1), QStringLiteral("workaround/paper"), 1, {5, 3, 20}},
            {idOf(2), QStringLiteral("outcome/board pack"), 2, {6, 4, 10}},
            {idOf(3), QStringLiteral("tools/spreadsheet"), 3, {24, 10, 5}}};
}

/// A picker over a page of its own, and what was picked in it.
class OpenPicker {
public:
    explicit OpenPicker(std::vector<ui::TagChoice> choices, const QRect& words = {100, 100, 200, 20},
                        const QSet<core::Id<core::Tag>>& on = {})
    {
        page.resize(800, 600);
        picker = new ui::TagPicker(&page);
        text = new QLineEdit(&page);
        page.show();
        page.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&page));
        text->setFocus();
        picker->open({std::move(choices), on, words, {}, true, [this](const ui::TagPick& pick) { picks << pick; }});
    }

    QWidget page;
    ui::TagPicker* picker;
    QLineEdit* text;
    QList<ui::TagPick> picks;
};

} // namespace

TEST_CASE("The tags that were used last are offered first, and letters find the others", "[ui][tags]")
{
    UiWindow window;
    const auto read = window->workspace()->edit(QStringLiteral("Tag"), [&](core::Stores& stores) {
        stores.tags.ensure(QStringLiteral("never"));
        const auto first = stores.highlights.passages().front().highlight.id;
        QTest::qSleep(2);
        stores.highlights.addTag(first, stores.tags.ensure(QStringLiteral("close/last day")));
        return ui::tagChoices(stores, stores.tags.uses());
    });
    REQUIRE(read);
    CHECK(read->front().path == u"close/last day");
    CHECK(read->front().use.mentions == 2);
    CHECK(read->back().use.lastAt == 0);

    ui::TagChoiceModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setChoices(*read, {read->front().id});
    CHECK(model.rowCount() == static_cast<int>(read->size()));
    CHECK(model.isOn(0));
    CHECK_FALSE(model.isOn(1));
    CHECK(model.index(0).data(Qt::AccessibleTextRole).toString() ==
          u"Tag close/last day, 2 mentions, 1 person, on this passage already");
    model.setPattern(QStringLiteral("pap"));
    CHECK(model.choice(0).path == u"workaround/paper");
    CHECK(model.positions(0) == std::vector{11, 12, 13});
    model.setPattern(QStringLiteral("Workaround/PAPER"));
    CHECK(model.isKnown());
    model.setPattern(QStringLiteral("paper"));
    CHECK_FALSE(model.isKnown());
    model.setPattern(QStringLiteral("zzz"));
    CHECK(model.rowCount() == 0);
}

TEST_CASE("The popup stands below the words, above them or beside them, and never on them", "[ui][tags]")
{
    const QRect room(8, 8, 784, 584);
    const QSize size(336, 300);
    CHECK(ui::besideWords({100, 100, 200, 20}, size, room, 120) == QRect(98, 125, 336, 300));
    CHECK(ui::besideWords({100, 500, 200, 20}, size, room, 120) == QRect(98, 195, 336, 300));
    CHECK(ui::besideWords({700, 100, 60, 20}, size, room, 120).right() == room.right());
    for (int top = 10; top < 560; top += 13)
        for (int height = 20; height < 560 && top + height < 600; height += 37) {
            CAPTURE(top, height);
            const QRect words(100, top, 300, height);
            const QRect popup = ui::besideWords(words, size, room, 120);
            CHECK_FALSE(popup.intersects(words));
            CHECK(room.contains(popup));
        }
}

TEST_CASE("A long path gives way in the middle, and its leaf last", "[ui][tags]")
{
    const QFont font = ui::fontOf(ui::Type::Body);
    const QFontMetrics metrics(font);
    const QString path = QStringLiteral("a very long name of a parent/and its child");
    const auto whole = ui::shownPath(path, {0, 29}, font, 2000);
    CHECK(whole.text == path);
    CHECK(whole.leafFrom == 29);
    const auto cut = ui::shownPath(path, {0, 27, 29}, font, 160);
    CHECK(metrics.horizontalAdvance(cut.text) <= 160);
    CHECK(cut.text.endsWith(QStringLiteral("\u2026/and its child")));
    CHECK(cut.text.startsWith(u'a'));
    CHECK(cut.text.mid(cut.leafFrom) == u"and its child");
    CHECK(cut.positions == std::vector{0, cut.leafFrom});
    const auto little = ui::shownPath(path, {29}, font, 40);
    CHECK(metrics.horizontalAdvance(little.text) <= 40);
}

TEST_CASE("Keys of the picker: row, number, create, next, back", "[ui][tags]")
{
    OpenPicker open(fewChoices());
    SECTION("Enter takes the row")
    {
        UiWindow::type(QStringLiteral("boa"));
        UiWindow::press(Qt::Key_Return);
        REQUIRE(open.picks.size() == 1);
        CHECK(open.picks[0].tag == idOf(2));
        CHECK_FALSE(open.picker->isVisible());
        CHECK(QApplication::focusWidget() == open.text);
    }
    SECTION("a number takes the row shown")
    {
        UiWindow::press(Qt::Key_3, Qt::ControlModifier);
        REQUIRE(open.picks.size() == 1);
        CHECK(open.picks[0].path == u"tools/spreadsheet");
    }
    SECTION("a number without a row does nothing")
    {
        UiWindow::press(Qt::Key_4, Qt::ControlModifier);
        CHECK(open.picks.isEmpty());
        CHECK(open.picker->isVisible());
    }
    SECTION("Ctrl+Enter makes a tag also where others match")
    {
        UiWindow::type(QStringLiteral("pa"));
        UiWindow::press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(open.picks.size() == 1);
        CHECK_FALSE(open.picks[0].tag);
        CHECK(open.picks[0].path == u"pa");
    }
    SECTION("Enter makes one where nothing matches, a child behind a slash")
    {
        UiWindow::type(QStringLiteral("mood / anger"));
        UiWindow::press(Qt::Key_Return);
        REQUIRE(open.picks.size() == 1);
        CHECK(open.picks[0].path == u"mood/anger");
    }
    SECTION("the row that creates is reached with the arrows")
    {
        UiWindow::type(QStringLiteral("pa"));
        UiWindow::press(Qt::Key_Up);
        UiWindow::press(Qt::Key_Return);
        REQUIRE(open.picks.size() == 1);
        CHECK_FALSE(open.picks[0].tag);
    }
    SECTION("Shift+Enter and a comma take several")
    {
        UiWindow::type(QStringLiteral("boa"));
        UiWindow::press(Qt::Key_Return, Qt::ShiftModifier);
        CHECK(open.picker->isVisible());
        CHECK(open.picker->field().text().isEmpty());
        UiWindow::type(QStringLiteral("spr,"));
        CHECK(open.picker->isVisible());
        REQUIRE(open.picks.size() == 2);
        CHECK(open.picks[1].tag == idOf(3));
    }
    SECTION("Tab writes the path, so that a child can be put under it")
    {
        UiWindow::type(QStringLiteral("boa"));
        UiWindow::press(Qt::Key_Tab);
        UiWindow::type(QStringLiteral("/cover"));
        UiWindow::press(Qt::Key_Return);
        REQUIRE(open.picks.size() == 1);
        CHECK(open.picks[0].path == u"outcome/board pack/cover");
    }
    SECTION("Esc closes and goes back")
    {
        UiWindow::press(Qt::Key_Escape);
        CHECK_FALSE(open.picker->isVisible());
        CHECK(open.picks.isEmpty());
        CHECK(QApplication::focusWidget() == open.text);
    }
}

TEST_CASE("The picker holds five hundred tags, in view and beside the words", "[ui][tags]")
{
    std::vector<ui::TagChoice> many;
    for (int i = 1; i <= 500; ++i)
        many.push_back({idOf(i), QStringLiteral("group %1/tag number %2").arg(i % 20).arg(i), i % 16 + 1, {}});
    const QRect words(100, 420, 200, 20);
    OpenPicker open(many, words);
    CHECK(open.picker->model().rowCount() == 500);
    CHECK(open.page.rect().contains(open.picker->geometry()));
    CHECK_FALSE(open.picker->geometry().intersects(words));
    UiWindow::type(QStringLiteral("number 487"));
    CHECK(open.picker->model().choice(0).id == idOf(487));
    CHECK(open.picker->geometry().bottom() < words.top());
    CHECK(words.top() - open.picker->geometry().bottom() <= 7);
    // Far down in the list the numbers still mean the rows in view.
    open.picker->field().clear();
    for (int page = 0; page < 3; ++page)
        UiWindow::press(Qt::Key_PageDown);
    auto* list = open.picker->findChild<QListView*>();
    const int first = list->indexAt(QPoint(1, 1)).row();
    CHECK(first > 10);
    UiWindow::press(Qt::Key_2, Qt::ControlModifier);
    REQUIRE(open.picks.size() == 1);
    CHECK(open.picks[0].tag == idOf(first + 2));
}
