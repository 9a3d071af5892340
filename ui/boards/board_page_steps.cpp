// What is chosen on a board, and the steps that are made with it.
#include "ui/boards/board_bar.h"
#include "ui/boards/board_canvas.h"
#include "ui/boards/board_page.h"
#include "ui/quotes/highlight_mime.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QRandomGenerator>

#include <algorithm>

namespace ui {

const core::BoardContent& BoardPage::content() const
{
    return m_canvas->scene().content;
}

BoardPage::Cards BoardPage::chosenCards() const
{
    return m_canvas->selectedCards();
}

BoardPage::Clusters BoardPage::chosenClusters() const
{
    return m_canvas->selectedClusters();
}

BoardPage::Cards BoardPage::cardsMeant() const
{
    Cards cards = chosenCards();
    for (const auto cluster : chosenClusters())
        std::ranges::copy(content().cardsBelow(cluster), std::back_inserter(cards));
    return cards;
}

core::Id<core::Cluster> BoardPage::chosenCluster() const
{
    const auto clusters = chosenClusters();
    if (clusters.size() == 1)
        return clusters.front();
    const auto current = m_canvas->current();
    if (current.cluster && content().cluster(current.cluster))
        return current.cluster;
    // A card stands for the cluster it is in.
    const auto* card = content().card(current.card);
    return card && clusters.empty() ? card->cluster : core::Id<core::Cluster>();
}

BoardPage::Highlights BoardPage::highlightsOf(const Cards& cards) const
{
    Highlights highlights;
    for (const auto id : cards)
        if (const auto* card = content().card(id); card && !card->isNote())
            highlights.push_back(card->highlight);
    return highlights;
}

QString BoardPage::nameOf(core::Id<core::Cluster> id) const
{
    const auto* cluster = content().cluster(id);
    if (!cluster || !cluster->name.isEmpty())
        return cluster ? quoted(cluster->name) : QString();
    return tr("the cluster of %1").arg(counted(qint64(content().cardsBelow(id).size()), tr("%1 card"), tr("%1 cards")));
}

QString BoardPage::wordsFor(const Cards& cards, const Clusters& clusters) const
{
    const QString some = counted(qint64(cards.size()), tr("%1 card"), tr("%1 cards"));
    const QString others = counted(qint64(clusters.size()), tr("%1 cluster"), tr("%1 clusters"));
    if (clusters.empty())
        return some;
    return cards.empty() ? others : tr("%1, %2").arg(some, others);
}

/// "Segments: Finance 3 people, IT 1, none 2."
QString BoardPage::segmentsOf(const Cards& cards) const
{
    const auto& names = content().segments.names;
    const auto counts = core::peopleBySegment(content(), cards);
    QStringList mix;
    for (size_t at = 0; at < counts.size(); ++at)
        if (counts[at] > 0)
            mix.append(QStringLiteral("%1 %2").arg(qsizetype(at) < names.size() ? names[qsizetype(at)] : tr("none"),
                                                   mix.isEmpty() ? counted(counts[at], tr("%1 person"), tr("%1 people"))
                                                                 : QString::number(counts[at])));
    return names.isEmpty() || mix.isEmpty() ? QString() : tr("Segments: %1.").arg(mix.join(QStringLiteral(", ")));
}

QStringList BoardPage::factsOf(core::Id<core::Cluster> id) const
{
    const auto cards = content().cardsBelow(id);
    const auto figures = core::figuresOf(content(), cards);
    QStringList facts{tr("%1 of %2.")
                          .arg(counted(figures.cards, tr("%1 card"), tr("%1 cards")),
                               counted(figures.people, tr("%1 person"), tr("%1 people")))};
    QStringList codes;
    for (const auto card : cards) {
        const QString people = content().face(*content().card(card)).people;
        if (!people.isEmpty() && !codes.contains(people))
            codes.append(people);
    }
    std::ranges::sort(codes, core::codeComesBefore);
    if (!codes.isEmpty())
        facts.append(codes.mid(0, 20).join(QStringLiteral(", ")) +
                     (codes.size() > 20 ? QStringLiteral(" …") : QString()));
    if (const int quotes = figures.faceToFace + figures.market; quotes > 0)
        facts.append(
            figures.market == 0 ? tr("All of the quotes face to face.")
            : figures.faceToFace == 0
                ? tr("All of the quotes from the market.")
                : tr("%1 of the quotes face to face, %2 from the market.").arg(figures.faceToFace).arg(figures.market));
    if (const QString mix = segmentsOf(cards); !mix.isEmpty())
        facts.append(mix);
    if (figures.notes > 0)
        facts.append(counted(figures.notes, tr("%1 of the cards is a note of your own."),
                             tr("%1 of the cards are notes of your own.")));
    const auto read = m_workspace->read([&](const core::Stores& stores) {
        const auto paths = stores.tags.paths();
        std::vector<std::pair<int, QString>> tags;
        for (auto it = figures.tags.begin(); it != figures.tags.end(); ++it)
            tags.emplace_back(-it.value(), paths.value(it.key()));
        std::ranges::sort(tags);
        QStringList lines;
        for (size_t at = 0; at < std::min(size_t(5), tags.size()); ++at)
            lines.append(QStringLiteral("%1 %2").arg(tags[at].second).arg(-tags[at].first));
        QStringList became;
        for (const auto& result : content().results)
            if (result.cluster == id) {
                const auto claim = stores.claims.claim(result.claim);
                became.append(result.tag ? tr("It became the tag %1.").arg(quoted(paths.value(result.tag)))
                                         : tr("It became the claim %1.").arg(quoted(claim ? claim->text : QString())));
            }
        return std::pair(lines, became);
    });
    if (read && !read->first.isEmpty())
        facts.append(tr("Tags: %1.").arg(read->first.join(QStringLiteral(", "))));
    if (read)
        facts.append(read->second);
    return facts;
}

QRect BoardPage::placeOfChosen() const
{
    QRect place;
    for (const auto card : chosenCards())
        place |= m_canvas->rectOf({card, {}});
    for (const auto cluster : chosenClusters())
        place |= m_canvas->rectOf({{}, cluster});
    if (place.isEmpty())
        place = m_canvas->rectOf({{}, chosenCluster()});
    place &= m_canvas->rect();
    if (place.height() > m_canvas->height() / 2)
        place.setHeight(scaled(36)); // beside the head of a large one
    return place.translated(m_canvas->mapTo(this, QPoint()));
}

/// Those that lie on the board already are moved there.
void BoardPage::addHighlights(const Highlights& highlights, const std::optional<core::BoardTarget>& target)
{
    if (highlights.empty())
        return;
    Cards there;
    for (const auto& card : content().cards)
        if (std::ranges::find(highlights, card.highlight) != highlights.end())
            there.push_back(card.id);
    edit(counted(qint64(highlights.size()), tr("Add %1 card"), tr("Add %1 cards")), [&](core::Stores& stores) {
        if (target && !there.empty()) {
            core::moveCards(stores, m_board, there, *target);
            if (there.size() == highlights.size())
                stores.setStep(tr("Move %1").arg(wordsFor(there, {})));
        }
        core::addHighlights(stores, m_board, highlights, target);
    });
}

void BoardPage::addLines(const QStringList& lines, const std::optional<core::BoardTarget>& target)
{
    Cards added;
    if (edit(counted(lines.size(), tr("Add %1 note"), tr("Add %1 notes")),
             [&](core::Stores& stores) { added = core::addNotes(stores, m_board, lines, target); }) &&
        !added.empty())
        m_canvas->setCurrent({added.front(), {}});
}

void BoardPage::addNote()
{
    Cards added;
    const core::BoardTarget here{{}, -1, m_canvas->visibleArea().center() - QPointF(68, 27)};
    const bool done = edit(tr("New note"),
                           [&](core::Stores& stores) { added = core::addNotes(stores, m_board, {tr("Note")}, here); });
    if (!done)
        return;
    m_canvas->setCurrent({added.front(), {}});
    m_canvas->beginText(added.front());
}

void BoardPage::paste()
{
    const auto* data = QGuiApplication::clipboard()->mimeData();
    if (!data)
        return;
    const auto cluster = m_canvas->current().cluster;
    const auto target = cluster ? std::optional(core::BoardTarget{cluster, -1, {}}) : std::nullopt;
    if (const auto highlights = highlightsIn(*data); !highlights.empty())
        addHighlights(highlights, target);
    else if (isPictures(*data))
        addPhotos(picturesIn(*data), m_canvas->visibleArea().center());
    else if (QStringList lines = data->text().split(u'\n', Qt::SkipEmptyParts); !lines.isEmpty())
        addLines(lines, target);
}

void BoardPage::group()
{
    const auto cards = chosenCards();
    const auto clusters = chosenClusters();
    core::Id<core::Cluster> made;
    const bool done = edit(tr("Group %1").arg(wordsFor(cards, clusters)), [&](core::Stores& stores) {
        made = clusters.empty() ? core::groupCards(stores, m_board, cards, {})
                                : core::groupClusters(stores, m_board, clusters, {});
        if (!clusters.empty() && !cards.empty())
            core::moveCards(stores, m_board, cards, {made, -1, {}});
    });
    if (!done)
        return;
    m_canvas->setCurrent({{}, made});
    if (core::allows(content().board.step, core::BoardAct::Name))
        m_canvas->beginRename(made);
}

void BoardPage::askRemove()
{
    if (m_canvas->chosenPhoto())
        return removePhoto();
    const auto cards = chosenCards();
    const auto clusters = chosenClusters();
    const auto remove = [this, cards, clusters] {
        edit(tr("Remove %1").arg(wordsFor(cards, clusters)), [&](core::Stores& stores) {
            core::removeCards(stores, m_board, cards);
            for (const auto cluster : clusters)
                core::removeCluster(stores, cluster);
        });
        m_canvas->setFocus(Qt::OtherFocusReason);
    };
    if (clusters.empty())
        return remove();
    const auto inside = qint64(cardsMeant().size() - cards.size());
    if (inside == 0)
        return remove();
    m_ask->ask({QStringLiteral("edit-delete"), tr("Remove"), wordsFor(cards, clusters),
                counted(inside, tr("The %1 card in it goes from the board with it."),
                        tr("The %1 cards in them go from the board with them.")) +
                    u' ' + tr("The highlights stay. One undo brings all back.")},
               remove);
}

void BoardPage::dissolve()
{
    const auto clusters = chosenClusters();
    edit(clusters.size() == 1 ? tr("Dissolve %1").arg(nameOf(clusters.front()))
                              : tr("Dissolve %1").arg(wordsFor({}, clusters)),
         [&](core::Stores& stores) {
             for (const auto cluster : clusters)
                 core::dissolve(stores, cluster);
         });
}

void BoardPage::collapse()
{
    Clusters clusters = chosenClusters();
    if (clusters.empty())
        clusters = {chosenCluster()};
    const bool collapsed = !content().cluster(clusters.front())->collapsed;
    edit((collapsed ? tr("Collapse %1") : tr("Open %1")).arg(nameOf(clusters.front())),
         [&](core::Stores& stores) { core::setCollapsed(stores, clusters, collapsed); });
}

void BoardPage::arrange(core::CardOrder order)
{
    const auto cluster = chosenCluster();
    edit(cluster ? tr("Arrange %1").arg(nameOf(cluster)) : tr("Arrange what is not sorted"),
         [&](core::Stores& stores) { core::arrange(stores, m_board, cluster, order); });
}

void BoardPage::align(core::BoardEdge edge)
{
    const auto cards = chosenCards();
    const auto clusters = chosenClusters();
    edit(tr("Align %1").arg(wordsFor(cards, clusters)),
         [&](core::Stores& stores) { core::align(stores, m_board, cards, clusters, edge); });
}

void BoardPage::vote(int by)
{
    const auto cluster = chosenCluster();
    edit(by > 0 ? tr("Give a dot to %1").arg(nameOf(cluster)) : tr("Take a dot from %1").arg(nameOf(cluster)),
         [&](core::Stores& stores) { core::vote(stores, cluster, stores.boards.dotsOfMine(cluster) + by); });
}

void BoardPage::setStep(core::KjStep step)
{
    m_canvas->cancel();
    edit(tr("Go to step %1").arg(quoted(kjStepWords().at(int(step)))),
         [&](core::Stores& stores) { core::goToStep(stores, m_board, step, QRandomGenerator::global()->generate()); });
    m_bar->setBoard(content().board); // where it was refused
}

void BoardPage::setColouring(core::ColourBy by)
{
    core::Board board = content().board;
    board.colourBy = by;
    edit(tr("Change what colours say"), [&](core::Stores& stores) { stores.boards.update(board); });
    m_bar->setBoard(content().board);
}

void BoardPage::rename(core::Id<core::Cluster> cluster, const QString& name)
{
    edit(tr("Name cluster %1").arg(quoted(name.simplified())),
         [&](core::Stores& stores) { core::rename(stores, cluster, name); });
}

} // namespace ui
