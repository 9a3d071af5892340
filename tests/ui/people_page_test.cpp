#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/people/attribute_panel.h"
#include "ui/people/consent_form.h"
#include "ui/people/consent_lanes.h"
#include "ui/people/field_grid.h"
#include "ui/people/people_page.h"
#include "ui/people/people_panel.h"
#include "ui/quotes/quote_list.h"
#include "ui/shell/notice_bar.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/table.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QCheckBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>

#include <stdexcept>

using core::AttributeOf;
using core::Stores;
using support::UiWindow;

namespace {

/// The window at the place People, its counts taken.
struct PeopleWindow : UiWindow {
    PeopleWindow() { open(); }

    void open()
    {
        action("go.people")->trigger();
        settle();
    }
    ui::PeoplePage& page() { return *(*this)->findChild<ui::PeoplePage*>(); }
    ui::PeoplePanel& panel() { return page().panel(); }

    template <class Change> void edit(Change change)
    {
        const auto done = (*this)->workspace()->edit("Make", change);
        REQUIRE(done);
        settle();
    }
    template <class Read> auto read(Read read) { return (*this)->workspace()->read(read).value(); }
    core::Participant person(const QString& code)
    {
        const auto found = read([&](const Stores& stores) { return stores.people.byCode(code); });
        if (!found)
            throw std::runtime_error("nobody has that code");
        return *found;
    }
    QString lastStep() { return (*this)->workspace()->undoable()->label; }
    void settle()
    {
        QTest::qWait(20);
        REQUIRE(QTest::qWaitFor([&] { return !page().isReading(); }));
        QTest::qWait(0); // who is chosen comes when the keys rest
    }

    void choose(const QStringList& codes)
    {
        auto& table = page().table();
        table.setFocus();
        table.clearSelection();
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            const auto index = table.model()->index(row, 0);
            if (!codes.contains(index.data().toString()))
                continue;
            table.selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
            if (index.data().toString() == codes.first())
                table.selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        }
        settle();
    }
    QStringList column(const QString& key)
    {
        settle();
        QStringList texts;
        auto* model = page().table().model();
        int at = -1;
        for (int section = 0; section < model->columnCount(); ++section)
            if (model->headerData(section, Qt::Horizontal).toString() == key)
                at = section;
        for (int row = 0; row < model->rowCount(); ++row)
            texts << model->index(row, at).data().toString();
        return texts;
    }
    QWidget* field(const QString& name)
    {
        QWidget* found = nullptr;
        const bool there = QTest::qWaitFor([&] { // new ones are shown once they are laid out
            for (auto* field : panel().fields().findChildren<QWidget*>())
                if (field->isVisible() && field->focusPolicy() != Qt::NoFocus && field->accessibleName() == name)
                    found = field;
            return found != nullptr;
        });
        if (!there)
            throw std::runtime_error("no field is called " + name.toStdString());
        return found;
    }
    void enter(const QString& name, const QString& text)
    {
        auto* edit = qobject_cast<ui::EditField*>(field(name));
        REQUIRE(edit);
        edit->setFocus();
        edit->setText(text);
        press(Qt::Key_Return);
        settle();
    }
};

} // namespace

TEST_CASE("People shows everybody with what they said, and one person beside them", "[people]")
{
    PeopleWindow window;
    CHECK(window.column("Code") == QStringList{"P02", "P07"});
    CHECK(window.column("Said") == QStringList{"0", "14"});
    CHECK(window.column("Sessions") == QStringList{"1", "1"});
    CHECK(window.page().heading().meta == "2 participants · 0 accounts");
    window.choose({"P07"});
    CHECK(window.panel().detail().title == "P07");
    CHECK(window.panel().quotes().quotes().quotes().size() == 14);
    CHECK(window.panel().detail().sessions.size() == 1);
    CHECK(window.panel().detail().tags.size() == 11);
    QAbstractItemModelTester tester(window.page().table().model());
}

TEST_CASE("A new participant has the next code, and is named at once", "[people]")
{
    PeopleWindow window;
    UiWindow::press(Qt::Key_N, Qt::ControlModifier);
    CHECK(window.lastStep() == "Add participant P08");
    window.settle();
    CHECK(QApplication::focusWidget()->accessibleName() == "Name");
    UiWindow::type("Maren Okafor");
    UiWindow::press(Qt::Key_Return);
    CHECK(window.lastStep() == "Name P08 'Maren Okafor'");
    CHECK(window.column("Name").last() == "Maren Okafor");
    window.action("edit.undo")->trigger();
    window.action("edit.undo")->trigger();
    CHECK(window.column("Code") == QStringList{"P02", "P07"});
    window.action("edit.redo")->trigger();
    CHECK(window.column("Code").size() == 3);
}

TEST_CASE("A code is changed in its row, and one that another has is refused", "[people]")
{
    PeopleWindow window;
    window.choose({"P02"});
    UiWindow::press(Qt::Key_F2);
    REQUIRE(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
    UiWindow::type("F2");
    UiWindow::press(Qt::Key_Return);
    window.settle();
    CHECK(window.page().table().hasFocus());
    CHECK(window.person("F2").role == "Controller");
    CHECK(window.lastStep() == "Change the code of P02 to 'F2'");

    UiWindow::press(Qt::Key_F2);
    UiWindow::type("p07");
    UiWindow::press(Qt::Key_Return);
    window.settle();
    CHECK(window->notice().isVisible());
    CHECK(window.column("Code").contains("F2"));
}

TEST_CASE("Fields of one and of several are each one step", "[people]")
{
    PeopleWindow window;
    window.choose({"P07"});
    window.enter("Account", "Lowmere Textiles");
    CHECK(window.lastStep() == "Change the account of P07 to 'Lowmere Textiles'");
    window.choose({"P02", "P07"});
    CHECK(window.panel().detail().title == "2 participants");
    CHECK_FALSE(window.panel().lanes().isVisible());
    window.enter("Role", "CFO");
    CHECK(window.lastStep() == "Change the role of 2 participants to 'CFO'");
    CHECK(window.column("Role") == QStringList{"CFO", "CFO"});
    window.enter("Account", "lowmere textiles");
    CHECK(window.read([](const Stores& stores) { return stores.people.accounts().size(); }) == 1);
    CHECK(window.person("P02").account == window.person("P07").account);
    window.action("edit.undo")->trigger();
    window.action("edit.undo")->trigger();
    CHECK(window.column("Role") == QStringList{"Controller", "Finance lead"});
}

TEST_CASE("What goes with a person is said before, and one undo brings all back", "[people]")
{
    PeopleWindow window;
    window.edit([](Stores& stores) {
        const auto persona = stores.personas.add({.name = "The careful one"});
        const auto trait = stores.claims.ensureTrait(persona, "pains", "Trusts no figure");
        stores.claims.addEvidence(trait, stores.highlights.passages().front().highlight.id, true);
    });
    window.choose({"P07"});
    UiWindow::press(Qt::Key_Delete);
    REQUIRE(window.page().ask().isAsking());
    const QString said = window.page().ask().accessibleName();
    CHECK(said.contains("14 highlights stay"));
    CHECK(said.contains("1 claim"));
    CHECK(said.contains("Trusts no figure"));
    UiWindow::press(Qt::Key_Escape);
    CHECK(window.column("Code").size() == 2);
    UiWindow::press(Qt::Key_Delete);
    UiWindow::press(Qt::Key_Return);
    CHECK(window.lastStep() == "Delete P07");
    CHECK(window.column("Code") == QStringList{"P02"});
    window.action("edit.undo")->trigger();
    CHECK(window.column("Code") == QStringList{"P02", "P07"});
}

TEST_CASE("Nothing can be done with who has just gone, while the tables are still read", "[people]")
{
    PeopleWindow window;
    window.choose({"P07"});
    const auto gone = window.person("P07").id;
    REQUIRE(window->workspace()->edit("Delete", [&](Stores& stores) { stores.people.remove(gone); }));
    REQUIRE(window.page().isReading());
    CHECK_FALSE(window.page().shown());
    CHECK_FALSE(window.action("people.delete")->isEnabled());
    CHECK_FALSE(window.action("people.record-consent")->isEnabled());
    window.settle();
    CHECK((window.page().shown() == ui::Destination(window.person("P02").id)));
    CHECK(window.panel().detail().title == "P02");
}

TEST_CASE("Duplicates are shown, and merged into the one that is wanted", "[people]")
{
    PeopleWindow window;
    window.edit([](Stores& stores) {
        auto one = *stores.people.byCode("P07");
        one.name = "Jonna Virta";
        stores.people.update(one);
        stores.people.add(core::Participant{.code = "P21", .name = "jonna virta"});
    });
    window.action("people.duplicates")->trigger();
    CHECK(window.column("Code").size() == 2);
    window.choose({"P21", "P07"});
    window.action("people.merge")->trigger();
    REQUIRE(window.page().ask().isAsking());
    CHECK(window.page().ask().accessibleName().startsWith("Merge P07 into P21"));
    for (auto* action : window.page().ask().findChildren<QAction*>())
        if (action->text() == "Swap")
            action->trigger();
    CHECK(window.page().ask().accessibleName().startsWith("Merge P21 into P07"));
    UiWindow::press(Qt::Key_Return);
    CHECK(window.lastStep() == "Merge P21 into P07");
    CHECK(window.read([](const Stores& stores) { return stores.people.participants().size(); }) == 2);
    window.action("edit.undo")->trigger();
    CHECK(window.person("P21").name == "jonna virta");
}

TEST_CASE("Consent is recorded, corrected and withdrawn by keys", "[people]")
{
    PeopleWindow window;
    window.choose({"P07"});
    CHECK(window.column("Consent") == QStringList{"Not recorded", "Not recorded"});
    window.panel().lanes().setFocus(Qt::TabFocusReason);
    UiWindow::press(Qt::Key_Return);
    auto& form = window.panel().form();
    REQUIRE(form.isVisible());
    CHECK(window.panel().lanes().scope() == core::Scope::Quote);
    UiWindow::press(Qt::Key_Tab); // from
    UiWindow::type("2026-09-17");
    UiWindow::press(Qt::Key_Return);
    CHECK_FALSE(form.isVisible());
    CHECK(window.lastStep() == "Record consent of P07: quote");
    CHECK(window.column("Consent").last() == "Quote");
    CHECK(QApplication::focusWidget() == &window.panel().lanes());

    UiWindow::press(Qt::Key_Return); // the bar is corrected
    REQUIRE(form.corrects());
    for (auto* field : form.findChildren<QLineEdit*>())
        if (field->accessibleName() == u"How it was given") {
            field->setFocus();
            field->setText("signed form");
        }
    UiWindow::press(Qt::Key_Return);
    CHECK(window.lastStep() == "Correct the consent of P07: quote");
    CHECK(window.panel().lanes().laneWords(core::Scope::Quote).contains("signed form"));

    UiWindow::press(Qt::Key_Down);
    UiWindow::press(Qt::Key_Up);
    window.action("people.withdraw-consent")->trigger();
    CHECK(window.column("Consent").last() == "Withdrawn");
    window.settle();
    REQUIRE(window.panel().quotes().quotes().quotes().front().badge);
    CHECK(window.panel().quotes().quotes().quotes().front().badge->text == "Consent withdrawn");
    UiWindow::press(Qt::Key_Delete);
    window.action("people.delete")->trigger();
    UiWindow::press(Qt::Key_Return);
    CHECK(window->notice().isVisible()); // nothing would hold the words back
    window.action("edit.undo")->trigger();
    CHECK(window.column("Consent").last() == "Quote");
}

TEST_CASE("A consent is recorded for many at once, and those that end soon are counted", "[people]")
{
    PeopleWindow window;
    window.choose({"P02", "P07"});
    window.action("people.record-consent")->trigger();
    auto& form = window.panel().form();
    REQUIRE(form.isVisible());
    for (auto* field : form.findChildren<QLineEdit*>())
        if (field->accessibleName() == u"Until") {
            field->setFocus();
            field->setText("never");
        }
    UiWindow::press(Qt::Key_Return);
    CHECK(form.isVisible()); // that is no date
    for (auto* field : form.findChildren<QLineEdit*>())
        if (field->accessibleName() == u"Until")
            field->setText(QDate::currentDate().addDays(9).toString(Qt::ISODate));
    UiWindow::press(Qt::Key_Return);
    CHECK(window.lastStep() == "Record consent of 2 participants: record, quote");
    CHECK(window.column("Consent") == QStringList{"Ends in 9 days", "Ends in 9 days"});
    REQUIRE(window.page().heading().badge);
    CHECK(window.page().heading().badge->text == "2 consents end within 30 days");
    window.action("edit.undo")->trigger();
    window.settle();
    CHECK_FALSE(window.page().heading().badge);
}

TEST_CASE("Attributes are added, shown as fields, and asked about before a value is lost", "[people]")
{
    PeopleWindow window;
    window.action("people.add-attribute")->trigger();
    REQUIRE(window.page().attributes().isVisible());
    UiWindow::type("Years in role");
    UiWindow::press(Qt::Key_Return);
    CHECK(window.lastStep() == "Rename the attribute 'Attribute 1' to 'Years in role'");
    UiWindow::press(Qt::Key_Escape);
    CHECK_FALSE(window.page().attributes().isVisible());
    window.choose({"P07"});
    window.enter("Years in role", "a few");
    CHECK(window.lastStep() == "Change the Years in role of P07 to 'a few'");

    const auto attribute = window.read([](const Stores& stores) { return stores.attributes.attributes().front(); });
    emit window.page().attributes().retyped(attribute, core::AttributeType::Number);
    REQUIRE(window.page().ask().isAsking());
    CHECK(window.page().ask().accessibleName().contains("a few"));
    UiWindow::press(Qt::Key_Return);
    CHECK(window.lastStep() == "Make 'Years in role' a number");
    window.settle();
    window.enter("Years in role", "many");
    CHECK(window->notice().isVisible());
    window.enter("Years in role", "11");
    CHECK(window.panel().detail().fields.back().value == "11");
    emit window.page().attributes().removed(attribute);
    REQUIRE(window.page().ask().isAsking());
    UiWindow::press(Qt::Key_Return);
    CHECK(window.read([](const Stores& stores) { return stores.attributes.attributes().empty(); }));
    window.action("edit.undo")->trigger();
    window.settle();
    CHECK(window.panel().detail().fields.back().value == "11");
}

TEST_CASE("Accounts have their own table, fields and people", "[people]")
{
    PeopleWindow window;
    window.choose({"P07"});
    window.enter("Account", "Lowmere Textiles");
    for (auto* kinds : window.page().findChildren<ui::Segmented*>())
        if (kinds->accessibleName() == u"Kind: Participants")
            kinds->setFocus(Qt::TabFocusReason);
    UiWindow::press(Qt::Key_Right);
    window.settle();
    CHECK(window.page().shownKind() == AttributeOf::Account);
    CHECK(window.column("Name") == QStringList{"Lowmere Textiles"});
    CHECK(window.column("People") == QStringList{"1"});
    REQUIRE(window.panel().detail().people.size() == 1);
    window.enter("Size", "96");
    CHECK(window.column("Size") == QStringList{"96"});
    window.enter("Size", "lots");
    CHECK(window->notice().isVisible());
    window.action("people.add")->trigger();
    CHECK(window.lastStep() == "Add the account 'Account 2'");
    window.choose({"Lowmere Textiles"});
    window.action("people.delete")->trigger();
    UiWindow::press(Qt::Key_Return);
    CHECK_FALSE(window.person("P07").account);
    emit window.panel().goAsked(window.person("P07").id);
    CHECK(window.page().shownKind() == AttributeOf::Participant);
}

TEST_CASE("Enter on a quote leads to its passage, and Back to the person", "[people]")
{
    PeopleWindow window;
    window.choose({"P07"});
    window.panel().quotes().setFocus(Qt::TabFocusReason);
    UiWindow::press(Qt::Key_Down);
    UiWindow::press(Qt::Key_Return);
    CHECK(window->sessionPage().isVisible());
    window.action("go.back")->trigger();
    CHECK(window.page().isVisible());
    CHECK((window.page().shown() == ui::Destination(window.person("P07").id)));
}

TEST_CASE("Every control of People has a name, and its actions are off elsewhere", "[people]")
{
    PeopleWindow window;
    window.choose({"P07"});
    window.action("people.record-consent")->trigger();
    for (auto* widget : window.page().findChildren<QWidget*>())
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus)
            CHECK_FALSE(QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty());
    window.action("people.attributes")->trigger();
    window.action("people.add-attribute")->trigger();
    for (auto* widget : window.page().attributes().findChildren<QWidget*>())
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus)
            CHECK_FALSE(QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty());
    window.action("go.sessions")->trigger();
    for (auto* action : window->actions().all())
        if (action->objectName().startsWith("people."))
            CHECK_FALSE(action->isEnabled());
}

TEST_CASE("Chosen columns are kept with the layout", "[people]")
{
    PeopleWindow window;
    const auto state = window.page().layoutState();
    CHECK_FALSE(state.isEmpty());
    window.page().restoreLayout(state);
    window.page().restoreLayout("nonsense");
    CHECK(window.page().layoutState() == state);
}

TEST_CASE("An empty project says how people get here", "[people]")
{
    UiWindow window(UiWindow::Opens::Nothing);
    window->createProject(window.path("Empty.earshot"));
    window.action("go.people")->trigger();
    auto& page = *window->findChild<ui::PeoplePage*>();
    CHECK(QTest::qWaitFor([&] { return !page.table().isVisible(); }));
    REQUIRE(window.action("people.add")->isEnabled());
    window.action("people.add")->trigger();
    CHECK(page.table().isVisible());
    CHECK(QApplication::focusWidget()->accessibleName() == "Name");
    window.action("edit.undo")->trigger();
    CHECK(QTest::qWaitFor([&] { return !page.table().isVisible(); }));
}

TEST_CASE("The header of a session says what its people allow", "[people]")
{
    PeopleWindow window;
    const auto badge = [&] {
        window.openSession(window.project().tagged);
        return window->sessionPage().heading().badge;
    };
    REQUIRE(badge());
    CHECK(badge()->text == "Consent not recorded");
    const auto person = window.person("P07").id;
    window.edit([&](Stores& stores) {
        stores.people.record({.participant = person, .scope = core::Scope::Observe, .granted = false});
        stores.people.record({.participant = person, .scope = core::Scope::Quote});
    });
    CHECK_FALSE(badge()); // only speech is in it
    window.edit([&](Stores& stores) { stores.people.withdraw(person, core::Scope::Quote, QDate::currentDate()); });
    REQUIRE(badge());
    CHECK(badge()->text == "Consent withdrawn");
}

TEST_CASE("The head of a narrow column that is in order keeps its word", "[people]")
{
    PeopleWindow window;
    auto& table = window.page().table();
    auto* header = table.header();
    REQUIRE(header->sortIndicatorSection() == 0);
    const QImage head = header->grab(QRect(0, 0, header->sectionSize(0), header->height())).toImage();
    const QColor ground = head.pixelColor(1, 1);
    QSet<int> inked; // columns of dots in the upper part, above the line
    for (int x = 0; x < head.width(); ++x)
        for (int y = 0; y < head.height() - 4; ++y)
            if (qAbs(head.pixelColor(x, y).lightness() - ground.lightness()) > 60)
                inked << x;
    CHECK(inked.size() > 20); // "Code", not "…"
}

TEST_CASE("The first person that is shown has all fields in sight", "[people]")
{
    UiWindow window;
    window.action("go.people")->trigger();
    auto& panel = window->findChild<ui::PeoplePage*>()->panel();
    REQUIRE(QTest::qWaitFor([&] { return panel.fields().findChildren<QLineEdit*>().size() > 0; }));
    QTest::qWait(20);
    const auto* scroll = panel.fields().parentWidget();
    while (!qobject_cast<const QScrollArea*>(scroll))
        scroll = scroll->parentWidget();
    CHECK(static_cast<const QScrollArea*>(scroll)->verticalScrollBar()->maximum() == 0);
}

TEST_CASE("In the smallest window every column of People and both kinds are in sight", "[people]")
{
    PeopleWindow window;
    window->resize(1024, 640);
    window.settle();
    const auto& table = window.page().table();
    const auto* header = table.header();
    const int last = header->logicalIndex(header->count() - 1);
    CHECK(header->sectionViewportPosition(last) + header->sectionSize(last) <= table.viewport()->width());
    const auto* kind = window.page().findChild<ui::Segmented*>();
    const auto* bar = kind->parentWidget();
    for (const auto* beside : bar->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        CHECK(beside->geometry().right() < bar->width());
        CHECK((beside == kind || !beside->geometry().intersects(kind->geometry())));
    }
    CHECK(kind->width() >= kind->sizeHint().width());
}
