#include "tests/support/on_segments.h"
#include "ui/claims/evidence_picker.h"
#include "ui/quotes/highlight_mime.h"
#include "ui/quotes/quote_list.h"
#include "ui/search/query_bar.h"
#include "ui/segments/characteristics.h"
#include "ui/segments/quote_drawer.h"
#include "ui/segments/segment_panel.h"
#include "ui/segments/weights_bar.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/name_picker.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/segmented.h"

#include <QAbstractItemModelTester>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSlider>

using support::UiWindow;
using Segments = support::OnSegments;

TEST_CASE("By keyboard alone a segment is made by rule, scored and ranked", "[ui][segments]")
{
    Segments s;
    s.make(QStringLiteral("All of them"), QStringLiteral("participant=P07 OR participant=P02"));
    s.make(QStringLiteral("The first"), QStringLiteral("participant=P07"));
    const QAbstractItemModelTester tester(s.page().table().model());
    REQUIRE(s.page().table().model()->rowCount() == 2);
    CHECK(s.page().content().matrix.members[1].byRule.size() == 1);

    s.page().table().setCurrentIndex(s.page().table().model()->index(0, 0)); // "All of them"
    s.page().table().setCriterion(0);
    for (int criterion = 0; criterion < 3; ++criterion) {
        s.press(Qt::Key_2);
        s.press(Qt::Key_Right);
    }
    CHECK(s.cell(0, s.total()) == QStringLiteral("2.00"));
    CHECK(s.cell(1, s.total()) == QStringLiteral("not ranked")); // no score is made up
    s.press(Qt::Key_Down);
    s.page().table().setCriterion(0);
    for (int criterion = 0; criterion < 3; ++criterion) {
        s.press(Qt::Key_5);
        s.press(Qt::Key_Right);
    }
    CHECK(s.cell(0, ui::SegmentTableModel::Name) == QStringLiteral("The first")); // leads now
    CHECK(s.cell(0, s.total()) == QStringLiteral("5.00"));
    CHECK(s.ranking().segments[1].isMostlyOpinion());

    for (int step = 0; step < 3; ++step)
        s.trigger("edit.undo");
    CHECK(s.cell(0, ui::SegmentTableModel::Name) == QStringLiteral("All of them"));
}

TEST_CASE("While a rule is typed it says whom it finds, and one that is wrong is not kept", "[ui][segments]")
{
    Segments s;
    s.make(QStringLiteral("One"), QStringLiteral("participant=P07"));
    const auto before = s.lastStep();
    s.trigger("segment.rule");
    auto& field = s.page().panel().rule().field();
    field.setQuery(QStringLiteral("participant=P07 OR participant=P02"));
    const auto everybody = s.page().content().people.size();
    CHECK(QTest::qWaitFor([&] { return s.page().panel().says().startsWith(QString::number(everybody)); }));
    field.setQuery(QStringLiteral("date>whenever"));
    REQUIRE(QTest::qWaitFor([&] { return s.page().panel().says().contains(QStringLiteral("can be read")); }));
    s.press(Qt::Key_Return);
    CHECK(s.lastStep() == before);
    CHECK(s.ranking().segments[0].segment.rule == QStringLiteral("participant=P07"));

    field.setQuery(QStringLiteral("participant=Nobody"));
    s.press(Qt::Key_Return);
    CHECK(s.ranking().segments[0].segment.rule == QStringLiteral("participant=Nobody"));
    CHECK(s.page().panel().says().startsWith(QStringLiteral("The rule finds nobody")));
    s.trigger("edit.undo");
    CHECK(s.ranking().segments[0].segment.rule == QStringLiteral("participant=P07"));

    s.trigger("segment.rule");
    field.setQuery(QStringLiteral("participant=P02"));
    s.press(Qt::Key_Escape);
    CHECK_FALSE(s.page().table().hasFocus()); // what is typed is not lost
    s.press(Qt::Key_Return);
    s.press(Qt::Key_Escape); // what the window tells of the rule that could not be read
    s.press(Qt::Key_Escape);
    CHECK(s.page().table().hasFocus());
    CHECK(s.ranking().segments[0].segment.rule == QStringLiteral("participant=P02"));
}

TEST_CASE("Somebody is put into a segment and left out of it by hand", "[ui][segments]")
{
    Segments s;
    s.make(QStringLiteral("By hand"), {});
    s.trigger("segment.include");
    UiWindow::type(QStringLiteral("P02"));
    s.press(Qt::Key_Return);
    REQUIRE(s.page().content().matrix.members[0].byHand.size() == 1);
    CHECK(s.lastStep().contains(QStringLiteral("P02")));
    s.trigger("segment.exclude");
    s.press(Qt::Key_Return);
    CHECK(s.page().content().matrix.members[0].people().isEmpty());
    s.trigger("edit.undo");
    CHECK(s.page().content().matrix.members[0].people().size() == 1);
}

TEST_CASE("A weight is moved, the ranking follows, and one step keeps it", "[ui][segments]")
{
    Segments s;
    s.make(QStringLiteral("One"), QStringLiteral("participant=P07"));
    auto* slider = qobject_cast<QSlider*>(s.page().weights().firstSlider());
    REQUIRE(slider);
    const double before = s.ranking().criteria[0].weight;
    slider->setFocus();
    UiWindow::press(Qt::Key_Home);
    CHECK(s.ranking().shares[0] == 0); // at once
    REQUIRE(QTest::qWaitFor([&] { return s.lastStep().startsWith(QStringLiteral("Weigh")); }));
    s.settle();
    CHECK(s.ranking().criteria[0].weight == 0);
    s.trigger("edit.undo");
    CHECK(s.ranking().criteria[0].weight == before);
}

TEST_CASE("A weight that was just moved is kept by whatever comes next", "[ui][segments]")
{
    Segments s;
    s.make(QStringLiteral("One"), QStringLiteral("participant=P07"));
    s.page().weights().firstSlider()->setFocus();
    UiWindow::press(Qt::Key_Home);
    REQUIRE_FALSE(s.lastStep().startsWith(QStringLiteral("Weigh"))); // it does not rest yet
    REQUIRE(s.page().settle());
    CHECK(s.lastStep().startsWith(QStringLiteral("Weigh")));
}

TEST_CASE("Where nothing weighs, a sentence says so, and nothing is divided", "[ui][segments]")
{
    Segments s;
    s.make(QStringLiteral("One"), QStringLiteral("participant=P07"));
    s.page().table().setCriterion(0);
    s.press(Qt::Key_4);
    REQUIRE(s.window->workspace()->edit(QStringLiteral("No weights"), [](core::Stores& stores) {
        for (auto criterion : stores.segments.criteria()) {
            criterion.weight = 0;
            stores.segments.update(criterion);
        }
    }));
    s.settle();
    CHECK_FALSE(s.ranking().whyNone().isEmpty());
    CHECK(s.cell(0, s.total()) == QStringLiteral("not ranked"));
    s.page().grab();
}

TEST_CASE("A score gets evidence, and is no opinion then", "[ui][segments]")
{
    Segments s;
    s.make(QStringLiteral("One"), QStringLiteral("participant=P07"));
    CHECK_FALSE(s.window.action("segment.add-evidence")->isEnabled()); // nothing is scored yet
    s.page().table().setCriterion(1);
    s.press(Qt::Key_4);
    REQUIRE(s.ranking().segments[0].scores[1]->isUnfounded());
    s.trigger("segment.add-evidence");
    REQUIRE(s.page().picker().isVisible());
    REQUIRE(QTest::qWaitFor([&] { return s.page().picker().list().model()->rowCount() > 0; }));
    s.press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return s.page().isRead() && s.ranking().segments[0].scores[1]->evidence == 1; }));
    CHECK_FALSE(s.ranking().segments[0].scores[1]->isUnfounded());
    s.page().picker().close();
    s.page().table().setFocus();
    s.trigger("segment.remove-score");
    CHECK_FALSE(s.ranking().segments[0].scores[1]);
}

TEST_CASE("A cell of the matrix opens what was said", "[ui][segments]")
{
    Segments s;
    s.make(QStringLiteral("Everybody"), QStringLiteral("participant=P07 OR participant=P02"));
    auto& matrix = s.page().matrix();
    REQUIRE(matrix.model()->columnCount() > ui::ThemeMatrixModel::FirstTheme);
    matrix.setFocus();
    matrix.setCurrentIndex(matrix.model()->index(0, ui::ThemeMatrixModel::FirstTheme));
    s.press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return s.page().drawer().isVisible(); }));
    CHECK(s.page().drawer().quotes().model()->rowCount() > 0);
    s.trigger("segment.close-quotes");
    CHECK_FALSE(s.page().drawer().isVisible());
}

TEST_CASE("A target says who is still to be heard", "[ui][segments]")
{
    Segments s;
    s.make(QStringLiteral("Everybody"), QStringLiteral("participant=P07 OR participant=P02"));
    auto* views = s.page().findChild<ui::Segmented*>();
    views->setFocus();
    UiWindow::press(Qt::Key_Right);
    auto& sample = s.page().sample();
    s.settle();
    REQUIRE(sample.rowCount() == 1);
    for (auto* choice : s.page().findChildren<ui::Choice*>()) // what is chosen can be read
        if (choice->isVisible())
            CHECK(choice->width() > ui::paint::textWidth(choice->currentText(), ui::fontOf(ui::Type::Body)) + 20);
    CHECK(sample.setData(sample.index(0, ui::SampleModel::Target), 99, Qt::EditRole));
    s.settle();
    CHECK(sample.index(0, ui::SampleModel::Target).data().toString() == QStringLiteral("99"));
    CHECK(sample.index(0, ui::SampleModel::Missing).data().toInt() > 0);
    s.trigger("edit.undo");
    CHECK(sample.index(0, ui::SampleModel::Target).data().toString() == QStringLiteral("–"));
}

TEST_CASE("A segment is deleted after a question, with one way back", "[ui][segments]")
{
    Segments s;
    s.make(QStringLiteral("One"), QStringLiteral("participant=P07"));
    s.trigger("segment.delete");
    REQUIRE(s.page().findChild<ui::AskStrip*>()->isAsking());
    s.press(Qt::Key_Return);
    CHECK(s.page().content().ranking.segments.empty());
    s.trigger("edit.undo");
    CHECK(s.page().content().ranking.segments.size() == 1);
}

TEST_CASE("Characteristics of a segment are made, reworded, ordered and deleted by keyboard", "[ui][segments]")
{
    Segments s;
    s.make(QStringLiteral("One"), QStringLiteral("participant=P07"));
    auto& table = s.page().characteristics().table();
    const auto text = [&](int row, int column = 0) { return table.model()->index(row, column).data().toString(); };
    const auto add = [&](const QString& words) {
        s.trigger("segment.new-characteristic");
        UiWindow::type(words);
        s.press(Qt::Key_Return);
    };
    add(QStringLiteral("Closes by hand"));
    add(QStringLiteral("Trusts the sheet"));
    const QAbstractItemModelTester tester(table.model());
    REQUIRE(table.model()->rowCount() == 2);
    CHECK(text(0) == QStringLiteral("Closes by hand"));
    CHECK(text(1) == QStringLiteral("Trusts the sheet"));
    CHECK(text(1, ui::CharacteristicModel::People) == QStringLiteral("assumption"));

    s.trigger("segment.characteristic-up");
    CHECK(text(0) == QStringLiteral("Trusts the sheet"));
    CHECK(table.currentIndex().row() == 0);
    CHECK_FALSE(s.window.action("segment.characteristic-up")->isEnabled());

    s.trigger("segment.reword-characteristic");
    UiWindow::type(QStringLiteral("Trusts nothing else"));
    s.press(Qt::Key_Return);
    CHECK(text(0) == QStringLiteral("Trusts nothing else"));
    CHECK(s.lastStep().startsWith(QStringLiteral("Reword")));

    s.trigger("segment.delete-characteristic");
    REQUIRE(table.model()->rowCount() == 1);
    CHECK(text(0) == QStringLiteral("Closes by hand"));
    s.trigger("edit.undo");
    CHECK(table.model()->rowCount() == 2);
}

TEST_CASE("A highlight is put under a characteristic, turned against it, and leads back to it", "[ui][segments]")
{
    Segments s;
    s.make(QStringLiteral("One"), QStringLiteral("participant=P07"));
    s.trigger("segment.new-characteristic");
    UiWindow::type(QStringLiteral("Closes by hand"));
    s.press(Qt::Key_Return);
    auto& part = s.page().characteristics();
    const auto people = [&] {
        return part.table().model()->index(0, ui::CharacteristicModel::People).data().toString();
    };
    s.trigger("segment.characteristic-evidence");
    REQUIRE(s.page().picker().isVisible());
    REQUIRE(QTest::qWaitFor([&] { return s.page().picker().list().model()->rowCount() > 0; }));
    s.press(Qt::Key_Return);
    s.page().picker().close();
    s.settle();
    CHECK(people() != QStringLiteral("assumption"));

    REQUIRE(part.evidence().model()->rowCount() == 1);
    part.evidence().setCurrentIndex(part.evidence().model()->index(0, 0));
    const auto highlights = part.evidence().chosenHighlights();
    REQUIRE(highlights.size() == 1);
    s.trigger("segment.flip-evidence");
    const auto on = s.window->workspace()
                        ->read([&](const core::Stores& stores) { return stores.claims.claimsOn(highlights[0]); })
                        .value();
    REQUIRE(on.size() == 1);
    CHECK(on[0].owner == QStringLiteral("One"));
    CHECK_FALSE(on[0].supports);

    s.page().showBottom(ui::SegmentsPage::Themes);
    s.window.action("go.people")->trigger();
    emit s.window->sessionList().goAsked(on[0].claim.id);
    CHECK(s.page().isVisible());
    s.settle();
    CHECK(part.isVisible());
    CHECK(part.table().currentIndex().data().toString() == QStringLiteral("Closes by hand"));

    part.evidence().setCurrentIndex(part.evidence().model()->index(0, 0));
    s.trigger("segment.remove-evidence");
    CHECK(people() == QStringLiteral("assumption"));
}

TEST_CASE("Highlights that are dropped on a characteristic stand under that one", "[ui][segments]")
{
    Segments s;
    s.make(QStringLiteral("One"), QStringLiteral("participant=P07"));
    auto& part = s.page().characteristics();
    auto& table = part.table();
    for (const auto* words : {"Closes by hand", "Trusts the sheet"}) {
        s.trigger("segment.new-characteristic");
        UiWindow::type(QString::fromLatin1(words));
        s.press(Qt::Key_Return);
    }
    REQUIRE(table.currentIndex().row() == 1);
    const auto highlight = s.window->workspace()->read([](const core::Stores& stores) {
        return stores.highlights.ofSession(stores.sessions.sessions().front().id).front().id;
    });
    QMimeData data;
    ui::putHighlights(data, {highlight.value()});
    const QPoint first = table.viewport()->mapTo(&part, table.visualRect(table.model()->index(0, 0)).center());
    QDragEnterEvent enter(first, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&part, &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent event(first, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&part, &event);
    s.settle();
    const auto people = [&](int row) {
        return table.model()->index(row, ui::CharacteristicModel::People).data().toString();
    };
    CHECK(people(0) != QStringLiteral("assumption"));
    CHECK(people(1) == QStringLiteral("assumption"));
}
