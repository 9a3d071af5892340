#include "core/import/importer.h"
#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/sessions/detail_edits.h"
#include "ui/sessions/original_text.h"
#include "ui/sessions/outline_drawer.h"
#include "ui/sessions/session_details.h"
#include "ui/sessions/speaker_row.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/edit_field.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QFile>
#include <QPlainTextEdit>
#include <QTextBlock>

#include <stdexcept>

using support::UiWindow;

namespace {

void openDetails(UiWindow& window)
{
    window.openSession(window.project().tagged);
    UiWindow::press(Qt::Key_Return, Qt::AltModifier);
    REQUIRE(window->sessionPage().details().isVisible());
}

ui::EditField* field(UiWindow& window, const QString& name)
{
    for (auto* field : window->sessionPage().details().findChildren<ui::EditField*>())
        if (field->accessibleName() == name)
            return field;
    throw std::runtime_error("no field is called " + name.toStdString());
}

void enter(UiWindow& window, const QString& name, const QString& text)
{
    field(window, name)->setFocus();
    field(window, name)->selectAll();
    UiWindow::type(text);
    UiWindow::press(Qt::Key_Return);
}

QString lastStep(UiWindow& window)
{
    return window->workspace()->undoable()->label;
}

core::Session session(UiWindow& window)
{
    return window->workspace()
        ->read([&](const core::Stores& stores) { return *stores.sessions.session(window.project().tagged); })
        .value();
}

std::vector<core::Speaker> speakers(UiWindow& window)
{
    return window->workspace()
        ->read([&](const core::Stores& stores) { return stores.sessions.speakers(window.project().tagged); })
        .value();
}

} // namespace

TEST_CASE("Dates and lengths are read as people write them", "[ui]")
{
    for (const auto* text : {"2026-10-14", "14.10.2026", "14 Oct 2026", "14 October 2026"})
        CHECK(ui::dateFrom(QLatin1String(text)) == QDate(2026, 10, 14));
    CHECK_FALSE(ui::dateFrom("soon"));
    CHECK_FALSE(ui::dateFrom("2026-13-14"));
    CHECK(ui::lengthFrom("54") == 54 * 60'000);
    CHECK(ui::lengthFrom("54 min") == 54 * 60'000);
    CHECK(ui::lengthFrom("1:05:30") == 3'930'000);
    CHECK(ui::lengthFrom("5:42") == 342'000);
    CHECK_FALSE(ui::lengthFrom("long"));
}

TEST_CASE("Details of a session are changed by keys, each a step with a name of its own", "[ui]")
{
    UiWindow window;
    openDetails(window);
    UiWindow::type(QStringLiteral("The pencil"));
    UiWindow::press(Qt::Key_Return);
    CHECK(session(window).title == u"The pencil");
    CHECK(lastStep(window) == u"Rename session to 'The pencil'");
    CHECK(window->sessionPage().heading().title.contains(u"The pencil"));

    enter(window, "Date", "2025-02-03");
    CHECK(lastStep(window) == u"Change the date of 'The pencil' to 3 Feb 2025");
    enter(window, "Length", "61");
    CHECK(session(window).lengthMs == 61 * 60'000);
    enter(window, "Study", "Another study");
    CHECK(lastStep(window) == u"Move 'The pencil' to the study 'Another study'");
    CHECK(window->sessionPage().heading().crumb == u"Another study");
    enter(window, "Place", "On site");
    CHECK(lastStep(window) == u"Change the place of 'The pencil' to 'On site'");

    UiWindow::press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(session(window).place.isEmpty());
    CHECK(field(window, "Place")->text().isEmpty());
}

TEST_CASE("A field is kept when it is left, and Esc brings back what was there", "[ui]")
{
    UiWindow window;
    openDetails(window);
    const auto before = session(window);
    UiWindow::type(QStringLiteral("Typed"));
    UiWindow::press(Qt::Key_Escape);
    CHECK(field(window, "Title")->text() == before.title);
    CHECK(session(window) == before);
    field(window, "Title")->selectAll();
    UiWindow::type(QStringLiteral("Kept"));
    UiWindow::press(Qt::Key_Tab);
    CHECK(session(window).title == u"Kept");
    UiWindow::press(Qt::Key_Escape);
    CHECK(QApplication::focusWidget() == &window->sessionPage().view());
}

TEST_CASE("What is no date is refused beside the field, and changes nothing", "[ui]")
{
    UiWindow window;
    openDetails(window);
    const auto steps = window->workspace()->steps().size();
    enter(window, "Date", "soon");
    CHECK(window->workspace()->steps().size() == steps);
    CHECK(field(window, "Date")->text() == u"soon");
    UiWindow::press(Qt::Key_Escape);
    CHECK(field(window, "Date")->text() == ui::EditField::tr("14 Oct 2026"));
}

TEST_CASE("Speakers get parts and people, come and go", "[ui]")
{
    UiWindow window;
    openDetails(window);
    auto* part = window->sessionPage().details().findChildren<ui::SpeakerRow*>()[1]->findChild<ui::Choice*>();
    part->setFocus();
    UiWindow::press(Qt::Key_Down);
    QTest::keyClick(part->view(), Qt::Key_Down);
    QTest::keyClick(part->view(), Qt::Key_Return);
    CHECK(lastStep(window) == u"Make P07 a moderator");
    CHECK(speakers(window)[1].part == core::Part::Moderator);
    window.action("edit.undo")->trigger();
    CHECK(speakers(window)[1].part == core::Part::Participant);

    const QString person = QStringLiteral("Participant behind P07");
    enter(window, person, "Jonna Virta");
    CHECK(lastStep(window).startsWith(u"Say that P07 is P"));
    CHECK(lastStep(window).endsWith(u" · Jonna Virta, a new participant"));
    const auto made = speakers(window)[1].participant;
    enter(window, person, "p07");
    CHECK(lastStep(window) == u"Say that P07 is P07");
    enter(window, person, "jonna virta");
    CHECK(speakers(window)[1].participant == made);
    field(window, person)->clear();
    UiWindow::press(Qt::Key_Return);
    CHECK(lastStep(window) == u"Say that P07 is nobody named");

    window.action("session.add-speaker")->trigger();
    CHECK(lastStep(window) == u"Add the speaker 'Speaker 3'");
    UiWindow::type(QStringLiteral("Birgit"));
    UiWindow::press(Qt::Key_Return);
    CHECK(lastStep(window) == u"Rename speaker 'Speaker 3' to 'Birgit'");
    REQUIRE(speakers(window).size() == 3);
    emit window->sessionPage().details().findChildren<ui::SpeakerRow*>()[2]->removeAsked(speakers(window)[2]);
    CHECK(speakers(window).size() == 2);
    QTest::qWait(1);
    CHECK(window->sessionPage().details().findChildren<ui::SpeakerRow*>().size() == 2);
}

TEST_CASE("Every field of the details has a name, and words being typed survive a change from elsewhere", "[ui]")
{
    UiWindow window;
    openDetails(window);
    for (auto* widget : window->sessionPage().details().findChildren<QWidget*>())
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus)
            CHECK_FALSE(QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty());
    UiWindow::type(QStringLiteral("Half a ti"));
    REQUIRE(window->workspace()->edit("Elsewhere", [&](core::Stores& stores) {
        auto changed = *stores.sessions.session(window.project().tagged);
        changed.place = "Here";
        stores.sessions.update(changed);
    }));
    CHECK(field(window, "Title")->text() == u"Half a ti");
    CHECK(field(window, "Place")->text() == u"Here");
    window->closeProject();
    window->openProject(window.path(QStringLiteral("Month-end close.earshot")));
    CHECK(session(window).title == u"Half a ti");
}

TEST_CASE("The original of an imported session is read beside its text", "[ui]")
{
    UiWindow window;
    const QString path = window.path(QStringLiteral("talk.txt"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Anna: Well.\r\nBo: Yes.\r\n");
    file.close();
    REQUIRE(window->workspace()->edit(QStringLiteral("Import"),
                                      [&](core::Stores& stores) { core::import::importFiles(stores, {path}, {}); }));
    const auto& list = window->sessionList().model();
    int row = 0;
    while (list.session(row).session.title != u"talk")
        ++row;
    window.openSession(list.session(row).session.id);
    REQUIRE(window.action("session.original")->isEnabled());
    window.action("session.original")->trigger();
    auto& original = window->sessionPage().original();
    CHECK(original.isVisible());
    CHECK(original.text().toPlainText() == u"Anna: Well.\nBo: Yes.\n");
    CHECK(original.text().isReadOnly());
    UiWindow::press(Qt::Key_Escape);
    CHECK_FALSE(original.isVisible());

    window.action("session.original")->trigger();
    window.openSession(window.project().plain);
    CHECK_FALSE(original.isVisible());
    CHECK_FALSE(window.action("session.original")->isEnabled());
}

TEST_CASE("In a narrow window the outline is a drawer over the text, used and closed by keys", "[ui]")
{
    UiWindow window;
    window->resize(1100, 700);
    window.openSession(window.project().tagged);
    auto* drawer = window->findChild<ui::OutlineDrawer*>();
    REQUIRE_FALSE(drawer->isVisible());
    UiWindow::press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(drawer->isVisible());
    UiWindow::press(Qt::Key_Escape);
    CHECK_FALSE(drawer->isVisible());
    CHECK(QApplication::focusWidget() == &window->sessionPage().view());

    UiWindow::press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    UiWindow::press(Qt::Key_Down);
    UiWindow::press(Qt::Key_Return);
    CHECK_FALSE(drawer->isVisible());
    CHECK(window->sessionPage().view().textCursor().block().text() ==
          u"Trust, not the export, is what the sheet is for");

    window.action("session.outline")->trigger();
    window->resize(1440, 900);
    QTest::qWait(1);
    CHECK_FALSE(drawer->isVisible());
    window.action("session.outline")->trigger();
    CHECK(QApplication::focusWidget()->accessibleName() == u"Outline");
}

TEST_CASE("The original scrolls along with the text, past words that were corrected", "[ui]")
{
    ui::OriginalText original;
    QStringList lines;
    std::vector<core::Entry> entries;
    for (int line = 0; line < 300; ++line) {
        lines << QStringLiteral("Line %1 of the talk.").arg(line);
        core::Entry entry;
        entry.text = line == 120 ? QStringLiteral("Corrected since.") : lines.last();
        entries.push_back(entry);
    }
    original.resize(400, 300);
    original.text().setPlainText(lines.join(u'\n'));
    original.setVisible(true);
    const auto top = [&] { return original.text().cursorForPosition({2, 2}).blockNumber(); };
    original.follow(entries, 200);
    CHECK(top() == 200);
    original.follow(entries, 120);
    CHECK(qAbs(top() - 120) <= 1);
}
