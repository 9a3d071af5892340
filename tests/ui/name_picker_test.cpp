#include "ui/widgets/name_picker.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

namespace {

/// A page on which the picker was opened for three clusters.
struct OpenPicker {
    QWidget page;
    QLineEdit before{&page};
    ui::NamePicker picker{&page};
    std::vector<ui::NamePick> picked;
    QStringList typed;

    OpenPicker()
    {
        page.resize(900, 600);
        page.show();
        page.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&page));
        before.setFocus();
        picker.open(question());
    }

    ui::NameQuestion question()
    {
        return {.title = QStringLiteral("Put 3 cards into"),
                .choices = {{11, QStringLiteral("The report moves"), QStringLiteral("8 cards, 6 people"), {}},
                            {12, QStringLiteral("My own sheet"), QStringLiteral("10 cards, 5 people"), {}},
                            {13, QStringLiteral("Typing it twice"), {}, {}}},
                .make = QStringLiteral("New cluster %1"),
                .makeIcon = QStringLiteral("object-group"),
                .beside = QRect(100, 100, 136, 54),
                .picked = [this](const ui::NamePick& pick) { picked.push_back(pick); },
                .typed = [this](const QString& words) { typed << words; }};
    }

    void type(const QString& words) { QTest::keyClicks(&picker.field(), words); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&picker.field(), key, modifiers); }
};

} // namespace

TEST_CASE("A thing is picked by a few letters of its name, and the focus goes back", "[ui][name-picker]")
{
    OpenPicker on;
    QAbstractItemModelTester tester(&on.picker.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(on.picker.rowCount() == 3);
    CHECK(on.picker.field().hasFocus());
    CHECK_FALSE(on.picker.geometry().intersects(QRect(100, 100, 136, 54)));
    on.type(QStringLiteral("own"));
    REQUIRE(on.picker.rowCount() == 1);
    on.press(Qt::Key_Return);
    REQUIRE(on.picked.size() == 1);
    CHECK(on.picked[0].id == 12);
    CHECK(on.picked[0].name == u"My own sheet");
    CHECK_FALSE(on.picker.isVisible());
    CHECK(on.before.hasFocus());
}

TEST_CASE("What has no such name is made, where that can be", "[ui][name-picker]")
{
    OpenPicker on;
    SECTION("Enter makes it where nothing else is found")
    {
        on.type(QStringLiteral("  Waiting   for it "));
        CHECK(on.picker.rowCount() == 0);
        on.press(Qt::Key_Return);
        REQUIRE(on.picked.size() == 1);
        CHECK(on.picked[0].id == 0);
        CHECK(on.picked[0].name == u"Waiting for it");
    }
    SECTION("Ctrl+Enter makes it beside what was found")
    {
        on.type(QStringLiteral("sheet"));
        REQUIRE(on.picker.rowCount() == 1);
        on.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(on.picked.size() == 1);
        CHECK(on.picked[0].id == 0);
    }
    SECTION("a name that is there is not made again")
    {
        on.type(QStringLiteral("my OWN sheet"));
        on.press(Qt::Key_Return, Qt::ControlModifier);
        CHECK(on.picked.empty());
        CHECK(on.picker.isVisible());
    }
    SECTION("a question without it makes nothing")
    {
        auto question = on.question();
        question.make.clear();
        on.picker.open(question);
        on.type(QStringLiteral("zzz"));
        on.press(Qt::Key_Return);
        CHECK(on.picked.empty());
    }
}

TEST_CASE("Keys walk the picker's rows, and Escape leaves it", "[ui][name-picker]")
{
    OpenPicker on;
    SECTION("Up from the first goes to the last")
    {
        on.press(Qt::Key_Up);
        on.press(Qt::Key_Return);
        REQUIRE(on.picked.size() == 1);
        CHECK(on.picked[0].id == 13);
    }
    SECTION("Ctrl and a number takes the row in view")
    {
        on.press(Qt::Key_2, Qt::ControlModifier);
        REQUIRE(on.picked.size() == 1);
        CHECK(on.picked[0].id == 12);
    }
    SECTION("Tab takes over the name")
    {
        on.press(Qt::Key_Tab);
        CHECK(on.picker.field().text() == u"The report moves");
    }
    SECTION("Escape picks nothing")
    {
        on.press(Qt::Key_Escape);
        CHECK_FALSE(on.picker.isVisible());
        CHECK(on.picked.empty());
        CHECK(on.before.hasFocus());
    }
}

TEST_CASE("Whoever opened the picker hears what is typed, but not of its opening", "[ui][name-picker]")
{
    OpenPicker on;
    CHECK(on.typed.isEmpty());
    on.type(QStringLiteral("re"));
    CHECK(on.typed == QStringList{QStringLiteral("r"), QStringLiteral("re")});
    on.typed.clear();
    on.picker.open(on.question());
    CHECK(on.typed.isEmpty());
    CHECK(on.picker.field().text().isEmpty());
}

TEST_CASE("The picker's title may change while it is open", "[ui][name-picker]")
{
    OpenPicker on;
    on.picker.setTitle(QStringLiteral("Add 214 highlights"));
    CHECK(on.picker.isVisible());
    CHECK(on.picker.accessibleName() == u"Add 214 highlights");
}

TEST_CASE("The picker stays inside a small page", "[ui][name-picker]")
{
    OpenPicker on;
    on.picker.close();
    on.page.resize(360, 300);
    auto question = on.question();
    question.beside = QRect(10, 240, 80, 30);
    on.picker.open(question);
    CHECK(on.page.rect().contains(on.picker.geometry()));
    CHECK_FALSE(on.picker.geometry().intersects(question.beside));
}
