#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

using namespace core;
using support::checkDoUndoRedo;
using support::StudyMaker;
using support::TestWorkspace;

namespace {

/// A session with one person in it, and one with two; each with a `?` line, one of them still being typed.
struct Lines {
    Id<Participant> ana, bo;
    Id<Study> study;
    Id<Entry> alone, together;

    void write(Stores& stores)
    {
        StudyMaker maker(stores);
        study = stores.sessions.ensureStudy("Study");
        ana = maker.person("P1", "Ana");
        bo = maker.person("P2", "Bo");
        const auto first = maker.session("Ana");
        maker.voice(first, "Ana", ana);
        maker.said(first, {}, "Not a follow-up");
        alone = maker.said(first, {}, "Who owns the template", EntryKind::FollowUp);
        const auto second = maker.session("Both");
        maker.voice(second, "Ana", ana);
        maker.voice(second, "Bo", bo);
        together = maker.said(second, {}, "Ask about Friday", EntryKind::FollowUp);
        stores.sessions.add(Entry{.session = second, .kind = EntryKind::FollowUp, .text = "? half a li", .open = true});
    }
};

Lines written(TestWorkspace& workspace)
{
    Lines lines;
    REQUIRE(workspace->edit("Make", [&](Stores& stores) { lines.write(stores); }));
    return lines;
}

template <class Of> std::vector<FollowUp> followUps(TestWorkspace& workspace, Of of)
{
    return workspace->read([&](const Stores& stores) { return stores.followUps.followUps(of); }).value();
}

QString textsOf(const std::vector<FollowUp>& followUps)
{
    QStringList texts;
    for (const auto& followUp : followUps)
        texts.append(followUp.text);
    return texts.join(QStringLiteral(" | "));
}

} // namespace

TEST_CASE("Every finished ? line is a follow-up of its study", "[follow-ups]")
{
    TestWorkspace workspace;
    const auto lines = written(workspace);
    const auto all = followUps(workspace, lines.study);
    CHECK(textsOf(all) == "Who owns the template | Ask about Friday");
    CHECK_FALSE(all[0].id);
    CHECK(all[0].entry == lines.alone);
    CHECK(all[0].study == lines.study);
    CHECK(all[0].participant == lines.ana);
    CHECK_FALSE(all[1].participant); // of two, nobody can say
}

TEST_CASE("A ? line that is done or gets a day is one step, and stays with its words", "[follow-ups]")
{
    TestWorkspace workspace;
    const auto lines = written(workspace);
    auto line = followUps(workspace, lines.study)[0];
    line.dueOn = QDate(2026, 4, 2);
    checkDoUndoRedo(workspace, "Set a day", [&](Stores& stores) { stores.followUps.update(line); });
    auto dated = followUps(workspace, lines.study)[0];
    CHECK(dated.id);
    CHECK(dated.dueOn == QDate(2026, 4, 2));
    CHECK(dated.text == "Who owns the template");

    dated.doneAt = QDateTime::fromMSecsSinceEpoch(1'775'000'000'000);
    checkDoUndoRedo(workspace, "Done", [&](Stores& stores) { stores.followUps.update(dated); });
    CHECK(textsOf(followUps(workspace, lines.study)) == "Ask about Friday | Who owns the template");
    REQUIRE(workspace->edit("Reword", [&](Stores& stores) { stores.sessions.setText(lines.alone, "Who owns it"); }));
    CHECK(followUps(workspace, lines.study)[1].text == "Who owns it");
}

TEST_CASE("Open follow-ups stand by their day, those without one last, then those that are done", "[follow-ups]")
{
    TestWorkspace workspace;
    const auto lines = written(workspace);
    REQUIRE(workspace->edit("Promise", [&](Stores& stores) {
        const auto add = [&](const char* text, QDate due, qint64 done) {
            stores.followUps.add(FollowUp{.participant = lines.ana,
                                          .text = QString::fromLatin1(text),
                                          .dueOn = due,
                                          .doneAt = done > 0 ? QDateTime::fromMSecsSinceEpoch(done) : QDateTime()});
        };
        add("late", QDate(2026, 5, 1), 0);
        add("done long ago", {}, 1000);
        add("soon", QDate(2026, 4, 1), 0);
        add("done", QDate(2026, 1, 1), 5000);
    }));
    CHECK(textsOf(followUps(workspace, lines.ana)) == "soon | late | Who owns the template | done | done long ago");
    CHECK(textsOf(followUps(workspace, lines.bo)).isEmpty());
    CHECK(textsOf(followUps(workspace, lines.study)) ==
          "soon | late | Who owns the template | Ask about Friday | done | done long ago");
    CHECK(textsOf(followUps(workspace, Id<Study>{77})).isEmpty()); // promises to people of another study
}

TEST_CASE("A promise can be reworded and taken away, and goes with its person", "[follow-ups]")
{
    TestWorkspace workspace;
    const auto lines = written(workspace);
    checkDoUndoRedo(workspace, "Promise", [&](Stores& stores) {
        stores.followUps.add(FollowUp{.participant = lines.bo, .text = "Send the summary"});
    });
    auto promise = followUps(workspace, lines.bo)[0];
    promise.text = "Send it in May";
    checkDoUndoRedo(workspace, "Reword", [&](Stores& stores) { stores.followUps.update(promise); });
    CHECK(textsOf(followUps(workspace, lines.bo)) == "Send it in May");

    SECTION("taken away")
    {
        checkDoUndoRedo(workspace, "Remove", [&](Stores& stores) { stores.followUps.remove(promise.id); });
        CHECK(followUps(workspace, lines.bo).empty());
    }
    SECTION("with the person")
    {
        checkDoUndoRedo(workspace, "Delete", [&](Stores& stores) { stores.people.remove(lines.bo); });
        CHECK(workspace->read([](const Stores& stores) { return stores.followUps.followUps().size(); }).value() == 2);
    }
}

TEST_CASE("The contact log stands newest first and can be corrected", "[follow-ups]")
{
    TestWorkspace workspace;
    const auto lines = written(workspace);
    const auto contacts = [&] {
        return workspace->read([&](const Stores& stores) { return stores.followUps.contacts(lines.ana); }).value();
    };
    const auto at = [](int day) { return QDateTime(QDate(2026, 3, day), QTime(9, 30)); };
    checkDoUndoRedo(workspace, "Log", [&](Stores& stores) {
        stores.followUps.add(Contact{.participant = lines.ana, .at = at(2), .how = "mail"});
        stores.followUps.add(Contact{.participant = lines.ana, .at = at(9), .how = "telephone", .note = "No answer"});
        stores.followUps.add(Contact{.participant = lines.bo, .at = at(5), .how = "mail"});
    });
    REQUIRE(contacts().size() == 2);
    CHECK(contacts()[0].note == "No answer");
    CHECK(contacts()[0].at == at(9));

    auto corrected = contacts()[0];
    corrected.at = at(1);
    corrected.how = "letter";
    checkDoUndoRedo(workspace, "Correct", [&](Stores& stores) { stores.followUps.update(corrected); });
    CHECK(contacts()[1] == corrected);
    checkDoUndoRedo(workspace, "Remove", [&](Stores& stores) { stores.followUps.remove(corrected.id); });
    CHECK(contacts().size() == 1);
}
