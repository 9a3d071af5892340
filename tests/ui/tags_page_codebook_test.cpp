#include "tests/support/strings.h"
#include "tests/ui/tags_window.h"
#include "ui/quotes/quote_list.h"
#include "ui/shell/notice_bar.h"
#include "ui/tags/swatch_grid.h"
#include "ui/tags/tag_picker.h"
#include "ui/tags/tag_quotes.h"
#include "ui/tags/tag_side.h"
#include "ui/tags/tag_tree.h"
#include "ui/tags/tags_page.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/memo_edit.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QMenu>

using support::TagsWindow;

TEST_CASE("A tag is made by the keyboard beside the one in hand, below it, or at the top", "[tags-page]")
{
    TagsWindow tags;
    tags.choose("workaround/export");
    const auto before = tags.dump();
    tags.press(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
    tags.type("macros");
    tags.press(Qt::Key_Return);
    CHECK(tags.codebook().mid(0, 3) == QStringList{"workaround", "workaround/export", "workaround/macros"});
    CHECK(tags.tree().current() == tags.tag("workaround/macros"));
    CHECK(tags.lastStep() == u"New tag 'macros'");
    tags.checkOneStep(before);

    tags.choose("workaround/macros");
    tags.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    tags.type("Friday");
    tags.press(Qt::Key_Return);
    CHECK(tags.tree().current() == tags.tag("workaround/macros/Friday"));

    tags.window.action("tags.new-top")->trigger();
    tags.type("given up");
    tags.press(Qt::Key_Escape);
    CHECK_FALSE(tags.model().draft());
    CHECK_FALSE(tags.codebook().contains("given up"));
}

TEST_CASE("A new tag with the name of a sister is not made; the sister is taken in hand", "[tags-page]")
{
    TagsWindow tags;
    tags.choose("workaround/export");
    const auto before = tags.dump();
    tags.press(Qt::Key_N, Qt::ControlModifier);
    tags.type("PAPER");
    tags.press(Qt::Key_Return);
    CHECK(tags.dump() == before);
    CHECK(tags.tree().current() == tags.tag("workaround/paper"));
    CHECK(tags.window->notice().isVisible());
}

TEST_CASE("A tag is renamed in place, and a name that a sister has offers to merge the two", "[tags-page]")
{
    TagsWindow tags;
    tags.choose("workaround/export");
    auto before = tags.dump();
    tags.press(Qt::Key_F2);
    tags.type("exports");
    tags.press(Qt::Key_Return);
    CHECK(tags.codebook().contains("workaround/exports"));
    CHECK(tags.tree().hasFocus());
    tags.checkOneStep(before);

    before = tags.dump();
    tags.press(Qt::Key_F2);
    tags.type("Paper");
    tags.press(Qt::Key_Return);
    REQUIRE(tags.page().strip().isAsking());
    CHECK(tags.dump() == before);
    SECTION("Esc leaves all as it is")
    {
        tags.press(Qt::Key_Escape);
        CHECK_FALSE(tags.page().strip().isAsking());
        CHECK(tags.dump() == before);
        CHECK(tags.tree().hasFocus());
    }
    SECTION("Enter merges, as one step, and the other is in hand")
    {
        tags.press(Qt::Key_Return);
        CHECK_FALSE(tags.codebook().contains("workaround/exports"));
        CHECK(tags.tree().current() == tags.tag("workaround/paper"));
        CHECK(tags.quotes().size() == 2);
        tags.checkOneStep(before);
    }
}

TEST_CASE("Merging says what will be, and can be swapped", "[tags-page]")
{
    TagsWindow tags;
    tags.choose("trust/numbers");
    tags.press(Qt::Key_G, Qt::ControlModifier);
    REQUIRE(tags.page().picker().isVisible());
    tags.type("spread");
    tags.press(Qt::Key_Return);
    REQUIRE(tags.page().strip().isAsking());
    const QString words = tags.page().strip().accessibleName();
    CHECK(words.startsWith("Merge trust/numbers into tools/spreadsheet 4 highlights after"));
    CHECK(words.contains("1 person after, from 1 and 1"));
    CHECK(words.endsWith("One undo takes it back."));
    for (auto* button : tags.page().strip().findChildren<QAbstractButton*>())
        if (button->isVisible() && button->accessibleName() == u"Swap")
            button->click();
    CHECK(tags.page().strip().accessibleName().startsWith("Merge tools/spreadsheet into trust/numbers"));
    const auto before = tags.dump();
    tags.press(Qt::Key_Return);
    CHECK_FALSE(tags.tag("tools/spreadsheet"));
    CHECK(tags.quotes().size() == 4);
    CHECK(tags.lastStep() == u"Merge tag 'tools/spreadsheet' into 'trust/numbers'");
    tags.checkOneStep(before);
}

TEST_CASE("Tags are moved by keys: up, down, in and out", "[tags-page]")
{
    TagsWindow tags;
    const auto keys = Qt::AltModifier | Qt::ShiftModifier;
    tags.choose("workaround/re-keying");
    const auto before = tags.dump();
    tags.press(Qt::Key_Up, keys);
    CHECK(tags.codebook().mid(0, 3) == QStringList{"workaround", "workaround/re-keying", "workaround/export"});
    CHECK(tags.tree().current() == tags.tag("workaround/re-keying"));
    tags.checkOneStep(before);
    tags.press(Qt::Key_Down, keys);
    CHECK(tags.codebook()[2] == u"workaround/re-keying");
    tags.press(Qt::Key_Right, keys);
    CHECK(tags.codebook()[2] == u"workaround/export/re-keying");
    tags.press(Qt::Key_Left, keys);
    tags.press(Qt::Key_Left, keys);
    CHECK(tags.tag("re-keying"));
    CHECK_FALSE(tags.window.action("tags.out")->isEnabled());
    CHECK(tags.window.action("tags.out")->toolTip().contains("at the top"));
}

TEST_CASE("A tag is dragged between others, or onto one: then the person says what is meant", "[tags-page]")
{
    TagsWindow tags;
    auto before = tags.dump();
    tags.dropTag("people/ownership", "workaround/paper", 0.05);
    CHECK(tags.codebook().mid(0, 4) ==
          QStringList{"workaround", "workaround/export", "workaround/re-keying", "workaround/ownership"});
    tags.checkOneStep(before);

    before = tags.dump();
    tags.dropTag("workaround", "workaround/export", 0.5); // not below itself
    CHECK_FALSE(tags.page().findChild<QMenu*>());
    tags.dropTag("trust/source", "outcome", 0.5);
    CHECK(tags.dump() == before);
    auto* menu = tags.page().findChild<QMenu*>();
    REQUIRE(menu);
    SECTION("to stand below it")
    {
        menu->actions().front()->trigger();
        CHECK(tags.tag("outcome/source"));
        tags.checkOneStep(before);
    }
    SECTION("to be merged")
    {
        menu->actions()[1]->trigger();
        REQUIRE(tags.page().strip().isAsking());
        tags.press(Qt::Key_Return);
        CHECK_FALSE(tags.tag("trust/source"));
        tags.checkOneStep(before);
    }
    menu->close();
}

TEST_CASE("What goes with a tag is said before it is deleted; one that stands on nothing goes at once", "[tags-page]")
{
    TagsWindow tags;
    tags.choose("workaround");
    const auto before = tags.dump();
    tags.press(Qt::Key_Delete);
    REQUIRE(tags.page().strip().isAsking());
    CHECK(tags.page().strip().accessibleName() ==
          u"Delete 'workaround' 3 tags below go too · 3 highlights lose it · 3 of them have nothing else on them, and "
          u"go. One undo brings all back.");
    tags.press(Qt::Key_Return);
    CHECK_FALSE(tags.tag("workaround"));
    tags.checkOneStep(before);

    REQUIRE(tags.workspace().edit("Tag", [](core::Stores& stores) { stores.tags.ensure("lonely"); }));
    tags.choose("lonely");
    tags.press(Qt::Key_Delete);
    CHECK_FALSE(tags.page().strip().isAsking());
    CHECK_FALSE(tags.tag("lonely"));
}

TEST_CASE("The colour is chosen by the keyboard, and holds below where it is wanted", "[tags-page]")
{
    TagsWindow tags;
    tags.choose("trust");
    const auto colour = [&](const char* path) { return tags.model().tag(tags.tag(path))->colour; };
    const auto before = tags.dump();
    tags.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(tags.page().side().swatches().hasFocus());
    const int hue = colour("trust");
    tags.press(hue % 8 == 0 ? Qt::Key_Left : Qt::Key_Right);
    tags.press(Qt::Key_Return);
    CHECK(colour("trust") == (hue % 8 == 0 ? hue - 1 : hue + 1));
    CHECK(tags.page().side().swatches().hue() == colour("trust"));
    tags.checkOneStep(before);
    tags.page().side().sameBelow().click();
    CHECK(colour("trust/numbers") == colour("trust"));
    CHECK(colour("trust/source") == colour("trust"));
    CHECK(tags.page().side().sameBelow().isChecked());
}

TEST_CASE("A description keeps itself, and its typing is one step", "[tags-page]")
{
    TagsWindow tags;
    tags.choose("trust");
    const auto before = tags.dump();
    tags.press(Qt::Key_D, Qt::ControlModifier);
    REQUIRE(tags.page().side().description().hasFocus());
    tags.type("Numbers that one ");
    tags.page().settle();
    tags.type("believes");
    tags.press(Qt::Key_Escape); // brings back what was there
    CHECK(tags.model().tag(tags.tag("trust"))->description.isEmpty());
    tags.press(Qt::Key_D, Qt::ControlModifier);
    tags.type("Numbers that one ");
    tags.page().settle();
    tags.type("believes");
    tags.choose("workaround");
    CHECK(tags.model().tag(tags.tag("trust"))->description == u"Numbers that one believes");
    CHECK(tags.lastStep() == u"Describe tag 'trust'");
    tags.window.action("edit.undo")->trigger();
    CHECK(tags.dump() == before);
}

TEST_CASE("An archived tag is offered no more, and is shown on demand", "[tags-page]")
{
    TagsWindow tags;
    tags.choose("trust/numbers");
    const auto before = tags.dump();
    tags.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK_FALSE(tags.model().indexOf(tags.tag("trust/numbers")).isValid());
    tags.checkOneStep(before);
    tags.choose("trust");
    tags.list().setFocus();
    tags.list().setCurrentIndex(tags.list().model()->index(0, 0));
    tags.press(Qt::Key_T, Qt::ControlModifier);
    for (int row = 0; row < tags.page().picker().model().rowCount(); ++row)
        CHECK(tags.page().picker().model().choice(row).path != u"trust/numbers");
    tags.press(Qt::Key_Escape);
    tags.window.action("tags.show-archived")->trigger();
    tags.choose("trust/numbers");
    CHECK(tags.window.action("tags.archive")->text() == u"Bring tag back");
    tags.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK_FALSE(tags.model().tag(tags.tag("trust/numbers"))->archived);
}
