#include "tests/support/on_segments.h"
#include "ui/quotes/quote_list.h"
#include "ui/segments/quote_drawer.h"

#include <QAbstractItemModelTester>
#include <QMimeData>

using support::UiWindow;
using Segments = support::OnSegments;

TEST_CASE("Two segments stand side by side, with what they have in common and what tells them apart", "[ui][segments]")
{
    Segments s;
    auto& comparison = s.page().comparison();
    const auto cell = [&](const QString& what, int column) {
        for (int row = 0; row < comparison.rowCount(); ++row)
            if (comparison.at(row).what == what)
                return comparison.index(row, column).data().toString();
        return QStringLiteral("no such row");
    };
    s.make(QStringLiteral("Alone"), QStringLiteral("participant=P07"));
    s.page().showBottom(ui::SegmentsPage::Comparison);
    CHECK(comparison.rowCount() == 0);
    CHECK_FALSE(s.window.action("segment.compare")->isEnabled());

    s.make(QStringLiteral("Both"), QStringLiteral("participant=P07 OR participant=P02"));
    s.make(QStringLiteral("Nobody"), QStringLiteral("participant=P99"));
    s.page().table().setCurrentIndex(s.page().table().model()->index(0, 0));
    s.trigger("segment.compare");
    const QAbstractItemModelTester tester(&comparison);
    REQUIRE(comparison.rowCount() > 0);
    CHECK(cell(QStringLiteral("Belong to it"), ui::ComparisonModel::One) == QStringLiteral("1"));
    CHECK(cell(QStringLiteral("Belong to it"), ui::ComparisonModel::Other) == QStringLiteral("2"));
    CHECK(comparison.shared() == 1);
    CHECK(cell(QStringLiteral("Capacity to serve"), ui::ComparisonModel::One) == QStringLiteral("no score"));
    bool hasTheme = false;
    for (int row = 0; row < comparison.rowCount(); ++row)
        if (comparison.at(row).theme) {
            hasTheme = true; // one and two people: no figure is made of that
            CHECK(comparison.at(row).apart == QStringLiteral("too few to tell"));
            emit s.page().comparisonTable().opened(comparison.index(row, 0));
            CHECK(QTest::qWaitFor([&] { return s.page().drawer().isVisible(); }));
        }
    CHECK(hasTheme);

    s.page().table().setCurrentIndex(s.page().table().model()->index(2, 0)); // nobody
    s.settle();
    CHECK(cell(QStringLiteral("Belong to it"), ui::ComparisonModel::One) == QStringLiteral("0"));
    bool isSaid = false;
    for (int row = 0; row < comparison.rowCount(); ++row)
        isSaid = isSaid || comparison.at(row).what.startsWith(QStringLiteral("Nobody belongs to C  Nobody"));
    CHECK(isSaid);

    s.page().comparisonTable().setFocus();
    UiWindow::press(Qt::Key_Escape);
    CHECK(s.page().matrix().isVisible());
    CHECK(s.page().table().hasFocus());
}

TEST_CASE("Side by side stands what is known of the people of two segments", "[ui][segments]")
{
    Segments s;
    REQUIRE(s.window->workspace()->edit(QStringLiteral("Fields"), [](core::Stores& stores) {
        const auto works = stores.attributes.add({.name = QStringLiteral("Works")});
        const auto years =
            stores.attributes.add({.name = QStringLiteral("Years"), .type = core::AttributeType::Number});
        int count = 0;
        for (const auto& person : stores.people.participants()) {
            stores.attributes.set(works, person.id, core::db::Value(QStringLiteral("ashore")));
            stores.attributes.set(years, person.id, core::db::Value(double(++count)));
        }
        REQUIRE(count >= 2);
    }));
    s.make(QStringLiteral("All"), QStringLiteral("Years>0"));
    s.make(QStringLiteral("First"), QStringLiteral("Years=1"));
    s.page().table().setCurrentIndex(s.page().table().model()->index(0, 0));
    s.trigger("segment.compare");
    const auto& comparison = s.page().comparison();
    const auto people = s.window->workspace()
                            ->read([](const core::Stores& stores) { return stores.people.participants().size(); })
                            .value();
    QStringList rows;
    for (int row = 0; row < comparison.rowCount(); ++row)
        rows << comparison.at(row).what + u'|' + comparison.at(row).one + u'|' + comparison.at(row).other;
    CAPTURE(rows.join(u'\n').toStdString());
    CHECK(rows.contains(QStringLiteral("Works|%1 ashore|1 ashore").arg(people)));
    CHECK(rows.contains(QStringLiteral("Years|1 to %1|1").arg(people)));
}

TEST_CASE("Criteria are reworded, weighed and put in order, which turns the grid", "[ui][segments]")
{
    Segments s;
    s.make(QStringLiteral("One"), QStringLiteral("participant=P07"));
    s.page().showBottom(ui::SegmentsPage::Criteria);
    auto& model = *s.page().criteria().model();
    const QAbstractItemModelTester tester(&model);
    REQUIRE(model.rowCount() == 3);
    const auto at = [&](int row, int column) { return model.index(row, column).data().toString(); };
    const auto first = at(0, ui::CriteriaModel::Name);
    CHECK(at(0, ui::CriteriaModel::Axis) == QStringLiteral("across"));

    CHECK(model.setData(model.index(0, ui::CriteriaModel::Description), QStringLiteral("What we can deliver")));
    s.settle();
    CHECK(s.ranking().criteria[0].description == QStringLiteral("What we can deliver"));
    CHECK(model.setData(model.index(0, ui::CriteriaModel::Weight), 0));
    s.settle();
    CHECK(at(0, ui::CriteriaModel::Share) == QStringLiteral("0 %"));
    CHECK_FALSE(model.setData(model.index(0, ui::CriteriaModel::Name), QString()));

    s.page().table().setCriterion(0);
    s.trigger("segment.turn-criterion");
    CHECK(at(0, ui::CriteriaModel::Turned) == QStringLiteral("worse"));
    s.trigger("edit.undo");
    CHECK(at(0, ui::CriteriaModel::Turned) == QStringLiteral("better"));
    s.page().criteria().setFocus();
    s.press(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    CHECK(at(1, ui::CriteriaModel::Name) == first);
    CHECK(s.page().table().criterion() == 1);
    CHECK(at(1, ui::CriteriaModel::Axis).isEmpty());
    s.trigger("edit.undo");
    CHECK(at(0, ui::CriteriaModel::Name) == first);
}

TEST_CASE("A criterion that is dragged comes to stand where it is dropped", "[ui][segments]")
{
    Segments s;
    s.make(QStringLiteral("One"), QStringLiteral("participant=P07"));
    s.page().showBottom(ui::SegmentsPage::Criteria);
    auto& model = *s.page().criteria().model();
    const auto names = [&] {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names << model.index(row, ui::CriteriaModel::Name).data().toString();
        return names;
    };
    const auto drag = [&](int from, int to) {
        const std::unique_ptr<QMimeData> data(model.mimeData({model.index(from, 0)}));
        CHECK(model.dropMimeData(data.get(), Qt::MoveAction, to, 0, {}));
        s.settle();
    };
    const auto before = names();
    REQUIRE(before.size() == 3);
    CHECK(model.flags(model.index(0, 0)).testFlag(Qt::ItemIsDragEnabled));
    drag(0, 3);
    CHECK(names() == QStringList{before[1], before[2], before[0]});
    CHECK(s.page().table().criterion() == 2);
    drag(2, 0);
    CHECK(names() == before);
    const auto step = s.lastStep();
    drag(1, 2); // where it stands
    CHECK(s.lastStep() == step);
    s.trigger("edit.undo");
    s.trigger("edit.undo");
    CHECK(names() == before);
}

TEST_CASE("Which criteria run along the axes of the grid is chosen, and undone", "[ui][segments]")
{
    Segments s;
    s.make(QStringLiteral("One"), QStringLiteral("participant=P07"));
    for (int criterion = 0; criterion < 3; ++criterion) {
        s.page().table().setCriterion(criterion);
        s.press(Qt::Key_2 + criterion);
    }
    const auto point = [&] {
        const auto grid = core::gridOf(s.ranking());
        return grid.size() == 1 ? QPointF(grid[0].x, grid[0].y) : QPointF();
    };
    CHECK(point() == QPointF(2, 4));
    s.page().table().setCriterion(1);
    s.press(Qt::Key_H, Qt::ControlModifier | Qt::AltModifier);
    CHECK(point() == QPointF(3, 4));
    CHECK_FALSE(s.window.action("segment.criterion-across")->isEnabled()); // it does
    s.page().showBottom(ui::SegmentsPage::Criteria);
    auto& model = *s.page().criteria().model();
    CHECK(model.index(0, ui::CriteriaModel::Axis).data().toString().isEmpty());
    CHECK(model.index(1, ui::CriteriaModel::Axis).data().toString() == QStringLiteral("across"));
    s.trigger("segment.criterion-upward"); // the one that ran up runs across now
    CHECK(point() == QPointF(4, 3));
    s.trigger("edit.undo");
    s.trigger("edit.undo");
    CHECK(point() == QPointF(2, 4));
}

TEST_CASE("A row of scores opens what the scores of both segments stand on", "[ui][segments]")
{
    Segments s;
    s.make(QStringLiteral("One"), QStringLiteral("participant=P07"));
    s.make(QStringLiteral("Two"), QStringLiteral("participant=P02"));
    REQUIRE(s.window->workspace()->edit(QStringLiteral("Score"), [](core::Stores& stores) {
        const auto criteria = stores.segments.criteria();
        const auto said = stores.highlights.ofSession(stores.sessions.sessions().front().id);
        REQUIRE(said.size() >= 3);
        const auto segments = stores.segments.segments();
        for (const size_t segment : {0, 1}) {
            const auto score = stores.claims.setScore(segments[segment].id, criteria[0].id, 4, false);
            stores.claims.addEvidence(score, said[segment].id, true);
            stores.claims.addEvidence(score, said[2].id, false);
        }
        stores.claims.setScore(segments[0].id, criteria[1].id, 3, true);
    }));
    s.settle();
    s.page().table().setCurrentIndex(s.page().table().model()->index(0, 0));
    s.trigger("segment.compare");
    const auto& comparison = s.page().comparison();
    const auto open = [&](int criterion) {
        const QString name = s.ranking().criteria[size_t(criterion)].name;
        for (int row = 0; row < comparison.rowCount(); ++row)
            if (comparison.at(row).what == name)
                emit s.page().comparisonTable().opened(comparison.index(row, 0));
        QTest::qWait(50);
    };
    open(1);
    CHECK_FALSE(s.page().drawer().isVisible()); // an opinion stands on nothing
    open(0);
    REQUIRE(QTest::qWaitFor([&] { return s.page().drawer().isVisible(); }));
    CHECK(s.page().drawer().quotes().model()->rowCount() == 6); // two names, two quotes under each
}
