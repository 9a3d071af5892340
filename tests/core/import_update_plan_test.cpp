#include "core/import/importer.h"
#include "core/import/text_alignment.h"
#include "tests/support/strings.h"
#include "tests/support/test_workspace.h"

#include <QFile>

#include <random>

using namespace core;
using namespace core::import;
using support::TestWorkspace;

namespace {

QString write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return path;
}

QStringList after(QStringList texts, const std::vector<TextEdit>& edits)
{
    for (const auto& edit : edits)
        texts = edited(texts, edit);
    return texts;
}

QString randomText(std::mt19937& random, int words)
{
    static const QStringList known{"we",    "close", "the",        "month", "by", "hand",
                                   "paper", "äh",    "\U0001F600", "no,",   "."};
    QStringList chosen;
    for (int at = 0; at < words; ++at)
        chosen << known[int(random() % size_t(known.size()))];
    return chosen.join(u' ');
}

const QByteArray first = "Anna: We close the month by hand, on paper.\n"
                         "Bo: I print the list and tick it off with a pen.\n"
                         "Anna: Nobody trusts the numbers before that.\n";

/// A project with the first version in it, and a highlight on some of its words.
struct Imported {
    TestWorkspace workspace;
    QString path = workspace.folder() + "/call.txt";
    Id<Session> session;

    Imported()
    {
        write(path, first);
        REQUIRE(workspace->edit("Import", [&](Stores& stores) { importFiles(stores, {path}, {}); }));
        session = workspace->read([](const Stores& stores) { return stores.sessions.sessions().front().id; }).value();
    }

    void mark(int entry, const QString& words)
    {
        REQUIRE(workspace->edit("Tag", [&](Stores& stores) {
            const auto at = stores.sessions.entries(session)[size_t(entry)];
            const int begin = int(at.text.indexOf(words));
            REQUIRE(begin >= 0);
            stores.highlights.tagPassage({at.id, begin, at.id, begin + int(words.size())},
                                         {stores.tags.ensure("paper")});
        }));
    }

    FilePlan planned(const QByteArray& bytes)
    {
        write(path, bytes);
        FilePlan plan;
        const auto done = workspace->read([&](const Stores& stores) {
            planImport(stores, {{path}}, nullptr, [&](FilePlan told) { plan = std::move(told); });
        });
        REQUIRE(done);
        return plan;
    }

    ImportReport bringIn(const FilePlan& plan)
    {
        const auto report =
            workspace->edit("Import", [&](Stores& stores) { return importFiles(stores, std::vector{plan}); });
        if (!report)
            FAIL(report.error().text.toStdString());
        return *report;
    }

    QStringList quotes()
    {
        return workspace
            ->read([&](const Stores& stores) {
                QStringList quotes;
                for (const auto& passage : stores.highlights.passages())
                    quotes << passage.quote();
                for (const auto& passage : stores.highlights.detached())
                    if (!quotes.contains(passage.quote()))
                        quotes << passage.quote();
                return quotes;
            })
            .value();
    }
};

} // namespace

TEST_CASE("The edits between two texts turn one into the other", "[import]")
{
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        QStringList before, now;
        const int entries = int(random() % 6);
        for (int at = 0; at < entries; ++at)
            before << randomText(random, 1 + int(random() % 9));
        now = before;
        for (int change = int(random() % 4); change > 0; --change) {
            const int at = now.isEmpty() ? 0 : int(random() % size_t(now.size()));
            switch (now.isEmpty() ? 0 : random() % 5) {
            case 0: now.insert(at, randomText(random, 1 + int(random() % 9))); break;
            case 1: now.removeAt(at); break;
            case 2: now[at] = randomText(random, 1 + int(random() % 9)); break;
            case 3: now[at] += u' ' + randomText(random, 2); break;
            case 4:
                if (at + 1 < now.size())
                    now[at] += u' ' + now.takeAt(at + 1);
                break;
            }
        }
        const auto edits = editsBetween(before, now);
        INFO(before.join(u'|').toStdString() << " -> " << now.join(u'|').toStdString());
        REQUIRE(after(before, edits) == now);
        if (before == now)
            REQUIRE(edits.empty());
    }
}

TEST_CASE("A file of the same name that reads much the same is offered as an update", "[import]")
{
    Imported imported;
    const auto plan = imported.planned(first + "Bo: And then we send it.\n");
    REQUIRE(plan.earlier);
    CHECK(plan.earlier->session.id == imported.session);
    CHECK(plan.earlier->shared == 100);
    CHECK_FALSE(plan.earlier->edited);
    CHECK(plan.asked.update);
    CHECK(plan.willCome());

    SECTION("another text under the same name is another session")
    {
        const auto other = imported.planned("Cem: Something else entirely.\n");
        CHECK_FALSE(other.asked.update);
        CHECK(other.willCome());
        imported.bringIn(other);
        CHECK(imported.workspace->read([](const Stores& stores) { return stores.sessions.sessions().size(); }) == 2);
    }
    SECTION("one whose text was changed here waits for the person")
    {
        REQUIRE(imported.workspace->edit("Correct", [&](Stores& stores) {
            const auto entry = stores.sessions.entries(imported.session).front();
            stores.sessions.setText(entry.id, "We close it by hand.");
        }));
        const auto edited = imported.planned(first + "Bo: And then we send it.\n");
        REQUIRE(edited.earlier);
        CHECK(edited.earlier->edited);
        CHECK_FALSE(edited.willCome());
        CHECK_FALSE(edited.remark.isEmpty());
    }
}

TEST_CASE("A plan says how many highlights an update will detach, and the update detaches as many", "[import]")
{
    Imported imported;
    imported.mark(0, "by hand, on paper");
    imported.mark(1, "tick it off");
    const QByteArray before = imported.workspace.dump();
    CHECK(imported.planned(first + "Bo: And then we send it.\n").earlier->detaches == 0);
    const auto plan = imported.planned("Anna: We close it with a tool now.\nBo: I print the long list, then tick it "
                                       "off.\nAnna: Nobody trusts the numbers before that.\n");
    REQUIRE(plan.earlier);
    CHECK(plan.earlier->detaches == 1);
    CHECK(imported.workspace.dump() == before); // nothing was written to find that out
    CHECK(imported.bringIn(plan).files.front().lost.size() == 1);
}

TEST_CASE("An update keeps highlights on their words, and is one step", "[import]")
{
    Imported imported;
    imported.mark(0, "by hand, on paper");
    imported.mark(1, "tick it off");
    imported.mark(2, "Nobody trusts the numbers before that.");
    const auto plan = imported.planned("Interviewer: How does it go?\n"
                                       "Anna: Well, we close the month by hand, on paper.\n"
                                       "Bo: I print the long list, then tick it off with a red pen.\n"
                                       "Anna: Nobody trusts the numbers before that. And so it stays.\n");
    const QByteArray before = imported.workspace.dump();
    const auto report = imported.bringIn(plan);
    CHECK(report.isComplete());
    CHECK(imported.quotes() ==
          QStringList{"by hand, on paper", "tick it off", "Nobody trusts the numbers before that."});
    imported.workspace->read([&](const Stores& stores) {
        CHECK(stores.sessions.sessions().size() == 1);
        const auto entries = stores.sessions.entries(imported.session);
        REQUIRE(entries.size() == 4);
        CHECK(entries[0].text == u"How does it go?");
        const auto speakers = stores.sessions.speakers(imported.session);
        CHECK(speakers.size() == 3);
        CHECK(stores.people.participants().size() == 2);
        const auto origin = stores.sessions.origin(imported.session);
        CHECK(stores.sources.source(origin->source)->bytes.startsWith("Interviewer"));
    });
    REQUIRE(imported.workspace->undo());
    CHECK(imported.workspace.dump() == before);
    REQUIRE(imported.workspace->redo());
    CHECK(support::indexAgrees(imported.workspace.path()));
}

TEST_CASE("A highlight whose words are gone after an update is detached with them, and reported", "[import]")
{
    Imported imported;
    imported.mark(1, "I print the list and tick it off with a pen.");
    imported.mark(2, "trusts");
    const auto report = imported.bringIn(imported.planned("Anna: We close the month by hand, on paper.\n"
                                                          "Bo: Quite another sentence stands here by now.\n"
                                                          "Anna: Nobody trusts the numbers before that.\n"));
    CHECK_FALSE(report.isComplete());
    REQUIRE(report.files.front().lost.size() == 1);
    CHECK(report.files.front().lost.front().why.contains(u"I print the list"));
    const auto quotes = imported.quotes();
    CHECK(quotes.contains("trusts"));
    CHECK(quotes.contains("I print the list and tick it off with a pen."));
}

TEST_CASE("Who asks for updates gets them without a look at plans, unless the text was changed here", "[import]")
{
    Imported imported;
    write(imported.path, first + "Bo: And then we send it.\n");
    const auto update = [&](const QByteArray& bytes) {
        write(imported.path, bytes);
        return imported.workspace->edit(
            "Import", [&](Stores& stores) { return importFiles(stores, {imported.path}, {.update = true}); });
    };
    REQUIRE(update(first + "Bo: And then we send it.\n"));
    const auto entries = [&] {
        return imported.workspace->read([&](const Stores& stores) { return stores.sessions.entries(imported.session); })
            .value();
    };
    CHECK(entries().size() == 4);
    REQUIRE(imported.workspace->edit(
        "Correct", [&](Stores& stores) { stores.sessions.setText(entries().front().id, "We close it by hand."); }));
    const auto refused = update(first + "Bo: And then we send it off.\n");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().text.contains(u"changed here"));
    CHECK(entries().front().text == u"We close it by hand.");
}

TEST_CASE("An update follows who says a line, and drops a voice that says nothing any more", "[import]")
{
    Imported imported;
    const auto plan = imported.planned(QByteArray(first).replace("Bo:", "Cem:"));
    CHECK(plan.asked.update);
    imported.bringIn(plan);
    imported.workspace->read([&](const Stores& stores) {
        QStringList labels;
        for (const auto& speaker : stores.sessions.speakers(imported.session))
            labels << speaker.label;
        CHECK(labels == QStringList{"Anna", "Cem"});
    });
}
