#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/ui_window.h"
#include "ui/quotes/highlight_mime.h"
#include "ui/quotes/quote_list.h"
#include "ui/shell/notice_bar.h"
#include "ui/tags/swatch_grid.h"
#include "ui/tags/tag_column.h"
#include "ui/tags/tag_picker.h"
#include "ui/tags/tag_quotes.h"
#include "ui/tags/tag_side.h"
#include "ui/tags/tag_tree.h"
#include "ui/tags/tags_page.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/memo_edit.h"
#include "ui/widgets/segmented.h"

#include "core/export/dump.h"

#include <QCheckBox>
#include <QCryptographicHash>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>

using support::UiWindow;
using Tag = core::Id<core::Tag>;

namespace {

/// The window on its tags page, and what a person does there.
class Tags {
public:
    explicit Tags(UiWindow::Opens opens = UiWindow::Opens::Study) : window(opens)
    {
        window.action("go.tags")->trigger();
        QTest::qWait(1);
    }

    ui::TagsPage& page() { return window->tagsPage(); }
    ui::TagTree& tree() { return page().tree(); }
    ui::TagTreeModel& model() { return page().column().model(); }
    ui::QuoteList& list() { return page().quotes().list(); }
    core::Workspace& workspace() { return *window->workspace(); }

    Tag tag(const QString& path)
    {
        const auto found = workspace().read([&](const core::Stores& stores) { return stores.tags.find(path); }).value();
        return found ? found->id : Tag();
    }
    void choose(const QString& path)
    {
        tree().choose(tag(path));
        tree().setFocus();
    }
    void chooseToo(const QString& path)
    {
        const auto index = model().indexOf(tag(path));
        tree().selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    /// The paths of all tags, in their order.
    QStringList codebook()
    {
        return workspace()
            .read([](const core::Stores& stores) {
                QStringList paths;
                const auto all = stores.tags.paths();
                for (const auto& tag : stores.tags.tags())
                    paths << all.value(tag.id);
                return paths;
            })
            .value();
    }
    QStringList quotes()
    {
        QStringList words;
        for (const auto& quote : list().quotes().quotes())
            words << quote.words.mid(1, 20);
        return words;
    }
    QStringList tagsOf(int row)
    {
        QStringList paths;
        for (const auto& chip : list().quotes().quotes()[size_t(row)].tags)
            paths << chip.path;
        return paths;
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        UiWindow::press(key, modifiers);
        for (int turn = 0; turn < 4; ++turn) // a name is taken over, then the rows are made anew, then one is chosen
            QTest::qWait(15);
    }
    void type(const QString& text) { UiWindow::type(text); }
    QString lastStep() { return workspace().undoable()->label; }
    /// All of the project, made short.
    QByteArray dump()
    {
        const auto all = workspace().read([](const core::Stores& stores) { return core::dump(stores.db); }).value();
        return QCryptographicHash::hash(all, QCryptographicHash::Sha1).toHex();
    }
    /// One undo brings back what was there before, one redo what was done.
    void checkOneStep(const QByteArray& before)
    {
        const auto after = dump();
        CHECK(before != after);
        window.action("edit.undo")->trigger();
        CHECK(dump() == before);
        window.action("edit.redo")->trigger();
        CHECK(dump() == after);
        QTest::qWait(1);
    }
    /// Drops something on the row of a tag: 0 is its top, 1 its bottom.
    void drop(QMimeData& data, const QString& path, double where)
    {
        const QRect row = tree().visualRect(model().indexOf(tag(path)));
        const QPoint at(row.left() + 20, qRound(row.top() + where * (row.height() - 1)));
        QDragEnterEvent enter(at, Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(tree().viewport(), &enter);
        QDropEvent drop(at, Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(tree().viewport(), &drop);
    }
    void dropTag(const QString& dragged, const QString& path, double where)
    {
        QMimeData data;
        data.setData(ui::TagTree::mimeType(), QByteArray::number(tag(dragged).value));
        drop(data, path, where);
    }

    UiWindow window;
};

} // namespace

TEST_CASE("The page shows the codebook with its counts, and the highlights of the tag in hand", "[tags-page]")
{
    Tags tags;
    CHECK(tags.page().heading().meta == u"18 tags · 14 highlights · 2 people");
    CHECK(tags.tree().current() == tags.tag("workaround"));
    const auto row = tags.model().indexOf(tags.tag("workaround"));
    CHECK(row.siblingAtColumn(ui::TagTreeModel::Mentions).data().toInt() == 3);
    CHECK(row.siblingAtColumn(ui::TagTreeModel::People).data().toInt() == 1);
    CHECK(tags.quotes().size() == 3);
    tags.choose("trust/numbers");
    CHECK(tags.quotes() == QStringList{"But the pencil does ", "I don’t trust the nu"});
}

TEST_CASE("A tag is made by the keyboard beside the one in hand, below it, or at the top", "[tags-page]")
{
    Tags tags;
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
    Tags tags;
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
    Tags tags;
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
    Tags tags;
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
    Tags tags;
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
    Tags tags;
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
    Tags tags;
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
    Tags tags;
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
    Tags tags;
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
    Tags tags;
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

TEST_CASE("Several tags are any of them, all of them, without another, with those below or not", "[tags-page]")
{
    Tags tags;
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
    Tags tags;
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
    Tags tags;
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
    Tags tags;
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
    Tags tags;
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
    Tags tags;
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

TEST_CASE("The right column says what a tag stands together with, and who has it of those who were asked",
          "[tags-page]")
{
    Tags tags;
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

TEST_CASE("Of many highlights the first are there at once, and the others follow", "[tags-page]")
{
    Tags tags;
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

TEST_CASE("A project without tags says what belongs here, and makes the first one", "[tags-page]")
{
    Tags tags(UiWindow::Opens::Nothing);
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
    Tags tags;
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
