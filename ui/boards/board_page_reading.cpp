// How the page comes by what lies on its board, and keeps it up to date.
#include "ui/boards/board_canvas.h"
#include "ui/boards/board_page.h"

#include <utility>

namespace ui {
namespace {

constexpr size_t manyCards = 2000; // which take longer than a frame to read, or to work out for painting

BoardRead readOf(const core::Stores& stores, core::BoardContent content)
{
    const auto study = stores.sessions.study(content.board.study);
    return {core::sceneOf(stores, std::move(content)), study ? study->name : QString()};
}

} // namespace

/// On a worker: thousands of quotes take longer than a frame.
void BoardPage::open(core::Id<core::Board> board)
{
    keepView();
    if (board != m_board)
        endSuggestions();
    m_board = board;
    readInBackground([board](const core::Stores& stores) { return readOf(stores, core::boardContent(stores, board)); });
}

/// Shows what `query` gives, and then what happened meanwhile.
void BoardPage::readInBackground(const std::function<BoardRead(const core::Stores&)>& query)
{
    if (m_reading)
        m_reading->cancel();
    m_stale = false;
    m_reading = std::make_shared<core::Progress>();
    m_workspace->readInBackground(query, m_reading)
        .then(this, [this, reading = m_reading](core::Result<BoardRead> read) {
            if (reading != m_reading || reading->isCancelled())
                return;
            m_reading = {};
            if (!read)
                return leave(read.error());
            if (std::exchange(m_stale, false)) // it changed while it was read
                return open(m_board);
            const bool other = content().board.id != m_board;
            takeIn(std::move(*read));
            if (!other)
                return;
            if (const auto known = m_views.constFind(m_board); known != m_views.constEnd())
                m_canvas->setView(known->first, known->second);
            else
                m_canvas->fit();
        });
}

/// Where the step that made the board was undone, or it was deleted, nothing is wrong.
void BoardPage::leave(const core::Error& error)
{
    const bool wasShown = content().board.id == m_board;
    m_board = {};
    takeIn({});
    if (!wasShown || error.kind != core::Error::Kind::NotFound)
        emit failed(error);
    emit boardGone();
}

void BoardPage::keepView()
{
    if (m_board && content().board.id == m_board)
        m_views[m_board] = {m_canvas->centre(), m_canvas->zoom()};
}

/// What the page itself has just done to a board is shown at once: it may go on with what it made.
void BoardPage::follow(const core::ChangeSet& changes)
{
    if (!m_board)
        return;
    if (!isVisible() || m_reading || content().board.id != m_board) {
        m_stale = true;
        return;
    }
    const bool many = content().cards.size() > manyCards;
    if ((many || !content().segments.names.isEmpty()) && core::touchesFaces(changes))
        return open(m_board);
    const auto now = std::make_shared<const core::BoardContent>(content());
    const auto query = [now, changes](const core::Stores& stores) {
        auto next = *now;
        core::refresh(next, stores, changes);
        return readOf(stores, std::move(next));
    };
    if (many && !m_editing)
        return readInBackground(query);
    auto read = m_workspace->read(query);
    if (!read)
        return leave(read.error());
    takeIn(std::move(*read));
}

void BoardPage::takeIn(BoardRead read)
{
    const core::Board before = content().board;
    const auto votesBefore = content().votes;
    m_study = read.study;
    m_canvas->setScene(std::move(read.scene));
    if (content().votes != votesBefore || content().board.id != before.id ||
        content().board.votesShown != before.votesShown)
        showOwnDots();
    showScene();
}

/// Who votes sees their own dots while all of them are not shown.
void BoardPage::showOwnDots()
{
    QHash<core::Id<core::Cluster>, int> own;
    if (m_workspace && !content().votes.empty() && !content().board.votesShown)
        if (const auto me = m_workspace->researcher())
            for (const auto& vote : content().votes)
                if (vote.by == me)
                    own.insert(vote.cluster, vote.dots);
    m_canvas->setOwnDots(own);
}

/// On a worker where the board is large: until it is done, what was dropped is drawn where it fell.
void BoardPage::drop(const Cards& cards, const Clusters& clusters, const core::BoardTarget& target)
{
    const QString words = wordsFor(cards, clusters);
    const QString label =
        target.cluster ? tr("Put %1 into %2").arg(words, nameOf(target.cluster)) : tr("Move %1").arg(words);
    const auto move = [board = m_board, cards, clusters, target](core::Stores& stores) {
        core::moveThings(stores, board, cards, clusters, target);
    };
    const auto moveHere = [this, label, move] {
        edit(label, move);
        m_canvas->endLanding();
    };
    if (content().cards.size() <= manyCards)
        return moveHere();
    m_workspace->editInBackground(label, move, std::make_shared<core::Progress>())
        .then(this, [this, moveHere](const core::Result<void>& done) {
            if (!done && done.error().kind == core::Error::Kind::Refused) // so are all workers while notes are taken
                return moveHere();
            if (!m_reading) // nothing has changed
                m_canvas->endLanding();
            if (!done)
                emit failed(done.error());
        });
}

} // namespace ui
