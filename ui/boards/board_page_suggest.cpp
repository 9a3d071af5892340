// Groups that are suggested by the words that cards share. The cards stay where they are until a group is accepted.
#include "ui/boards/board_canvas.h"
#include "ui/boards/board_page.h"
#include "ui/boards/board_side.h"
#include "ui/boards/suggest_bar.h"
#include "ui/widgets/words.h"

#include "core/boards/board_shelves.h"
#include "core/boards/suggest.h"
#include "core/delivery.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace ui {

/// Compares the words of all cards, on a worker.
void BoardPage::lookForGroups(std::function<void(const FoundGroups&)> tell)
{
    std::vector<core::boards::SuggestText> texts;
    for (const auto& card : content().cards)
        texts.push_back({card.id.value, content().face(card).text, card.cluster.value});
    if (m_working)
        m_working->cancel();
    m_working = std::make_shared<core::Progress>();
    emit workBegun(tr("Looking for groups"), m_working);
    auto compare = [texts = std::move(texts), progress = m_working]() mutable {
        return core::guarded(
            [&] { return FoundGroups(std::make_shared<core::boards::Suggestions>(std::move(texts), *progress)); });
    };
    core::Delivery(QtConcurrent::run(std::move(compare)))
        .then(this, [this, working = m_working, tell = std::move(tell)](const core::Result<FoundGroups>& found) {
            if (working != m_working)
                return;
            emit workEnded();
            if (working->isCancelled())
                return;
            if (!found)
                return void(emit failed(found.error()));
            tell(*found);
        });
}

void BoardPage::suggest()
{
    lookForGroups([this](const FoundGroups& found) {
        m_dismissed.clear();
        m_suggestions = found;
        m_suggestBar->show();
        m_side->show();
        showSuggestions();
        m_side->show(BoardSide::Part::Suggested);
        m_side->setFocus(Qt::OtherFocusReason);
    });
}

/// What of them still holds: cards that were sorted or removed meanwhile are left out.
void BoardPage::showSuggestions()
{
    if (!m_suggestions)
        return;
    m_groups = m_suggestions->cut(m_suggestBar->fineness());
    std::erase_if(m_groups, [&](auto& group) {
        std::erase_if(group.cards, [&](qint64 id) {
            const auto* card = content().card({id});
            return !card || card->cluster;
        });
        const bool homeless = group.joins != 0 && !content().cluster({group.joins});
        auto inOrder = group.cards;
        std::ranges::sort(inOrder);
        const bool dismissed =
            std::ranges::any_of(m_dismissed, [&](const auto& cards) { return std::ranges::includes(cards, inOrder); });
        return homeless || dismissed || group.cards.size() < (group.joins != 0 ? 1u : 2u);
    });
    std::vector<SuggestionRow> rows;
    qint64 cards = 0;
    for (const auto& group : m_groups) {
        SuggestionRow row;
        row.name = group.joins ? nameOf({group.joins}) : tr("New group");
        row.words = group.sharedWords;
        for (const auto id : group.cards)
            row.cards.push_back({id});
        row.people = core::figuresOf(content(), row.cards).people;
        row.sureness = group.sureness;
        cards += qint64(row.cards.size());
        rows.push_back(std::move(row));
    }
    const auto unsorted = qint64(content().cardsIn({}).size());
    m_suggestBar->setFound(m_groups.empty()
                               ? tr("No group shares enough words. The board stays as it is.")
                               : tr("%1 with %2 of the %3 that are not sorted")
                                     .arg(counted(qint64(m_groups.size()), tr("%1 group"), tr("%1 groups")),
                                          number(cards), counted(unsorted, tr("%1 card"), tr("%1 cards"))),
                           !m_groups.empty());
    m_side->setSuggestions(std::move(rows));
    showSuggested(m_side->currentSuggestion());
}

void BoardPage::showSuggested(int row)
{
    std::vector<BoardOutline> outlines;
    core::Id<core::Card> first;
    if (row >= 0 && size_t(row) < m_groups.size()) {
        const auto& scene = m_canvas->scene();
        for (const auto id : m_groups[size_t(row)].cards) {
            const QRectF rect = scene.layout.of(scene.content, core::Id<core::Card>{id});
            outlines.push_back({rect.adjusted(-4, -4, 4, 4), {}});
            first = first ? first : core::Id<core::Card>{id};
        }
        if (const auto joins = core::Id<core::Cluster>{m_groups[size_t(row)].joins})
            outlines.push_back({scene.layout.of(scene.content, joins).adjusted(-4, -4, 4, 4), {}});
    }
    m_canvas->setSuggestions(std::move(outlines));
    if (first)
        m_canvas->reveal({first, {}});
}

/// Several of them on a worker: on a large board each takes a while.
void BoardPage::accept(const std::vector<core::boards::SuggestedGroup>& groups)
{
    const auto change = [groups, board = m_board](core::Stores& stores) {
        Clusters fresh;
        for (const auto& group : groups) {
            Cards cards;
            for (const auto id : group.cards)
                cards.push_back({id});
            if (group.joins)
                core::moveCards(stores, board, cards, {{group.joins}, -1, {}});
            else
                fresh.push_back(core::groupCards(stores, board, cards, group.sharedWords.join(QStringLiteral(", "))));
        }
        if (fresh.size() > 1)
            core::shelve(stores, board, fresh);
    };
    const QString label =
        counted(qint64(groups.size()), tr("Accept %1 suggested group"), tr("Accept %1 suggested groups"));
    if (groups.size() == 1) {
        edit(label, change);
        if (m_groups.empty())
            endSuggestions();
        return;
    }
    auto progress = std::make_shared<core::Progress>();
    emit workBegun(label, progress);
    m_workspace->editInBackground(label, change, progress).then(this, [this](const core::Result<void>& done) {
        emit workEnded();
        if (!done)
            return void(emit failed(done.error()));
        m_canvas->fit();
        if (m_groups.empty())
            endSuggestions();
    });
}

void BoardPage::dismiss(int row)
{
    m_dismissed.push_back(m_groups[size_t(row)].cards);
    std::ranges::sort(m_dismissed.back());
    showSuggestions();
}

void BoardPage::endSuggestions()
{
    if (m_working)
        m_working->cancel();
    if (!m_suggestions)
        return;
    m_suggestions = {};
    m_groups.clear();
    m_suggestBar->hide();
    m_canvas->setSuggestions({});
    const bool hadFocus = m_side->isAncestorOf(window()->focusWidget());
    m_side->setSuggestions({});
    m_side->show(BoardSide::Part::NotSorted);
    if (hadFocus)
        m_canvas->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
