// What on a board asks for a name: of a cluster, a tag, a persona, another board, or for what is to be added.
#include "ui/boards/board_canvas.h"
#include "ui/boards/board_page.h"
#include "ui/boards/board_side.h"
#include "ui/claims/claim_choice_model.h"
#include "ui/widgets/words.h"

#include "core/boards/suggest.h"
#include "core/search/search.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>

#include <algorithm>

namespace ui {
namespace {

QString percent(double part)
{
    return QStringLiteral("%1 %").arg(qRound(100 * part));
}

} // namespace

void BoardPage::ask(NameQuestion question)
{
    if (!question.beside.isValid()) {
        question.beside = placeOfChosen();
        if (question.beside.isEmpty())
            question.beside = QRect(m_canvas->mapTo(this, m_canvas->rect().center()), QSize(1, 1));
    }
    m_names->open(std::move(question));
}

std::vector<NameChoice> BoardPage::clusterChoices(const Clusters& without) const
{
    std::vector<NameChoice> choices;
    const auto& scene = m_canvas->scene();
    for (size_t at = 0; at < scene.content.clusters.size(); ++at) {
        const auto& cluster = scene.content.clusters[at];
        const auto isWithout = [&](core::Id<core::Cluster> one) { return content().isIn(cluster.id, one); };
        if (std::ranges::any_of(without, isWithout))
            continue;
        const auto& figures = scene.figures[at]; // with all below it
        const QString name = cluster.name.isEmpty() ? nameOf(cluster.id) : cluster.name;
        choices.push_back({cluster.id.value, name,
                           counted(figures.cards, tr("%1 card"), tr("%1 cards")) + QStringLiteral(", ") +
                               counted(figures.people, tr("%1 person"), tr("%1 people")),
                           QStringLiteral("object-group")});
    }
    return choices;
}

/// Studies and tags are offered by name; anything else that is typed is a search.
void BoardPage::askHighlights()
{
    const auto read = m_workspace->read([](const core::Stores& stores) {
        std::vector<NameChoice> choices;
        const auto studies = stores.sessions.studies();
        for (const auto& study : studies)
            choices.push_back({-study.id.value, study.name, tr("study"), QStringLiteral("view-task")});
        const auto paths = stores.tags.paths();
        for (const auto& choice : tagChoices(stores))
            choices.push_back({choice.id.value, choice.path, number(choice.use.mentionsBelow), QStringLiteral("tag")});
        return choices;
    });
    if (!read)
        return void(emit failed(read.error()));
    NameQuestion question;
    question.title = tr("Add the highlights of a study, of a tag, or that a search finds");
    question.placeholder = tr("A study, a tag, or a search: tag:trust role:buyer");
    question.choices = *read;
    question.make = tr("Add what is found by %1");
    question.makeIcon = QStringLiteral("edit-find");
    question.beside = QRect(m_canvas->mapTo(this, QPoint(80, 0)), QSize(scaled(NamePicker::wide), 1));
    question.typed = [this](const QString& words) { countFound(words); };
    question.picked = [this](const NamePick& pick) { addFound(pick); };
    ask(std::move(question));
}

/// Says beside the field how many highlights a search would bring.
void BoardPage::countFound(const QString& query)
{
    if (m_counting)
        m_counting->cancel();
    m_counting = std::make_shared<core::Progress>();
    m_query = query;
    if (query.trimmed().isEmpty())
        return m_names->setTitle(tr("Add the highlights of a study, of a tag, or that a search finds"));
    m_workspace
        ->readInBackground(
            [query](const core::Stores& stores) {
                return core::Search(stores.db).highlights(core::search::parse(query)).size();
            },
            m_counting)
        .then(this, [this, counting = m_counting](const core::Result<size_t>& found) {
            if (counting != m_counting || counting->isCancelled() || !m_names->isVisible())
                return;
            m_names->setTitle(
                found ? tr("As a search: %1").arg(counted(qint64(*found), tr("%1 highlight"), tr("%1 highlights")))
                      : found.error().text);
        });
}

void BoardPage::addFound(const NamePick& pick)
{
    const auto find = [pick](const core::Stores& stores) -> Highlights {
        if (pick.id > 0) {
            core::TagQuery query;
            query.with = {{pick.id}};
            return stores.highlights.carrying(query, stores.tags.tags());
        }
        if (pick.id == 0)
            return core::Search(stores.db).highlights(core::search::parse(pick.name));
        Highlights inStudy;
        for (const auto& session : stores.sessions.sessions())
            if (session.study.value == -pick.id)
                for (const auto& highlight : stores.highlights.ofSession(session.id))
                    inStudy.push_back(highlight.id);
        return inStudy;
    };
    auto progress = std::make_shared<core::Progress>();
    const QString label = tr("Add highlights of %1").arg(quoted(pick.name));
    emit workBegun(label, progress);
    m_workspace
        ->editInBackground(
            label,
            [find, board = m_board](core::Stores& stores) {
                // In the order of the text, whichever way they were found.
                Highlights ordered;
                QHash<core::Id<core::Session>, core::Id<core::Study>> studies;
                for (const auto& session : stores.sessions.sessions())
                    studies.insert(session.id, session.study);
                const auto only = stores.boards.board(board).value_or(core::Board()).study;
                for (const auto& spot : stores.highlights.spots(find(stores)))
                    if (!only || studies.value(spot.session) == only)
                        ordered.push_back(spot.highlight);
                return std::pair(ordered.size(), core::addHighlights(stores, board, ordered));
            },
            progress)
        .then(this, [this](const core::Result<std::pair<size_t, Cards>>& added) {
            emit workEnded();
            if (!added)
                return void(emit failed(added.error()));
            const auto& [found, cards] = *added;
            if (cards.empty())
                return void(emit told(found == 0 ? tr("Nothing was found that belongs on this board.")
                                                 : tr("All that was found lies on the board already.")));
            m_canvas->setCurrent({cards.front(), {}});
            m_canvas->reveal({cards.front(), {}});
        });
}

/// The next card that is not sorted, where these were not either; so one is sorted after the other.
core::Id<core::Card> BoardPage::nextAfter(const Cards& cards) const
{
    const auto loose = content().cardsIn({});
    const auto isMoved = [&](auto card) { return std::ranges::find(cards, card) != cards.end(); };
    if (std::ranges::count_if(loose, isMoved) != qsizetype(cards.size()))
        return {};
    const auto last = std::ranges::find_if(loose, isMoved);
    const auto next = std::find_if_not(last, loose.end(), isMoved);
    if (next != loose.end())
        return *next;
    const auto first = std::ranges::find_if_not(loose, isMoved);
    return first == loose.end() ? core::Id<core::Card>() : *first;
}

void BoardPage::askMove()
{
    const auto cards = chosenCards();
    const auto clusters = chosenClusters();
    const auto next = clusters.empty() ? nextAfter(cards) : core::Id<core::Card>();
    const bool inList = m_side->isAncestorOf(QApplication::focusWidget());
    NameQuestion question;
    question.title = tr("Put %1 into").arg(wordsFor(cards, clusters));
    question.placeholder = tr("A cluster, or the name of a new one");
    question.choices = clusterChoices(clusters);
    if (core::allows(content().board.step, core::BoardAct::Name))
        question.make = tr("New cluster %1");
    question.makeIcon = QStringLiteral("object-group");
    question.picked = [this, cards, clusters, next, inList](const NamePick& pick) {
        const core::Id<core::Cluster> into{pick.id};
        const QString name = into ? nameOf(into) : quoted(pick.name);
        const bool done = edit(tr("Put %1 into %2").arg(wordsFor(cards, clusters), name), [&](core::Stores& stores) {
            if (into)
                return core::moveThings(stores, m_board, cards, clusters, {into, -1, {}});
            const auto made = clusters.empty() ? core::groupCards(stores, m_board, cards, pick.name)
                                               : core::groupClusters(stores, m_board, clusters, pick.name);
            if (!clusters.empty() && !cards.empty())
                core::moveCards(stores, m_board, cards, {made, -1, {}});
        });
        if (!done)
            return;
        if (next) {
            m_canvas->setCurrent({next, {}});
            m_canvas->reveal({next, {}});
        }
        (inList ? static_cast<QWidget*>(m_side->mainPart()) : m_canvas)->setFocus(Qt::OtherFocusReason);
    };
    ask(std::move(question));
}

/// Where one card may belong, by the words that it shares with what is sorted.
void BoardPage::askHome()
{
    const auto card = chosenCards().front();
    lookForGroups([this, card](const FoundGroups& found) { offerHomes(card, found->homes(card.value)); });
}

void BoardPage::offerHomes(core::Id<core::Card> card, const std::vector<core::boards::SuggestedHome>& homes)
{
    if (homes.empty())
        return void(emit told(tr("No cluster has words in common with this card.")));
    const Cards cards{card};
    NameQuestion question;
    question.title = tr("Where the card may belong, by shared words");
    question.placeholder = tr("A cluster");
    for (const auto& home : homes) {
        const core::Id<core::Cluster> cluster{home.cluster};
        question.choices.push_back(
            {home.cluster,
             content().cluster(cluster)->name.isEmpty() ? nameOf(cluster) : content().cluster(cluster)->name,
             tr("%1 · %2").arg(home.sharedWords.join(QStringLiteral(", ")), percent(home.sureness)),
             QStringLiteral("object-group")});
    }
    question.picked = [this, cards](const NamePick& pick) {
        edit(tr("Put %1 into %2").arg(wordsFor(cards, {}), nameOf({pick.id})), [&](core::Stores& stores) {
            core::moveCards(stores, m_board, cards, {{pick.id}, -1, {}});
        });
    };
    ask(std::move(question));
}

void BoardPage::askMerge()
{
    const auto from = chosenCluster();
    NameQuestion question;
    question.title = tr("Merge %1 into").arg(nameOf(from));
    question.placeholder = tr("Another cluster");
    question.choices = clusterChoices({from});
    question.picked = [this, from](const NamePick& pick) {
        const core::Id<core::Cluster> into{pick.id};
        if (edit(tr("Merge %1 into %2").arg(nameOf(from), nameOf(into)),
                 [&](core::Stores& stores) { core::mergeClusters(stores, from, into); }))
            m_canvas->setCurrent({{}, into});
    };
    ask(std::move(question));
}

void BoardPage::askCopy()
{
    const auto cards = chosenCards();
    const auto clusters = chosenClusters();
    const auto boards = m_workspace->read([](const core::Stores& stores) { return stores.boards.boards(); });
    if (!boards)
        return void(emit failed(boards.error()));
    NameQuestion question;
    question.title = tr("Copy %1 to").arg(wordsFor(cards, clusters));
    question.placeholder = tr("A board, or the name of a new one");
    for (const auto& board : *boards)
        if (board.id != m_board)
            question.choices.push_back({board.id.value, board.name, {}, QStringLiteral("object-group")});
    question.make = tr("New board %1");
    question.makeIcon = QStringLiteral("list-add");
    question.picked = [this, cards, clusters](const NamePick& pick) {
        const QString words = wordsFor(cards, clusters);
        const bool copied = edit(tr("Copy %1 to %2").arg(words, quoted(pick.name)), [&](core::Stores& stores) {
            const auto to = pick.id ? core::Id<core::Board>{pick.id}
                                    : stores.boards.add({.study = content().board.study, .name = pick.name});
            core::copyTo(stores, m_board, cards, clusters, to);
        });
        if (copied) // nothing of it is in sight here
            emit told(tr("Copied %1 to %2.").arg(words, quoted(pick.name)));
    };
    ask(std::move(question));
}

void BoardPage::openTagPicker(const QString& purpose, std::function<void(const TagPick&)> picked)
{
    const auto choices = m_workspace->read([](const core::Stores& stores) { return tagChoices(stores); });
    if (!choices)
        return void(emit failed(choices.error()));
    TagQuestion question;
    question.choices = *choices;
    question.words = placeOfChosen();
    question.purpose = purpose;
    question.several = false;
    question.picked = std::move(picked);
    m_tags->open(std::move(question));
}

void BoardPage::askTag()
{
    const auto highlights = highlightsOf(cardsMeant());
    const QString some = counted(qint64(highlights.size()), tr("%1 highlight"), tr("%1 highlights"));
    openTagPicker(tr("On %1").arg(some), [this, highlights, some](const TagPick& pick) {
        edit(tr("Tag %1 %2").arg(some, quoted(pick.path)), [&](core::Stores& stores) {
            stores.highlights.addTag(highlights, pick.tag ? pick.tag : stores.tags.ensure(pick.path));
        });
    });
}

void BoardPage::askBecomeTag()
{
    const auto cluster = chosenCluster();
    openTagPicker(tr("What %1 becomes").arg(nameOf(cluster)), [this, cluster](const TagPick& pick) {
        edit(tr("Make %1 the tag %2").arg(nameOf(cluster), quoted(pick.path)),
             [&](core::Stores& stores) { core::becomeTag(stores, cluster, pick.path); });
    });
    // Its own name is the likeliest.
    m_tags->field().setText(content().cluster(cluster)->name);
    m_tags->field().selectAll();
}

void BoardPage::becomeInsight()
{
    const auto cluster = chosenCluster();
    const QString name = content().cluster(cluster)->name;
    const QString text = name.isEmpty() ? tr("New insight") : name;
    core::Id<core::Claim> made;
    if (edit(tr("Make %1 an insight").arg(nameOf(cluster)), [&](core::Stores& stores) {
            made = core::becomeClaim(stores, cluster,
                                     {.kind = core::ClaimKind::Insight, .text = text, .study = content().board.study});
        }))
        emit goAsked(made);
}

void BoardPage::askTrait()
{
    const auto cluster = chosenCluster();
    const auto sections = m_workspace->read([](const core::Stores& stores) { return sectionChoices(stores); });
    if (!sections)
        return void(emit failed(sections.error()));
    if (sections->empty())
        return void(
            emit told(tr("There is no persona yet. Make one first; then the cluster can become a trait of it.")));
    NameQuestion question;
    question.title = tr("%1 becomes a trait of").arg(nameOf(cluster));
    question.placeholder = tr("A section of a persona");
    for (size_t at = 0; at < sections->size(); ++at)
        question.choices.push_back({qint64(at) + 1,
                                    tr("%1: %2").arg((*sections)[at].owner, (*sections)[at].text),
                                    {},
                                    QStringLiteral("user-identity")});
    question.picked = [this, cluster, sections = *sections](const NamePick& pick) {
        const auto& section = sections[size_t(pick.id - 1)];
        const QString name = content().cluster(cluster)->name;
        edit(tr("Make %1 a trait of %2").arg(nameOf(cluster), quoted(section.owner)), [&](core::Stores& stores) {
            core::becomeClaim(stores, cluster,
                              {.kind = core::ClaimKind::Trait,
                               .persona = section.persona,
                               .section = section.section,
                               .text = name.isEmpty() ? tr("New trait") : name});
        });
    };
    ask(std::move(question));
}

} // namespace ui
