#include "app/board_verb.h"
#include "app/tr.h"
#include "core/boards/board_edits.h"
#include "core/boards/board_layout.h"
#include "core/boards/board_shelves.h"
#include "core/search/search.h"

namespace app {
namespace {

using core::Board;
using core::Card;
using core::Cluster;
using core::Error;
using core::Failure;
using core::Highlight;
using core::Id;
using core::Stores;

/// Makes, fills, sorts or deletes one board from the words of a call, as one step.
class BoardCall {
public:
    BoardCall(const Arguments& arguments, Stores& stores) : m_arguments(arguments), m_stores(stores) {}

    Outcome apply()
    {
        const bool isNew = m_arguments.has(QStringLiteral("new"));
        m_board = isNew ? make() : boardNamed(m_stores, m_arguments.at(1));
        m_step = isNew ? tr("Make board '%1'").arg(m_board.name) : QString();
        if (m_arguments.has(QStringLiteral("delete"))) {
            m_stores.boards.remove(m_board.id);
            return finished(tr("Delete board '%1'").arg(m_board.name));
        }
        for (const auto& words : m_arguments.all(QStringLiteral("cluster")))
            sort(words[0], words[1]);
        core::shelve(m_stores, m_board.id, m_new);
        for (const auto& words : m_arguments.all(QStringLiteral("add")))
            add(words[0]);
        return finished(m_step);
    }

private:
    Board make()
    {
        Board board{.name = m_arguments.at(1).trimmed()};
        if (const QString name = m_arguments.value(QStringLiteral("study")); !name.isEmpty()) {
            const auto study = m_stores.sessions.study(name);
            if (!study)
                throw Failure(Error::Kind::NotFound, tr("There is no study '%1'. Nothing was changed.").arg(name));
            board.study = study->id;
        }
        board.id = m_stores.boards.add(board);
        return board;
    }

    /// Those that a query finds, as far as they belong to the board's study.
    std::vector<Id<Highlight>> highlights(const QString& query)
    {
        auto found = core::Search(m_stores.db).highlights(core::search::parse(query));
        if (m_board.study)
            std::erase_if(found, [&](Id<Highlight> id) {
                const auto highlight = m_stores.highlights.highlight(id);
                return m_stores.sessions.session(highlight->session)->study != m_board.study;
            });
        if (found.empty())
            m_outcome.note(Outcome::Note::Remark, QStringLiteral("nothing-found"),
                           tr("'%1' finds no highlight.").arg(query));
        return found;
    }

    void add(const QString& query)
    {
        const auto added = core::addHighlights(m_stores, m_board.id, highlights(query));
        m_added += int(added.size());
        if (m_step.isEmpty() && !added.empty())
            m_step = counted(qint64(added.size()), "Put %1 card on board '%2'", "Put %1 cards on board '%2'")
                         .arg(m_board.name);
    }

    void sort(const QString& name, const QString& query)
    {
        const auto found = highlights(query);
        if (found.empty())
            return;
        const core::BoardTarget target{.cluster = clusterNamed(name)};
        m_added += int(core::addHighlights(m_stores, m_board.id, found, target).size());
        const QSet<Id<Highlight>> wanted(found.begin(), found.end());
        std::vector<Id<Card>> cards;
        for (const auto& card : m_stores.boards.cards(m_board.id))
            if (card.highlight && wanted.contains(card.highlight))
                cards.push_back(card.id);
        core::moveCards(m_stores, m_board.id, cards, target);
        m_sorted += int(cards.size());
        if (m_step.isEmpty())
            m_step = counted(qint64(cards.size()), "Put %1 card into '%2'", "Put %1 cards into '%2'").arg(name);
    }

    Id<Cluster> clusterNamed(const QString& name)
    {
        for (const auto& cluster : m_stores.boards.clusters(m_board.id))
            if (cluster.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0)
                return cluster.id;
        if (const QString why = core::refusal(m_board.step, core::BoardAct::Name); !why.isEmpty())
            throw Failure(Error::Kind::Refused, why);
        m_new.push_back(m_stores.boards.add(
            Cluster{.board = m_board.id, .name = name.trimmed(), .width = core::board::widthOf(2)}));
        return m_new.back();
    }

    Outcome finished(const QString& step)
    {
        if (!step.isEmpty())
            m_stores.setStep(step);
        m_outcome.result[QStringLiteral("board")] = m_board.name;
        m_outcome.result[QStringLiteral("added")] = m_added;
        m_outcome.result[QStringLiteral("sorted")] = m_sorted;
        m_outcome.result[QStringLiteral("step")] = step.isEmpty() ? QJsonValue::Null : QJsonValue(step);
        if (!step.isEmpty())
            m_outcome.lines.append(step);
        return std::move(m_outcome);
    }

    const Arguments& m_arguments;
    Stores& m_stores;
    Board m_board;
    QString m_step;
    std::vector<Id<Cluster>> m_new;
    int m_added = 0;
    int m_sorted = 0;
    Outcome m_outcome;
};

} // namespace

Outcome changeBoard(const Arguments& arguments, Stores& stores)
{
    return BoardCall(arguments, stores).apply();
}

} // namespace app
