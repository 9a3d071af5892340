#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/quotes/quote_list.h"
#include "ui/search/excerpt.h"
#include "ui/search/query_bar.h"
#include "ui/search/search_page.h"
#include "ui/search/search_side.h"
#include "ui/search/suggestions.h"
#include "ui/shell/command_palette.h"
#include "ui/tags/tag_picker.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/list_view.h"

#include <QAbstractItemModelTester>
#include <QAction>

using support::UiWindow;

namespace {

void openSearch(UiWindow& window)
{
    UiWindow::press(Qt::Key_F, Qt::ControlModifier);
    REQUIRE(window->searchPage().isVisible());
    REQUIRE(window->searchPage().bar().field().hasFocus());
}

bool finds(UiWindow& window, qint64 total)
{
    auto& page = window->searchPage();
    return QTest::qWaitFor([&] {
        return page.total() == total && qint64(page.hits().quotes().quotes().size()) == qMin<qint64>(total, 50);
    });
}

void ask(UiWindow& window, const QString& query)
{
    window->searchPage().find();
    UiWindow::type(query);
}

QStringList rowsOf(const QAbstractItemModel& model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows << model.index(row, 0).data().toString();
    return rows;
}

std::vector<core::SavedSearch> saved(UiWindow& window)
{
    return window->workspace()->read([](const core::Stores& stores) { return stores.savedSearches.all(); }).value();
}

} // namespace

TEST_CASE("Ctrl+F searches the project as it is typed, Enter leads to the passage, and Back to the search",
          "[ui][searchpage]")
{
    UiWindow window;
    openSearch(window);
    auto& page = window->searchPage();
    QAbstractItemModelTester tester(page.hits().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    UiWindow::type(QStringLiteral("exc"));
    REQUIRE(finds(window, 2));
    UiWindow::type(QStringLiteral("el"));
    REQUIRE(finds(window, 2));
    CHECK(page.hits().quotes().group(0)->name.startsWith(u"P07"));
    const auto& row = page.hits().quotes().quotes().front();
    REQUIRE(row.matched.size() == 1);
    CHECK(row.words.mid(row.matched[0].begin, row.matched[0].length()) == u"Excel");

    UiWindow::press(Qt::Key_Return);
    CHECK(page.hits().hasFocus());
    UiWindow::press(Qt::Key_Down);
    const auto chosen = page.hits().current()->place;
    UiWindow::press(Qt::Key_Return);
    CHECK(window->sessionPage().isVisible());
    CHECK(window->sessionPage().view().textCursor().blockNumber() == 3);

    UiWindow::press(Qt::Key_Left, Qt::AltModifier);
    CHECK(page.isVisible());
    CHECK(page.query() == u"excel");
    CHECK(page.hits().current()->place == chosen);
    CHECK(page.hits().hasFocus());
}

TEST_CASE("On a session page Ctrl+F looks in the session first, and again in the project with the words",
          "[ui][searchpage]")
{
    UiWindow window;
    window.openSession(window.project().tagged);
    UiWindow::press(Qt::Key_F, Qt::ControlModifier);
    CHECK(window->sessionPage().isVisible());
    CHECK_FALSE(window.action("edit.find")->isChecked());
    UiWindow::type(QStringLiteral("cost centre"));
    UiWindow::press(Qt::Key_F, Qt::ControlModifier);
    CHECK(window->searchPage().isVisible());
    CHECK(window.action("edit.find")->isChecked());
    CHECK(window->searchPage().query() == u"\"cost centre\"");
    REQUIRE(finds(window, 1));
}

TEST_CASE("More hits come when the list is scrolled to its end", "[ui][searchpage]")
{
    UiWindow window;
    openSearch(window);
    auto& page = window->searchPage();
    ask(window, QStringLiteral("controller told"));
    REQUIRE(finds(window, 60));
    page.hits().scrollToBottom();
    CHECK(QTest::qWaitFor([&] { return page.hits().quotes().quotes().size() == 60; }));
    CHECK(QTest::qWaitFor([&] { return page.heading().meta == u"60 entries · 1 person · 1 session"; }));
}

TEST_CASE("A wrong field is said in the words of the search, and nothing is found by it", "[ui][searchpage]")
{
    UiWindow window;
    openSearch(window);
    auto& page = window->searchPage();
    ask(window, QStringLiteral("excel"));
    REQUIRE(finds(window, 2));
    UiWindow::type(QStringLiteral(" tga:x"));
    CHECK(QTest::qWaitFor([&] { return page.hits().quotes().quotes().empty(); }));
    CHECK_FALSE(window.action("search.save")->isEnabled());
    ask(window, QStringLiteral("excel kind:inter")); // a value that is being typed is no mistake
    REQUIRE(finds(window, 2));
}

TEST_CASE("What is typed is completed from the project, Tab or Enter takes it", "[ui][searchpage]")
{
    UiWindow window;
    openSearch(window);
    auto& bar = window->searchPage().bar();
    REQUIRE(QTest::qWaitFor([&] {
        bar.setQuery({});
        UiWindow::type(QStringLiteral("ta"));
        return bar.suggestions().isVisible();
    }));
    UiWindow::press(Qt::Key_Tab);
    CHECK(bar.field().query() == u"tag:");
    UiWindow::type(QStringLiteral("papr"));
    CHECK(bar.suggestions().model().at(0).text == u"workaround/paper");
    UiWindow::press(Qt::Key_Return);
    CHECK(bar.field().query() == u"tag:workaround/paper ");
    CHECK_FALSE(bar.suggestions().isVisible());
    CHECK(bar.field().hasFocus());
    REQUIRE(finds(window, 1));
    UiWindow::type(QStringLiteral("role:fin"));
    UiWindow::press(Qt::Key_Return);
    CHECK(bar.field().query() == u"tag:workaround/paper role:\"Finance lead\" ");
}

TEST_CASE("Suggestions are values of the field, or names that begin so", "[ui][searchpage]")
{
    core::search::Vocabulary known;
    known.fields = {"tag", "participant", "after"};
    known.values = {{"tag", "trust/numbers", {}, 3}, {"tag", "trust", {}, 1}, {"participant", "P07", "Anna Tagg"}};
    const auto texts = [&](const QString& query) {
        QStringList shown;
        for (const auto& one : ui::suggestionsFor(known, query, int(query.size())).all)
            shown << one.insert;
        return shown;
    };
    CHECK(texts("t") == QStringList());
    CHECK(texts("ta") == QStringList{"tag:", "participant:P07"});
    CHECK(texts("num") == QStringList{"tag:trust/numbers"});
    CHECK(texts("tag:").size() == 2);
    CHECK(texts("tag:nmb") == QStringList{"trust/numbers"});
    CHECK(texts("tag:trust") == QStringList()); // it is written already
    CHECK(texts("participant:anna") == QStringList{"P07"});
    CHECK(ui::suggestionsFor(known, "tag:t", 5).takesFirst);
    CHECK_FALSE(ui::suggestionsFor(known, "ta", 2).takesFirst);
}

TEST_CASE("A click on a source puts it into the query, and out again", "[ui][searchpage]")
{
    UiWindow window;
    openSearch(window);
    auto& page = window->searchPage();
    ask(window, QStringLiteral("the"));
    auto& sources = page.side().sources();
    QAbstractItemModelTester tester(&sources, QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(QTest::qWaitFor([&] { return rowsOf(sources).contains(QStringLiteral("P02")); }));
    const auto click = [&](const QString& name) {
        const int row = int(rowsOf(sources).indexOf(name));
        auto* list = page.side().sourceList();
        list->scrollTo(sources.index(row));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(sources.index(row)).center());
    };
    click(QStringLiteral("P02"));
    CHECK(page.query() == u"the participant=P02");
    REQUIRE(QTest::qWaitFor([&] {
        const int row = int(rowsOf(sources).indexOf(QStringLiteral("P02")));
        return row >= 0 && sources.index(row).data(ui::SourceModel::OnRole).toBool();
    }));
    click(QStringLiteral("P02"));
    CHECK(page.query() == u"the");
}

TEST_CASE("A search is saved by name, run, renamed and deleted, each an undoable step", "[ui][searchpage]")
{
    UiWindow window;
    openSearch(window);
    auto& page = window->searchPage();
    ask(window, QStringLiteral("excel"));
    REQUIRE(finds(window, 2));
    window.action("search.save")->trigger();
    UiWindow::type(QStringLiteral("Sheets"));
    UiWindow::press(Qt::Key_Return);
    REQUIRE(saved(window).size() == 1);
    CHECK(saved(window)[0].name == u"Sheets");
    CHECK(window.action("edit.undo")->text() == u"Undo Save search 'Sheets'");
    CHECK(rowsOf(page.side().saved()) == QStringList{"Sheets"});

    ask(window, QStringLiteral("pencil"));
    page.side().savedList()->setCurrentIndex(page.side().saved().index(0));
    page.side().savedList()->setFocus();
    UiWindow::press(Qt::Key_Return);
    CHECK(page.query() == u"excel");
    UiWindow::press(Qt::Key_F2);
    UiWindow::type(QStringLiteral("Tables"));
    UiWindow::press(Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return saved(window)[0].name == u"Tables"; }));
    page.side().savedList()->setFocus();
    UiWindow::press(Qt::Key_Delete);
    CHECK(saved(window).empty());
    window.action("edit.undo")->trigger();
    CHECK(rowsOf(page.side().saved()) == QStringList{"Tables"});

    window.action("go.commands")->trigger();
    window->palette().model().setPattern(QStringLiteral("Tables"));
    REQUIRE(window->palette().model().rowCount() > 0);
    CHECK(window->palette().model().item(0).kind == ui::PaletteItem::Kind::Search);
}

TEST_CASE("All that was found is tagged in one step, which is said before", "[ui][searchpage]")
{
    UiWindow window;
    openSearch(window);
    auto& page = window->searchPage();
    ask(window, QStringLiteral("birgit"));
    REQUIRE(finds(window, 3));
    const auto before = window->workspace()->steps().size();
    window.action("search.tag-all")->trigger();
    auto* picker = page.findChild<ui::TagPicker*>();
    REQUIRE(QTest::qWaitFor([&] { return picker->isVisible(); }));
    CHECK(picker->accessibleDescription() == u"3 passages in 3 entries of 1 person");
    UiWindow::type(QStringLiteral("colleague"));
    UiWindow::press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return page.strip().isAsking(); }));
    CHECK(window->workspace()->steps().size() == before);
    UiWindow::press(Qt::Key_Return);
    CHECK(window->workspace()->steps().size() == before + 1);
    CHECK(window.action("edit.undo")->text() == u"Undo Tag 3 passages 'colleague'");
    ask(window, QStringLiteral("tag:colleague"));
    REQUIRE(finds(window, 3));
    window.action("edit.undo")->trigger();
    REQUIRE(finds(window, 0));
}

TEST_CASE("The highlights that a search finds are offered as evidence", "[ui][searchpage]")
{
    UiWindow window;
    openSearch(window);
    auto& page = window->searchPage();
    std::vector<core::Id<core::Highlight>> offered;
    QObject::connect(&page, &ui::Page::evidenceAsked, &page, [&](const auto& highlights) { offered = highlights; });
    ask(window, QStringLiteral("tag:trust/numbers"));
    REQUIRE(finds(window, 2));
    window.action("search.evidence")->trigger();
    CHECK(QTest::qWaitFor([&] { return offered.size() == 2; }));
}

TEST_CASE("Queries of before are offered in the empty field", "[ui][searchpage]")
{
    UiWindow window;
    openSearch(window);
    auto& bar = window->searchPage().bar();
    ask(window, QStringLiteral("pencil"));
    REQUIRE(finds(window, 2));
    UiWindow::press(Qt::Key_Return);
    window->searchPage().find();
    UiWindow::press(Qt::Key_Delete);
    UiWindow::press(Qt::Key_Down);
    REQUIRE(bar.suggestions().isVisible());
    UiWindow::press(Qt::Key_Down);
    UiWindow::press(Qt::Key_Return);
    CHECK(bar.field().query() == u"pencil");
    CHECK_FALSE(window->searchPage().findChild<ui::AskStrip*>()->isAsking());
}

TEST_CASE("A long entry is shown from shortly before the words that were searched for", "[ui][searchpage]")
{
    core::Hit hit;
    hit.text = QStringLiteral("word ").repeated(100) + QStringLiteral("needle and more");
    const int at = int(hit.text.indexOf(u"needle"));
    hit.ranges = {{at, at + 6}};
    ui::QuoteRow row;
    row.words = u'\u201C' + hit.text + u'\u201D';
    ui::excerpt(row, hit);
    CHECK(row.words.size() < 150);
    REQUIRE(row.matched.size() == 1);
    CHECK(row.words.mid(row.matched[0].begin, row.matched[0].length()) == u"needle");
    CHECK(row.words.endsWith(u"more\u201D"));
}

TEST_CASE("The field keeps one line, whatever is put into it", "[ui][searchpage]")
{
    ui::QueryField field;
    int changes = 0;
    QObject::connect(&field, &ui::QueryField::queryChanged, [&] { ++changes; });
    field.setQuery(QStringLiteral("tag:x\nkind:y"));
    CHECK(field.query() == u"tag:x kind:y");
    CHECK(changes == 1);
    field.setProblems({{{0, 3}, "wrong"}});
    field.setProblems({});
    CHECK(changes == 1); // colours are no change of the query
    field.replace({6, 12}, "z");
    CHECK(field.query() == u"tag:x z");
    CHECK(field.cursor() == 7);
}
