#include "ui/import/mapping_panel.h"

#include "core/import/known_observations.h"
#include "core/import/table_reader.h"
#include "tests/support/strings.h"
#include "tests/support/test_workspace.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/table.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace core::import;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

const char* const people = "Code;Name;Age;Joined\nP1;Ann;31;3/4/2026\nP2;Bo;old;5/6/2026\nP3;Cy;40;1/2/2026\n"
                           "P4;Di;44;1/2/2026\n";

/// A panel that shows a table, and what it says.
struct Shown {
    explicit Shown(const QByteArray& bytes = people, const QString& name = "people.csv") : table(readTable(name, bytes))
    {
        panel.resize(1100, 640);
        panel.setTable(table, guessMapping(table));
        panel.QWidget::show();
        QObject::connect(&panel, &ui::MappingPanel::changed, [this](const TableMapping& mapping) { last = mapping; });
    }

    template <class Widget> Widget* named(const QString& name) const
    {
        for (auto* widget : panel.findChildren<Widget*>())
            if (widget->accessibleName() == name)
                return widget;
        FAIL("there is nothing called " << name.toStdString());
        return nullptr;
    }
    void choose(const QString& choice, const QString& words) const
    {
        auto* box = named<ui::Choice>(choice);
        const int row = box->findText(words);
        REQUIRE(row >= 0);
        box->setCurrentIndex(row);
        emit box->activated(row);
        QCoreApplication::processEvents();
    }

    Table table;
    ui::MappingPanel panel;
    TableMapping last;
};

} // namespace

TEST_CASE("The mapping panel shows what a column is and lets it be something else", "[mapping]")
{
    Shown shown;
    CHECK(shown.named<ui::Choice>("Name is")->currentText() == "Name");
    CHECK(shown.named<ui::Choice>("Age: which")->currentText() == "number");
    shown.choose("Age is", "Role");
    CHECK(shown.last.columns[2].is == ColumnIs::Role);
    CHECK(shown.panel.mapping() == shown.last);
    shown.choose("Joined: which", "date, day first");
    CHECK(shown.last.columns[3].dates == DateOrder::DayFirst);
}

TEST_CASE("The keyboard stays on the chooser whose column it changed", "[mapping]")
{
    Shown shown;
    REQUIRE(QTest::qWaitForWindowActive(&shown.panel));
    shown.named<ui::Choice>("Age is")->setFocus();
    shown.choose("Age is", "Role");
    CHECK(shown.named<ui::Choice>("Age is")->hasFocus());
    CHECK(shown.named<ui::Choice>("Age is")->currentText() == "Role");
}

TEST_CASE("Cells that do not fit are listed, and go when their column becomes another thing", "[mapping]")
{
    Shown shown;
    auto* problems = shown.named<ui::Table>("To look at");
    REQUIRE(problems->model()->rowCount() == 2);
    CHECK(problems->model()->index(0, 0).data().toString() == "Row 3, Age");
    CHECK(problems->model()->index(0, 1).data().toString() == "“old” is no number. The cell stays empty.");
    emit problems->opened(problems->model()->index(0, 0));
    auto* rows = shown.named<ui::Table>("First rows");
    CHECK(rows->currentIndex().row() == 1);
    CHECK(rows->currentIndex().column() == 3);
    shown.choose("Age: which", "text");
    CHECK(problems->model()->rowCount() == 1);
}

TEST_CASE("Another kind of rows is guessed anew, and what blocks it is said", "[mapping]")
{
    Shown shown;
    CHECK(shown.panel.problem().isEmpty());
    auto* kind = shown.panel.findChild<ui::Segmented*>();
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Right);
    CHECK(shown.last.kind == TableKind::Feedback);
    shown.choose("Code is", "Left out");
    shown.choose("Name is", "Left out");
    for (const auto& column : shown.panel.mapping().columns)
        if (column.is != ColumnIs::Ignored)
            shown.choose(column.heading + " is", "Left out");
    CHECK(shown.panel.problem().contains("nothing would come in"));
}

TEST_CASE("Another delimiter asks for the file to be read anew", "[mapping]")
{
    Shown shown;
    CHECK(shown.named<ui::Choice>("Delimiter")->currentText() == "semicolon");
    CHECK(shown.named<ui::Choice>("Headings")->currentText() == "in row 1");
    shown.choose("Delimiter", "comma");
    CHECK(shown.last.reading.delimiter == u',');
    CHECK_FALSE(shown.last.reading == shown.table.reading);
    shown.choose("Headings", "none");
    CHECK(shown.last.reading.headerRow == 0);
    CHECK_FALSE(shown.named<ui::Choice>("Sheet")->isVisible());
}

TEST_CASE("A mapping is saved under a name, and saved ones can be chosen", "[mapping]")
{
    Shown shown;
    QSignalSpy asked(&shown.panel, &ui::MappingPanel::saveAsked);
    auto* name = shown.named<ui::EditField>("Save the mapping as");
    name->setFocus();
    QTest::keyClicks(name, "Quarterly");
    QTest::keyClick(name, Qt::Key_Return);
    REQUIRE(asked.count() == 1);
    CHECK(shown.panel.mapping().name == "Quarterly");
    CHECK(shown.named<ui::Choice>("Mapping")->currentText() == "Quarterly");

    TableMapping other{"Only names", TableKind::People, {}, {{.heading = "name", .is = ColumnIs::Name}}};
    TableMapping foreign{"Foreign", TableKind::People, {}, {{.heading = "Height", .is = ColumnIs::Name}}};
    shown.panel.setSaved({other, foreign});
    CHECK(shown.named<ui::Choice>("Mapping")->count() == 2);
    shown.choose("Mapping", "Only names");
    CHECK(shown.last.columns[1].is == ColumnIs::Name);
    CHECK(shown.last.columns[0].is == ColumnIs::Ignored);
}

TEST_CASE("The models of the mapping panel keep the rules of models", "[mapping]")
{
    const Table table = readTable("people.csv", people);
    ui::MappedRowModel rows;
    ui::MappingProblemModel problems;
    QAbstractItemModelTester rowTester(&rows, fatal);
    QAbstractItemModelTester problemTester(&problems, fatal);
    rows.setTable(table, guessMapping(table));
    problems.setTable(table, guessMapping(table));
    CHECK(rows.rowCount() == 4);
    CHECK(rows.columnCount() == 5);
    CHECK(rows.index(1, 3).data(ui::VerdictRole).isValid());
    CHECK_FALSE(rows.index(0, 3).data(ui::VerdictRole).isValid());
}

TEST_CASE("What a yes means in a table of results is said once for all participants", "[mapping]")
{
    Shown shown(",P1,P2,Total\nT1,1,0,1\nT2,0,1,1\n", "taskAssist.csv");
    CHECK(shown.panel.mapping().kind == TableKind::TaskResults);
    CHECK(shown.named<ui::Choice>("P1: which")->currentText() == "yes, 1: with help");
    shown.choose("P1: which", "yes, 1: failed");
    CHECK(shown.last.columns[1].yes == core::AskedItem::Outcome::Failed);
    CHECK(shown.last.columns[2].yes == core::AskedItem::Outcome::Failed);
    CHECK(shown.named<ui::Choice>("P2: which")->currentText() == "yes, 1: failed");
    CHECK(problemsOf(shown.last, shown.table).hints.back() == "A yes or a 1 is read as: failed.");
    shown.choose("P2 is", "Left out");
    CHECK(shown.last.columns[1].is == ColumnIs::Outcome);
}

TEST_CASE("What is to be looked at names those whose results would have no place", "[mapping]")
{
    support::TestWorkspace workspace; // with nobody in it
    const Table table = readTable("tasks.csv", "Participant,Task,Outcome\nP9,Log in,done\nP9,Export,failed\n");
    const auto mapping = guessMapping(table);
    REQUIRE(mapping.kind == TableKind::TaskResults);
    ui::MappingProblemModel problems;
    problems.setTable(table, mapping);
    const int before = problems.rowCount();
    REQUIRE(workspace->read([&](const core::Stores& stores) {
        const KnownObservations known(stores);
        problems.setTable(table, mapping, &known);
        CHECK(known.homeless(table, guessMapping(table, TableKind::People)).empty());
    }));
    REQUIRE(problems.rowCount() == before + 1);
    CHECK(problems.index(0, ui::MappingProblemModel::Where).data() == "results of P9");
}
