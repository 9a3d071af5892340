#include "ui/tags/tag_tree_model.h"

#include "ui/widgets/fuzzy.h"
#include "ui/widgets/words.h"

#include <algorithm>

namespace ui {
namespace {

constexpr int noRow = -1;

} // namespace

void TagTreeModel::setTags(std::vector<core::Tag> tags)
{
    m_tags = std::move(tags);
    m_at.clear();
    m_paths.clear();
    for (size_t at = 0; at < m_tags.size(); ++at) {
        const auto& tag = m_tags[at];
        const QString name = core::tagPath({tag.name});
        m_at[tag.id] = at;
        m_paths[tag.id] = tag.parent ? m_paths.value(tag.parent) + u'/' + name : name;
    }
    m_archived = core::archivedTags(m_tags);
    rebuild();
}

void TagTreeModel::setUses(const Uses& uses)
{
    if (m_uses == uses)
        return;
    m_uses = uses;
    if (m_order == Order::Mentions || m_order == Order::People)
        rebuild();
    else
        tellData();
}

void TagTreeModel::setFilter(const QString& letters)
{
    m_filter = letters.trimmed();
    rebuild();
}

void TagTreeModel::setOrder(Order order)
{
    m_order = order;
    rebuild();
}

void TagTreeModel::setShowsArchived(bool shown)
{
    m_showsArchived = shown;
    rebuild();
}

void TagTreeModel::setDraft(const std::optional<core::TagPlace>& place)
{
    if (place == m_draft)
        return;
    m_draft = place;
    rebuild();
}

const core::Tag* TagTreeModel::tag(Tag id) const
{
    const auto at = m_at.constFind(id);
    return at == m_at.constEnd() ? nullptr : &m_tags[*at];
}

/// Nothing moves where the same rows stand in the same order: a row that is being named stays open.
void TagTreeModel::rebuild()
{
    auto nodes = build();
    const auto same = [](const Node& a, const Node& b) {
        return a.id == b.id && a.parent == b.parent && a.row == b.row;
    };
    if (std::equal(nodes.begin(), nodes.end(), m_nodes.begin(), m_nodes.end(), same)) {
        m_nodes = std::move(nodes);
        return tellData();
    }
    beginResetModel();
    m_nodes = std::move(nodes);
    m_nodeOf.clear();
    for (size_t at = 1; at < m_nodes.size(); ++at)
        m_nodeOf[m_nodes[at].id] = static_cast<int>(at);
    endResetModel();
}

std::vector<TagTreeModel::Node> TagTreeModel::build()
{
    QSet<Tag> shown;
    QHash<Tag, std::vector<int>> matched;
    matchFilter(shown, matched);
    std::vector<Node> nodes{Node()};
    QHash<Tag, int> nodeOf{{Tag(), 0}};
    for (size_t at = 0; at < m_tags.size(); ++at) {
        const auto& tag = m_tags[at];
        if (!shown.contains(tag.id) || (!m_showsArchived && m_archived.contains(tag.id)))
            continue;
        const int parent = nodeOf.value(tag.parent);
        const int own = static_cast<int>(nodes.size());
        nodes.push_back({tag.id, at, parent, 0, {}, matched.value(tag.id)});
        nodes[static_cast<size_t>(parent)].below.push_back(own);
        nodeOf[tag.id] = own;
    }
    order(nodes);
    putDraft(nodes);
    for (auto& node : nodes)
        for (size_t row = 0; row < node.below.size(); ++row)
            nodes[static_cast<size_t>(node.below[row])].row = static_cast<int>(row);
    return nodes;
}

void TagTreeModel::matchFilter(QSet<Tag>& shown, QHash<Tag, std::vector<int>>& matched)
{
    m_best = {};
    int best = 0;
    for (const auto& tag : m_tags) {
        const QString path = m_paths.value(tag.id);
        const auto found = fuzzyMatch(m_filter, path);
        if (!found)
            continue;
        const int leaf = static_cast<int>(path.size() - core::tagPath({tag.name}).size());
        std::vector<int> letters;
        for (const int at : found->positions)
            if (at >= leaf)
                letters.push_back(at - leaf);
        // Letters in the names above alone find those above, not everything below them.
        if (!m_filter.isEmpty() && letters.empty())
            continue;
        if (!m_filter.isEmpty() && (!m_best || found->score > best)) {
            m_best = tag.id;
            best = found->score;
        }
        matched[tag.id] = std::move(letters);
        for (const auto* above = &tag; above; above = this->tag(above->parent))
            shown.insert(above->id);
    }
}

void TagTreeModel::order(std::vector<Node>& nodes) const
{
    if (m_order == Order::Own)
        return;
    const auto key = [&](int at) {
        const auto& tag = m_tags[nodes[static_cast<size_t>(at)].tag];
        const auto use = m_uses.value(tag.id);
        return m_order == Order::Mentions ? -use.mentionsBelow : m_order == Order::People ? -use.peopleBelow : 0;
    };
    for (auto& node : nodes)
        std::stable_sort(node.below.begin(), node.below.end(), [&](int a, int b) {
            if (key(a) != key(b))
                return key(a) < key(b);
            return m_order == Order::Name && m_tags[nodes[static_cast<size_t>(a)].tag].name.localeAwareCompare(
                                                 m_tags[nodes[static_cast<size_t>(b)].tag].name) < 0;
        });
}

void TagTreeModel::putDraft(std::vector<Node>& nodes) const
{
    if (!m_draft)
        return;
    int parent = 0;
    for (size_t at = 1; at < nodes.size(); ++at)
        if (nodes[at].id == m_draft->parent)
            parent = static_cast<int>(at);
    const int own = static_cast<int>(nodes.size());
    nodes.push_back({{}, m_tags.size(), parent, 0, {}, {}});
    auto& sisters = nodes[static_cast<size_t>(parent)].below;
    sisters.insert(sisters.begin() + std::clamp(m_draft->at, 0, static_cast<int>(sisters.size())), own);
}

void TagTreeModel::tellData()
{
    for (const auto& node : m_nodes)
        if (!node.below.empty())
            emit dataChanged(indexOfNode(node.below.front()), indexOfNode(node.below.back(), People));
}

QModelIndex TagTreeModel::indexOfNode(int node, int column) const
{
    return createIndex(m_nodes[static_cast<size_t>(node)].row, column, static_cast<quintptr>(node));
}

core::Id<core::Tag> TagTreeModel::id(const QModelIndex& index) const
{
    return index.isValid() ? node(index).id : Tag();
}

QModelIndex TagTreeModel::indexOf(Tag id) const
{
    const int node = id ? m_nodeOf.value(id, noRow) : noRow;
    return node < 0 ? QModelIndex() : indexOfNode(node);
}

QModelIndex TagTreeModel::draftIndex() const
{
    return m_draft ? indexOfNode(static_cast<int>(m_nodes.size()) - 1) : QModelIndex();
}

QModelIndex TagTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    const auto& below = parent.isValid() ? node(parent).below : m_nodes.front().below;
    const bool known = row >= 0 && row < static_cast<int>(below.size()) && column >= 0 && column < ColumnCount &&
                       (!parent.isValid() || parent.column() == Name);
    return known ? indexOfNode(below[static_cast<size_t>(row)], column) : QModelIndex();
}

QModelIndex TagTreeModel::parent(const QModelIndex& index) const
{
    const int parent = index.isValid() ? node(index).parent : 0;
    return parent > 0 ? indexOfNode(parent) : QModelIndex();
}

int TagTreeModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() && parent.column() != Name)
        return 0;
    return static_cast<int>((parent.isValid() ? node(parent) : m_nodes.front()).below.size());
}

int TagTreeModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

/// The tool tip says what the two figures hold; the accessible text says all of the row.
QString TagTreeModel::words(const Node& shown, int role) const
{
    const auto& tag = m_tags[shown.tag];
    const auto use = m_uses.value(tag.id);
    const auto both = [](int mentions, int people) {
        return tr("%1, %2").arg(counted(mentions, tr("%1 mention"), tr("%1 mentions")),
                                counted(people, tr("%1 person"), tr("%1 people")));
    };
    QStringList parts;
    const bool hasBelow = use.mentionsBelow != use.mentions || !shown.below.empty();
    if (role == Qt::AccessibleTextRole)
        parts << tr("Tag %1, %2").arg(m_paths.value(tag.id), both(use.mentionsBelow, use.peopleBelow));
    else
        parts << (hasBelow
                      ? tr("%1: %2, with the tags below it").arg(tag.name, both(use.mentionsBelow, use.peopleBelow))
                      : tr("%1: %2").arg(tag.name, both(use.mentions, use.people)));
    if (hasBelow)
        parts << tr("The tag itself: %1").arg(both(use.mentions, use.people));
    if (m_archived.contains(tag.id))
        parts << tr("Archived: it is not offered when words are tagged");
    return parts.join(role == Qt::AccessibleTextRole ? u'.' : u'\n');
}

QVariant TagTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node& shown = node(index);
    if (role == DraftRole)
        return !shown.id;
    if (!shown.id)
        return role == Qt::AccessibleTextRole ? tr("New tag") : QVariant();
    const auto& tag = m_tags[shown.tag];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return index.column() == Name       ? QVariant(tag.name)
               : index.column() == Mentions ? QVariant(m_uses.value(tag.id).mentionsBelow)
                                            : QVariant(m_uses.value(tag.id).peopleBelow);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return words(shown, role);
    case IdRole: return tag.id.value;
    case HueRole: return tag.colour;
    case ArchivedRole: return m_archived.contains(tag.id);
    case MatchRole: return QVariant::fromValue(shown.matched);
    case HasBelowRole: return !shown.below.empty();
    default: return {};
    }
}

QVariant TagTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == Name ? Qt::AlignLeft : Qt::AlignRight);
    if (role == Qt::DisplayRole)
        return section == Name ? tr("Codebook") : section == Mentions ? tr("Mentions") : tr("People");
    return {};
}

Qt::ItemFlags TagTreeModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
    return index.column() == Name ? flags | Qt::ItemIsEditable : flags;
}

} // namespace ui
