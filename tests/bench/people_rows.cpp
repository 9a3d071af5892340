#include "tests/bench/bench.h"

#include "core/workspace.h"
#include "ui/people/people_page.h"
#include "ui/shell/application.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/table.h"

#include <QApplication>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

namespace bench {
namespace {

constexpr int peopleCount = 5000;
constexpr int perPerson = 20; // highlights

/// Everybody in a session of their own, with consents and two attributes.
void makePeople(Workspace& workspace)
{
    sure(workspace.edit(QStringLiteral("Make people"), [](Stores& stores) {
        QRandomGenerator random(7);
        const auto study = stores.sessions.ensureStudy(QStringLiteral("Bench"));
        std::vector<Id<Account>> accounts;
        for (int at = 0; at < 400; ++at)
            accounts.push_back(stores.people.add(Account{.name = QStringLiteral("Account %1").arg(at)}));
        std::vector<Id<Tag>> tags;
        for (int at = 0; at < 60; ++at)
            tags.push_back(stores.tags.ensure(QStringLiteral("theme %1/tag %2").arg(at % 8).arg(at)));
        const auto years = stores.attributes.add({.name = QStringLiteral("Years"), .type = AttributeType::Number});
        const auto tool = stores.attributes.add({.name = QStringLiteral("Tool")});
        const QDate today = QDate::currentDate();
        for (int at = 0; at < peopleCount; ++at) {
            const auto person = stores.people.add(Participant{{},
                                                              QStringLiteral("P%1").arg(at + 1),
                                                              QStringLiteral("Given%1 Family%2").arg(at % 90).arg(at),
                                                              QStringLiteral("Role %1").arg(at % 40),
                                                              accounts[size_t(at) % accounts.size()]});
            stores.attributes.set(years, person, qint64(at % 30));
            stores.attributes.set(tool, person, QStringLiteral("Tool %1").arg(at % 12));
            for (const auto scope : {Scope::Record, Scope::Quote, Scope::Observe})
                stores.people.record({.participant = person, .scope = scope, .until = today.addDays(at % 400)});
            const auto session = stores.sessions.add({.study = study, .title = QStringLiteral("Session %1").arg(at)});
            const auto voice =
                stores.sessions.add(Speaker{{}, session, QStringLiteral("P%1").arg(at + 1), Part::Participant, person});
            for (int said = 0; said < perPerson; ++said) {
                const auto entry =
                    stores.sessions.add(Entry{.session = session,
                                              .speaker = voice,
                                              .atMs = said * 1000,
                                              .text = QStringLiteral("Something that somebody said at some length.")});
                stores.highlights.add({.session = session,
                                       .begin = entry,
                                       .end = entry,
                                       .endOffset = 20,
                                       .tags = {tags[size_t(random.bounded(int(tags.size())))]}});
            }
        }
    }));
}

/// Waits by the event loop, as the window does, and paints.
template <class Test> void shownWhen(ui::PeoplePage& page, Test test)
{
    while (!test())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    paintChanged(page);
}

void showRows(Workspace& workspace, ui::PeoplePage& page)
{
    const auto settle = [&] { shownWhen(page, [&] { return !page.isReading(); }); };
    {
        GapWatch gaps;
        row(QStringLiteral("5,000 people read and shown"),
            median(5,
                   [&] {
                       page.setWorkspace(nullptr);
                       settle();
                       page.setWorkspace(&workspace);
                       shownWhen(page, [&] { return page.rows().rowCount() == peopleCount; });
                   }),
            0, QStringLiteral("goal 150 ms"));
        settle();
        note(QStringLiteral("longest gap on the GUI thread meanwhile: %1 ms (goal 16)").arg(gaps.longest(), 0, 'f', 1));
    }
    row(QStringLiteral("what 100,000 highlights are of whom (in the background)"),
        median(3, [&] { sure(workspace.read([](const Stores& stores) { return heardFrom(stores).size(); })); }));
    GapWatch gaps;
    row(QStringLiteral("a role changed, and all read again"), median(5, [&] {
            sure(workspace.edit(QStringLiteral("Change"), [](Stores& stores) {
                auto person = stores.people.byCode(QStringLiteral("P77")).value();
                person.role += u'.';
                stores.people.update(person);
            }));
            settle();
        }));
    note(QStringLiteral("longest gap on the GUI thread meanwhile: %1 ms (goal 16)").arg(gaps.longest(), 0, 'f', 1));
}

void chooseRows(ui::PeoplePage& page)
{
    auto& table = page.table();
    table.setFocus();
    row(QStringLiteral("the next person chosen and shown"),
        median(30,
               [&] {
                   QTest::keyClick(&table, Qt::Key_Down);
                   QTest::qWait(0); // the person comes when the keys rest
                   paintChanged(page);
               }),
        0, QStringLiteral("goal 35 ms"));
    page.find();
    auto* filter = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    if (!filter)
        qFatal("there is no filter");
    row(QStringLiteral("a letter typed into the filter"),
        median(10,
               [&] {
                   QTest::keyClick(filter, Qt::Key_F);
                   paintChanged(page);
                   QTest::keyClick(filter, Qt::Key_Backspace);
               }) /
            2,
        0, QStringLiteral("goal 35 ms"));
}

} // namespace

void peopleRows()
{
    QTemporaryDir folder;
    auto workspace = Workspace::create(folder.filePath(QStringLiteral("p.earshot")), QStringLiteral("Bench")).value();
    row(QStringLiteral("5,000 people with 100,000 highlights made"), timed([&] { makePeople(*workspace); }));
    ui::dressApplication(*qApp);
    ui::Actions actions;
    addWindowActions(actions);
    ui::PeoplePage page(actions);
    page.resize(1264, 800);
    showPage(page);
    showRows(*workspace, page);
    chooseRows(page);
    page.setWorkspace(nullptr);
}

} // namespace bench
