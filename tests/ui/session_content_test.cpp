#include "tests/support/study.h"
#include "tests/support/test_workspace.h"
#include "ui/sessions/session_content.h"

#include "core/tags/text_writer.h"

#include <QRandomGenerator>

using namespace core;

TEST_CASE("A session's content that follows a change equals one that is read anew", "[ui]")
{
    support::TestWorkspace workspace;
    Id<Session> session;
    REQUIRE(workspace->edit("Study", [&](Stores& stores) {
        support::StudyMaker maker(stores);
        session = maker.session("One");
        const auto voice = maker.voice(session, "Anna", maker.person("P1"));
        for (int line = 0; line < 12; ++line) {
            const auto said = maker.said(session, voice, QStringLiteral("Line %1 of what she said").arg(line));
            maker.highlight(said, said, QStringLiteral("tag %1").arg(line % 3));
        }
    }));
    const auto read = [&] {
        return workspace->read([&](const Stores& stores) { return ui::SessionContent::read(stores, session); }).value();
    };
    auto followed = read();
    QObject::connect(&*workspace, &Workspace::changed, &*workspace, [&](const ChangeSet& changes) {
        REQUIRE(workspace->read([&](const Stores& stores) { followed.update(stores, changes); }));
    });
    QRandomGenerator random(3);
    for (int round = 0; round < 120; ++round) {
        const auto& content = followed;
        QStringList texts;
        for (const auto& entry : content.entries)
            texts << entry.text;
        const int at = random.bounded(int(content.entries.size()));
        const int size = int(texts[at].size());
        const auto change = [&, kind = random.bounded(7)](Stores& stores) {
            const auto id = content.entries[size_t(at)].id;
            if (kind == 0)
                rewrite(stores, session, texts, {ReplaceWords{at, 0, at, size / 2, {"x"}}});
            else if (kind == 1)
                rewrite(stores, session, texts, {ReplaceWords{at, size / 2, at, size / 2, {"", ""}}});
            else if (kind == 2 && content.entries.size() > 6)
                rewrite(stores, session, texts, {RemoveEntries{at, 1}});
            else if (kind == 3)
                rewrite(stores, session, texts, {MoveEntries{at, 1, int(content.entries.size()) - 1}});
            else if (kind == 4)
                stores.highlights.add({.session = session,
                                       .begin = id,
                                       .end = id,
                                       .endOffset = size,
                                       .tags = {stores.tags.ensure(QStringLiteral("new %1").arg(round % 5))}});
            else if (kind == 5 && !content.highlights.empty())
                stores.highlights.addTag(content.highlights.front().id, stores.tags.ensure("more"));
            else
                retype(stores, typingStart(stores, id), texts[at] + "y", size + 1);
        };
        REQUIRE(workspace->edit("Change", change));
        if (random.bounded(4) == 0)
            REQUIRE(workspace->undo());
        const auto anew = read();
        CHECK(followed.entries == anew.entries);
        CHECK(followed.highlights == anew.highlights);
        CHECK(followed.tags == anew.tags);
        CHECK(std::is_permutation(followed.detached.begin(), followed.detached.end(), anew.detached.begin(),
                                  anew.detached.end()));
        CHECK(followed.session == anew.session);
    }
}
