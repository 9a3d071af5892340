#include "ui/boards/board_outline_model.h"

#include "ui/widgets/words.h"

namespace ui {
namespace {

/// Puts a board's things one after the other, each behind what it is in.
class OutlineMaker {
public:
    using Node = BoardOutlineModel::Node;

    explicit OutlineMaker(const core::BoardScene& scene) : m_scene(scene)
    {
        nodes.reserve(scene.content.clusters.size() + scene.content.cards.size() + 1);
        for (const int cluster : scene.index.clustersIn(-1))
            addCluster(cluster, -1);
        const auto loose = scene.index.cardsIn(-1);
        if (loose.empty())
            return;
        const int at = add({.kind = BoardOutlineModel::Kind::NotSorted, .cards = int(loose.size())}, -1);
        addCards(loose, at);
    }

    std::vector<Node> nodes;
    std::vector<int> top;

private:
    int add(Node node, int parent)
    {
        const int at = int(nodes.size());
        auto& beside = parent < 0 ? top : nodes[size_t(parent)].below;
        node.parent = parent;
        node.row = int(beside.size());
        beside.push_back(at);
        nodes.push_back(std::move(node));
        return at;
    }

    void addCluster(int cluster, int parent)
    {
        const auto& shown = m_scene.content.clusters[size_t(cluster)];
        const auto& figures = m_scene.figures[size_t(cluster)];
        const int at = add({.kind = BoardOutlineModel::Kind::Cluster,
                            .cluster = shown.id,
                            .name = shown.name,
                            .cards = figures.cards,
                            .people = figures.people,
                            .hue = shown.colour},
                           parent);
        addCards(m_scene.index.cardsIn(cluster), at);
        for (const int inner : m_scene.index.clustersIn(cluster))
            addCluster(inner, at);
    }

    void addCards(std::span<const int> cards, int parent)
    {
        for (const int card : cards)
            add({.kind = BoardOutlineModel::Kind::Card, .card = boardCardRow(m_scene, card)}, parent);
    }

    const core::BoardScene& m_scene;
};

} // namespace

bool BoardOutlineModel::setScene(const core::BoardScene* scene)
{
    std::vector<Node> nodes;
    std::vector<int> top;
    if (scene) {
        OutlineMaker made(*scene);
        nodes = std::move(made.nodes);
        top = std::move(made.top);
    }
    if (nodes == m_nodes)
        return false;
    beginResetModel();
    m_nodes = std::move(nodes);
    m_top = std::move(top);
    m_clusters.clear();
    m_cards.clear();
    for (size_t at = 0; at < m_nodes.size(); ++at) {
        if (m_nodes[at].kind == Kind::Cluster)
            m_clusters.insert(m_nodes[at].cluster, int(at));
        else if (m_nodes[at].kind == Kind::Card)
            m_cards.insert(m_nodes[at].card.card, int(at));
    }
    endResetModel();
    return true;
}

BoardThing BoardOutlineModel::thing(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const auto& shown = node(index);
    return {shown.card.card, shown.cluster};
}

QModelIndex BoardOutlineModel::indexOf(const BoardThing& thing) const
{
    return indexAt(thing.card ? m_cards.value(thing.card, -1) : m_clusters.value(thing.cluster, -1));
}

BoardCardRow BoardOutlineModel::card(core::Id<core::Card> card) const
{
    const int node = m_cards.value(card, -1);
    return node < 0 ? BoardCardRow{} : m_nodes[size_t(node)].card;
}

QModelIndex BoardOutlineModel::notSorted() const
{
    if (m_top.empty() || m_nodes[size_t(m_top.back())].kind != Kind::NotSorted)
        return {};
    return indexAt(m_top.back());
}

QString BoardOutlineModel::nameOf(const Node& node)
{
    if (node.kind == Kind::NotSorted)
        return tr("Not sorted");
    if (!node.name.isEmpty())
        return node.name;
    return node.cards > 0 ? tr("Cluster of %1").arg(number(node.cards)) : tr("Empty cluster");
}

QModelIndex BoardOutlineModel::indexAt(int node) const
{
    return node < 0 ? QModelIndex() : createIndex(m_nodes[size_t(node)].row, 0, quintptr(node));
}

QModelIndex BoardOutlineModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return indexAt((parent.isValid() ? node(parent).below : m_top)[size_t(row)]);
}

QModelIndex BoardOutlineModel::parent(const QModelIndex& index) const
{
    return index.isValid() ? indexAt(node(index).parent) : QModelIndex();
}

int BoardOutlineModel::rowCount(const QModelIndex& parent) const
{
    if (parent.column() > 0)
        return 0;
    return int((parent.isValid() ? node(parent).below : m_top).size());
}

int BoardOutlineModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant BoardOutlineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& shown = node(index);
    const bool isCard = shown.kind == Kind::Card;
    if (role == Qt::DisplayRole)
        return isCard ? shown.card.text : nameOf(shown);
    if (role == Qt::ToolTipRole)
        return isCard ? cardTip(shown.card) : nameOf(shown);
    if (role != Qt::AccessibleTextRole)
        return {};
    if (isCard)
        return cardWords(shown.card);
    const QString cards = counted(shown.cards, tr("%1 card"), tr("%1 cards"));
    if (shown.kind == Kind::NotSorted)
        return QStringLiteral("%1, %2").arg(nameOf(shown), cards);
    const QString people = counted(shown.people, tr("%1 person"), tr("%1 people"));
    const QString name = shown.name.isEmpty() ? tr("Cluster without a name") : tr("Cluster %1").arg(shown.name);
    return QStringLiteral("%1, %2, %3").arg(name, cards, people);
}

} // namespace ui
