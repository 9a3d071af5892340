#include "ui/quotes/highlight_mime.h"
#include "ui/quotes/quote_list.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

#include <memory>

namespace {

ui::QuoteRow quote(qint64 highlight, const QString& group = {})
{
    ui::QuoteRow row;
    row.place = {{1}, {2}, {highlight}};
    row.person = QStringLiteral("P07");
    row.words = QStringLiteral("words %1").arg(highlight);
    row.group = group;
    return row;
}

} // namespace

TEST_CASE("Quotes stand under their groups, whose names cannot be chosen", "[quotes]")
{
    ui::QuoteModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setQuotes(
        {quote(1, QStringLiteral("P07")), quote(2, QStringLiteral("P07")), quote(3, QStringLiteral("P09"))});
    REQUIRE(model.rowCount() == 5);
    REQUIRE(model.group(0));
    CHECK(model.group(0)->count == 2);
    CHECK(model.group(3)->count == 1);
    CHECK_FALSE(model.flags(model.index(0)) & Qt::ItemIsSelectable);
    CHECK(model.rowOf({{1}, {2}, {3}}) == 4);
}

TEST_CASE("A list of quotes keeps what was chosen when it is read again", "[quotes]")
{
    ui::QuoteList list(QStringLiteral("Quotes"));
    list.resize(500, 300);
    list.show();
    list.setQuotes({quote(1), quote(2), quote(3)});
    list.choose({{1}, {2}, {2}});
    list.setQuotes({quote(9), quote(1), quote(2), quote(3)});
    REQUIRE(list.current());
    CHECK(list.current()->place.highlight.value == 2);
    CHECK(list.chosenHighlights() == std::vector<core::Id<core::Highlight>>{{2}});

    SECTION("the one that took its place is in hand where it is gone")
    {
        list.setQuotes({quote(9), quote(1), quote(3)});
        CHECK(list.current()->place.highlight.value == 3);
    }
    SECTION("Enter leads to the place")
    {
        QSignalSpy opened(&list, &ui::QuoteList::opened);
        QTest::keyClick(&list, Qt::Key_Return);
        REQUIRE(opened.size() == 1);
        CHECK(opened.front().front().value<core::Place>().highlight.value == 2);
    }
    SECTION("what is dragged out carries the highlights and the words")
    {
        list.selectAll();
        const std::unique_ptr<QMimeData> data(list.model()->mimeData(list.selectionModel()->selectedIndexes()));
        CHECK(ui::highlightsIn(*data).size() == 4);
        CHECK(data->text().startsWith(QStringLiteral("words 9 — P07")));
    }
}
