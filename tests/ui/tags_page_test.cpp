#include "tests/support/strings.h"
#include "tests/ui/tags_window.h"
#include "ui/quotes/quote_list.h"
#include "ui/tags/tag_quotes.h"
#include "ui/tags/tag_side.h"
#include "ui/tags/tag_tree.h"
#include "ui/tags/tags_page.h"
#include "ui/widgets/list_view.h"

using support::TagsWindow;
using support::UiWindow;

TEST_CASE("The page shows the codebook with its counts, and the highlights of the tag in hand", "[tags-page]")
{
    TagsWindow tags;
    CHECK(tags.page().heading().meta == u"18 tags · 14 highlights · 2 people");
    CHECK(tags.tree().current() == tags.tag("workaround"));
    const auto row = tags.model().indexOf(tags.tag("workaround"));
    CHECK(row.siblingAtColumn(ui::TagTreeModel::Mentions).data().toInt() == 3);
    CHECK(row.siblingAtColumn(ui::TagTreeModel::People).data().toInt() == 1);
    CHECK(tags.quotes().size() == 3);
    tags.choose("trust/numbers");
    CHECK(tags.quotes() == QStringList{"But the pencil does ", "I don’t trust the nu"});
}

TEST_CASE("The right column says what a tag stands together with, and who has it of those who were asked",
          "[tags-page]")
{
    TagsWindow tags;
    REQUIRE(tags.workspace().edit("Tag", [&](core::Stores& stores) {
        const auto trust = stores.highlights.carrying({.with = {stores.tags.find("trust")->id}}, stores.tags.tags());
        stores.highlights.addTag(trust, stores.tags.ensure("outcome/board pack"));
    }));
    tags.choose("trust");
    const auto& model = tags.page().side().togetherModel();
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() == 1; }));
    CHECK(model.tag(0).path == u"outcome/board pack");
    CHECK(model.tag(0).together.highlights == 3);
    CHECK(model.index(0).data(Qt::AccessibleTextRole).toString() ==
          u"outcome/board pack: together on 3 highlights of 1 person");
    tags.page().side().together().setFocus(Qt::TabFocusReason);
    tags.press(Qt::Key_Return);
    CHECK(tags.tree().current() == tags.tag("outcome/board pack"));
}

TEST_CASE("A project without tags says what belongs here, and makes the first one", "[tags-page]")
{
    TagsWindow tags(UiWindow::Opens::Nothing);
    tags.window->createProject(tags.window.path(QStringLiteral("empty.earshot")));
    tags.window.action("go.tags")->trigger();
    CHECK(tags.page().heading().meta.isEmpty());
    CHECK(tags.page().regions().size() == 1);
    tags.window.action("tags.new")->trigger();
    tags.type("first");
    tags.press(Qt::Key_Return);
    CHECK(tags.codebook() == QStringList{"first"});
    CHECK(tags.page().heading().meta == u"1 tag · 0 highlights · 0 people");
    tags.window.action("edit.undo")->trigger();
    CHECK(tags.page().regions().size() == 1);
}

TEST_CASE("What other pages do to tags is seen here, and what is in hand stays in hand", "[tags-page]")
{
    TagsWindow tags;
    tags.choose("trust/numbers");
    tags.list().setCurrentIndex(tags.list().model()->index(1, 0));
    const auto place = tags.list().current()->place;
    REQUIRE(tags.workspace().edit("Elsewhere", [](core::Stores& stores) {
        stores.tags.create("a first one", {{}, 0});
        stores.tags.rename(stores.tags.find("trust")->id, "faith");
    }));
    CHECK(tags.tree().current() == tags.tag("faith/numbers"));
    CHECK(tags.list().current()->place == place);
    CHECK(tags.tagsOf(0) == QStringList{"faith/numbers"});
    tags.window.action("go.sessions")->trigger();
    REQUIRE(tags.workspace().edit("Elsewhere", [](core::Stores& stores) { stores.tags.ensure("late"); }));
    CHECK_FALSE(tags.window.action("tags.new")->isEnabled());
    tags.window.action("go.tags")->trigger();
    CHECK(tags.model().indexOf(tags.tag("late")).isValid());
}
