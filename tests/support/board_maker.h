#pragma once

#include "core/boards/board_edits.h"
#include "tests/support/study.h"

namespace support {

/// A study of two people and twelve highlights, and a board on which they lie.
struct BoardMaker {
    explicit BoardMaker(core::Stores& stores)
    {
        StudyMaker study(stores);
        const auto anna = study.person(QStringLiteral("P1")), ben = study.person(QStringLiteral("P2"));
        for (const auto person : {anna, ben}) {
            const auto session = study.session(person == anna ? QStringLiteral("Anna") : QStringLiteral("Ben"));
            const auto voice = study.voice(session, QStringLiteral("A"), person);
            for (int at = 0; at < 6; ++at) {
                const auto entry = study.said(session, voice, QStringLiteral("Words number %1").arg(at));
                highlights.push_back(
                    study.highlight(entry, entry, at < 3 ? QStringLiteral("early") : QStringLiteral("late")));
            }
        }
        board = stores.boards.add(core::Board{.name = QStringLiteral("Map")});
        cards = core::addHighlights(stores, board, highlights);
    }

    std::vector<core::Id<core::Highlight>> highlights; // P1's six, then P2's
    core::Id<core::Board> board;
    std::vector<core::Id<core::Card>> cards; // of the highlights
};

} // namespace support
