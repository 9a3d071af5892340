#pragma once

#include "core/stores.h"

#include <QAbstractItemModel>

namespace ui {

/// The codebook as a tree, as far as it is to be seen: filtered by a few letters, in one of four orders, with what is
/// archived or without. A parent's counts are those of all highlights that it or a tag below it stands on.
class TagTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { Name, Mentions, People, ColumnCount };
    enum Role { IdRole = Qt::UserRole + 1, HueRole, ArchivedRole, MatchRole, HasBelowRole, DraftRole };
    enum class Order { Own, Name, Mentions, People };
    using Tag = core::Id<core::Tag>;
    using Uses = QHash<Tag, core::TagUse>;

    using QAbstractItemModel::QAbstractItemModel;

    void setTags(std::vector<core::Tag> tags); // parents before children
    void setUses(const Uses& uses);
    /// Leaves the tags whose path answers what was typed, with those above them.
    void setFilter(const QString& letters);
    void setOrder(Order order);
    void setShowsArchived(bool shown);
    /// A row without a name at a place, which stands for a tag that is being named; nothing: none.
    void setDraft(const std::optional<core::TagPlace>& place);

    const std::vector<core::Tag>& tags() const { return m_tags; }
    const core::Tag* tag(Tag id) const; // null: not in the codebook
    QString path(Tag id) const { return m_paths.value(id); }
    core::TagUse use(Tag id) const { return m_uses.value(id); }
    bool isFiltered() const { return !m_filter.isEmpty(); }
    bool showsArchived() const { return m_showsArchived; }
    Order order() const { return m_order; }
    int archived() const { return static_cast<int>(m_archived.size()); }
    std::optional<core::TagPlace> draft() const { return m_draft; }

    Tag id(const QModelIndex& index) const; // none for the draft
    QModelIndex indexOf(Tag id) const;      // invalid: not to be seen
    QModelIndex draftIndex() const;
    /// The tag that answers the filter best; none without a filter.
    Tag best() const { return m_best; }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Node {
        Tag id; // none: the draft, and the root, which is the first
        size_t tag = 0;
        int parent = -1;
        int row = 0;
        std::vector<int> below;
        std::vector<int> matched; // letters of the name
        friend bool operator==(const Node&, const Node&) = default;
    };
    void rebuild();
    std::vector<Node> build();
    void matchFilter(QSet<Tag>& shown, QHash<Tag, std::vector<int>>& matched);
    void order(std::vector<Node>& nodes) const;
    void putDraft(std::vector<Node>& nodes) const;
    void tellData();
    const Node& node(const QModelIndex& index) const { return m_nodes[static_cast<size_t>(index.internalId())]; }
    QModelIndex indexOfNode(int node, int column = Name) const;
    QString words(const Node& node, int role) const;

    std::vector<core::Tag> m_tags;
    QHash<Tag, size_t> m_at; // in m_tags
    QHash<Tag, QString> m_paths;
    QSet<Tag> m_archived;
    Uses m_uses;
    QString m_filter;
    Order m_order = Order::Own;
    bool m_showsArchived = false;
    std::optional<core::TagPlace> m_draft;
    Tag m_best;
    std::vector<Node> m_nodes{Node()};
    QHash<Tag, int> m_nodeOf;
};

} // namespace ui
