#include "core/db/check.h"
#include "core/erasure/hide_names.h"
#include "tests/support/erasure_study.h"
#include "tests/support/strings.h"

#include <QRandomGenerator>

using namespace core;
using namespace core::erasure;
using support::StudyMaker;
using support::TestWorkspace;

namespace {

HidingRequest to(TestWorkspace& workspace, const char* key = "test.names.csv")
{
    return {workspace.folder() + '/' + QString::fromLatin1(key), false, false, {}};
}

DoneForGood hidden(TestWorkspace& workspace, const HidingRequest& request)
{
    const auto done = hideNames(*workspace, request);
    if (!done)
        FAIL(done.error().text.toStdString());
    if (done->unfinished)
        FAIL(done->unfinished->text.toStdString());
    return *done;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

struct Passages {
    QStringList entries;
    QHash<Id<Highlight>, QString> expected; // the quote of each highlight, afterwards
};

/// Entries of random words with names among them, and highlights from one word to another, over entries too.
Passages writeRandom(Stores& stores, QRandomGenerator& random)
{
    const QStringList names{"Ana Sol", "Bo", "Zoë Ünsal"}, codes{"P1", "P2", "P3"};
    const QStringList words{"and", "paper", "Bob", "Anabel", "sol", QString::fromUtf8("🙂"), "the"};
    StudyMaker study(stores);
    for (int i = 0; i < names.size(); ++i)
        study.person(codes[i], names[i]);
    const auto session = study.session("Talk");
    struct Token {
        Id<Entry> entry;
        int begin = 0, end = 0;
        QString after;
    };
    std::vector<std::vector<Token>> lines;
    Passages passages;
    for (int line = 0; line < 12; ++line) {
        std::vector<Token> tokens;
        QString text;
        for (int word = 0; word < 9; ++word) {
            const bool isName = random.bounded(3) == 0;
            const int which = random.bounded(isName ? 3 : int(words.size()));
            const QString token = isName ? names[which] : words[which];
            text += word > 0 ? " " : "";
            tokens.push_back({{}, int(text.size()), int(text.size() + token.size()), isName ? codes[which] : token});
            text += token;
        }
        const auto entry = study.said(session, {}, text);
        for (auto& token : tokens)
            token.entry = entry;
        lines.push_back(tokens);
    }
    for (int made = 0; made < 60; ++made) {
        const int first = random.bounded(int(lines.size())), last = std::min(first + random.bounded(2), 11);
        int from = random.bounded(9), to = random.bounded(9);
        if (first == last && to < from)
            std::swap(from, to);
        const auto& begin = lines[size_t(first)][size_t(from)];
        const auto& end = lines[size_t(last)][size_t(to)];
        const auto id = stores.highlights.add({.session = session,
                                               .begin = begin.entry,
                                               .beginOffset = begin.begin,
                                               .end = end.entry,
                                               .endOffset = end.end});
        QStringList quotes;
        for (int line = first; line <= last; ++line) {
            QStringList quote;
            for (int word = line == first ? from : 0; word <= (line == last ? to : 8); ++word)
                quote.append(lines[size_t(line)][size_t(word)].after);
            quotes.append(quote.join(' '));
        }
        passages.expected[id] = quotes.join('\n');
    }
    return passages;
}

} // namespace

TEST_CASE("When names are hidden, every highlight stays on its words", "[erasure]")
{
    for (quint32 seed = 1; seed <= 6; ++seed) {
        QRandomGenerator random(seed);
        TestWorkspace workspace;
        Passages passages;
        REQUIRE(workspace->edit("Make", [&](Stores& stores) { passages = writeRandom(stores, random); }));
        hidden(workspace, to(workspace));
        const auto after = workspace->read([](const Stores& stores) { return stores.highlights.passages(); }).value();
        CHECK(qsizetype(after.size()) == passages.expected.size());
        for (const auto& passage : after)
            CHECK(passage.quote() == passages.expected.value(passage.highlight.id));
    }
}

TEST_CASE("Hidden names stand in the key file and nowhere else", "[erasure]")
{
    TestWorkspace workspace;
    support::ErasureStudy study;
    REQUIRE(workspace->edit("Make", [&](Stores& stores) { study.write(stores); }));
    db::backUp(workspace.path());
    const auto plan = planHiding(*workspace, to(workspace)).value();
    CHECK(plan.names == std::vector<CodedName>{{"Q77", "Wilhelmina Quist"}, {"Q78", "Otto Berg"}});
    CHECK(plan.backups.size() == 1);

    const auto request = to(workspace);
    const auto done = hidden(workspace, request);
    CHECK(done.receipt.text.contains("2 names were hidden"));
    CHECK(done.receipt.text.contains("Found nowhere."));
    CHECK(bytesOf(request.keyFile) == "\xEF\xBB\xBF"
                                      "code,name\r\nQ77,Wilhelmina Quist\r\nQ78,Otto Berg\r\n");
    CHECK(
        workspace
            ->read([&](const Stores& stores) { return stores.highlights.passages({study.aroundName}).front().quote(); })
            .value() == "ask Q77 about it");
    workspace.close();
    QFile::rename(request.keyFile, request.keyFile + ".away");
    const auto holding = support::filesHolding(workspace.folder(), {"Wilhelmina Quist", "Otto Berg"});
    CHECK(holding == QStringList{request.keyFile + ".away: Wilhelmina Quist", request.keyFile + ".away: Otto Berg"});
    CHECK(db::checkProject(*db::openProject(workspace.path(), db::Access::Write)).empty());
}

TEST_CASE("A key file gives people their names back, and texts keep the codes", "[erasure]")
{
    TestWorkspace workspace;
    support::ErasureStudy study;
    REQUIRE(workspace->edit("Make", [&](Stores& stores) { study.write(stores); }));
    const auto request = to(workspace);
    hidden(workspace, request);
    CHECK(restoreNames(*workspace, request.keyFile).value() == 2);
    const auto name = [&] {
        return workspace->read([&](const Stores& stores) { return stores.people.participant(study.person)->name; })
            .value();
    };
    CHECK(name() == "Wilhelmina Quist");
    REQUIRE(workspace->undo());
    CHECK(name().isEmpty());
    CHECK(restoreNames(*workspace, workspace.path()).error().kind == Error::Kind::BadInput);
}

TEST_CASE("A key file is never written over, and without it no name is hidden", "[erasure]")
{
    TestWorkspace workspace;
    support::ErasureStudy study;
    REQUIRE(workspace->edit("Make", [&](Stores& stores) { study.write(stores); }));
    const auto request = to(workspace);
    QFile there(request.keyFile);
    REQUIRE(there.open(QIODevice::WriteOnly));
    there.write("mine");
    there.close();
    const QByteArray before = workspace.dump();
    const auto done = hideNames(*workspace, request);
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == Error::Kind::Refused);
    CHECK(workspace.dump() == before);
    CHECK(workspace->steps().size() == 1);
    CHECK(bytesOf(request.keyFile) == "mine");
}

TEST_CASE("A name that two people have stays in the texts and is listed", "[erasure]")
{
    TestWorkspace workspace;
    Id<Entry> line;
    REQUIRE(workspace->edit("Make", [&](Stores& stores) {
        StudyMaker study(stores);
        study.person("P1", "Kim Vale");
        study.person("P2", "Kim Vale");
        study.person("P3", "Kim Oster");
        line = study.said(study.session("Talk"), {}, "Kim Vale met Kim Oster, and Kim left.");
    }));
    auto request = to(workspace);
    request.firstNames = true;
    CHECK(planHiding(*workspace, request).value().unclear == QStringList{"Kim Vale", "Kim"});
    hidden(workspace, request);
    CHECK(workspace->read([&](const Stores& stores) { return stores.sessions.entry(line)->text; }).value() ==
          "Kim Vale met P3, and Kim left.");
}
