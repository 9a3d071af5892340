#include "core/export/dump.h"
#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/ui/tags_window.h"
#include "ui/quotes/highlight_mime.h"
#include "ui/quotes/quote_list.h"
#include "ui/tags/tag_picker.h"
#include "ui/tags/tag_quotes.h"
#include "ui/tags/tag_tree.h"
#include "ui/tags/tags_page.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/segmented.h"

#include <QMimeData>

using Tag = core::Id<core::Tag>;
using support::TagsWindow;

TEST_CASE("Several tags are any of them, all of them, without another, with those below or not", "[tags-page]")
{
    TagsWindow tags;
    REQUIRE(tags.workspace().edit("Tag", [&](core::Stores& stores) {
        const auto first =
            stores.highlights.carrying({.with = {stores.tags.find("workaround/paper")->id}}, stores.tags.tags());
        stores.highlights.addTag(first, stores.tags.ensure("trust"));
    }));
    tags.choose("workaround");
    tags.chooseToo("trust");
    CHECK(tags.quotes().size() == 6);
    tags.window.action("tags.match-all")->trigger();
    CHECK(tags.quotes() == QStringList{"there is a sticky no"});
    tags.window.action("tags.match-all")->trigger();
    tags.window.action("tags.with-below")->trigger();
    CHECK(tags.quotes() == QStringList{"there is a sticky no"});
    tags.window.action("tags.with-below")->trigger();
    tags.tree().selectionModel()->setCurrentIndex(tags.model().indexOf(tags.tag("workaround/export")),
                                                  QItemSelectionModel::NoUpdate);
    tags.press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(tags.quotes().size() == 5);
    tags.tree().setFocus();
    tags.press(Qt::Key_Escape);
    CHECK(tags.quotes().size() == 6);
}

TEST_CASE("Highlights are grouped by person, by session or by tag", "[tags-page]")
{
    TagsWindow tags;
    tags.choose("workaround");
    const auto groups = [&] {
        QStringList names;
        for (int row = 0; row < tags.list().model()->rowCount(); ++row)
            if (const auto* group = tags.list().quotes().group(row))
                names << QStringLiteral("%1 %2").arg(group->name).arg(group->count);
        return names;
    };
    CHECK(groups().isEmpty());
    auto& order = tags.page().quotes().order();
    order.setFocus();
    tags.press(Qt::Key_Right);
    CHECK(groups() == QStringList{"P07 3"});
    tags.press(Qt::Key_Right);
    CHECK(groups() == QStringList{"P07 · Finance lead, Lowmere Textiles 3"});
    tags.press(Qt::Key_Right);
    CHECK(groups() == QStringList{"workaround/export 1", "workaround/re-keying 1", "workaround/paper 1"});
}

TEST_CASE("Highlights in the list are tagged, untagged and split off, each as one step", "[tags-page]")
{
    TagsWindow tags;
    tags.choose("trust");
    tags.press(Qt::Key_Return);
    REQUIRE(tags.list().hasFocus());
    tags.list().selectAll();
    auto before = tags.dump();
    tags.press(Qt::Key_T, Qt::ControlModifier);
    REQUIRE(tags.page().picker().isVisible());
    tags.type("doubt");
    tags.press(Qt::Key_Return);
    CHECK(tags.tagsOf(0).contains("doubt"));
    CHECK(tags.tagsOf(2).contains("doubt"));
    CHECK(tags.list().chosen().size() == 3);
    CHECK(tags.lastStep() == u"Tag 3 highlights 'doubt'");
    tags.checkOneStep(before);

    before = tags.dump();
    tags.list().setFocus();
    tags.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    tags.type("unease");
    tags.press(Qt::Key_Return);
    CHECK(tags.lastStep() == u"Split 3 highlights from 'trust' to 'unease'");
    CHECK(tags.quotes().isEmpty());
    tags.checkOneStep(before);

    tags.choose("doubt");
    tags.list().setFocus();
    tags.list().setCurrentIndex(tags.list().model()->index(1, 0));
    before = tags.dump();
    tags.press(Qt::Key_Delete);
    CHECK(tags.quotes().size() == 2);
    CHECK(tags.list().currentIndex().row() == 1);
    tags.checkOneStep(before);
}

TEST_CASE("Highlights that are dropped on a tag get it", "[tags-page]")
{
    TagsWindow tags;
    tags.choose("trust/numbers");
    tags.list().setCurrentIndex(tags.list().model()->index(0, 0));
    const auto before = tags.dump();
    QMimeData data;
    ui::putHighlights(data, tags.list().chosenHighlights());
    tags.drop(data, "close/last day", 0.1);
    CHECK(tags.tagsOf(0) == QStringList{"trust/numbers", "close/last day"});
    tags.checkOneStep(before);
}

TEST_CASE("Enter opens the passage, and Back leads to the same row of the same tag", "[tags-page]")
{
    TagsWindow tags;
    tags.choose("trust");
    tags.press(Qt::Key_Return);
    tags.press(Qt::Key_Down);
    const auto highlight = tags.list().current()->place.highlight;
    tags.press(Qt::Key_Return);
    REQUIRE(tags.window->sessionPage().isVisible());
    CHECK(tags.window->sessionPage().session() == tags.window.project().tagged);
    tags.press(Qt::Key_Left, Qt::AltModifier);
    REQUIRE(tags.page().isVisible());
    CHECK(tags.tree().current() == tags.tag("trust"));
    CHECK(tags.list().current()->place.highlight == highlight);
    CHECK(tags.list().hasFocus());
}

TEST_CASE("The words around a passage are shown on demand, with the passage marked", "[tags-page]")
{
    TagsWindow tags;
    tags.choose("close/last day");
    const QString words = tags.list().quotes().quotes().front().words;
    CHECK(words == u"“I stayed until ten”");
    tags.press(Qt::Key_F7);
    const auto& around = tags.list().quotes().quotes().front();
    CHECK(around.words.startsWith("“We closed again, the whole accruals part. I stayed until ten, and since then"));
    REQUIRE(around.matched.size() == 1);
    CHECK(around.words.mid(around.matched[0].begin, around.matched[0].length()) == u"I stayed until ten");
    tags.press(Qt::Key_F7);
    CHECK(tags.list().quotes().quotes().front().words == words);
}

TEST_CASE("Of many highlights the first are there at once, and the others follow", "[tags-page]")
{
    TagsWindow tags;
    REQUIRE(tags.workspace().edit("Many", [](core::Stores& stores) {
        support::StudyMaker make(stores, "More");
        const auto session = make.session("Long talk");
        const auto voice = make.voice(session, "P50", make.person("P50"));
        for (int line = 0; line < 400; ++line) {
            const auto said = make.said(session, voice, QStringLiteral("Line %1 of it").arg(line));
            make.highlight(said, said, "many");
        }
    }));
    tags.choose("many");
    CHECK(tags.page().quotes().finds().highlights.size() == 400);
    REQUIRE(QTest::qWaitFor([&] { return tags.page().quotes().isWhole(); }));
    CHECK(tags.quotes().size() == 400);
    tags.list().setCurrentIndex(tags.list().model()->index(390, 0));
    const auto place = tags.list().current()->place;
    REQUIRE(tags.workspace().edit(
        "Recolour", [&](core::Stores& stores) { stores.tags.recolour(stores.tags.find("many")->id, 7); }));
    REQUIRE(QTest::qWaitFor([&] { return tags.page().quotes().isWhole(); }));
    CHECK(tags.list().current()->place == place);
}
