#pragma once

#include "core/boards/board_edits.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

namespace support {

/// A board with what people say in a study: two clusters in one, cards that are not sorted, a note.
struct TalkBoard {
    core::Id<core::Participant> anna, ben;
    core::Id<core::Board> board;
    core::Id<core::Cluster> waiting, signatures, phone;

    explicit TalkBoard(TestWorkspace& workspace)
    {
        REQUIRE(workspace->edit(QStringLiteral("Board"), [this](core::Stores& stores) { make(stores); }));
    }

private:
    void make(core::Stores& stores)
    {
        StudyMaker study(stores, QStringLiteral("Month end"));
        anna = study.person(QStringLiteral("P01"), QStringLiteral("Anna Alder"));
        ben = study.person(QStringLiteral("P02"), QStringLiteral("Ben Birch"));
        const auto session = study.session(QStringLiteral("Anna Alder"));
        const auto a = study.voice(session, QStringLiteral("Anna"), anna);
        const auto b = study.voice(session, QStringLiteral("Ben"), ben);
        const auto one = [&](core::Id<core::Speaker> who, const char* words, const char* tag) {
            const auto entry = study.said(session, who, QString::fromUtf8(words));
            return study.highlight(entry, entry, QString::fromUtf8(tag));
        };
        const std::vector signed_{one(a, "Four days for a signature", "approval"),
                                  one(b, "He signs on Sundays, in bulk", "approval")};
        const std::vector called{one(b, "=I ring him, at the gate", "people/chasing")};
        const std::vector loose{one(a, "Pâté 日本語の長い引用です 🎉 done", ""), one(b, "Six clicks", "tools")};
        board = stores.boards.add(core::Board{.name = QStringLiteral("What is slow")});
        signatures =
            core::groupCards(stores, board, core::addHighlights(stores, board, signed_), QStringLiteral("Signatures"));
        phone = core::groupCards(stores, board, core::addHighlights(stores, board, called),
                                 QStringLiteral("Phone & <calls>"));
        core::addNotes(stores, board, {QStringLiteral("A note of the team")}, core::BoardTarget{phone});
        waiting = core::groupClusters(stores, board, {signatures, phone}, QStringLiteral("Waiting"));
        core::setNote(stores, signatures, QStringLiteral("Ask finance."));
        core::vote(stores, signatures, 3);
        core::addHighlights(stores, board, loose);
    }
};

} // namespace support
